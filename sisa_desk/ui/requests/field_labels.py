"""The words over the fields of a request."""

from __future__ import annotations

from sisa_desk.ui.language import translate


def field_labels() -> dict[str, str]:
    """Give the words over the fields."""
    return {
        "organisation_id": translate("RequestForm", "Institution"),
        "contact": translate("RequestForm", "Who asks"),
        "language": translate("RequestForm", "Language"),
        "variety": translate("RequestForm", "Variety"),
        "second_language": translate("RequestForm", "Second language"),
        "start": translate("RequestForm", "Day, time and minutes"),
        "mode": translate("RequestForm", "How"),
        "minutes": translate("RequestForm", "Minutes"),
        "place": translate("RequestForm", "Place"),
        "street": translate("RequestForm", "Street"),
        "room": translate("RequestForm", "Room"),
        "area": translate("RequestForm", "Area"),
        "occasion": translate("RequestForm", "Occasion"),
        "urgency": translate("RequestForm", "Urgency"),
        "note": translate("RequestForm", "Note for colleagues (no content of the talk)"),
        "beneficiary_id": translate("RequestForm", "Client reference"),
        "persons_present": translate("RequestForm", "Persons"),
        "children_present": translate("RequestForm", "Children are present"),
        "sex_wanted": translate("RequestForm", "Sex"),
        "sex_is_must": translate("RequestForm", "Without exception"),
        "level_wanted": translate("RequestForm", "Level"),
        "language_is_certain": translate("RequestForm", "Language is certain"),
        "qualification_wanted": translate("RequestForm", "Qualification"),
        "relay_language": translate("RequestForm", "Relay over"),
        "is_heavy": translate("RequestForm", "Distressing topic"),
        "interpreter_wanted": translate("RequestForm", "Interpreter wished for"),
        "interpreters_needed": translate("RequestForm", "How many"),
        "urgency_reason": translate("RequestForm", "Why urgent"),
        "contact_phone": translate("RequestForm", "Phone"),
        "contact_email": translate("RequestForm", "E-mail"),
        "cost_centre": translate("RequestForm", "Cost centre"),
        "alternatives": translate("RequestForm", "Other times that would do"),
        "meeting_point": translate("RequestForm", "Meeting point"),
        "phone_on_site": translate("RequestForm", "Phone on site"),
        "dial_in": translate("RequestForm", "Dial-in"),
        "source": translate("RequestForm", "Came by"),
        "consent_noted": translate("RequestForm", "Consent of the client is noted"),
    }
