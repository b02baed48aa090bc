"""What places those who can: each wish alone, with its points and what it says."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import WISHES, Booking, Need, Tie, rank
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from tests.builders import (
    HALLE,
    MAGDEBURG,
    MONDAY,
    NOW,
    Asking,
    Speaker,
    a_need,
    a_skill,
    a_speaker,
    an_id,
    an_interpreter,
)


def on_site(place: Any = HALLE, **changes: Any) -> Need:
    return a_need(mode=Mode.ON_SITE, place=place, **changes)


def reasons(need: Need, speaker: Speaker) -> dict[str, tuple[int, dict[str, Any]]]:
    """The reasons that placed a candidate, by code."""
    (candidate,) = rank(replace(need, ties={speaker.key: speaker.tie}), (speaker.profile,)).candidates
    assert candidate.points == sum(reason.points for reason in candidate.reasons)
    return {reason.code: (reason.points, dict(reason.facts)) for reason in candidate.reasons}


def asked(days: float, answer: Answer | None = Answer.NO, via: Via = Via.EMAIL) -> Asking:
    return Asking(NOW - timedelta(days=days), answer, via)


PLAIN = a_speaker(an_interpreter(confirmed_on=None), skill=a_skill(level=None), askings=(asked(0),))


def test_somebody_nothing_speaks_for_has_a_fair_share_at_least() -> None:
    assert reasons(a_need(), PLAIN) == {
        "fair_share": (25, {"count": 0}),
        "last_asked": (0, {"days": 0}),
        "never_confirmed": (0, {}),
    }


def with_person(**changes: Any) -> Speaker:
    return replace(PLAIN, interpreter=replace(PLAIN.interpreter, **changes))


def with_skill(**changes: Any) -> Speaker:
    return with_person(skills=(a_skill(**{"level": None, **changes}),))


def talk(days_ago: float, **changes: Any) -> Booking:
    start = NOW - timedelta(days=days_ago)
    return Booking(Interval(start, start + timedelta(hours=1)), **{"kind": "done", **changes})


def after(*talks: Booking) -> Speaker:
    return replace(PLAIN, bookings=talks)


HEAVY = {"is_heavy": True}
WANTED = [
    (a_need(variety="apc"), with_skill(varieties=("apc", "acm")), ("same_variety", 30, {"variety": "apc"})),
    (a_need(variety="apc"), with_skill(varieties=("acm",)), None),
    (a_need(interpreter_wanted=PLAIN.interpreter.id), PLAIN, ("asked_for_by_name", 50, {})),
    (a_need(interpreter_wanted=an_id()), PLAIN, None),
    (a_need(sex=Sex.FEMALE), with_person(sex=Sex.FEMALE), ("liked_sex", 10, {})),
    (a_need(sex=Sex.FEMALE), with_person(sex=Sex.MALE), None),
    (a_need(sex=Sex.FEMALE, sex_is_must=True), with_person(sex=Sex.FEMALE), None),
    (on_site(HALLE), PLAIN, ("near", 20, {"km": 0, "minutes": 10})),
    (on_site(MAGDEBURG), with_person(radius_km=198), ("near", 10, {"km": 99, "minutes": 109})),
    (on_site(MAGDEBURG), with_person(place_id=""), None),
    (a_need(place=HALLE), PLAIN, None),
    (a_need(), with_skill(level=Level.C2), ("level", 5, {"level": Level.C2})),
    (a_need(), replace(PLAIN, tie=Tie(talks_with_person=2, talks_with_institution=9)),
     ("same_person_before", 25, {"count": 2})),
    (a_need(), replace(PLAIN, tie=Tie(talks_with_institution=3)), ("same_institution_before", 12, {"count": 3})),
    (a_need(), after(talk(200, area=Area.HEALTH)), ("knows_the_area", 1, {"area": Area.HEALTH, "count": 1})),
    (a_need(), after(*(talk(200 + n, area=Area.HEALTH) for n in range(9))),
     ("knows_the_area", 5, {"area": Area.HEALTH, "count": 9})),
    (a_need(), after(talk(200, area=Area.LEGAL), talk(201, area=Area.HEALTH, kind="offer")), None),
    (a_need(area=None), after(talk(200)), None),
    (a_need(is_heavy=True), after(talk(3, **HEAVY)), ("heavy_in_a_row", -6, {"count": 1})),
    (a_need(is_heavy=True), after(*(talk(n, **HEAVY) for n in (2, 3, 4, 5))), ("heavy_in_a_row", -20, {"count": 4})),
    (a_need(is_heavy=True), after(talk(4, **HEAVY), talk(3, **HEAVY), talk(2)), None),
    (a_need(is_heavy=True), after(talk(30, **HEAVY)), None),
    (a_need(), after(talk(3, **HEAVY)), None),
    (a_need(), after(talk(3, **HEAVY), talk(2, **HEAVY)), ("heavy_in_a_row", 0, {"count": 2})),
]  # fmt: skip


@pytest.mark.parametrize(("need", "speaker", "expected"), WANTED)
def test_each_wish_adds_its_own_reason_and_points(
    need: Need, speaker: Speaker, expected: tuple[str, int, dict[str, Any]] | None
) -> None:
    usual = reasons(a_need(), PLAIN)
    added = {code: value for code, value in reasons(need, speaker).items() if code not in usual}
    assert added == ({expected[0]: expected[1:]} if expected else {})


def test_who_knows_the_place_is_worth_more_than_who_knows_the_area_alone() -> None:
    known = after(talk(200, area=Area.HEALTH, place=HALLE.id))
    assert reasons(on_site(), known)["knows_the_place"] == (3, {"count": 1})


@pytest.mark.parametrize(("count", "points"), [(0, 25), (1, 12), (4, 5), (50, 0)])
def test_who_had_fewer_appointments_comes_first(count: int, points: int) -> None:
    held = after(*(talk(1 + number) for number in range(count)), talk(91), talk(1, kind="offer"))
    assert reasons(a_need(area=None), held)["fair_share"] == (points, {"count": count})


@pytest.mark.parametrize(("days", "points"), [(-1, 0), (0, 0), (7, 8), (14, 15), (60, 15)])
def test_who_was_asked_lately_is_asked_later(days: int, points: int) -> None:
    speaker = replace(PLAIN, askings=(asked(80), asked(days)))
    assert reasons(a_need(), speaker)["last_asked"] == (points, {"days": max(days, 0)})


def test_who_was_never_asked_or_long_ago_counts_as_rested() -> None:
    for askings in ((), (asked(91),)):
        assert reasons(a_need(), replace(PLAIN, askings=askings))["never_asked"] == (15, {})


@pytest.mark.parametrize(("times", "points"), [(1, -3), (2, -7), (4, -15), (9, -15)])
def test_who_was_rung_in_vain_again_and_again_is_spared(times: int, points: int) -> None:
    in_vain = tuple(asked(1 + number / 10, Answer.NO_ANSWER, Via.PHONE) for number in range(times))
    told = reasons(a_need(numbers=Numbers(wish_reached=0)), replace(PLAIN, askings=in_vain))
    assert told["rung_in_vain"] == (points, {"count": times})


def test_two_weeks_later_ringing_in_vain_is_forgotten() -> None:
    old = replace(PLAIN, askings=(asked(15, Answer.MAILBOX, Via.PHONE),))
    assert "rung_in_vain" not in reasons(a_need(), old)


def test_who_answers_at_this_hour_comes_before_who_does_not() -> None:
    mondays = [7.0 * week for week in range(1, 6)]
    answers = replace(PLAIN, askings=tuple(asked(days, Answer.NO, Via.PHONE) for days in mondays))
    silent = replace(PLAIN, askings=tuple(asked(days, Answer.NO_ANSWER, Via.PHONE) for days in mondays))
    assert reasons(a_need(), answers)["reachable"] == (13, {"percent": 82})
    assert reasons(a_need(), silent)["hard_to_reach"] == (-13, {"percent": 18})


@pytest.mark.parametrize(
    ("days", "code", "points"),
    [(0, "confirmed_lately", 10), (60, "confirmed_lately", 10), (61, "confirmed_long_ago", 0)],
)
def test_availability_confirmed_lately_is_worth_more(days: int, code: str, points: int) -> None:
    speaker = with_person(confirmed_on=MONDAY - timedelta(days=days))
    assert reasons(a_need(), speaker)[code] == (points, {"days": days})


WEIGHTS = [entry.name for entry in fields(Numbers) if entry.name.startswith("wish_")]


def test_the_service_sets_the_weights() -> None:
    off = dict.fromkeys(WEIGHTS, 0)
    numbers = Numbers(**{**off, "wish_variety": 7, "wish_near": 3, "wish_confirmed": 1})
    speaker = replace(PLAIN, interpreter=replace(with_skill(varieties=("apc",)).interpreter, confirmed_on=MONDAY))
    (candidate,) = rank(on_site(numbers=numbers, variety="apc"), (speaker.profile,)).candidates
    assert candidate.points == 7 + 3 + 1


def test_a_weight_of_nothing_switches_a_wish_off_with_its_reason() -> None:
    numbers = Numbers(**dict.fromkeys(WEIGHTS, 0))
    (candidate,) = rank(a_need(numbers=numbers), (PLAIN.profile,)).candidates
    assert (candidate.points, candidate.reasons) == (0, ())


def test_every_wish_has_a_figure_of_its_own() -> None:
    assert sorted(wish.weight for wish in WISHES) == sorted(WEIGHTS)
