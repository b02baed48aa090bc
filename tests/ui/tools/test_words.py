"""The pipeline of words: nothing overlooked, placeholders and plurals checked, files up to date."""

from __future__ import annotations

import ast
import re

import pytest
from PySide6.QtCore import QTranslator

from sisa_desk.ui.language import CODES, translate
from sisa_desk.ui.resources import resource
from tests.ui.word_files import word_files


@pytest.fixture(scope="module")
def words():
    return word_files()


SOURCE = """
def say(n, facts):
    a = translate("Calls", "Dial")
    b = translate("Calls", "%n call(s)", None, facts["count"])
    c = f"{translate('Calls', 'inside')} x"
    d = translate("Calls", "Open", "a door", n=len(facts))
    e = translate("Calls", f"{n} wrong")
"""


def test_calls_are_found_wherever_they_stand(words):
    found = {(call.literal, call.remark, call.is_plural) for call in words.calls_in(SOURCE)}
    assert found == {
        ("Dial", None, False),
        ("%n call(s)", None, True),
        ("inside", None, False),
        ("Open", "a door", True),
    }


def test_all_of_them_reach_the_file_and_translations_stay(words, tmp_path, monkeypatch):
    sources = tmp_path / "sisa_desk" / "ui"
    sources.mkdir(parents=True)
    (sources / "calls.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(words, "ROOT", tmp_path)
    monkeypatch.setattr(words, "SOURCES", sources)
    file, english = tmp_path / "sisa_desk_de.ts", tmp_path / "sisa_desk_en.ts"
    words.update(file, "de")
    assert {message.source for message in words.read(file)} == {"Dial", "%n call(s)", "inside", "Open"}
    assert words.lost_strings(words.read(file)) == []

    text = file.read_text(encoding="utf-8")
    assert "<location" not in text
    text = text.replace(
        '<source>Dial</source>\n        <translation type="unfinished"></translation>',
        "<source>Dial</source>\n        <translation>Wählen</translation>",
    )
    file.write_text(text, encoding="utf-8")
    words.update(file, "de")
    assert file.read_text(encoding="utf-8") == text

    (sources / "calls.py").write_text('translate("Calls", "Dial")', encoding="utf-8")
    words.update(file, "de")
    assert [(message.source, message.forms) for message in words.read(file)] == [("Dial", ("Wählen",))]
    words.update(english, "en")
    assert words.read(english) == []


def test_plurals_reach_the_english_file_in_both_forms_and_speak(words, tmp_path, monkeypatch, qapp):
    sources = tmp_path / "ui"
    sources.mkdir()
    (sources / "calls.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(words, "ROOT", tmp_path)
    monkeypatch.setattr(words, "SOURCES", sources)
    english = tmp_path / "sisa_desk_en.ts"
    words.update(english, "en")
    assert [(one.source, len(one.forms), one.is_unfinished) for one in words.read(english)] == [
        ("%n call(s)", 2, True),
        ("Open", 2, True),
    ]
    text = english.read_text(encoding="utf-8")
    for form in ("%n call", "%n calls"):
        text = text.replace("<numerusform></numerusform>", f"<numerusform>{form}</numerusform>", 1)
    english.write_text(text.replace('type="unfinished"', "", 1), encoding="utf-8")
    words.release(english, english.with_suffix(".qm"))
    translator = QTranslator()
    assert translator.load(str(english.with_suffix(".qm")))
    qapp.installTranslator(translator)
    spoken = [translate("Calls", "%n call(s)", None, count) for count in (1, 2)]
    qapp.removeTranslator(translator)
    assert spoken == ["1 call", "2 calls"]


@pytest.mark.parametrize(
    ("source", "forms", "is_plural", "fault"),
    [
        ("Hello {name}", ("Hallo {name}",), False, None),
        ("Hello {name}", ("Hallo {nome}",), False, "placeholders differ"),
        ("Hello {name}", ("Hallo",), False, "placeholders differ"),
        ("%n call(s)", ("ein Anruf", "%n Anrufe"), True, None),
        ("%n call(s)", ("%n Anrufe",), True, "1 plural forms instead of 2"),
        ("Saved", ("Gespeichert!",), False, "an exclamation mark"),
        ("Saved", ("Gespeichert ",), False, "blanks around it"),
    ],
)
def test_faults_of_translations_are_named(words, source, forms, is_plural, fault):
    message = words.Message("C", source, forms, is_plural=is_plural, is_unfinished=False)
    assert [found.partition(":")[0] for found in words.faults_in([message], "de")] == ([fault] if fault else [])


def test_the_plural_forms_of_every_language_are_known(words):
    assert set(words.PLURAL_FORMS) == set(CODES)


def test_german_and_english_are_complete_and_compiled_as_they_stand_in_the_source(words):
    assert words.check_all(allow_unfinished=False) == []


def test_every_plural_is_told_in_every_form(words):
    for code in words.ALWAYS:
        for message in words.read(resource("i18n", f"sisa_desk_{code}.ts")):
            assert not message.is_plural or len([form for form in message.forms if form]) == words.PLURAL_FORMS[code]


#: What nobody at the desk would write, and what stands in its place.
NOT_IN_GERMAN = {
    "Dolmetsch": "Sprachmittler*in",
    "Ctrl": "Strg",
    "Klienten": "Klient*in",
    "Nutzer": "die Person selbst",
    "Datensatz": "Eintrag",
    "Call-Back": "Rückruf",
    "...": "…",
    '"': "„“",
}


def test_german_says_what_lamsa_says(words):
    german = words.read(resource("i18n", "sisa_desk_de.ts"))
    said = [(unwanted, form) for unwanted in NOT_IN_GERMAN for one in german for form in one.forms if unwanted in form]
    assert said == []
    bare = re.compile(r"Sprachmittler(?!\*in)|Anrufer(?!\*in)|Klient(?!\*in)")
    assert [form for one in german for form in one.forms if bare.search(form)] == []


def test_asked_accepted_and_confirmed_are_three_words(words):
    german = {(one.context, one.source): one.forms[0] for one in words.read(resource("i18n", "sisa_desk_de.ts"))}
    for context in ("RequestState", "AppointmentState"):
        assert german[context, "Accepted"] == "Zugesagt"
        assert german[context, "Confirmed"] == "Bestätigt"
    assert {german["RequestState", "Asked"], german["OfferState", "Asked"]} == {"Angefragt"}


def test_each_answer_has_its_own_key_in_every_language(words):
    for code in words.codes():
        keys = [
            one.forms[0] for one in words.read(resource("i18n", f"sisa_desk_{code}.ts")) if one.context == "AnswerKeys"
        ]
        assert all(len(key) == 1 for key in keys)
        assert len({key.casefold() for key in keys}) == len(keys)


def test_every_call_in_the_source_is_made_of_plain_literals(words):
    loose = [
        f"{path.relative_to(words.ROOT)}:{node.lineno}"
        for path in sorted(words.SOURCES.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "translate"
        and not all(isinstance(argument, ast.Constant) for argument in node.args[:2])
    ]
    assert loose == []


def test_another_language_is_begun_beside_german_and_english(words, tmp_path, monkeypatch, capsys):
    sources = tmp_path / "sisa_desk" / "ui"
    sources.mkdir(parents=True)
    (sources / "calls.py").write_text(SOURCE, encoding="utf-8")
    for name, folder in (("ROOT", tmp_path), ("SOURCES", sources), ("HERE", tmp_path)):
        monkeypatch.setattr(words, name, folder)
    monkeypatch.setattr("sys.argv", ["update.py", "--add", "pl"])
    assert words.main() == 0
    assert "sisa_desk_pl.ts: 4 strings, 4 to translate" in capsys.readouterr().out
    assert {path.name for path in tmp_path.glob("*.qm")} == {f"sisa_desk_{code}.qm" for code in ("de", "en", "pl")}
    assert [len(one.forms) for one in words.read(tmp_path / "sisa_desk_pl.ts") if one.is_plural] == [3, 3]
