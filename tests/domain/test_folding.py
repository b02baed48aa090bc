"""Folding for search: one form whatever the keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.folding import folded, search_forms, search_text


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Müller", "muller"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("  Groß-Quenstedt,\tOrt ", "gross quenstedt ort"),
        ("Lê Thị Đào", "le thi dao"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("İstanbul ığdır", "istanbul igdir"),
        ("Søren Ærø", "soren aero"),
        ("O’Neill / D'Angelo", "oneill dangelo"),
        ("Ёлкин Йод", "елкин иод"),
        ("Ελληνικός", "ελληνικοσ"),
        ("ﬁliale ½", "filiale 1 2"),
        ("٠٣٤٥ ۱۲۳", "0345 123"),
        ("ትግርኛ", "ትግርኛ"),
        ("हिन्दी", folded("हिन्दी")),
        ("", ""),
        ("…—!", ""),
    ],
)
def test_text_is_folded_to_one_plain_form(written: str, form: str) -> None:
    assert folded(written) == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كُرْدِيّ", "کردی"),
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("آرامی", "ارامي"),
        ("مـــحـــمد", "محمد"),
        ("سورية", "سوريه"),
        ("مؤمن", "مومن"),
        ("کوردی", "كوردي"),
        ("می‌خواهم", "ميخواهم"),
        ("على", "علي"),
    ],
)
def test_arabic_letters_typed_on_different_keyboards_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_indic_vowel_signs_keep_words_apart() -> None:
    assert folded("कि") != folded("का")


@pytest.mark.parametrize("stored", ["Müller", "Mueller", "Mu\u0308ller"])
@pytest.mark.parametrize("typed", ["Müller", "mueller"])
def test_each_way_of_writing_an_umlaut_finds_the_others(stored: str, typed: str) -> None:
    assert folded(typed) in search_text(stored)


def test_muller_without_any_trace_of_the_umlaut_finds_all_three() -> None:
    assert all("muller" in search_text(stored) for stored in ("Müller", "Mueller", "Muller"))


def test_the_shadow_column_says_nothing_twice() -> None:
    assert search_text("Anna Weber", "", "Halle") == "anna weber halle"
    assert search_text("Jörg", "Jörg") == "jorg jorg joerg"
    assert search_text() == ""


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text())
def test_folded_text_has_single_spaces_and_no_capitals(text: str) -> None:
    form = folded(text)
    assert form == " ".join(form.split())
    assert form == form.casefold()


@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_every_folded_word_is_found_in_the_shadow_column(text: str) -> None:
    column = search_text(text)
    assert all(word in column for form in search_forms(text) for word in form.split())
