"""The persons needing the language: known by a reference; a name is optional and kept apart with its own end date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """A person behind requests, known to the desk only by a reference such as K-2026-0142."""

    id: UUID
    reference: str
    created_at: datetime
    language: str = ""
    organisation_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class BeneficiaryName:
    """The name of a beneficiary, where it had to be taken down, and the day it is erased."""

    id: UUID
    beneficiary_id: UUID
    name: str
    erase_on: date
    version: int = 0
