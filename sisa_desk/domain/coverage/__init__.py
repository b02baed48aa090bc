"""Coverage: who is there when, over weeks and languages, summed for everybody at once."""

from sisa_desk.domain.coverage.counters import SlotCounter
from sisa_desk.domain.coverage.grids import SLOT_MINUTES, SLOTS_A_WEEK, SlotGrid, Slots
from sisa_desk.domain.coverage.supply import Availability, Coverage, weight_of

__all__ = [
    "SLOTS_A_WEEK",
    "SLOT_MINUTES",
    "Availability",
    "Coverage",
    "SlotCounter",
    "SlotGrid",
    "Slots",
    "weight_of",
]
