"""Calendars as files: what an iCalendar says about somebody's time, and what of it could not be read."""

from sisa_desk.exchange.calendars.reading import CalendarReading, EventTrouble, read_calendar

__all__ = ["CalendarReading", "EventTrouble", "read_calendar"]
