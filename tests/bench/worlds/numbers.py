"""Numbers nobody has, in the many ways people write one.

They come from the ranges the Bundesnetzagentur and Ofcom keep free for fiction. Digits behind a free block lead to
the same free line, so that there are as many numbers as a large store needs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

#: Area code and block of the switchboards, of interpreters, and of people who ring by themselves.
_EXCHANGES = (("30", "23125"), ("69", "90009"), ("89", "99998"))
_HOMES = ("40", "66969")
_STRANGERS = ("221", "4710")
_FEWEST_DIGITS = 3
#: Institutions with a number of another shape: short numbers, and one abroad.
SHORT_NUMBERS = ("116117", "115")
ABROAD = ("44", "20", "7946")


@dataclass(frozen=True)
class Line:
    """A number in its parts, as ("30", "23125123", "4"); only switchboards have extensions."""

    area: str
    subscriber: str
    extension: str = ""
    country: str = "49"

    @property
    def e164(self) -> str:
        """Give the number as exchanges announce it."""
        return f"+{self.country}{self.area}{self.subscriber}{self.extension}"

    @property
    def digits(self) -> str:
        """Give the digits behind the area code."""
        return f"{self.subscriber}{self.extension}"

    def with_extension(self, extension: str) -> Line:
        """Give a line behind the same switchboard."""
        return Line(self.area, self.subscriber, extension, self.country)


def switchboard(number: int) -> Line:
    """Give the switchboard of the n-th institution; extension 0 is answered by a person."""
    area, block = _EXCHANGES[number % len(_EXCHANGES)]
    return Line(area, f"{block}{number // len(_EXCHANGES):0{_FEWEST_DIGITS}d}", "0")


def home(number: int) -> Line:
    """Give the number of the n-th interpreter."""
    return Line(_HOMES[0], f"{_HOMES[1]}{number:0{_FEWEST_DIGITS}d}")


def stranger(number: int) -> Line:
    """Give the number of the n-th person nobody knows."""
    return Line(_STRANGERS[0], f"{_STRANGERS[1]}{number:0{_FEWEST_DIGITS}d}")


def abroad(number: int) -> Line:
    """Give one of the thousand London numbers for fiction."""
    country, area, block = ABROAD
    return Line(area, f"{block}{number % 1000:03d}0", country=country)


def _pairs(digits: str) -> str:
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))


#: The ways a German number is written in lists and announced by exchanges.
GERMAN_WAYS: dict[str, Callable[[Line], str]] = {
    "announced": lambda line: line.e164,
    "national": lambda line: f"0{line.area}{line.digits}",
    "spaces": lambda line: f"0{line.area} {line.digits}",
    "pairs": lambda line: f"0{line.area} {_pairs(line.digits)}",
    "slash": lambda line: f"0{line.area}/{line.digits}",
    "slash with spaces": lambda line: f"0{line.area} / {line.digits}",
    "brackets": lambda line: f"(0{line.area}) {line.digits}",
    "hyphen": lambda line: f"0{line.area}-{line.digits}",
    "dots": lambda line: f"0{line.area}.{line.digits}",
    "en dash": lambda line: f"0{line.area} – {line.digits}",
    "hard spaces": lambda line: f"0{line.area}\u00a0{_pairs(line.digits)}".replace(" ", "\u00a0"),
    "+49 with spaces": lambda line: f"+49 {line.area} {line.digits}",
    "+49 with hyphens": lambda line: f"+49-{line.area}-{line.digits}",
    "+49 (0)": lambda line: f"+49 (0){line.area} {line.digits}",
    "+49 (0) and slash": lambda line: f"+49 (0) {line.area} / {line.digits}",
    "0049": lambda line: f"0049{line.area}{line.digits}",
    "0049 with spaces": lambda line: f"0049 {line.area} {line.digits}",
    "0049 (0)": lambda line: f"0049 (0){line.area} {line.digits}",
    "label": lambda line: f"Tel.: 0{line.area} {line.digits}",
    "remark": lambda line: f"0{line.area} {line.digits} (Zentrale)",
    "marked as text": lambda line: f"'0{line.area}{line.digits}",
}
#: Two more ways, for lines behind a switchboard.
EXTENSION_WAYS: dict[str, Callable[[Line], str]] = {
    "extension behind a hyphen": lambda line: f"0{line.area} {line.subscriber}-{line.extension}",
    "extension named": lambda line: f"0{line.area} {line.subscriber}-0 App. {line.extension}",
    "+49 and DW": lambda line: f"+49 {line.area} {line.subscriber}-0, DW {line.extension}",
}
FOREIGN_WAYS: dict[str, Callable[[Line], str]] = {
    "announced": lambda line: line.e164,
    "+": lambda line: f"+{line.country} {line.area} {line.digits[:4]} {line.digits[4:]}",
    "00": lambda line: f"00{line.country} {line.area} {line.digits}",
    "+ (0)": lambda line: f"+{line.country} (0){line.area} {line.digits}",
    "00 with hyphens": lambda line: f"00{line.country}-{line.area}-{line.digits}",
}
SHORT_WAYS: dict[str, Callable[[str], str]] = {
    "bare": str,
    "spaces": lambda short: f"{short[:3]} {short[3:]}".strip(),
    "label": lambda short: f"Tel. {short}",
}
