"""The rows of the language finder: countries, scripts by their letters, and languages by what they call themselves."""

from __future__ import annotations

from typing import Final

from sisa_desk.domain.languages import (
    Clues,
    Language,
    LanguageTable,
    countries_named,
    countries_to_ask,
    scripts_left,
    suspects,
)
from sisa_desk.ui.language import current_language, isolated, translate
from sisa_desk.ui.widgets.suggestions_popup import Suggestion

#: More names than this are not read by anybody while a caller waits.
_MOST_NAMES: Final = 60


def country_rows(table: LanguageTable, clues: Clues) -> list[Suggestion]:
    """Give the countries that what was typed may name, all of them otherwise; the first row takes the clue back."""
    language = current_language().code
    codes = countries_named(table, clues.heard, language) or countries_to_ask(table, language)
    open_row = Suggestion("", translate("LanguageFinder", "not known"))
    return [open_row, *(Suggestion(code, table.countries[code].names[language]) for code in codes)]


def script_rows(table: LanguageTable, clues: Clues) -> list[Suggestion]:
    """Give the scripts in which what is left is written, each with some of its letters."""
    language = current_language().code
    left = (table.scripts[code] for code in scripts_left(table, clues, language))
    open_row = Suggestion("", translate("LanguageFinder", "not known"))
    return [open_row, *(Suggestion(one.code, one.sample, one.names[language]) for one in left)]


def name_rows(table: LanguageTable, clues: Clues) -> list[Suggestion]:
    """Give the languages left, under what they call themselves; a row without a key says that none is."""
    found = suspects(table, clues, current_language().code)[:_MOST_NAMES]
    if not found:
        return [Suggestion(None, translate("LanguageFinder", "Nothing fits. Take a clue back."))]
    return [_named(table, language) for code in found if (language := table.by_code(code))]


def _named(table: LanguageTable, language: Language) -> Suggestion:
    name = table.name(language.code, current_language().code)
    return Suggestion(language.code, language.autonyms[0] if language.autonyms else name, name)


def countries_text(table: LanguageTable, code: str, most: int = 3) -> str:
    """Name the countries in which a language is spoken, those met most often first."""
    language = current_language().code
    return ", ".join(table.countries[one].names[language] for one in table.countries_of(code)[:most])


def sound_text(language: Language) -> str:
    """Say how the self-designation sounds; it is read as it is written where nothing is said."""
    if not language.autonyms:
        return ""
    return translate("LanguageFinder", "say: {sound}").format(sound=language.spoken or language.autonyms[0])


def confused_text(table: LanguageTable, language: Language) -> str:
    """Name the languages it is taken for by mistake, each with what it calls itself."""
    names = ", ".join(_both_names(table, code) for code in language.lookalikes)
    return translate("LanguageFinder", "Not to be confused with: {names}").format(names=names) if names else ""


def _both_names(table: LanguageTable, code: str) -> str:
    language, name = table.by_code(code), table.name(code, current_language().code)
    own = language.autonyms[0] if language and language.autonyms else name
    return isolated(name) if own == name else f"{isolated(name)} ({isolated(own)})"
