"""Desks that type while their server crashes, lines are cut, answers get lost and desks are killed; nothing is lost."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import sqlalchemy as sa

from tests.builders.stores import a_desk
from tests.chaos.goals import Goal, Run, Tally
from tests.chaos.outbox_desk import number_of
from tests.chaos.proxy import Proxy
from tests.chaos.servers import DurableServer, a_durable_server, why_no_server

ROOT = Path(__file__).resolve().parents[2]
DESKS = 4
_DRAINED_WITHIN_S = 60.0
#: How often each of these happens, of all that goes wrong: 20 crashes to 100 lost answers and 100 killed desks.
_MISHAPS = ("crash",) * 2 + ("answer",) * 10 + ("kill",) * 10 + ("cut",) * 6 + ("hole",) * 2
#: So many entries are typed between two mishaps, in the mean.
_ENTRIES_A_MISHAP = 60


@dataclass
class _Desk:
    """A desk, its wire, and what it has taken down so far."""

    number: int
    folder: Path
    wire: Proxy
    last: int
    is_mutant: bool
    process: subprocess.Popen[bytes] | None = None
    lines: list[str] = field(default_factory=list)

    def start(self) -> None:
        """Let it go on after the last entry it began."""
        first = 1 + max((int(line.split()[1]) for line in self.read() if line.startswith("begun")), default=-1)
        facts = [self.wire.address, self.folder, self.number, first, self.last, *(["mutant"] if self.is_mutant else [])]
        command = [sys.executable, "-m", "tests.chaos.outbox_desk", *map(str, facts)]
        self.process = subprocess.Popen(command, cwd=ROOT, stderr=(self.folder / "errors").open("ab"))

    def kill(self) -> None:
        """End it with signal 9."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def read(self) -> list[str]:
        """Give what it has taken down."""
        ledger = self.folder / "ledger"
        return ledger.read_text().splitlines() if ledger.exists() else []

    @property
    def is_drained(self) -> bool:
        """Say whether everything it typed is on the server."""
        return self.process is not None and self.process.poll() == 0

    @property
    def has_died(self) -> bool:
        """Say whether it ended by itself before everything was there."""
        return self.process is not None and self.process.poll() not in {None, 0}


def chaos(run: Run) -> Tally:
    """Let desks type until they have typed everything, with something going wrong all the time."""
    tally = Tally()
    with ExitStack() as stack:
        server = stack.enter_context(a_durable_server())
        address = server.new_database()
        a_desk(address).close()
        desks = [_desk(stack, run, address, number) for number in range(DESKS)]
        for desk in desks:
            desk.start()
        _go_wrong(run, tally, server, desks)
        tally.facts["drained in s"] = round(_drained(run, tally, desks), 1)
        for desk in desks:
            desk.kill()
        _judge(tally, address, desks)
    return tally


def _desk(stack: ExitStack, run: Run, address: str, number: int) -> _Desk:
    folder = run.folder / f"desk{number}"
    folder.mkdir()
    wire = stack.enter_context(Proxy(address))
    return _Desk(number, folder, wire, -(-run.events // DESKS), run.is_mutant)


def _typed(desks: list[_Desk]) -> int:
    return sum(line.startswith("begun") for desk in desks for line in desk.read())


def _go_wrong(run: Run, tally: Tally, server: DurableServer, desks: list[_Desk]) -> None:
    """Let one thing after the other go wrong while entries are typed, more or less often as they are typed."""
    mishaps: dict[str, Callable[[_Desk, Random], None]] = {
        "crash": lambda _desk, _dice: (server.crash(), server.start())[1],
        "answer": _lose_an_answer,
        "kill": lambda desk, _dice: (desk.kill(), desk.start())[1],
        "cut": lambda desk, _dice: desk.wire.cut() and None,
        "hole": _black_hole,
    }
    wanted = ["answer"] if run.is_mutant else list(_MISHAPS)
    due, everything = 0, desks[0].last * len(desks)
    while (typed := _typed(desks)) < everything and run.left() > _DRAINED_WITHIN_S / 4:
        for desk in desks:
            if desk.has_died:
                tally.failures.append(f"desk {desk.number} ended by itself: {_last_words(desk)}")
                desk.start()
        if typed < due:
            time.sleep(0.01)
            continue
        due = typed + 1 + round(run.random.expovariate(1 / (_ENTRIES_A_MISHAP / (10 if run.is_mutant else 1))))
        name = run.random.choice(wanted)
        mishaps[name](run.random.choice(desks), run.random)
        tally.add(f"went wrong: {name}", 1)


def _lose_an_answer(desk: _Desk, _dice: Random) -> None:
    desk.wire.swallow_answers(to=b"COMMIT")
    until = time.monotonic() + 0.3
    before = desk.wire.swallowed
    while desk.wire.swallowed == before and time.monotonic() < until:
        time.sleep(0.001)
    desk.wire.mend()


def _black_hole(desk: _Desk, dice: Random) -> None:
    desk.wire.open_black_hole()
    time.sleep(dice.uniform(0.5, 5))
    desk.wire.mend()


def _last_words(desk: _Desk) -> str:
    return ((desk.folder / "errors").read_text().splitlines() or ["without a word"])[-1]


def _drained(run: Run, tally: Tally, desks: list[_Desk]) -> float:
    """Wait until every desk has typed its last entry and everything is on the server; give the time since then."""
    while _typed(desks) < desks[0].last * len(desks) and run.has_time():
        time.sleep(0.02)
    began = time.monotonic()
    for desk in desks:
        while not desk.is_drained and time.monotonic() < began + _DRAINED_WITHIN_S:
            time.sleep(0.02)
        if not desk.is_drained:
            tally.failures.append(f"desk {desk.number} was not done after {_DRAINED_WITHIN_S:g} s")
    return time.monotonic() - began


def _judge(tally: Tally, address: str, desks: list[_Desk]) -> None:
    """Hold what the desks took down against what is on the server, read past the program."""
    engine = sa.create_engine(address)
    with engine.connect() as connection:
        rows = [str(row) for row in connection.scalars(sa.text("SELECT phone FROM calls"))]
    engine.dispose()
    stored = Counter(match[0] for row in rows if (match := re.search(r"\+4930\d{10}", row)))
    for desk in desks:
        lines = desk.read()
        done = [int(line.split()[1]) for line in lines if line.startswith("done")]
        tally.events += sum(line.startswith("begun") for line in lines)
        tally.add("done at the desks", len(done))
        tally.add("said that it could not be kept", sum(line.startswith("said") for line in lines))
        tally.add("refused by the server", sum(int(line.split()[1]) for line in lines if line.startswith("drained")))
        tally.failures += [f"lost: {desk.number}/{one}" for one in done if not stored[number_of(desk.number, one)]]
    tally.failures += [f"doubled: {number}" for number, times in stored.items() if times > 1]
    tally.add("on the server", len(stored))


GOAL = Goal(
    name="outbox",
    promise="entries typed through crashes of the server, cut lines, lost answers and killed desks are there, once",
    events=20_000,
    weight=8,
    run=chaos,
    mutant="send again without the key of the command",
    mutant_events=2_000,
    why_not=why_no_server,
)
