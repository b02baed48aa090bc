"""The bench itself: a wrong answer has no time, growth is fitted right, every row is complete; and a short run."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sisa_desk.domain.phone import read_phone
from tests.bench.__main__ import main
from tests.bench.contest import Contest, Peer, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.jobs import JOBS, call_list, caller
from tests.bench.rows import Goal, Row, exponent, growth
from tests.bench.worlds import World, Worlds, desk_on, fill

DICE = Random(7)
SIZES = dict.fromkeys(Scale, (10, 100, 1000))


def a_contest(**changes: Any) -> Contest:
    facts = {
        "draw": lambda random: random.randint(1, 1000),
        "ours": lambda number: number * 2,
        "oracle": lambda number: number + number,
        "limit": lambda number: number,
        "naive": lambda number: sum([2] * number),
        "rounds": 9,
    }
    return Contest(**{**facts, **changes})


def a_job(rows: Callable[[Bench, int], Iterator[Row]], **changes: Any) -> Job:
    return Job(**{"name": "J0", "about": "doubles", "unit": "numbers", "sizes": SIZES, "rows": rows, **changes})


def doubling(contest: Contest, name: str = "J0") -> Callable[[Bench, int], Iterator[Row]]:
    def rows(bench: Bench, size: int) -> Iterator[Row]:
        yield contested(name, str(size), contest, bench.random("J0", size))

    return rows


# checks and figures


def test_a_right_answer_is_timed_beside_limit_naive_and_peer() -> None:
    contest = a_contest(peer=Peer("an abacus", way=lambda number: number), goals=[Goal("ratio_limit", 1e9)])
    row = contested("J0", "one", contest, DICE)
    assert (row.check, row.peer, row.goal_met, row.reason) == ("ok: 40 requests", "an abacus", True, "")
    figures = (row.ours_ms, row.ours_p95_ms, row.limit_ms, row.naive_ms, row.peer_ms)
    assert all(figure is not None and figure > 0 for figure in figures)
    assert None not in (row.ratio_limit, row.ratio_naive, row.ratio_peer)


def test_one_wrong_answer_leaves_no_figure() -> None:
    asked = iter(range(10**6))
    contest = a_contest(draw=lambda _: next(asked), ours=lambda number: number * 2 + (number == 39))
    row = contested("J0", "one", contest, DICE)
    assert row.check.startswith("FAILED: check 40: 79 instead of 78 for 39")
    assert row.goal_met is False
    assert {row.ours_ms, row.ours_p95_ms, row.ratio_limit, row.ratio_naive} == {None}


def test_the_check_comes_before_the_first_time() -> None:
    timed = []
    contested("J0", "one", a_contest(ours=lambda _: None, limit=timed.append, naive=timed.append), DICE)
    assert timed == []


def test_every_way_is_asked_the_same_fresh_requests() -> None:
    asked: dict[str, list[int]] = {"ours": [], "limit": []}
    ways = {name: (lambda number, name=name: asked[name].append(number)) for name in asked}
    contested("J0", "one", a_contest(**ways, oracle=lambda _: None, checks=1, warm_up=0), Random(3))
    assert asked["ours"][1:] == asked["limit"]
    assert len(set(asked["limit"])) > 1


def test_the_slow_ways_are_asked_as_often_as_wanted() -> None:
    asked: list[int] = []
    contested("J0", "one", a_contest(naive=asked.append, rounds=200, naive_rounds=4), DICE)
    assert len(asked) == 4


@pytest.mark.parametrize("changes", [{"rounds": 6}, {"naive_rounds": 2}, {"checks": 0}])
def test_a_contest_too_small_to_mean_anything_is_refused(changes: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at least 7 rounds"):
        a_contest(**changes)


# goals


def test_a_missed_goal_says_by_how_much() -> None:
    row = Row("J0", "one", ours_ms=3.0, ratio_limit=120.0, check="ok").judged([Goal("ratio_limit", 100)])
    assert (row.goal_met, row.reason) == (False, "ratio_limit 120 > 100")


def test_a_goal_whose_figure_is_missing_is_neither_met_nor_missed() -> None:
    row = Row("J0", "one", check="ok", reason="no limit is known").judged([Goal("ratio_limit", 100)])
    assert (row.goal_met, row.reason) == (None, "no limit is known; ratio_limit is missing")


def test_what_is_not_run_is_named_with_its_reason() -> None:
    contest = a_contest(naive=None, why_no_naive="it would take an hour", peer=Peer("Calc", why_not="not installed"))
    row = contested("J0", "one", contest, DICE)
    assert row.reason == "it would take an hour; Calc not run: not installed"
    assert (row.naive_ms, row.ratio_naive, row.peer_ms, row.peer) == (None, None, None, "Calc")


# growth


@pytest.mark.parametrize("power", [0.0, 0.3, 1.0, 2.0])
def test_growth_is_fitted_as_a_power_of_the_size(power: float) -> None:
    sizes = (300, 10_000, 100_000)
    assert exponent(sizes, [0.02 * size**power for size in sizes]) == pytest.approx(power, abs=1e-9)


@pytest.mark.parametrize(("power", "is_met"), [(0.29, True), (0.31, False)])
def test_growth_is_held_against_its_goal(power: float, is_met: bool) -> None:
    rows = [Row("J0", str(size), ours_ms=float(size) ** power, check="ok") for size in SIZES[Scale.SMALL]]
    row = growth("J0", SIZES[Scale.SMALL], rows, at_most=0.3)
    assert (row.job, row.size, row.goal_met) == ("J0 growth", "10..1,000", is_met)
    assert row.as_json()["exponent"] == pytest.approx(power)


def test_growth_over_two_sizes_is_not_fitted() -> None:
    rows = [Row("J0", "one", ours_ms=1.0, check="ok")] * 2
    row = growth("J0", (10, 100), rows, at_most=0.3)
    assert (row.goal_met, row.reason) == (None, "2 sizes are too few to fit a growth")


def test_growth_over_a_wrong_answer_is_wrong() -> None:
    rows = [Row("J0", "one", ours_ms=1.0, check="ok")] * 2 + [Row("J0", "one", check="FAILED: 2 instead of 1")]
    assert growth("J0", SIZES[Scale.SMALL], rows, at_most=0.3).is_wrong


# the command


def test_a_run_gives_every_row_with_every_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "rows.json"
    job = a_job(doubling(a_contest(goals=[Goal("ratio_limit", 0)])), grows_at_most=0.3)
    assert main(["--json", str(report), "--seed", "3"], [job]) == 0
    told = json.loads(report.read_text())
    assert [row["job"] for row in told] == ["J0"] * 3 + ["J0 growth"]
    columns = {entry.name for entry in fields(Row)} - {"more"}
    assert all(columns | {"run"} <= row.keys() for row in told)
    assert all(row["goal_met"] is False and row["reason"] for row in told[:3]), (
        "a missed goal is told and costs nothing"
    )
    assert told[0]["run"]["seed"] == 3
    assert {"processor", "cores", "memory_gib", "versions", "fsync_per_s"} <= told[0]["run"].keys()
    assert "MISSED" in capsys.readouterr().out


def test_a_wrong_answer_makes_the_command_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], [a_job(doubling(a_contest(ours=lambda number: number)))]) == 1
    assert "FAILED: check 1" in capsys.readouterr().out


def test_a_job_that_breaks_fails_without_taking_the_others_along(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(bench: Bench, size: int) -> Iterator[Row]:
        raise ZeroDivisionError("nothing there")

    jobs = [a_job(broken), a_job(doubling(a_contest(), "J9"), name="J9")]
    assert main([], jobs) == 1
    told = capsys.readouterr().out
    assert "FAILED: ZeroDivisionError: nothing there" in told
    assert "J9" in told


def test_only_the_chosen_jobs_run(capsys: pytest.CaptureFixture[str]) -> None:
    jobs = [a_job(doubling(a_contest())), a_job(doubling(a_contest(), "J9"), name="J9")]
    assert main(["--jobs", "J9"], jobs) == 0
    assert "J0" not in capsys.readouterr().out


def test_an_unknown_job_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--jobs", "J99"]) == 2
    assert all(job.name in capsys.readouterr().err for job in JOBS[:1])


def test_every_job_has_sizes_for_every_scale() -> None:
    assert len({job.name for job in JOBS}) == len(JOBS)
    assert all(job.sizes[scale] for job in JOBS for scale in Scale)


# the stores


def test_the_same_seed_makes_the_same_store(tmp_path: Path) -> None:
    told = []
    for name in ("one", "two"):
        fill(tmp_path / name, World(people=20, calls=50), seed=7)
        with desk_on(tmp_path / name) as desk, desk.database.reading() as tx:
            told.append((tx.interpreters.where(), tx.calls.where(), tx.appointments.where(), tx.requests.where()))
    assert told[0] == told[1]


def test_a_store_holds_what_was_asked_for_and_everything_beside_it(tmp_path: Path) -> None:
    with Worlds(tmp_path, 7).desk(people=60, calls=90) as desk, desk.database.reading() as tx:
        people = tx.interpreters.where()
        assert (len(people), tx.calls.count()) == (60, 90)
        assert 2 * len(people) < tx.appointments.count() == tx.requests.count() == tx.offers.count()
        assert all(tx.interpreters.week_rows([one.id for one in people]).values())
        assert tx.search.find(people[0].last_name)
        rules = {pattern.rrule.partition(";BYDAY")[0] for one in people for pattern in one.patterns}
    assert {"FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY"} <= rules


def test_a_store_is_made_once(tmp_path: Path) -> None:
    worlds = Worlds(tmp_path, 7)
    written = worlds.file(calls=20).stat().st_mtime_ns
    assert Worlds(tmp_path, 7).file(calls=20).stat().st_mtime_ns == written
    assert worlds.copy(tmp_path / "copies", calls=20).read_bytes() == worlds.file(calls=20).read_bytes()
    assert Worlds(tmp_path, 8).file(calls=20) != worlds.file(calls=20)


# a short run of a real job


def test_a_caller_is_found_by_every_way_of_writing(tmp_path: Path) -> None:
    bench = Bench(Scale.SMALL, 7, Worlds(tmp_path, 7), tmp_path)
    (row,) = caller.rows(bench, 300)
    assert row.check.startswith("ok: ")
    assert row.ours_ms is not None


def test_a_list_of_calls_is_brought_in_cell_by_cell(tmp_path: Path) -> None:
    bench = Bench(Scale.SMALL, 7, Worlds(tmp_path, 7), tmp_path)
    (row,) = call_list.rows(bench, 60)
    assert row.check == "ok: all cells of 60 rows"
    assert None not in (row.ours_ms, row.limit_ms, row.naive_ms, row.peer_ms)


def test_a_cell_that_went_astray_is_a_wrong_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(call_list._LANGUAGES, "Arabisch", "tir")
    bench = Bench(Scale.SMALL, 7, Worlds(tmp_path, 7), tmp_path)
    (row,) = call_list.rows(bench, 60)
    assert row.is_wrong


def test_a_caller_taken_for_another_is_a_wrong_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caller, "read_phone", lambda text: read_phone(f"{text[:-1]}"))
    bench = Bench(Scale.SMALL, 7, Worlds(tmp_path, 7), tmp_path)
    (row,) = caller.rows(bench, 300)
    assert row.is_wrong
