"""A store of the first program is brought up to date and killed meanwhile: it is the old one or the new one."""

from __future__ import annotations

import os
import shutil
import signal
import time
from pathlib import Path

from sqlalchemy import event

from sisa_desk.persistence import upgrade
from sisa_desk.persistence.upgrade import SCHEMA_VERSION, open_database, read_header
from tests.builders.stores import Watch
from tests.chaos.goals import Goal, Run, Tally
from tests.chaos.power_judges import upgrade as judged
from tests.chaos.power_stages import a_store_of_the_first_program


def kill(run: Run) -> Tally:
    """Kill upgrades at any moment of theirs, and bring what is left up to date."""
    tally = Tally()
    template = run.folder / "template"
    template.mkdir()
    a_store_of_the_first_program(template)
    longest = _rehearsed(run.folder / "rehearsal", template)
    while tally.events < run.events and run.has_time():
        stage = run.folder / "stage"
        shutil.rmtree(stage, ignore_errors=True)
        shutil.copytree(template, stage)
        _one_life(stage, run.random.uniform(0, 2 * longest), is_mutant=run.is_mutant)
        tally.failures += _what_is_left(stage, tally)
        tally.events += 1
        if tally.failures and not run.is_mutant:
            break  # the state that shows it is kept
    return tally


def _rehearsed(stage: Path, template: Path) -> float:
    """Upgrade once, so that everything is imported before the first fork; give the seconds that takes from then on."""
    for number in range(2):
        shutil.copytree(template, stage / str(number))
        began = time.monotonic()
        open_database(stage / str(number) / "desk.sqlite", Watch()).close()
    return time.monotonic() - began


def _one_life(stage: Path, moment: float, *, is_mutant: bool) -> None:
    child = os.fork()
    if child == 0:
        try:
            if is_mutant:
                _without_transaction()
            open_database(stage / "desk.sqlite", Watch()).close()
        finally:
            os._exit(0)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _without_transaction() -> None:
    """Let every statement of an upgrade be stored by itself: the mutant."""
    plain = upgrade._plain_engine

    def engine(address: str) -> object:
        made = plain(address)
        made.dispatch.begin.clear()
        event.listen(made, "begin", lambda _connection: None)
        return made

    upgrade._plain_engine = engine  # type: ignore[assignment]


def _what_is_left(stage: Path, tally: Tally) -> list[str]:
    try:
        header = read_header(stage / "desk.sqlite")
        tally.add(
            "left as the new store" if header and header.version == SCHEMA_VERSION else "left as the old store", 1
        )
        return list(judged(stage, []))
    except Exception as error:  # noqa: BLE001 - whatever hinders the next start is what is looked for
        return [f"{type(error).__name__}: {error}".splitlines()[0]]


def _why_not() -> str:
    return "" if hasattr(os, "fork") else "this system cannot fork a process"


GOAL = Goal(
    name="kill_upgrade",
    promise="an upgrade that is killed leaves the old store or the new one, and the next start brings it up to date",
    events=60,
    weight=1,
    run=kill,
    mutant="store every statement by itself",
    mutant_events=12,
    why_not=_why_not,
)
