"""Calendars of people: what one says about somebody's time, what of it could not be read, and how it is had."""

from sisa_desk.domain.calendar_sources import EventTrouble
from sisa_desk.exchange.calendars.bounds import Login
from sisa_desk.exchange.calendars.fetching import fetched, is_seen
from sisa_desk.exchange.calendars.keeping import as_calendar, key_of
from sisa_desk.exchange.calendars.reading import CalendarReading, read_calendar

__all__ = ["CalendarReading", "EventTrouble", "Login", "as_calendar", "fetched", "is_seen", "key_of", "read_calendar"]
