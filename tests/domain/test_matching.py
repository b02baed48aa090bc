"""Who can take a request: each must alone, each wish alone, the order, and a brute force over the minutes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.availability import END_OF_PLANNING, weekly
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import (
    MUSTS,
    WISHES,
    Need,
    Profile,
    Ranking,
    Reason,
    has_nothing_else,
    is_available,
    may_be_rung,
    rank,
    travel,
)
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex
from tests.builders import (
    HALLE,
    MAGDEBURG,
    MONDAY,
    NOW,
    STENDAL,
    a_booking,
    a_need,
    a_pattern,
    a_phone,
    a_profile,
    a_skill,
    an_id,
    an_interpreter,
    at,
    between,
    minute,
)
from tests.domain.brute_force import CODES, broken_musts
from tests.domain.random_cases import a_random_need, a_random_profile

CLINIC, PATIENT = an_id(), an_id()


def someone(**changes: Any) -> Profile:
    """A profile whose interpreter differs from the default in some facts."""
    return a_profile(an_interpreter(**changes))


def why_not(need: Need, profile: Profile) -> tuple[str, dict[str, Any]] | None:
    """The must that failed, with its facts; none for a candidate."""
    ranking = rank(need, (profile,))
    assert len(ranking.candidates) + len(ranking.absentees) == 1
    return (ranking.absentees[0].reason.code, dict(ranking.absentees[0].reason.facts)) if ranking.absentees else None


def on_site(place: Any = HALLE, **changes: Any) -> Need:
    return a_need(mode=Mode.ON_SITE, place=place, **changes)


def now(start: str = "Mon 8:00", end: str = "8:20", **changes: Any) -> Need:
    return a_need(start, end, now=at(start), is_instant=True, **changes)


# Musts, each alone: (need, profile, what is said)

FITS: list[tuple[str, Need, Profile]] = [
    ("an ordinary volunteer", a_need(), a_profile()),
    ("a declaration of that very day", a_need(), someone(declaration_on=date(2026, 11, 26))),
    ("a declaration that ends on that day", a_need(), someone(declaration_until=date(2026, 11, 26))),
    ("the level wanted", a_need(level=Level.C1), a_profile(skill=a_skill(level=Level.C1))),
    ("an unknown level", a_need(level=Level.C1), a_profile(skill=a_skill(level=None))),
    ("one direction, for writing", a_need(mode=Mode.WRITTEN), a_profile(
        an_interpreter(modes=frozenset((Mode.WRITTEN,)), patterns=()), skill=a_skill(direction=Direction.INTO_GERMAN)
    )),
    ("any area while it is open", a_need(area=None), someone(areas=frozenset())),
    ("another sex, where it is a wish", a_need(sex=Sex.FEMALE), someone(sex=Sex.MALE)),
    ("the sex that is a must", a_need(sex=Sex.FEMALE, sex_is_must=True), someone(sex=Sex.FEMALE)),
    ("a must without a sex", a_need(sex_is_must=True), someone(sex=None)),
    ("a bar on somebody else", a_need(organisation_id=CLINIC), someone(barred_organisations=frozenset((an_id(),)))),
    ("a bar on anybody, while nobody is named", a_need(), someone(barred_organisations=frozenset((CLINIC,)))),
    ("one appointment below the limit", a_need(), a_profile(
        an_interpreter(max_per_week=3), appointments_that_week=2
    )),
    ("far away, on the phone", a_need(place=STENDAL), someone(radius_km=5)),
    ("unknown home", on_site(STENDAL), a_profile(an_interpreter(radius_km=5), place=None)),
    ("unknown place", on_site(None), someone(radius_km=5)),
    ("an absence that ends as it begins", a_need(), a_profile(absences=(between("Thu 8:00", "10:00"),))),
    ("an absence that begins as it ends", a_need(), a_profile(absences=(between("Thu 11:00", "12:00"),))),
    ("back to back on the phone", a_need(), a_profile(
        bookings=(a_booking("Thu 9:00", "10:00"), a_booking("Thu 11:00", "12:00"))
    )),
    ("no pattern at all", a_need("Sun 3:00", "4:00"), someone(patterns=())),
    ("no pattern, an extra time elsewhere", a_need("Sun 3:00", "4:00"), a_profile(
        an_interpreter(patterns=()), extra=(between("Mon 8:00", "9:00"),)
    )),
    ("an extra time beside the pattern", a_need("Sat 10:00", "11:00"), a_profile(
        extra=(between("Sat 9:00", "12:00"),)
    )),
    ("pattern and extra time together", a_need("Mon 17:30", "18:30"), a_profile(
        extra=(between("Mon 18:00", "19:00"),)
    )),
    ("no number, for an appointment", a_need(), someone(phones=())),
    ("a number at this hour", now(), someone(phones=(a_phone(ring_from=minute("8:00")),))),
    ("tried a while ago", a_need(), a_profile(not_before=NOW)),
]  # fmt: skip

FAILS: list[tuple[Need, Profile, str, dict[str, Any]]] = [
    *((a_need(), someone(standing=standing), "not_active", {"standing": standing})
      for standing in Standing if standing is not Standing.ACTIVE),
    (a_need(), someone(declaration_on=None), "declaration_missing", {}),
    (a_need(), someone(declaration_on=date(2026, 11, 27)), "declaration_missing", {}),
    (a_need(), someone(declaration_until=date(2026, 11, 25)), "declaration_expired", {"date": date(2026, 11, 25)}),
    (a_need(organisation_id=CLINIC), someone(barred_organisations=frozenset((CLINIC,))), "not_paired", {}),
    (a_need(beneficiary_id=PATIENT), someone(barred_beneficiaries=frozenset((PATIENT,))), "not_paired", {}),
    (a_need(mode=Mode.VIDEO), a_profile(), "mode_not_offered", {"modes": frozenset((Mode.PHONE, Mode.ON_SITE))}),
    (a_need(), a_profile(skill=a_skill(direction=Direction.FROM_GERMAN)), "one_way_only",
     {"direction": Direction.FROM_GERMAN}),
    (a_need(level=Level.C1), a_profile(skill=a_skill(level=Level.B2)), "level_too_low", {"level": Level.B2}),
    (a_need(), someone(areas=frozenset((Area.EDUCATION,))), "area_not_taken", {"area": Area.HEALTH}),
    (a_need(sex=Sex.FEMALE, sex_is_must=True), someone(sex=Sex.MALE), "other_sex", {}),
    (a_need(sex=Sex.FEMALE, sex_is_must=True), someone(sex=None), "other_sex", {}),
    (on_site(STENDAL), someone(radius_km=90), "too_far", {"km_beyond": 73}),
    (a_need(), a_profile(declined_this=True), "declined_this", {}),
    (a_need(), a_profile(absences=(between("Wed 0:00", "Sat 0:00"),)), "absent", {"until": at("Sat 0:00")}),
    (a_need(), a_profile(absences=(between("Thu 10:59", "12:00"),)), "absent", {"until": at("Thu 12:00")}),
    (a_need(), a_profile(absences=(Interval(NOW, END_OF_PLANNING),)), "absent", {"until": None}),
    (a_need(), a_profile(bookings=(a_booking("Thu 10:59", "12:00", "held"),)), "busy",
     {"kind": "held", "interval": between("Thu 10:59", "12:00")}),
    (on_site(), a_profile(bookings=(a_booking("Thu 9:00", "9:51"),)), "busy",
     {"kind": "booked", "interval": between("Thu 9:00", "9:51")}),
    (a_need("Thu 7:30", "8:30"), a_profile(), "not_available", {"next": at("Thu 8:00")}),
    (a_need("Thu 17:30", "18:30"), a_profile(), "not_available", {"next": at("Fri 8:00")}),
    (a_need("Sat 10:00", "11:00"), a_profile(), "not_available", {"next": None}),
    (a_need(), a_profile(an_interpreter(max_per_week=2), appointments_that_week=2), "week_is_full", {"limit": 2}),
    (now(), someone(phones=()), "no_number", {}),
    (now(), someone(phones=(a_phone(ring_from=600), a_phone(ring_from=540))), "not_at_this_hour", {"from": 540}),
    (now(), someone(phones=(a_phone(ring_from=360, ring_until=420), a_phone(ring_from=720))), "not_at_this_hour",
     {"from": 720}),
    (now("Mon 17:30", "17:50"), someone(phones=(a_phone(ring_from=480, ring_until=900),)), "not_at_this_hour",
     {"from": 480}),
    (a_need(), a_profile(not_before=at("8:15")), "tried_just_now", {"until": at("8:15")}),
]  # fmt: skip


@pytest.mark.parametrize(("need", "profile"), [case[1:] for case in FITS], ids=[case[0] for case in FITS])
def test_somebody_who_keeps_every_must_is_a_candidate(need: Need, profile: Profile) -> None:
    assert why_not(need, profile) is None
    assert broken_musts(need, profile) == []


@pytest.mark.parametrize(("need", "profile", "code", "facts"), FAILS)
def test_each_must_rules_out_alone_and_says_why(need: Need, profile: Profile, code: str, facts: dict[str, Any]) -> None:
    assert why_not(need, profile) == (code, facts)
    failed = [reason for must in MUSTS if (reason := must(need, profile))]
    assert [(reason.code, reason.points) for reason in failed] == [(code, 0)]
    assert [code in CODES[name] for name in broken_musts(need, profile)] == [True]


def test_every_code_of_a_must_is_in_the_table_above() -> None:
    assert {code for _, _, code, _ in FAILS} == {code for codes in CODES.values() for code in codes}
    assert len(CODES) == len(MUSTS)


def test_the_first_must_that_fails_is_the_one_shown() -> None:
    nobody = a_profile(an_interpreter(standing=Standing.PAUSED, declaration_on=None, phones=()), declined_this=True)
    assert why_not(now(), nobody) == ("not_active", {"standing": Standing.PAUSED})


def test_travel_to_and_from_a_place_is_time_too() -> None:
    in_magdeburg = a_profile(an_interpreter(radius_km=150), place=MAGDEBURG)
    before, after = travel(on_site(), in_magdeburg)
    # Some 98.8 km of road at a minute each, and ten minutes for setting out.
    assert before == after == timedelta(minutes=109)
    early = replace(in_magdeburg, bookings=(a_booking("Thu 6:00", "8:11"),))
    late = replace(in_magdeburg, bookings=(a_booking("Thu 6:00", "8:12"),))
    assert has_nothing_else(on_site(), early) is None
    assert has_nothing_else(on_site(), late) is not None
    assert travel(a_need(), in_magdeburg) == (timedelta(), timedelta())


def test_the_next_free_start_is_one_that_is_long_enough_and_not_booked() -> None:
    rows = a_profile(
        an_interpreter(
            patterns=(
                a_pattern(weekly(3), "12:00", "12:30"),
                a_pattern(weekly(3), "13:00", "15:00"),
            )
        ),
        bookings=(a_booking("Thu 13:00", "13:30"),),
    )
    reason = is_available(a_need(), rows)
    assert reason == Reason("not_available", facts={"next": at("Thu 13:30")})


def test_a_pattern_for_the_phone_is_no_offer_to_come_along() -> None:
    by_phone = someone(patterns=(a_pattern(modes=frozenset((Mode.PHONE,))),))
    assert is_available(a_need(), by_phone) is None
    assert is_available(on_site(), by_phone) is not None


@pytest.mark.parametrize("text", ["Mon 7:59", "Mon 20:00", "Mon 23:30"])
def test_nobody_is_rung_outside_the_hours_they_named(text: str) -> None:
    assert may_be_rung(a_need(text, "23:59", now=at(text), is_instant=True), someone()) is not None


# Wishes, each alone


def reasons(need: Need, profile: Profile) -> dict[str, tuple[int, dict[str, Any]]]:
    """The reasons that placed a candidate, by code."""
    (candidate,) = rank(need, (profile,)).candidates
    assert candidate.points == sum(reason.points for reason in candidate.reasons)
    return {reason.code: (reason.points, dict(reason.facts)) for reason in candidate.reasons}


PLAIN = a_profile(an_interpreter(confirmed_on=None), skill=a_skill(level=None), last_asked_at=NOW)


def test_somebody_nothing_speaks_for_has_a_fair_share_at_least() -> None:
    assert reasons(a_need(), PLAIN) == {
        "fair_share": (25, {"count": 0}),
        "last_asked": (0, {"days": 0}),
        "never_confirmed": (0, {}),
    }


def with_person(**changes: Any) -> Profile:
    return replace(PLAIN, interpreter=replace(PLAIN.interpreter, **changes))


WANTED = [
    (a_need(variety="apc"), replace(PLAIN, skill=a_skill(level=None, varieties=("apc", "acm"))),
     ("same_variety", 30, {"variety": "apc"})),
    (a_need(variety="apc"), replace(PLAIN, skill=a_skill(level=None, varieties=("acm",))), None),
    (a_need(interpreter_wanted=PLAIN.interpreter.id), PLAIN, ("asked_for_by_name", 50, {})),
    (a_need(interpreter_wanted=an_id()), PLAIN, None),
    (a_need(sex=Sex.FEMALE), with_person(sex=Sex.FEMALE), ("liked_sex", 10, {})),
    (a_need(sex=Sex.FEMALE), with_person(sex=Sex.MALE), None),
    (a_need(sex=Sex.FEMALE, sex_is_must=True), with_person(sex=Sex.FEMALE), None),
    (on_site(HALLE), PLAIN, ("near", 20, {"km": 0})),
    (on_site(MAGDEBURG), with_person(radius_km=198), ("near", 10, {"km": 99})),
    (on_site(MAGDEBURG), replace(PLAIN, place=None), None),
    (a_need(place=HALLE), PLAIN, None),
    (a_need(), replace(PLAIN, skill=a_skill(level=Level.C2)), ("level", 5, {"level": Level.C2})),
]  # fmt: skip


@pytest.mark.parametrize(("need", "profile", "expected"), WANTED)
def test_each_wish_adds_its_own_reason_and_points(
    need: Need, profile: Profile, expected: tuple[str, int, dict[str, Any]] | None
) -> None:
    added = {code: value for code, value in reasons(need, profile).items() if code not in reasons(a_need(), PLAIN)}
    assert added == ({expected[0]: expected[1:]} if expected else {})


@pytest.mark.parametrize(("count", "points"), [(0, 25), (1, 12), (4, 5), (50, 0)])
def test_who_had_fewer_appointments_comes_first(count: int, points: int) -> None:
    assert reasons(a_need(), replace(PLAIN, appointments_90_days=count))["fair_share"] == (points, {"count": count})


@pytest.mark.parametrize(("days", "points"), [(-1, 0), (0, 0), (7, 8), (14, 15), (60, 15)])
def test_who_was_asked_lately_is_asked_later(days: int, points: int) -> None:
    profile = replace(PLAIN, last_asked_at=NOW - timedelta(days=days))
    assert reasons(a_need(), profile)["last_asked"] == (points, {"days": max(days, 0)})


def test_who_was_never_asked_counts_as_rested() -> None:
    assert reasons(a_need(), replace(PLAIN, last_asked_at=None))["never_asked"] == (15, {})


@pytest.mark.parametrize(
    ("days", "code", "points"),
    [(0, "confirmed_lately", 10), (60, "confirmed_lately", 10), (61, "confirmed_long_ago", 0)],
)
def test_availability_confirmed_lately_is_worth_more(days: int, code: str, points: int) -> None:
    profile = with_person(confirmed_on=MONDAY - timedelta(days=days))
    assert reasons(a_need(), profile)[code] == (points, {"days": days})


def test_the_service_sets_the_weights() -> None:
    numbers = Numbers(wish_variety=7, wish_near=3, wish_fair=0, wish_rested=0, wish_confirmed=1)
    profile = replace(with_person(confirmed_on=MONDAY), skill=a_skill(level=None, varieties=("apc",)))
    (candidate,) = rank(on_site(numbers=numbers, variety="apc"), (profile,)).candidates
    assert candidate.points == 7 + 3 + 1


def test_every_wish_is_a_small_named_function() -> None:
    assert len({wish.__name__ for wish in WISHES}) == len(WISHES) == 8


# Order


def drawn(ranking: Ranking) -> str:
    lines = [f"{one.interpreter.name} {one.points}" for one in ranking.candidates]
    return "\n".join([*lines, *(f"- {one.interpreter.name}: {one.reason.code}" for one in ranking.absentees)])


def test_a_ranking_reads_from_the_best_to_the_least_likely() -> None:
    roster = (
        a_profile(an_interpreter("Amal", "Haddad"), skill=a_skill(varieties=("apc",)), appointments_90_days=3),
        a_profile(an_interpreter("Karim", "Nasser"), last_asked_at=NOW - timedelta(days=1)),
        a_profile(an_interpreter("Nour", "Saleh")),
        a_profile(an_interpreter("Rami", "Aziz", standing=Standing.LEFT)),
        a_profile(an_interpreter("Samir", "Omari"), not_before=at("8:10")),
        a_profile(an_interpreter("Yara", "Khalil"), absences=(between("Wed 0:00", "Sat 0:00"),)),
    )
    assert (
        drawn(rank(a_need(variety="apc"), roster))
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
        a_profile(an_interpreter("Amal", "Haddad"), asked_90_days=2),
        a_profile(an_interpreter("Nour", "Saleh"), asked_90_days=1),
        a_profile(an_interpreter("Karim", "Nasser"), asked_90_days=1),
    ]
    names = [one.interpreter.first_name for one in rank(a_need(), roster).candidates]
    assert names == ["Karim", "Nour", "Amal"]


@given(st.integers(0, 2**32), st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_the_roster(seed: int, shuffling: Random) -> None:
    random = Random(seed)
    need = a_random_need(random)
    # Namesakes with the very same facts are the hardest to keep apart.
    roster = [a_random_profile(random, need) for _ in range(random.randrange(6))]
    roster += [replace(one, interpreter=replace(one.interpreter, id=an_id())) for one in roster]
    ranking = rank(need, roster)
    shuffling.shuffle(roster)
    assert rank(need, roster) == ranking


@given(st.integers(0, 2**32))
def test_everybody_has_exactly_one_place(seed: int) -> None:
    random = Random(seed)
    need = a_random_need(random)
    roster = [a_random_profile(random, need) for _ in range(8)]
    ranking = rank(need, roster)
    placed = [one.interpreter.id for one in ranking.candidates] + [one.interpreter.id for one in ranking.absentees]
    assert Counter(placed) == Counter(one.interpreter.id for one in roster)


@given(st.integers(0, 2**32))
def test_points_never_rise_down_the_list(seed: int) -> None:
    random = Random(seed)
    need = a_random_need(random)
    points = [one.points for one in rank(need, [a_random_profile(random, need) for _ in range(8)]).candidates]
    assert points == sorted(points, reverse=True)


@given(st.integers(0, 2**32))
def test_an_extra_time_never_makes_anybody_less_available(seed: int) -> None:
    random = Random(seed)
    need = a_random_need(random)
    profile = a_random_profile(random, need)
    more = replace(profile, extra=(*profile.extra, need.interval))
    if rank(need, (profile,)).candidates:
        assert rank(need, (more,)).candidates


@pytest.mark.parametrize("seed", range(20))
def test_candidates_and_absentees_agree_with_a_brute_force_over_the_minutes(seed: int) -> None:
    random = Random(seed)
    seen: Counter[str] = Counter()
    for _ in range(25):
        need = a_random_need(random)
        ranking = rank(need, [a_random_profile(random, need) for _ in range(10)])
        for candidate in ranking.candidates:
            assert broken_musts(need, candidate.profile) == []
        for absentee in ranking.absentees:
            first, *_ = broken_musts(need, absentee.profile)
            assert absentee.reason.code in CODES[first]
            seen[first] += 1
        seen["nobody missing"] += len(ranking.candidates)
    assert seen["nobody missing"] > 10, "too few candidates to say anything"


# What a candidate brings along


def test_a_candidate_brings_the_number_that_may_be_rung_now() -> None:
    phones = (a_phone("030 23125-200", ring_from=600), a_phone("0171 3920002", ring_from=480))
    (candidate,) = rank(now(), (someone(phones=phones),)).candidates
    assert candidate.phone == phones[1]
    (candidate,) = rank(a_need(now=at("6:00")), (someone(phones=phones),)).candidates
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
    (candidate,) = rank(a_need(), (a_profile(**changes),)).candidates
    assert candidate.free_until == at(until)


def test_a_candidate_without_a_pattern_is_free_until_further_notice() -> None:
    (candidate,) = rank(a_need(), (someone(patterns=()),)).candidates
    assert candidate.free_until is None


def test_the_distance_is_by_road_and_only_for_places() -> None:
    far = a_profile(an_interpreter(radius_km=200))
    (candidate,) = rank(on_site(STENDAL), (far,)).candidates
    assert candidate.distance_km == pytest.approx(163, abs=1)
    (candidate,) = rank(a_need(place=STENDAL), (far,)).candidates
    assert candidate.distance_km is None


def test_a_ranking_can_be_kept_in_a_set_of_decisions() -> None:
    assert len({Reason("busy", facts={"kind": "held"}), Reason("busy", facts={"kind": "held"})}) == 1
