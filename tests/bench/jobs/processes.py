"""Windows in processes of their own, on the screen there is, or else on none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[3]
_HOMES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


class Processes:
    """Starts the scripts beside this file, each with a home of its own, and gives what they tell."""

    def __init__(self, folder: Path) -> None:
        """Keep settings, state and bytecode in a folder."""
        homes = {name: str(folder / name.lower()) for name in _HOMES}
        platform = {} if has_screen() else {"QT_QPA_PLATFORM": "offscreen"}
        python = {"PYTHONPATH": str(_ROOT), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
        self._environment = os.environ | homes | platform | python
        # Programs are started as they are installed: compiled.
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def told_by(self, script: str, *arguments: str, patience_s: float = 60) -> dict[str, Any]:
        """Run a script to its end; its last line says in JSON what is to be known."""
        # By its file: as a module it would bring the whole bench along. What lies beside it hides no library (-P).
        command = [sys.executable, "-P", str(Path(__file__).with_name(script)), *arguments]
        done = subprocess.run(
            command, cwd=_ROOT, env=self._environment, stdout=subprocess.PIPE, text=True, timeout=patience_s, check=True
        )
        told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return told


def program_on(database: Path) -> tuple[str, ...]:
    """Give the arguments of the program that opens a store."""
    return ("--database", str(database), "--language", "de")


def has_screen() -> bool:
    """Say whether there is a screen, of whatever kind."""
    return bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())


def where() -> str:
    """Say what windows are shown on."""
    return "on the screen there is" if has_screen() else "offscreen, as there is no screen"
