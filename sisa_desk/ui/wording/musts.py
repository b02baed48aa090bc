"""Words for the musts of the ranking, without the facts of a single person."""

from __future__ import annotations

from sisa_desk.ui.language import translate


def must_text(code: str) -> str:
    """Name a must that does not hold, without the facts that differ from one person to the other."""
    return {
        "tried_just_now": translate("AbsenceGroups", "Tried just now"),
        "busy": translate("AbsenceGroups", "Has something else"),
        "not_available": translate("AbsenceGroups", "Available at other times"),
        "not_at_this_hour": translate("AbsenceGroups", "To be rung at other hours"),
        "too_far": translate("AbsenceGroups", "Beyond the radius"),
        "absent": translate("AbsenceGroups", "Away"),
        "week_is_full": translate("AbsenceGroups", "Week is full"),
        "not_active": translate("AbsenceGroups", "Not active"),
        "declaration_expired": translate("AbsenceGroups", "Declaration expired"),
        "mode_not_offered": translate("AbsenceGroups", "Works in another mode"),
        "level_too_low": translate("AbsenceGroups", "Level too low"),
        "one_way_only": translate("AbsenceGroups", "One way only"),
        "area_not_taken": translate("AbsenceGroups", "Does not take this area"),
        "declaration_missing": translate("AbsenceGroups", "Declaration missing"),
        "german_too_low": translate("AbsenceGroups", "Not enough German"),
        "qualification_missing": translate("AbsenceGroups", "Not qualified for this"),
        "qualification_expired": translate("AbsenceGroups", "Qualification expired"),
        "excluded_setting": translate("AbsenceGroups", "Not for volunteers"),
        "being_rung": translate("AbsenceGroups", "Being rung just now"),
        "not_paired": translate("AbsenceGroups", "Not to be paired"),
        "other_sex": translate("AbsenceGroups", "Other sex than needed"),
        "declined_this": translate("AbsenceGroups", "Declined this"),
        "no_number": translate("AbsenceGroups", "No phone number"),
    }.get(code, code.replace("_", " "))
