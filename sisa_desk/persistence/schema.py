"""The tables: every column says what it is for and how long it is kept; a test fails where one does not."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from sisa_desk.domain.appointments import BLOCKING, AppointmentState
from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.calendar import ClosedFor
from sisa_desk.domain.calendar_events import TimeUse
from sisa_desk.domain.calendar_sources import SourceKind, SourceState, SourceTimes
from sisa_desk.domain.calls import CallOutcome, Channel, Matter
from sisa_desk.domain.confirmations import ConfirmationOutcome
from sisa_desk.domain.decisions import ShownList
from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionDecision, GoingOnReason
from sisa_desk.domain.interpreters import Engagement, Standing
from sisa_desk.domain.offers import Answer, OfferState, RoundKind, Via
from sisa_desk.domain.organisations import OrganisationKind
from sisa_desk.domain.people import Role
from sisa_desk.domain.requests import RequestKind, RequestState, Source, Urgency
from sisa_desk.domain.school_breaks import SchoolTime
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex, UnfilledReason
from sisa_desk.persistence.types import (
    BIG_NUMBER,
    Code,
    Codes,
    Content,
    Day,
    Days,
    Flag,
    Key,
    Keys,
    Phone,
    TimeOfDay,
    Utc,
    Words,
)


class Keep(StrEnum):
    """How long a column is kept; the periods themselves are figures of the service."""

    CALL = "twelve months after the call, then only what statistics need"
    NOTE = "four weeks after the end of the matter"
    BOOKING = "until the settlement of its year is closed"
    NAME = "until the erase date in the row"
    PERSON = "while the person takes part, and six months after"
    ORGANISATION = "while the institution asks for mediation"
    RULE = "until it is changed"
    STATISTICS = "as long as the service reports on its years; it names nobody"
    TRACE = "twelve months"
    TECHNICAL = "as long as the row it belongs to"


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_Column = sa.Column[Any]


def table(name: str, keep: Keep, *parts: _Column | sa.schema.SchemaItem, **options: Any) -> sa.Table:
    """Declare a STRICT table whose columns are kept like the table unless they say otherwise."""
    made = sa.Table(name, metadata, *parts, sqlite_strict=True, **options)
    for column in made.columns:
        column.info.setdefault("keep", keep)
    return made


def column(
    name: str,
    kind: TypeEngine[Any],
    purpose: str,
    *more: sa.schema.SchemaItem,
    keep: Keep | None = None,
    **options: Any,
) -> _Column:
    """Declare a column with its purpose; NOT NULL unless said otherwise."""
    info: dict[str, Any] = {"purpose": purpose}
    if keep is not None:
        info["keep"] = keep
    options.setdefault("nullable", False)
    return sa.Column(name, kind, *more, info=info, **options)


def key_column() -> _Column:
    """Declare the primary key, made by the client."""
    return column("id", Key(), "names the record", primary_key=True, keep=Keep.TECHNICAL)


def version_column() -> _Column:
    """Declare the version that refuses lost updates."""
    return column("version", sa.INTEGER(), "refuses lost updates", keep=Keep.TECHNICAL)


def owner_column(name: str, owner: str, purpose: str = "belongs to") -> _Column:
    """Declare the key of the row that a part belongs to; parts go with it."""
    return column(name, Key(), purpose, sa.ForeignKey(f"{owner}.id", ondelete="CASCADE"), index=True)


def link_column(name: str, target: str, purpose: str, *, keep: Keep | None = None, index: bool = True) -> _Column:
    """Declare an optional key of another record; without an index only where another one begins with it."""
    return column(name, Key(), purpose, sa.ForeignKey(f"{target}.id"), nullable=True, index=index, keep=keep)


def position_column() -> _Column:
    """Declare the place of a part among its siblings."""
    return column("position", sa.INTEGER(), "keeps the order of entry", keep=Keep.TECHNICAL)


TEXT = sa.TEXT()
INTEGER = sa.INTEGER()
BYTES = sa.LargeBinary()

counters = table(
    "counters",
    Keep.TECHNICAL,
    column("name", TEXT, "names the counter", primary_key=True),
    column("value", INTEGER, "last number given out"),
)

organisations = table(
    "organisations",
    Keep.ORGANISATION,
    key_column(),
    column("name", TEXT, "recognise the institution"),
    column("kind", Code(OrganisationKind), "statistics by kind of institution"),
    column("department", TEXT, "find the right ward or office"),
    column("street", TEXT, "send interpreters there"),
    column("postal_code", TEXT, "send interpreters there"),
    column("place_id", TEXT, "distance and statistics by district"),
    column("cost_centre", TEXT, "settlement"),
    column("note", TEXT, "house rules of the institution"),
    version_column(),
    column("calls", INTEGER, "how often it has rung, kept beside its calls", server_default="0"),
)
organisation_numbers = table(
    "organisation_numbers",
    Keep.ORGANISATION,
    key_column(),
    owner_column("organisation_id", "organisations"),
    position_column(),
    column("number", Phone(), "recognise the caller, ring back"),
    column("label", TEXT, "tell numbers apart"),
    column("is_trunk", Flag(), "recognise extensions behind it"),
)
organisation_contacts = table(
    "organisation_contacts",
    Keep.ORGANISATION,
    key_column(),
    owner_column("organisation_id", "organisations"),
    position_column(),
    column("name", TEXT, "whom to speak to"),
    column("role", TEXT, "whom to speak to"),
    column("phone", Phone(), "reach the contact", nullable=True),
    column("email", TEXT, "send confirmations"),
)
organisation_rooms = table(
    "organisation_rooms",
    Keep.ORGANISATION,
    key_column(),
    owner_column("organisation_id", "organisations"),
    position_column(),
    column("name", TEXT, "meeting place"),
    column("directions", TEXT, "find the meeting place"),
)

interpreters = table(
    "interpreters",
    Keep.PERSON,
    key_column(),
    column("first_name", TEXT, "address the person"),
    column("last_name", TEXT, "address the person"),
    column("sex", Code(Sex), "requests that need a woman or a man", nullable=True),
    column("standing", Code(Standing), "ask only active people"),
    column("engagement", Code(Engagement), "footing and settlement"),
    column("email", TEXT, "send offers and confirmations"),
    column("place_id", TEXT, "distance"),
    column("street", TEXT, "letters"),
    column("radius_km", INTEGER, "how far somebody travels"),
    column("modes", Codes(Mode), "phone, on site, video, written"),
    column("areas", Codes(Area), "areas somebody takes"),
    column("german", Code(Level), "quality of mediation", nullable=True),
    column("max_per_week", INTEGER, "protect from overload", nullable=True),
    column("declaration_on", Day(), "proof of confidentiality", nullable=True),
    column("declaration_until", Day(), "proof of confidentiality", nullable=True),
    column("confirmed_on", Day(), "trust in availability", nullable=True),
    column("note", TEXT, "what colleagues must know"),
    column("barred_organisations", Keys(), "do not pair, without a reason"),
    column("barred_beneficiaries", Keys(), "do not pair, without a reason"),
    version_column(),
)
interpreter_skills = table(
    "interpreter_skills",
    Keep.PERSON,
    key_column(),
    owner_column("interpreter_id", "interpreters"),
    position_column(),
    column("language", TEXT, "matching", index=True),
    column("level", Code(Level), "matching", nullable=True),
    column("direction", Code(Direction), "matching"),
    column("varieties", Words(), "matching"),
)
interpreter_phones = table(
    "interpreter_phones",
    Keep.PERSON,
    key_column(),
    owner_column("interpreter_id", "interpreters"),
    position_column(),
    column("number", Phone(), "reach the person"),
    column("label", TEXT, "tell numbers apart"),
    column("ring_from", INTEGER, "hours the number may be rung (minute of the day)"),
    column("ring_until", INTEGER, "hours the number may be rung (minute of the day)"),
    column("wrong_on", Day(), "not rung again before it was looked up", nullable=True),
)
interpreter_qualifications = table(
    "interpreter_qualifications",
    Keep.PERSON,
    key_column(),
    owner_column("interpreter_id", "interpreters"),
    position_column(),
    column("name", TEXT, "requests that need a trained person"),
    column("acquired_on", Day(), "proof of training", nullable=True),
    column("valid_until", Day(), "proof of training", nullable=True),
)
interpreter_patterns = table(
    "interpreter_patterns",
    Keep.PERSON,
    key_column(),
    owner_column("interpreter_id", "interpreters"),
    position_column(),
    column("rrule", TEXT, "weekly availability, the rule itself"),
    column("start_minute", INTEGER, "weekly availability (minute of the day)"),
    column("end_minute", INTEGER, "weekly availability (minute of the day)"),
    column("valid_from", Day(), "weekly availability"),
    column("valid_to", Day(), "weekly availability", nullable=True),
    column("modes", Codes(Mode), "weekly availability for which modes"),
    column("exceptions", Days(), "days on which it does not hold"),
    column("school", Code(SchoolTime), "whether it holds in the school holidays"),
)
avail_week = table(
    "avail_week",
    Keep.PERSON,
    column("id", INTEGER, "names the row", primary_key=True, autoincrement=True, keep=Keep.TECHNICAL),
    owner_column("interpreter_id", "interpreters"),
    column("weekday", INTEGER, "availability compiled from its rule: 0 is Monday"),
    column("start_minute", INTEGER, "availability compiled from its rule"),
    column("end_minute", INTEGER, "availability compiled from its rule"),
    column("valid_from", Day(), "availability compiled from its rule"),
    column("valid_to", Day(), "availability compiled from its rule"),
    column("interval", INTEGER, "every n-th week"),
    column("phase", INTEGER, "which of the n weeks"),
    column("nth", INTEGER, "n-th weekday of the month; 0 is every"),
    column("modes", Codes(Mode), "for which modes"),
    column("exceptions", Days(), "days on which it does not hold"),
)
#: What the ranking judges of a person, one row for each language; how it is written says `domain/matching/profiles.py`.
speakers = table(
    "speakers",
    Keep.PERSON,
    column("language", TEXT, "matching", primary_key=True),
    column(
        "interpreter_id",
        Key(),
        "belongs to",
        sa.ForeignKey("interpreters.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    column("name", TEXT, "order of the ranking"),
    column("person", BYTES, "show those who are looked at"),
    column("standing", TEXT, "ask only active people"),
    column("is_volunteer", INTEGER, "footing and settlement"),
    column("sex", TEXT, "requests that need a woman or a man"),
    column("place", INTEGER, "distance"),
    column("radius_km", INTEGER, "how far somebody travels"),
    column("modes", INTEGER, "phone, on site, video, written"),
    column("areas", INTEGER, "areas somebody takes"),
    column("german", INTEGER, "quality of mediation"),
    column("max_per_week", INTEGER, "protect from overload", nullable=True),
    column("signed_from", INTEGER, "proof of confidentiality"),
    column("signed_until", INTEGER, "proof of confidentiality"),
    column("confirmed_on", INTEGER, "trust in availability", nullable=True),
    column("barred", TEXT, "do not pair, without a reason"),
    column("qualifications", TEXT, "requests that need a trained person"),
    column("phones", BYTES, "hours the number may be rung (minute of the day)"),
    column("week", BYTES, "availability compiled from its rule"),
    column("level", INTEGER, "matching"),
    column("direction", TEXT, "matching"),
    column("varieties", TEXT, "matching"),
    column("bookings", BYTES, "times that are taken, and the history of a year"),
    column("attempts", BYTES, "fairness, ring fatigue"),
    column("rest_until", BIG_NUMBER, "leave people in peace"),
    column("away", BYTES, "do not ask while away"),
    column("extra", BYTES, "single offered time"),
    column("calendar", BYTES, "tell what a calendar says from an absence"),
    column("has_calendar", INTEGER, "a calendar says when to ask"),
    column("stamp", BIG_NUMBER, "tell whether what was read is still true"),
    sa.Index("ix_speakers_stamp", "language", "stamp"),
    sqlite_with_rowid=False,
)
absences = table(
    "absences",
    Keep.PERSON,
    key_column(),
    owner_column("interpreter_id", "interpreters"),
    column("start", Utc(), "do not ask while away", index=True),
    column("end", Utc(), "do not ask while away; open while empty", nullable=True),
    column("kind", Code(AbsenceKind), "planning; never a medical reason"),
    version_column(),
)
extra_times = table(
    "extra_times",
    Keep.PERSON,
    key_column(),
    owner_column("interpreter_id", "interpreters"),
    column("start", Utc(), "single offered time", index=True),
    column("end", Utc(), "single offered time"),
    version_column(),
)

beneficiaries = table(
    "beneficiaries",
    Keep.BOOKING,
    key_column(),
    column("reference", TEXT, "quote a person without a name", unique=True),
    column("created_at", Utc(), "retention"),
    column("language", TEXT, "next request of the same person"),
    link_column("organisation_id", "organisations", "who can tell the reference apart"),
    version_column(),
)
beneficiary_names = table(
    "beneficiary_names",
    Keep.NAME,
    key_column(),
    owner_column("beneficiary_id", "beneficiaries"),
    column("name", TEXT, "find the person at the meeting place"),
    column("erase_on", Day(), "end of storage"),
    version_column(),
)
referral_targets = table(
    "referral_targets",
    Keep.RULE,
    key_column(),
    column("name", TEXT, "whom callers are referred to"),
    column("phone", TEXT, "number read out to the caller"),
    column("website", TEXT, "address read out to the caller"),
    column("purpose", TEXT, "what the target helps with"),
    column("checked_on", Day(), "age of the entry", nullable=True),
    version_column(),
)

calls = table(
    "calls",
    Keep.CALL,
    key_column(),
    column("number", INTEGER, "case number read out to the caller", unique=True),
    column("channel", Code(Channel), "statistics"),
    column("rang_at", Utc(), "waiting time, statistics", index=True),
    column("phone", Phone(), "ring back, recognise the caller", nullable=True, keep=Keep.NOTE),
    column("phone_key", TEXT, "look-up of earlier calls", keep=Keep.NOTE),
    column("answered_at", Utc(), "waiting time", nullable=True),
    column("closed_at", Utc(), "length of the call", nullable=True, index=True),
    column("operator", TEXT, "who answers for the entry"),
    link_column("organisation_id", "organisations", "who rang", index=False),
    column("caller_name", TEXT, "ring back", keep=Keep.NOTE),
    column("matter", Code(Matter), "statistics", nullable=True),
    column("language", TEXT, "statistics"),
    column("outcome", Code(CallOutcome), "statistics", nullable=True),
    column("unfilled_reason", Code(UnfilledReason), "unmet demand", nullable=True),
    link_column("referral_target_id", "referral_targets", "referrals by target"),
    column("note", TEXT, "reminder for colleagues, no content of the talk", keep=Keep.NOTE),
    version_column(),
    sa.Index("ix_calls_phone_key_rang_at", "phone_key", "rang_at"),
    sa.Index("ix_calls_organisation_id_rang_at", "organisation_id", "rang_at"),
)
callbacks = table(
    "callbacks",
    Keep.CALL,
    key_column(),
    owner_column("call_id", "calls"),
    column("due_at", Utc(), "keep the promise in time", index=True),
    column("phone", Phone(), "number to ring", nullable=True, keep=Keep.NOTE),
    column("note", TEXT, "what was promised", keep=Keep.NOTE),
    column("done_at", Utc(), "promise kept", nullable=True),
    version_column(),
)

requests = table(
    "requests",
    Keep.BOOKING,
    key_column(),
    column("number", INTEGER, "case number read out to the caller", unique=True),
    column("kind", Code(RequestKind), "now, appointment or translation"),
    column("created_at", Utc(), "age in the queue, statistics", index=True),
    column("state", Code(RequestState), "what is left to do", index=True),
    link_column("call_id", "calls", "the call it was stated in"),
    column("source", Code(Source), "statistics"),
    link_column("organisation_id", "organisations", "who asks", index=False),
    column("contact", TEXT, "person holding the appointment", keep=Keep.NOTE),
    column("contact_phone", TEXT, "reach that person", keep=Keep.NOTE),
    column("contact_email", TEXT, "send the confirmation", keep=Keep.NOTE),
    column("cost_centre", TEXT, "settlement"),
    link_column("beneficiary_id", "beneficiaries", "for whom, by reference"),
    column("persons_present", INTEGER, "prepare the interpreter", nullable=True),
    column("children_present", Flag(), "prepare the interpreter"),
    column("language", TEXT, "matching, statistics", index=True),
    column("variety", TEXT, "matching"),
    column("second_language", TEXT, "matching when the first fails"),
    column("language_is_certain", Flag(), "ask back before booking"),
    column("mode", Code(Mode), "matching, statistics"),
    column("area", Code(Area), "matching, statistics", nullable=True),
    column("occasion", TEXT, "prepare the interpreter", keep=Keep.NOTE),
    column("level_wanted", Code(Level), "matching", nullable=True),
    column("sex_wanted", Code(Sex), "matching", nullable=True),
    column("sex_is_must", Flag(), "matching"),
    link_column("interpreter_wanted", "interpreters", "the same person as before"),
    column("interpreters_needed", INTEGER, "how many people"),
    column("urgency", Code(Urgency), "order of the queue"),
    column("urgency_reason", TEXT, "order of the queue", keep=Keep.NOTE),
    column("start", Utc(), "when", nullable=True, index=True),
    column("minutes", INTEGER, "how long"),
    column("alternatives", TEXT, "other times that would do", keep=Keep.NOTE),
    column("place_id", TEXT, "distance, statistics by district"),
    column("street", TEXT, "where"),
    column("room", TEXT, "where"),
    column("meeting_point", TEXT, "where"),
    column("phone_on_site", TEXT, "reach people on site", keep=Keep.NOTE),
    column("dial_in", TEXT, "how to join by video or phone", keep=Keep.NOTE),
    column("consent_noted", Flag(), "spoken consent"),
    column("note", TEXT, "reminder for colleagues, no content of the talk", keep=Keep.NOTE),
    column("unfilled_reason", Code(UnfilledReason), "unmet demand", nullable=True),
    column("ended_at", Utc(), "statistics, retention", nullable=True),
    version_column(),
    column("qualification_wanted", TEXT, "matching"),
    column("relay_language", TEXT, "two people interpret over a third language"),
    column("stand_in_language", TEXT, "a language that openly stands in for the one asked for"),
    column("is_heavy", Flag(), "spare people heavy talks in a row"),
    sa.Index("ix_requests_organisation_id_created_at", "organisation_id", "created_at"),
)
offer_rounds = table(
    "offer_rounds",
    Keep.BOOKING,
    key_column(),
    owner_column("request_id", "requests"),
    column("kind", Code(RoundKind), "first yes wins, or the coordinator picks"),
    column("via", Code(Via), "how people are asked"),
    column("wave_size", INTEGER, "how many are asked at once"),
    column("wait_minutes", INTEGER, "how long a wave has before the next one is asked"),
    column("started_at", Utc(), "age of the round"),
    column("next_wave_at", Utc(), "when the next wave is due", nullable=True, index=True),
    column("answer_until", Utc(), "end of the round", nullable=True),
    column("ended_at", Utc(), "the round is over", nullable=True),
    column("operator", TEXT, "who asks"),
    version_column(),
)
offer_round_people = table(
    "offer_round_people",
    Keep.BOOKING,
    key_column(),
    owner_column("round_id", "offer_rounds"),
    position_column(),
    column("interpreter_id", Key(), "who is to be asked", sa.ForeignKey("interpreters.id"), index=True),
    column("wave", INTEGER, "in which wave"),
)
#: The last word on who is being rung: one desk at a time. Whose turn in a round has come is not rung yet.
_RINGING = sa.text(
    f"state = '{OfferState.ASKED}' AND via = '{Via.PHONE}' AND (round_id IS NULL OR sent_at IS NOT NULL)"
)

offers = table(
    "offers",
    Keep.BOOKING,
    key_column(),
    owner_column("request_id", "requests"),
    column("interpreter_id", Key(), "who was asked", sa.ForeignKey("interpreters.id"), index=True),
    column("asked_at", Utc(), "fairness, ring fatigue", index=True),
    column("via", Code(Via), "how somebody was asked"),
    column("state", Code(OfferState), "asked is not accepted"),
    column("answer", Code(Answer), "reachability", nullable=True),
    column("answered_at", Utc(), "reachability", nullable=True),
    column("not_before", Utc(), "leave people in peace", nullable=True),
    column("expires_at", Utc(), "end of an offer", nullable=True),
    column("operator", TEXT, "who asked"),
    version_column(),
    link_column("round_id", "offer_rounds", "the round it belongs to"),
    column("sent_at", Utc(), "in a round: when somebody wrote or rang in fact", nullable=True),
    column("told_at", Utc(), "who was asked in vain is told", nullable=True),
    column("overridden", TEXT, "which must was set aside"),
    column("override_reason", TEXT, "why a must was set aside", keep=Keep.NOTE),
    column("language", TEXT, "which language somebody was asked for, where it is not the request's own"),
    sa.Index("ix_offers_interpreter_id_asked_at", "interpreter_id", "asked_at"),
    sa.Index("uq_offers_ringing", "interpreter_id", unique=True, sqlite_where=_RINGING, postgresql_where=_RINGING),
)

_BLOCKING_WORDS = ", ".join(f"'{state.value}'" for state in sorted(BLOCKING))

appointments = table(
    "appointments",
    Keep.BOOKING,
    key_column(),
    column("request_id", Key(), "what it is for", sa.ForeignKey("requests.id"), index=True),
    column("interpreter_id", Key(), "whose time", sa.ForeignKey("interpreters.id")),
    column("start", Utc(), "planned time", index=True),
    column("end", Utc(), "planned time"),
    column("mode", Code(Mode), "statistics"),
    column("state", Code(AppointmentState), "what is left to do"),
    link_column("offer_id", "offers", "the yes it rests on"),
    column("travel_before", INTEGER, "minutes on the way there"),
    column("travel_after", INTEGER, "minutes on the way back"),
    column("blocked_from", Utc(), "guard against double booking, travel included"),
    column("blocked_until", Utc(), "guard against double booking, travel included"),
    column("booked_at", Utc(), "statistics", nullable=True),
    column("interpreter_confirmed_at", Utc(), "told the interpreter", nullable=True),
    column("organisation_confirmed_at", Utc(), "told the institution", nullable=True),
    column("actual_start", Utc(), "hours for funders", nullable=True),
    column("actual_end", Utc(), "hours for funders", nullable=True),
    column("ended_at", Utc(), "how late it was cancelled", nullable=True),
    column("end_reason", TEXT, "why it was cancelled", keep=Keep.NOTE),
    column("overridden", TEXT, "why a rule was overridden", keep=Keep.NOTE),
    version_column(),
    sa.CheckConstraint('start < "end" AND blocked_from <= start AND blocked_until >= "end"', name="order"),
    sa.Index("ix_appointments_interpreter_id_blocked_until", "interpreter_id", "blocked_until"),
)

handovers = table(
    "handovers",
    Keep.CALL,
    key_column(),
    owner_column("request_id", "requests"),
    link_column("call_id", "calls", "the caller who waits"),
    column("handed_at", Utc(), "age of the hand-over"),
    column("handed_by", TEXT, "who hands over"),
    column("handed_to", TEXT, "who is to take over; empty is whoever is free"),
    column("note", TEXT, "what the colleague must know", keep=Keep.NOTE),
    column("taken_at", Utc(), "the hand-over is done", nullable=True),
    column("taken_by", TEXT, "who took over"),
    column("draft", TEXT, "what was typed, until somebody takes over", keep=Keep.NOTE),
    version_column(),
)
decisions = table(
    "decisions",
    Keep.TRACE,
    key_column(),
    column("at", Utc(), "when somebody was chosen", index=True),
    column("operator", TEXT, "who chose"),
    owner_column("request_id", "requests"),
    link_column("offer_id", "offers", "the asking it led to"),
    column("interpreter_id", Key(), "who was chosen", sa.ForeignKey("interpreters.id"), index=True),
    column("place", INTEGER, "where the person stood in the list; 0 is not in it", keep=Keep.TRACE),
    column("shown", Content(ShownList), "the list as it was shown: keys, points and codes of reasons"),
    column("overridden", TEXT, "which must was set aside"),
    version_column(),
)
exclusion_hits = table(
    "exclusion_hits",
    Keep.CALL,
    key_column(),
    column("at", Utc(), "how often an excluded setting is asked for", index=True),
    column("operator", TEXT, "who answers for the entry"),
    column("rule_name", TEXT, "what was excluded"),
    link_column("call_id", "calls", "the call it came up in"),
    # No link: most such requests are never stored.
    column("request_id", Key(), "the request it came up in", nullable=True, index=True),
    column("language", TEXT, "unmet demand by language"),
    column("decision", Code(ExclusionDecision), "referred, or gone on with"),
    link_column("referral_target_id", "referral_targets", "referrals by target"),
    column("reason", Code(GoingOnReason), "why it was gone on with", nullable=True),
    version_column(),
)

opening_hours = table(
    "opening_hours",
    Keep.RULE,
    key_column(),
    column("weekday", INTEGER, "0 is Monday"),
    column("opens", TimeOfDay(), "wall clock of Berlin"),
    column("closes", TimeOfDay(), "wall clock of Berlin"),
    version_column(),
)
holidays = table(
    "holidays",
    Keep.RULE,
    key_column(),
    column("name", TEXT, "shown in the arithmetic of days"),
    column("month", INTEGER, "fixed day", nullable=True),
    column("day", INTEGER, "fixed day", nullable=True),
    column("easter_offset", INTEGER, "days from Easter Sunday", nullable=True),
    version_column(),
)
closures = table(
    "closures",
    Keep.RULE,
    key_column(),
    column("name", TEXT, "shown in the arithmetic of days"),
    column("closed_for", Code(ClosedFor), "hotline, appointments or requests"),
    column("first_month", INTEGER, "first day"),
    column("first_day", INTEGER, "first day"),
    column("last_month", INTEGER, "last day, included"),
    column("last_day", INTEGER, "last day, included"),
    version_column(),
)
lead_times = table(
    "lead_times",
    Keep.RULE,
    key_column(),
    column("area", Code(Area), "area of use", unique=True),
    column("working_days", INTEGER, "notice needed"),
    version_column(),
    column("may_be_shorter", Flag(), "may be taken at short notice, with a reason"),
)
exclusion_rules = table(
    "exclusion_rules",
    Keep.RULE,
    key_column(),
    column("name", TEXT, "what is excluded"),
    column("words", Words(), "words that give it away"),
    column("script", TEXT, "what to say to the caller"),
    link_column("referral_target_id", "referral_targets", "where to refer to"),
    version_column(),
    column("spared", Words(), "words that are meant otherwise"),
    column("may_go_on", Flag(), "may be taken all the same, with a reason"),
)
figures = table(
    "figures",
    Keep.RULE,
    column("name", TEXT, "names the figure", primary_key=True),
    column("value", TEXT, "the figure or the words"),
    version_column(),
)
language_entries = table(
    "language_entries",
    Keep.RULE,
    column("code", TEXT, "ISO 639-3 or our own", primary_key=True),
    column("content", TEXT, "the entry as the service changed it"),
    version_column(),
)

phone_book = table(
    "phone_book",
    Keep.TECHNICAL,
    column("id", INTEGER, "names the row", primary_key=True, autoincrement=True),
    column("phone_key", TEXT, "look-up by any way of writing", index=True),
    column("noun", Code(Noun), "whose number it is"),
    column("record_id", Key(), "whose number it is", index=True),
    column("is_trunk", Flag(), "stands for extensions too"),
)
search_entries = table(
    "search_entries",
    Keep.TECHNICAL,
    column("record_id", Key(), "what is found", primary_key=True),
    column("noun", Code(Noun), "what is found"),
    column("title", TEXT, "shown in the result"),
    column("detail", TEXT, "shown in the result"),
    column("folded", TEXT, "search in any spelling"),
    column("at", Utc(), "newest first", nullable=True),
    column(
        "place",
        sa.BIGINT().with_variant(INTEGER, "sqlite"),
        "newest first, people and institutions before all",
        index=True,
    ),
)
search_words = table(
    "search_words",
    Keep.TECHNICAL,
    column("id", INTEGER, "order of learning", primary_key=True, autoincrement=False),
    column("word", TEXT, "words that records are found by", unique=True),
)
traces = table(
    "traces",
    Keep.TRACE,
    column("id", INTEGER, "order of events", primary_key=True, autoincrement=True),
    column("at", Utc(), "history of a record"),
    column("operator", TEXT, "history of a record"),
    column("noun", Code(Noun), "history of a record"),
    column("record_id", Key(), "history of a record", index=True),
    column("verb", TEXT, "history of a record"),
    column("fields", Words(), "names of the changed fields, never their values"),
)

# statistics

call_sums = table(
    "call_sums",
    Keep.STATISTICS,
    column("month", INTEGER, "months since the year 0", primary_key=True, autoincrement=False),
    column("language", TEXT, "statistics by language", primary_key=True),
    *(column(f"calls_{matter}", INTEGER, "how many calls of a matter") for matter in (*Matter, "unknown")),
    *(column(f"seconds_{matter}", BIG_NUMBER, "how long they took together") for matter in (*Matter, "unknown")),
)

# calendars that are read

calendar_sources = table(
    "calendar_sources",
    Keep.PERSON,
    key_column(),
    owner_column("interpreter_id", "interpreters"),
    column("kind", Code(SourceKind), "read it again"),
    column("address", TEXT, "read it again"),
    column("says", Code(TimeUse), "whether its times are taken or offered"),
    column("login", TEXT, "read it again; the password is kept elsewhere"),
    column("tried_at", Utc(), "when to read it again", nullable=True),
    column("read_at", Utc(), "age of what is known", nullable=True),
    column("trouble", TEXT, "say what is in the way"),
    column("state", Content(SourceState), "say what was left out; dates and codes, no titles"),
    column("times", Content(SourceTimes), "times compiled from its events, for the ranking"),
    version_column(),
)
calendar_events = table(
    "calendar_events",
    Keep.PERSON,
    column(
        "source_id", Key(), "belongs to", sa.ForeignKey("calendar_sources.id", ondelete="CASCADE"), primary_key=True
    ),
    column("key", TEXT, "see whether an event is new; a digest of its name", primary_key=True),
    column("text", TEXT, "rules and times of an event; no title, note or place"),
)

# Series: each date is a request of its own.

series = table(
    "series",
    Keep.BOOKING,
    key_column(),
    column("rule", TEXT, "how the dates came about"),
    column("created_at", Utc(), "when the series was made"),
    column("operator", TEXT, "who made the series"),
    version_column(),
)
series_dates = table(
    "series_dates",
    Keep.BOOKING,
    column(
        "request_id",
        Key(),
        "the date of the series",
        sa.ForeignKey("requests.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    owner_column("series_id", "series"),
    position_column(),
    column("planned", Utc(), "when the rule had planned it"),
)

# The people of the desk, and who changed what.

people = table(
    "people",
    Keep.RULE,
    key_column(),
    column("name", TEXT, "sign in, author of entries", unique=True),
    column("roles", Codes(Role), "what somebody may see and do"),
    column("added_at", Utc(), "age of the account"),
    column("removed_at", Utc(), "may not sign in any more", nullable=True),
    column("last_seen_at", Utc(), "accounts that nobody uses", nullable=True),
    version_column(),
)
#: On a server passwords are its own business, and this stays empty.
passwords = table(
    "passwords",
    Keep.TECHNICAL,
    column("person_id", Key(), "whose password", sa.ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    column("digest", TEXT, "sign in; argon2id, never the password"),
)
shift_notes = table(
    "shift_notes",
    Keep.NOTE,
    key_column(),
    column("written_at", Utc(), "newest first", index=True),
    column("written_by", TEXT, "whom to ask"),
    column("text", TEXT, "what the next shift must know"),
    version_column(),
)
#: Written by triggers (see `audit_triggers`), each row sealed with the seal of the one before it.
audit = table(
    "audit",
    Keep.TRACE,
    column("number", BIG_NUMBER, "order of events, gaps show", primary_key=True, autoincrement=False),
    column("at", Utc(), "who changed what when"),
    column("person", TEXT, "who changed what when; empty is somebody past the program"),
    column("source", TEXT, "the table that was changed"),
    column("record", TEXT, "the record that was changed", index=True),
    column("verb", TEXT, "added, changed or removed"),
    column("fields", Words(), "names of the changed fields"),
    column("digest", TEXT, "salted digest of the values, which proves them without telling them"),
    column("seal", TEXT, "chains the rows, so that tampering shows"),
)
audit_salts = table(
    "audit_salts",
    Keep.TECHNICAL,
    column("record", TEXT, "whose values it guards", primary_key=True),
    column("salt", TEXT, "goes with the record, so that its digests say nothing any more"),
)

_OVERLAP = f"""
    SELECT RAISE(ABORT, 'no_double_booking')
    WHERE NEW.state IN ({_BLOCKING_WORDS}) AND EXISTS (
        SELECT 1 FROM appointments AS other
        WHERE other.interpreter_id = NEW.interpreter_id AND other.id <> NEW.id
          AND other.state IN ({_BLOCKING_WORDS})
          AND other.blocked_from < NEW.blocked_until AND other.blocked_until > NEW.blocked_from);
