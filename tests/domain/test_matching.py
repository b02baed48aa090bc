"""The ranking: who stands where, an order that is total, a brute force over the minutes, what a candidate brings."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.matching import Need, Ranking, Reason, rank
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Mode
from tests.builders import (
    HALLE,
    NOW,
    STENDAL,
    Asking,
    Speaker,
    a_booking,
    a_need,
    a_phone,
    a_skill,
    a_speaker,
    an_id,
    an_interpreter,
    at,
    between,
)
from tests.domain.brute_force import broken_musts
from tests.domain.random_cases import a_random_need, a_random_roster, a_random_speaker, tied

#: How many people are judged twice; RANKING_CASES=10000 in the environment judges as many.
CASES = int(os.environ.get("RANKING_CASES", "10000"))


def ranked(need: Need, roster: list[Speaker] | tuple[Speaker, ...]) -> Ranking:
    return rank(tied(need, roster), [one.profile for one in roster])


def asked(days: int) -> Asking:
    return Asking(NOW - timedelta(days=days))


def someone(**changes: Any) -> Speaker:
    return a_speaker(an_interpreter(**changes))


def on_site(place: Any = HALLE, **changes: Any) -> Need:
    return a_need(mode=Mode.ON_SITE, place=place, **changes)


def now(start: str = "Mon 8:00", end: str = "8:20", **changes: Any) -> Need:
    return a_need(start, end, now=at(start), is_instant=True, **changes)


def drawn(ranking: Ranking) -> str:
    lines = [f"{one.interpreter.name} {one.points}" for one in ranking.candidates]
    return "\n".join([*lines, *(f"- {one.interpreter.name}: {one.reason.code}" for one in ranking.absentees)])


def test_a_ranking_reads_from_the_best_to_the_least_likely() -> None:
    roster = (
        a_speaker(an_interpreter("Amal", "Haddad"), skill=a_skill(varieties=("apc",)), bookings=(
            a_booking("2026-11-20 9:00", "10:00"), a_booking("2026-11-19 9:00", "10:00"),
            a_booking("2026-11-18 9:00", "10:00"),
        )),
        a_speaker(an_interpreter("Karim", "Nasser"), askings=(Asking(NOW - timedelta(days=1), via="email"),)),
        a_speaker(an_interpreter("Nour", "Saleh")),
        a_speaker(an_interpreter("Rami", "Aziz", standing=Standing.LEFT)),
        a_speaker(an_interpreter("Samir", "Omari"), askings=(Asking(NOW, not_before=at("8:10")),)),
        a_speaker(an_interpreter("Yara", "Khalil"), absences=(between("Wed 0:00", "Sat 0:00"),)),
    )  # fmt: skip
    assert (
        drawn(ranked(a_need(variety="apc"), roster))
        == """\
