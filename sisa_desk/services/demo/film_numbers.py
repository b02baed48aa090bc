"""Phone numbers nobody has: the ranges the Bundesnetzagentur keeps free for films and books (Mitteilung 148/2021)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sisa_desk.domain.phone import PhoneNumber, read_phone

#: Each exchange stands for ten numbers, the 0 among them, as an office has them.
_EXCHANGES = tuple(
    f"{prefix}{block:02d}" for prefix, blocks in (("030 23125", 100), ("069 90009", 60)) for block in range(blocks)
)
_MOBILES = tuple(f"{prefix}{number:02d}" for prefix in ("0171 39200", "0176 040690") for number in range(100))
_HOMES = tuple(f"040 66969 {number:03d}" for number in range(1000))
_STRANGERS = tuple(f"0221 4710 {number:03d}" for number in range(1000))


@dataclass(frozen=True, slots=True)
class Exchange:
    """The switchboard of an institution with up to nine extensions behind it."""

    stem: str

    def number(self, extension: int = 0) -> PhoneNumber:
        """Give the switchboard (0) or an extension (1 to 9) as people write it."""
        return read_phone(f"{self.stem}-{extension}")

    def ringing(self, extension: int) -> PhoneNumber:
        """Give a number as the line announces it."""
        return read_phone(self.number(extension).e164 or "")


class FilmNumbers:
    """Gives every number out once."""

    def __init__(self) -> None:
        """Begin with all numbers free."""
        self._exchanges = iter(_EXCHANGES)
        self._mobiles = iter(_MOBILES)
        self._homes = iter(_HOMES)
        self._strangers = iter(_STRANGERS)

    def exchange(self) -> Exchange:
        """Give the switchboard of an institution."""
        return Exchange(next(self._exchanges))

    def mobile(self) -> PhoneNumber:
        """Give a mobile number while there are any, else one of a home."""
        return _read_next(self._mobiles) or self.home()

    def home(self) -> PhoneNumber:
        """Give the number of a home."""
        return read_phone(next(self._homes))

    def stranger(self) -> PhoneNumber:
        """Give the number of somebody nobody knows, as the line announces it."""
        return read_phone(read_phone(next(self._strangers)).e164 or "")


def _read_next(numbers: Iterator[str]) -> PhoneNumber | None:
    number = next(numbers, None)
    return None if number is None else read_phone(number)
