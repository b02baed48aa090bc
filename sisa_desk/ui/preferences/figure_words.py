"""The figures of the service in words: groups, names, what each does, and its unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sisa_desk.ui.language import translate


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The name of a figure, its unit, and a sentence on what it does."""

    name: str
    unit: str
    purpose: str


def figure_groups() -> list[tuple[str, tuple[str, ...]]]:
    """Give the groups with the figures in them, in the order they are shown."""
    return [
        (
            translate("Figures", "On the phone"),
            (
                "instant_minutes",
                "long_wait_after_seconds",
                "promise_after_seconds",
                "callback_minutes",
                "cool_down_minutes",
                "offer_hours",
            ),
        ),
        (
            translate("Figures", "The list of candidates"),
            ("candidates_shown", "few_candidates", "neighbour_least_percent", "confirmed_lately_days", "least_german"),
        ),
        (translate("Figures", "Coverage"), ("coverage_weeks", "coverage_years", "coverage_percent")),
        (translate("Figures", "Asking several people"), ("wave_size", "wave_wait_minutes")),
        (translate("Figures", "Calendars of interpreters"), ("calendar_minutes", "calendar_days")),
        (
            translate("Figures", "Planning everything at once"),
            ("plan_seconds", "plan_people", "plan_fair_points", "plan_km_per_point"),
        ),
        (translate("Figures", "Travel"), ("travel_base_minutes", "travel_seconds_per_km")),
        (translate("Figures", "Reports"), ("small_cell",)),
        (translate("Figures", "Signing in"), ("lock_after_minutes",)),
        (translate("Figures", "How long things are kept"), ("keep_names_days", "keep_calls_days", "keep_drafts_days")),
    ]


def _minutes() -> str:
    return translate("Figures", "minutes")


def _seconds() -> str:
    return translate("Figures", "seconds")


def _days() -> str:
    return translate("Figures", "days")


def figure_words() -> Mapping[str, FigureWords]:
    """Give the words for every figure."""
    return (
        _phone_words()
        | _round_words()
        | _plan_words()
        | _list_and_travel_words()
        | _calendar_words()
        | _coverage_words()
        | _keeping_words()
    )


def _phone_words() -> dict[str, FigureWords]:
    return {
        "instant_minutes": FigureWords(
            translate("Figures", "Length of a talk on the phone"),
            _minutes(),
            translate("Figures", "What is reserved when somebody is connected at once."),
        ),
        "long_wait_after_seconds": FigureWords(
            translate("Figures", "The wait is long after"),
            _seconds(),
            translate("Figures", "From then on the clock of the caller stands out."),
        ),
        "promise_after_seconds": FigureWords(
            translate("Figures", "Offer another way after"),
            _seconds(),
            translate("Figures", "Waiting time after which the desk suggests call-back, appointment or referral."),
        ),
        "callback_minutes": FigureWords(
            translate("Figures", "Ring back within"),
            _minutes(),
            translate("Figures", "When a promise falls due unless another time is agreed."),
        ),
        "cool_down_minutes": FigureWords(
            translate("Figures", "Not to be rung again for"),
            _minutes(),
            translate("Figures", "After an attempt that reached nobody."),
        ),
        "offer_hours": FigureWords(
            translate("Figures", "An offer stands for"),
            translate("Figures", "hours"),
            translate("Figures", "After that it expires and the next person is asked."),
        ),
    }


def _round_words() -> dict[str, FigureWords]:
    return {
        "wave_size": FigureWords(
            translate("Figures", "People in a wave"),
            translate("Figures", "people"),
            translate("Figures", "How many are asked at once when people are asked in waves."),
        ),
        "wave_wait_minutes": FigureWords(
            translate("Figures", "Wait between waves"),
            _minutes(),
            translate("Figures", "How long one wave has to answer before the next one is asked."),
        ),
    }


