"""Statistics: the calls of a period by month, language and matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sisa_desk.domain.periods import Period
from sisa_desk.domain.statistics import CallSum
from sisa_desk.persistence.database import Database


@dataclass(frozen=True, slots=True)
class CallStatistics:
    """The sums of a period, in the order of months, languages and matters."""

    period: Period
    sums: Sequence[CallSum] = ()


class Statistics:
    """Looking at what rang at the desk."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def of(self, period: Period) -> CallStatistics:
        """Give the calls of a period; the sums are kept with every call, so that none is counted here."""
        with self._database.reading() as tx:
            return CallStatistics(period, tx.call_sums.within(period.months))
