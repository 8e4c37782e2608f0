"""Writing files so that nothing half-written is ever left, and the one folder that everything is in."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

from kneecoach.errors import MachineError, Trouble
from kneecoach.guard import private_files
from kneecoach.paths import DataDir

TEMPORARY = ".kneecoach-"  # how the names of our temporary files begin
FOLDER_OPEN = "folder-open"  # warning: a folder that is not only ours can be read by others
CLOUD_FOLDER = "cloud-folder"  # warning: a folder that is copied to somebody else's machine

_TROUBLES = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EISDIR: Trouble.NOT_A_FILE,
}
# A folder that cannot be opened or does not know fsync loses nothing that we could still save.
_FOLDER_WITHOUT_FSYNC = (errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENOTSUP, errno.EBADF)
_DISTINCT = ("kneecoach.db", "kneecoach.lock", "settings.json")
_OURS = ("settings.json", "rescue.jsonl", "backups", "cache", "library", "logs")
_DROPPINGS = (".DS_Store", ".directory", "Thumbs.db", "desktop.ini")  # left by file managers in any folder
_CLOUDS = ("dropbox", "onedrive", "google drive", "googledrive", "nextcloud", "mobile documents", "syncthing")


def machine_error(error: OSError, path: Path | str) -> MachineError:
    """An error of the operating system as one of ours, about `path`."""
    return MachineError(
        _TROUBLES.get(error.errno or 0, Trouble.CANNOT_WRITE), path, os.strerror(error.errno or 0)
    )


def write_file(path: Path, data: bytes, *, private: bool) -> None:
    """Put `data` where `path` is, whole and on the disk, or leave what is there.

    `private`: the file is 0600; otherwise it keeps the mode of the file it replaces, or gets the umask's.
    A link is followed only within its own folder. Raises MachineError.
    """
    try:
        target = _target(path)
        temporary = target.with_name(f"{TEMPORARY}{os.urandom(8).hex()}.tmp")
        try:
            _write_new(temporary, data, _mode(target, private=private))
            temporary.replace(target)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise machine_error(error, path) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut. Windows does it by itself. Raises OSError."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        if error.errno in _FOLDER_WITHOUT_FSYNC:
            return
        raise
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _FOLDER_WITHOUT_FSYNC:
            raise
    finally:
        os.close(descriptor)


def free_bytes(folder: Path) -> int | None:
    """Bytes that the user can still write in `folder`, None where the machine cannot tell."""
    try:
        if sys.platform == "win32":
            import shutil  # noqa: PLC0415 - 10 ms that only Windows needs

            return shutil.disk_usage(folder).free
        found = os.statvfs(folder)
    except OSError:
        return None
    return found.f_bavail * found.f_frsize


def remove_temporary(folder: Path) -> None:
    """Delete what a killed process left half-written in `folder`; only for the holder of the lock."""
    for left in folder.glob(f"{TEMPORARY}*"):
        try:
            left.unlink(missing_ok=True)
        except OSError:  # a folder that cannot be cleaned can still be used
            continue


def prepare_data_dir(data: DataDir) -> list[str]:
    """Make the data folder, closed to others, and return the codes of what to warn of.

    A folder that is empty or holds nothing but ours is closed; another one is left as it is, with
    FOLDER_OPEN where others can look in. Raises MachineError where there can be no such folder.
    """
    root = data.root
    if not root.is_absolute():
        raise MachineError(Trouble.NO_FOLDER, root)
    try:
        with private_files():
            root.mkdir(parents=True, exist_ok=True)
        warnings = [] if _closed(root) else [FOLDER_OPEN]
        return [*warnings, CLOUD_FOLDER] if _in_cloud(root) else warnings
    except (OSError, ValueError) as error:
        trouble = _TROUBLES.get(getattr(error, "errno", 0), Trouble.NO_FOLDER)
        if trouble is Trouble.NOT_A_FILE:
            trouble = Trouble.NO_FOLDER
        raise MachineError(trouble, root, str(getattr(error, "strerror", ""))) from error


def _closed(root: Path) -> bool:
    """Close the folder if it is ours; whether it is closed now."""
    mode = stat.S_IMODE(root.stat().st_mode)
    if sys.platform == "win32" or not mode & 0o077:
        return True
    try:
        names = {entry.name for entry in root.iterdir()} - set(_DROPPINGS)
    except PermissionError:
        return False
    ours = all(name.startswith(("kneecoach.", TEMPORARY)) or name in _OURS for name in names)
    if names and not (ours and any(name in names for name in _DISTINCT)):
        return False
    try:
        root.chmod(mode & 0o700)  # what its owner has made read-only stays so
    except OSError:  # somebody else's folder, or a read-only disk
        return False
    return True


def _in_cloud(root: Path) -> bool:
    """Whether the folder looks as if a cloud service copies it away."""
    return any(part.lower().startswith(_CLOUDS) for part in root.resolve().parts)


def _target(path: Path) -> Path:
    """The file to replace. Raises MachineError or OSError where nothing may be written."""
    target = path
    if path.is_symlink():
        target = path.resolve()
        if target.parent != path.parent.resolve():
            raise MachineError(Trouble.CANNOT_WRITE, path, "link")
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return target
    if not stat.S_ISREG(mode):
        raise MachineError(Trouble.NOT_A_FILE, path)
    if not os.access(target, os.W_OK):  # a rename would go past the mark that the user has put on it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target


def _mode(target: Path, *, private: bool) -> int | None:
    """The mode that the new file shall have, None for the umask's."""
    if private:
        return 0o600
    try:
        return stat.S_IMODE(target.stat().st_mode) & 0o777
    except FileNotFoundError:
        return None


def _write_new(path: Path, data: bytes, mode: int | None) -> None:
    """Write a file that was not there, down to the disk, never more open than `mode`, not even at birth."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666 if mode is None else 0o600)
    with os.fdopen(descriptor, "wb", buffering=0) as file:
        if mode is not None and sys.platform != "win32":
            os.fchmod(descriptor, mode)
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]
        os.fsync(descriptor)
