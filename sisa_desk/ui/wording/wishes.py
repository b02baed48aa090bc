"""Words for the reasons of a place in the ranking, without the facts of a single person."""

from __future__ import annotations

from sisa_desk.ui.language import translate


def wish_text(code: str) -> str:
    """Name what placed somebody, without the facts that differ from one person to the other."""
    return {
        "set_aside": translate("Wishes", "asked all the same"),
        "asked_for_by_name": translate("Wishes", "asked for by name"),
        "same_variety": translate("Wishes", "same variety"),
        "same_person_before": translate("Wishes", "same person as before"),
        "same_institution_before": translate("Wishes", "same institution as before"),
        "liked_sex": translate("Wishes", "woman or man, as wished"),
        "knows_the_place": translate("Wishes", "knows the place"),
        "knows_the_area": translate("Wishes", "knows the area"),
        "near": translate("Wishes", "near"),
        "fair_share": translate("Wishes", "fair share"),
        "last_asked": translate("Wishes", "left in peace"),
        "never_asked": translate("Wishes", "left in peace"),
        "rung_in_vain": translate("Wishes", "rung in vain"),
        "heavy_in_a_row": translate("Wishes", "heavy talks in a row"),
        "reachable": translate("Wishes", "answers the phone"),
        "hard_to_reach": translate("Wishes", "rarely answers"),
        "confirmed_lately": translate("Wishes", "confirmed lately"),
        "confirmed_long_ago": translate("Wishes", "confirmed long ago"),
        "never_confirmed": translate("Wishes", "never confirmed"),
        "level": translate("Wishes", "level"),
    }.get(code, code.replace("_", " "))
