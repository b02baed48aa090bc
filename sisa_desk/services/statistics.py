"""Statistics: the calls of a period by month, language and matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sisa_desk.domain.periods import Period
from sisa_desk.domain.statistics import CallSum, LanguageMonth
from sisa_desk.persistence.database import Database


@dataclass(frozen=True, slots=True)
class CallStatistics:
    """The calls of a period, each language and month for itself."""

    period: Period
    languages: Sequence[LanguageMonth] = ()

    @property
    def sums(self) -> tuple[CallSum, ...]:
        """Give every sum above 0, by months and languages, matters in the order of their digits."""
        return tuple(one for language in self.languages for one in language.sums())


class Statistics:
    """Looking at what rang at the desk."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def of(self, period: Period) -> CallStatistics:
        """Give the calls of a period; the sums are kept with every call, so that none is counted here."""
        with self._database.reading() as tx:
            return CallStatistics(period, tx.call_sums.within(period.months))
