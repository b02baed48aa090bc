"""Calendars of people: what one says about somebody's time, what of it could not be read, and how it is had."""

from sisa_desk.exchange.calendars.fetching import Login, fetched, is_seen
from sisa_desk.exchange.calendars.keeping import as_calendar, key_of
from sisa_desk.exchange.calendars.reading import CalendarReading, EventTrouble, read_calendar

__all__ = ["CalendarReading", "EventTrouble", "Login", "as_calendar", "fetched", "is_seen", "key_of", "read_calendar"]
