"""The value of a phone number: what was typed, and what it was understood as."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PhoneKind(StrEnum):
    """How far a number was understood."""

    FULL = "full"
    SHORT = "short"
    EXTENSION = "extension"
    DOUBTFUL = "doubtful"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number as typed, and as understood.

    `text` is one line, as typed. `e164` is "+" with country code and number (ITU-T E.164), without the extension;
    a doubtful number may carry one as a guess. `extension` is asked for after `e164` answered.
    """

    text: str
    e164: str | None = None
    extension: str | None = None
    kind: PhoneKind = PhoneKind.DOUBTFUL

    @property
    def digits(self) -> str:
        """Give the digits as typed, from 0 to 9."""
        return "".join(character for character in self.text if character in "0123456789")

    @property
    def key(self) -> str:
        """Give what equal numbers share, "" where comparing would only mislead.

        An extension means another person behind every exchange, and a text with letters in it may be an address.
        """
        if self.e164 is not None:
            return self.e164
        if self.kind is PhoneKind.SHORT:
            return self.digits
        bare = self.kind is PhoneKind.DOUBTFUL and len(self.digits) > 5 and not any(map(str.isalpha, self.text))
        return self.digits if bare and not set("*#") & set(self.text) else ""
