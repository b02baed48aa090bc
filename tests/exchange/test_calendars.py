"""Calendars as files: what is read, what is changed date by date, what is left out and named, and what means harm."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sisa_desk.domain.calendar_events import CalendarEvent, TimeUse, times_of
from sisa_desk.domain.calendar_sources import SourceKind
from sisa_desk.domain.clock import wall
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.exchange.calendars import CalendarReading, as_calendar, fetched, is_seen, key_of, read_calendar
from sisa_desk.exchange.calendars.bounds import MOST_BYTES
from tests.exchange.many_rules import a_calendar as a_calendar_of
from tests.exchange.many_rules import a_rule, run

YEAR = Interval(datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC))


def a_calendar(*events: str, offered: TimeUse = TimeUse.BUSY) -> CalendarReading:
    """Read a calendar of events, each given by its lines."""
    blocks = "\n".join(f"BEGIN:VEVENT\n{lines.strip()}\nEND:VEVENT" for lines in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{blocks}\nEND:VCALENDAR\n"
    return read_calendar(text.replace("\n", "\r\n").encode(), offered)


def the_event(*events: str) -> CalendarEvent:
    """Give the one event that some blocks make."""
    reading = a_calendar(*events)
    assert reading.troubles == ()
    (event,) = reading.events
    return event


def told(event: CalendarEvent, window: Interval = YEAR) -> list[str]:
    """Write the times of an event as people in Berlin say them."""
    return [
        f"{wall(interval.start):%d %b %H:%M}-{wall(interval.end):%H:%M} {use}"
        for interval, use in times_of(event, window)
    ]


WEEKLY = """
UID:weekly
DTSTART;TZID=Europe/Berlin:20261005T090000
DTEND;TZID=Europe/Berlin:20261005T103000
RRULE:FREQ=WEEKLY;COUNT=4
"""


def test_a_weekly_event_keeps_its_hour_over_the_change_of_clocks():
    assert told(the_event(WEEKLY)) == [f"{day} Oct 09:00-10:30 busy" for day in ("05", "12", "19", "26")]


def test_exceptions_take_dates_away_also_when_only_their_day_is_written():
    event = the_event(WEEKLY + "EXDATE;TZID=Europe/Berlin:20261012T090000\nEXDATE;VALUE=DATE:20261019\n")
    assert told(event) == ["05 Oct 09:00-10:30 busy", "26 Oct 09:00-10:30 busy"]


def test_an_exception_in_world_time_means_the_same_moment():
    assert len(told(the_event(WEEKLY + "EXDATE:20261012T070000Z\n"))) == 3


def test_single_dates_are_added():
    event = the_event(WEEKLY + "RDATE;TZID=Europe/Berlin:20261008T140000,20261009T140000\n")
    assert "08 Oct 14:00-15:30 busy" in told(event)
    assert len(told(event)) == 6


def test_one_date_moved_leaves_the_others_where_they_are():
    moved = """
UID:weekly
RECURRENCE-ID;TZID=Europe/Berlin:20261012T090000
DTSTART;TZID=Europe/Berlin:20261013T140000
DTEND;TZID=Europe/Berlin:20261013T150000
"""
    assert told(the_event(WEEKLY, moved)) == [
        "05 Oct 09:00-10:30 busy",
        "13 Oct 14:00-15:00 busy",
        "19 Oct 09:00-10:30 busy",
        "26 Oct 09:00-10:30 busy",
    ]


def test_a_date_moved_into_a_window_from_outside_is_found_there():
    moved = """
UID:weekly
RECURRENCE-ID;TZID=Europe/Berlin:20261005T090000
DTSTART;TZID=Europe/Berlin:20270301T140000
DURATION:PT30M
"""
    march = Interval(datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 3, 2, tzinfo=UTC))
    assert told(the_event(WEEKLY, moved), march) == ["01 Mar 14:00-14:30 busy"]


def test_a_date_that_was_cancelled_takes_no_time():
    gone = "UID:weekly\nRECURRENCE-ID:20261012T070000Z\nDTSTART:20261012T070000Z\nSTATUS:CANCELLED\nDURATION:PT1H\n"
    assert len([line for line in told(the_event(WEEKLY, gone)) if line.endswith("busy")]) == 3


def test_this_and_all_that_follow_move_together_and_later_changes_go_on_from_there():
    later = """
UID:weekly
RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261012T090000
DTSTART;TZID=Europe/Berlin:20261012T110000
DTEND;TZID=Europe/Berlin:20261012T120000
"""
    single = """
