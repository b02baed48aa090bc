"""The entries of the language table: languages, their neighbours, countries and their people; no look-up lives here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

#: The languages of the interface; every name in the table is kept in each of them.
INTERFACE_LANGUAGES = ("de", "en", "fr", "ru", "ar", "es", "pl", "vi")


class LanguageKind(StrEnum):
    """What sort of entry it is (ISO 639-3 scope, with varieties and sign languages told apart)."""

    LANGUAGE = "language"
    MACROLANGUAGE = "macrolanguage"
    VARIETY = "variety"
    SIGN_LANGUAGE = "sign_language"


class NeighbourWarning(StrEnum):
    """What has to be said to both sides before a neighbouring language is tried."""

    TRY_FIRST = "try_first"
    EVERYDAY_ONLY = "everyday_only"
    BY_SCHOOLING = "by_schooling"
    ASK_FIRST = "ask_first"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another language that speakers can make do with.

    `percent` is a rough share of everyday speech understood (1 to 99), for orientation only; `source` names the
    study it comes from, and is empty where it is a judgement of ours or of the service.
    Unless `both_ways`, the other side understands less: how much stands in its own entry, nothing when it does not.
    `warning` is ASK_FIRST where the other language is understood, but not welcome to everybody.
    """

    code: str
    percent: int
    both_ways: bool = True
    warning: NeighbourWarning = NeighbourWarning.TRY_FIRST
    source: str = ""


def usual_warning(percent: int) -> NeighbourWarning:
    """Give the warning that belongs to a share where nothing else is known: below 60 percent, everyday talk only."""
    return NeighbourWarning.TRY_FIRST if percent >= 60 else NeighbourWarning.EVERYDAY_ONLY


@dataclass(frozen=True, slots=True)
class Language:
    """A language, macro-language, variety or sign language that people may ask for.

    `code` is ISO 639-3; varieties without a code of their own are called parent-Variety, as in "kmr-Badini".
    `names` holds one name for each interface language; `rank` is 1 for the commonest in Saxony-Anhalt,
    None where nothing is known; `lookalikes` are codes whose names are taken for this one by mistake.
    `countries` are ISO 3166-1 codes, scripts ISO 15924 codes. `spoken` says in German letters how the first
    self-designation sounds, the stressed syllable in capitals; empty where it is read as it is written.
    """

    code: str
    kind: LanguageKind
    names: Mapping[str, str] = field(hash=False)
    parent: str | None = None
    scripts: tuple[str, ...] = ()
    autonyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    lookalikes: tuple[str, ...] = ()
    rank: int | None = None
    spoken: str = ""

    @property
    def has_iso_code(self) -> bool:
        """Tell whether the code is one of ISO 639-3 rather than our own."""
        return "-" not in self.code

    @property
    def iso_code(self) -> str:
        """Give the ISO 639-3 code of the language itself or of the one it is a variety of."""
        return self.code.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Country:
    """A country, the words for its people, and the languages its people most likely speak, likeliest first.

    `code` is ISO 3166-1 alpha-2; `peoples` are adjectives and names of people that are no language names;
    `rank` is 1 for the country most people in Saxony-Anhalt who need a mediator come from (our estimate),
    None for those seldom met.
    """

    code: str
    names: Mapping[str, str] = field(hash=False)
    peoples: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """A script (ISO 15924), its names, and a few of its letters by which people recognise it."""

    code: str
    names: Mapping[str, str] = field(hash=False)
    sample: str
