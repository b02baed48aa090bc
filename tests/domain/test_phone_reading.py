"""Phone numbers as people write them, one at a time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.phone import PhoneKind, PhoneNumber, dialable, displayed, masked, read_phone, trunk_candidates

HALLE = "+4934523125678"

SAME_NUMBER = [
    "0345 23125678",
    "0345/23125678",
    "0345 / 231 256 78",
    "0345-23125678",
    "0345–231–25678",
    "0345.23125678",
    "0345 231 25 - 678",
    "(0345) 231 256 78",
    "+49 345 23125678",
    "+49 (0)345 23125678",
    "+49 (0) 345 / 231 256 78",
    "+49(0)345/23125678",
    "+49 0345 23125678",
    "+4934523125678",
    "0049 345 23125678",
    "00 49 345 231 256 78",
    "0049(0)345/23125678",
    "4934523125678",
    "Tel.: 0345 23125678",
    "tel:+49-345-23125678",
    "Telefon 0345 23125678",
    "Durchwahl 0345 23125678",
    "0345 23125678 (privat)",
    "0345 23125678 (Frau Meier)",
    "0345 23125678, Frau Meier",
    "Frau Meier: 0345 23125678",
    "'+4934523125678",
    "0345\u00a0231\u202f256\u200978",
    "\u202d0345 23125678\u202c",
    "٠٣٤٥ ٢٣١٢٥٦٧٨",
    "۰۳۴۵ ۲۳۱۲۵۶۷۸",
    "０３４５ ２３１２５６７８",
    "  0345\t23125678\n",
]


@pytest.mark.parametrize("written", SAME_NUMBER)
def test_every_way_of_writing_leads_to_the_same_number(written: str) -> None:
    number = read_phone(written)
    assert (number.kind, number.e164, number.extension) == (PhoneKind.FULL, HALLE, None)
    assert number.key == HALLE


@pytest.mark.parametrize(
    ("written", "e164"),
    [
        ("+49 (0)621 123-45", "+4962112345"),
        ("0171 3920001", "+491713920001"),
        ("0176/04069012", "+4917604069012"),
        ("0152-28817386", "+4915228817386"),
        ("030 23125-000", "+493023125000"),
        ("03491 50-0", "+493491500"),
        ("0800 0116016", "+498000116016"),
        ("+41 44 668 18 00", "+41446681800"),
        ("0043 1 58858-0", "+431588580"),
        ("+963 11 222 3344", "+963112223344"),
        ("+380 44 123 45 67", "+380441234567"),
    ],
)
def test_numbers_of_many_places_are_read(written: str, e164: str) -> None:
    assert read_phone(written).e164 == e164


@pytest.mark.parametrize(
    ("written", "e164", "extension"),
    [
        ("0391 567-0 App. 1234", "+493915670", "1234"),
        ("0391 567-0, Apparat 12", "+493915670", "12"),
        ("0391 5670 (App. 12)", "+493915670", "12"),
        ("0391/567-0 DW -12", "+493915670", "12"),
        ("0391 567-0 / Durchwahl: 123", "+493915670", "123"),
        ("0391 567-0 Durchw. 123", "+493915670", "123"),
        ("0391 5670 Nst. 7", "+493915670", "7"),
        ("+49 391 5670 ext 44", "+493915670", "44"),
        ("0391 5670x44", "+493915670", "44"),
    ],
)
def test_an_extension_is_kept_apart_from_the_number(written: str, e164: str, extension: str) -> None:
    number = read_phone(written)
    assert (number.kind, number.e164, number.extension) == (PhoneKind.FULL, e164, extension)


@pytest.mark.parametrize("written", ["110", "112", "115", "116117", "116 117", "116 016", "11833", "19222", "Tel. 112"])
def test_short_numbers_are_accepted(written: str) -> None:
    number = read_phone(written)
    assert (number.kind, number.e164, number.key) == (PhoneKind.SHORT, None, number.digits)


@pytest.mark.parametrize(
    ("written", "extension"),
    [("456", "456"), ("-456", "456"), ("App. 12", "12"), ("DW 1234", "1234"), ("**610", "610")],
)
def test_extensions_alone_are_internal_and_equal_nobody(written: str, extension: str) -> None:
    number = read_phone(written)
    assert (number.kind, number.extension, number.key) == (PhoneKind.EXTENSION, extension, "")


@pytest.mark.parametrize(
    "written",
    [
        "06108 Halle",
        "06108",
        "39104",
        "0345 231256 Frau Meier",
        "0345 123456/57",
        "0345 23125678 0171 3920001",
        "Fax 0345 23125678",
        "*21*0171392000#",
        "#96*5*",
        "0345 23125678;postd=1",
        "0345%23",
        "0800 HALLO",
        "3,45231E+10",
        "kommt noch",
        "0345 1234567890123456789",
        "+",
        "00",
        "231256",
        "x" * 5000,
    ],
)
def test_what_is_no_clear_number_is_kept_as_typed_and_marked(written: str) -> None:
    number = read_phone(written)
    assert (number.kind, number.e164, number.text) == (PhoneKind.DOUBTFUL, None, written)


@pytest.mark.parametrize(("written", "guess"), [("34523125678", HALLE), ("1713920001", "+491713920001")])
def test_a_zero_lost_in_a_spreadsheet_gives_a_doubtful_guess(written: str, guess: str) -> None:
    number = read_phone(written)
    assert (number.kind, number.e164, number.text) == (PhoneKind.DOUBTFUL, guess, written)


@pytest.mark.parametrize(
    "written", ["", "   ", "-", "anonym", "Anonymous", "unbekannt", "withheld", "unterdrückt", "Private"]
)
def test_a_withheld_number_is_nobody(written: str) -> None:
    number = read_phone(written)
    assert (number.kind, number.key, masked(number), dialable(number)) == (PhoneKind.WITHHELD, "", "", "")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("+4934521389399", "0345 213 893 99"),
        ("03491/123456", "03491 123 456"),
        ("0171 3920001", "0171 392 00 01"),
        ("0345 12345", "0345 123 45"),
        ("0391 567-0", "0391 56 70"),
        ("0391 567-0 App. 12", "0391 56 70 x12"),
        ("0041446681800", "+41 44 668 18 00"),
        ("116117", "116117"),
        ("kommt  noch", "kommt noch"),
    ],
)
def test_numbers_are_shown_in_groups(written: str, shown: str) -> None:
    assert displayed(read_phone(written)) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("0345 21389399", "0345 ••• ••• 99"),
        ("+41 44 668 18 00", "+41 •• ••• •• 00"),
        ("34521389399", "••••99"),
        ("456", "••••"),
        ("112", "112"),
    ],
)
def test_a_masked_number_shows_area_and_end_only(written: str, shown: str) -> None:
    assert masked(read_phone(written)) == shown


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("0345 / 231 256 78", HALLE),
        ("+49 (0)621 123-45", "+4962112345"),
        ("116 117", "116117"),
        ("App. 456", "456"),
        ("231256", "231256"),
        ("٠٣٤٥ ٢٣١٢٥٦٧٨", HALLE),
        ("*21*01713920001#", ""),
        ("**21*01713920001#", ""),
        ("0345 23125678;postd=1", ""),
        ("%23", ""),
        ("06108 Halle", ""),
        ("0345 123456/57", ""),
        ("12", ""),
        ("", ""),
    ],
)
def test_only_plain_numbers_can_be_dialled(written: str, dialled: str) -> None:
    assert dialable(read_phone(written)) == dialled


@pytest.mark.parametrize("trunk", ["0345 123-0", "0345 123", "0345 12-0", "0345 1234"])
def test_an_unknown_extension_leads_to_its_trunk(trunk: str) -> None:
    assert read_phone(trunk).key in trunk_candidates(read_phone("0345 123-456"))


def test_trunks_come_longest_first_and_stop_before_the_area_code() -> None:
    candidates = trunk_candidates(read_phone("0345 123-4"))
    assert candidates == ("+4934512340", "+493451230", "+49345123", "+49345120", "+4934512")


def test_a_switchboard_that_hides_its_zero_is_found() -> None:
    assert trunk_candidates(read_phone("0345 123"))[0] == "+493451230"


@pytest.mark.parametrize("written", ["0171 3920001", "112", "456", "", "06108 Halle"])
def test_mobile_and_short_numbers_have_no_trunk(written: str) -> None:
    assert trunk_candidates(read_phone(written)) == ()


_phone_like = st.text(alphabet="0123456789 +-/().,;:*#xA\u0660\u0665\u202eDWapTel\n", max_size=60)


@given(st.one_of(st.text(max_size=200), _phone_like))
def test_reading_never_raises_and_is_stable(text: str) -> None:
    number = read_phone(text)
    again = read_phone(number.text)
    assert (again.kind, again.e164, again.extension) == (number.kind, number.e164, number.extension)
    assert "\n" not in number.text
    number.text.encode()


@given(st.one_of(st.text(max_size=200), _phone_like))
def test_nothing_dangerous_can_be_dialled(text: str) -> None:
    dialled = dialable(read_phone(text))
    assert not dialled or (dialled.isascii() and dialled.removeprefix("+").isdigit() and 3 <= len(dialled) <= 21)
    assert not dialled or "#" not in text


@given(st.from_regex(r"0(345|391|3491|30|171|152)[1-9][0-9]{5,7}", fullmatch=True))
def test_what_is_shown_reads_back_as_the_same_number(written: str) -> None:
    number = read_phone(written)
    assert read_phone(displayed(number)).key == number.key


@given(st.from_regex(r"0345[1-9][0-9]{2,3}-[0-9]{1,4}", fullmatch=True))
def test_the_written_trunk_is_among_the_candidates(written: str) -> None:
    stem, _, _ = written.partition("-")
    candidates = trunk_candidates(read_phone(written))
    assert f"+49{stem[1:]}" in candidates
    assert f"+49{stem[1:]}0" in (*candidates, read_phone(written).key)
    assert list(candidates) == sorted(candidates, key=len, reverse=True)


def test_hostile_lengths_cost_nothing() -> None:
    started = time.perf_counter()
    for text in ("0" * 200_000, "+(0)" * 50_000, "App. " * 50_000, "(a" * 50_000):
        assert read_phone(text).kind is PhoneKind.DOUBTFUL
    assert time.perf_counter() - started < 5


def test_values_are_equal_by_what_they_hold() -> None:
    assert read_phone("0345 23125678") == PhoneNumber("0345 23125678", HALLE, None, PhoneKind.FULL)
