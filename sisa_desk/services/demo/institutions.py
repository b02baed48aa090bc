"""Invented institutions with their switchboards, people and rooms, and the callers they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sisa_desk.domain.organisations import Contact, Organisation, OrganisationKind, OrganisationNumber, Room
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.domain.places import Place, PlaceTable
from sisa_desk.domain.vocabulary import Area
from sisa_desk.services.demo.dice import Dice
from sisa_desk.services.demo.film_numbers import Exchange, FilmNumbers
from sisa_desk.services.demo.wordlists import InstitutionWords, Wordlists, mail_address

_STRANGERS = 160


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution, its switchboard and how often it asks."""

    organisation: Organisation
    exchange: Exchange
    place: Place | None
    weight: float


@dataclass(frozen=True, slots=True)
class Caller:
    """Who rings or writes: an institution, or somebody by themselves."""

    institution: Institution | None = None
    contact: Contact | None = None
    name: str = ""
    phone: PhoneNumber | None = None

    @property
    def organisation(self) -> Organisation | None:
        """Give the institution's record."""
        return self.institution.organisation if self.institution else None


def institutions(
    words: Wordlists, places: PlaceTable, numbers: FilmNumbers, dice: Dice, at: datetime
) -> list[Institution]:
    """Make all institutions; a few of each kind ask much more often than the others."""
    made: list[Institution] = []
    fancies: list[str] = []
    for kind in words.kinds:
        for rank in range(1, kind.count + 1):
            fancies = fancies or dice.shuffled(words.texts["words"])
            (town, postal_code), exchange = dice.weighted(words.towns), numbers.exchange()
            place = places.named(town)
            organisation = _organisation(words, kind, dice, at, fancies.pop())
            listed = replace(
                organisation,
                postal_code=postal_code,
                place_id=str(place.id) if place else "",
                numbers=(_trunk(words, exchange, dice, at),),
                contacts=tuple(_contacts(words, kind, exchange, dice, at)),
            )
            made.append(Institution(listed, exchange, place, 1 / rank**0.8))
    return made


def _organisation(words: Wordlists, kind: InstitutionWords, dice: Dice, at: datetime, fancy: str) -> Organisation:
    rooms = dice.shuffled(kind.rooms)[: dice.number(1, 3)]
    return Organisation(
        id=dice.key(at),
        name=dice.one_of(kind.forms).format(fancy),
        kind=kind.kind,
        department=dice.one_of(kind.departments),
        street=f"{dice.one_of(words.texts['streets'])} {dice.number(1, 98)}",
        cost_centre=str(dice.number(41000, 48999)) if dice.chance(0.3) else "",
        note=dice.one_of(words.texts["house_rules"]) if dice.chance(0.25) else "",
        rooms=tuple(Room(dice.key(at), room) for room in rooms),
    )


def _trunk(words: Wordlists, exchange: Exchange, dice: Dice, at: datetime) -> OrganisationNumber:
    return OrganisationNumber(dice.key(at), exchange.number(), words.texts["labels"]["trunk"], is_trunk=True)


def _contacts(
    words: Wordlists, kind: InstitutionWords, exchange: Exchange, dice: Dice, at: datetime
) -> Iterator[Contact]:
    for extension in range(1, dice.number(2, 4)):
        first_name, last_name = words.german.pick(dice, None)
        phone = exchange.number(extension) if dice.chance(0.75) else None
        email = mail_address(first_name, last_name) if dice.chance(0.8) else ""
        yield Contact(dice.key(at), f"{first_name} {last_name}", dice.one_of(kind.roles), phone, email)


#: Which kinds of institution ask in an area.
_KINDS_OF = {
    Area.HEALTH: {OrganisationKind.HEALTH},
    Area.EDUCATION: {OrganisationKind.EDUCATION},
    Area.AUTHORITY: {OrganisationKind.AUTHORITY},
    Area.SOCIAL: {OrganisationKind.COUNSELLING, OrganisationKind.OTHER},
    Area.LEGAL: {OrganisationKind.LAW_OFFICE},
    Area.EVENT: {OrganisationKind.ASSOCIATION},
    Area.OTHER: {OrganisationKind.OTHER, OrganisationKind.ASSOCIATION},
}


class Callers:
    """Chooses who rings."""

    def __init__(self, listed: list[Institution], words: Wordlists, numbers: FilmNumbers, dice: Dice) -> None:
        """Sort the institutions by the areas they ask in; some people ring by themselves."""
        self._words, self._dice = words, dice
        self._strangers = [numbers.stranger() for _ in range(_STRANGERS)]
        self._by_area = {
            area: {one: one.weight for one in listed if one.organisation.kind in kinds}
            for area, kinds in _KINDS_OF.items()
        }

    def caller(self, area: Area, language: str, private: float = 0.08) -> Caller:
        """Give who rings about something in an area; people by themselves in a share of all cases."""
        return self._stranger(language) if self._dice.chance(private) else self._from_institution(area)

    def _stranger(self, language: str) -> Caller:
        dice = self._dice
        name = " ".join(self._words.names_for(language).pick(dice, None)) if dice.chance(0.4) else ""
        return Caller(name=name, phone=None if dice.chance(0.25) else dice.one_of(self._strangers))

    def _from_institution(self, area: Area) -> Caller:
        dice = self._dice
        institution = dice.weighted(self._by_area[area])
        contact = dice.one_of(institution.organisation.contacts)
        if dice.chance(0.06):
            return Caller(institution, contact, contact.name)  # number withheld
        direct = contact.phone.e164 if contact.phone and dice.chance(0.6) else None
        phone = institution.exchange.ringing(int(direct[-1]) if direct else dice.number(0, 9))
        return Caller(institution, contact, contact.name if dice.chance(0.7) else "", phone)
