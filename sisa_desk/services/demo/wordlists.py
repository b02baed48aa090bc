"""The words and weights the demo is made of, read from files that ship with the program."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sisa_desk.domain.folding import folded
from sisa_desk.domain.organisations import OrganisationKind
from sisa_desk.domain.vocabulary import Area, Sex
from sisa_desk.services.demo.dice import Dice


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of the demo: its speakers, how often it is asked for (per thousand), and what goes with it."""

    code: str
    people: int
    share: int
    names: str
    varieties: Mapping[str, int]
    others: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Names:
    """Given and family names that belong together."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    family: tuple[str, ...]

    def pick(self, dice: Dice, sex: Sex | None) -> tuple[str, str]:
        """Give a first and a last name; without a sex either may come."""
        is_woman = sex is Sex.FEMALE if sex in {Sex.FEMALE, Sex.MALE} else dice.chance(0.5)
        family = dice.one_of(self.family).split("/")
        return dice.one_of(self.women if is_woman else self.men), family[-1 if is_woman else 0]


@dataclass(frozen=True, slots=True)
class InstitutionWords:
    """What institutions of one kind are called and what people want there."""

    kind: OrganisationKind
    count: int
    forms: tuple[str, ...]
    departments: tuple[str, ...]
    roles: tuple[str, ...]
    rooms: tuple[str, ...]
    areas: tuple[Area, ...]
    occasions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wordlists:
    """Everything the demo is made of."""

    tongues: tuple[Tongue, ...]
    names: Mapping[str, Names]
    kinds: tuple[InstitutionWords, ...]
    #: Names of towns with a postal code of theirs and how many institutions sit there.
    towns: Mapping[tuple[str, str], int]
    texts: Mapping[str, Any]

    @property
    def german(self) -> Names:
        """Give the names of the people in institutions."""
        return self.names["german"]

    @property
    def operators(self) -> list[str]:
        """Give the names of the people at the desk."""
        return list(self.texts["operators"])

    def occasions(self, area: Area | None) -> tuple[str, ...]:
        """Give what a talk in an area can be about."""
        return next((words.occasions for words in self.kinds if area in words.areas), ("",))

    def names_for(self, language: str) -> Names:
        """Give the names of people who speak a language."""
        return next((self.names[one.names] for one in self.tongues if one.code == language), self.names["english"])


def read_wordlists(folder: Path) -> Wordlists:
    """Read demo_people.toml and demo_institutions.toml of a folder."""
    people = tomllib.loads((folder / "demo_people.toml").read_text("utf-8"))
    texts = tomllib.loads((folder / "demo_institutions.toml").read_text("utf-8"))
    return Wordlists(
        tongues=tuple(Tongue(**{"varieties": {}, "others": {}} | entry) for entry in people["languages"]),
        names={
            name: Names(**{part: tuple(listed.split()) for part, listed in lists.items()})
            for name, lists in people["names"].items()
        },
        kinds=tuple(map(_institution_words, texts.pop("kinds"))),
        towns={(name, postal_code): weight for name, postal_code, weight in texts.pop("places")},
        texts=texts,
    )


def _institution_words(entry: dict[str, Any]) -> InstitutionWords:
    kind, count = OrganisationKind(entry.pop("kind")), entry.pop("count")
    areas = tuple(map(Area, entry.pop("areas")))
    return InstitutionWords(kind, count, areas=areas, **{name: tuple(words) for name, words in entry.items()})


def mail_address(*parts: str) -> str:
    """Give an address at the domain reserved for examples (RFC 2606).

    >>> mail_address("Thảo", "Nguyễn")
    'thao.nguyen@example.org'
    """
    plain = ("".join(letter for letter in folded(part) if letter.isascii() and letter.isalnum()) for part in parts)
    return f"{'.'.join(filter(None, plain))}@example.org"
