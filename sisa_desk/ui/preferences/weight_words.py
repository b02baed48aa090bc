"""Words for the weights of the ranking: what each wish prefers."""

from __future__ import annotations

from collections.abc import Mapping

from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.figure_words import FigureWords


def weight_words() -> Mapping[str, FigureWords]:
    """Give the words for every weight, in the order they are shown."""
    points = translate("Figures", "points")
    words = _wanted() + _known() + _spared() + _trusted()
    return {name: FigureWords(title, points, purpose) for name, title, purpose in words}


def _wanted() -> list[tuple[str, str, str]]:
    return [
        (
            "wish_named",
            translate("Weights", "Asked for by name"),
            translate("Weights", "The caller wants this very person."),
        ),
        (
            "wish_variety",
            translate("Weights", "Same variety"),
            translate("Weights", "Speaks the very variety that was asked for."),
        ),
        (
            "wish_sex",
            translate("Weights", "Woman or man, as wished"),
            translate("Weights", "Where it is a wish; where it is a must, nobody else is listed."),
        ),
        (
            "wish_level",
            translate("Weights", "Level of the language"),
            translate("Weights", "The full weight for mother tongue, a share of it for each level below."),
        ),
    ]


def _known() -> list[tuple[str, str, str]]:
    return [
        (
            "wish_known",
            translate("Weights", "Same person as before"),
            translate("Weights", "Mediated for this person within a year; half of it for the same institution."),
        ),
        (
            "wish_experience",
            translate("Weights", "Experience"),
            translate("Weights", "Talks in this area and at this place within a year; three of each count fully."),
        ),
        (
            "wish_near",
            translate("Weights", "Near"),
            translate("Weights", "Lives close to the place of the appointment, measured by the own radius."),
        ),
    ]


def _spared() -> list[tuple[str, str, str]]:
    return [
        (
            "wish_fair",
            translate("Weights", "Fair share"),
            translate("Weights", "Had few appointments in the last 90 days."),
        ),
        (
            "wish_rested",
            translate("Weights", "Left in peace"),
            translate("Weights", "Was not asked for some time; after 14 days it counts fully."),
        ),
        (
            "wish_unbothered",
            translate("Weights", "Rung in vain"),
            translate("Weights", "Taken off for each attempt in vain within 14 days; four take all of it off."),
        ),
        (
            "wish_unburdened",
            translate("Weights", "Heavy talks in a row"),
            translate("Weights", "Taken off before another heavy talk; three in a row take all of it off."),
        ),
    ]


def _trusted() -> list[tuple[str, str, str]]:
    return [
        (
            "wish_reached",
            translate("Weights", "Answers the phone"),
            translate("Weights", "Learnt from attempts at this hour of the week; taken off where nobody answers."),
        ),
        (
            "wish_confirmed",
            translate("Weights", "Confirmed lately"),
            translate("Weights", "Said not long ago that the weekly pattern still holds."),
        ),
    ]
