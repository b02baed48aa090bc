"""Why somebody stands where they stand, as a code with facts; the sentences live in the interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody stands where they stand: a code, its points (0 for a must) and facts for the sentence."""

    code: str
    points: int = 0
    facts: Facts = field(default_factory=dict, hash=False)