def _plan_words() -> dict[str, FigureWords]:
    return {
        "plan_seconds": FigureWords(
            translate("Figures", "Look for the best plan for"),
            _seconds(),
            translate("Figures", "At most; a good plan is there at once."),
        ),
        "plan_people": FigureWords(
            translate("Figures", "People looked at for each request"),
            translate("Figures", "people"),
            translate("Figures", "The best of the list; more make the plan slower, hardly better."),
        ),
        "plan_fair_points": FigureWords(
            translate("Figures", "Each appointment more counts"),
            translate("Figures", "points"),
            translate("Figures", "Against those who had many in 90 days or get many in this plan; 0 shares nothing."),
        ),
        "plan_km_per_point": FigureWords(
            translate("Figures", "One point is worth"),
            translate("Figures", "km"),
            translate("Figures", "How far somebody may travel further to keep a wish."),
        ),
    }


def _list_and_travel_words() -> dict[str, FigureWords]:
    return {
        "candidates_shown": FigureWords(
            translate("Figures", "Candidates shown"),
            translate("Figures", "people"),
            translate("Figures", "How many of those who can are listed."),
        ),
        "few_candidates": FigureWords(
            translate("Figures", "Ways out below"),
            translate("Figures", "people"),
            translate("Figures", "With fewer candidates the desk says what would help; 0 never."),
        ),
        "neighbour_least_percent": FigureWords(
            translate("Figures", "Neighbouring language from"),
            translate("Figures", "percent"),
            translate("Figures", "How much of everyday speech has to be understood."),
        ),
        "confirmed_lately_days": FigureWords(
            translate("Figures", "“Lately” means within"),
            _days(),
            translate("Figures", "Until when a confirmed weekly pattern is trusted."),
        ),
        "least_german": FigureWords(
            translate("Figures", "German at least"),
            translate("Figures", "level"),
            translate("Figures", "0 is A1, 2 is B1, 5 is C2, 6 is mother tongue. Unknown German excludes nobody."),
        ),
        "travel_base_minutes": FigureWords(
            translate("Figures", "Every way takes at least"),
            _minutes(),
            translate("Figures", "Finding the door, signing in: added to each way."),
        ),
        "travel_seconds_per_km": FigureWords(
            translate("Figures", "For each kilometre"),
            _seconds(),
            translate("Figures", "Added to each way; 60 seconds are 60 km an hour."),
        ),
    }


def _calendar_words() -> dict[str, FigureWords]:
    return {
        "calendar_minutes": FigureWords(
            translate("Figures", "Read again every"),
            _minutes(),
            translate("Figures", "Files and addresses are looked at by themselves; nobody waits for them."),
        ),
        "calendar_days": FigureWords(
            translate("Figures", "Counts for the coming"),
            _days(),
            translate("Figures", "What a calendar says further ahead is taken in as the days go by."),
        ),
    }


def _coverage_words() -> dict[str, FigureWords]:
    return {
        "coverage_weeks": FigureWords(
            translate("Figures", "Compare with the last"),
            translate("Figures", "weeks"),
            translate("Figures", "What was asked for in them says how many calls are expected."),
        ),
        "coverage_years": FigureWords(
            translate("Figures", "Look back"),
            translate("Figures", "years"),
            translate("Figures", "The same calendar week of so many years before is shown beside."),
        ),
        "coverage_percent": FigureWords(
            translate("Figures", "Too unsure below"),
            translate("Figures", "percent"),
            translate("Figures", "The probability that somebody answers; below it a half-hour counts as a gap."),
        ),
    }


def _keeping_words() -> dict[str, FigureWords]:
    return {
        "lock_after_minutes": FigureWords(
            translate("Figures", "Lock the desk after"),
            _minutes(),
            translate("Figures", "Without a key or a movement, while nobody is on the phone; 0 never."),
        ),
        "small_cell": FigureWords(
            translate("Figures", "Counts are published from"),
            translate("Figures", "cases"),
            translate("Figures", "Smaller ones could point at somebody; a report for publication leaves them out."),
        ),
        "keep_names_days": FigureWords(
            translate("Figures", "Names of clients"),
            _days(),
            translate("Figures", "Erased by themselves after this time."),
        ),
        "keep_calls_days": FigureWords(
            translate("Figures", "Calls"),
            _days(),
            translate("Figures", "Afterwards only what the statistics need stays."),
        ),
        "keep_drafts_days": FigureWords(
            translate("Figures", "Half-filled forms"),
            _days(),
            translate("Figures", "Older ones are not brought back."),
        ),
    }
