"""The settings of one workplace: name, default and what each is for; the rules of the service are data elsewhere."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from sisa_desk.files import write_whole


def _setting(default: Any, explanation: str) -> Any:
    return field(default=default, metadata={"explanation": explanation})


@dataclass(frozen=True, slots=True)
class Settings:
    """What one workplace sets for itself."""

    operator: str = _setting("", "name or sign of the person at this desk, written to every entry")
    language: str = _setting("", "language of the interface; empty is German")
    theme: str = _setting("auto", "auto, light, dark or contrast")
    fritzbox_host: str = _setting("", "address of the FRITZ!Box whose call monitor is heard; empty hears none")
    fritzbox_port: int = _setting(1012, "port of the call monitor")
    dials: bool = _setting(False, "hand numbers to the phone program of this computer (tel:)")
    keys_consult: str = _setting("R", "keys that hold the caller and ring a second number; empty shows none")
    keys_conference: str = _setting("R 3", "keys that join the three; empty shows none")
    keys_leave: str = _setting("", "keys by which the desk leaves the three; empty is hanging up")
    database: str = _setting("", "file of the desk, or postgresql://… on a server; empty is the usual place")


def load(path: Path) -> Settings:
    """Read the settings; a missing file or an unknown or unfit entry leaves the default."""
    if not path.is_file():
        return Settings()
    try:
        entries = tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Settings()
    kinds = {entry.name: type(entry.default) for entry in fields(Settings)}
    fit: dict[str, Any] = {
        name: value for name, value in entries.items() if name in kinds and type(value) is kinds[name]
    }
    return replace(Settings(), **fit)


def save(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all, each with its explanation."""
    lines = [
        _line(entry.name, entry.metadata["explanation"], getattr(settings, entry.name)) for entry in fields(settings)
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, "\n".join(lines).encode())


def _line(name: str, explanation: str, value: object) -> str:
    # What JSON writes for texts, numbers and truth, TOML reads.
    return f"# {explanation}\n{name} = {json.dumps(value, ensure_ascii=False)}\n"
