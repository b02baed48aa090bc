"""The power fails at every step of what the program writes; what it was told is stored, is stored and whole."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.chaos.disk_shim import Step, Watched, built, why_no_shim
from tests.chaos.disks import WAYS, Disk, lay_out
from tests.chaos.goals import Goal, Run, Tally
from tests.chaos.power_judges import JUDGES
from tests.chaos.power_plays import STORE
from tests.chaos.power_stages import STAGES

Image = dict[str, bytes]
Judge = Callable[[Path, list[Any]], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Part:
    """A play, and its share of the power cuts."""

    name: str
    share: float


PARTS = (
    Part("calls", 0.4),
    Part("backups", 0.25),
    Part("drafts", 0.1),
    Part("upgrade", 0.1),
    Part("restore", 0.1),
    Part("settings", 0.05),
)
MUTANT = (Part("without_syncs", 1.0),)


def cut(run: Run) -> Tally:
    """Let every play be written down, and cut the power at its steps in every way."""
    tally = Tally()
    library = built(run.folder / "library")
    for part in MUTANT if run.is_mutant else PARTS:
        wanted = max(1, round(run.events * part.share))
        _cut_one(run, part.name, _played(run, library, part.name), wanted, tally)
    return tally


@dataclass(frozen=True, slots=True)
class _Played:
    """A play that was written down: the stage as it was before, and the steps."""

    before: Path
    watched: Watched
    steps: Sequence[Step]


def _played(run: Run, library: Path, name: str) -> _Played:
    watched = Watched.under(run.folder / name)
    watched.stage.mkdir()
    STAGES[name](watched.stage)
    before = run.folder / name / "before"
    shutil.copytree(watched.stage, before)
    watched.play(library, "tests.chaos.power_plays", name, str(run.random.randrange(2**31)))
    return _Played(before, watched, watched.steps())


def _cut_one(run: Run, name: str, played: _Played, wanted: int, tally: Tally) -> None:
    seen: set[int] = set()
    found = Counter[str]()
    for at, way, image, claims in _images(played, wanted, run.random):
        if not run.has_time():
            return
        key = hash((tuple(sorted(image.items())), len(claims)))
        tally.events += 1
        if key in seen:  # the same bytes have been looked at
            found["cuts that left the same bytes as another one"] += 1
            continue
        seen.add(key)
        failures = _judged(run.folder / "image", played, image, JUDGES[name], claims)
        tally.failures += [f"{name}, step {at}, {way}: {failure}" for failure in failures]
        if failures and not run.is_mutant:
            _lay_out_anew(run.folder / "failed" / f"{name}-{at}-{way}", played, image)
    tally.add(f"{name}: steps that reach the disk", len(played.steps))
    for what, number in found.items():
        tally.add(what, number)


def _images(played: _Played, wanted: int, dice: Random) -> Iterator[tuple[int, str, Image, list[Any]]]:
    """Follow the steps, and give the images of those that were drawn, each with the claims made by then."""
    disk, claims = Disk(played.before, played.watched.stage), list[Any]()
    everything = [(at, way) for at in range(len(played.steps)) for way in WAYS]
    rounds, rest = divmod(wanted, len(everything))
    drawn = Counter(everything * rounds + dice.sample(everything, rest))
    claimed = iter(played.watched.claims())
    for at, step in enumerate(played.steps):
        if step.kind == "claim":
            claims.append(next(claimed))
        else:
            disk.follow(step)
        for way in WAYS:
            for _ in range(drawn[at, way]):
                yield at, way, disk.image(way, dice), claims


def _judged(folder: Path, played: _Played, image: Image, judge: Judge, claims: list[Any]) -> list[str]:
    _lay_out_anew(folder, played, image)
    try:
        return list(judge(folder, claims))
    except Exception as error:  # noqa: BLE001 - whatever goes wrong after a power cut is what is looked for
        return [f"{type(error).__name__}: {error}"]


def _lay_out_anew(folder: Path, played: _Played, image: Image) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lay_out(image.items(), played.watched.stage, folder)


GOAL = Goal(
    name="power_cuts",
    promise="a power cut at any step of a call, a booking, an upgrade, a backup, a draft, a restore or the settings "
    "loses nothing that was told to be stored, and leaves every file whole",
    events=8_000,
    weight=4,
    run=cut,
    mutant="write without syncing",
    mutant_events=150,
    why_not=why_no_shim,
)
assert STORE == "desk.sqlite"  # the name the stages use
