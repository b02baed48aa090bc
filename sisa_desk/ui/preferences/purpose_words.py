"""Words of the record of processing: tables, purposes and periods, as the declarations of the store name them."""

from __future__ import annotations

from collections.abc import Mapping

from sisa_desk.ui.language import translate


def period_words() -> Mapping[str, str]:
    """Give how long things are kept, by the code of the period in words of the interface."""
    return {
        "call": translate("Privacy", "Twelve months after the call, then only what statistics need"),
        "note": translate("Privacy", "Four weeks after the end of the matter"),
        "booking": translate("Privacy", "Until the settlement of its year is closed"),
        "name": translate("Privacy", "Until the erase date in the row"),
        "person": translate("Privacy", "While the person takes part, and six months after"),
        "organisation": translate("Privacy", "While the institution asks for mediation"),
        "rule": translate("Privacy", "Until it is changed"),
        "statistics": translate("Privacy", "As long as the service reports on its years; it names nobody"),
        "trace": translate("Privacy", "Twelve months"),
        "technical": translate("Privacy", "As long as the row it belongs to"),
    }


def table_words() -> Mapping[str, str]:
    """Give the names of the tables in words of the interface."""
    return {
        "absences": translate("Privacy", "Absences"),
        "applied_commands": translate("Privacy", "Commands carried out"),
        "appointments": translate("Privacy", "Appointments"),
        "audit": translate("Privacy", "Audit"),
        "audit_salts": translate("Privacy", "Salts of the audit"),
        "avail_week": translate("Privacy", "Availability, compiled"),
        "beneficiaries": translate("Privacy", "Clients"),
        "beneficiary_names": translate("Privacy", "Names of clients"),
        "calendar_events": translate("Privacy", "Times in calendars"),
        "calendar_sources": translate("Privacy", "Calendars of interpreters"),
        "call_sums": translate("Privacy", "Sums of calls"),
        "callbacks": translate("Privacy", "Call-backs"),
        "calls": translate("Privacy", "Calls"),
        "closures": translate("Privacy", "Closures"),
        "confirmation_asks": translate("Privacy", "Asked whether times still hold"),
        "counters": translate("Privacy", "Counters"),
        "decisions": translate("Privacy", "Choices in the ranking"),
        "exclusion_hits": translate("Privacy", "Excluded settings asked for"),
        "exclusion_rules": translate("Privacy", "Excluded settings"),
        "extra_times": translate("Privacy", "Single offered times"),
        "figures": translate("Privacy", "Figures"),
        "handovers": translate("Privacy", "Hand-overs"),
        "holidays": translate("Privacy", "Public holidays"),
        "interpreter_patterns": translate("Privacy", "Weekly patterns"),
        "interpreter_phones": translate("Privacy", "Numbers of interpreters"),
        "interpreter_qualifications": translate("Privacy", "Qualifications"),
        "interpreter_skills": translate("Privacy", "Languages of interpreters"),
        "interpreters": translate("Privacy", "Interpreters"),
        "kept_despite": translate("Privacy", "Kept in spite of an absence"),
        "language_entries": translate("Privacy", "Changed languages"),
        "lead_times": translate("Privacy", "Notice needed"),
        "offer_round_people": translate("Privacy", "People of a round"),
        "offer_rounds": translate("Privacy", "Rounds of asking"),
        "offers": translate("Privacy", "Offers"),
        "opening_hours": translate("Privacy", "Opening hours"),
        "organisation_contacts": translate("Privacy", "Contacts of institutions"),
        "organisation_numbers": translate("Privacy", "Numbers of institutions"),
        "organisation_rooms": translate("Privacy", "Rooms of institutions"),
        "organisations": translate("Privacy", "Institutions"),
        "passwords": translate("Privacy", "Passwords"),
        "people": translate("Privacy", "People of the desk"),
        "phone_book": translate("Privacy", "Look-up of numbers"),
        "presences": translate("Privacy", "Who is at which record"),
        "referral_targets": translate("Privacy", "Referral targets"),
        "requests": translate("Privacy", "Requests"),
        "school_breaks": translate("Privacy", "School holidays"),
        "search_entries": translate("Privacy", "Look-up of words"),
        "series": translate("Privacy", "Series"),
        "series_dates": translate("Privacy", "Dates of series"),
        "search_words": translate("Privacy", "Words of the search"),
        "shift_notes": translate("Privacy", "Notes between shifts"),
        "speakers": translate("Privacy", "People, compiled for the ranking"),
        "traces": translate("Privacy", "History of records"),
    }


