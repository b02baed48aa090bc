"""What is wrong with a cell or a row, as codes and facts; the sentences are made elsewhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sisa_desk.exchange.fields import Field

NO_FACTS: Mapping[str, Any] = MappingProxyType({})


@dataclasses.dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell was not understood, or only with a doubt."""

    code: str
    facts: Mapping[str, Any] = dataclasses.field(default_factory=lambda: NO_FACTS)


@dataclasses.dataclass(frozen=True, slots=True)
class CellProblem:
    """A trouble at its place: row and column as people count them; column 0 means the row as a whole."""

    row: int
    column: int
    field: Field
    value: str
    code: str
    facts: Mapping[str, Any] = dataclasses.field(default_factory=lambda: NO_FACTS)