UID:weekly
RECURRENCE-ID;TZID=Europe/Berlin:20261019T090000
DTSTART;TZID=Europe/Berlin:20261020T080000
DURATION:PT30M
"""
    assert told(the_event(WEEKLY, later, single)) == [
        "05 Oct 09:00-10:30 busy",
        "12 Oct 11:00-12:00 busy",
        "20 Oct 08:00-08:30 busy",
        "26 Oct 11:00-12:00 busy",
    ]


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("W. Europe Standard Time", "09"),
        ("Eastern Standard Time", "15"),
        ("/mozilla.org/20070129_1/Europe/Berlin", "09"),
        ("America/New_York", "15"),
        ("UTC", "11"),
        ("", "09"),
    ],
)
def test_zones_are_known_by_any_of_their_names(zone, hour):
    event = the_event(f'UID:a\nDTSTART;TZID="{zone}":20261005T090000\nDURATION:PT1H\n')
    assert told(event)[0].split()[2].startswith(hour)


@pytest.mark.parametrize("zone", ["Europe", "../../etc/passwd", "A" * 300, "Nowhere Standard Time", "Europe/Atlantis"])
def test_a_zone_nobody_knows_is_named_and_the_rest_is_taken(zone):
    reading = a_calendar(f"UID:a\nDTSTART;TZID={zone}:20261005T090000\nDURATION:PT1H\n", WEEKLY)
    assert [event.uid for event in reading.events] == ["weekly"]
    (trouble,) = reading.troubles
    assert (trouble.uid, trouble.day, trouble.code) == ("a", "20261005", "zone_unknown")
    assert zone.startswith(trouble.value)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("UID:a\nDURATION:PT1H", "start_missing"),
        ("UID:a\nDTSTART:20261332T090000", "time_unreadable"),
        ("UID:a\nDTSTART:20261005T250000", "time_unreadable"),
        ("UID:a\nDTSTART:20261005T090000\nDTEND:20261005T080000", "end_before_start"),
        ("UID:a\nDTSTART:20261005T090000\nDURATION:soon", "length_unreadable"),
        ("UID:a\nDTSTART:20261005T090000\nRRULE:FREQ=DAILY;INTERVAL=0", "rule_unreadable"),
    ],
)
def test_what_cannot_be_read_is_named_event_by_event(lines, code):
    reading = a_calendar(lines, WEEKLY)
    assert [trouble.code for trouble in reading.troubles] == [code]
    assert len(reading.events) == 1


def test_lines_that_are_no_lines_and_blocks_without_an_end_take_nothing_with_them():
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nthis is no line\n{WEEKLY.strip()}\nEND:VEVENT\nBEGIN:VEVENT\nUID:cut"
    reading = read_calendar(text.encode())
    assert [event.uid for event in reading.events] == ["weekly"]
    assert [trouble.uid for trouble in reading.troubles] == ["cut"]


def test_a_file_that_is_no_calendar_is_refused():
    for content in (b"", b"name;phone\r\n", b"\x89PNG\r\n\x1a\n"):
        with pytest.raises(InvalidInput, match="no_calendar"):
            read_calendar(content)


def test_folded_lines_byte_order_marks_and_old_encodings_are_read():
    folded = WEEKLY.replace("RRULE:FREQ=WEEKLY;COUNT=4", "RRULE:FREQ=WEEK\n LY;COUNT=4")
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{folded}\nSUMMARY:Prüfung\nEND:VEVENT\nEND:VCALENDAR"
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        assert len(told(read_calendar(text.encode(encoding)).events[0])) == 4


# busy, available, free


def test_a_whole_day_lasts_as_long_as_the_day_does():
    (day,) = times_of(the_event("UID:a\nDTSTART;VALUE=DATE:20261025\n"), YEAR)
    assert (day[0].end - day[0].start).total_seconds() == 25 * 3600


def test_what_is_marked_free_takes_no_time():
    for line in ("TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"):
        (found,) = times_of(the_event(f"UID:a\nDTSTART:20261005T070000Z\nDURATION:PT1H\n{line}\n"), YEAR)
        assert found[1] is TimeUse.NONE


def test_the_same_file_may_tell_when_somebody_is_available():
    (event,) = a_calendar(WEEKLY, offered=TimeUse.AVAILABLE).events
    assert told(event)[0].endswith("available")


def test_availability_written_as_such_is_told_from_busy_times():
    text = """BEGIN:VCALENDAR