Amal Haddad 67
Nour Saleh 56
Karim Nasser 42
- Samir Omari: tried_just_now
- Yara Khalil: absent
- Rami Aziz: not_active"""
    )


def test_between_equals_who_was_asked_less_goes_first_then_the_name() -> None:
    roster = [
        a_speaker(an_interpreter("Amal", "Haddad"), askings=(asked(20), asked(30))),
        a_speaker(an_interpreter("Nour", "Saleh"), askings=(asked(20),)),
        a_speaker(an_interpreter("karim", "Nasser"), askings=(asked(20),)),
    ]
    need = a_need(numbers=Numbers(wish_reached=0))
    names = [one.interpreter.first_name for one in ranked(need, roster).candidates]
    assert names == ["karim", "Nour", "Amal"]


@given(st.integers(0, 2**32), st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_the_roster(seed: int, shuffling: Random) -> None:
    random = Random(seed)
    need = a_random_need(random)
    # Namesakes with the very same facts are the hardest to keep apart.
    roster = a_random_roster(random, need, random.randrange(6))
    roster += [replace(one, interpreter=replace(one.interpreter, id=an_id())) for one in roster]
    ranking = ranked(need, roster)
    shuffling.shuffle(roster)
    assert ranked(need, roster) == ranking


@given(st.integers(0, 2**32))
def test_everybody_has_exactly_one_place(seed: int) -> None:
    random = Random(seed)
    need = a_random_need(random)
    roster = a_random_roster(random, need, 8)
    ranking = ranked(need, roster)
    placed = [one.interpreter.id for one in ranking.candidates] + [one.interpreter.id for one in ranking.absentees]
    assert Counter(placed) == Counter(one.interpreter.id for one in roster)


@given(st.integers(0, 2**32))
def test_points_never_rise_down_the_list(seed: int) -> None:
    random = Random(seed)
    need = a_random_need(random)
    points = [one.points for one in ranked(need, a_random_roster(random, need, 8)).candidates]
    assert points == sorted(points, reverse=True)


@given(st.integers(0, 2**32))
def test_an_extra_time_never_makes_anybody_less_available(seed: int) -> None:
    random = Random(seed)
    need = a_random_need(random)
    speaker = a_random_speaker(random, need)
    more = replace(speaker, extra=(*speaker.extra, need.interval))
    if ranked(need, (speaker,)).candidates:
        assert ranked(need, (more,)).candidates


def compare(seed: int, people: int) -> Counter[str]:
    """Judge people at random, ten for each need, once by the ranking and once minute by minute; count what was seen."""
    random = Random(seed)
    seen: Counter[str] = Counter()
    for _ in range(people // 10):
        need = a_random_need(random)
        roster = {one.key: one for one in a_random_roster(random, need, 10)}
        ranking = ranked(need, list(roster.values()))
        for candidate in ranking.candidates:
            assert broken_musts(need, roster[str(candidate.key)]) == []
        for absentee in ranking.absentees:
            first, *_ = broken_musts(need, roster[str(absentee.key)])
            assert absentee.reason.code == first
            seen[first] += 1
        seen["able"] += len(ranking.candidates)
        assert len(ranking.candidates) + len(ranking.absentees) == len(roster)
    return seen


@pytest.mark.parametrize("seed", range(CASES // 200))
def test_candidates_and_absentees_agree_with_a_brute_force_over_the_minutes(seed: int) -> None:
    seen = compare(seed, people=200)
    assert seen.total() == 200
    assert seen["able"] > 5, "too few candidates to say anything"


# What a candidate brings along


def test_a_candidate_brings_the_number_that_may_be_rung_now() -> None:
    phones = (a_phone("030 23125-200", ring_from=600), a_phone("0171 3920002", ring_from=480))
    (candidate,) = ranked(now(), (someone(phones=phones),)).candidates
    assert candidate.phone == phones[1]
    (candidate,) = ranked(a_need(now=at("6:00")), (someone(phones=phones),)).candidates
    assert candidate.phone == phones[0]


@pytest.mark.parametrize(
    ("changes", "until"),
    [
        ({}, "Thu 18:00"),
        ({"bookings": (a_booking("Thu 14:00", "15:00"), a_booking("Thu 12:30", "13:00"))}, "Thu 12:30"),
        ({"bookings": (a_booking("Thu 8:00", "9:00"),)}, "Thu 18:00"),
        ({"absences": (between("Thu 16:00", "Fri 8:00"),)}, "Thu 16:00"),
        ({"extra": (between("Thu 18:00", "19:00"),)}, "Thu 19:00"),
    ],
)
def test_a_candidate_says_until_when_they_are_free(changes: dict[str, Any], until: str) -> None:
    (candidate,) = ranked(a_need(), (a_speaker(**changes),)).candidates
    assert candidate.free_until == at(until)


def test_a_candidate_without_a_pattern_is_free_until_further_notice() -> None:
    (candidate,) = ranked(a_need(), (someone(patterns=()),)).candidates
    assert candidate.free_until is None


def test_the_distance_is_by_road_and_only_for_places() -> None:
    far = a_speaker(an_interpreter(radius_km=200))
    (candidate,) = ranked(on_site(STENDAL), (far,)).candidates
    assert candidate.distance_km == pytest.approx(163, abs=1)
    (candidate,) = ranked(a_need(place=STENDAL), (far,)).candidates
    assert candidate.distance_km is None


def test_a_ranking_can_be_kept_in_a_set_of_decisions() -> None:
    assert len({Reason("busy", facts={"kind": "held"}), Reason("busy", facts={"kind": "held"})}) == 1
