"""What the toast says after something was stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sisa_desk.domain.events import Event, Noun
from sisa_desk.ui.language import translate


def news_of(event: Event) -> str:
    """Give the sentence for something that happened; empty where nobody needs one."""
    make = _NEWS.get((event.noun, event.verb))
    return make() if make else ""


_NEWS: Mapping[tuple[Noun, str], Callable[[], str]] = {
    (Noun.CALL, "closed"): lambda: translate("News", "Call wrapped up"),
    (Noun.CALL, "reopened"): lambda: translate("News", "Call open again"),
    (Noun.CALLBACK, "promised"): lambda: translate("News", "Call-back promised"),
    (Noun.CALLBACK, "kept"): lambda: translate("News", "Promise kept"),
    (Noun.CALLBACK, "taken_back"): lambda: translate("News", "Promise taken back"),
    (Noun.CALLBACK, "reopened"): lambda: translate("News", "Promise open again"),
    (Noun.REQUEST, "filed"): lambda: translate("News", "Request noted"),
    (Noun.REQUEST, "changed"): lambda: translate("News", "Request saved"),
    (Noun.REQUEST, "ended"): lambda: translate("News", "Request ended"),
    (Noun.REQUEST, "reopened"): lambda: translate("News", "Request open again"),
    (Noun.REQUEST, "unfilled"): lambda: translate("News", "Noted: nobody found"),
    (Noun.OFFER, "withdrawn"): lambda: translate("News", "Offer withdrawn"),
    (Noun.OFFER, "called_off"): lambda: translate("News", "Called off, noted as told"),
    (Noun.OFFER, "answered"): lambda: translate("News", "Answer noted"),
    (Noun.HANDOVER, "handed_over"): lambda: translate("News", "Handed over; it waits for a colleague"),
    (Noun.HANDOVER, "taken"): lambda: translate("News", "Taken over"),
    (Noun.HANDOVER, "taken_back"): lambda: translate("News", "Kept at this desk"),
    (Noun.OFFER, "sent"): lambda: translate("News", "Noted as asked; an answer is awaited"),
    (Noun.OFFER, "unsent"): lambda: translate("News", "Not asked yet after all"),
    (Noun.OFFER, "told"): lambda: translate("News", "Noted as told"),
    (Noun.OFFER, "untold"): lambda: translate("News", "Still to be told"),
    (Noun.OFFER, "expired"): lambda: translate("News", "The time to answer is over; nobody answered"),
    (Noun.ROUND, "started"): lambda: translate("News", "The round has begun; the texts wait to be sent"),
    (Noun.ROUND, "wave_due"): lambda: translate("News", "The next wave is due; the texts wait to be sent"),
    (Noun.ROUND, "stopped"): lambda: translate("News", "Round stopped; nobody else is asked"),
    (Noun.ROUND, "called_off"): lambda: translate("News", "Round called off; nobody was asked"),
    (Noun.ROUND, "restored"): lambda: translate("News", "Round as it was"),
    (Noun.APPOINTMENT, "connected"): lambda: translate("News", "Connected"),
    (Noun.APPOINTMENT, "booked"): lambda: translate("News", "Appointment booked"),
    (Noun.APPOINTMENT, "undone"): lambda: translate("News", "Booking undone"),
    (Noun.APPOINTMENT, "confirmed"): lambda: translate("News", "Confirmation noted"),
    (Noun.APPOINTMENT, "moved"): lambda: translate("News", "Appointment moved; please tell both sides"),
    (Noun.APPOINTMENT, "cancelled"): lambda: translate("News", "Appointment cancelled"),
    (Noun.APPOINTMENT, "restored"): lambda: translate("News", "Appointment as it was"),
    (Noun.APPOINTMENT, "closed"): lambda: translate("News", "Appointment closed"),
    (Noun.INTERPRETER, "added"): lambda: translate("News", "Interpreter added"),
    (Noun.INTERPRETER, "changed"): lambda: translate("News", "Interpreter saved"),
    (Noun.INTERPRETER, "confirmed"): lambda: translate("News", "Availability confirmed"),
    (Noun.INTERPRETER, "absent"): lambda: translate("News", "Absence entered"),
    (Noun.INTERPRETER, "present"): lambda: translate("News", "Absence removed"),
    (Noun.INTERPRETER, "extra_entered"): lambda: translate("News", "Extra time entered"),
    (Noun.INTERPRETER, "extra_removed"): lambda: translate("News", "Extra time removed"),
    (Noun.INTERPRETER, "kept"): lambda: translate("News", "Noted: it goes on"),
    (Noun.INTERPRETER, "asked_holds"): lambda: translate("News", "Times confirmed"),
    (Noun.INTERPRETER, "asked_changed"): lambda: translate("News", "Times changed and confirmed"),
    (Noun.INTERPRETER, "asked_paused"): lambda: translate("News", "Noted as paused"),
    (Noun.INTERPRETER, "asked_not_reached"): lambda: translate("News", "Noted as not reached"),
    (Noun.INTERPRETER, "asked_written"): lambda: translate("News", "Noted as written to"),
    (Noun.INTERPRETER, "available"): lambda: translate("News", "Available now, noted"),
    (Noun.INTERPRETER, "calendar_read"): lambda: translate("News", "Calendar read"),
    (Noun.INTERPRETER, "calendar_not_read"): lambda: translate(
        "News", "The calendar could not be read; what was known of it still counts"
    ),
    (Noun.INTERPRETER, "calendar_removed"): lambda: translate("News", "Calendar taken out; its times count no more"),
    (Noun.INTERPRETER, "calendar_restored"): lambda: translate("News", "Calendar as it was"),
    (Noun.INTERPRETER, "removed"): lambda: translate("News", "Interpreter removed"),
    (Noun.ORGANISATION, "added"): lambda: translate("News", "Institution added"),
    (Noun.ORGANISATION, "changed"): lambda: translate("News", "Institution saved"),
    (Noun.ORGANISATION, "removed"): lambda: translate("News", "Institution removed"),
    (Noun.BENEFICIARY, "added"): lambda: translate("News", "Reference made"),
    (Noun.BENEFICIARY, "named"): lambda: translate("News", "Name noted; it is erased by itself"),
    (Noun.INTERPRETER, "imported"): lambda: translate("News", "Interpreters imported"),
    (Noun.ORGANISATION, "imported"): lambda: translate("News", "Institutions imported"),
    (Noun.CALL, "imported"): lambda: translate("News", "Calls imported"),
    (Noun.INTERPRETER, "import_undone"): lambda: translate("News", "Import undone"),
    (Noun.ORGANISATION, "import_undone"): lambda: translate("News", "Import undone"),
    (Noun.CALL, "import_undone"): lambda: translate("News", "Import undone"),
    (Noun.LANGUAGE, "changed"): lambda: translate("News", "Language saved"),
    (Noun.RULE, "changed"): lambda: translate("News", "Rule saved"),
    (Noun.RULE, "completed"): lambda: translate("News", "New words taken over"),
    (Noun.RULE, "removed"): lambda: translate("News", "Rule removed"),
    (Noun.EXCLUSION, "not_meant"): lambda: translate("News", "Noted: not meant"),
    (Noun.EXCLUSION, "went_on"): lambda: translate("News", "Noted: gone on with"),
    (Noun.EXCLUSION, "referred"): lambda: translate("News", "Noted: referred"),
    (Noun.EXCLUSION, "taken_back"): lambda: translate("News", "Decision taken back"),
    (Noun.REFERRAL_TARGET, "added"): lambda: translate("News", "Referral target added"),
    (Noun.REFERRAL_TARGET, "removed"): lambda: translate("News", "Referral target removed"),
    (Noun.REFERRAL_TARGET, "changed"): lambda: translate("News", "Referral target saved"),
}
