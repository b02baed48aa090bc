"""Words for what would change it, where somebody lacks one thing only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sisa_desk.domain.matching import Reason
from sisa_desk.ui.language import translate
from sisa_desk.ui.wording.reasons import soon_text

Facts = Mapping[str, Any]


def remedy_text(reason: Reason, now: datetime) -> str:
    """Say what would change it; nothing where nothing should, or where the reason says it itself."""
    make = _WORDS.get(reason.code)
    return make(reason.facts, now) if make else ""


def _busy(facts: Facts, now: datetime) -> str:
    free_from = facts["interval"].end + timedelta(minutes=facts.get("way_minutes", 0))
    return translate("Remedy", "free from {time}").format(time=soon_text(free_from, now))


_WORDS: Mapping[str, Callable[[Facts, datetime], str]] = {
    "busy": _busy,
    "not_active": lambda facts, now: translate("Remedy", "ask whether to begin again"),
    "declaration_missing": lambda facts, now: translate("Remedy", "have it signed"),
    "declaration_expired": lambda facts, now: translate("Remedy", "have it signed anew"),
    "mode_not_offered": lambda facts, now: translate("Remedy", "meet in another way"),
    "one_way_only": lambda facts, now: translate("Remedy", "as the first of a relay"),
    "german_too_low": lambda facts, now: translate("Remedy", "as the first of a relay"),
    "level_too_low": lambda facts, now: translate("Remedy", "where a lower level will do"),
    "area_not_taken": lambda facts, now: translate("Remedy", "ask whether just this once"),
    "qualification_missing": lambda facts, now: translate("Remedy", "where it goes without the training"),
    "qualification_expired": lambda facts, now: translate("Remedy", "renew the training"),
    "other_sex": lambda facts, now: translate("Remedy", "where it does not matter after all"),
    "excluded_setting": lambda facts, now: translate("Remedy", "somebody on a fee or on staff"),
    "too_far": lambda facts, now: translate("Remedy", "ask whether just this once"),
    "absent": lambda facts, now: translate("Remedy", "at another time"),
    "not_available": lambda facts, now: translate("Remedy", "ask whether all the same"),
    "week_is_full": lambda facts, now: translate("Remedy", "ask for one more, or in another week"),
    "no_number": lambda facts, now: translate("Remedy", "enter a number"),
    "being_rung": lambda facts, now: translate("Remedy", "wait for the other desk"),
}