BEGIN:VAVAILABILITY
UID:office
BEGIN:AVAILABLE
UID:mornings
DTSTART;TZID=Europe/Berlin:20261005T080000
DTEND;TZID=Europe/Berlin:20261005T120000
RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=2
END:AVAILABLE
END:VAVAILABILITY
BEGIN:VFREEBUSY
UID:taken
FREEBUSY;FBTYPE=BUSY:20261005T060000Z/PT30M,20261006T060000Z/20261006T070000Z
FREEBUSY;FBTYPE=FREE:20261007T060000Z/PT30M
END:VFREEBUSY
END:VCALENDAR"""
    reading = read_calendar(text.encode())
    assert [line for event in reading.events for line in told(event)] == [
        "05 Oct 08:00-12:00 available",
        "06 Oct 08:00-12:00 available",
        "05 Oct 08:00-08:30 busy",
        "06 Oct 08:00-09:00 busy",
    ]


def test_no_title_and_no_note_of_an_event_is_kept():
    reading = a_calendar(WEEKLY + "SUMMARY:Secret\nDESCRIPTION:Secret\nLOCATION:Secret\n", "SUMMARY:Secret\n")
    assert "Secret" not in repr(reading)


# what means harm


def test_generated_rules_through_the_importer_never_fail_and_never_take_long():
    result = run(count=3_000, seed=11)
    assert result.crashes == []
    assert result.read > 1_000
    # The bound itself is proven by the long run; here only that nothing hangs.
    assert result.slowest_ms < 2_000


def test_a_calendar_nested_without_end_is_read_to_a_depth():
    text = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 50_000
    begun = time.process_time()
    read_calendar(text.encode())
    assert time.process_time() - begun < 5


# what is kept


def test_what_is_kept_of_an_event_is_read_again_as_the_same_times():
    moved = "UID:weekly\nRECURRENCE-ID:20261012T070000Z\nDTSTART:20261013T120000Z\nDURATION:PT1H\nSUMMARY:Secret"
    later = 'UID:weekly\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID="Europe/Berlin":20261019T090000\n'
    later += "DTSTART;TZID=Europe/Berlin:20261019T110000\nDURATION:PT30M"
    event = the_event(f"{WEEKLY}SUMMARY:Secret\nATTENDEE:mailto:somebody@example.org", moved, later)
    kept = as_calendar({key_of(event): event.text})
    (again,) = read_calendar(kept).events
    assert told(again) == told(event)
    assert again.text == event.text
    assert b"Secret" not in kept
    assert b"mailto" not in kept


def test_busy_periods_and_availability_are_kept_as_what_they_are():
    text = "BEGIN:VCALENDAR\nBEGIN:AVAILABLE\nUID:a\nDTSTART:20261005T060000Z\nDURATION:PT1H\nEND:AVAILABLE\n"
    text += "BEGIN:VFREEBUSY\nUID:b\nFREEBUSY:20261006T060000Z/PT30M\nEND:VFREEBUSY\nEND:VCALENDAR"
    for offered in (TimeUse.BUSY, TimeUse.AVAILABLE):
        events = read_calendar(text.encode(), offered).events
        again = read_calendar(as_calendar({key_of(one): one.text for one in events}), offered).events
        assert [told(one) for one in again] == [told(one) for one in events]


def test_generated_rules_are_kept_so_that_they_are_read_again_alike():
    chance = random.Random(7)
    compared = 0
    for _ in range(1_000):
        for event in read_calendar(a_calendar_of(a_rule(chance).replace("\x00", ""), chance)).events:
            (again,) = read_calendar(as_calendar({key_of(event): event.text})).events
            assert (again.series, again.occasion, again.text) == (event.series, event.occasion, event.text)
            compared += 1
    assert compared > 300


def test_the_key_of_an_event_does_not_tell_its_name():
    event = the_event("UID:somebody@example.org\nDTSTART:20261005T060000Z\nDURATION:PT1H")
    assert "somebody" not in key_of(event)
    assert key_of(event) == key_of(replace(event, text=""))


# files


def test_a_file_that_is_not_there_is_no_file_or_is_too_large_is_said_to_be_so(tmp_path):
    large = tmp_path / "large.ics"
    large.write_bytes(b" " * (MOST_BYTES + 1))
    for path, code in ((tmp_path / "nothing.ics", "not_there"), (tmp_path, "not_there"), (large, "too_large")):
        with pytest.raises(Refused, match=code):
            fetched(SourceKind.FILE, str(path))
    with pytest.raises(Refused, match="not_there"):
        fetched(SourceKind.FILE, "/dev/zero")
    assert not is_seen(str(tmp_path / "nothing.ics"))
    assert is_seen(str(large))
