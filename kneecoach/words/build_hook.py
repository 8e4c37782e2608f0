"""The build step that compiles each language's .po files into one .mo."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]  # the builder's config type is private
    """Compiles the catalogues into a wheel; an editable install reads the .po files themselves.

    Nothing is written into the checkout: a .mo left there would hide later changes of its .po files.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put `kneecoach/words/<language>.mo` into the wheel for every language folder."""
        if version == "editable":
            return
        words = Path(self.root) / "kneecoach" / "words"
        spec = importlib.util.spec_from_file_location("catalogue", words / "catalogue.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(words / "catalogue.py")
        catalogue = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(catalogue)
        self._compiled = Path(tempfile.mkdtemp(prefix="kneecoach-words-"))
        for folder in sorted(path for path in words.iterdir() if list(path.glob("*.po"))):
            target = self._compiled / f"{folder.name}.mo"
            catalogue.merged(folder).save_as_mofile(str(target))
            build_data["force_include"][str(target)] = f"kneecoach/words/{folder.name}.mo"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the builder's signature
        """Throw away what was compiled; it is in the wheel now."""
        if version != "editable":
            shutil.rmtree(self._compiled)
