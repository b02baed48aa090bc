"""Reads cells that hold one of a few words: yes and no, levels, sexes, modes, areas, matters and outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages import SpokenHint
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from sisa_desk.exchange.troubles import Trouble

T = TypeVar("T")

_MARKED = frozenset({"x", "xx", "✓", "✔", "+", "*", "1", "ja", "yes", "j", "y", "true", "wahr", "ok", "•", "●"})
_UNMARKED = frozenset({"", "-", "–", "0", "nein", "no", "n", "false", "falsch", "o", "/", "keine", "none"})

_LEVELS: tuple[tuple[Level, str], ...] = (
    (
        Level.NATIVE,
        "muttersprache|muttersprachler|muttersprachlerin|muttersprachlich|native|native speaker|mother tongue|ms|m",
    ),
    (Level.C1, "fließend|sehr gut|sehr gute kenntnisse|verhandlungssicher|fluent|very good|advanced|++|+++"),
    (Level.B2, "gut|gute kenntnisse|good"),
    (Level.B1, "mittel|befriedigend|mittelmäßig|medium|intermediate|ausreichend"),
    (Level.A2, "grundkenntnisse|etwas|wenig|ein wenig|basis|basiskenntnisse|geringe kenntnisse|basic|a little|some"),
    (Level.A1, "anfänger|kaum|beginner"),
)
_LEVEL_OF_WORD = {folded(word) or word: level for level, words in _LEVELS for word in words.split("|")}
_LEVEL_OF_HINT = {
    SpokenHint.NATIVE: Level.NATIVE,
    SpokenHint.FLUENT: Level.C1,
    SpokenHint.GOOD: Level.B2,
    SpokenHint.A_LITTLE: Level.A2,
}
_SEXES = {
    Sex.FEMALE: "w|weiblich|f|female|frau|fr|woman|she|ms|mrs",
    Sex.MALE: "m|männlich|male|mann|herr|hr|herrn|man|mr",
    Sex.DIVERSE: "d|divers|diverse|x|nichtbinär|non binary|other",
}
_MODES = {
    Mode.PHONE: "telefon|telefonisch|tel|phone|am telefon|telefondolmetschen",
    Mode.ON_SITE: "vor ort|vorort|präsenz|begleitung|persönlich|on site|onsite|in person|termin|termine|vo",
    Mode.VIDEO: "video|online|videokonferenz|zoom",
    Mode.WRITTEN: "schriftlich|übersetzung|übersetzungen|written|translation",
}
_MATTERS = {
    Matter.MEDIATE_NOW: "sofort|sofortvermittlung|telefonvermittlung|vermittlung|telefonisch|jetzt|now|mediation",
    Matter.APPOINTMENT: "termin|terminanfrage|begleitung|vor ort|appointment",
    Matter.TRANSLATION: "übersetzung|schriftlich|translation",
    Matter.REFERRAL: "verweis|verweisberatung|auskunft|info|beratung|referral",
    Matter.CALL_BACK: "rückruf|callback|call back",
    Matter.INTERPRETER: "sprachmittler|mitarbeit|ehrenamt|interpreter|volunteer",
    Matter.WRONG_NUMBER: "verwählt|falsch verbunden|wrong number",
}
_OUTCOMES = {
    CallOutcome.CONNECTED: "vermittelt|verbunden|erfolgreich|erledigt|connected|done",
    CallOutcome.BOOKED: "gebucht|termin vereinbart|termin|booked",
    CallOutcome.REQUEST_TAKEN: "aufgenommen|anfrage aufgenommen|offen|in arbeit|request taken|open",
    CallOutcome.PROMISED: "rückruf|rückruf versprochen|promised|call back",
    CallOutcome.REFERRED: "verwiesen|weitergeleitet|verweis|referred",
    CallOutcome.INFORMED: "auskunft|informiert|info|informed",
    CallOutcome.UNFILLED: "nicht vermittelt|keiner gefunden|nicht vermittelbar|abgelehnt|nein"
    "|unfilled|not filled|failed",
    CallOutcome.WRONG_NUMBER: "verwählt|falsch verbunden|wrong number",
    CallOutcome.ABANDONED: "aufgelegt|abgebrochen|abandoned|hung up",
}
_AREAS = {
    Area.HEALTH: "gesundheit|medizin|medizinisch|arzt|ärzte|klinik|krankenhaus|health|medical",
    Area.EDUCATION: "bildung|schule|schulen|kita|kindergarten|schule kita|education|school",
    Area.AUTHORITY: "behörde|behörden|amt|ämter|jobcenter|ausländerbehörde|verwaltung|authority|authorities|office",
    Area.SOCIAL: "soziales|sozial|beratung|social|counselling|familie|wohnen",
    Area.LEGAL: "recht|anwalt|rechtlich|legal|lawyer|justiz|gericht",
    Area.EVENT: "veranstaltung|veranstaltungen|event|events|info",
    Area.OTHER: "sonstiges|andere|other|anderes",
}
_EVERYTHING = frozenset({"alle", "alles", "all", "any", "egal", "beides", "both", "everything"})
_BETWEEN_WORDS = re.compile(r"[,;/|\n+&]+|\s+(?:und|and|oder|or|u\.)\s+", re.IGNORECASE)


def _words(table: Mapping[Any, str]) -> dict[str, Any]:
    return {folded(word): value for value, words in table.items() for word in words.split("|")}


_SEX_OF_WORD, _MODE_OF_WORD, _AREA_OF_WORD = _words(_SEXES), _words(_MODES), _words(_AREAS)
_MATTER_OF_WORD, _OUTCOME_OF_WORD = _words(_MATTERS), _words(_OUTCOMES)


def read_yes_no(text: str) -> bool | Trouble:
    """Read yes and no in words, crosses and ticks; an empty cell is a no. Troubles: no_yes_or_no."""
    word = text.strip().casefold()
    if word in _MARKED or folded(word) in {"aktiv", "active", "vorhanden", "liegt vor"}:
        return True
    if word in _UNMARKED or folded(word) in {"inaktiv", "inactive", "ausgeschieden", "pausiert", "pause"}:
        return False
    return Trouble("no_yes_or_no")


def read_level(text: str) -> Level | Trouble | None:
    """Read how well a language is spoken; None where a cross only says that it is. Troubles: no_level, not_spoken.

    >>> read_level("B2/C1"), read_level("x"), read_level("fließend")
    (<Level.B2: 'b2'>, None, <Level.C1: 'c1'>)
    """
    word = text.strip().casefold()
    if word in _MARKED - {"+"}:
        return None
    if word in _UNMARKED:
        return Trouble("not_spoken")
    named = re.search(r"\b([abc][12])\b", word)
    if named:
        return Level(named[1])
    known = _LEVEL_OF_WORD.get(folded(word) or word)
    return known or (None if word == "+" else Trouble("no_level"))


def level_of_hint(hint: SpokenHint | None) -> Level | None:
    """Give the level that loose words ("etwas", "fließend") stand for."""
    return _LEVEL_OF_HINT.get(hint) if hint else None


def read_sex(text: str) -> Sex | Trouble:
    """Read the sex, also from a form of address. Troubles: no_sex."""
    return _SEX_OF_WORD.get(folded(text)) or Trouble("no_sex")


def read_modes(text: str) -> frozenset[Mode] | Trouble:
    """Read the ways somebody mediates. Troubles: word_unknown (facts: words)."""
    return _read_several(text, _MODE_OF_WORD, Mode)


def read_areas(text: str) -> frozenset[Area] | Trouble:
    """Read areas of use. Troubles: word_unknown (facts: words)."""
    return _read_several(text, _AREA_OF_WORD, Area)


def read_area(text: str) -> Area | Trouble:
    """Read the one area of a call. Troubles: word_unknown."""
    areas = read_areas(text)
    if isinstance(areas, Trouble):
        return areas
    return (
        next(iter(areas)) if len(areas) == 1 else Trouble("word_unknown", MappingProxyType({"words": (text.strip(),)}))
    )


def read_matter(text: str) -> Matter | Trouble:
    """Read what a caller wanted. Troubles: word_unknown."""
    return _MATTER_OF_WORD.get(folded(text)) or _unknown(text)


def read_outcome(text: str) -> CallOutcome | Trouble:
    """Read what became of a call. Troubles: word_unknown."""
    return _OUTCOME_OF_WORD.get(folded(text)) or _unknown(text)


def _unknown(text: str) -> Trouble:
    return Trouble("word_unknown", MappingProxyType({"words": (text.strip(),)}))


def _read_several(text: str, words: Mapping[str, T], everything: Iterable[T]) -> frozenset[T] | Trouble:
    parts = [part for part in _BETWEEN_WORDS.split(text) if folded(part)]
    if any(folded(part) in _EVERYTHING for part in parts):
        return frozenset(everything)
    unknown = tuple(part.strip() for part in parts if folded(part) not in words)
    if unknown:
        return Trouble("word_unknown", MappingProxyType({"words": unknown}))
    return frozenset(words[folded(part)] for part in parts)
