"""What the tables of offices hold: kinds of tables, their fields, and the headings people give them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from sisa_desk.domain.folding import folded


class SheetKind(StrEnum):
    """What one row of a table is."""

    INTERPRETERS = "interpreters"
    #: A person a row, a language a column, a level or a cross in the cell.
    INTERPRETER_MATRIX = "interpreter_matrix"
    ORGANISATIONS = "organisations"
    CALLS = "calls"


class Field(StrEnum):
    """What a column means."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    SEX = "sex"
    EMAIL = "email"
    PHONE = "phone"
    STREET = "street"
    POSTAL_CODE = "postal_code"
    PLACE = "place"
    LANGUAGES = "languages"
    #: The level of the languages in the column to the left.
    LEVEL = "level"
    #: The language is the heading, its level is the cell.
    LANGUAGE_COLUMN = "language_column"
    GERMAN = "german"
    MODES = "modes"
    AREAS = "areas"
    RADIUS = "radius"
    DECLARATION_ON = "declaration_on"
    CONFIRMED_ON = "confirmed_on"
    ACTIVE = "active"
    AVAILABILITY = "availability"
    NOTE = "note"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    CONTACT = "contact"
    COST_CENTRE = "cost_centre"
    DATE = "date"
    TIME = "time"
    CALLER = "caller"
    MATTER = "matter"
    AREA = "area"
    INTERPRETER = "interpreter"
    OUTCOME = "outcome"
    OPERATOR = "operator"
    DURATION = "duration"


_PERSON = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.SEX, Field.GERMAN, Field.MODES, Field.AREAS,
           Field.RADIUS, Field.DECLARATION_ON, Field.CONFIRMED_ON, Field.ACTIVE, Field.AVAILABILITY)  # fmt: skip
_ADDRESS = (Field.EMAIL, Field.PHONE, Field.STREET, Field.POSTAL_CODE, Field.PLACE, Field.NOTE)
FIELDS_OF: Mapping[SheetKind, tuple[Field, ...]] = MappingProxyType(
    {
        SheetKind.INTERPRETERS: (*_PERSON, Field.LANGUAGES, Field.LEVEL, *_ADDRESS),
        SheetKind.INTERPRETER_MATRIX: (*_PERSON, Field.LANGUAGE_COLUMN, Field.LANGUAGES, *_ADDRESS),
        SheetKind.ORGANISATIONS: (Field.ORGANISATION, Field.DEPARTMENT, Field.CONTACT, Field.COST_CENTRE, *_ADDRESS),
        SheetKind.CALLS: (
            Field.DATE, Field.TIME, Field.PHONE, Field.ORGANISATION, Field.CALLER, Field.MATTER, Field.LANGUAGES,
            Field.AREA, Field.INTERPRETER, Field.OUTCOME, Field.OPERATOR, Field.DURATION, Field.PLACE, Field.NOTE,
        ),
    }
)  # fmt: skip
#: Fields that several columns of a table may share, read as one.
SHARED = frozenset({Field.PHONE, Field.LANGUAGES, Field.LEVEL, Field.LANGUAGE_COLUMN, Field.NOTE, Field.EMAIL})

