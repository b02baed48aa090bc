"""The harness in short form, as continuous integration runs it; `make chaos` is the long one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.chaos.__main__ import GOALS, main
from tests.chaos.goals import Goal, Run, Tally, Verdict, tried

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("goal", "share"),
    [
        ("kill_store", 0.01),
        ("kill_upgrade", 0.2),
        ("power_cuts", 0.04),
        ("disk_full", 0.12),
        ("damage", 0.1),
        ("race_sqlite", 0.02),
        ("outbox", 0.01),
        ("rights", 1.0),
        ("drafts", 0.02),
    ],
)
def test_a_goal_holds_and_its_mutant_does_not(tmp_path: Path, goal: str, share: float) -> None:
    # In a process of its own: the desks are forked, which a process with threads and a window must not do.
    options = ["--only", goal, "--share", str(share), "--budget", "120", "--json", str(tmp_path / "report.json")]
    done = subprocess.run(
        [sys.executable, "-m", "tests.chaos", *options], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (result,) = json.loads((tmp_path / "report.json").read_text())
    assert result["verdict"] == "passed"
    assert result["events"] == result["wanted"] >= 4
    assert result["failures"] == 0
    assert result["mutant_failed"] is True


# the harness itself


def a_goal(run: object, **changes: object) -> Goal:
    facts = {"name": "one", "promise": "holds", "events": 10, "weight": 1, "mutant": "breaks it", "mutant_events": 2}
    return Goal(**{**facts, "run": run, **changes})


def outcome(tmp_path: Path, goal: Goal) -> Verdict:
    return tried(goal, tmp_path, seed=7, seconds=5, share=1).verdict


def test_a_goal_whose_mutant_survives_is_broken_and_is_not_run(tmp_path: Path) -> None:
    real = []

    def run(run: Run) -> Tally:
        real.append(not run.is_mutant)
        return Tally(events=run.events)

    assert outcome(tmp_path, a_goal(run)) is Verdict.BROKEN
    assert real == [False]


@pytest.mark.parametrize(
    ("events", "failures", "verdict"),
    [
        (10, [], Verdict.PASSED),
        (9, [], Verdict.NOT_REACHED),
        (10, ["lost"], Verdict.FAILED),
        (2, ["lost"], Verdict.FAILED),
    ],
)
def test_a_goal_passes_only_with_all_its_events_and_no_failure(
    tmp_path: Path, events: int, failures: list[str], verdict: Verdict
) -> None:
    def run(run: Run) -> Tally:
        return Tally(events=2, failures=["lost"]) if run.is_mutant else Tally(events=events, failures=list(failures))

    assert outcome(tmp_path, a_goal(run)) is verdict


def test_what_cannot_be_run_here_is_listed(tmp_path: Path) -> None:
    result = tried(a_goal(lambda run: Tally(), why_not=lambda: "no window"), tmp_path, seed=7, seconds=5, share=1)
    assert (result.verdict, result.failures) == (Verdict.NOT_RUN, ["no window"])


def test_the_same_seed_throws_the_same_dice(tmp_path: Path) -> None:
    thrown = []

    def run(run: Run) -> Tally:
        thrown.append(run.random.random())
        return Tally(events=10, failures=["lost"])

    for name in ("first", "second"):
        tried(a_goal(run), tmp_path / name, seed=7, seconds=5, share=1)
    assert thrown == [Random("7 one").random()] * 4


def test_an_unknown_goal_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "nothing of the kind"]) == 2
    told = capsys.readouterr().err
    assert all(goal.name in told for goal in GOALS)
