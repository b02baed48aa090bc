"""A file with the invented people and years of the demonstration, made once and copied for whoever needs it."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path

from sisa_desk.persistence.seals import seal_of
from sisa_desk.services.bundle import open_services
from sisa_desk.services.demo import fill_with_demo
from tests.running import RESOURCES, SetClock


@cache
def _made(at: datetime) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="sisa-demo-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "demo.sqlite"
    clock = SetClock(at)
    services = open_services(file, RESOURCES, clock, "Anna")
    fill_with_demo(services.database, services.languages.table(), services.places, clock(), resources=RESOURCES)
    services.close()
    return file


def demo_copy(into: Path, at: datetime, name: str = "desk.sqlite") -> Path:
    """Put a copy of the demonstration, as it is at a moment, into a folder."""
    copy = into / name
    # With its seal, as a store lies there that was closed in the evening.
    shutil.copy(seal_of(_made(at)), seal_of(copy))
    shutil.copy(_made(at), copy)
    return copy
