"""What a process costs in memory, its share of what it shares counted in."""

from __future__ import annotations

from pathlib import Path


def proportional_kb(pid: int | str) -> int | None:
    """PSS in kB, None where the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), None)
