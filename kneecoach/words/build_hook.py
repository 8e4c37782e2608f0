"""The build step that compiles each language's .po files into one .mo."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]  # the builder's config type is private
    """Compiles the catalogues into a wheel; an editable install reads the .po files themselves."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write `kneecoach/words/<language>.mo` for every language folder."""
        if version == "editable":
            return
        words = Path(self.root) / "kneecoach" / "words"
        spec = importlib.util.spec_from_file_location("catalogue", words / "catalogue.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(words / "catalogue.py")
        catalogue = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(catalogue)
        for folder in sorted(path for path in words.iterdir() if path.is_dir() and list(path.glob("*.po"))):
            target = words / f"{folder.name}.mo"
            catalogue.merged(folder).save_as_mofile(str(target))
            build_data["artifacts"].append(f"kneecoach/words/{folder.name}.mo")
