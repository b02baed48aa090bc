"""What has happened, told to every screen so that each can decide whether it is concerned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Noun(StrEnum):
    """What an event is about; the words of the house's sentence."""

    CALL = "call"
    CALLBACK = "callback"
    REQUEST = "request"
    OFFER = "offer"
    ROUND = "round"
    APPOINTMENT = "appointment"
    INTERPRETER = "interpreter"
    ORGANISATION = "organisation"
    BENEFICIARY = "beneficiary"
    LANGUAGE = "language"
    RULE = "rule"
    REFERRAL_TARGET = "referral_target"
    EXCLUSION = "exclusion"
    HANDOVER = "handover"
    PRESENCE = "presence"
    SERIES = "series"
    PERSON = "person"
    SHIFT_NOTE = "shift_note"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is now stored: the noun, what was done to it (past tense), and its key."""

    noun: Noun
    verb: str
    id: UUID | None = None
