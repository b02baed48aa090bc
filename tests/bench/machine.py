"""On what it was measured: processor, memory, versions, and how fast the disk says that something is safe."""

from __future__ import annotations

import os
import platform
import sqlite3
import time
from importlib import metadata
from pathlib import Path

_VERSIONS = ("PySide6-Essentials", "SQLAlchemy", "phonenumbers", "python-calamine", "rapidfuzz")


def machine(folder: Path) -> dict[str, object]:
    """Describe the machine; writing happens in `folder`."""
    return {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "processor": _line("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gib": _memory_gib(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "system": platform.platform(),
        "fsync_per_s": round(fsync_rate(folder)),
        "versions": {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, **_versions()},
    }


def fsync_rate(folder: Path, seconds: float = 0.5) -> float:
    """Count how often a small write can be made safe in a second."""
    done, until = 0, time.monotonic() + seconds
    path = folder / "fsync"
    with path.open("wb", buffering=0) as file:
        while time.monotonic() < until:
            file.write(b"x" * 4096)
            getattr(os, "fdatasync", os.fsync)(file.fileno())
            done += 1
    path.unlink()
    return done / seconds


def _versions() -> dict[str, str]:
    return {name: metadata.version(name) for name in _VERSIONS}


def _line(path: str, name: str) -> str:
    if not Path(path).exists():
        return ""
    lines = Path(path).read_text("utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")


def _memory_gib() -> float | None:
    said = _line("/proc/meminfo", "MemTotal")
    return round(int(said.split()[0]) / 2**20, 1) if said else None
