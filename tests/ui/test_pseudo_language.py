"""Every word the running program shows comes from the translations: in the language of brackets none stands outside."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication

from sisa_desk.ui.language import LANGUAGES, install_language, translate
from sisa_desk.ui.widgets.choice_bar import ChoiceBar
from tests.builders.office_tables import a_pool
from tests.demo_file import demo_copy
from tests.gallery.scenes import SCENES, SCENES_AT, TYPED_BY_PEOPLE
from tests.running import RESOURCES, RunningDesk, SetClock, running_desk
from tests.ui.pseudo_language import pseudo, pseudo_language, unbracketed
from tests.ui.seen_texts import seen_texts
from tests.ui.word_files import word_files

_WORD = re.compile(r"[^\W\d_]{2,}")
_CODE = re.compile(r"[a-z0-9_ ]*")
#: Names that are the same in every language, and what stands on keys.
_NAMES = frozenset(
    "SiSA Desk FRITZ Box fritz box ISO Strg Ctrl Alt Shift Enter Esc Tab Del Ins Return Space Home End"
    " Left Right".split()
)
#: Lists up to this length are gone through, of longer ones the first lines.
_SHORT = 12
_FIRST = 3
#: Buttons that open more to read; each is pressed where it stands.
_OPENERS = (
    "new-request", "new-interpreter", "new-organisation", "edit", "ask", "more", "unfilled", "cancel-request", "move",
    "cancel", "end",
)  # fmt: skip


@pytest.fixture(scope="module")
def contexts() -> frozenset[str]:
    return frozenset(call.context for call in word_files().calls())


@pytest.fixture(scope="module")
def data_words(tmp_path_factory) -> frozenset[str]:
    """The words of names, places, languages and days: they are data, in no language of the interface."""
    demo = demo_copy(tmp_path_factory.mktemp("demo"), SCENES_AT)
    texts = (*_stored(demo), *_tables(), *_calendar(), *_spreadsheet())
    return frozenset(word for text in texts for word in _WORD.findall(text))


def _stored(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as store:
        return {
            value
            for table in _tables_of(store)
            for row in store.execute(f'SELECT * FROM "{table}"')
            for value in row
            if isinstance(value, str) and not _CODE.fullmatch(value)
        }


def _tables_of(store: sqlite3.Connection) -> list[str]:
    """The tables people's words are kept in; an index of words repeats them and cannot be read row by row."""
    kept = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    return [name for (name,) in store.execute(kept)]


@pytest.fixture(scope="module")
def column_names(tmp_path_factory) -> frozenset[str]:
    """The names of columns, which the record of processing tells as they are."""
    with closing(sqlite3.connect(demo_copy(tmp_path_factory.mktemp("columns"), SCENES_AT))) as store:
        return frozenset(
            row[1] for table in _tables_of(store) for row in store.execute(f'PRAGMA table_info("{table}")')
        )


def _tables() -> list[str]:
    files = ("languages.json", "countries.json", "scripts.json", "places.tsv")
    languages, countries, scripts, places = ((RESOURCES / "data" / name).read_text("utf-8") for name in files)
    named = [one.get(key, "") for one in json.loads(languages) for key in ("code", "names", "autonyms", "spoken")]
    named += [one[key] for one in json.loads(scripts) for key in ("names", "sample")]
    placed = [line for line in places.splitlines() if not line.startswith("#")][1:]
    return [*_strings(named), *_strings([one["names"] for one in json.loads(countries)]), *placed]


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            yield from (text for one in value for text in _strings(one))
        case dict():
            yield from (text for one in value.values() for text in _strings(one))


def _spreadsheet() -> list[str]:
    # The name of its only sheet is the one that German programs give.
    return ["Tabelle1", *(cell for row in a_pool() for cell in row if isinstance(cell, str))]


def _calendar() -> list[str]:
    locales = [QLocale(language.locale) for language in LANGUAGES]
    kinds = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    months = [locale.monthName(month, kind) for locale in locales for month in range(1, 13) for kind in kinds]
    days = [locale.dayName(day, kind) for locale in locales for day in range(1, 8) for kind in kinds]
    alone = [locale.standaloneDayName(day, kind) for locale in locales for day in range(1, 8) for kind in kinds]
    return [*months, *days, *alone, *(language.own_name for language in LANGUAGES)]


def _looks(desk: RunningDesk) -> Iterator[None]:
    """Go through what a screen shows: as it is, line by line, each part of a card, each form."""
    yield
    for view in _shown(desk, QAbstractItemView):
        rows = view.model().rowCount() if view.model() is not None else 0
        for row in range(rows if rows <= _SHORT else _FIRST):
            view.setCurrentIndex(view.model().index(row, 0))
            desk.idle()
            yield
    for bar in _shown(desk, ChoiceBar):
        if bar.objectName() == "person-tabs":
            for button in bar.findChildren(QAbstractButton):
                button.click()
                desk.idle()
                yield
    for name in _OPENERS:
        for button in _shown(desk, QAbstractButton):
            if button.objectName() == name and button.isVisible() and button.isEnabled():
                button.click()
                desk.idle()
                yield
                QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Escape)
                desk.idle()
                break


def _shown(desk: RunningDesk, kind: type) -> list:
    return [widget for widget in desk.window.findChildren(kind) if widget.isVisible()]


def _past_the_translations(known: frozenset[str], columns: frozenset[str]) -> set[str]:
    return {
        f"{where}: {text!r}"
        for top in QApplication.topLevelWidgets()
        if top.isVisible()
        for where, text in seen_texts(top)
        for part in unbracketed(text).split(", ")
        if part not in columns and any(word not in known for word in _WORD.findall(part))
    }


@pytest.mark.parametrize("scene", SCENES)
def test_no_word_is_shown_past_the_translations(scene, qapp, contexts, data_words, column_names, tmp_path):
    file = demo_copy(tmp_path, SCENES_AT)
    known, found = data_words | _NAMES | set(_WORD.findall(f"{file} {TYPED_BY_PEOPLE}")), set()
    with pseudo_language(contexts), running_desk(qapp, file, SetClock(SCENES_AT), language="en") as desk:
        SCENES[scene](desk)
        desk.idle()
        for _ in _looks(desk):
            found |= _past_the_translations(known, column_names)
    assert not found, "\n".join(sorted(found))


def test_the_language_of_brackets_answers_for_our_words_and_keeps_counts(qapp, contexts):
    with pseudo_language(contexts):
        install_language(qapp, "de")
        assert translate("Toast", "Undo") == pseudo("Undo")
        assert translate("RingBanner", "%n call(s)", None, 3) == pseudo("%n call(s)").replace("%n", "3")
        assert translate("AnswerKeys", "Y", "key for: yes") == "Y"
    install_language(qapp, "en")
    assert translate("Toast", "Undo") == "Undo"


def test_what_stands_outside_the_brackets_is_seen():
    assert unbracketed(f"{pseudo('a {b}').format(b=pseudo('c'))} by hand") == " by hand"
    assert unbracketed(f"Mo 23.11. {pseudo('cut off')[:4]}") == "Mo 23.11. "
