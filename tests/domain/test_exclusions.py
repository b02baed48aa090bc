"""What volunteers may not be asked for, recognised as callers say it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.exclusions import excluded_by, words_found
from tests.builders import an_exclusion

SURGERY = an_exclusion("op vorgespräch", "narkosegespräch", "surgery briefing")
PSYCHIATRY = an_exclusion("*psychiatr", "*psychotherap", name="psychiatry")
SWORN = an_exclusion("vereidigt", "beglaubig", name="sworn")
RULES = (SURGERY, PSYCHIATRY, SWORN)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("OP-Vorgespräch", "surgery briefing"),
        ("ein op vorgesprach bitte", "surgery briefing"),
        ("OP‑Vorgespraech", "surgery briefing"),
        ("NARKOSEGESPRAECH", "surgery briefing"),
        ("Surgery  briefing tomorrow", "surgery briefing"),
        ("Psychiatrische Ambulanz", "psychiatry"),
        ("Kinder- und Jugendpsychiatrie", "psychiatry"),
        ("vereidigter Dolmetscher", "sworn"),
        ("Beglaubigung, Geburtsurkunde", "sworn"),
    ],
)
def test_an_excluded_setting_is_recognised_by_its_words(said: str, name: str) -> None:
    rule = excluded_by(said, RULES)
    assert rule is not None
    assert rule.name == name


@pytest.mark.parametrize(
    "said",
    ["", "Elterngespräch", "Vorgespräch Kita", "Kooperation", "unbeglaubigt", "Top Vorgespräch", "operative Nachsorge"],
)
def test_other_settings_are_left_alone(said: str) -> None:
    assert excluded_by(said, RULES) is None


def test_the_first_rule_that_fits_is_the_one_named() -> None:
    assert excluded_by("beglaubigt, psychiatrisch", RULES) is PSYCHIATRY


def test_a_rule_without_words_excludes_nothing() -> None:
    assert excluded_by("anything", (an_exclusion(), an_exclusion("", "*", "  ", "-"))) is None


def test_the_words_that_hint_at_health_details_are_listed_as_the_rule_has_them() -> None:
    assert words_found("Patientin HIV-positiv, schwanger", ("hiv", "schwanger", "krebs")) == ("hiv", "schwanger")


@given(st.text(max_size=80), st.lists(st.text(max_size=8), max_size=4))
def test_any_text_and_any_words_can_be_compared(said: str, words: list[str]) -> None:
    assert set(words_found(said, words)) <= set(words)
    assert (excluded_by(said, (an_exclusion(*words),)) is not None) == bool(words_found(said, words))
