""" "Later at …" as people say it on the phone."""

from __future__ import annotations

import pytest

from sisa_desk.domain.typed_times import read_later
from tests.builders.moments import at

MORNING = at("2026-11-23 9:40")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14", "2026-11-23 14:00"),
        ("1430", "2026-11-23 14:30"),
        ("14:30", "2026-11-23 14:30"),
        ("14.30 Uhr", "2026-11-23 14:30"),
        ("in 20", "2026-11-23 10:00"),
        ("in 20 min", "2026-11-23 10:00"),
        ("in 20 Minuten", "2026-11-23 10:00"),
        ("+45", "2026-11-23 10:25"),
        ("in 2 h", "2026-11-23 11:40"),
        ("in 1 Stunde", "2026-11-23 10:40"),
        ("9", "2026-11-24 9:00"),
        ("940", "2026-11-24 9:40"),
        ("morgen 9", "2026-11-24 9:00"),
        ("tomorrow 9:30", "2026-11-24 9:30"),
        ("do 10", "2026-11-26 10:00"),
        ("24.12. 8", "2026-12-24 8:00"),
        ("24", "2026-11-24 0:00"),
    ],
)
def test_a_time_as_people_type_it(typed: str, meant: str) -> None:
    assert read_later(typed, MORNING) == at(meant)


@pytest.mark.parametrize("typed", ["", "soon", "in", "in 0", "25", "1461", "heute 9", "morgen", "in 5 days"])
def test_what_is_no_time_ahead(typed: str) -> None:
    assert read_later(typed, MORNING) is None


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    before = at("2026-10-25 1:30")
    assert (read_later("in 2 h", before) - before).total_seconds() == 7200
    assert read_later("9", before) == at("2026-10-25 9:00")
