"""Which language somebody speaks when nobody can say: narrowed by country, script, sound and by what it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.languages import (
    INTERFACE_LANGUAGES,
    Clues,
    LanguageKind,
    countries_named,
    countries_to_ask,
    scripts_left,
    suspects,
)
from tests.domain.reference import languages

TABLE = languages()
COUNTRIES = sorted(TABLE.countries)
SCRIPTS = sorted(TABLE.scripts)


def first(count: int, **clues: object) -> tuple[str, ...]:
    return suspects(TABLE, Clues(**clues))[:count]  # type: ignore[arg-type]


def test_without_a_clue_the_commonest_come_first_and_families_to_be_asked_back_do_not_come() -> None:
    found = suspects(TABLE, Clues())
    assert found[:4] == ("ara", "ukr", "rus", "prs")
    assert {"kur", "fas", "zho", "hbs", "syr"}.isdisjoint(found)
    assert len(found) > 390


def test_nobody_is_asked_whether_they_say_a_sign_language() -> None:
    kinds = {language.kind for code in suspects(TABLE, Clues()) if (language := TABLE.by_code(code))}
    assert LanguageKind.SIGN_LANGUAGE not in kinds


def test_a_country_gives_its_languages_likeliest_first() -> None:
    assert first(4, country="AF") == ("prs", "pus", "uzb", "haz")
    assert first(2, country="ER") == ("tir", "tig")
    assert suspects(TABLE, Clues(country="ZZ")) == ()


def test_a_script_leaves_what_is_written_in_it() -> None:
    assert first(3, script="Ethi") == ("tir", "amh", "tig")
    assert first(2, script="Geor")[0] == "kat"
    assert first(3, country="ER", script="Arab") == ("tig", "ara", "bej")


@pytest.mark.parametrize(
    ("heard", "code"),
    [("kurmandsch", "kmr"), ("kartuli", "kat"), ("tigrinja", "tir"), ("amarinja", "amh"), ("schqip", ""),
     ("haje", "hye"), ("soomaa", "som"), ("kreyol ay", "hat"), ("الع", "ara"), ("укр", "ukr")],
)  # fmt: skip
def test_a_name_is_found_as_it_is_heard(heard: str, code: str) -> None:
    assert first(1, heard=heard) == ((code,) if code else ())


def test_what_was_heard_may_be_a_country_and_its_languages_follow_what_sounds_alike() -> None:
    assert first(3, heard="eritr") == ("tir", "tig", "ssy")
    assert first(2, heard="Somal") == ("som", "ymm")
    assert first(2, heard="Tschad")[-1] == "fra"


def test_what_it_is_not_is_left_out_and_the_next_moves_up() -> None:
    clues = Clues(country="IQ")
    assert suspects(TABLE, clues)[:2] == ("acm", "ckb")
    assert suspects(TABLE, clues.without("acm").without("kmr"))[:2] == ("ckb", "kmr-Badini")


def test_only_scripts_that_tell_something_are_shown_usual_ones_first() -> None:
    assert scripts_left(TABLE, Clues(country="ER")) == ("Ethi", "Latn", "Arab")
    assert scripts_left(TABLE, Clues(country="ER", script="Arab")) == scripts_left(TABLE, Clues(country="ER"))
    assert scripts_left(TABLE, Clues())[:4] == ("Arab", "Cyrl", "Ethi", "Latn")
    assert set(scripts_left(TABLE, Clues())) <= set(SCRIPTS)


def test_countries_most_people_come_from_are_asked_first_the_others_by_name() -> None:
    asked = countries_to_ask(TABLE)
    assert asked[:4] == ("UA", "SY", "AF", "PL")
    assert len(asked) == len(TABLE.countries)
    ranked = sorted(country.rank for country in TABLE.countries.values() if country.rank)
    assert ranked == list(range(1, len(ranked) + 1))
    unranked = [TABLE.countries[code].names["de"] for code in asked[len(ranked) :]]
    assert unranked[0] == "Angola"


def test_a_country_is_named_by_its_beginning_in_any_language_or_by_its_people() -> None:
    assert countries_named(TABLE, "syr") == ("SY",)
    assert countries_named(TABLE, "Сир") == ("SY",)
    assert countries_named(TABLE, "Kongolesin") == ("CD",)
    assert countries_named(TABLE, "  ") == ()
    assert countries_named(TABLE, "xq") == ()


@given(
    st.sampled_from(["", *COUNTRIES]), st.sampled_from(["", *SCRIPTS]), st.text(max_size=6),
    st.sampled_from(INTERFACE_LANGUAGES),
)  # fmt: skip
def test_every_further_clue_leaves_less(country: str, script: str, heard: str, interface_language: str) -> None:
    wider = suspects(TABLE, Clues(country=country), interface_language)
    narrower = suspects(TABLE, Clues(country=country, script=script), interface_language)
    narrowest = suspects(TABLE, Clues(country=country, script=script, heard=heard), interface_language)
    assert set(narrowest) <= set(narrower) <= set(wider)
    assert len(narrowest) == len(set(narrowest))
    if narrowest:
        without = suspects(TABLE, Clues(country, script, heard).without(narrowest[0]), interface_language)
        assert without == narrowest[1:]


def test_whoever_cannot_read_the_script_is_told_how_a_name_sounds() -> None:
    silent = [
        language.code
        for language in TABLE
        if language.autonyms and not language.autonyms[0].isascii() and "Latn" not in language.scripts[:1]
        if not language.spoken
    ]
    assert silent == []
    letters = {letter for language in TABLE for letter in language.spoken.casefold()}
    assert letters <= set("abcdefghijklmnopqrstuvwxyzäöüß- "), "German letters, so that anybody here can say it"


def test_where_a_language_is_spoken_begins_where_it_is_commonest() -> None:
    assert TABLE.countries_of("ckb")[:2] == ("IQ", "IR")
    assert TABLE.countries_of("kmr")[:2] == ("SY", "TR")
    assert TABLE.countries_of("ara")[0] == "SY"
    assert TABLE.countries_of("epo") == ()
