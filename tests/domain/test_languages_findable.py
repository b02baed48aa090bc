"""Whatever a language is called leads to it: in eight languages, in its own, as it sounds, and with one slip."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median, quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages import INTERFACE_LANGUAGES, Language, MatchKind, QuestionReason, Resolution
from tests.domain.reference import languages

TABLE = languages()
CODES = [language.code for language in TABLE]
_SURE = {MatchKind.EXACT, MatchKind.NARROWED}
#: Names of the standards that we neither use nor print.
_NOT_USED = {"sid": "an older name from outside", "syr": "a question here, because it is several languages"}


def leads_to(code: str, found: Resolution) -> bool:
    """Say whether the language, or a family that it belongs to, is offered."""
    question = found.question
    offered = {*found.codes, *((question.umbrella, *question.options) if question else ())} - {None}
    return any(TABLE.covers(one, code) for one in offered if one)


@pytest.mark.parametrize("language", TABLE, ids=CODES)
def test_a_language_is_found_by_each_of_its_names_and_by_its_sound(language: Language) -> None:
    for interface_language in INTERFACE_LANGUAGES:
        found = TABLE.resolve(language.names[interface_language], interface_language)
        assert leads_to(language.code, found), language.names[interface_language]
    for name in (*language.autonyms, *language.aliases, language.spoken.replace("-", "")):
        assert not name or leads_to(language.code, TABLE.resolve(name)), name


def with_one_slip(name: str) -> Iterator[str]:
    middle = len(name) // 2
    yield name[:middle] + name[middle + 1 :]
    yield name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]
    yield name[:middle] + name[middle - 1] + name[middle:]
    yield name[:-1]


def is_another_name(slipped: str, interface_language: str) -> bool:
    """Say whether the slip made another name of it: "Kanada" for Kannada, "Diola" for Dioula."""
    found = TABLE.resolve(slipped, interface_language)
    is_place = found.question is not None and found.question.why is not QuestionReason.LOOKALIKE
    return is_place or any(match.how in _SURE for match in found.matches)


@pytest.mark.parametrize("interface_language", INTERFACE_LANGUAGES)
def test_one_slip_in_a_name_of_six_letters_still_leads_there(interface_language: str) -> None:
    names = {language.code: language.names[interface_language] for language in TABLE}
    slipped = [(code, slip) for code, name in names.items() if len(folded(name)) >= 6 for slip in with_one_slip(name)]
    assert len(slipped) > 900
    lost = [
        (code, slip)
        for code, slip in slipped
        if not leads_to(code, TABLE.resolve(slip, interface_language)) and not is_another_name(slip, interface_language)
    ]
    assert lost == []
    mistaken = [slip for code, slip in slipped if not leads_to(code, TABLE.resolve(slip, interface_language))]
    assert len(mistaken) <= 5, "slips that are other names are few"


@given(st.sampled_from(CODES), st.sampled_from(INTERFACE_LANGUAGES), st.data())
def test_a_slip_is_never_taken_for_certain(code: str, interface_language: str, data: st.DataObject) -> None:
    language = TABLE.by_code(code)
    assert language is not None
    slip = data.draw(st.sampled_from(list(with_one_slip(language.names[interface_language]))))
    found = TABLE.resolve(slip, interface_language)
    assert found.code is None or TABLE.covers(found.code, code) or is_another_name(slip, interface_language)


@pytest.mark.parametrize("interface_language", INTERFACE_LANGUAGES)
def test_no_word_for_a_country_or_a_people_is_taken_for_a_language_in_silence(interface_language: str) -> None:
    names = {folded(language.names[interface_language]) for language in TABLE}
    words = [
        (country.code, word)
        for country in TABLE.countries.values()
        for word in (country.names[interface_language], *country.peoples)
        if folded(word) not in names  # "Vietnamese" is a woman in German and a language in English
    ]
    assert len(words) > 800
    assert [(code, word) for code, word in words if TABLE.resolve(word, interface_language).question is None] == []


#: Looks alike, is not the same: what stands on the left never leads to what stands on the right, and is told apart.
LOOKALIKES = """
Tigrinya tir tig | Tigre tig tir | Jola dyo dyu | Dioula dyu dyo | Kiluba lub luo | Luo luo lua | Tschiluba lua luo
Sango sag ses | Songhai-Gao ses sag | Mandinka mnk emk | Malinke emk mnk | Hindi hin hno | Hindko hno hin
Somali som snk | Soninke snk som | Ewe ewe ewo | Ewondo ewo ewe | Kabylisch kab kbp | Kabiyé kbp kab
Slowakisch slk slv | Slowenisch slv slk | Lettisch lav lit | Litauisch lit lav | Rumänisch ron rom | Romanes rom ron
Malayalam mal msa | Malaiisch msa mal | Malagasy mlg mal | Temne tem kdh | Nepali nep new | Domari rmt rom
"""


@pytest.mark.parametrize("line", [part.strip() for part in LOOKALIKES.replace("\n", "|").split("|") if part.strip()])
def test_languages_that_look_alike_are_kept_apart(line: str) -> None:
    written, code, other = line.split()
    found = TABLE.resolve(written.replace("-", " "))
    assert (found.code, found.question) == (code, None)
    language = TABLE.by_code(code)
    assert language is not None
    assert other in language.lookalikes


def test_names_agree_with_those_of_iso_and_unicode() -> None:
    iso639, babel = pytest.importorskip("iso639"), pytest.importorskip("babel")
    english = babel.Locale("en").languages  # its keys are the subtags of IANA's registry
    compared = 0
    for language in (one for one in TABLE if one.has_iso_code and one.code not in _NOT_USED):
        known = iso639.Language.from_part3(language.code)
        ours = {
            _plain(name) for name in (*map(language.names.get, ("en", "de")), *language.aliases, *language.autonyms)
        }
        theirs = [known.name, *(other.print for other in known.other_names or ())]
        in_unicode = english.get(known.part1 or known.part3)
        assert any(_overlap(ours, _plain(name)) for name in theirs), (language.code, theirs)
        if in_unicode is not None:
            compared += 1
            assert _overlap(ours, _plain(in_unicode)), (language.code, in_unicode)
    assert compared > 250


def _plain(name: str) -> str:
    return folded(name.partition("(")[0]).replace(" ", "")


def _overlap(ours: set[str], theirs: str) -> bool:
    return any(one in theirs or theirs in one for one in ours if one)


def test_a_key_press_costs_far_less_than_a_blink() -> None:
    TABLE.resolve("x")
    taken = []
    for language in TABLE:
        name = language.names["de"]
        for length in range(1, len(name) + 1):
            started = time.process_time_ns()
            TABLE.resolve(name[:length])
            taken.append((time.process_time_ns() - started) / 1e6)
    # Milliseconds of one core: the middle and the slowest hundredth of some 4,000 key presses.
    assert median(taken) < 1
    assert quantiles(taken, n=100)[-1] < 5
