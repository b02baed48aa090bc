"""Cells of spreadsheets, as offices fill them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.languages import LanguageMention, SpokenHint, read_cell
from sisa_desk.domain.languages.hints import take_hints
from sisa_desk.domain.vocabulary import Level
from tests.domain.reference import languages

PLAIN_NAMES = ["Tigrinya", "Dari", "Polnisch", "Somali", "Kurmandschi"]


def codes(cell: str) -> list[str | None]:
    return [mention.code for mention in read_cell(languages(), cell).mentions]


def only(cell: str) -> LanguageMention:
    (mention,) = read_cell(languages(), cell).mentions
    return mention


def test_a_little_kurmanji_stands_beside_arabic() -> None:
    arabic, kurdish = read_cell(languages(), "Arabisch, etwas Kurdisch (Kurmandschi)").mentions
    assert (arabic.code, arabic.hint, arabic.question) == ("ara", None, None)
    assert (kurdish.code, kurdish.hint, kurdish.question) == ("kmr", SpokenHint.A_LITTLE, None)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Dari, Farsi, Paschtu", "prs pes pus"),
        ("Dari/Farsi", "prs pes"),
        ("Farsi/Persisch", "pes"),
        ("Persisch (Dari, Farsi)", "prs pes"),
        ("Kurdisch (Kurmandschi, Sorani), Türkisch", "kmr ckb tur"),
        ("Kurdisch/Kurmanci + Türkisch", "kmr tur"),
        ("Russisch u. Ukrainisch", "rus ukr"),
        ("Russisch und Ukrainisch sowie Polnisch", "rus ukr pol"),
        ("Deutsch - Englisch – Spanisch", "deu eng spa"),
        ("Arabisch\nFranzösisch\r\nEnglisch", "ara fra eng"),
        ("Arabisch Französisch Englisch", "ara fra eng"),
        ("Bosnisch/Kroatisch/Serbisch", "bos hrv srp"),
        ("Kurdisch-Sorani", "ckb"),
        ("Arabisch (Syrien), Arabisch (Irak)", "apc acm"),
        ("Fulfulde; Mandingo; Dioula", "ful mnk dyu"),
        ("العربية، الكردية السورانية", "ara ckb"),
        ("русский и украинский", "rus ukr"),
        ("Arabisch, Arabisch", "ara"),
        ("Deutsche Gebärdensprache (DGS)", "gsg"),
        ("•Tigrinya •Amharisch", "tir amh"),
        ("Sprachen: Hindi, Urdu", "hin urd"),
        ("", ""),
        (" - ", ""),
    ],
)
def test_languages_are_told_apart_whatever_stands_between_them(cell: str, expected: str) -> None:
    reading = read_cell(languages(), cell)
    assert [mention.code for mention in reading.mentions] == expected.split()
    assert reading.unresolved == ()


@pytest.mark.parametrize(
    ("cell", "hint", "level"),
    [
        ("etwas Türkisch", SpokenHint.A_LITTLE, None),
        ("Türkisch (wenig)", SpokenHint.A_LITTLE, None),
        ("Türkisch Grundkenntnisse", SpokenHint.A_LITTLE, None),
        ("ein bisschen Türkisch", SpokenHint.A_LITTLE, None),
        ("a little Turkish", SpokenHint.A_LITTLE, None),
        ("gute Türkischkenntnisse", SpokenHint.GOOD, None),
        ("Türkisch (sehr gut)", SpokenHint.FLUENT, None),
        ("Türkisch - fließend", SpokenHint.FLUENT, None),
        ("Türkisch: Muttersprache", SpokenHint.NATIVE, Level.NATIVE),
        ("Muttersprache Türkisch", SpokenHint.NATIVE, Level.NATIVE),
        ("Türkisch (MS)", SpokenHint.NATIVE, Level.NATIVE),
        ("Türkisch B2", None, Level.B2),
        ("Türkisch (C1/C2)", None, Level.C1),
        ("Türkisch [a1, etwas]", SpokenHint.A_LITTLE, Level.A1),
        ("Türkisch", None, None),
    ],
)
def test_remarks_on_how_well_are_kept_beside_the_language(
    cell: str, hint: SpokenHint | None, level: Level | None
) -> None:
    mention = only(cell)
    assert (mention.code, mention.hint, mention.level, mention.doubtful) == ("tur", hint, level, False)


def test_an_open_name_keeps_its_umbrella_and_its_question() -> None:
    mention = only("Kurdisch")
    assert mention.code == "kur"
    assert mention.question is not None
    assert mention.question.options[:2] == ("kmr", "ckb")


def test_a_people_is_a_question_without_a_language() -> None:
    mention = only("Afghanisch")
    assert mention.code is None
    assert mention.question is not None
    assert mention.question.topic == "AF"


def test_a_question_answered_in_the_same_cell_is_not_asked() -> None:
    assert codes("Kurdisch, Sorani") == ["ckb"]
    assert codes("Persisch; Dari") == ["prs"]
    assert codes("Afghanisch/Dari") == ["prs"]


@pytest.mark.parametrize(
    ("cell", "code"), [("Engl.", "eng"), ("Russ.", "rus"), ("Tigrinjia", "tir"), ("Polnsich", "pol")]
)
def test_shortened_and_mistyped_names_are_read_but_marked(cell: str, code: str) -> None:
    mention = only(cell)
    assert mention.code == code
    assert mention.doubtful


def test_what_means_nothing_is_handed_back_as_it_was_written() -> None:
    reading = read_cell(languages(), "Klingonisch, Arabisch, siehe Akte")
    assert [mention.code for mention in reading.mentions] == ["ara"]
    assert reading.unresolved[0] == "Klingonisch"
    assert " ".join(reading.unresolved[1:]) == "siehe Akte"


def test_a_place_in_brackets_that_narrows_nothing_takes_nothing_away() -> None:
    reading = read_cell(languages(), "Französisch (Elsass)")
    assert [mention.code for mention in reading.mentions] == ["fra"]
    assert reading.unresolved == ("Elsass",)


def test_hints_leave_a_plain_name_untouched() -> None:
    assert take_hints(" Türkisch ") == (None, None, "Türkisch")


@given(st.text(max_size=60))
def test_no_cell_is_too_strange_to_be_read(cell: str) -> None:
    reading = read_cell(languages(), cell)
    assert all(mention.code is None or mention.code in languages() for mention in reading.mentions)


@given(st.lists(st.sampled_from(PLAIN_NAMES), unique=True), st.sampled_from(",;/\n|"))
def test_every_named_language_comes_back_in_its_place(names: list[str], separator: str) -> None:
    assert codes(separator.join(names)) == [languages().resolve(name).code for name in names]
