"""The shipped reference tables, read once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.places import PlaceTable
from sisa_desk.exchange.reference_tables import language_table, place_table

FOLDER = Path(__file__).parents[2] / "resources" / "data"


@cache
def languages() -> LanguageTable:
    """Give the shipped languages."""
    return language_table(FOLDER)


@cache
def places() -> PlaceTable:
    """Give the shipped places."""
    return place_table(FOLDER)
