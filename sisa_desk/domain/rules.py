"""Everything the service may change about itself, as one value; each part is data with a screen to edit it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from sisa_desk.domain.calendar import WorkingCalendar
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.domain.school_breaks import SchoolBreak


@dataclass(frozen=True, slots=True)
class Numbers:
    """The single figures of the service; units are in the names."""

    instant_minutes: int = field(default=20, metadata={"least": 5, "most": 120})
    long_wait_after_seconds: int = field(default=90, metadata={"least": 10, "most": 1800})
    promise_after_seconds: int = field(default=180, metadata={"least": 30, "most": 1800})
    callback_minutes: int = field(default=30, metadata={"least": 5, "most": 480})
    cool_down_minutes: int = field(default=15, metadata={"least": 0, "most": 240})
    offer_hours: int = field(default=24, metadata={"least": 1, "most": 336})
    wave_size: int = field(default=3, metadata={"least": 1, "most": 20})
    wave_wait_minutes: int = field(default=60, metadata={"least": 5, "most": 2880})
    travel_base_minutes: int = field(default=10, metadata={"least": 0, "most": 120})
    travel_seconds_per_km: int = field(default=60, metadata={"least": 0, "most": 600})
    confirmed_lately_days: int = field(default=60, metadata={"least": 1, "most": 365})
    few_candidates: int = field(default=3, metadata={"least": 0, "most": 8})
    neighbour_least_percent: int = field(default=45, metadata={"least": 1, "most": 99})
    least_german: int = field(default=2, metadata={"least": 0, "most": 6})
    candidates_shown: int = field(default=20, metadata={"least": 3, "most": 100})
    coverage_weeks: int = field(default=8, metadata={"least": 1, "most": 52})
    calendar_minutes: int = field(default=60, metadata={"least": 5, "most": 1440})
    calendar_days: int = field(default=184, metadata={"least": 42, "most": 732})
    coverage_years: int = field(default=3, metadata={"least": 1, "most": 10})
    coverage_percent: int = field(default=50, metadata={"least": 1, "most": 99})
    plan_people: int = field(default=30, metadata={"least": 3, "most": 300})
    plan_seconds: int = field(default=20, metadata={"least": 1, "most": 600})
    plan_fair_points: int = field(default=3, metadata={"least": 0, "most": 100})
    plan_km_per_point: int = field(default=5, metadata={"least": 1, "most": 100})
    lock_after_minutes: int = field(default=5, metadata={"least": 0, "most": 240})
    keep_drafts_days: int = field(default=7, metadata={"least": 1, "most": 60})
    keep_names_days: int = field(default=28, metadata={"least": 1, "most": 365})
    keep_calls_days: int = field(default=365, metadata={"least": 30, "most": 3650})
    wish_named: int = field(default=50, metadata={"least": 0, "most": 100})
    small_cell: int = field(default=5, metadata={"least": 2, "most": 20})
    wish_variety: int = field(default=30, metadata={"least": 0, "most": 100})
    wish_known: int = field(default=25, metadata={"least": 0, "most": 100})
    wish_sex: int = field(default=10, metadata={"least": 0, "most": 100})
    wish_experience: int = field(default=10, metadata={"least": 0, "most": 100})
    wish_near: int = field(default=20, metadata={"least": 0, "most": 100})
    wish_fair: int = field(default=25, metadata={"least": 0, "most": 100})
    wish_rested: int = field(default=15, metadata={"least": 0, "most": 100})
    wish_unbothered: int = field(default=15, metadata={"least": 0, "most": 100})
    wish_unburdened: int = field(default=20, metadata={"least": 0, "most": 100})
    wish_reached: int = field(default=20, metadata={"least": 0, "most": 100})
    wish_confirmed: int = field(default=10, metadata={"least": 0, "most": 100})
    wish_level: int = field(default=6, metadata={"least": 0, "most": 100})


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules the desk works by just now."""

    calendar: WorkingCalendar = WorkingCalendar()
    exclusions: tuple[ExclusionRule, ...] = ()
    numbers: Numbers = Numbers()
    hint_words: tuple[str, ...] = ()
    school_breaks: tuple[SchoolBreak, ...] = ()


def checked_number(name: str, value: int) -> int:
    """Give a figure when it lies within its bounds; raise InvalidInput naming the bounds otherwise.

    Raise KeyError for a figure that does not exist.
    """
    bounds = {entry.name: entry.metadata for entry in fields(Numbers)}[name]
    if not bounds["least"] <= value <= bounds["most"]:
        raise InvalidInput("number_out_of_range", field=name, value=value, **bounds)
    return value
