"""Sentences for what a rule or the store refuses: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sisa_desk.domain.errors import CodedError, InvalidInput
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Reason
from sisa_desk.ui.language import day_and_time, day_text, span_text, translate
from sisa_desk.ui.wording.musts import must_text
from sisa_desk.ui.wording.reasons import reason_text
from sisa_desk.ui.wording.words import field_name

Facts = Mapping[str, Any]


def refusal_text(error: CodedError) -> str:
    """Give the sentence for a refusal, beginning with the field where one is meant."""
    sentence = _sentence(error.code, error.facts)
    if isinstance(error, InvalidInput) and error.field:
        return translate("Refusal", "{field}: {sentence}").format(field=field_name(error.field), sentence=sentence)
    return sentence


def _sentence(code: str, facts: Facts) -> str:
    make = _SENTENCES.get(code)
    if make is None:
        return translate("Refusal", "This is not possible ({code}). Nothing was changed.").format(code=code)
    return make(facts)


def _slot_taken(facts: Facts) -> str:
    interval = facts.get("interval")
    if not isinstance(interval, Interval):
        return translate("Refusal", "This time was just given away. The list on the right shows who is still free.")
    taken = span_text(interval.start, interval.end)
    free = [span_text(gap.start, gap.end) for gap in facts.get("free", ()) if gap is not None]
    if not free:
        sentence = translate("Refusal", "Already taken {time}, travel included. The list shows who is still free.")
        return sentence.format(time=taken)
    sentence = translate(
        "Refusal", "Already taken {time}, travel included. Nothing is booked {free}. The list shows who else is free."
    )
    return sentence.format(time=taken, free=translate("Refusal", " or ").join(free))


def _out_of_range(facts: Facts) -> str:
    return translate("Refusal", "{value} is outside {least} to {most}.").format(
        value=facts.get("value"), least=facts.get("least"), most=facts.get("most")
    )


def _too_long(facts: Facts) -> str:
    return translate("Refusal", "{value} characters, {limit} are allowed. Please shorten it.").format(
        value=facts.get("value"), limit=facts.get("limit")
    )


def _past(facts: Facts) -> str:
    value = facts.get("value")
    when = day_and_time(value) if isinstance(value, datetime) else ""
    return translate("Refusal", "{when} is already over. Please choose a later time.").format(when=when)


def _being_rung(facts: Facts) -> str:
    return translate("Refusal", "{operator} is ringing this person just now.").format(
        operator=facts.get("operator") or translate("Refusal", "Somebody")
    )


def _not_set_aside(facts: Facts) -> str:
    what = must_text(facts.get("must", ""))
    return translate("Refusal", "{what}: this cannot be set aside. Nobody was asked.").format(what=what)


def _does_not_fit(facts: Facts) -> str:
    why = reason_text(facts["reason"], facts["now"])
    return translate("Refusal", "{why}. Nothing was changed.").format(why=why)


def _handover_taken(facts: Facts) -> str:
    return translate("Refusal", "{operator} has already taken this over.").format(
        operator=facts.get("operator") or translate("Refusal", "Somebody")
    )


def _no_line_free(facts: Facts) -> str:
    return translate("Refusal", "{most} lines ring already. Please take down what came of one of them first.").format(
        most=facts.get("most")
    )


def _newer(facts: Facts) -> str:
    return translate(
        "Refusal", "{path} was written by a newer SiSA Desk. Please update the program; the file was not touched."
    ).format(path=facts.get("path", ""))


def _foreign(facts: Facts) -> str:
    return translate(
        "Refusal", "{path} is not a file of SiSA Desk. It was not touched; please choose another one."
    ).format(path=facts.get("path", ""))


def _newer_store(facts: Facts) -> str:
    return translate(
        "Refusal",
        "The database {name} was set up by a newer SiSA Desk. Please update the program; nothing was touched.",
    ).format(name=facts.get("name", ""))


def _foreign_store(facts: Facts) -> str:
    return translate(
        "Refusal",
        "The database {name} holds something other than SiSA Desk. Nothing was touched; please choose another.",
    ).format(name=facts.get("name", ""))


def _locked(facts: Facts) -> str:
    if not facts.get("holder"):
        return translate("Refusal", "Another program holds the file. What you typed is kept.")
    return translate("Refusal", "{holder} holds the file. What you typed is kept.").format(holder=facts["holder"])


def _unreadable_rule(facts: Facts) -> str:
    return translate("Refusal", "The part {part} of the recurrence cannot be read; this event was left out.").format(
        part=facts.get("part", "")
    )


def _proposal_outdated(facts: Facts) -> str:
    reason, now = facts.get("reason"), facts.get("now")
    why = reason_text(reason, now) if isinstance(reason, Reason) and isinstance(now, datetime) else ""
    if not why:
        return translate("Refusal", "This person is not there any more. Nothing was changed.")
    return translate("Refusal", "Not possible any more: {why}.").format(why=why)


def _about_value(give: Callable[[], str]) -> Callable[[Facts], str]:
    return lambda facts: give().format(value=facts.get("value", ""))


def _plain(give: Callable[[], str]) -> Callable[[Facts], str]:
    return lambda _facts: give()


_SENTENCES: Mapping[str, Callable[[Facts], str]] = {
    "slot_taken": _slot_taken,
    "proposal_outdated": _proposal_outdated,
    "request_changed_since": _plain(
        lambda: translate("Refusal", "The request was changed since. Please plan anew; nothing was changed.")
    ),
    "somebody_asked_since": _plain(
        lambda: translate("Refusal", "Somebody was asked or booked for it since. Nothing was changed.")
    ),
    "repair_outdated": _plain(
        lambda: translate("Refusal", "A booking of that day was changed since. Please plan anew; nothing was changed.")
    ),
    "number_out_of_range": _out_of_range,
    "note_too_long": _too_long,
    "time_is_past": _past,
    "being_rung": _being_rung,
    "handover_taken": _handover_taken,
    "no_line_free": _no_line_free,
    "newer_file": _newer,
    "foreign_file": _foreign,
    "not_a_database": _foreign,
    "newer_store": _newer_store,
    "foreign_store": _foreign_store,
    "address_not_understood": _plain(
        lambda: translate("Refusal", "This is no address of a database: postgresql://user@server/database is meant.")
    ),
    "server_driver_missing": _plain(
        lambda: translate("Refusal", "This installation cannot talk to a server. It needs the addition “postgres”.")
    ),
    "language_missing": _plain(lambda: translate("Refusal", "Please say which language is needed.")),
    "language_unknown": _plain(lambda: translate("Refusal", "This language is not in the table.")),
    "cannot_be_set_aside": _not_set_aside,
    "does_not_fit": _does_not_fit,
    "already_in_series": _plain(lambda: translate("Refusal", "This request belongs to a series already.")),
    "series_of_one": _plain(lambda: translate("Refusal", "A series needs two dates at least.")),
    "series_without_end": _plain(
        lambda: translate("Refusal", "This rule never ends. Please add how often it comes back: COUNT=10.")
    ),
    "series_too_long": lambda facts: translate("Refusal", "{value} dates, {limit} are possible at most.").format(
        value=facts.get("value"), limit=facts.get("limit")
    ),
    "language_not_spoken": _plain(
        lambda: translate("Refusal", "This person does not speak the language. Nothing was changed.")
    ),
    "override_reason_missing": _plain(
        lambda: translate("Refusal", "Please say why this person is asked all the same; colleagues will read it.")
    ),
    "start_missing": _plain(lambda: translate("Refusal", "Please enter day and time, for example “mo 9:30”.")),
    "minutes_out_of_range": _plain(lambda: translate("Refusal", "Between 5 minutes and 12 hours, please.")),
    "place_missing": _plain(lambda: translate("Refusal", "An appointment on site needs a place.")),
    "count_out_of_range": _plain(lambda: translate("Refusal", "Between 1 and 20 interpreters, please.")),
    "name_missing": _plain(lambda: translate("Refusal", "Please enter a name.")),
    "keeping_reason_missing": _plain(lambda: translate("Refusal", "Please say why it goes on.")),
    "reason_missing": _plain(lambda: translate("Refusal", "Please say why nobody was found.")),
    "target_missing": _plain(lambda: translate("Refusal", "Please say where the caller was referred to.")),
    "words_missing": _plain(lambda: translate("Refusal", "Please enter at least one word.")),
    "days_missing": _plain(lambda: translate("Refusal", "Please enter the first and the last day.")),
    "day_missing": _plain(lambda: translate("Refusal", "Please enter a day or the distance from Easter Sunday.")),
    "no_such_day": _plain(lambda: translate("Refusal", "This day does not exist.")),
    "number_unknown": _plain(lambda: translate("Refusal", "There is no such figure.")),
    "end_before_start": _plain(lambda: translate("Refusal", "The end has to come after the beginning.")),
    "hours_overlap": _plain(lambda: translate("Refusal", "These hours overlap.")),
    "settings_not_kept": _plain(
        lambda: translate("Refusal", "The settings cannot be written. Are the folder and its rights in order?")
    ),
    "rule_not_supported": _plain(
        lambda: translate("Refusal", "Weekly, every n-th week or n-th weekday of the month can be taken.")
    ),
    "changed_meanwhile": _plain(
        lambda: translate("Refusal", "Somebody changed this meanwhile. Your text is kept; please look again.")
    ),
    "not_there": _plain(lambda: translate("Refusal", "This entry is no longer there.")),
    "already_there": _plain(lambda: translate("Refusal", "This is already there; it was not entered twice.")),
    "still_in_use": _plain(lambda: translate("Refusal", "Other entries still need this; it was kept.")),
    "request_not_open": _plain(lambda: translate("Refusal", "Somebody was already found, or the request has ended.")),
    "handover_waits": _plain(lambda: translate("Refusal", "This call waits for a colleague already.")),
    "request_cannot_become": _plain(lambda: translate("Refusal", "The request has moved on; please look again.")),
    "offer_not_open": _plain(lambda: translate("Refusal", "This offer has already been answered or withdrawn.")),
    "offer_not_accepted": _plain(lambda: translate("Refusal", "Only who said yes can be booked.")),
    "nobody_chosen": _plain(lambda: translate("Refusal", "Please choose at least one person to ask.")),
    "round_is_running": _plain(
        lambda: translate("Refusal", "People are being asked about this already. Please stop that round first.")
    ),
    "round_is_over": _plain(lambda: translate("Refusal", "This round is already over.")),
    "caller_waits": _plain(lambda: translate("Refusal", "While somebody waits on the phone, people are rung instead.")),
    "nobody_left_to_ask": _plain(lambda: translate("Refusal", "There is nobody left to ask in this round.")),
    "already_sent": _plain(lambda: translate("Refusal", "Somebody has sent this already; it was not sent again.")),
    "already_asked": _plain(
        lambda: translate("Refusal", "Some know of it already. Please stop the round, and tell them.")
    ),
    "already_told": _plain(lambda: translate("Refusal", "Somebody has told them already.")),
    "appointment_not_coming": _plain(lambda: translate("Refusal", "The appointment is over or was cancelled.")),
    "appointment_not_ended": _plain(lambda: translate("Refusal", "The appointment is still on.")),
    "appointment_sets_the_time": _plain(
        lambda: translate("Refusal", "Somebody is booked for this time. Please move the appointment instead.")
    ),
    "file_not_written": _plain(lambda: translate("Refusal", "The file could not be written. Is there space left?")),
    "store_in_use": _plain(lambda: translate("Refusal", "There is already something in this file; it was left alone.")),
    "unknown_scheme": _plain(lambda: translate("Refusal", "This kind of phone link is not known.")),
    "notice_needs_reason": lambda facts: translate(
        "Refusal", "Too soon: the earliest day is {day}. Or say why it is taken at short notice."
    ).format(day=day_text(facts["earliest"])),
    "notice_too_short": lambda facts: translate(
        "Refusal", "Too soon: the earliest day is {day}. What cannot wait is mediated on the phone, now."
    ).format(day=day_text(facts["earliest"])),
    "exclusion_is_strict": lambda facts: translate(
        "Refusal", "“{rule}” is never taken. Please refer the caller."
    ).format(rule=facts["rule"]),
    "callback_already_done": _plain(lambda: translate("Refusal", "This promise has already been kept.")),
    "call_already_closed": _plain(lambda: translate("Refusal", "This call has already been wrapped up.")),
    "not_a_cancellation": _plain(lambda: translate("Refusal", "Please say who cancelled.")),
    "not_an_end": _plain(lambda: translate("Refusal", "A request cannot end like this.")),
    "not_an_outcome": _plain(lambda: translate("Refusal", "An appointment cannot end like this.")),
    "cannot_open": _plain(
        lambda: translate("Refusal", "The file cannot be opened. Are the folder and its rights in order?")
    ),
    "disk_full": _plain(
        lambda: translate("Refusal", "The disk is full. What you typed is kept; please free some space.")
    ),
    "read_only": _plain(lambda: translate("Refusal", "The file is read-only. What you typed is kept as a draft.")),
    "locked": _locked,
    "on_share": lambda facts: translate(
        "Refusal",
        "{path} lies on a network drive, where it would be damaged sooner or later. Please move it to a disk of this "
        "computer; for several desks a server is meant (postgresql://…).",
    ).format(path=facts.get("path", "")),
    "in_synced_folder": lambda facts: translate(
        "Refusal",
        "{path} lies in a folder that {program} synchronises, which would damage it sooner or later. Please move it to "
        "another folder; for several desks a server is meant (postgresql://…).",
    ).format(path=facts.get("path", ""), program=facts.get("program", "")),
    "damaged": _plain(
        lambda: translate("Refusal", "The file is damaged. Please restore the last backup before you go on.")
    ),
    "incomplete_copy": lambda facts: translate(
        "Refusal",
        "{path} was copied while SiSA Desk was open: the newest entries are missing. Please open the file it was "
        "copied from, or go back to a backup.",
    ).format(path=facts.get("path", "")),
    "store_missing": lambda facts: translate(
        "Refusal",
        "{path} is no longer in its folder, but its backups are. Please put it back, or go back to a backup.",
    ).format(path=facts.get("path", "")),
    "read_only_unfinished": lambda facts: translate(
        "Refusal",
        "{path} may only be read, and was not closed properly. Please copy it, with every file beside it whose name "
        "begins alike, to a folder where you may write.",
    ).format(path=facts.get("path", "")),
    "backup_damaged": _plain(
        lambda: translate("Refusal", "This backup is damaged; nothing was changed. Please take an older one.")
    ),
    "no_backup": _plain(lambda: translate("Refusal", "This file is none of the backups; nothing was changed.")),
    "no_pg_dump": _plain(
        lambda: translate(
            "Refusal", "No backups of the server are written here: pg_dump (PostgreSQL client) is not installed."
        )
    ),
    "dump_failed": lambda facts: translate(
        "Refusal",
        "{program} did not succeed: no backup was written. Does it fit the server, and may this login read all?",
    ).format(program=facts.get("program", "pg_dump")),
    "restore_on_server": lambda facts: translate(
        "Refusal", "Other desks work on the server: who runs it puts this backup back with pg_restore: {file}"
    ).format(file=facts.get("file", "")),
    "cannot_write": _plain(
        lambda: translate("Refusal", "The backup could not be written. Are the folder and its rights in order?")
    ),
    "store_unavailable": _plain(
        lambda: translate("Refusal", "The store cannot be reached just now. What you typed is kept.")
    ),
    "needs_server": _plain(
        lambda: translate("Refusal", "This needs the server, which is away just now. Please do it when it is back.")
    ),
    "entry_not_readable": _plain(
        lambda: translate("Refusal", "The entry cannot be read any more. Please do it once more by hand.")
    ),
    "outbox_cannot_open": _plain(
        lambda: translate("Refusal", "The outbox of this desk cannot be opened; without it nothing is kept safely.")
    ),
    "outbox_not_kept": _plain(
        lambda: translate("Refusal", "This could not be kept here; is the disk full? Nothing was stored.")
    ),
    "drafts_cannot_open": _plain(lambda: translate("Refusal", "Drafts cannot be kept: their file cannot be opened.")),
    "draft_not_kept": _plain(lambda: translate("Refusal", "The draft could not be kept; is the disk full?")),
    "import_stopped": _plain(lambda: translate("Refusal", "Stopped. Nothing was stored.")),
    "import_touched": _plain(
        lambda: translate("Refusal", "Somebody has worked on with what was imported; it stays as it is.")
    ),
    "columns_missing": _plain(lambda: translate("Refusal", "Please say which column holds the name.")),
    "rule_unreadable": _unreadable_rule,
    "rule_too_long": _plain(
        lambda: translate("Refusal", "This recurrence would go on for too long; please choose a simpler one.")
    ),
    "time_unreadable": _about_value(lambda: translate("Refusal", "“{value}” is no time; this event was left out.")),
    "length_unreadable": _about_value(lambda: translate("Refusal", "“{value}” is no length; this event was left out.")),
    "zone_unknown": _about_value(
        lambda: translate("Refusal", "The time zone “{value}” is not known; this event was left out.")
    ),
    "no_calendar": _plain(lambda: translate("Refusal", "This is no calendar file (.ics); nothing was changed.")),
    "calendar_address_missing": _plain(
        lambda: translate("Refusal", "Please enter the path of an .ics file, or an address that begins with https.")
    ),
    "calendar_address_not_understood": _plain(
        lambda: translate("Refusal", "This is no address. An .ics file is meant, or an address that begins with https.")
    ),
    "calendar_address_not_safe": _about_value(
        lambda: translate("Refusal", "Others could read along on the way to {value}. Please take the https address.")
    ),
    "calendar_address_with_password": _plain(
        lambda: translate("Refusal", "There is a name or password in it. Please leave it out; it is asked for apart.")
    ),
    "calendar_not_there": _plain(
        lambda: translate("Refusal", "There is no calendar at this place. Was it moved, or the address shortened?")
    ),
    "calendar_not_readable": _about_value(
        lambda: translate("Refusal", "“{value}” cannot be read. Are its rights in order?")
    ),
    "calendar_too_large": _about_value(
        lambda: translate(
            "Refusal", "The calendar has more than {value} megabytes. Please export the coming months only."
        )
    ),
    "calendar_too_heavy": _about_value(
        lambda: translate(
            "Refusal",
            "More than {value} events to come, or many that come back without end: not the calendar of a person.",
        )
    ),
    "calendar_slow": _plain(
        lambda: translate("Refusal", "The calendar did not answer in time. It is asked again by itself.")
    ),
    "calendar_not_answering": _plain(
        lambda: translate(
            "Refusal", "No calendar answers at this address just now. Is it complete, and the network there?"
        )
    ),
    "calendar_wants_password": _plain(
        lambda: translate("Refusal", "The calendar asks for user name and password, or they were not right.")
    ),
    "calendar_moved": _plain(
        lambda: translate(
            "Refusal", "The address leads elsewhere, and nobody is followed there. Please enter the new one."
        )
    ),
    "calendar_not_trusted": _plain(
        lambda: translate("Refusal", "The certificate of this server cannot be trusted; nothing was sent to it.")
    ),
    "caldav_missing": _plain(
        lambda: translate("Refusal", "This installation reads files only. Addresses need the addition “caldav”.")
    ),
    "solver_missing": _plain(
        lambda: translate("Refusal", "The best plan needs the extra “planner”; the quick plan is shown instead.")
    ),
    "password_in_address": _plain(
        lambda: translate("Refusal", "No password here, please: it is asked for at the start and never stored.")
    ),
    "sign_in_needed": _plain(lambda: translate("Refusal", "Please sign in.")),
    "wrong_password": _plain(
        lambda: translate("Refusal", "This name and this password do not belong together. Please try again.")
    ),
    "not_allowed": _plain(
        lambda: translate("Refusal", "Your role does not include this. Please ask whoever coordinates the desk.")
    ),
    "weak_encryption": _about_value(
        lambda: translate(
            "Refusal", "“sslmode={value}” is not taken: only verify-full keeps others from passing for the server."
        )
    ),
    "older_store": lambda facts: translate(
        "Refusal",
        "The database {name} is older than this program. Whoever looks after the server has to upgrade it first.",
    ).format(name=facts.get("name", "")),
    "name_not_fit": _about_value(
        lambda: translate(
            "Refusal", "“{value}” cannot be a name here: 2 to 32 small letters and digits, a letter first, please."
        )
    ),
    "name_taken": _about_value(lambda: translate("Refusal", "There is somebody named “{value}” already.")),
    "role_missing": _plain(lambda: translate("Refusal", "Please choose at least one role.")),
    "password_too_short": lambda facts: translate("Refusal", "At least {least} characters, please.").format(
        least=facts.get("least")
    ),
    "administrator_first": _plain(
        lambda: translate("Refusal", "The first person has to be an administrator, who then adds the others.")
    ),
    "last_administrator": _plain(
        lambda: translate("Refusal", "This is the last administrator. Please add another one first.")
    ),
    "not_for_oneself": _plain(lambda: translate("Refusal", "Nobody changes their own role. Please ask a colleague.")),
    "note_missing": _plain(lambda: translate("Refusal", "Please write what the next shift should know.")),
    "set_up_needs_superuser": _plain(lambda: translate("Refusal", "Only a superuser of the server can set it up.")),
    "not_a_server": _plain(lambda: translate("Refusal", "This works on a server only.")),
    "target_not_empty": _plain(lambda: translate("Refusal", "There is something already; nothing was moved.")),
    "moved_otherwise": _plain(
        lambda: translate("Refusal", "Something arrived otherwise than it was; nothing was moved.")
    ),
    "upgrade_left_orphans": _plain(lambda: translate("Refusal", "The upgrade did not succeed; the file is as it was.")),
}
