"""Which backups are kept and when the next one is due; nothing is copied here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sisa_desk.domain.clock import wall_date

#: Of the last day every backup is kept: who notices a mistake does so within hours.
_WHOLE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """How often a backup is written, and how many days and weeks back one is kept; none gets older than `most_days`."""

    every: timedelta = timedelta(minutes=30)
    days: int = 14
    weeks: int = 8
    most_days: int = 60

    def is_due(self, newest: datetime | None, now: datetime) -> bool:
        """Say whether a backup should be written now; a clock that was set back does not hold it up."""
        return newest is None or newest > now or now - newest >= self.every

    def kept(self, written: Iterable[datetime], now: datetime) -> frozenset[datetime]:
        """Give those of the backups that are kept, by when they were written (UTC).

        All of the last 24 hours, the newest of each of the last days, and the newest of each of the last weeks (by the
        calendar of Berlin, Monday first). The newest of all is kept whatever its age.
        """
        ordered = sorted(written, reverse=True)
        young = [at for at in ordered if now - at <= timedelta(days=self.most_days)]
        today = wall_date(now)
        by_day = {wall_date(at): at for at in reversed(young) if (today - wall_date(at)).days < self.days}
        by_week = {_week_of(at): at for at in reversed(young) if _week_of(now) - _week_of(at) < self.weeks}
        last_day = (at for at in young if now - at <= _WHOLE_DAY)
        return frozenset((*ordered[:1], *last_day, *by_day.values(), *by_week.values()))


def _week_of(at: datetime) -> int:
    return (wall_date(at).toordinal() - 1) // 7
