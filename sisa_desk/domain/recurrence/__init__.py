"""Recurrence as RFC 5545 rules it: rules read from text, and their times inside a window, at a bounded cost."""

from sisa_desk.domain.recurrence.expanding import wall_times
from sisa_desk.domain.recurrence.rules import Frequency, Recurrence, WeekdayOf, read_recurrence
from sisa_desk.domain.recurrence.series import Series, occurrences

__all__ = ["Frequency", "Recurrence", "Series", "WeekdayOf", "occurrences", "read_recurrence", "wall_times"]
