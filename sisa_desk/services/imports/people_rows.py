"""What a row says about a person, and how that is laid over what is known of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sisa_desk.domain.imports import name_words
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill, Standing
from sisa_desk.domain.languages import LanguageMention
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.domain.vocabulary import Level
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.rows import ReadRow
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.services.imports.merging import differing, filled, missing, note_with, unknown_numbers
from sisa_desk.services.imports.surroundings import Surroundings, place_named, suggested_places
from sisa_desk.services.interpreters import LONGEST_RADIUS_KM

#: Everybody here mediates between German and something else: German is no language of its own.
_GERMAN = "deu"
#: Fields whose default already says something: a later row of the same person does not fill them.
_NEVER_EMPTY = frozenset(("modes", "areas", "radius_km", "standing"))


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row, understood."""

    row: ReadRow
    first_name: str
    last_name: str
    name_words: tuple[str, ...]
    email: str
    phones: tuple[PhoneNumber, ...]
    contacts: frozenset[Hashable]
    mentions: tuple[LanguageMention, ...]
    languages: frozenset[str]
    place_id: str
    fields: dict[str, Any]
    notes: tuple[str, ...]
    is_active: bool | None
    confirmed_on: date | None
    problems: tuple[CellProblem, ...]

    @property
    def number(self) -> int:
        """Give the number of the row."""
        return self.row.number

    def laid_over(self, person: Interpreter, around: Surroundings) -> Interpreter:
        """Give the person with everything the row says; what it leaves empty stays."""
        changes = differing(person, self.fields)
        return self._with_parts(person, replace(person, **changes, **self._name(person)), around, is_leading=True)

    def added_to(self, person: Interpreter, around: Surroundings) -> Interpreter:
        """Give the person with what the row knows beyond an earlier one: languages, numbers, and what was empty."""
        gaps = {name: value for name, value in self.fields.items() if name not in _NEVER_EMPTY}
        return self._with_parts(person, replace(person, **missing(person, gaps)), around, is_leading=False)

    def _name(self, person: Interpreter) -> dict[str, Any]:
        if set(self.name_words) <= set(name_words(person.name)):
            return {}
        return {"first_name": self.first_name or person.first_name, "last_name": self.last_name}

    def _with_parts(
        self, before: Interpreter, person: Interpreter, around: Surroundings, *, is_leading: bool
    ) -> Interpreter:
        numbers = unknown_numbers((one.number for one in person.phones), self.phones)
        return replace(
            person,
            skills=_skills_with(person.skills, self.mentions, around, is_leading=is_leading),
            phones=(*person.phones, *(OwnNumber(around.new_id(), number) for number in numbers)),
            note=note_with(person.note, *self.notes),
            standing=self._standing(before.standing) if is_leading else person.standing,
            confirmed_on=max(filter(None, (person.confirmed_on, self.confirmed_on)), default=None),
        )

    def _standing(self, known: Standing) -> Standing:
        if self.is_active:
            return Standing.ACTIVE
        return Standing.PAUSED if self.is_active is False and known is Standing.ACTIVE else known


def person_row(row: ReadRow, around: Surroundings) -> PersonRow:
    """Take a row as what it says about a person."""
    values = row.values
    first, last = str(values.get(Field.FIRST_NAME, "")), str(values.get(Field.LAST_NAME, ""))
    email = str(values.get(Field.EMAIL, ""))
    phones: tuple[PhoneNumber, ...] = values.get(Field.PHONE, ())
    mentions: tuple[LanguageMention, ...] = values.get(Field.LANGUAGES, ())
    spoken = tuple(one for one in mentions if one.code and one.code != _GERMAN)
    place_id, street, problems = _home(row, around)
    radius, too_far = _radius(row, around)
    return PersonRow(
        row=row,
        first_name=first,
        last_name=last,
        name_words=name_words(first, last),
        email=email.casefold(),
        phones=phones,
        contacts=frozenset(_contacts(email, phones)),
        mentions=spoken,
        languages=frozenset(one.code for one in spoken if one.code),
        place_id=place_id,
        fields=filled(
            {
                "sex": values.get(Field.SEX),
                "email": email,
                "place_id": place_id,
                "street": street,
                "radius_km": radius,
                "modes": values.get(Field.MODES),
                "areas": values.get(Field.AREAS),
                "german": values.get(Field.GERMAN) or _german(mentions),
                "declaration_on": values.get(Field.DECLARATION_ON),
            }
        ),
        notes=(str(values.get(Field.NOTE, "")), around.labelled(row, Field.AVAILABILITY)),
        is_active=values.get(Field.ACTIVE),
        confirmed_on=values.get(Field.CONFIRMED_ON),
        problems=(*problems, *too_far),
    )


def _contacts(email: str, phones: Sequence[PhoneNumber]) -> Iterable[Hashable]:
    if email:
        yield "email", email.casefold()
    yield from (("phone", number.key) for number in phones if number.key)


def _german(mentions: Sequence[LanguageMention]) -> Level | None:
    return next((one.level for one in mentions if one.code == _GERMAN and one.level), None)


def _home(row: ReadRow, around: Surroundings) -> tuple[str, str, tuple[CellProblem, ...]]:
    """Give the place, the street with the postal code behind it, and what could not be understood."""
    street, code = str(row.values.get(Field.STREET, "")), str(row.values.get(Field.POSTAL_CODE, ""))
    written = str(row.values.get(Field.PLACE, ""))
    place = place_named(around.places, written) if written else None
    if written and place is None:
        doubt = around.problem(row, Field.PLACE, "place_unknown", names=suggested_places(around.places, written))
        return "", _joined(street, f"{code} {written}"), (doubt,)
    town = f"{code} {written}" if code else ""
    return str(place.id) if place else "", _joined(street, town), ()


def _joined(street: str, town: str) -> str:
    return ", ".join(part for part in (street.strip(), town.strip()) if part)


def _radius(row: ReadRow, around: Surroundings) -> tuple[int | None, tuple[CellProblem, ...]]:
    radius = row.values.get(Field.RADIUS)
    if radius is not None and radius > LONGEST_RADIUS_KM:
        return None, (around.problem(row, Field.RADIUS, "number_out_of_range", least=0, most=LONGEST_RADIUS_KM),)
    return radius, ()


def _skills_with(
    known: tuple[Skill, ...], mentions: Sequence[LanguageMention], around: Surroundings, *, is_leading: bool
) -> tuple[Skill, ...]:
    """Add languages and levels; a language whose variety is known already ("Kurdish" beside Kurmanji) says nothing."""
    skills = {skill.language: skill for skill in known}
    for mention in mentions:
        code = mention.code or ""
        skill = skills.get(code)
        if skill is None:
            if not any(below in skills for below in around.languages.descendants_of(code)):
                skills[code] = Skill(around.new_id(), code, mention.level)
        elif mention.level and mention.level is not skill.level and (is_leading or skill.level is None):
            skills[code] = replace(skill, level=mention.level)
    return tuple(skills.values())
