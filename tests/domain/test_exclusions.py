"""What volunteers may not be asked for, recognised as callers say it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.exclusions import (
    ExclusionDecision,
    ExclusionGuard,
    ExclusionHit,
    ExclusionRule,
    GoingOnReason,
    checked_hit,
    excluded_by,
    words_found,
)
from tests.builders import NOW, an_exclusion, an_id
from tests.domain.exclusion_phrases import ALLOWED, REFUSED, lines

SHIPPED = Path(__file__).parents[2] / "resources" / "data" / "rules.toml"

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


# the rules that ship with the program


@cache
def shipped() -> ExclusionGuard:
    entries = tomllib.loads(SHIPPED.read_text("utf-8"))["exclusions"]
    return ExclusionGuard(
        tuple(an_exclusion(*one["words"], name=one["name"], spared=tuple(one.get("spared", ()))) for one in entries)
    )


@pytest.mark.parametrize(
    ("name", "said"), [(name, said) for name, block in REFUSED.items() for said in lines(block)], ids=str
)
def test_what_is_excluded_is_noticed_in_all_eight_languages(name: str, said: str) -> None:
    touched = shipped().touched_by([said])
    assert touched is not None
    assert touched.rule.name == name


@pytest.mark.parametrize("said", lines(ALLOWED))
def test_what_volunteers_are_there_for_raises_no_alarm(said: str) -> None:
    assert shipped().touched_by([said]) is None


def test_the_tables_of_phrases_are_as_long_as_they_have_to_be() -> None:
    assert sum(len(lines(block)) for block in REFUSED.values()) >= 120
    assert len(lines(ALLOWED)) >= 120


def test_every_letter_of_a_sentence_can_be_typed_without_an_alarm_before_its_word() -> None:
    sentence = "Termin in der Klinik, Gespräch vor der OP"
    first = next(n for n in range(len(sentence) + 1) if shipped().touched_by([sentence[:n]]))
    assert sentence[:first] == sentence


# how words are looked for


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("loan", "loans"),
        ("*loan", "Studyloans"),
        ("tax advice", "tax advice"),
        ("tax advice", "taxadvice"),
        ("loan advice", "loans, advices"),
        ("talk … operation", "a talk before the first operation"),
        ("talk ... operation", "talk operation"),
        ('"tam than"', "bệnh viện tâm thần"),
        ("op", "OP am Montag"),
        ("certificate", "certficate"),
        ("certificate", "certifciate"),
        ("certificate", "certifiicates"),
        ("*certificate", "birthcertifcate"),
    ],
)
def test_a_listed_word_is_found(word: str, said: str) -> None:
    assert words_found(said, [word]) == (word,)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("tax", "syntax"),
        ("tax advice", "tax and advice"),
        ("talk … operation", "talk of one two three four operation"),
        ("talk … operation", "operation talk"),
        ('"tam than"', "tám tháng"),
        ("op", "Opa"),
        ("certificate", "birthcertificate"),
        ("certificate", "sertificate"),
        ("certificate", "certain date"),
        ("taxi", "tasi"),
    ],
)
def test_what_only_looks_like_a_listed_word_is_not_found(word: str, said: str) -> None:
    assert words_found(said, [word]) == ()


def test_a_word_that_is_meant_otherwise_does_not_count_and_others_still_do() -> None:
    rule = an_exclusion("psycholog", spared=("psychologische beratung",))
    assert excluded_by("psychologische Beratungsstelle", (rule,)) is None
    assert excluded_by("psychologische Beratung, dann zum Psychologen", (rule,)) is rule


def test_a_phrase_does_not_reach_from_one_field_into_the_next() -> None:
    guard = ExclusionGuard((SURGERY,))
    assert guard.touched_by(["OP", "Vorgespräch"]) is None
    assert guard.touched_by(["nothing", "OP Vorgespräch"]) is not None


# decisions


def test_words_decided_on_stay_quiet_and_other_words_of_the_rule_do_not() -> None:
    guard = ExclusionGuard(RULES)
    texts = ["Psychiatrie, Anmeldung"]
    touched = guard.touched_by(texts)
    assert touched is not None
    quiet = guard.quieted(touched, texts)
    assert quiet.touched_by(["Psychiatrie, Anmeldung, Haus 2"]) is None
    assert quiet.touched_by(["Psychiatrie, dann Psychotherapie"]) is not None
    assert quiet.touched_by(["Beglaubigung"]) is not None


def a_hit(decision: ExclusionDecision, reason: GoingOnReason | None = None) -> ExclusionHit:
    return ExclusionHit(an_id(), NOW, "desk 1", "surgery briefing", decision, reason=reason)


def test_going_on_is_for_rules_that_allow_it_and_needs_a_reason() -> None:
    lenient: ExclusionRule = replace(SURGERY, may_go_on=True)
    went_on = a_hit(ExclusionDecision.WENT_ON, GoingOnReason.TRAINED_PERSON)
    assert checked_hit(went_on, lenient) is went_on
    with pytest.raises(Refused, match="exclusion_is_strict"):
        checked_hit(went_on, SURGERY)
    with pytest.raises(InvalidInput, match="reason_missing"):
        checked_hit(a_hit(ExclusionDecision.WENT_ON), lenient)


def test_referring_and_not_meant_need_no_reason() -> None:
    for decision in (ExclusionDecision.REFERRED, ExclusionDecision.NOT_MEANT):
        assert checked_hit(a_hit(decision), SURGERY).reason is None
