"""Known words: found by any of their letters, and by a typing error, exactly as by comparing with every one."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from sisa_desk.domain.known_words import KnownWords

#: Few letters, so that words resemble each other.
WORDS = st.text("abcé", min_size=3, max_size=10)


@given(st.lists(WORDS), st.text("abcé", min_size=1, max_size=4))
def test_words_are_found_by_any_of_their_letters(words: list[str], part: str) -> None:
    found = KnownWords(words).containing(part, at_most=100)
    assert found is not None
    assert sorted(found) == sorted({word for word in words if part in word})


@given(st.lists(WORDS, max_size=60), st.text("abcé", min_size=4, max_size=10), st.sampled_from([1, 2]))
def test_near_words_are_exactly_those_within_the_errors(words: list[str], typed: str, errors: int) -> None:
    near = KnownWords(words).near(typed, errors)
    assert sorted(near) == sorted({word for word in words if OSA.distance(word, typed) <= errors})


@pytest.mark.parametrize("typed", ["klinkum", "klinikumm", "klimikum", "lkinikum", "kliinkum", "klinikmu", "linikum"])
def test_one_error_of_every_kind_leads_to_the_word(typed: str) -> None:
    assert KnownWords(["klinikum", "praxis", "jugendamt"]).near(typed, errors=1) == ["klinikum"]


def test_too_many_words_are_not_listed() -> None:
    known = KnownWords(f"haus{number}" for number in range(30))
    assert known.containing("haus", at_most=29) is None
    assert len(known.containing("haus", at_most=30) or ()) == 30


def test_numbers_are_found_by_their_digits_and_never_mistyped() -> None:
    known = KnownWords(["4930231", "h2o", "klinik"])
    assert known.containing("302", at_most=9) == ["4930231"]
    assert known.containing("2", at_most=9) == ["h2o", "4930231"]
    assert known.near("4930232", errors=1) == []


def test_more_words_leave_the_former_ones_as_they_were() -> None:
    before = KnownWords(["klinik"])
    after = before.and_more(["praxis", "klinik"])
    assert (len(before), len(after)) == (1, 2)
    assert after.near("praxsi", errors=1) == ["praxis"]
    assert before.near("praxsi", errors=1) == []


def test_among_very_many_words_the_answer_is_the_same() -> None:
    random = Random(3)
    syllables = "ba be bo da de ka ki kli nik la mu na ra sa sche tra um amt haus berg".split()
    words = list({"".join(random.choices(syllables, k=random.randint(2, 5))) for _ in range(4000)})
    known = KnownWords(words)
    for _ in range(60):
        word = random.choice(words)
        place = random.randrange(len(word) - 1)
        typed = f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"
        if len(typed) > 3:
            assert set(known.near(typed, 1)) == {one for one in words if OSA.distance(one, typed, score_cutoff=1) <= 1}
