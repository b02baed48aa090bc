"""Words for why somebody stands where they stand in the ranking, or is not in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.matching import Reason
from sisa_desk.ui.language import day_text, span_text, time_text, translate
from sisa_desk.ui.wording.musts import must_text
from sisa_desk.ui.wording.words import word

Facts = Mapping[str, Any]


def reason_text(reason: Reason, now: datetime) -> str:
    """Give the few words a chip can carry."""
    make = _WORDS.get(reason.code)
    return make(reason.facts, now) if make else reason.code.replace("_", " ")


def soon_text(at: datetime, now: datetime) -> str:
    """Give a time as short as can be: the clock today, the day beside it later."""
    if wall_date(at) == wall_date(now):
        return time_text(at)
    return f"{day_text(wall_date(at))} {time_text(at)}"


def _busy(facts: Facts, now: datetime) -> str:
    interval = facts["interval"]
    when = span_text(interval.start, interval.end)
    match facts["kind"]:
        case "connected":
            return translate("Reason", "On the phone until {time}").format(time=time_text(interval.end))
        case "offer":
            return translate("Reason", "Asked for {time}").format(time=when)
        case _:
            return _appointment(when, facts.get("way_minutes", 0))


def _appointment(when: str, minutes: int) -> str:
    if not minutes:
        return translate("Reason", "Appointment {time}").format(time=when)
    return translate("Reason", "Appointment {time}, %n minute(s) on the way", None, minutes).format(time=when)


def _qualification(facts: Facts, now: datetime) -> str:
    if "from" in facts:
        return translate("Reason", "{name} from {day} on").format(name=facts["name"], day=day_text(facts["from"]))
    return translate("Reason", "{name} expired on {day}").format(name=facts["name"], day=day_text(facts["until"]))


def _being_rung(facts: Facts, now: datetime) -> str:
    operator = facts["operator"] or translate("Reason", "somebody")
    return translate("Reason", "Being rung by {operator}").format(operator=operator)


def _absent(facts: Facts, now: datetime) -> str:
    until = facts.get("until")
    if until is not None and facts.get("by_calendar"):
        return translate("Reason", "Busy until {time}, says their calendar").format(time=soon_text(until, now))
    if until is None or until - now > timedelta(days=3000):
        return translate("Reason", "Away until further notice")
    return translate("Reason", "Away until {time}").format(time=soon_text(until, now))


def _not_available(facts: Facts, now: datetime) -> str:
    following = facts.get("next")
    if following is None:
        return translate("Reason", "Not available at this time")
    return translate("Reason", "Available from {time}").format(time=soon_text(following, now))


def _ring_later(facts: Facts, now: datetime) -> str:
    value = facts["from"]
    if isinstance(value, datetime):
        return translate("Reason", "To be rung from {time}").format(time=soon_text(value, now))
    time = f"{value // 60:02}:{value % 60:02}"
    return translate("Reason", "To be rung from {time}").format(time=time)


def _declaration_expired(facts: Facts, now: datetime) -> str:
    return translate("Reason", "Declaration expired on {day}").format(day=day_text(facts["date"]))


def _last_asked(facts: Facts, now: datetime) -> str:
    if facts["days"] == 0:
        return translate("Reason", "Asked today")
    return translate("Reason", "Last asked %n day(s) ago", None, facts["days"])


def _fair(facts: Facts, now: datetime) -> str:
    if facts["count"] == 0:
        return translate("Reason", "No appointment in 90 days")
    return translate("Reason", "%n appointment(s) in 90 days", None, facts["count"])


_WORDS: Mapping[str, Callable[[Facts, datetime], str]] = {
    "busy": _busy,
    "absent": _absent,
    "not_available": _not_available,
    "not_at_this_hour": _ring_later,
    "declaration_expired": _declaration_expired,
    "qualification_expired": _qualification,
    "being_rung": _being_rung,
    "last_asked": _last_asked,
    "fair_share": _fair,
    "declaration_missing": lambda facts, now: translate("Reason", "Declaration missing"),
    "not_active": lambda facts, now: translate("Reason", "Not active: {standing}").format(
        standing=word(facts["standing"])
    ),
    "mode_not_offered": lambda facts, now: translate("Reason", "Only {modes}").format(
        modes=", ".join(sorted(word(mode) for mode in facts["modes"]))
    ),
    "level_too_low": lambda facts, now: translate("Reason", "Level {level}").format(level=word(facts["level"])),
    "one_way_only": lambda facts, now: word(facts["direction"]),
    "area_not_taken": lambda facts, now: translate("Reason", "Does not take {area}").format(area=word(facts["area"])),
    "other_sex": lambda facts, now: translate("Reason", "Other sex than needed"),
    "not_paired": lambda facts, now: translate("Reason", "Not to be paired"),
    "week_is_full": lambda facts, now: translate("Reason", "Week is full: %n appointment(s)", None, facts["limit"]),
    "too_far": lambda facts, now: translate("Reason", "{km} km beyond the radius").format(km=facts["km_beyond"]),
    "declined_this": lambda facts, now: translate("Reason", "Declined this"),
    "german_too_low": lambda facts, now: translate("Reason", "German {level}, {least} is needed").format(
        level=word(facts["level"]), least=word(facts["least"])
    ),
    "qualification_missing": lambda facts, now: translate("Reason", "Not qualified: {name}").format(name=facts["name"]),
    "excluded_setting": lambda facts, now: translate("Reason", "Not for volunteers: {name}").format(name=facts["name"]),
    "no_number": lambda facts, now: translate("Reason", "No phone number"),
    "tried_just_now": lambda facts, now: translate("Reason", "Tried just now, again from {time}").format(
        time=soon_text(facts["until"], now)
    ),
    "set_aside": lambda facts, now: translate("Reason", "All the same: {what}").format(what=must_text(facts["code"])),
    "asked_for_by_name": lambda facts, now: translate("Reason", "Asked for by name"),
    "had_said_yes": lambda facts, now: translate("Reason", "Had said yes"),
    "same_variety": lambda facts, now: translate("Reason", "Same variety"),
    "liked_sex": lambda facts, now: translate("Reason", "As wished"),
    "same_person_before": lambda facts, now: translate(
        "Reason", "%n talk(s) with the same person", None, facts["count"]
    ),
    "same_institution_before": lambda facts, now: translate(
        "Reason", "%n talk(s) at this institution", None, facts["count"]
    ),
    "knows_the_place": lambda facts, now: translate("Reason", "%n talk(s) at this place", None, facts["count"]),
    "knows_the_area": lambda facts, now: translate("Reason", "%n talk(s): {area}", None, facts["count"]).format(
        area=word(facts["area"])
    ),
    "near": lambda facts, now: translate("Reason", "{km} km, {minutes} min").format(
        km=facts["km"], minutes=facts["minutes"]
    ),
    "rung_in_vain": lambda facts, now: translate(
        "Reason", "Rung in vain %n time(s) in two weeks", None, facts["count"]
    ),
    "heavy_in_a_row": lambda facts, now: translate(
        "Reason", "%n heavy talk(s) in a row: ask how they are", None, facts["count"]
    ),
    "reachable": lambda facts, now: translate("Reason", "Answers at this hour ({percent} %)").format(
        percent=facts["percent"]
    ),
    "hard_to_reach": lambda facts, now: translate("Reason", "Rarely answers at this hour ({percent} %)").format(
        percent=facts["percent"]
    ),
    "never_asked": lambda facts, now: translate("Reason", "Not asked for a long time"),
    "never_confirmed": lambda facts, now: translate("Reason", "Availability never confirmed"),
    "confirmed_long_ago": lambda facts, now: translate("Reason", "Availability %n day(s) old", None, facts["days"]),
    "confirmed_lately": lambda facts, now: (
        translate("Reason", "Confirmed %n day(s) ago", None, facts["days"])
        if facts["days"]
        else translate("Reason", "Confirmed today")
    ),
    "level": lambda facts, now: word(facts["level"]),
}
