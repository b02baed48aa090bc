"""The script that keeps the translation files, as a module for tests; it stands outside the package."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

from sisa_desk.ui.resources import resource


def word_files() -> ModuleType:
    """Load resources/i18n/update.py."""
    name = "update_words"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, resource("i18n", "update.py"))
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        # Dataclasses look their module up by its name.
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]