def purpose_words() -> Mapping[str, str]:
    """Give the declared purposes, in small letters, in words of the interface."""
    return {
        "0 is monday": translate("Purpose", "0 is Monday"),
        "a language that openly stands in for the one asked for": translate(
            "Purpose", "a language that openly stands in for the one asked for"
        ),
        "tell whether what was read is still true": translate("Purpose", "tell whether what was read is still true"),
        "months since the year 0": translate("Purpose", "months since the year 0"),
        "statistics by language": translate("Purpose", "statistics by language"),
        "how long they took together": translate("Purpose", "how long they took together"),
        "how many calls of a matter": translate("Purpose", "how many calls of a matter"),
        "tell what a calendar says from an absence": translate("Purpose", "tell what a calendar says from an absence"),
        "a calendar says when to ask": translate("Purpose", "a calendar says when to ask"),
        "read it again": translate("Purpose", "read it again"),
        "whether its times are taken or offered": translate("Purpose", "whether its times are taken or offered"),
        "read it again; the password is kept elsewhere": translate(
            "Purpose", "read it again; the password is kept elsewhere"
        ),
        "when to read it again": translate("Purpose", "when to read it again"),
        "age of what is known": translate("Purpose", "age of what is known"),
        "say what is in the way": translate("Purpose", "say what is in the way"),
        "say what was left out; dates and codes, no titles": translate(
            "Purpose", "say what was left out; dates and codes, no titles"
        ),
        "times compiled from its events, for the ranking": translate(
            "Purpose", "times compiled from its events, for the ranking"
        ),
        "see whether an event is new; a digest of its name": translate(
            "Purpose", "see whether an event is new; a digest of its name"
        ),
        "rules and times of an event; no title, note or place": translate(
            "Purpose", "rules and times of an event; no title, note or place"
        ),
        "age of the hand-over": translate("Purpose", "age of the hand-over"),
        "age of the round": translate("Purpose", "age of the round"),
        "do not ask twice, go on where others stopped": translate(
            "Purpose", "do not ask twice, go on where others stopped"
        ),
        "end of the round": translate("Purpose", "end of the round"),
        "first yes wins, or the coordinator picks": translate("Purpose", "first yes wins, or the coordinator picks"),
        "how long a wave has before the next one is asked": translate(
            "Purpose", "how long a wave has before the next one is asked"
        ),
        "how many are asked at once": translate("Purpose", "how many are asked at once"),
        "how often an excluded setting is asked for": translate(
            "Purpose", "how often an excluded setting is asked for"
        ),
        "how often it has rung, kept beside its calls": translate(
            "Purpose", "how often it has rung, kept beside its calls"
        ),
        "how people are asked": translate("Purpose", "how people are asked"),
        "in a round: when somebody wrote or rang in fact": translate(
            "Purpose", "in a round: when somebody wrote or rang in fact"
        ),
        "in which wave": translate("Purpose", "in which wave"),
        "iso 639-3 or our own": translate("Purpose", "ISO 639-3 or our own"),
        "address read out to the caller": translate("Purpose", "address read out to the caller"),
        "address the person": translate("Purpose", "address the person"),
        "age in the queue, statistics": translate("Purpose", "age in the queue, statistics"),
        "may be taken all the same, with a reason": translate("Purpose", "may be taken all the same, with a reason"),
        "may be taken at short notice, with a reason": translate(
            "Purpose", "may be taken at short notice, with a reason"
        ),
        "newest first, people and institutions before all": translate(
            "Purpose", "newest first, people and institutions before all"
        ),
        "order of learning": translate("Purpose", "order of learning"),
        "the absence it is kept in spite of": translate("Purpose", "the absence it is kept in spite of"),
        "the appointment or the offer that is kept": translate("Purpose", "the appointment or the offer that is kept"),
        "the time that was decided about; another time is decided anew": translate(
            "Purpose", "the time that was decided about; another time is decided anew"
        ),
        "when it was decided": translate("Purpose", "when it was decided"),
        "whether it holds in the school holidays": translate("Purpose", "whether it holds in the school holidays"),
        "which language somebody was asked for, where it is not the request's own": translate(
            "Purpose", "which language somebody was asked for, where it is not the request's own"
        ),
        "who decided": translate("Purpose", "who decided"),
        "who is still to be asked": translate("Purpose", "who is still to be asked"),
        "who was asked whether their times still hold": translate(
            "Purpose", "who was asked whether their times still hold"
        ),
        "why it is kept": translate("Purpose", "why it is kept"),
        "why it was gone on with": translate("Purpose", "why it was gone on with"),
        "words that are meant otherwise": translate("Purpose", "words that are meant otherwise"),
        "age of the entry": translate("Purpose", "age of the entry"),
        "area of use": translate("Purpose", "area of use"),
        "areas somebody takes": translate("Purpose", "areas somebody takes"),
        "ask back before booking": translate("Purpose", "ask back before booking"),
        "ask only active people": translate("Purpose", "ask only active people"),
        "asked is not accepted": translate("Purpose", "asked is not accepted"),
        "availability compiled from its rule": translate("Purpose", "availability compiled from its rule"),
        "availability compiled from its rule: 0 is monday": translate(
            "Purpose", "availability compiled from its rule: 0 is Monday"
        ),
        "belongs to": translate("Purpose", "belongs to"),
        "case number read out to the caller": translate("Purpose", "case number read out to the caller"),
        "days from easter sunday": translate("Purpose", "days from Easter Sunday"),
        "days on which it does not hold": translate("Purpose", "days on which it does not hold"),
        "distance": translate("Purpose", "distance"),
        "distance and statistics by district": translate("Purpose", "distance and statistics by district"),
        "distance, statistics by district": translate("Purpose", "distance, statistics by district"),
        "do not ask while away": translate("Purpose", "do not ask while away"),
        "do not ask while away; open while empty": translate("Purpose", "do not ask while away; open while empty"),
        "do not pair, without a reason": translate("Purpose", "do not pair, without a reason"),
        "end of an offer": translate("Purpose", "end of an offer"),
        "end of storage": translate("Purpose", "end of storage"),
        "every n-th week": translate("Purpose", "every n-th week"),
        "fairness, ring fatigue": translate("Purpose", "fairness, ring fatigue"),
        "find the meeting place": translate("Purpose", "find the meeting place"),
        "find the person at the meeting place": translate("Purpose", "find the person at the meeting place"),
        "find the right ward or office": translate("Purpose", "find the right ward or office"),
        "first day": translate("Purpose", "first day"),
        "fixed day": translate("Purpose", "fixed day"),
        "footing and settlement": translate("Purpose", "footing and settlement"),
        "for which modes": translate("Purpose", "for which modes"),
        "for whom, by reference": translate("Purpose", "for whom, by reference"),
        "guard against double booking, travel included": translate(
            "Purpose", "guard against double booking, travel included"
        ),
        "history of a record": translate("Purpose", "history of a record"),
        "hotline, appointments or requests": translate("Purpose", "hotline, appointments or requests"),
        "hours for funders": translate("Purpose", "hours for funders"),
        "hours the number may be rung (minute of the day)": translate(
            "Purpose", "hours the number may be rung (minute of the day)"
        ),
        "house rules of the institution": translate("Purpose", "house rules of the institution"),
        "how far somebody travels": translate("Purpose", "how far somebody travels"),
        "how late it was cancelled": translate("Purpose", "how late it was cancelled"),
        "how long": translate("Purpose", "how long"),
        "how many people": translate("Purpose", "how many people"),
        "how somebody was asked": translate("Purpose", "how somebody was asked"),
        "how to join by video or phone": translate("Purpose", "how to join by video or phone"),
        "keep the promise in time": translate("Purpose", "keep the promise in time"),
        "keeps the order of entry": translate("Purpose", "keeps the order of entry"),
        "last day, included": translate("Purpose", "last day, included"),
        "last number given out": translate("Purpose", "last number given out"),
        "leave people in peace": translate("Purpose", "leave people in peace"),
        "length of the call": translate("Purpose", "length of the call"),
        "letters": translate("Purpose", "letters"),
        "look-up by any way of writing": translate("Purpose", "look-up by any way of writing"),
        "look-up of earlier calls": translate("Purpose", "look-up of earlier calls"),
        "matching": translate("Purpose", "matching"),
        "matching when the first fails": translate("Purpose", "matching when the first fails"),
        "matching, statistics": translate("Purpose", "matching, statistics"),
        "meeting place": translate("Purpose", "meeting place"),
        "minutes on the way back": translate("Purpose", "minutes on the way back"),
        "minutes on the way there": translate("Purpose", "minutes on the way there"),
        "n-th weekday of the month; 0 is every": translate("Purpose", "n-th weekday of the month; 0 is every"),
        "names of the changed fields, never their values": translate(
            "Purpose", "names of the changed fields, never their values"
        ),
        "names the counter": translate("Purpose", "names the counter"),
        "names the figure": translate("Purpose", "names the figure"),
        "names the record": translate("Purpose", "names the record"),
        "names the row": translate("Purpose", "names the row"),
        "newest first": translate("Purpose", "newest first"),
        "next request of the same person": translate("Purpose", "next request of the same person"),
        "notice needed": translate("Purpose", "notice needed"),
        "now, appointment or translation": translate("Purpose", "now, appointment or translation"),
        "not rung again before it was looked up": translate("Purpose", "not rung again before it was looked up"),
        "number read out to the caller": translate("Purpose", "number read out to the caller"),
        "number to ring": translate("Purpose", "number to ring"),
        "order of events": translate("Purpose", "order of events"),
        "order of the queue": translate("Purpose", "order of the queue"),
        "other times that would do": translate("Purpose", "other times that would do"),
        "person holding the appointment": translate("Purpose", "person holding the appointment"),
        "phone, on site, video, written": translate("Purpose", "phone, on site, video, written"),
        "planned time": translate("Purpose", "planned time"),
        "planning; never a medical reason": translate("Purpose", "planning; never a medical reason"),
        "prepare the interpreter": translate("Purpose", "prepare the interpreter"),
        "promise kept": translate("Purpose", "promise kept"),
        "proof of confidentiality": translate("Purpose", "proof of confidentiality"),
        "proof of training": translate("Purpose", "proof of training"),
        "protect from overload": translate("Purpose", "protect from overload"),
        "quality of mediation": translate("Purpose", "quality of mediation"),
        "quote a person without a name": translate("Purpose", "quote a person without a name"),
        "reach people on site": translate("Purpose", "reach people on site"),
        "reach that person": translate("Purpose", "reach that person"),
        "reach the contact": translate("Purpose", "reach the contact"),
        "reach the person": translate("Purpose", "reach the person"),
        "reachability": translate("Purpose", "reachability"),
        "recognise extensions behind it": translate("Purpose", "recognise extensions behind it"),
        "recognise the caller, ring back": translate("Purpose", "recognise the caller, ring back"),
        "recognise the institution": translate("Purpose", "recognise the institution"),
        "referrals by target": translate("Purpose", "referrals by target"),
        "referred, or gone on with": translate("Purpose", "referred, or gone on with"),
        "refuses lost updates": translate("Purpose", "refuses lost updates"),
        "reminder for colleagues, no content of the talk": translate(
            "Purpose", "reminder for colleagues, no content of the talk"
        ),
        "requests that need a trained person": translate("Purpose", "requests that need a trained person"),
        "requests that need a woman or a man": translate("Purpose", "requests that need a woman or a man"),
        "retention": translate("Purpose", "retention"),
        "ring back": translate("Purpose", "ring back"),
        "ring back, recognise the caller": translate("Purpose", "ring back, recognise the caller"),
        "search in any spelling": translate("Purpose", "search in any spelling"),
        "send confirmations": translate("Purpose", "send confirmations"),
        "send interpreters there": translate("Purpose", "send interpreters there"),
        "send offers and confirmations": translate("Purpose", "send offers and confirmations"),
        "send the confirmation": translate("Purpose", "send the confirmation"),
        "settlement": translate("Purpose", "settlement"),
        "shown in the arithmetic of days": translate("Purpose", "shown in the arithmetic of days"),
        "shown in the result": translate("Purpose", "shown in the result"),
        "single offered time": translate("Purpose", "single offered time"),
        "spare people heavy talks in a row": translate("Purpose", "spare people heavy talks in a row"),
        "spoken consent": translate("Purpose", "spoken consent"),
        "stands for extensions too": translate("Purpose", "stands for extensions too"),
        "statistics": translate("Purpose", "statistics"),
        "statistics by kind of institution": translate("Purpose", "statistics by kind of institution"),
        "statistics, retention": translate("Purpose", "statistics, retention"),
        "tell numbers apart": translate("Purpose", "tell numbers apart"),
        "the asking it led to": translate("Purpose", "the asking it led to"),
        "the call it came up in": translate("Purpose", "the call it came up in"),
        "the call it was stated in": translate("Purpose", "the call it was stated in"),
        "the caller who waits": translate("Purpose", "the caller who waits"),
        "the entry as the service changed it": translate("Purpose", "the entry as the service changed it"),
        "the figure or the words": translate("Purpose", "the figure or the words"),
        "the hand-over is done": translate("Purpose", "the hand-over is done"),
        "the list as it was shown: keys, points and codes of reasons": translate(
            "Purpose", "the list as it was shown: keys, points and codes of reasons"
        ),
        "the request it came up in": translate("Purpose", "the request it came up in"),
        "the round is over": translate("Purpose", "the round is over"),
        "the round it belongs to": translate("Purpose", "the round it belongs to"),
        "the same person as before": translate("Purpose", "the same person as before"),
        "the yes it rests on": translate("Purpose", "the yes it rests on"),
        "told the institution": translate("Purpose", "told the institution"),
        "told the interpreter": translate("Purpose", "told the interpreter"),
        "trust in availability": translate("Purpose", "trust in availability"),
        "two people interpret over a third language": translate(
            "Purpose", "two people interpret over a third language"
        ),
        "unmet demand": translate("Purpose", "unmet demand"),
        "unmet demand by language": translate("Purpose", "unmet demand by language"),
        "waiting time": translate("Purpose", "waiting time"),
        "waiting time, statistics": translate("Purpose", "waiting time, statistics"),
        "wall clock of berlin": translate("Purpose", "wall clock of Berlin"),
        "weekly availability": translate("Purpose", "weekly availability"),
        "weekly availability (minute of the day)": translate("Purpose", "weekly availability (minute of the day)"),
        "weekly availability for which modes": translate("Purpose", "weekly availability for which modes"),
        "weekly availability, the rule itself": translate("Purpose", "weekly availability, the rule itself"),
        "what colleagues must know": translate("Purpose", "what colleagues must know"),
        "what is excluded": translate("Purpose", "what is excluded"),
        "what is found": translate("Purpose", "what is found"),
        "what is left to do": translate("Purpose", "what is left to do"),
        "what it is for": translate("Purpose", "what it is for"),
        "what the colleague must know": translate("Purpose", "what the colleague must know"),
        "what the target helps with": translate("Purpose", "what the target helps with"),
        "what to say to the caller": translate("Purpose", "what to say to the caller"),
        "what was excluded": translate("Purpose", "what was excluded"),
        "what was promised": translate("Purpose", "what was promised"),
        "what was typed, until somebody takes over": translate("Purpose", "what was typed, until somebody takes over"),
        "when": translate("Purpose", "when"),
        "when somebody was chosen": translate("Purpose", "when somebody was chosen"),
        "when the next wave is due": translate("Purpose", "when the next wave is due"),
        "where": translate("Purpose", "where"),
        "where the person stood in the list; 0 is not in it": translate(
            "Purpose", "where the person stood in the list; 0 is not in it"
        ),
        "where to refer to": translate("Purpose", "where to refer to"),
        "which must was set aside": translate("Purpose", "which must was set aside"),
        "which of the n weeks": translate("Purpose", "which of the n weeks"),
        "who answers for the entry": translate("Purpose", "who answers for the entry"),
        "who asked": translate("Purpose", "who asked"),
        "who asks": translate("Purpose", "who asks"),
        "who can tell the reference apart": translate("Purpose", "who can tell the reference apart"),
        "how the dates came about": translate("Purpose", "how the dates came about"),
        "the date of the series": translate("Purpose", "the date of the series"),
        "when the rule had planned it": translate("Purpose", "when the rule had planned it"),
        "when the series was made": translate("Purpose", "when the series was made"),
        "who chose": translate("Purpose", "who chose"),
        "who made the series": translate("Purpose", "who made the series"),
        "who hands over": translate("Purpose", "who hands over"),
        "who is to be asked": translate("Purpose", "who is to be asked"),
        "who is to take over; empty is whoever is free": translate(
            "Purpose", "who is to take over; empty is whoever is free"
        ),
        "who rang": translate("Purpose", "who rang"),
        "who took over": translate("Purpose", "who took over"),
        "who was asked": translate("Purpose", "who was asked"),
        "who was asked in vain is told": translate("Purpose", "who was asked in vain is told"),
        "who was chosen": translate("Purpose", "who was chosen"),
        "whom callers are referred to": translate("Purpose", "whom callers are referred to"),
        "whom to speak to": translate("Purpose", "whom to speak to"),
        "whose number it is": translate("Purpose", "whose number it is"),
        "whose time": translate("Purpose", "whose time"),
        "why a must was set aside": translate("Purpose", "why a must was set aside"),
        "why a rule was overridden": translate("Purpose", "why a rule was overridden"),
        "why it was cancelled": translate("Purpose", "why it was cancelled"),
        "words that give it away": translate("Purpose", "words that give it away"),
        "order of the ranking": translate("Purpose", "order of the ranking"),
        "show those who are looked at": translate("Purpose", "show those who are looked at"),
        "times that are taken, and the history of a year": translate(
            "Purpose", "times that are taken, and the history of a year"
        ),
        "sign in, author of entries": translate("Purpose", "sign in, author of entries"),
        "what somebody may see and do": translate("Purpose", "what somebody may see and do"),
        "age of the account": translate("Purpose", "age of the account"),
        "may not sign in any more": translate("Purpose", "may not sign in any more"),
        "accounts that nobody uses": translate("Purpose", "accounts that nobody uses"),
        "whose password": translate("Purpose", "whose password"),
        "sign in; argon2id, never the password": translate("Purpose", "sign in; argon2id, never the password"),
        "whom to ask": translate("Purpose", "whom to ask"),
        "what the next shift must know": translate("Purpose", "what the next shift must know"),
        "order of events, gaps show": translate("Purpose", "order of events, gaps show"),
        "who changed what when": translate("Purpose", "who changed what when"),
        "who changed what when; empty is somebody past the program": translate(
            "Purpose", "who changed what when; empty is somebody past the program"
        ),
        "the table that was changed": translate("Purpose", "the table that was changed"),
        "the record that was changed": translate("Purpose", "the record that was changed"),
        "added, changed or removed": translate("Purpose", "added, changed or removed"),
        "salted digest of the values, which proves them without telling them": translate(
            "Purpose", "salted digest of the values, which proves them without telling them"
        ),
        "chains the rows, so that tampering shows": translate("Purpose", "chains the rows, so that tampering shows"),
        "whose values it guards": translate("Purpose", "whose values it guards"),
        "goes with the record, so that its digests say nothing any more": translate(
            "Purpose", "goes with the record, so that its digests say nothing any more"
        ),
        "names of the changed fields": translate("Purpose", "names of the changed fields"),
        "words that records are found by": translate("Purpose", "words that records are found by"),
        "who is at which record": translate("Purpose", "who is at which record"),
        "tells the desks apart": translate("Purpose", "tells the desks apart"),
        "who was there first": translate("Purpose", "who was there first"),
        "goes by itself when a desk is gone": translate("Purpose", "goes by itself when a desk is gone"),
        "so that no command of an outbox is carried out twice": translate(
            "Purpose", "so that no command of an outbox is carried out twice"
        ),
        "who gave it": translate("Purpose", "who gave it"),
    }
