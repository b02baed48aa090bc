"""Institutions and referral targets as rows of their lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from sisa_desk.domain.organisations import Organisation, ReferralTarget
from sisa_desk.domain.phone import displayed
from sisa_desk.ui.language import day_text, left_to_right, translate
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording.words import word

#: A number that was checked longer ago than this may be wrong by now.
STALE_DAYS = 180


def organisation_headings() -> Sequence[str]:
    """Give the headings of the list of institutions."""
    return (
        translate("OrganisationRows", "Institution"),
        translate("OrganisationRows", "Kind"),
        translate("OrganisationRows", "Place"),
        translate("OrganisationRows", "Number"),
    )


def organisation_row(one: Organisation, place_name: Callable[[str], str]) -> LineRow:
    """Make the row of an institution."""
    number = one.numbers[0].number if one.numbers else None
    contact = one.contacts[0].name if one.contacts else ""
    shown = left_to_right(displayed(number)) if number else ""
    cells = (
        Cell(one.name, one.department, is_bold=True, is_private=True),
        Cell(word(one.kind)),
        Cell(place_name(one.place_id), one.street, is_second_private=True),
        Cell(shown or contact, contact if shown else "", is_private=True, is_second_private=True),
    )
    return LineRow(one.id, cells, one)


def target_headings() -> Sequence[str]:
    """Give the headings of the referral directory."""
    return (
        translate("OrganisationRows", "Service"),
        translate("OrganisationRows", "Phone and website"),
        translate("OrganisationRows", "Last checked"),
    )


def target_row(one: ReferralTarget, today: date) -> LineRow:
    """Make the row of a service callers are referred to."""
    mark = checked_mark(one, today)
    age = float((today - one.checked_on).days) if one.checked_on else 1_000_000.0
    checked = day_text(one.checked_on) if one.checked_on else ""
    cells = (
        Cell(one.name, one.purpose, is_bold=True),
        Cell(left_to_right(one.phone), one.website),
        Cell(mark.text, checked, marks=(mark,), sort=age),
    )
    return LineRow(one.id, cells, one)


def checked_mark(one: ReferralTarget, today: date) -> Mark:
    """Say how long ago the number was checked."""
    if one.checked_on is None:
        return Mark(translate("OrganisationRows", "never checked"), ChipRole.WARN)
    days = (today - one.checked_on).days
    if not days:
        return Mark(translate("OrganisationRows", "checked today"), ChipRole.GOOD)
    text = translate("OrganisationRows", "%n day(s) ago", None, days)
    return Mark(text, ChipRole.WARN if days > STALE_DAYS else ChipRole.GOOD)
