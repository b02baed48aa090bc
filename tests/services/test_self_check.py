"""The self-check: good on every day of the year and at every hour, and honest when something is broken."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest

from sisa_desk.domain.errors import Refused
from sisa_desk.services.offers import Offers
from sisa_desk.services.self_check import as_json, self_check
from tests.builders import at
from tests.builders.stores import RESOURCES, Watch

STEPS = 24


@pytest.mark.parametrize(
    "now",
    [
        "9:00",
        "Sun 3:00",
        "2026-12-31 23:59",
        "2027-01-06 0:00",
        "2027-03-28 1:59",
        "2027-10-31 2:30",
        "2026-12-24 12:00",
        "2028-02-29 8:00",
    ],
)
def test_both_calls_go_from_the_ring_to_the_end(now: str) -> None:
    report = self_check(RESOURCES, Watch(at(now)))
    assert [step for step in report.steps if not step.ok] == []
    assert report.ok
    assert len(report.steps) == STEPS
    assert all(step.milliseconds > 0 for step in report.steps)


def test_the_report_is_json_with_every_step() -> None:
    told = json.loads(as_json(self_check(RESOURCES, Watch())))
    assert told["ok"] is True
    assert len(told["steps"]) == STEPS
    facts = {step["name"]: step["facts"] for step in told["steps"]}
    assert facts["caller_recognised"] == {"organisation": "Probeklinik", "by_trunk": True}
    assert facts["language_resolved"] == {"typed": "Tigrinja", "code": "tir"}
    assert facts["call_down_no_answer_no_yes"]["why_not"] == ["declined_this", "tried_just_now"]
    assert facts["double_booking_refused"] == {"refused": "slot_taken"}


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    self_check(RESOURCES, Watch())
    assert list(tmp_path.iterdir()) == []


def test_a_step_that_raises_is_named_and_the_rest_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise Refused("out_of_order")

    monkeypatch.setattr(Offers, "connected", refuse)
    report = self_check(RESOURCES, Watch())
    assert not report.ok
    by_name = {step.name: step for step in report.steps}
    assert by_name["call_down_no_answer_no_yes"].ok
    assert by_name["connected"].facts == {"error": "Refused", "detail": "out_of_order"}
    assert by_name["call_closed_connected"].facts == {"not_run": True}
    assert len(report.steps) == STEPS


def test_a_guard_that_does_not_refuse_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from sisa_desk.persistence import upgrade
    from sisa_desk.services import appointments

    def without_triggers(connection: object, revision: str = "head") -> None:
        real(connection, revision)
        for name in ("insert", "update"):
            connection.exec_driver_sql(f"DROP TRIGGER no_double_booking_{name}")

    real = upgrade.upgrade
    monkeypatch.setattr(upgrade, "upgrade", without_triggers)
    monkeypatch.setattr(appointments, "_must_be_free", lambda tx, appointment: None)
    failed = [step.name for step in self_check(RESOURCES, Watch()).steps if not step.ok]
    assert failed[0] == "double_booking_refused"


def test_missing_resources_are_said(tmp_path: Path) -> None:
    report = self_check(tmp_path, Watch())
    assert report.steps[0].facts["error"] == "FileNotFoundError"
    assert not report.ok
