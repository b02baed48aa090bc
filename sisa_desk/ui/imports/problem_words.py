"""Turns what was not understood in a file into sentences that say what is kept and what would help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sisa_desk.domain.errors import CodedError
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.exchange.files import FileKind
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.ui.imports.import_words import field_text
from sisa_desk.ui.language import current_language, isolated, left_to_right, translate
from sisa_desk.ui.wording import refusal_text

Facts = Mapping[str, Any]
_SUGGESTED = 3


def problem_text(problem: CellProblem, languages: LanguageTable) -> str:
    """Say what is wrong with a cell or a row."""
    if problem.code in _ABOUT_LANGUAGES:
        return _ABOUT_LANGUAGES[problem.code](problem.facts, languages)
    if problem.code in _WITH_FACTS:
        return _WITH_FACTS[problem.code](problem.facts)
    plain = _plain().get(problem.code)
    return plain or translate("Imports", "{field}: not understood, left out.").format(field=field_text(problem.field))


def _plain() -> dict[str, str]:
    return {
        "no_date": translate("Imports", "This is no day; left out. Understood are 31.01.2026 and 2026-01-31."),
        "no_such_date": translate("Imports", "This day does not exist; left out."),
        "no_time": translate("Imports", "This is no time of day; left out. Understood is 9:30."),
        "no_email": translate("Imports", "This is no e-mail address; left out."),
        "no_number": translate("Imports", "This is no number; left out."),
        "no_name": translate("Imports", "This is no name; left out."),
        "no_yes_or_no": translate("Imports", "Neither yes nor no; left out."),
        "no_level": translate("Imports", "Not understood how well the language is spoken; left out."),
        "no_sex": translate("Imports", "Neither woman nor man nor diverse; left out."),
        "name_missing": translate("Imports", "The name is missing, so the row is left out."),
        "organisation_missing": translate("Imports", "The institution has no name, so the row is left out."),
        "date_missing": translate("Imports", "The day is missing, so the row is left out."),
        "languages_missing": translate("Imports", "No language is named; nobody will be found by language here."),
    }


def _word_unknown(facts: Facts) -> str:
    return translate("Imports", "“{words}” is not understood; the cell is left out.").format(
        words=_listed(facts["words"])
    )


def _phone_doubtful(facts: Facts) -> str:
    return translate("Imports", "“{number}” is doubtful as a phone number; kept as typed and marked.").format(
        number=isolated(str(facts["number"]))
    )


def _second_email(facts: Facts) -> str:
    return translate("Imports", "A second address, {address}, is left out.").format(address=isolated(facts["address"]))


def _too_long(facts: Facts) -> str:
    return translate("Imports", "The text is longer than {limit} letters; the rest is left out.").format(
        limit=facts["limit"]
    )


def _duplicate_row(facts: Facts) -> str:
    return translate("Imports", "Row {first} says the same already.").format(first=facts["first"])


def _place_unknown(facts: Facts) -> str:
    if facts["names"]:
        return translate("Imports", "Place unknown; kept with the street. Perhaps: {names}").format(
            names=_listed(facts["names"])
        )
    return translate("Imports", "No place of Saxony-Anhalt; kept with the street.")


def _out_of_range(facts: Facts) -> str:
    return translate("Imports", "Between {least} and {most}, please; left out.").format(
        least=facts["least"], most=facts["most"]
    )


def _contact_of_another(facts: Facts) -> str:
    return translate("Imports", "Number or address also belong to {name}; entered as another person.").format(
        name=isolated(facts["name"])
    )


def _number_of_another(facts: Facts) -> str:
    return translate("Imports", "The number also belongs to {name}; entered as another institution.").format(
        name=isolated(facts["name"])
    )


_WITH_FACTS: Mapping[str, Callable[[Facts], str]] = {
    "word_unknown": _word_unknown,
    "phone_doubtful": _phone_doubtful,
    "second_email": _second_email,
    "too_long": _too_long,
    "note_cut": _too_long,
    "duplicate_row": _duplicate_row,
    "place_unknown": _place_unknown,
    "number_out_of_range": _out_of_range,
    "contact_of_another": _contact_of_another,
    "number_of_another": _number_of_another,
}


def _language_unknown(facts: Facts, languages: LanguageTable) -> str:
    words = tuple(facts["words"])
    found = (match.code for word in words for match in languages.resolve(word).matches)
    names = [_name(languages, code) for code in dict.fromkeys(found)][:_SUGGESTED]
    if names:
        return translate("Imports", "“{words}” is no language we know; left out. Perhaps: {names}").format(
            words=_listed(words), names=_listed(names)
        )
    return translate("Imports", "“{words}” is no language we know; left out.").format(words=_listed(words))


def _language_unclear(facts: Facts, languages: LanguageTable) -> str:
    names = [_name(languages, code) for code in facts["options"][:_SUGGESTED]]
    return translate("Imports", "“{written}” may be several languages: {names}. Please ask back.").format(
        written=isolated(facts["written"]), names=_listed(names)
    )


def _language_doubtful(facts: Facts, languages: LanguageTable) -> str:
    return translate("Imports", "“{written}” was understood as {name}; please check.").format(
        written=isolated(facts["written"]), name=_name(languages, facts["code"])
    )


_ABOUT_LANGUAGES: Mapping[str, Callable[[Facts, LanguageTable], str]] = {
    "language_unknown": _language_unknown,
    "language_unclear": _language_unclear,
    "language_doubtful": _language_doubtful,
}


def _name(languages: LanguageTable, code: str) -> str:
    return languages.name(code, current_language().code)


def _listed(words: Any) -> str:
    return ", ".join(isolated(str(word)) for word in words)


def file_problem_text(error: CodedError) -> str:
    """Say why a file cannot be read, and what would help."""
    facts = error.facts
    match error.code:
        case "too_large":
            return translate("Imports", "The table is too large: at most {limit} {unit}. Please split it.").format(
                limit=left_to_right(f"{facts['limit']:,}"), unit=_unit(str(facts["unit"]))
            )
        case "not_a_spreadsheet":
            return translate(
                "Imports", "This is {kind}, not a table. Please save it as .xlsx, .ods or .csv and try again."
            ).format(kind=_file_kind(facts["kind"]))
        case code if code in _unreadable():
            return _unreadable()[code]
        case _:
            return refusal_text(error)


def _unreadable() -> dict[str, str]:
    return {
        "not_found": translate("Imports", "There is no such file."),
        "no_access": translate("Imports", "The file may not be read. Is it open in another program?"),
        "empty": translate("Imports", "There is nothing in this file."),
        "password_protected": translate(
            "Imports", "The file has a password. Please save it without one and try again."
        ),
        "archive_bomb": translate("Imports", "The file unpacks to an impossible size and was not opened."),
        "damaged": translate(
            "Imports", "The file is damaged. Please open it in a spreadsheet program and save it anew."
        ),
        "too_slow": translate("Imports", "Reading took too long and was ended. Please split the table."),
        "file_not_written": translate("Imports", "The file cannot be written there. Please choose another place."),
    }


def _unit(unit: str) -> str:
    return {
        "bytes": translate("Imports", "bytes"),
        "rows": translate("Imports", "rows"),
        "columns": translate("Imports", "columns"),
        "cells": translate("Imports", "cells"),
    }.get(unit, unit)


def _file_kind(kind: FileKind) -> str:
    return {
        FileKind.PDF: translate("Imports", "a PDF"),
        FileKind.WORD: translate("Imports", "a text document"),
        FileKind.RICH_TEXT: translate("Imports", "a text document"),
        FileKind.SLIDES: translate("Imports", "a presentation"),
        FileKind.PICTURE: translate("Imports", "a picture"),
        FileKind.DATABASE: translate("Imports", "a database"),
        FileKind.OLD_EXCEL: translate("Imports", "a workbook of before 1997"),
        FileKind.XLSB: translate("Imports", "a binary workbook (.xlsb)"),
        FileKind.XML: translate("Imports", "an XML file"),
        FileKind.ARCHIVE: translate("Imports", "an archive"),
    }.get(kind, translate("Imports", "a file of another kind"))
