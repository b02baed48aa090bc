"""Everybody who mediates, as a list to be narrowed: who is there today, what is missing, what somebody types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rapidfuzz.distance import OSA

from sisa_desk.domain.availability import END_OF_PLANNING, WeekRow, free, offered
from sisa_desk.domain.clock import wall_date, whole_day
from sisa_desk.domain.folding import folded, search_text
from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.domain.intervals import Interval, intersect, unite
from sisa_desk.domain.languages import LanguageTable, MatchKind
from sisa_desk.domain.vocabulary import Area, Mode

#: A declaration that ends within this time is worth a word.
ENDING_DAYS = 30
_SHORTEST_LANGUAGE = 3
_SHORTEST_WITH_TYPO = 4


class Presence(StrEnum):
    """Whether somebody can be asked today."""

    NOW = "now"
    LATER = "later"
    BUSY = "busy"
    AWAY = "away"
    NOT_TODAY = "not_today"


class DeclarationState(StrEnum):
    """Whether the declaration of confidentiality is there and holds."""

    VALID = "valid"
    ENDING = "ending"
    EXPIRED = "expired"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Today:
    """How somebody stands today.

    `at` is the end of being free, busy or away, or the beginning of being free later; None where there is none.
    """

    presence: Presence
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RosterLine:
    """Somebody with what a list shows; `words` is folded text in which typed words are looked for."""

    interpreter: Interpreter
    today: Today
    place: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to; empty parts narrow nothing."""

    text: str = ""
    language: str = ""
    mode: Mode | None = None
    area: Area | None = None
    is_active: bool = False
    is_unconfirmed: bool = False
    lacks_declaration: bool = False
    is_only_speaker: bool = False

    @property
    def has_filters(self) -> bool:
        """Say whether anything beside the text narrows the list."""
        return Wanted(text=self.text) != self


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The lines that are left, how many there are without the limit, and how many more match the text alone."""

    lines: tuple[RosterLine, ...] = ()
    count: int = 0
    behind_filters: int = 0


def today_of(
    rows: Iterable[WeekRow],
    *,
    absences: Iterable[Interval],
    extra: Iterable[Interval],
    busy: Iterable[Interval],
    now: datetime,
) -> Today:
    """Judge how somebody stands from now to the end of the Berlin day."""
    window = Interval(now, whole_day(wall_date(now)).end)
    away, taken = unite(absences), unite(busy)
    for presence, times in ((Presence.AWAY, away), (Presence.BUSY, taken)):
        holding = next((one for one in times if one.start <= now < one.end), None)
        if holding is not None:
            return Today(presence, None if holding.end >= END_OF_PLANNING else holding.end)
    times = intersect((window,), unite((*offered(rows, window), *extra)))
    left = free(offered_times=times, absences=away, busy=taken)
    if not left:
        return Today(Presence.NOT_TODAY)
    first = left[0]
    return Today(Presence.NOW, first.end) if first.start <= now else Today(Presence.LATER, first.start)


def declaration_of(interpreter: Interpreter, day: date) -> DeclarationState:
    """Judge the declaration of confidentiality on a day."""
    if interpreter.declaration_on is None or interpreter.declaration_on > day:
        return DeclarationState.MISSING
    until = interpreter.declaration_until
    if until is None or until > day + timedelta(days=ENDING_DAYS):
        return DeclarationState.VALID
    return DeclarationState.ENDING if until >= day else DeclarationState.EXPIRED


def days_since_confirmed(interpreter: Interpreter, day: date) -> int | None:
    """Count the days since the availability was confirmed; None where it never was."""
    return None if interpreter.confirmed_on is None else (day - interpreter.confirmed_on).days


def words_of(interpreter: Interpreter, place: str) -> str:
    """Give the folded text in which typed words are looked for: name, place, addresses, every form of the numbers."""
    numbers = (form for one in interpreter.phones for form in (one.number.digits, (one.number.e164 or "")[1:]))
    return search_text(interpreter.name, place, interpreter.street, interpreter.email, *numbers)


def only_speakers(lines: Iterable[RosterLine]) -> frozenset[str]:
    """Give the languages that only one active person speaks."""
    spoken = Counter(
        code
        for line in lines
        if line.interpreter.standing is Standing.ACTIVE
        for code in {skill.language for skill in line.interpreter.skills}
    )
    return frozenset(code for code, number in spoken.items() if number == 1)


def narrowed(
    lines: Sequence[RosterLine],
    wanted: Wanted,
    languages: LanguageTable,
    *,
    today: date,
    stale_days: int,
    limit: int = 500,
) -> Narrowed:
    """Give the lines that fit: those whose name or number fits before those whose language does."""
    matching = _matching_text(lines, wanted.text, languages)
    only = only_speakers(lines) if wanted.is_only_speaker else frozenset()
    fits = _filter(wanted, languages, only, today, stale_days)
    left = [line for line in matching if fits(line)]
    return Narrowed(tuple(left[:limit]), len(left), len(matching) - len(left))


def _filter(
    wanted: Wanted, languages: LanguageTable, only: frozenset[str], today: date, stale_days: int
) -> Callable[[RosterLine], bool]:
    codes = frozenset(languages.covering(wanted.language)) if wanted.language else frozenset()

    def fits(line: RosterLine) -> bool:
        one = line.interpreter
        age = days_since_confirmed(one, today)
        holds = (DeclarationState.VALID, DeclarationState.ENDING)
        return (
            (not codes or _speaks(line, codes))
            and (wanted.mode is None or wanted.mode in one.modes)
            and (wanted.area is None or wanted.area in one.areas)
            and (not wanted.is_active or one.standing is Standing.ACTIVE)
            and (not wanted.is_unconfirmed or age is None or age > stale_days)
            and (not wanted.lacks_declaration or declaration_of(one, today) not in holds)
            and (not wanted.is_only_speaker or (one.standing is Standing.ACTIVE and _speaks(line, only)))
        )

    return fits


def _matching_text(lines: Sequence[RosterLine], text: str, languages: LanguageTable) -> list[RosterLine]:
    words = folded(text).split()
    if not words:
        return list(lines)
    whole = _codes(text, languages, with_typo=True)
    by_word = [(word, _codes(word, languages, with_typo=False)) for word in words]
    named = [line for line in lines if all(word in line.words for word in words)]
    known = set(map(id, named))
    spoken = [
        line
        for line in lines
        if id(line) not in known
        and (_speaks(line, whole) or all(word in line.words or _speaks(line, codes) for word, codes in by_word))
    ]
    return named + spoken or _mistyped(lines, words)


def _codes(text: str, languages: LanguageTable, *, with_typo: bool) -> frozenset[str]:
    """Give the codes whose speakers are meant by a word in any spelling."""
    if len(text.strip()) < _SHORTEST_LANGUAGE:
        return frozenset()
    found = languages.resolve(text)
    slips = {match.code for match in found.matches if match.how is MatchKind.TYPO}
    meant = [code for code in found.codes if with_typo or code not in slips]
    below = (below for code in meant for below in languages.descendants_of(code))
    return frozenset((*meant, *below))


def _speaks(line: RosterLine, codes: frozenset[str]) -> bool:
    skills = line.interpreter.skills
    return any(skill.language in codes or not codes.isdisjoint(skill.varieties) for skill in skills)


def _mistyped(lines: Sequence[RosterLine], words: Sequence[str]) -> list[RosterLine]:
    if any(len(word) < _SHORTEST_WITH_TYPO for word in words):
        return []
    return [line for line in lines if all(_is_near(word, line.words.split()) for word in words)]


def _is_near(word: str, others: Iterable[str]) -> bool:
    allowed = 1 if len(word) < 8 else 2
    return any(OSA.distance(word, other, score_cutoff=allowed) <= allowed for other in others)
