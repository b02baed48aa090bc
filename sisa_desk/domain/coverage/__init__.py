"""Coverage: who is there when, over weeks and languages, summed for everybody at once, beside what is asked for."""

from sisa_desk.domain.coverage.counters import SlotCounter
from sisa_desk.domain.coverage.demand import Asking, Demand, demand_of, open_slots, slot_of_week, weeks_before
from sisa_desk.domain.coverage.grids import SLOT_MINUTES, SLOTS_A_DAY, SLOTS_A_WEEK, SlotGrid, Slots
from sisa_desk.domain.coverage.maps import (
    CoverageMap,
    Gap,
    GapKind,
    LanguageWeek,
    Wanted,
    by_size,
    gaps_in,
    lost_between,
)
from sisa_desk.domain.coverage.pools import CellStory, Pool, Silence, Voice
from sisa_desk.domain.coverage.speakers import availability_of, is_able, slot_interval, tried, weighed_of
from sisa_desk.domain.coverage.supply import Availability, Coverage, weight_of
from sisa_desk.domain.coverage.years import YearBefore, YearsBefore, same_week, same_weeks_before, years_before

__all__ = [
    "SLOTS_A_DAY",
    "SLOTS_A_WEEK",
    "SLOT_MINUTES",
    "Asking",
    "Availability",
    "CellStory",
    "Coverage",
    "CoverageMap",
    "Demand",
    "Gap",
    "GapKind",
    "LanguageWeek",
    "Pool",
    "Silence",
    "SlotCounter",
    "SlotGrid",
    "Slots",
    "Voice",
    "Wanted",
    "YearBefore",
    "YearsBefore",
    "availability_of",
    "by_size",
    "demand_of",
    "gaps_in",
    "is_able",
    "lost_between",
    "open_slots",
    "same_week",
    "same_weeks_before",
    "slot_interval",
    "slot_of_week",
    "tried",
    "weeks_before",
    "weighed_of",
    "weight_of",
    "years_before",
]
