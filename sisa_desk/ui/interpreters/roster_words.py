"""Words for how somebody stands: today, with their papers, since when they confirmed; and for when they are free."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QLocale

from sisa_desk.domain.availability import Pattern, read_rule
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill
from sisa_desk.domain.rhythms import Rhythm
from sisa_desk.domain.rosters import DeclarationState, Presence, Today
from sisa_desk.domain.school_breaks import SchoolTime
from sisa_desk.domain.vocabulary import Direction, Level, Mode
from sisa_desk.ui.language import current_language, day_text, left_to_right, time_text, translate
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.wording.words import word

LanguageName = Callable[[str], str]

PRESENCE_ROLES = {
    Presence.NOW: ChipRole.GOOD,
    Presence.LATER: ChipRole.INFO,
    Presence.BUSY: ChipRole.WARN,
    Presence.AWAY: ChipRole.NEUTRAL,
    Presence.NOT_TODAY: ChipRole.NEUTRAL,
}
_THERE = frozenset((Presence.NOW, Presence.LATER))
DECLARATION_ROLES = {
    DeclarationState.VALID: ChipRole.GOOD,
    DeclarationState.ENDING: ChipRole.WARN,
    DeclarationState.EXPIRED: ChipRole.BAD,
    DeclarationState.MISSING: ChipRole.BAD,
}


def presence_text(presence: Presence) -> str:
    """Say in a word or two whether somebody can be asked today."""
    return {
        Presence.NOW: translate("Presence", "free"),
        Presence.LATER: translate("Presence", "later"),
        Presence.BUSY: translate("Presence", "busy"),
        Presence.AWAY: translate("Presence", "away"),
        Presence.NOT_TODAY: translate("Presence", "not today"),
    }[presence]


def until_text(today: Today, day: date) -> str:
    """Say until when that holds, or from when somebody is free; empty where nobody knows."""
    if today.at is None:
        return ""
    at = time_text(today.at) if wall_date(today.at) == day else left_to_right(f"{wall_date(today.at):%d.%m.}")
    words = (
        translate("Presence", "from {time}")
        if today.presence is Presence.LATER
        else translate("Presence", "until {time}")
    )
    return words.format(time=at)


def today_sentence(today: Today, day: date) -> str:
    """Say both where nothing stands above it."""
    first = translate("Presence", "available") if today.presence in _THERE else presence_text(today.presence)
    return f"{first} {until_text(today, day)}".strip()


def declaration_text(state: DeclarationState) -> str:
    """Say how the declaration stands."""
    return {
        DeclarationState.VALID: translate("Declaration", "Declaration signed"),
        DeclarationState.ENDING: translate("Declaration", "Declaration ends soon"),
        DeclarationState.EXPIRED: translate("Declaration", "Declaration expired"),
        DeclarationState.MISSING: translate("Declaration", "Declaration missing"),
    }[state]


def confirmed_text(days: int | None) -> str:
    """Say how old the confirmation is, below a heading."""
    if days is None:
        return translate("Roster", "never")
    return translate("Roster", "%n day(s)", None, days) if days else translate("Roster", "today")


def confirmed_sentence(days: int | None) -> str:
    """Say how old the confirmation is where nothing stands above it."""
    if days is None:
        return translate("Roster", "availability never confirmed")
    if not days:
        return translate("Roster", "confirmed today")
    return translate("Roster", "confirmed %n day(s) ago", None, days)


def languages_text(skills: Iterable[Skill], name: LanguageName) -> str:
    """Give all languages with their levels in a line; a mother tongue stands alone, an unknown level is asked."""
    return ", ".join(f"{name(one.language)} {short_level(one.level)}".strip() for one in skills)


def short_level(level: Level | None) -> str:
    """Give a level in a few letters: none for a mother tongue, a question mark where it is not known."""
    if level is None:
        return "?"
    return "" if level is Level.NATIVE else word(level)


def skill_text(skill: Skill, name: LanguageName) -> str:
    """Give a language with its level, as short as can be."""
    return f"{name(skill.language)} {word(skill.level)}" if skill.level else name(skill.language)


def skill_sentence(skill: Skill, name: LanguageName) -> str:
    """Give a language with level, direction and varieties."""
    parts = [skill_text(skill, name)]
    if skill.direction is not Direction.BOTH:
        parts.append(word(skill.direction))
    if skill.varieties:
        parts.append(", ".join(map(name, skill.varieties)))
    return " · ".join(parts)


def modes_text(modes: Iterable[Mode]) -> str:
    """Give modes in their order."""
    held = frozenset(modes)
    return ", ".join(word(mode) for mode in Mode if mode in held)


def place_text(interpreter: Interpreter, place: str) -> str:
    """Give place and radius."""
    radius = translate("Roster", "{km} km").format(km=interpreter.radius_km)
    return f"{place} · {radius}" if place else radius


def span_of(start_minute: int, end_minute: int) -> str:
    """Write a stretch of a day by its minutes: "08:00–12:00"."""
    return left_to_right(f"{_clock(start_minute)}–{_clock(end_minute)}")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def hours_text(number: OwnNumber) -> str:
    """Say when a number may be rung."""
    return span_of(number.ring_from, number.ring_until)


def weekday_names() -> tuple[str, ...]:
    """Give the short names of the weekdays, Monday first."""
    locale = QLocale(current_language().locale)
    return tuple(locale.standaloneDayName(day, QLocale.FormatType.ShortFormat).rstrip(".") for day in range(1, 8))


def long_weekday_names() -> tuple[str, ...]:
    """Give the full names of the weekdays, Monday first."""
    locale = QLocale(current_language().locale)
    return tuple(locale.standaloneDayName(day, QLocale.FormatType.LongFormat) for day in range(1, 8))


def rhythm_text(rhythm: Rhythm) -> str:
    """Say how often a pattern comes back."""
    if rhythm.nth:
        return {
            1: translate("Rhythm", "first of the month"),
            2: translate("Rhythm", "second of the month"),
            3: translate("Rhythm", "third of the month"),
            4: translate("Rhythm", "fourth of the month"),
            5: translate("Rhythm", "fifth of the month"),
            -1: translate("Rhythm", "last of the month"),
        }.get(rhythm.nth, translate("Rhythm", "{n}. from the end of the month").format(n=-rhythm.nth))
    if rhythm.every == 1:
        return translate("Rhythm", "every week")
    if rhythm.every == 2:
        return translate("Rhythm", "every second week")
    return translate("Rhythm", "every {n} weeks").format(n=rhythm.every)


def school_text(school: SchoolTime) -> str:
    """Say whether something holds in the school holidays."""
    return {
        SchoolTime.ALWAYS: translate("SchoolTime", "also in school holidays"),
        SchoolTime.TERM: translate("SchoolTime", "not in school holidays"),
        SchoolTime.BREAKS: translate("SchoolTime", "only in school holidays"),
    }[school]


def pattern_text(pattern: Pattern) -> str:
    """Say a weekly pattern in a line: "Mo Tu We 08:00–12:00, every second week, phone"."""
    try:
        rule = read_rule(pattern.rrule)
    except InvalidInput:
        return pattern.rrule
    names = weekday_names()
    days = " ".join(dict.fromkeys(names[weekday] for weekday, _ in rule.weekdays))
    rhythms = dict.fromkeys(Rhythm(rule.interval, nth) for _, nth in rule.weekdays)
    often = ", ".join(map(rhythm_text, rhythms))
    parts = [f"{days} {span_of(pattern.start_minute, pattern.end_minute)}", often]
    if pattern.modes != frozenset((Mode.PHONE, Mode.ON_SITE, Mode.VIDEO)):
        parts.append(modes_text(pattern.modes))
    if pattern.school is not SchoolTime.ALWAYS:
        parts.append(school_text(pattern.school))
    if pattern.valid_to:
        parts.append(translate("Rhythm", "until {day}").format(day=day_text(pattern.valid_to)))
    if pattern.exceptions:
        days_off = ", ".join(left_to_right(f"{day:%d.%m.%Y}") for day in sorted(pattern.exceptions))
        parts.append(translate("Rhythm", "not on {days}").format(days=days_off))
    return ", ".join(parts)