"""

#: The last word on double booking: one guard, in the words of each database.
OVERLAP_GUARD = {
    "sqlite": (
        f"CREATE TRIGGER no_double_booking_insert BEFORE INSERT ON appointments BEGIN {_OVERLAP} END",
        (
            "CREATE TRIGGER no_double_booking_update "
            "BEFORE UPDATE OF interpreter_id, blocked_from, blocked_until, state "
            f"ON appointments BEGIN {_OVERLAP} END"
        ),
    ),
    # A range of one key stands in for its equality, so that no extension is needed.
    "postgresql": (
        "CREATE TYPE key_range AS RANGE (subtype = uuid)",
        (
            "ALTER TABLE appointments ADD CONSTRAINT no_double_booking EXCLUDE USING gist "
            "(key_range(interpreter_id, interpreter_id, '[]') WITH &&, tstzrange(blocked_from, blocked_until) WITH &&) "
            f"WHERE (state IN ({_BLOCKING_WORDS}))"
        ),
    ),
}

#: Which records hold a word: for SQLite a list of places for each word, read from its end; no text is kept twice.
SEARCH_INDEX = {
    "sqlite": (
        (
            "CREATE VIRTUAL TABLE search_index USING fts5(words, content='', tokenize='ascii', detail='none', "
            "columnsize=0)"
        ),
    ),
    "postgresql": (
        "CREATE INDEX ix_search_entries_words ON search_entries USING gin (string_to_array(folded, ' '))",
        "CREATE INDEX ix_search_entries_title ON search_entries (title)",
    ),
}


def _without_reason(table: str, condition: str) -> tuple[str, ...]:
    refusal = "SELECT RAISE(ABORT, 'no_end_without_reason'); END"
    return tuple(
        f"CREATE TRIGGER no_end_without_reason_{table}_{verb.lower()} BEFORE {verb} ON {table} "
        f"WHEN NEW.{condition} = 'unfilled' AND NEW.unfilled_reason IS NULL BEGIN {refusal}"
        for verb in ("INSERT", "UPDATE")
    )


#: Nothing ends unfilled without saying why.
REASON_GUARD = {
    "sqlite": (*_without_reason("requests", "state"), *_without_reason("calls", "outcome")),
    "postgresql": tuple(
        f"ALTER TABLE {table} ADD CONSTRAINT no_end_without_reason "
        f"CHECK ({condition} IS DISTINCT FROM 'unfilled' OR unfilled_reason IS NOT NULL)"
        for table, condition in (("requests", "state"), ("calls", "outcome"))
    ),
}

# Weeks and absences: school holidays, what goes on in spite of an absence, and the asking whether times still hold.
school_breaks = table(
    "school_breaks",
    Keep.RULE,
    key_column(),
    column("name", TEXT, "shown in the arithmetic of days"),
    column("first", Day(), "first day"),
    column("last", Day(), "last day, included"),
    version_column(),
)
kept_despite = table(
    "kept_despite",
    Keep.NOTE,
    key_column(),
    owner_column("absence_id", "absences", "the absence it is kept in spite of"),
    column("subject_id", Key(), "the appointment or the offer that is kept", index=True),
    column("start", Utc(), "the time that was decided about; another time is decided anew"),
    column("reason", TEXT, "why it is kept"),
    column("at", Utc(), "when it was decided"),
    column("operator", TEXT, "who decided"),
    version_column(),
)
confirmation_asks = table(
    "confirmation_asks",
    Keep.TRACE,
    key_column(),
    owner_column("interpreter_id", "interpreters", "who was asked whether their times still hold"),
    column("at", Utc(), "do not ask twice, go on where others stopped"),
    column("outcome", Code(ConfirmationOutcome), "who is still to be asked"),
    column("operator", TEXT, "who asked"),
    version_column(),
)

# Several desks on one store.

presences = table(
    "presences",
    Keep.TECHNICAL,
    key_column(),
    column("noun", Code(Noun), "who is at which record"),
    column("record_id", Key(), "who is at which record", index=True),
    column("desk", Key(), "tells the desks apart"),
    column("operator", TEXT, "who is at which record"),
    column("since", Utc(), "who was there first"),
    column("until", Utc(), "goes by itself when a desk is gone"),
)
applied_commands = table(
    "applied_commands",
    Keep.TRACE,
    key_column(),
    column("at", Utc(), "so that no command of an outbox is carried out twice"),
    column("operator", TEXT, "who gave it"),
)

#: What a server tells everybody who listens as soon as a command is stored: what it is about and its key, no more.
NEWS = {
    "sqlite": (),
    "postgresql": (
        (
            "CREATE FUNCTION tell_of_traces() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "PERFORM pg_notify('sisa_desk', NEW.noun || ' ' || NEW.verb || ' ' || NEW.record_id); RETURN NULL; END $$"
        ),
        "CREATE TRIGGER tell_of_traces AFTER INSERT ON traces FOR EACH ROW EXECUTE FUNCTION tell_of_traces()",
        (
            "CREATE FUNCTION tell_of_presences() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "PERFORM pg_notify('sisa_desk', 'presence changed '); RETURN NULL; END $$"
        ),
        (
            "CREATE TRIGGER tell_of_presences AFTER INSERT OR UPDATE OF record_id OR DELETE ON presences "
            "FOR EACH STATEMENT EXECUTE FUNCTION tell_of_presences()"
        ),
    ),
}
