"""Rows of institutions: which one a row speaks of, and what it adds to or changes about it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from sisa_desk.domain.folding import folded
from sisa_desk.domain.imports import Fate, share_a_word
from sisa_desk.domain.organisations import Contact, Organisation, OrganisationKind, OrganisationNumber
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.rows import ReadRow
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.persistence.shelves import changed_fields
from sisa_desk.services.imports.institution_rows import InstitutionRow, institution_row
from sisa_desk.services.imports.ledger import Entry, Ledger
from sisa_desk.services.imports.merging import differing, missing, note_with, unknown_numbers
from sisa_desk.services.imports.previews import PreviewRow
from sisa_desk.services.imports.surroundings import Surroundings

Institution = Entry[Organisation]
#: Words in a name that tell its kind, the most telling kinds first.
_TELLING: tuple[tuple[OrganisationKind, tuple[str, ...]], ...] = (
    (OrganisationKind.LAW_OFFICE, ("anwalt", "anwaelt", "kanzlei", "notar")),
    (
        OrganisationKind.HEALTH,
        (
            "klinik",
            "krankenhaus",
            "praxis",
            "arzt",
            "aerzt",
            "hospital",
            "hebamm",
            "gesundheitsamt",
            "medizin",
            "therap",
        ),
    ),
    (OrganisationKind.EDUCATION, ("schul", "kita", "kindergarten", "kindertages", "gymnasium", "hort", "universitat")),
    (OrganisationKind.COUNSELLING, ("beratung", "migrationsdienst", "frauenhaus", "anlaufstelle")),
    (
        OrganisationKind.AUTHORITY,
        (
            "amt",
            "behorde",
            "jobcenter",
            "landkreis",
            "stadt ",
            "stadtverwaltung",
            "polizei",
            "gericht",
            "agentur fur arbeit",
        ),
    ),
    (OrganisationKind.ASSOCIATION, ("verein", " e v", "verband", "caritas", "diakonie", "awo", "stiftung")),
)


class InstitutionPlan:
    """Lays the rows over the institutions that are known."""

    def __init__(self, around: Surroundings) -> None:
        """Begin with none."""
        self._around = around
        self._ledger: Ledger[Organisation] = Ledger()
        self._rows: dict[int, InstitutionRow] = {}

    def know(self, organisation: Organisation) -> None:
        """Take an institution that is stored."""
        self._ledger.enter(Entry(organisation, organisation), _marks(organisation))

    def claim(self, row: ReadRow) -> None:
        """Note which institution a row names beyond doubt: the same name and department."""
        wanted = self._rows[row.number] = institution_row(row, self._around)
        named = self._named(wanted)
        if named is not None and named.claimed_by is None:
            named.claimed_by = row.number

    def plan(self, row: ReadRow) -> PreviewRow:
        """Say what becomes of a row."""
        wanted = self._rows[row.number]
        entry = self._named(wanted) or self._numbered(wanted)
        problems = (*row.problems, *wanted.problems)
        if entry is None:
            return self._add(wanted, (*problems, *self._taken_number(wanted)))
        return self._change(entry, wanted, problems)

    def _add(self, wanted: InstitutionRow, problems: tuple[CellProblem, ...]) -> PreviewRow:
        new = Organisation(self._around.new_id(), wanted.name, kind_by_name(f"{wanted.name} {wanted.department}"))
        made = _laid_over(new, wanted, self._around)
        self._ledger.enter(Entry(None, made, wanted.number), _marks(made))
        return PreviewRow(wanted.number, Fate.NEW, made.name, None, made, problems=problems)

    def _change(self, entry: Institution, wanted: InstitutionRow, problems: tuple[CellProblem, ...]) -> PreviewRow:
        first, before = entry.row, entry.after
        if first is None:
            entry.row = wanted.number
        lay = _laid_over if first is None else _added_to
        entry.after = lay(before, wanted, self._around)
        self._ledger.enter(entry, _marks(entry.after))
        changed = changed_fields(before, entry.after)
        fate = Fate.JOINED if first is not None else Fate.CHANGED if changed else Fate.UNCHANGED
        known = entry.before if first is not None else before
        return PreviewRow(
            wanted.number, fate, entry.after.name, known, entry.after, changed, problems=problems, same_as=first
        )

    def _named(self, wanted: InstitutionRow) -> Institution | None:
        able = [entry for entry in self._ledger.having((("name", folded(wanted.name)),)) if _fits(entry.after, wanted)]
        return min(able, key=lambda entry: _strangeness(entry.after, wanted), default=None)

    def _numbered(self, wanted: InstitutionRow) -> Institution | None:
        """Give the one institution with a number of the row, if its name was only written otherwise."""
        found = [entry for entry in self._ledger.having(wanted.marks) if entry.row is None and entry.claimed_by is None]
        able = [entry for entry in found if _is_renamed(entry.after, wanted)]
        return able[0] if len(able) == len(found) == 1 else None

    def _taken_number(self, wanted: InstitutionRow) -> Iterable[CellProblem]:
        for other in self._ledger.having(wanted.marks)[:1]:
            if not share_a_word(other.after.name, wanted.name):
                yield self._around.problem(wanted.row, Field.PHONE, "number_of_another", name=other.after.name)


def kind_by_name(name: str) -> OrganisationKind:
    """Guess the kind of an institution by the words of its name.

    >>> str(kind_by_name("Grundschule am Musterpark")), str(kind_by_name("Haus 7"))
    ('education', 'other')
    """
    words = f"{folded(name)} "
    return next((kind for kind, stems in _TELLING if any(stem in words for stem in stems)), OrganisationKind.OTHER)


def _fits(organisation: Organisation, wanted: InstitutionRow) -> bool:
    """Say whether nothing contradicts: another department or another place is another institution."""
    departments = {folded(organisation.department), folded(wanted.department)}
    places = {organisation.place_id, wanted.place_id} - {""}
    return (len(departments) == 1 or (not wanted.department)) and len(places) <= 1


def _is_renamed(organisation: Organisation, wanted: InstitutionRow) -> bool:
    same_department = folded(organisation.department) == folded(wanted.department)
    return same_department and share_a_word(organisation.name, wanted.name)


def _strangeness(organisation: Organisation, wanted: InstitutionRow) -> tuple[bool, bool, bool]:
    return (
        folded(organisation.department) != folded(wanted.department),
        bool(wanted.place_id) and organisation.place_id != wanted.place_id,
        bool(wanted.street) and folded(organisation.street) != folded(wanted.street),
    )


def _laid_over(organisation: Organisation, wanted: InstitutionRow, around: Surroundings) -> Organisation:
    changes = differing(organisation, wanted.fields)
    return _with_parts(replace(organisation, **changes), wanted, around)


def _added_to(organisation: Organisation, wanted: InstitutionRow, around: Surroundings) -> Organisation:
    return _with_parts(replace(organisation, **missing(organisation, wanted.fields)), wanted, around)


def _with_parts(organisation: Organisation, wanted: InstitutionRow, around: Surroundings) -> Organisation:
    numbers = unknown_numbers((one.number for one in organisation.numbers), wanted.phones)
    return replace(
        organisation,
        numbers=(
            *organisation.numbers,
            *(OrganisationNumber(around.new_id(), one, is_trunk=_is_trunk(one)) for one in numbers),
        ),
        contacts=_contacts_with(organisation.contacts, wanted, around),
        note=note_with(organisation.note, wanted.note),
    )


def _is_trunk(number: PhoneNumber) -> bool:
    """A zero behind a hyphen is the way offices write their exchange."""
    return number.text.replace(" ", "").endswith(("-0", "–0", "/0"))


def _contacts_with(contacts: tuple[Contact, ...], wanted: InstitutionRow, around: Surroundings) -> tuple[Contact, ...]:
    if not wanted.contact and not wanted.email:
        return contacts
    name = wanted.contact or wanted.email
    for at, known in enumerate(contacts):
        same_name = folded(known.name) == folded(name)
        same_address = bool(wanted.email) and known.email.casefold() == wanted.email.casefold()
        if same_name or (same_address and not wanted.contact):
            email = wanted.email or known.email
            kept = known if email.casefold() == known.email.casefold() else replace(known, email=email)
            return (*contacts[:at], kept, *contacts[at + 1 :])
    return (*contacts, Contact(around.new_id(), name, email=wanted.email))


def _marks(organisation: Organisation) -> set[Hashable]:
    marks: set[Hashable] = {("phone", one.number.key) for one in organisation.numbers if one.number.key}
    return marks | {("name", folded(organisation.name))}
