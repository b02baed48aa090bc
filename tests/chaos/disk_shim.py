"""Runs plays behind the shim that watches the disk, and reads what it wrote down."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SOURCE = Path(__file__).with_name("shim.c")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that reached the disk: what was done to which file, where, with which bytes; or a claim."""

    kind: str
    path: str
    at: int = 0
    content: bytes = b""

    @property
    def both(self) -> tuple[str, str]:
        """Give the two names of a rename or a link."""
        old, _, new = self.path.partition(">")
        return old, new


def why_no_shim() -> str:
    """Say why there can be no shim here; nothing where there can."""
    if not sys.platform.startswith("linux"):
        return "what reaches the disk is written down by a library that only Linux loads in front of a program"
    return "" if shutil.which("cc") else "there is no C compiler here to build what watches the disk"


def built(folder: Path) -> Path:
    """Compile the shim."""
    library = folder / "shim.so"
    if not library.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(_SOURCE), "-ldl"], check=True)
    return library


@dataclass(frozen=True, slots=True)
class Watched:
    """Where a play takes place: the folder it works in, where it writes its claims, and what the shim wrote down."""

    stage: Path
    ledger: Path
    log: Path

    @classmethod
    def under(cls, folder: Path) -> Watched:
        """Lay the places out in a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder / "stage", folder / "ledger", folder / "log")

    def play(self, library: Path, module: str, *arguments: str) -> str:
        """Have a module of the harness work on the stage behind the shim; give what it said."""
        environment = os.environ | self._environment(library)
        command = [sys.executable, "-m", module, str(self.stage), str(self.ledger), *arguments]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{module} {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout

    def _environment(self, library: Path) -> Mapping[str, str]:
        places = {"SHIM_ROOT": self.stage, "SHIM_LEDGER": self.ledger, "SHIM_LOG": self.log, "LD_PRELOAD": library}
        return {name: str(place) for name, place in places.items()}

    def steps(self) -> list[Step]:
        """Read what was written down, in its order."""
        return list(_steps(self.log.read_bytes()))

    def claims(self) -> list[object]:
        """Read what the play claimed to be stored."""
        return [json.loads(line) for line in self.ledger.read_text().splitlines()] if self.ledger.exists() else []


def _steps(log: bytes) -> Iterator[Step]:
    at = 0
    while at < len(log):
        end = log.index(b"\n", at)
        head, _, numbers = log[at:end].decode().rpartition("|")
        kind, _, path = head.partition(" ")
        place, length = (int(number) for number in numbers.split())
        at = end + 1
        yield Step(kind, path, place, log[at : at + length])
        at += length
