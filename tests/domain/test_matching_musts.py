"""Who can take a request: each must alone, with what it says and what would change it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sisa_desk.domain.availability import END_OF_PLANNING, weekly
from sisa_desk.domain.interpreters import Engagement, Qualification, Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import MUSTS, OVERRIDABLE, Need, Tie, failing, first_failing, rank
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex
from tests.builders import (
    HALLE,
    MAGDEBURG,
    NOW,
    STENDAL,
    Asking,
    Speaker,
    a_booking,
    a_need,
    a_pattern,
    a_phone,
    a_skill,
    a_speaker,
    an_id,
    an_interpreter,
    at,
    between,
    minute,
)
from tests.domain.brute_force import CODES, broken_musts

CLINIC, PATIENT = an_id(), an_id()


def someone(**changes: Any) -> Speaker:
    """A speaker whose interpreter differs from the default in some facts."""
    return a_speaker(an_interpreter(**changes))


def tied(**facts: Any) -> Speaker:
    """Somebody with whom something stands between the request and them."""
    return a_speaker(tie=Tie(**facts))


def booked_that_week(times: int, limit: int) -> Speaker:
    """Somebody with a limit who has appointments on Monday morning already."""
    held = tuple(a_booking(f"Mon {6 + number}:00", f"{6 + number}:30") for number in range(times))
    return a_speaker(an_interpreter(max_per_week=limit), bookings=held)


def trained(name: str = "Parents' talks", **days: date) -> Speaker:
    return someone(qualifications=(Qualification(an_id(), name, **days),))


def why_not(need: Need, speaker: Speaker) -> tuple[str, dict[str, Any]] | None:
    """The must that failed, with its facts; none for a candidate."""
    ranking = rank(between_them(need, speaker), (speaker.profile,))
    assert len(ranking.candidates) + len(ranking.absentees) == 1
    return (ranking.absentees[0].reason.code, dict(ranking.absentees[0].reason.facts)) if ranking.absentees else None


def between_them(need: Need, speaker: Speaker) -> Need:
    return replace(need, ties={speaker.key: speaker.tie})


def fails(code: str, need: Need, speaker: Speaker) -> bool:
    """Say whether one must fails, whatever the others say."""
    return any(must.code == code for must in failing(between_them(need, speaker), speaker.profile))


def on_site(place: Any = HALLE, **changes: Any) -> Need:
    return a_need(mode=Mode.ON_SITE, place=place, **changes)


def now(start: str = "Mon 8:00", end: str = "8:20", **changes: Any) -> Need:
    return a_need(start, end, now=at(start), is_instant=True, **changes)


# Musts, each alone: (need, profile, what is said)

FITS: list[tuple[str, Need, Speaker]] = [
    ("an ordinary volunteer", a_need(), a_speaker()),
    ("a declaration of that very day", a_need(), someone(declaration_on=date(2026, 11, 26))),
    ("a declaration that ends on that day", a_need(), someone(declaration_until=date(2026, 11, 26))),
    ("the level wanted", a_need(level=Level.C1), a_speaker(skill=a_skill(level=Level.C1))),
    ("an unknown level", a_need(level=Level.C1), a_speaker(skill=a_skill(level=None))),
    ("one direction, for writing", a_need(mode=Mode.WRITTEN), a_speaker(
        an_interpreter(modes=frozenset((Mode.WRITTEN,)), patterns=()), skill=a_skill(direction=Direction.INTO_GERMAN)
    )),
    ("any area while it is open", a_need(area=None), someone(areas=frozenset())),
    ("another sex, where it is a wish", a_need(sex=Sex.FEMALE), someone(sex=Sex.MALE)),
    ("the sex that is a must", a_need(sex=Sex.FEMALE, sex_is_must=True), someone(sex=Sex.FEMALE)),
    ("a must without a sex", a_need(sex_is_must=True), someone(sex=None)),
    ("a bar on somebody else", a_need(organisation_id=CLINIC), someone(barred_organisations=frozenset((an_id(),)))),
    ("a bar on anybody, while nobody is named", a_need(), someone(barred_organisations=frozenset((CLINIC,)))),
    ("one appointment below the limit", a_need(), booked_that_week(2, limit=3)),
    ("far away, on the phone", a_need(place=STENDAL), someone(radius_km=5)),
    ("unknown home", on_site(STENDAL), a_speaker(an_interpreter(radius_km=5), place=None)),
    ("unknown place", on_site(None), someone(radius_km=5)),
    ("an absence that ends as it begins", a_need(), a_speaker(absences=(between("Thu 8:00", "10:00"),))),
    ("an absence that begins as it ends", a_need(), a_speaker(absences=(between("Thu 11:00", "12:00"),))),
    ("back to back on the phone", a_need(), a_speaker(
        bookings=(a_booking("Thu 9:00", "10:00"), a_booking("Thu 11:00", "12:00"))
    )),
    ("no pattern at all", a_need("Sun 3:00", "4:00"), someone(patterns=())),
    ("no pattern, an extra time elsewhere", a_need("Sun 3:00", "4:00"), a_speaker(
        an_interpreter(patterns=()), extra=(between("Mon 8:00", "9:00"),)
    )),
    ("an extra time beside the pattern", a_need("Sat 10:00", "11:00"), a_speaker(
        extra=(between("Sat 9:00", "12:00"),)
    )),
    ("pattern and extra time together", a_need("Mon 17:30", "18:30"), a_speaker(
        extra=(between("Mon 18:00", "19:00"),)
    )),
    ("no number, for an appointment", a_need(), someone(phones=())),
    ("a number at this hour", now(), someone(phones=(a_phone(ring_from=minute("8:00")),))),
    ("enough German", a_need(), someone(german=Level.B1)),
    ("unknown German", a_need(), someone(german=None)),
    ("the training wanted, in another spelling", a_need(qualification="ELTERNGESPRÄCHE"), trained("Elterngespräche")),
    ("a training that holds until that day", a_need(qualification="first aid"), trained(
        "First aid", acquired_on=date(2026, 11, 26), valid_until=date(2026, 11, 26)
    )),
    ("an excluded setting, for somebody on staff", a_need(exclusion="surgery briefing"), someone(
        engagement=Engagement.STAFF
    )),
    ("asked for this very request", a_need(), a_speaker(bookings=(
        a_booking("Thu 10:00", "11:00", "offer", number=4711),
    ))),
    ("straight from place to place", on_site(), a_speaker(bookings=(a_booking("Thu 8:50", "9:50", place=HALLE.id),))),
    ("home from a place just in time", a_need(), a_speaker(bookings=(a_booking("Thu 9:00", "9:50", place=HALLE.id),))),
    ("rung by nobody else", a_need(), tied(is_asked=True)),
    ("tried a while ago", a_need(), a_speaker(askings=(Asking(NOW, not_before=NOW),))),
]  # fmt: skip

FAILS: list[tuple[Need, Speaker, str, dict[str, Any]]] = [
    *((a_need(), someone(standing=standing), "not_active", {"standing": standing})
      for standing in Standing if standing is not Standing.ACTIVE),
    (a_need(), someone(declaration_on=None), "declaration_missing", {}),
    (a_need(), someone(declaration_on=date(2026, 11, 27)), "declaration_missing", {}),
    (a_need(), someone(declaration_until=date(2026, 11, 25)), "declaration_expired", {"date": date(2026, 11, 25)}),
    (a_need(organisation_id=CLINIC), someone(barred_organisations=frozenset((CLINIC,))), "not_paired", {}),
    (a_need(beneficiary_id=PATIENT), someone(barred_beneficiaries=frozenset((PATIENT,))), "not_paired", {}),
    (a_need(mode=Mode.VIDEO), a_speaker(), "mode_not_offered", {"modes": frozenset((Mode.PHONE, Mode.ON_SITE))}),
    (a_need(), a_speaker(skill=a_skill(direction=Direction.FROM_GERMAN)), "one_way_only",
     {"direction": Direction.FROM_GERMAN}),
    (a_need(level=Level.C1), a_speaker(skill=a_skill(level=Level.B2)), "level_too_low", {"level": Level.B2}),
    (a_need(), someone(german=Level.A2), "german_too_low", {"level": Level.A2, "least": Level.B1}),
    (a_need(), someone(areas=frozenset((Area.EDUCATION,))), "area_not_taken", {"area": Area.HEALTH}),
    (a_need(qualification="parents' talks"), someone(), "qualification_missing", {"name": "parents' talks"}),
    (a_need(qualification="parents' talks"), trained("First aid"), "qualification_missing", {"name": "parents' talks"}),
    (a_need(qualification="parents' talks"), trained(valid_until=date(2026, 11, 25)), "qualification_expired",
     {"name": "parents' talks", "until": date(2026, 11, 25)}),
    (a_need(qualification="parents' talks"), trained(acquired_on=date(2026, 11, 27)), "qualification_expired",
     {"name": "parents' talks", "from": date(2026, 11, 27)}),
    (a_need(exclusion="surgery briefing"), someone(), "excluded_setting", {"name": "surgery briefing"}),
    (a_need(sex=Sex.FEMALE, sex_is_must=True), someone(sex=Sex.MALE), "other_sex", {}),
    (a_need(sex=Sex.FEMALE, sex_is_must=True), someone(sex=None), "other_sex", {}),
    (on_site(STENDAL), someone(radius_km=90), "too_far", {"km_beyond": 73}),
    (a_need(), tied(has_declined=True), "declined_this", {}),
    (a_need(), a_speaker(absences=(between("Wed 0:00", "Sat 0:00"),)), "absent", {"until": at("Sat 0:00")}),
    (a_need(), a_speaker(absences=(between("Thu 10:59", "12:00"),)), "absent", {"until": at("Thu 12:00")}),
    (a_need(), a_speaker(absences=(Interval(NOW, END_OF_PLANNING),)), "absent", {"until": None}),
    (a_need(), a_speaker(bookings=(a_booking("Thu 10:59", "12:00", "held"),)), "busy",
     {"kind": "held", "interval": between("Thu 10:59", "12:00"), "way_minutes": 0}),
    (on_site(), a_speaker(bookings=(a_booking("Thu 9:00", "9:51"),)), "busy",
     {"kind": "booked", "interval": between("Thu 9:00", "9:51"), "way_minutes": 10}),
    (a_need(), a_speaker(bookings=(a_booking("Thu 9:00", "9:51", place=HALLE.id),)), "busy",
     {"kind": "booked", "interval": between("Thu 9:00", "9:51"), "way_minutes": 10}),
    (on_site(), a_speaker(an_interpreter(radius_km=200), bookings=(a_booking("Thu 8:00", "9:00", place=STENDAL.id),)),
     "busy", {"kind": "booked", "interval": between("Thu 8:00", "9:00"), "way_minutes": 173}),
    (a_need(), a_speaker(bookings=(a_booking("Thu 10:30", "11:00", "offer", number=1),)), "busy",
     {"kind": "offer", "interval": between("Thu 10:30", "11:00"), "way_minutes": 0}),
    (a_need("Thu 7:30", "8:30"), a_speaker(), "not_available", {"next": at("Thu 8:00")}),
    (a_need("Thu 17:30", "18:30"), a_speaker(), "not_available", {"next": at("Fri 8:00")}),
    (a_need("Sat 10:00", "11:00"), a_speaker(), "not_available", {"next": None}),
    (a_need(), booked_that_week(2, limit=2), "week_is_full", {"limit": 2}),
    (now(), someone(phones=()), "no_number", {}),
    (now(), someone(phones=(a_phone(ring_from=600), a_phone(ring_from=540))), "not_at_this_hour", {"from": 540}),
    (now(), someone(phones=(a_phone(ring_from=360, ring_until=420), a_phone(ring_from=720))), "not_at_this_hour",
     {"from": 720}),
    (now("Mon 17:30", "17:50"), someone(phones=(a_phone(ring_from=480, ring_until=900),)), "not_at_this_hour",
     {"from": 480}),
    (a_need(), tied(rung_by="desk 2"), "being_rung", {"operator": "desk 2"}),
    (a_need(), a_speaker(askings=(Asking(NOW, not_before=at("8:15")), Asking(NOW))), "tried_just_now",
     {"until": at("8:15")}),
]  # fmt: skip


@pytest.mark.parametrize(("need", "speaker"), [case[1:] for case in FITS], ids=[case[0] for case in FITS])
def test_somebody_who_keeps_every_must_is_a_candidate(need: Need, speaker: Speaker) -> None:
    assert why_not(need, speaker) is None
    assert broken_musts(need, speaker) == []


@pytest.mark.parametrize(("need", "speaker", "code", "facts"), FAILS)
def test_each_must_rules_out_alone_and_says_why(need: Need, speaker: Speaker, code: str, facts: dict[str, Any]) -> None:
    assert why_not(need, speaker) == (code, facts)
    failed = {must.code for must in failing(between_them(need, speaker), speaker.profile)}
    assert code in failed
    assert failed == set(broken_musts(need, speaker))
    assert failed - {"not_at_this_hour", "qualification_expired"} == {code} - {
        "not_at_this_hour",
        "qualification_expired",
    }


def test_every_code_of_a_must_is_in_the_table_above() -> None:
    assert {code for _, _, code, _ in FAILS} == set(CODES)
    assert [must.code for must in MUSTS] == CODES


def test_the_first_must_that_fails_is_the_one_shown() -> None:
    paused = an_interpreter(standing=Standing.PAUSED, declaration_on=None, phones=())
    nobody = a_speaker(paused, tie=Tie(has_declined=True))
    assert why_not(now(), nobody) == ("not_active", {"standing": Standing.PAUSED})


def test_travel_to_and_from_a_place_is_time_too() -> None:
    # Some 98.8 km of road at a minute each, and ten minutes for setting out.
    in_magdeburg = a_speaker(an_interpreter(radius_km=150), place=MAGDEBURG)
    early = replace(in_magdeburg, bookings=(a_booking("Thu 6:00", "8:11"),))
    late = replace(in_magdeburg, bookings=(a_booking("Thu 6:00", "8:12"),))
    assert not fails("busy", on_site(), early)
    assert fails("busy", on_site(), late)
    assert not fails("busy", a_need(), late)


def test_between_two_places_the_way_leads_straight_on() -> None:
    from_magdeburg = a_speaker(an_interpreter(radius_km=150), place=STENDAL)
    just = replace(from_magdeburg, bookings=(a_booking("Thu 7:00", "8:11", place=MAGDEBURG.id),))
    not_quite = replace(from_magdeburg, bookings=(a_booking("Thu 7:00", "8:12", place=MAGDEBURG.id),))
    assert not fails("busy", on_site(HALLE), just)
    assert fails("busy", on_site(HALLE), not_quite)


def test_the_next_free_start_is_one_that_is_long_enough_and_not_booked() -> None:
    speaker = a_speaker(
        an_interpreter(
            patterns=(
                a_pattern(weekly(3), "12:00", "12:30"),
                a_pattern(weekly(3), "13:00", "15:00"),
            )
        ),
        bookings=(a_booking("Thu 13:00", "13:30"),),
    )
    assert why_not(a_need(), speaker) == ("not_available", {"next": at("Thu 13:30")})


def test_a_pattern_for_the_phone_is_no_offer_to_come_along() -> None:
    by_phone = someone(patterns=(a_pattern(modes=frozenset((Mode.PHONE,))),))
    assert not fails("not_available", a_need(), by_phone)
    assert fails("not_available", on_site(), by_phone)


@pytest.mark.parametrize("text", ["Mon 7:59", "Mon 20:00", "Mon 23:30"])
def test_nobody_is_rung_outside_the_hours_they_named(text: str) -> None:
    assert fails("not_at_this_hour", a_need(text, "23:59", now=at(text), is_instant=True), someone())


# Which musts may be set aside


def test_what_protects_somebody_what_was_said_and_what_is_taken_cannot_be_set_aside() -> None:
    kept = {"not_paired", "excluded_setting", "busy", "declined_this", "other_sex", "being_rung", "not_active"}
    assert not kept & OVERRIDABLE.keys()
    assert {"not_available", "absent", "too_far", "week_is_full", "area_not_taken"} <= OVERRIDABLE.keys()
    assert {"level_too_low", "not_at_this_hour", "tried_just_now", "mode_not_offered"} <= OVERRIDABLE.keys()


def test_nobody_is_asked_all_the_same_while_something_else_forbids_it() -> None:
    away = a_speaker(absences=(between("Wed 0:00", "Sat 0:00"),))
    (absentee,) = rank(a_need(), (away.profile,)).absentees
    assert absentee.may_be_asked_all_the_same
    said_no = replace(away, tie=Tie(has_declined=True))
    (absentee,) = rank(between_them(a_need(), said_no), (said_no.profile,)).absentees
    assert (absentee.must.code, absentee.may_be_asked_all_the_same) == ("declined_this", False)


def test_nothing_is_wrong_with_whom_no_must_fails() -> None:
    assert first_failing(a_need(), someone().profile) is None
