"""Where the shipped files lie (fonts, icons, themes, words); what is in them is read by their users."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """Give the path of a shipped file: inside the installed package, else beside it in a source checkout."""
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
