"""Words of the reports: periods, lines, counts, shares and trends."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QLocale

from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.unmet import Gap, WeekHour
from sisa_desk.domain.vocabulary import Area, UnfilledReason
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, left_to_right, translate
from sisa_desk.ui.wording.words import word

#: Stands for a count that is left out for publication.
LEFT_OUT = "•"
#: Hours of a gap that are written out; the rest is counted.
_HOURS_SHOWN = 4


def period_text(period: Period) -> str:
    """Write a period: "November 2026", "4. Quartal 2026", "2026"."""
    first = period.first
    match period.span:
        case Span.MONTH:
            month = QLocale(current_language().locale).standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
            return translate("Reports", "{month} {year}").format(month=month, year=first.year)
        case Span.QUARTER:
            quarter = (first.month + 2) // 3
            return translate("Reports", "Quarter {number} of {year}").format(number=quarter, year=first.year)
    return str(first.year)


def key_text(frame: Frame, key: Hashable) -> str:
    """Name what a line stands for."""
    match key:
        case Area():
            return word(key)
        case WeekHour():
            return week_hour_text(key)
        case str() if key in frame.languages:
            return frame.language_name(key)
        case str() if key:
            return key
    return translate("Reports", "not known")


def week_hour_text(at: WeekHour) -> str:
    """Write an hour of the week: "Mo 9–10"."""
    locale = QLocale(current_language().locale)
    day = locale.standaloneDayName(at.weekday + 1, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{day} {left_to_right(f'{at.hour}–{at.hour + 1}')}"


def hours_text(gap: Gap) -> str:
    """Write the hours asked for in vain, the most often first: "Mo 9–10 (3) · Di 14–15 (2)"."""
    often = sorted(gap.hours, key=lambda one: (-one[1], one[0]))
    shown = [f"{week_hour_text(hour)} ({times})" for hour, times in often[:_HOURS_SHOWN]]
    rest = len(often) - len(shown)
    more = [translate("Reports", "%n more hour(s)", None, rest)] if rest else []
    return " · ".join((*shown, *more))


def count_text(count: int | None) -> str:
    """Write a count; one that is left out looks the same whether it is small itself or would tell a small one."""
    if count is None:
        return LEFT_OUT
    return str(count) if count else "–"


def share_text(share: float | None) -> str:
    """Write a part of all as a percentage."""
    if share is None:
        return ""
    return left_to_right(translate("Reports", "{percent} %").format(percent=round(share * 100)))


def trend_text(trend: int | None) -> str:
    """Write how many more or fewer than before."""
    if trend is None:
        return ""
    return left_to_right(f"{trend:+d}".replace("-", "−")) if trend else "="


def short_reason(reason: UnfilledReason) -> str:
    """Name a reason in as few letters as a heading has room for."""
    return {
        UnfilledReason.NOBODY_SPEAKS_IT: translate("ShortReason", "Nobody speaks it"),
        UnfilledReason.NOBODY_FREE: translate("ShortReason", "Nobody free"),
        UnfilledReason.NOBODY_REACHED: translate("ShortReason", "Nobody reached"),
        UnfilledReason.ALL_DECLINED: translate("ShortReason", "All declined"),
        UnfilledReason.SHORT_NOTICE: translate("ShortReason", "Short notice"),
        UnfilledReason.OUT_OF_REACH: translate("ShortReason", "Too far"),
        UnfilledReason.EXCLUDED: translate("ShortReason", "Excluded"),
        UnfilledReason.CALLER_GAVE_UP: translate("ShortReason", "Gave up"),
        UnfilledReason.OTHER: translate("ShortReason", "Other"),
        UnfilledReason.TIME_PASSED: translate("ShortReason", "Time passed"),
        UnfilledReason.NO_LONGER_NEEDED: translate("ShortReason", "No longer needed"),
    }[reason]
