"""A day, a time and a length typed in one go, read by rule; what cannot be read is named by a code."""

from sisa_desk.domain.slots.draft import IsWorkingDay
from sisa_desk.domain.slots.reading import is_monday_to_friday, read_slot
from sisa_desk.domain.slots.values import LONGEST_MINUTES, SHORTEST_MINUTES, Slot, SlotProblem, SlotTrouble

__all__ = [
    "LONGEST_MINUTES",
    "SHORTEST_MINUTES",
    "IsWorkingDay",
    "Slot",
    "SlotProblem",
    "SlotTrouble",
    "is_monday_to_friday",
    "read_slot",
]
