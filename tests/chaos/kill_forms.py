"""Kills the whole program while forms are being typed into, and looks what comes back.

Truth is kept outside of the program: after each key the text typed so far, with a clock all processes share,
and every record whose saving was acknowledged. `python -m tests.chaos.kill_forms --kills 200 --seed 1` prints
what was found as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import defaultdict
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

#: What was typed this long before the kill must be there again.
PROMISE_S = 0.25
KEY_EVERY_S = 0.03
MOST_FORMS = 3
WORDS = "Klinik an der Saale ruft wegen eines Termins an und will am Donnerstag um neun Uhr jemanden vor Ort haben "


@dataclass
class Tally:
    """What a number of kills has shown."""

    kills: int = 0
    forms: int = 0
    acknowledged: int = 0
    lost_records: int = 0
    lost_forms: int = 0
    late_words: int = 0
    damaged: int = 0
    worst_lost_ms: float = 0.0
    seeds: list[int] = field(default_factory=list)

    @property
    def failures(self) -> int:
        return self.lost_records + self.lost_forms + self.late_words + self.damaged


def run(kills: int, seed: int, *, without_keeper: bool = False, seconds: float | None = None) -> Tally:
    """Have another process kill desks, because a process with a window cannot be forked."""
    command = [sys.executable, "-m", "tests.chaos.kill_forms", "--kills", str(kills), "--seed", str(seed)]
    if without_keeper:
        command.append("--mutant")
    if seconds is not None:
        command += ["--seconds", str(seconds)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return Tally(**json.loads(done.stdout.splitlines()[-1]))


# the desk that is killed


def _type_until_killed(folder: Path, truth: int, seed: int, *, without_keeper: bool) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from sisa_desk.ui import drafting
    from tests.running import running_desk

    if without_keeper:
        drafting.KEEP_AFTER_MS = 3_600_000
    chance = random.Random(seed)
    app = QApplication([])

    def tell(**facts: Any) -> None:
        os.write(truth, (json.dumps(facts | {"at": time.monotonic()}) + "\n").encode())

    with running_desk(app, folder / "desk.sqlite", _clock) as desk:
        page = desk.window.workspace.desk
        known: set[UUID] = set()
        tell(ready=True)
        while True:
            if len(page.views) < MOST_FORMS and (not page.views or chance.random() < 0.02):
                QTest.keyClick(desk.window, Qt.Key.Key_F9)
                app.processEvents()
                tell(form=str(page.views[-1].work.key), field="caller_name", text="")
            view = chance.choice(page.views)
            caller = view.form.caller
            text = caller.text()
            if len(text) > 60:
                tell(closing=str(view.work.key))
                _finish(desk, view)
                tell(closed=str(view.work.key))
                continue
            caller.setFocus()
            caller.setCursorPosition(len(text))
            QTest.keyClicks(caller, WORDS[len(text) % len(WORDS)])
            tell(form=str(view.work.key), field="caller_name", text=caller.text())
            until = time.monotonic() + KEY_EVERY_S
            while time.monotonic() < until:
                app.processEvents()
            for view in page.views:
                if view.work.call is not None and view.work.key not in known:
                    known.add(view.work.key)
                    tell(stored=str(view.work.key))


def _finish(desk: Any, view: Any) -> None:
    from sisa_desk.domain.calls import CallOutcome

    view.work.close(CallOutcome.INFORMED)
    desk.idle()


def _clock() -> datetime:
    return datetime.now(UTC)


# what is left


def _judge(folder: Path, truth: Path, killed_at: float, tally: Tally) -> None:
    from sisa_desk.persistence.drafts import DraftFile

    lines = [json.loads(line) for line in truth.read_text("utf-8").splitlines() if line.endswith("}")]
    closing_keys = {line["closing"] for line in lines if "closing" in line}
    typed: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for line in lines:
        if "form" in line and line["form"] not in closing_keys:
            typed[line["form"]].append((line["at"], line["text"]))
    with closing(DraftFile(folder / "desk-drafts.sqlite")) as file:
        kept = {str(draft.id): draft.content for draft in file.all()}
    for key, texts in typed.items():
        tally.forms += 1
        _judge_form(texts, kept.get(key), killed_at, tally)
    stored = {line["stored"] for line in lines if "stored" in line} | {
        line["closed"] for line in lines if "closed" in line
    }
    closed = {line["closed"] for line in lines if "closed" in line}
    _judge_store(folder, stored, closed, tally)


def _judge_form(texts: list[tuple[float, str]], content: Any, killed_at: float, tally: Tally) -> None:
    due = [text for at, text in texts if at <= killed_at - PROMISE_S]
    if content is None:
        tally.lost_forms += bool(due)
        return
    kept = content["caller_name"]
    if due and len(kept) < len(due[-1]):
        tally.late_words += 1
    missing = [at for at, text in texts if len(text) > len(kept)]
    if missing:
        tally.worst_lost_ms = max(tally.worst_lost_ms, (killed_at - missing[0]) * 1000)


def _judge_store(folder: Path, stored: set[str], closed: set[str], tally: Tally) -> None:
    import sqlite3

    # Only looking: who could write would fold the log of the dead desk in.
    with closing(sqlite3.connect(f"{(folder / 'desk.sqlite').as_uri()}?mode=ro", uri=True)) as connection:
        tally.damaged += connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
        rows = dict(connection.execute("SELECT id, closed_at FROM calls").fetchall())
    tally.acknowledged += len(stored) + len(closed)
    tally.lost_records += len(stored - rows.keys())
    tally.lost_records += sum(1 for key in closed if rows.get(key) is None)


def _comes_back(folder: Path) -> bool:
    """Say whether every kept form stands on the screen again, word for word; runs in a process of its own."""
    from PySide6.QtWidgets import QApplication

    from sisa_desk.persistence.drafts import DraftFile
    from tests.running import running_desk

    with closing(DraftFile(folder / "desk-drafts.sqlite")) as file:
        kept = {draft.id: draft.content["caller_name"] for draft in file.all()}
    app = QApplication([])
    with running_desk(app, folder / "desk.sqlite", _clock) as desk:
        shown = {view.work.key: view.form.caller.text() for view in desk.window.workspace.desk.views}
    return shown == kept


def _kill_once(template: Path, seed: int, tally: Tally, *, without_keeper: bool) -> None:
    folder = Path(tempfile.mkdtemp(prefix="sisa-kill-"))
    shutil.copytree(template, folder, dirs_exist_ok=True)
    truth = folder / "truth.jsonl"
    truth.touch()
    child = os.fork()
    if child == 0:
        os.setsid()
        errors = os.open(folder / "errors.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(errors, 2)
        descriptor = os.open(truth, os.O_WRONLY | os.O_APPEND)
        try:
            _type_until_killed(folder, descriptor, seed, without_keeper=without_keeper)
        except BaseException:  # noqa: BLE001 - told to the parent through the file
            traceback.print_exc()
        finally:
            os._exit(1)
    _wait_for(lambda: "ready" in truth.read_text("utf-8"))
    time.sleep(0.3 + random.Random(seed).random() * 1.7)
    os.kill(child, signal.SIGKILL)
    killed_at = time.monotonic()
    status = os.waitpid(child, 0)[1]
    if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGKILL:
        raise RuntimeError(f"the desk ended before it was killed:\n{(folder / 'errors.txt').read_text()}")
    tally.kills += 1
    tally.seeds.append(seed)
    _judge(folder, truth, killed_at, tally)
    if not without_keeper and not _forked(lambda: _comes_back(folder)):
        tally.lost_forms += 1
    shutil.rmtree(folder, ignore_errors=True)


def _forked(question: Any) -> bool:
    child = os.fork()
    if child == 0:
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 2)
        try:
            os._exit(0 if question() else 1)
        finally:
            os._exit(2)
    return os.waitpid(child, 0)[1] == 0


def _wait_for(condition: Any, seconds: float = 30.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError("the desk did not get ready")
        time.sleep(0.01)


def main() -> None:
    """Kill, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=None)
    parser.add_argument("--mutant", action="store_true", help="keep no drafts: everything typed has to be lost")
    options = parser.parse_args()
    import tests.running  # noqa: F401 - imported once, before the first fork
    from sisa_desk.services.bundle import open_services
    from tests.running import RESOURCES

    tally = Tally()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        template = Path(name)
        open_services(template / "desk.sqlite", RESOURCES, _clock, "Anna").close()
        for number in range(options.kills):
            if options.seconds is not None and time.monotonic() - began > options.seconds:
                break
            _kill_once(template, options.seed * 10_000 + number, tally, without_keeper=options.mutant)
    print(json.dumps(asdict(tally)))


if __name__ == "__main__":
    main()
