"""Coverage through the store: the map agrees with the ranking, follows what happens, and says how a cell came about."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

import pytest

from sisa_desk.domain.coverage import SLOTS_A_DAY, CoverageMap, GapKind, LanguageWeek, Wanted, slot_interval
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Direction, Level, Standing
from sisa_desk.domain.matching import Need, count_able
from sisa_desk.domain.offers import Answer
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import Services
from tests.builders import (
    MONDAY,
    a_pattern,
    a_phone,
    a_request,
    a_skill,
    an_instant_request,
    an_interpreter,
    at,
    between,
)
from tests.builders.stores import Watch, a_desk, booked
from tests.domain.random_cases import a_random_interpreter, a_random_need

PHONE = Wanted(MONDAY)
TEN = 20
ELEVEN_ON_THURSDAY = 3 * SLOTS_A_DAY + 22


@pytest.fixture
def watch() -> Watch:
    return Watch()


pytestmark = pytest.mark.both_stores


@pytest.fixture
def desk(place, watch: Watch):
    made = a_desk(place, watch)
    yield made
    made.close()


def line(shown: CoverageMap, language: str = "ara") -> LanguageWeek:
    found = shown.line(language)
    assert found is not None
    return found


def asked_before(desk: Services, watch: Watch, when: str, **changes) -> None:
    """Somebody rang in an earlier week and asked."""
    now = watch.now
    watch.set(when)
    desk.requests.file(an_instant_request(created_at=watch.now, **changes))
    watch.now = now


def test_who_is_available_and_may_be_rung_is_on_the_map(desk):
    desk.interpreters.save(an_interpreter())
    desk.interpreters.save(an_interpreter("Karim", "Nasser", phones=()))
    desk.interpreters.save(an_interpreter("Zara", "Said", standing=Standing.PAUSED))
    desk.interpreters.save(an_interpreter("Omar", "Aziz", patterns=()))
    shown = line(desk.coverage.map_of(PHONE))
    assert (shown.speakers, shown.on_request) == (2, 1)
    assert shown.people[15:17] == (0, 1)
    assert shown.chances[16] == pytest.approx(0.5, abs=0.01)


def test_a_phone_that_may_not_ring_is_no_supply_on_the_phone_but_on_site_it_is(desk):
    desk.interpreters.save(an_interpreter(phones=(a_phone(ring_from=12 * 60),)))
    assert line(desk.coverage.map_of(PHONE)).people[TEN : TEN + 5] == (0, 0, 0, 0, 1)
    assert line(desk.coverage.map_of(Wanted(MONDAY, Mode.ON_SITE))).people[TEN] == 1


def test_on_site_only_who_reaches_the_district_counts(desk):
    desk.interpreters.save(an_interpreter(place_id="2911522", radius_km=30))
    assert line(desk.coverage.map_of(Wanted(MONDAY, Mode.ON_SITE, "Halle (Saale)"))).people[TEN] == 1
    assert desk.coverage.map_of(Wanted(MONDAY, Mode.ON_SITE, "Stendal")).lines == ()


def test_a_request_for_a_language_is_served_by_its_varieties(desk, watch):
    desk.interpreters.save(an_interpreter(skills=(a_skill("kmr"),)))
    asked_before(desk, watch, "2026-11-16 10:05", language="kur")
    assert line(desk.coverage.map_of(PHONE), "kur").people[TEN] == 1


def test_demand_without_supply_is_a_gap(desk, watch):
    asked_before(desk, watch, "2026-11-16 10:05", language="tir")
    shown = desk.coverage.map_of(PHONE)
    assert [(gap.language, gap.kind, gap.weekday) for gap in shown.gaps] == [("tir", GapKind.NOBODY, 0)]
    assert shown.compared_weeks == 1


def test_the_same_calendar_week_of_the_years_before_stands_beside(desk, watch):
    for when in ("2025-11-24 10:05", "2025-11-30 9:00", "2025-12-01 10:00", "2024-11-25 10:00"):
        asked_before(desk, watch, when, language="tir")
    asked_before(desk, watch, "2025-11-24 10:20", language="som")
    shown = desk.coverage.map_of(PHONE)
    assert shown.compared_years == (2025, 2024)
    tigrinya = line(shown, "tir")
    assert [(one.year, one.asked[TEN], sum(one.asked)) for one in tigrinya.years] == [(2025, 1, 2), (2024, 1, 1)]
    assert tigrinya.asked_in_years(TEN) == 2
    assert sum(tigrinya.expected) == 0
    story = desk.coverage.story(PHONE, "tir", TEN)
    assert story.years == tigrinya.years
    assert [sum(one.asked) for one in line(shown, "som").years] == [1, 0]


def test_the_years_before_are_those_of_the_district_and_the_way_of_working(desk, watch):
    asked_before(desk, watch, "2025-11-24 10:05", language="tir", mode=Mode.ON_SITE, place_id="2911522")
    assert desk.coverage.map_of(PHONE).line("tir") is None
    in_halle = desk.coverage.map_of(Wanted(MONDAY, Mode.ON_SITE, "Halle (Saale)"))
    assert line(in_halle, "tir").asked_in_years(TEN) == 1
    assert desk.coverage.map_of(Wanted(MONDAY, Mode.ON_SITE, "Stendal")).line("tir") is None


def test_a_booking_is_on_the_map_at_once_and_undone_too(desk):
    amal = desk.interpreters.save(an_interpreter()).value
    desk.coverage.map_of(PHONE)
    offer = desk.offers.ask(desk.requests.file(a_request("Thu 11:00")).value.id, amal.id).value
    desk.offers.answer(offer.id, Answer.YES)
    receipt = desk.appointments.book(offer.id)
    assert line(desk.coverage.keep_up(PHONE, receipt.events)).people[ELEVEN_ON_THURSDAY] == 0
    back = receipt.undo()
    still_held = line(desk.coverage.keep_up(PHONE, back.events))
    assert still_held == line(desk.coverage.map_of(PHONE))


def test_what_happens_bit_by_bit_gives_the_map_that_reading_everybody_gives(desk):
    people = [desk.interpreters.save(an_interpreter(f"P{number}", "Test")).value for number in range(6)]
    desk.coverage.map_of(PHONE)
    receipts = [
        desk.interpreters.add_absence(people[0].id, at("Tue 0:00"), at("Wed 0:00")),
        desk.interpreters.available_until(people[1].id, at("Mon 19:00")),
    ]
    kept_up = desk.coverage.keep_up(PHONE, [event for one in receipts for event in one.events])
    made = booked(desk, people[2], a_request("Fri 9:00"))
    kept_up = desk.coverage.keep_up(PHONE, [Event(Noun.APPOINTMENT, "booked", made.appointment.id)])
    assert kept_up == desk.coverage.map_of(PHONE)
    gone = desk.interpreters.save(an_interpreter("New", "Language", skills=(a_skill("tir"),)))
    assert line(desk.coverage.keep_up(PHONE, gone.events), "tir").people[TEN] == 1


def test_what_comes_from_another_desk_without_a_name_is_read_anew(desk):
    desk.coverage.map_of(PHONE)
    desk.interpreters.save(an_interpreter())
    assert line(desk.coverage.keep_up(PHONE, [Event(Noun.INTERPRETER, "changed")])).people[TEN] == 1


def test_the_chance_comes_from_each_persons_own_record(desk, watch):
    amal = desk.interpreters.save(an_interpreter()).value
    for week in (2, 9, 16):
        watch.set(f"2026-11-{week:02} 10:10")
        request = desk.requests.file(an_instant_request(created_at=watch.now)).value
        offer = desk.offers.ask(request.id, amal.id).value
        desk.offers.answer(offer.id, Answer.NO_ANSWER)
    watch.set("Mon 8:00")
    story = desk.coverage.story(PHONE, "ara", TEN)
    (voice,) = story.voices
    assert (voice.name, voice.reached, voice.rung) == ("Amal Haddad", 0, 3)
    assert voice.chance < 0.3
    assert voice.weighed.reached == 0
    assert voice.chance == pytest.approx(1 / (voice.weighed.tried + 2))
    assert story.chance == pytest.approx(voice.chance, abs=0.01)
    assert (story.asked, story.compared_weeks) == (3, 3)


def test_who_could_not_be_rung_has_the_reason_the_ranking_gives(desk):
    amal = desk.interpreters.save(an_interpreter()).value
    desk.interpreters.save(an_interpreter("Omar", "Aziz", patterns=()))
    desk.interpreters.add_absence(amal.id, at("Mon 0:00"), at("Tue 0:00"))
    story = desk.coverage.story(PHONE, "ara", TEN)
    assert story.voices == ()
    assert [(one.name, one.reason and one.reason.code) for one in story.silences] == [
        ("Amal Haddad", "absent"),
        ("Omar Aziz", None),
    ]


def test_a_language_that_somebody_cannot_be_asked_for_names_them_in_no_story(desk):
    little = a_skill("kmr", direction=Direction.FROM_GERMAN, level=Level.A2)
    desk.interpreters.save(an_interpreter(skills=(a_skill("ara"), little)))
    shown, story = desk.coverage.map_of(PHONE), desk.coverage.story(PHONE, "kmr", TEN)
    assert (shown.line("kmr"), story.voices) == (None, ())
    assert [one.name for one in story.silences] == ["Amal Haddad"]


def test_every_cell_counts_whom_its_story_names(desk):
    random = Random(11)
    for _ in range(25):
        skills = (a_skill(code, direction=random.choice(list(Direction))) for code in ("ara", "arb", "kmr", "ckb"))
        patterns = (a_pattern(start=f"{random.randint(6, 12)}:00", end=f"{random.randint(13, 19)}:00"),)
        desk.interpreters.save(an_interpreter(skills=tuple(skills), patterns=patterns))
    shown = desk.coverage.map_of(PHONE)
    for week in shown.lines:
        for slot in random.sample(range(7 * SLOTS_A_DAY), 20):
            story = desk.coverage.story(PHONE, week.language, slot)
            assert len(story.voices) == week.people[slot], (week.language, slot)


def test_thinking_somebody_away_changes_nothing_that_is_real(desk):
    amal = desk.interpreters.save(an_interpreter()).value
    real = desk.coverage.map_of(PHONE)
    imagined = desk.coverage.without(PHONE, amal.id, between("Tue 0:00", "Wed 0:00"))
    assert line(imagined).people[TEN] == 1
    assert line(imagined).people[SLOTS_A_DAY + TEN] == 0
    assert desk.coverage.keep_up(PHONE, []) == real


def test_who_has_not_confirmed_for_sixty_days_is_listed_the_longest_first(desk):
    desk.interpreters.save(an_interpreter())
    desk.interpreters.save(an_interpreter("Karim", "Nasser", confirmed_on=date(2026, 8, 1)))
    desk.interpreters.save(an_interpreter("Zara", "Said", confirmed_on=None))
    people = desk.coverage.people()
    assert [one.name for one in people.unconfirmed] == ["Zara Said", "Karim Nasser"]
    assert len(people.everybody) == 3


def test_the_map_counts_whom_the_ranking_would_ask(desk):
    """No travel and no change of clocks: on the phone both agree on who could be rung in every half-hour."""
    random = Random(11)
    for _ in range(60):
        desk.interpreters.save(a_random_interpreter(random, a_random_need(random)))
    shown = desk.coverage.map_of(PHONE)
    with desk.database.reading() as tx:
        checked = 0
        for one in shown.lines:
            profiles = [p for p in tx.speakers.of(tuple(desk.languages.table().covering(one.language))) if p.week]
            for slot in range(TEN, 5 * SLOTS_A_DAY):
                interval = slot_interval(MONDAY, slot)
                need = Need("", Mode.PHONE, interval, interval.start, is_instant=True)
                if is_on_an_edge(profiles, interval.start):
                    continue
                assert one.people[slot] == count_able(need, profiles), (one.language, slot)
                checked += 1
    assert checked >= 200


def is_on_an_edge(profiles, start: datetime) -> bool:
    """Say whether a booking or extra time touches the hour around: there the map is the more careful one."""
    hour = timedelta(hours=1)
    spans = [span for one in profiles for span in (*one.extra_times, *(b.interval for b in one.booked))]
    return any(span.start - hour < start < span.end + hour for span in spans)


def test_a_year_is_summed_at_once(desk):
    desk.interpreters.save(an_interpreter(patterns=(a_pattern(valid_to=date(2026, 12, 31)),)))
    pool = desk.coverage.pool_of(Wanted(MONDAY, weeks=52))
    assert [pool.coverage.people("ara", week)[TEN] for week in (0, 5, 6, 51)] == [1, 1, 0, 0]
