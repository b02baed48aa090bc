"""The words of the import: kinds of tables, meanings of columns, what becomes of a row."""

from __future__ import annotations

from collections.abc import Mapping

from sisa_desk.domain.imports import Fate
from sisa_desk.exchange.fields import Field, SheetKind
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.chip import ChipRole

FATE_ROLES: Mapping[Fate, ChipRole] = {
    Fate.NEW: ChipRole.GOOD,
    Fate.CHANGED: ChipRole.INFO,
    Fate.UNCHANGED: ChipRole.NEUTRAL,
    Fate.JOINED: ChipRole.NEUTRAL,
    Fate.SKIPPED: ChipRole.WARN,
}
FATE_ICONS: Mapping[Fate, str] = {
    Fate.NEW: "plus",
    Fate.CHANGED: "pencil",
    Fate.UNCHANGED: "check",
    Fate.JOINED: "copy",
    Fate.SKIPPED: "ban",
}


def kind_text(kind: SheetKind) -> str:
    """Say what a row of a table is."""
    return {
        SheetKind.INTERPRETERS: translate("Imports", "Interpreters, a person a row"),
        SheetKind.INTERPRETER_MATRIX: translate("Imports", "Interpreters, a language a column"),
        SheetKind.ORGANISATIONS: translate("Imports", "Institutions"),
        SheetKind.CALLS: translate("Imports", "List of calls"),
    }[kind]


def fate_text(fate: Fate) -> str:
    """Say what becomes of a row."""
    return {
        Fate.NEW: translate("Imports", "New"),
        Fate.CHANGED: translate("Imports", "Changed"),
        Fate.UNCHANGED: translate("Imports", "Unchanged"),
        Fate.JOINED: translate("Imports", "Said twice"),
        Fate.SKIPPED: translate("Imports", "Left out"),
    }[fate]


def fate_tip(fate: Fate) -> str:
    """Explain what becomes of a row."""
    return {
        Fate.NEW: translate("Imports", "These rows become new records."),
        Fate.CHANGED: translate("Imports", "These records are known; only what the row says differently is changed."),
        Fate.UNCHANGED: translate("Imports", "These records are known and say the same already."),
        Fate.JOINED: translate("Imports", "An earlier row speaks of the same; what this one adds goes there."),
        Fate.SKIPPED: translate("Imports", "What is essential is missing, or the row stands there twice."),
    }[fate]


def column_name(number: int) -> str:
    """Name a column as spreadsheets do.

    >>> column_name(1), column_name(27)
    ('A', 'AA')
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def field_text(field: Field) -> str:
    """Say what a column means."""
    return (_of_people() | _of_institutions_and_calls())[field]


def _of_people() -> dict[Field, str]:
    return {
        Field.NAME: translate("Imports", "Full name"),
        Field.FIRST_NAME: translate("Imports", "First name"),
        Field.LAST_NAME: translate("Imports", "Last name"),
        Field.SEX: translate("Imports", "Woman or man"),
        Field.EMAIL: translate("Imports", "E-mail"),
        Field.PHONE: translate("Imports", "Phone numbers"),
        Field.STREET: translate("Imports", "Street"),
        Field.POSTAL_CODE: translate("Imports", "Postal code"),
        Field.PLACE: translate("Imports", "Place"),
        Field.LANGUAGES: translate("Imports", "Languages"),
        Field.LEVEL: translate("Imports", "Level of the languages to the left"),
        Field.LANGUAGE_COLUMN: translate("Imports", "Level in the language of the heading"),
        Field.GERMAN: translate("Imports", "Level of German"),
        Field.MODES: translate("Imports", "By phone, on site …"),
        Field.AREAS: translate("Imports", "Areas of use"),
        Field.RADIUS: translate("Imports", "Radius in km"),
        Field.DECLARATION_ON: translate("Imports", "Confidentiality signed on"),
        Field.CONFIRMED_ON: translate("Imports", "Last confirmed on"),
        Field.ACTIVE: translate("Imports", "Active"),
        Field.AVAILABILITY: translate("Imports", "Availability, as a note"),
        Field.NOTE: translate("Imports", "Note"),
    }


def _of_institutions_and_calls() -> dict[Field, str]:
    return {
        Field.ORGANISATION: translate("Imports", "Institution"),
        Field.DEPARTMENT: translate("Imports", "Department"),
        Field.CONTACT: translate("Imports", "Contact person"),
        Field.COST_CENTRE: translate("Imports", "Cost centre"),
        Field.DATE: translate("Imports", "Day"),
        Field.TIME: translate("Imports", "Time"),
        Field.CALLER: translate("Imports", "Caller"),
        Field.MATTER: translate("Imports", "Matter"),
        Field.AREA: translate("Imports", "Area of use"),
        Field.INTERPRETER: translate("Imports", "Interpreter, as a note"),
        Field.OUTCOME: translate("Imports", "Outcome"),
        Field.OPERATOR: translate("Imports", "Taken by"),
        Field.DURATION: translate("Imports", "Minutes"),
    }
