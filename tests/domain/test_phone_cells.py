"""Several phone numbers in one cell."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.phone import PhoneKind, read_phones

HALLE, MOBILE = "+4934523125678", "+491713920001"


@pytest.mark.parametrize(
    "cell",
    [
        "0345 23125678; 0171 3920001",
        "0345 23125678, 0171 3920001",
        "0345 23125678 / 0171 3920001",
        "0345/23125678 / 0171/3920001",
        "0345/23125678/0171/3920001",
        "0345 23125678\n0171 3920001",
        "0345 23125678\r\n\r\n0171 3920001\r\n",
        "0345 23125678 und 0171 3920001",
        "0345 23125678 oder 0171/3920001",
        "0345 23125678 - 0171 3920001",
        "0345 23125678 0171 3920001",
        "0345 231 256 78 0171 39 20 001",
        "+49 345 23125678 +49 171 3920001",
        "0345 23125678 (privat), 0171 3920001 (dienstlich)",
        "p: 0345 23125678, mobil: 0171 3920001",
        "Tel. 0345 23125678 | Handy 0171 3920001",
        "0345 23125678, 0171 3920001, 0345-23125678",
    ],
)
def test_two_numbers_in_a_cell_are_two(cell: str) -> None:
    assert [number.e164 for number in read_phones(cell)] == [HALLE, MOBILE]


@pytest.mark.parametrize(
    "cell",
    [
        "0345 231 256 78",
        "0345 23 12 56 78",
        "+49 (0) 345 / 231 256 78",
        "0345 23125678, privat",
        "0345 / 23125678, Frau M.",
    ],
)
def test_one_number_in_pieces_stays_one(cell: str) -> None:
    assert [number.e164 for number in read_phones(cell)] == [HALLE]


def test_an_extension_behind_a_comma_stays_with_its_number() -> None:
    (number,) = read_phones("0391 567-0, App. 12")
    assert (number.e164, number.extension) == ("+493915670", "12")


def test_another_end_is_another_number() -> None:
    assert [number.e164 for number in read_phones("0345 123-456 / -57")] == ["+49345123456", "+4934512357"]
    assert [number.e164 for number in read_phones("0345 21389390/-99")] == ["+4934521389390", "+4934521389399"]


def test_a_fax_and_a_postal_code_are_kept_but_marked() -> None:
    numbers = read_phones("0345 23125678; Fax 0345 23125679; 06108 Halle")
    assert [number.kind for number in numbers] == [PhoneKind.FULL, PhoneKind.DOUBTFUL, PhoneKind.DOUBTFUL]
    assert [number.text for number in numbers][1:] == ["Fax 0345 23125679", "06108 Halle"]


@pytest.mark.parametrize("cell", ["", "  \n ", "-", "keine", ";,;"])
def test_an_empty_cell_has_no_number(cell: str) -> None:
    assert read_phones(cell) == ()


def test_a_cell_as_long_as_a_book_is_bounded() -> None:
    started = time.perf_counter()
    for cell in ("0345 123456; " * 20_000, "+(0)" * 50_000, "0345 " * 50_000, "0345 123456 " * 20_000, ", " * 50_000):
        assert len(read_phones(cell)) <= 12
    assert time.perf_counter() - started < 5


@given(st.text(alphabet="0123456789 +-/();,\nundApp.privatFax", max_size=120))
def test_a_cell_with_digits_never_comes_back_empty(cell: str) -> None:
    numbers = read_phones(cell)
    assert bool(numbers) >= any(letter.isdigit() for letter in cell)
    assert all(number.text and number.kind is not PhoneKind.WITHHELD for number in numbers)
    assert len({(number.key or number.text, number.extension) for number in numbers}) == len(numbers)
