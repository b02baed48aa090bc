"""A week painted by the quarter of an hour: patterns become bits, a stroke changes them, bits become patterns again.

A painting shows one layer, which is what comes back in the same rhythm, for the same time; patterns of other layers,
and those that cannot be painted, are never touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final
from uuid import UUID

from sisa_desk.domain.availability import Pattern, read_rule
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.rhythms import Rhythm, rhythm_of, rrule_of
from sisa_desk.domain.school_breaks import SchoolTime
from sisa_desk.domain.vocabulary import Mode

QUARTER: Final = 15
QUARTERS: Final = 24 * 60 // QUARTER
#: What a time can be offered for; written translations need no hour.
PAINTED_MODES: Final = (Mode.PHONE, Mode.ON_SITE, Mode.VIDEO)
WORKING_DAYS: Final = range(5)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layer:
    """What the times of one painting have in common; `beside` are modes that no hour is painted for."""

    valid_from: date
    rhythm: Rhythm = Rhythm()
    valid_to: date | None = None
    school: SchoolTime = SchoolTime.ALWAYS
    exceptions: frozenset[date] = frozenset()
    beside: frozenset[Mode] = frozenset()


@dataclass(frozen=True, slots=True)
class Painting:
    """For each mode and weekday (0 is Monday) the painted quarters of the day as bits; the lowest is midnight."""

    bits: Mapping[tuple[Mode, int], int]

    def is_painted(self, mode: Mode, weekday: int, quarter: int) -> bool:
        """Say whether a quarter is painted."""
        return bool(self.bits.get((mode, weekday), 0) >> quarter & 1)

    def spans(self, mode: Mode, weekday: int) -> tuple[Span, ...]:
        """Give the painted stretches of a day, in minutes from midnight, in order."""
        return tuple(_spans(self.bits.get((mode, weekday), 0)))

    def with_bits(self, changed: Mapping[tuple[Mode, int], int]) -> Painting:
        """Give the painting with other days for some modes; empty days leave nothing behind."""
        return Painting({place: bits for place, bits in {**self.bits, **changed}.items() if bits})


@dataclass(frozen=True, slots=True)
class Stroke:
    """Weekdays and quarters (the last one not included) that are painted or erased for some modes."""

    weekdays: frozenset[int]
    start: int
    end: int
    modes: frozenset[Mode]
    is_erasing: bool = False

    @property
    def mask(self) -> int:
        """Give its quarters as bits."""
        return (1 << self.end) - (1 << self.start)


def layer_of(pattern: Pattern) -> Layer | None:
    """Give the layer a pattern belongs to; None where it cannot be painted.

    Not painted are rules with several rhythms or an end of their own, times off the quarter, and writing alone.
    """
    try:
        rule = read_rule(pattern.rrule)
    except InvalidInput:
        return None
    _, rhythm = rhythm_of(pattern)
    is_mixed = len({nth for _, nth in rule.weekdays}) > 1 or rule.until is not None
    if is_mixed or pattern.start_minute % QUARTER or pattern.end_minute % QUARTER:
        return None
    beside = pattern.modes - frozenset(PAINTED_MODES)
    if beside == pattern.modes:
        return None
    return Layer(pattern.valid_from, rhythm, pattern.valid_to, pattern.school, pattern.exceptions, beside)


def layers_in(patterns: Iterable[Pattern]) -> tuple[Layer, ...]:
    """Give the layers of some patterns, each once, in their order."""
    return tuple(dict.fromkeys(layer for layer in map(layer_of, patterns) if layer is not None))


def painted(patterns: Iterable[Pattern], layer: Layer) -> Painting:
    """Give the painting of one layer."""
    bits: dict[tuple[Mode, int], int] = defaultdict(int)
    for pattern in patterns:
        if layer_of(pattern) == layer:
            days, _ = rhythm_of(pattern)
            mask = (1 << pattern.end_minute // QUARTER) - (1 << pattern.start_minute // QUARTER)
            for mode in pattern.modes - layer.beside:
                for day in days:
                    bits[mode, day] |= mask
    return Painting(dict(bits))


def after_stroke(painting: Painting, stroke: Stroke) -> Painting:
    """Give the painting after a stroke; other modes, days and quarters stay as they were."""
    changed = {}
    for mode in stroke.modes:
        for day in stroke.weekdays:
            bits = painting.bits.get((mode, day), 0)
            changed[mode, day] = bits & ~stroke.mask if stroke.is_erasing else bits | stroke.mask
    return painting.with_bits(changed)


def fills(painting: Painting, stroke: Stroke) -> bool:
    """Say whether everything a stroke covers is painted already: then the same stroke erases."""
    places = ((mode, day) for mode in stroke.modes for day in stroke.weekdays)
    return all(painting.bits.get(place, 0) & stroke.mask == stroke.mask for place in places)


def day_copied(painting: Painting, weekday: int, targets: Collection[int], modes: Collection[Mode]) -> Painting:
    """Give the painting with a day put in place of others, for some modes."""
    return painting.with_bits({(mode, day): painting.bits.get((mode, weekday), 0) for mode in modes for day in targets})


def repainted(
    patterns: Collection[Pattern], layer: Layer, painting: Painting, new_id: Callable[[], UUID]
) -> tuple[Pattern, ...]:
    """Give the patterns with one layer painted anew; what stays as it was keeps its key, the other layers everything.

    Reading the layer again with `painted` gives the same painting.
    """
    before = [pattern for pattern in patterns if layer_of(pattern) == layer]
    known = {replace(pattern, id=_NO_KEY): pattern for pattern in before}
    wanted = [known.get(one) or replace(one, id=new_id()) for one in _patterns_of(painting, layer)]
    others = [pattern for pattern in patterns if pattern not in before]
    return (*others, *wanted)


_NO_KEY: Final = UUID(int=0)


def _patterns_of(painting: Painting, layer: Layer) -> Iterator[Pattern]:
    """Say a painting in as few patterns as reads well: one for all days and modes that share a stretch."""
    modes_of: dict[tuple[tuple[int, ...], Span], set[Mode]] = defaultdict(set)
    for mode in PAINTED_MODES:
        for span, weekdays in _days_by_span(painting, mode).items():
            modes_of[tuple(weekdays), span].add(mode)
    for (days, (start, end)), modes in sorted(modes_of.items()):
        rrule = rrule_of(days, layer.rhythm)
        until, off, all_modes = layer.valid_to, layer.exceptions, layer.beside | modes
        yield Pattern(_NO_KEY, rrule, start, end, layer.valid_from, until, all_modes, off, layer.school)


def _days_by_span(painting: Painting, mode: Mode) -> dict[Span, list[int]]:
    found: dict[Span, list[int]] = defaultdict(list)
    for day in range(7):
        for span in painting.spans(mode, day):
            found[span].append(day)
    return found


def _spans(bits: int) -> Iterator[Span]:
    """Give the runs of bits as minutes."""
    for is_painted, run in groupby(range(QUARTERS), key=lambda quarter: bits >> quarter & 1):
        quarters = list(run)
        if is_painted:
            yield quarters[0] * QUARTER, (quarters[-1] + 1) * QUARTER
