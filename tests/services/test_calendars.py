"""Calendars of interpreters: read, read again without doubling anything, judged in the ranking, taken out again."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from sisa_desk.domain.availability import ENTERED_KINDS, AbsenceKind
from sisa_desk.domain.calendar_events import TimeUse
from sisa_desk.domain.calendar_sources import Refreshed
from sisa_desk.domain.errors import InvalidInput, Missing, Refused
from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.exchange.calendars import Login
from sisa_desk.persistence import schema
from sisa_desk.services.bundle import Services
from sisa_desk.services.calendars import Calendars
from tests.builders import MONDAY, a_request, an_interpreter, at, between
from tests.builders.stores import Watch
from tests.keyrings import Drawer, the_keyring
from tests.radicale_peer import PASSWORD, USER, Radicale, a_radicale

pytestmark = pytest.mark.both_stores

LECTURE = """
UID:lecture@example.org
SUMMARY:Lecture with Professor Secret
DTSTART;TZID=Europe/Berlin:20261119T100000
DTEND;TZID=Europe/Berlin:20261119T120000
RRULE:FREQ=WEEKLY;COUNT=6
"""
MOVED = """
UID:lecture@example.org
RECURRENCE-ID;TZID=Europe/Berlin:20261126T100000
DTSTART;TZID=Europe/Berlin:20261127T150000
DTEND;TZID=Europe/Berlin:20261127T160000
"""
DENTIST = "UID:dentist\nDTSTART:20261124T080000Z\nDURATION:PT1H\n"
BOMB = "UID:bomb\nDTSTART:20260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\n"


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    with the_keyring():
        yield


@pytest.fixture
def amal(desk: Services) -> Interpreter:
    return desk.interpreters.save(an_interpreter()).value


@pytest.fixture
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("calendars") / "amal.ics"


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with a_radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


def written(file: Path, *events: str) -> str:
    blocks = "\n".join(f"BEGIN:VEVENT\n{lines.strip()}\nEND:VEVENT" for lines in events)
    file.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{blocks}\nEND:VCALENDAR\n", encoding="utf-8")
    return str(file)


def reason_for(desk: Services, start: str, minutes: int = 60) -> str:
    """Say why nobody can at a time; "can" where Amal can."""
    ranking = desk.matching.candidates_for(desk.requests.file(a_request(start, minutes=minutes)).value)
    return "can" if ranking.candidates else ranking.absentees[0].reason.code


def everything_stored(desk: Services) -> str:
    with desk.database.reading() as tx:
        tables = (schema.calendar_sources, schema.calendar_events, schema.traces, schema.speakers)
        return "\n".join(str(row) for table in tables for row in tx.connection.execute(sa.select(table)))


# reading


def test_busy_times_of_a_file_keep_somebody_from_being_asked_and_the_reason_names_the_calendar(desk, amal, file):
    assert reason_for(desk, "Thu 10:00") == "can"
    read = desk.calendars.subscribe(amal.id, written(file, LECTURE)).value
    assert read.refreshed == Refreshed(new=1)
    ranking = desk.matching.candidates_for(desk.requests.file(a_request("Thu 11:30")).value)
    reason = ranking.absentees[0].reason
    assert (reason.code, reason.facts) == ("absent", {"until": at("Thu 12:00"), "by_calendar": True})
    assert reason_for(desk, "Thu 12:00") == "can"


def test_one_date_moved_is_busy_where_it_went_and_free_where_it_was(desk, amal, file):
    desk.calendars.subscribe(amal.id, written(file, LECTURE, MOVED))
    assert reason_for(desk, "Thu 10:00") == "can"
    assert reason_for(desk, "Fri 15:00") == "absent"


def test_exceptions_added_dates_windows_zones_and_all_that_follows_reach_the_ranking(desk, amal, file):
    lecture = LECTURE.replace("TZID=Europe/Berlin", "TZID=W. Europe Standard Time")
    lecture += "EXDATE;TZID=W. Europe Standard Time:20261126T100000\nRDATE;TZID=W. Europe Standard Time:20261127T130000"
    later = "UID:lecture@example.org\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261203T090000Z\n"
    later += "DTSTART:20261203T140000Z\nDURATION:PT1H"
    desk.calendars.subscribe(amal.id, written(file, lecture, later))
    assert reason_for(desk, "Thu 10:00") == "can"
    assert reason_for(desk, "Fri 14:00") == "absent"
    assert reason_for(desk, "2026-12-10 10:00") == "can"
    assert reason_for(desk, "2026-12-10 15:00") == "absent"


def test_offered_times_are_when_somebody_can_who_never_said_it_otherwise(desk, file):
    person = desk.interpreters.save(an_interpreter(patterns=())).value
    assert reason_for(desk, "Mon 10:00") == "can"
    desk.calendars.subscribe(person.id, written(file, LECTURE), TimeUse.AVAILABLE)
    assert reason_for(desk, "Thu 10:00") == "can"
    assert reason_for(desk, "Thu 14:00") == "not_available"
    assert reason_for(desk, "Mon 10:00") == "not_available"


def test_free_slots_and_the_list_of_people_know_what_calendars_say(desk, amal, file, watch):
    slots = desk.free_slots.slots_for(a_request("Tue 9:00"), MONDAY, 7)
    desk.calendars.subscribe(amal.id, written(file, "UID:a\nDTSTART;VALUE=DATE:20261123\nDTEND;VALUE=DATE:20261125\n"))
    fewer = desk.free_slots.slots_for(a_request("Tue 9:00"), MONDAY, 7)
    assert sum(fewer.counts) < sum(slots.counts)
    (line,) = desk.interpreters.roster(lambda _: "")
    assert line.today.presence.value == "away"


def test_the_same_file_three_times_gives_nothing_new(desk, amal, file):
    source = desk.calendars.subscribe(amal.id, written(file, LECTURE, MOVED, DENTIST)).value.source
    stored = everything_stored(desk)
    for _ in range(2):
        read = desk.calendars.read(source.id).value
        assert read.refreshed == Refreshed()
        assert read.source.version == source.version
    assert everything_stored(desk) == stored


def test_reading_again_changes_only_what_changed_and_says_so(desk, amal, file):
    source = desk.calendars.subscribe(amal.id, written(file, LECTURE, DENTIST)).value.source
    written(file, LECTURE.replace("SUMMARY:", "SUMMARY:Renamed "), DENTIST)
    assert desk.calendars.read(source.id).value.refreshed == Refreshed()
    written(file, LECTURE.replace("T120000", "T130000"), "UID:new\nDTSTART:20261125T090000Z\nDURATION:PT1H")
    assert desk.calendars.read(source.id).value.refreshed == Refreshed(new=1, changed=1, gone=1)
    assert reason_for(desk, "Thu 12:15", 30) == "absent"
    assert reason_for(desk, "Tue 9:00") == "can"


def test_what_cannot_be_read_is_named_event_by_event_and_the_rest_is_taken(desk, amal, file):
    read = desk.calendars.subscribe(
        amal.id, written(file, LECTURE, BOMB, DENTIST.replace("20261124T080000Z", "20261399T080000Z"))
    ).value
    assert read.source.state.events == 1
    assert read.refreshed == Refreshed(new=1)
    assert {(one.day, one.code) for one in read.source.state.left_out} == {
        ("20260101", "rule_too_long"),
        ("20261399", "time_unreadable"),
    }
    assert reason_for(desk, "Thu 10:00") == "absent"


def test_a_file_full_of_rules_that_mean_harm_is_refused_as_a_whole(desk, amal, file):
    bombs = [BOMB.replace("bomb", f"bomb{number}") for number in range(2_000)]
    begun = time.thread_time()
    with pytest.raises(InvalidInput, match="calendar_too_heavy"):
        desk.calendars.subscribe(amal.id, written(file, *bombs))
    assert time.thread_time() - begun < 2
    assert desk.calendars.of(amal.id) == ()


def test_titles_names_and_addresses_are_stored_nowhere(desk, amal, file):
    desk.calendars.subscribe(amal.id, written(file, LECTURE, BOMB.replace("bomb", "professor@example.org")))
    stored = everything_stored(desk)
    assert "Secret" not in stored
    assert "example.org" not in stored


def test_what_is_over_is_not_kept(desk, amal, file):
    past = "UID:past\nDTSTART:20251124T080000Z\nDURATION:PT1H\n"
    ended = past.replace("past", "ended") + "RRULE:FREQ=WEEKLY;UNTIL=20260301T000000Z\n"
    source = desk.calendars.subscribe(amal.id, written(file, past, ended, DENTIST)).value.source
    assert source.state.events == 1


def test_the_agenda_of_a_day_names_who_is_busy_by_their_calendar(desk, amal, file):
    desk.calendars.subscribe(amal.id, written(file, LECTURE))
    (line,) = desk.interpreters.absent_within(between("Thu 8:00", "18:00"))
    assert (line.interpreter.id, line.absence.kind) == (amal.id, AbsenceKind.CALENDAR)
    assert line.absence.interval == between("Thu 10:00", "12:00")
    assert AbsenceKind.CALENDAR not in ENTERED_KINDS


def test_the_board_shows_in_the_row_of_a_person_what_their_calendar_takes(desk, amal, file):
    desk.calendars.subscribe(amal.id, written(file, LECTURE))
    content = desk.boards.contents([amal.id], between("Thu 0:00", "23:59"))[amal.id]
    assert [(one.kind, one.interval) for one in content.away] == [(AbsenceKind.CALENDAR, between("Thu 10:00", "12:00"))]


# what is in the way


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "calendar_address_missing"),
        ("http://calendar.example/mine", "calendar_address_not_safe"),
        ("caldav://calendar.example/mine", "calendar_address_not_safe"),
        ("https://amal:secret@calendar.example/mine", "calendar_address_with_password"),
        ("ftp://calendar.example/mine", "calendar_address_not_understood"),
        ("https://", "calendar_address_not_understood"),
        ("https://[", "calendar_address_not_understood"),
        ("https://calendar.example:99999/", "calendar_address_not_understood"),
    ],
)
def test_an_address_that_will_not_do_is_refused_with_what_is_wrong(desk, amal, typed, code):
    with pytest.raises(InvalidInput, match=code) as refused:
        desk.calendars.subscribe(amal.id, typed)
    assert "secret" not in str(refused.value.facts)


def test_a_file_that_is_no_calendar_or_not_there_leaves_everything_as_it_was(desk, amal, file):
    with pytest.raises(Missing, match="calendar_not_there"):
        desk.calendars.subscribe(amal.id, str(file))
    file.write_bytes(b"name;phone")
    with pytest.raises(InvalidInput, match="no_calendar"):
        desk.calendars.subscribe(amal.id, str(file))
    assert desk.calendars.of(amal.id) == ()


def test_a_server_that_does_not_answer_is_refused_too_as_it_is_not_the_store_that_is_away(desk, amal):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(Refused, match="calendar_not_answering"):
        desk.calendars.subscribe(amal.id, f"http://127.0.0.1:{port}/")


def test_whoever_closes_the_program_waits_for_no_server(desk, amal):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Timer(0.3, desk.calendars.stop).start()
        begun = time.monotonic()
        with pytest.raises(Refused, match="calendar_slow"):
            desk.calendars.subscribe(amal.id, f"http://127.0.0.1:{listener.getsockname()[1]}/")
        assert time.monotonic() - begun < 5


def test_the_same_calendar_is_not_subscribed_twice(desk, amal, file):
    desk.calendars.subscribe(amal.id, written(file, DENTIST))
    with pytest.raises(Refused, match="already_there"):
        desk.calendars.subscribe(amal.id, str(file))


def test_a_calendar_that_cannot_be_read_again_keeps_what_was_known_and_says_why(desk, amal, file):
    source = desk.calendars.subscribe(amal.id, written(file, LECTURE)).value.source
    file.unlink()
    read = desk.calendars.read(source.id).value
    assert read.source.trouble == "calendar_not_there"
    assert reason_for(desk, "Thu 10:00") == "absent"
    written(file, LECTURE)
    assert desk.calendars.read(source.id).value.source.trouble == ""


def test_what_was_read_does_not_run_out_while_the_calendar_cannot_be_reached(desk, amal, file, watch: Watch):
    source = desk.calendars.subscribe(amal.id, written(file, LECTURE.replace(";COUNT=6", ""))).value.source
    file.unlink()
    watch.set("2027-05-03 9:00")
    desk.calendars.read(source.id)
    assert reason_for(desk, "2027-09-02 10:00") == "absent"


# by themselves


def test_calendars_are_due_again_after_the_interval_of_the_service_and_one_desk_reads_them(
    desk, other_desk, amal, file, watch: Watch
):
    source = desk.calendars.subscribe(amal.id, written(file, LECTURE)).value.source
    assert desk.calendars.due() == ()
    watch.go_on(minutes=61)
    assert desk.calendars.due() == (source.id,)
    assert other_desk.calendars.due() == (source.id,)
    written(file, LECTURE, DENTIST)
    receipt = desk.calendars.read_if_due(source.id)
    assert receipt is not None
    assert receipt.value.refreshed == Refreshed(new=1)
    assert other_desk.calendars.read_if_due(source.id) is None
    assert other_desk.calendars.due() == ()


def test_the_calendar_of_somebody_who_left_is_not_read_any_more(desk, amal, file, watch: Watch):
    desk.calendars.subscribe(amal.id, written(file, LECTURE))
    desk.interpreters.save(replace(desk.interpreters.get(amal.id), standing=Standing.LEFT))
    watch.go_on(minutes=61)
    assert desk.calendars.due() == ()


def test_a_desk_that_does_not_see_the_file_leaves_it_to_the_others(desk, amal, file, watch: Watch):
    desk.calendars.subscribe(amal.id, written(file, LECTURE))
    watch.go_on(minutes=61)
    file.unlink()
    assert desk.calendars.due() == ()


# taking out


def test_a_calendar_taken_out_counts_no_more_and_comes_back_by_undo(desk, amal, file):
    source = desk.calendars.subscribe(amal.id, written(file, LECTURE)).value.source
    receipt = desk.calendars.remove(source.id)
    assert desk.calendars.of(amal.id) == ()
    assert reason_for(desk, "Thu 10:00") == "can"
    assert receipt.undo is not None
    receipt.undo()
    assert reason_for(desk, "Thu 10:00") == "absent"
    assert desk.calendars.read(source.id).value.refreshed == Refreshed()


def test_subscribing_can_be_undone(desk, amal, file):
    receipt = desk.calendars.subscribe(amal.id, written(file, LECTURE))
    receipt.undo()
    assert desk.calendars.of(amal.id) == ()


# servers


def subscribed(desk: Services, key: UUID, radicale: Radicale):
    login = Login(USER, PASSWORD)
    return desk.calendars.subscribe(key, radicale.address, login=login).value.source


def test_a_calendar_on_a_server_is_read_and_read_again(desk, amal, radicale):
    radicale.put("lecture", "BEGIN:VEVENT", "DTSTAMP:20261101T000000Z", *LECTURE.split("\n")[1:-1], "END:VEVENT")
    source = subscribed(desk, amal.id, radicale)
    assert reason_for(desk, "Thu 10:00") == "absent"
    radicale.drop("lecture")
    assert desk.calendars.read(source.id).value.refreshed == Refreshed(gone=1)
    assert reason_for(desk, "Thu 10:00") == "can"


def test_without_a_keyring_the_password_is_kept_in_no_file_and_asked_for_by_the_next_start(
    desk, other_desk, amal, radicale, watch: Watch
):
    read = desk.calendars.subscribe(amal.id, radicale.address, login=Login(USER, PASSWORD)).value
    source = read.source
    assert read.asks_again
    assert PASSWORD not in everything_stored(desk)
    watch.go_on(minutes=61)
    assert desk.calendars.due() == (source.id,)
    assert other_desk.calendars.due() == ()
    assert other_desk.calendars.read(source.id).value.source.trouble == "calendar_wants_password"
    assert other_desk.calendars.read(source.id, Login(USER, PASSWORD)).value.source.trouble == ""


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    made = Drawer()
    with the_keyring(made):
        yield made


def test_with_a_keyring_the_password_is_found_there_and_taken_away_with_the_calendar(desk, amal, radicale, drawer):
    read = desk.calendars.subscribe(amal.id, radicale.address, login=Login(USER, PASSWORD)).value
    source = read.source
    assert not read.asks_again
    assert list(drawer.kept.values()) == [PASSWORD]
    started_again = Calendars(desk.database)
    assert started_again.read(source.id).value.source.trouble == ""
    started_again.remove(source.id)
    assert drawer.kept == {}