#: Headings as offices write them; a heading is also known by its beginning ("Telefon privat", "Sprache 2").
_HEADINGS: Mapping[Field, str] = {
    Field.NAME: "name|vor- und nachname|vor- und zuname|name, vorname|nachname, vorname|nachname vorname|sprachmittler"
    "|sprachmittlerin|sprachmittler*in|sprachmittler/in|dolmetscher|dolmetscherin|dolmetscher*in|person|ehrenamtliche"
    "|full name|interpreter|volunteer",
    Field.FIRST_NAME: "vorname|rufname|first name|given name|forename",
    Field.LAST_NAME: "nachname|familienname|zuname|last name|surname|family name",
    Field.SEX: "geschlecht|sex|gender|m/w|m/w/d|w/m|w/m/d|anrede|title|salutation",
    Field.EMAIL: "e-mail|email|mail|e-mail-adresse|mailadresse|e-mail address",
    Field.PHONE: "telefon|tel|telefonnummer|telefonnr|telefonnummern|rufnummer|nummer des anrufers"
    "|handy|handynummer|mobil"
    "|mobilnummer|mobiltelefon|festnetz|fon|phone|phone number|mobile|cell|durchwahl|nummer|privat|dienstlich|landline",
    Field.STREET: "straße|str|strasse|straße und hausnummer|anschrift|adresse|address|street",
    Field.POSTAL_CODE: "plz|postleitzahl|postal code|postcode|zip",
    Field.PLACE: "ort|wohnort|stadt|plz ort|plz/ort|plz, ort|einsatzort|town|city|place|location",
    Field.LANGUAGES: "sprache|sprachen|sprachkenntnisse|fremdsprache|fremdsprachen|muttersprache|herkunftssprache"
    "|weitere sprachen|language|languages|spoken languages|mother tongue|dialekt",
    Field.LEVEL: "niveau|sprachniveau|level|kenntnisstand|stufe",
    Field.GERMAN: "deutsch|deutschkenntnisse|deutschniveau|niveau deutsch|german|german level",
    Field.MODES: "art|einsatzart|modus|form|dolmetschart|telefon/vor ort|einsatzform|mode|modes|bereit zu",
    Field.AREAS: "bereiche|einsatzbereiche|themen|fachgebiete|einsatzgebiete|areas|topics|subjects",
    Field.RADIUS: "radius|umkreis|umkreis km|entfernung|mobil bis|radius km",
    Field.DECLARATION_ON: "schweigepflicht|schweigepflichtserklärung|verschwiegenheitserklärung|verschwiegenheit"
    "|datenschutzerklärung|erklärung vom|confidentiality|declaration",
    Field.CONFIRMED_ON: "bestätigt|zuletzt bestätigt|letzter kontakt|aktualisiert|stand"
    "|last confirmed|last contact|updated",
    Field.ACTIVE: "aktiv|status|active",
    Field.AVAILABILITY: "verfügbarkeit|verfügbar|zeiten|wann erreichbar|erreichbarkeit|availability|available",
    Field.NOTE: "bemerkung|bemerkungen|notiz|notizen|kommentar|hinweis|hinweise|anmerkung|sonstiges|note|notes|comment"
    "|comments|remarks",
    Field.ORGANISATION: "einrichtung|institution|organisation|auftraggeber|träger|firma|behörde"
    "|name der einrichtung|klinik"
    "|stelle|anfragende stelle|organization|client|company|einsatzstelle",
    Field.DEPARTMENT: "abteilung|station|bereich|fachbereich|department|ward|unit",
    Field.CONTACT: "ansprechpartner|ansprechpartnerin|ansprechpartner*in|ansprechperson|kontakt|kontaktperson|contact"
    "|contact person",
    Field.COST_CENTRE: "kostenstelle|kostenträger|cost centre|cost center",
    Field.DATE: "datum|tag|anruf am|wann|date|day|called on|datum/uhrzeit|datum und uhrzeit|zeitpunkt",
    Field.TIME: "uhrzeit|zeit|time|beginn",
    Field.CALLER: "anrufer|anruferin|anrufer*in|wer|caller",
    Field.MATTER: "anliegen|grund|worum|matter|reason|betreff",
    Field.AREA: "bereich|thema|einsatzbereich|area|topic",
    Field.INTERPRETER: "sprachmittler|sprachmittlerin|sprachmittler*in|vermittelt an|dolmetscher"
    "|dolmetscherin|interpreter",
    Field.OUTCOME: "ergebnis|erledigt|vermittelt|ausgang|status|outcome|result",
    Field.OPERATOR: "bearbeiter|bearbeiterin|mitarbeiter|angenommen von|hotline|operator|taken by",
    Field.DURATION: "dauer|dauer min|minuten|duration|minutes",
}
_FIELDS_BY_HEADING: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        heading: tuple(one for one, words in _HEADINGS.items() if heading in map(folded, words.split("|")))
        for heading in {folded(word) for words in _HEADINGS.values() for word in words.split("|")}
    }
)
_FAX = frozenset({"fax", "telefax", "faxnummer"})


def is_fax(heading: str) -> bool:
    """Say whether a column holds numbers that nobody answers."""
    return not _FAX.isdisjoint(folded(heading).split())


def fields_of_heading(heading: str, kind: SheetKind | None = None) -> tuple[tuple[Field, float], ...]:
    """Give the fields a heading may mean with how sure that is (1.0 as written, less by its beginning or a word of it).

    >>> fields_of_heading("Telefon (privat)")[0], fields_of_heading("Fax")
    ((<Field.PHONE: 'phone'>, 0.8), ())
    """
    words = folded(heading).split()
    if not words or len(words) > 8 or is_fax(heading):
        return ()
    found: dict[Field, float] = {}
    for surety, part in _parts(words):
        for field in _FIELDS_BY_HEADING.get(part, ()):
            if kind is None or field in FIELDS_OF[kind]:
                found.setdefault(field, surety)
    return tuple(sorted(found.items(), key=lambda item: -item[1]))


def _parts(words: list[str]) -> list[tuple[float, str]]:
    """Give the heading, its beginnings from the longest, then its single words."""
    beginnings = [(0.8, " ".join(words[:length])) for length in range(len(words) - 1, 0, -1)]
    return [(1.0, " ".join(words)), *beginnings, *((0.5, word) for word in words[1:])]
