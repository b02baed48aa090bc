"""A few words of a row with the kind of state they tell."""

from __future__ import annotations

from dataclasses import dataclass

from sisa_desk.ui.widgets.chip import ChipRole


@dataclass(frozen=True, slots=True)
class Pill:
    """A few words with the kind of state they tell."""

    text: str
    role: ChipRole = ChipRole.NEUTRAL
    icon: str = ""
