"""The words of the closed lists, and the names of fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.calendar import ClosedFor
from sisa_desk.domain.calls import CallOutcome, Channel, Matter
from sisa_desk.domain.coverage import GapKind
from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionDecision, GoingOnReason
from sisa_desk.domain.interpreters import Engagement, Standing
from sisa_desk.domain.languages import NeighbourWarning
from sisa_desk.domain.offers import Answer, OfferState, RoundKind, Via
from sisa_desk.domain.organisations import OrganisationKind
from sisa_desk.domain.periods import Span
from sisa_desk.domain.planning import Aside, Manner
from sisa_desk.domain.requests import RequestKind, RequestState, Source, Urgency
from sisa_desk.domain.rounds import RoundStage
from sisa_desk.domain.unmet import Grouping
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex, UnfilledReason
from sisa_desk.ui.language import translate


def word(code: StrEnum) -> str:
    """Give the word of the interface language for a code of a closed list."""
    return _LISTS[type(code)]()[code]


def words(codes: type[StrEnum]) -> list[tuple[StrEnum, str]]:
    """Give a closed list with its words, in its own order."""
    return [(code, word(code)) for code in codes]


def _gaps() -> Mapping[StrEnum, str]:
    return {
        GapKind.NOBODY: translate("GapKind", "nobody"),
        GapKind.ONE_PERSON: translate("GapKind", "one person"),
        GapKind.UNSURE: translate("GapKind", "unsure"),
    }


def _modes() -> Mapping[StrEnum, str]:
    return {
        Mode.PHONE: translate("Mode", "Phone"),
        Mode.ON_SITE: translate("Mode", "On site"),
        Mode.VIDEO: translate("Mode", "Video"),
        Mode.WRITTEN: translate("Mode", "In writing"),
    }


def _areas() -> Mapping[StrEnum, str]:
    return {
        Area.HEALTH: translate("Area", "Health"),
        Area.EDUCATION: translate("Area", "Education"),
        Area.AUTHORITY: translate("Area", "Authorities"),
        Area.SOCIAL: translate("Area", "Social matters"),
        Area.LEGAL: translate("Area", "Law"),
        Area.EVENT: translate("Area", "Event"),
        Area.OTHER: translate("Area", "Other"),
    }


def _sexes() -> Mapping[StrEnum, str]:
    return {
        Sex.FEMALE: translate("Sex", "Woman"),
        Sex.MALE: translate("Sex", "Man"),
        Sex.DIVERSE: translate("Sex", "Diverse"),
    }


def _neighbour_warnings() -> Mapping[StrEnum, str]:
    return {
        NeighbourWarning.TRY_FIRST: translate("NeighbourWarning", "Try a sentence first"),
        NeighbourWarning.EVERYDAY_ONLY: translate("NeighbourWarning", "Everyday talk only"),
        NeighbourWarning.BY_SCHOOLING: translate("NeighbourWarning", "Only who learned it"),
        NeighbourWarning.ASK_FIRST: translate("NeighbourWarning", "Ask whether it is welcome"),
    }


def _levels() -> Mapping[StrEnum, str]:
    plain: dict[StrEnum, str] = {level: level.value.upper() for level in Level if level is not Level.NATIVE}
    return plain | {Level.NATIVE: translate("Level", "Mother tongue")}


def _directions() -> Mapping[StrEnum, str]:
    return {
        Direction.BOTH: translate("Direction", "Both ways"),
        Direction.INTO_GERMAN: translate("Direction", "Into German only"),
        Direction.FROM_GERMAN: translate("Direction", "From German only"),
    }


def _unfilled_reasons() -> Mapping[StrEnum, str]:
    return {
        UnfilledReason.NOBODY_SPEAKS_IT: translate("Unfilled", "Nobody speaks it"),
        UnfilledReason.NOBODY_FREE: translate("Unfilled", "Nobody is free"),
        UnfilledReason.NOBODY_REACHED: translate("Unfilled", "Nobody was reached"),
        UnfilledReason.ALL_DECLINED: translate("Unfilled", "All declined"),
        UnfilledReason.SHORT_NOTICE: translate("Unfilled", "Notice too short"),
        UnfilledReason.OUT_OF_REACH: translate("Unfilled", "Place out of reach"),
        UnfilledReason.EXCLUDED: translate("Unfilled", "Excluded setting"),
        UnfilledReason.CALLER_GAVE_UP: translate("Unfilled", "Caller gave up"),
        UnfilledReason.OTHER: translate("Unfilled", "Other reason"),
        UnfilledReason.TIME_PASSED: translate("Unfilled", "Time passed"),
        UnfilledReason.NO_LONGER_NEEDED: translate("Unfilled", "No longer needed"),
    }


def _decisions() -> Mapping[StrEnum, str]:
    return {
        ExclusionDecision.REFERRED: translate("ExclusionDecision", "Referred"),
        ExclusionDecision.NOT_MEANT: translate("ExclusionDecision", "Not meant"),
        ExclusionDecision.WENT_ON: translate("ExclusionDecision", "Gone on with"),
    }


def _going_on_reasons() -> Mapping[StrEnum, str]:
    return {
        GoingOnReason.NO_ADVICE_ASKED: translate("GoingOn", "No advice is asked for"),
        GoingOnReason.TRAINED_PERSON: translate("GoingOn", "A trained person mediates"),
        GoingOnReason.NOTHING_DEPENDS_ON_IT: translate("GoingOn", "Only about making an appointment"),
        GoingOnReason.COORDINATION_AGREED: translate("GoingOn", "The coordination has agreed"),
    }


def _spans() -> Mapping[StrEnum, str]:
    return {
        Span.MONTH: translate("Span", "Month"),
        Span.QUARTER: translate("Span", "Quarter"),
        Span.YEAR: translate("Span", "Year"),
    }


def _groupings() -> Mapping[StrEnum, str]:
    return {
        Grouping.LANGUAGE: translate("Grouping", "Language"),
        Grouping.AREA: translate("Grouping", "Area"),
        Grouping.DISTRICT: translate("Grouping", "District"),
        Grouping.HOUR: translate("Grouping", "Weekday and hour"),
    }


def _channels() -> Mapping[StrEnum, str]:
    return {
        Channel.PHONE: translate("Channel", "Phone"),
        Channel.EMAIL: translate("Channel", "E-mail"),
        Channel.VOICEMAIL: translate("Channel", "Voicemail"),
        Channel.WALK_IN: translate("Channel", "In person"),
    }


def _matters() -> Mapping[StrEnum, str]:
    return {
        Matter.MEDIATE_NOW: translate("Matter", "Mediate now"),
        Matter.APPOINTMENT: translate("Matter", "Appointment"),
        Matter.TRANSLATION: translate("Matter", "Translation"),
        Matter.REFERRAL: translate("Matter", "Referral"),
        Matter.CALL_BACK: translate("Matter", "Call-back"),
        Matter.INTERPRETER: translate("Matter", "Interpreter calling"),
        Matter.WRONG_NUMBER: translate("Matter", "Wrong number"),
    }


def _outcomes() -> Mapping[StrEnum, str]:
    return {
        CallOutcome.CONNECTED: translate("Outcome", "Connected"),
        CallOutcome.BOOKED: translate("Outcome", "Booked"),
        CallOutcome.REQUEST_TAKEN: translate("Outcome", "Request noted"),
        CallOutcome.PROMISED: translate("Outcome", "Call-back promised"),
        CallOutcome.REFERRED: translate("Outcome", "Referred"),
        CallOutcome.INFORMED: translate("Outcome", "Informed"),
        CallOutcome.UNFILLED: translate("Outcome", "Nobody found"),
        CallOutcome.WRONG_NUMBER: translate("Outcome", "Wrong number"),
        CallOutcome.ABANDONED: translate("Outcome", "Hung up"),
    }


def _request_kinds() -> Mapping[StrEnum, str]:
    return {
        RequestKind.INSTANT: translate("RequestKind", "Now on the phone"),
        RequestKind.APPOINTMENT: translate("RequestKind", "Appointment"),
        RequestKind.TRANSLATION: translate("RequestKind", "Translation"),
    }


def _request_states() -> Mapping[StrEnum, str]:
    return {
        RequestState.DRAFT: translate("RequestState", "Draft"),
        RequestState.OPEN: translate("RequestState", "Open"),
        RequestState.ASKED: translate("RequestState", "Asked"),
        RequestState.ACCEPTED: translate("RequestState", "Accepted"),
        RequestState.CONFIRMED: translate("RequestState", "Confirmed"),
        RequestState.DONE: translate("RequestState", "Done"),
        RequestState.UNFILLED: translate("RequestState", "Nobody found"),
        RequestState.CANCELLED_BY_ORGANISATION: translate("RequestState", "Cancelled by institution"),
        RequestState.CANCELLED_BY_BENEFICIARY: translate("RequestState", "Cancelled by client"),
        RequestState.NO_SHOW_ORGANISATION: translate("RequestState", "Institution absent"),
        RequestState.NO_SHOW_BENEFICIARY: translate("RequestState", "Client did not come"),
        RequestState.NO_SHOW_INTERPRETER: translate("RequestState", "Interpreter did not come"),
        RequestState.DUPLICATE: translate("RequestState", "Entered twice"),
        RequestState.UNDONE: translate("RequestState", "Undone"),
    }


def _urgencies() -> Mapping[StrEnum, str]:
    return {
        Urgency.NORMAL: translate("Urgency", "Normal"),
        Urgency.SOON: translate("Urgency", "Soon"),
        Urgency.URGENT: translate("Urgency", "Urgent"),
    }


def _sources() -> Mapping[StrEnum, str]:
    return {
        Source.HOTLINE: translate("Source", "Hotline"),
        Source.EMAIL: translate("Source", "E-mail"),
        Source.FORM: translate("Source", "Form"),
        Source.WALK_IN: translate("Source", "In person"),
        Source.IMPORT: translate("Source", "Spreadsheet"),
    }


def _offer_states() -> Mapping[StrEnum, str]:
    return {
        OfferState.ASKED: translate("OfferState", "Asked"),
        OfferState.YES: translate("OfferState", "Said yes"),
        OfferState.NO: translate("OfferState", "Declined"),
        OfferState.MAYBE: translate("OfferState", "Perhaps"),
        OfferState.NO_ANSWER: translate("OfferState", "Not reached"),
        OfferState.EXPIRED: translate("OfferState", "Expired"),
        OfferState.WITHDRAWN: translate("OfferState", "Withdrawn"),
        OfferState.GIVEN_TO_ANOTHER: translate("OfferState", "Given to somebody else"),
    }


def _answers() -> Mapping[StrEnum, str]:
    return {
        Answer.YES: translate("Answer", "Yes"),
        Answer.NO: translate("Answer", "No"),
        Answer.MAYBE: translate("Answer", "Perhaps"),
        Answer.NO_ANSWER: translate("Answer", "No answer"),
        Answer.BUSY: translate("Answer", "Busy"),
        Answer.MAILBOX: translate("Answer", "Mailbox"),
        Answer.WRONG_NUMBER: translate("Answer", "Wrong number"),
        Answer.LATER: translate("Answer", "Later"),
    }


def _vias() -> Mapping[StrEnum, str]:
    return {
        Via.PHONE: translate("Via", "Phone"),
        Via.EMAIL: translate("Via", "E-mail"),
        Via.SMS: translate("Via", "Text message"),
    }


def _round_kinds() -> Mapping[StrEnum, str]:
    return {
        RoundKind.FIRST_YES: translate("RoundKind", "First yes wins"),
        RoundKind.COLLECTION: translate("RoundKind", "Collect answers"),
    }


def _round_stages() -> Mapping[StrEnum, str]:
    return {
        RoundStage.TO_BOOK: translate("RoundStage", "Yes: to be booked"),
        RoundStage.TO_PICK: translate("RoundStage", "To be picked"),
        RoundStage.TO_SEND: translate("RoundStage", "To be sent"),
        RoundStage.EXHAUSTED: translate("RoundStage", "Nobody left to ask"),
        RoundStage.WAITING: translate("RoundStage", "Answers awaited"),
        RoundStage.OVER: translate("RoundStage", "Over"),
    }


def _plan_asides() -> Mapping[StrEnum, str]:
    return {
        Aside.ASKED: translate("Plan", "an answer is awaited"),
        Aside.NO_TIME: translate("Plan", "day and time are missing"),
        Aside.PAST: translate("Plan", "its time is over"),
        Aside.RELAY: translate("Plan", "a relay is put together by hand"),
    }


def _plan_manners() -> Mapping[StrEnum, str]:
    return {
        Manner.ASK: translate("Plan", "Prepare offers"),
        Manner.BOOK: translate("Plan", "Book at once"),
    }


def _appointment_states() -> Mapping[StrEnum, str]:
    return {
        AppointmentState.HELD: translate("AppointmentState", "Held"),
        AppointmentState.BOOKED: translate("AppointmentState", "Accepted"),
        AppointmentState.CONFIRMED: translate("AppointmentState", "Confirmed"),
        AppointmentState.CONNECTED: translate("AppointmentState", "On the phone"),
        AppointmentState.DONE: translate("AppointmentState", "Done"),
        AppointmentState.CANCELLED_BY_ORGANISATION: translate("AppointmentState", "Cancelled by institution"),
        AppointmentState.CANCELLED_BY_BENEFICIARY: translate("AppointmentState", "Cancelled by client"),
        AppointmentState.CANCELLED_BY_INTERPRETER: translate("AppointmentState", "Interpreter dropped out"),
        AppointmentState.NO_SHOW_ORGANISATION: translate("AppointmentState", "Institution absent"),
        AppointmentState.NO_SHOW_BENEFICIARY: translate("AppointmentState", "Client did not come"),
        AppointmentState.NO_SHOW_INTERPRETER: translate("AppointmentState", "Interpreter did not come"),
        AppointmentState.DUPLICATE: translate("AppointmentState", "Entered twice"),
        AppointmentState.UNDONE: translate("AppointmentState", "Undone"),
    }


def _absence_kinds() -> Mapping[StrEnum, str]:
    return {
        AbsenceKind.HOLIDAY: translate("AbsenceKind", "Holiday"),
        AbsenceKind.SICK: translate("AbsenceKind", "Sick"),
        AbsenceKind.EXAM: translate("AbsenceKind", "Exam"),
        AbsenceKind.FEAST: translate("AbsenceKind", "Feast day"),
        AbsenceKind.OTHER: translate("AbsenceKind", "Away"),
        AbsenceKind.CALENDAR: translate("AbsenceKind", "Busy, says their calendar"),
    }


def _closed_for() -> Mapping[StrEnum, str]:
    return {
        ClosedFor.HOTLINE: translate("ClosedFor", "Hotline"),
        ClosedFor.APPOINTMENTS: translate("ClosedFor", "Appointments"),
        ClosedFor.REQUESTS: translate("ClosedFor", "New requests"),
    }


def _standings() -> Mapping[StrEnum, str]:
    return {
        Standing.ENQUIRY: translate("Standing", "Enquiry"),
        Standing.ONBOARDING: translate("Standing", "Getting started"),
        Standing.ACTIVE: translate("Standing", "Active"),
        Standing.PAUSED: translate("Standing", "Pausing"),
        Standing.LEFT: translate("Standing", "Left"),
    }


def _engagements() -> Mapping[StrEnum, str]:
    return {
        Engagement.VOLUNTEER: translate("Engagement", "Volunteer"),
        Engagement.FREELANCER: translate("Engagement", "For a fee"),
        Engagement.STAFF: translate("Engagement", "Staff"),
    }


def _organisation_kinds() -> Mapping[StrEnum, str]:
    return {
        OrganisationKind.HEALTH: translate("OrganisationKind", "Health"),
        OrganisationKind.EDUCATION: translate("OrganisationKind", "School, day care"),
        OrganisationKind.AUTHORITY: translate("OrganisationKind", "Authority"),
        OrganisationKind.COUNSELLING: translate("OrganisationKind", "Counselling"),
        OrganisationKind.ASSOCIATION: translate("OrganisationKind", "Association"),
        OrganisationKind.LAW_OFFICE: translate("OrganisationKind", "Law office"),
        OrganisationKind.PRIVATE_PERSON: translate("OrganisationKind", "Private person"),
        OrganisationKind.OTHER: translate("OrganisationKind", "Other"),
    }


def _nouns() -> Mapping[StrEnum, str]:
    return {
        Noun.CALL: translate("Noun", "Call"),
        Noun.CALLBACK: translate("Noun", "Call-back"),
        Noun.REQUEST: translate("Noun", "Request"),
        Noun.OFFER: translate("Noun", "Offer"),
        Noun.ROUND: translate("Noun", "Round"),
        Noun.APPOINTMENT: translate("Noun", "Appointment"),
        Noun.INTERPRETER: translate("Noun", "Interpreter"),
        Noun.ORGANISATION: translate("Noun", "Institution"),
        Noun.BENEFICIARY: translate("Noun", "Client"),
        Noun.LANGUAGE: translate("Noun", "Language"),
        Noun.RULE: translate("Noun", "Rule"),
        Noun.REFERRAL_TARGET: translate("Noun", "Referral target"),
        Noun.EXCLUSION: translate("Noun", "Excluded setting"),
        Noun.HANDOVER: translate("Noun", "Hand-over"),
        Noun.SERIES: translate("Noun", "Series"),
    }


_LISTS: Mapping[type[StrEnum], Callable[[], Mapping[StrEnum, str]]] = {
    GapKind: _gaps,
    Mode: _modes,
    Area: _areas,
    Sex: _sexes,
    Level: _levels,
    NeighbourWarning: _neighbour_warnings,
    Direction: _directions,
    UnfilledReason: _unfilled_reasons,
    ExclusionDecision: _decisions,
    GoingOnReason: _going_on_reasons,
    Span: _spans,
    Grouping: _groupings,
    Channel: _channels,
    Matter: _matters,
    CallOutcome: _outcomes,
    RequestKind: _request_kinds,
    RequestState: _request_states,
    Urgency: _urgencies,
    Source: _sources,
    OfferState: _offer_states,
    Answer: _answers,
    Via: _vias,
    RoundKind: _round_kinds,
    RoundStage: _round_stages,
    Aside: _plan_asides,
    Manner: _plan_manners,
    AppointmentState: _appointment_states,
    AbsenceKind: _absence_kinds,
    ClosedFor: _closed_for,
    Standing: _standings,
    Engagement: _engagements,
    OrganisationKind: _organisation_kinds,
    Noun: _nouns,
}


def field_name(field: str) -> str:
    """Give the name of a field as the forms show it; a field without a name of its own names itself."""
    return _field_names().get(field, field.replace("_", " "))


def _field_names() -> Mapping[str, str]:
    return {
        "language": translate("Field", "Language"),
        "start": translate("Field", "Day and time"),
        "end": translate("Field", "End"),
        "minutes": translate("Field", "Minutes"),
        "place": translate("Field", "Place"),
        "name": translate("Field", "Name"),
        "last_name": translate("Field", "Last name"),
        "first_name": translate("Field", "First name"),
        "note": translate("Field", "Note"),
        "phones": translate("Field", "Phone numbers"),
        "skills": translate("Field", "Languages"),
        "pattern": translate("Field", "Weekly pattern"),
        "patterns": translate("Field", "Weekly pattern"),
        "radius_km": translate("Field", "Radius in km"),
        "due_at": translate("Field", "Due"),
        "unfilled_reason": translate("Field", "Reason"),
        "override_reason": translate("Field", "Reason"),
        "reason": translate("Field", "Reason"),
        "referral_target": translate("Field", "Referred to"),
        "opens": translate("Field", "Opens"),
        "closes": translate("Field", "Closes"),
        "easter_offset": translate("Field", "Days from Easter"),
        "day": translate("Field", "Day"),
        "first": translate("Field", "First day"),
        "last": translate("Field", "Last day"),
        "first_day": translate("Field", "First day"),
        "last_day": translate("Field", "Last day"),
        "working_days": translate("Field", "Working days"),
        "words": translate("Field", "Words"),
        "neighbours": translate("Field", "Neighbouring languages"),
        "interpreters_needed": translate("Field", "Number of interpreters"),
        "actual_end": translate("Field", "Actual end"),
        "organisation_id": translate("Field", "Institution"),
        "caller_name": translate("Field", "Caller"),
        "matter": translate("Field", "Matter"),
        "area": translate("Field", "Area"),
        "mode": translate("Field", "Mode"),
        "state": translate("Field", "State"),
        "sex": translate("Field", "Sex"),
        "standing": translate("Field", "Standing"),
        "engagement": translate("Field", "Works as"),
        "email": translate("Field", "E-mail"),
        "street": translate("Field", "Street"),
        "postal_code": translate("Field", "Postal code"),
        "place_id": translate("Field", "Place"),
        "modes": translate("Field", "Modes"),
        "areas": translate("Field", "Areas"),
        "german": translate("Field", "German"),
        "max_per_week": translate("Field", "Appointments a week"),
        "declaration_on": translate("Field", "Declaration signed"),
        "declaration_until": translate("Field", "Declaration valid until"),
        "confirmed_on": translate("Field", "Availability confirmed"),
        "numbers": translate("Field", "Phone numbers"),
        "contacts": translate("Field", "Contacts"),
        "rooms": translate("Field", "Rooms"),
        "kind": translate("Field", "Kind"),
        "department": translate("Field", "Department"),
        "cost_centre": translate("Field", "Cost centre"),
        "occasion": translate("Field", "Occasion"),
        "phone": translate("Field", "Phone"),
        "website": translate("Field", "Website"),
        "purpose": translate("Field", "For what"),
        "checked_on": translate("Field", "Last checked"),
        "people": translate("Field", "People"),
        "wave_size": translate("Field", "People in a wave"),
        "wave_wait_minutes": translate("Field", "Wait between waves"),
        "answer_until": translate("Field", "Answers until"),
        "qualifications": translate("Field", "Qualifications"),
        "qualification_wanted": translate("Field", "Qualification"),
        "is_heavy": translate("Field", "Distressing topic"),
        "person_name": translate("Field", "Name to sign in with"),
        "roles": translate("Field", "Roles"),
        "password": translate("Field", "Password"),
        "address": translate("Field", "Address"),
        "barred_organisations": translate("Field", "Not to be sent to"),
        "barred_beneficiaries": translate("Field", "Not to be sent to"),
        "calendar": translate("Field", "Calendar"),
        "calendar_address": translate("Field", "Calendar"),
        "recurrence": translate("Field", "Recurrence"),
    }
