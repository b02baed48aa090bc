"""Keys made by the client, and case numbers a voice can carry."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.ids import case_number, check_digit, client_reference, new_id, read_case_number
from tests.builders import NOW

moments = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001 - the zone is drawn beside it
    timezones=st.just(UTC),
)
numbers = st.integers(min_value=0, max_value=999_999_999)


@given(moments)
def test_a_key_is_a_uuid_of_version_seven_that_holds_its_millisecond(now: datetime) -> None:
    key = new_id(now)
    assert (key.version, key.variant) == (7, "specified in RFC 4122")
    assert key.int >> 80 == (now - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


@given(moments, moments)
def test_keys_of_different_milliseconds_sort_by_time(one: datetime, other: datetime) -> None:
    early, late = sorted((one, other))
    if late - early >= timedelta(milliseconds=1):
        assert new_id(early).bytes < new_id(late).bytes
        assert str(new_id(early)) < str(new_id(late))


@given(st.binary(min_size=10, max_size=10))
def test_seventy_four_bits_of_a_key_are_random(noise: bytes) -> None:
    key = new_id(NOW, lambda size: noise[:size]).int
    assert key >> 64 & 0xFFF == int.from_bytes(noise) >> 68
    assert key & ((1 << 62) - 1) == int.from_bytes(noise) & ((1 << 62) - 1)


def test_two_keys_of_the_same_moment_differ() -> None:
    assert len({new_id(NOW) for _ in range(1000)}) == 1000


def test_the_same_moment_of_another_zone_gives_the_same_time_bits() -> None:
    elsewhere = NOW.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert new_id(elsewhere, bytes) == new_id(NOW, bytes)


def test_a_moment_without_a_zone_gives_no_key() -> None:
    with pytest.raises(TypeError):
        new_id(NOW.replace(tzinfo=None))


@pytest.mark.parametrize(("number", "digit"), [(572, 4), (0, 0), (1, 3), (11, 7)])
def test_known_check_digits(number: int, digit: int) -> None:
    assert check_digit(number) == digit


@given(numbers)
def test_a_case_number_is_read_back_however_it_is_written(number: int) -> None:
    written = case_number(number)
    digits, digit = written.split("-")
    spellings = (
        written,
        f" {written} ",
        digits + digit,
        *(f"{digits}{sign}{digit}" for sign in (" ", "–", "/", " - ")),
    )
    assert {read_case_number(spelling) for spelling in spellings} == {number}


@given(numbers, st.data())
def test_every_single_wrong_digit_is_found(number: int, data: st.DataObject) -> None:
    digits = case_number(number).replace("-", "")
    place = data.draw(st.integers(0, len(digits) - 1))
    wrong = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != digits[place]]))
    assert read_case_number(digits[:place] + wrong + digits[place + 1 :]) is None


@given(numbers, st.data())
def test_every_swap_of_neighbouring_digits_is_found(number: int, data: st.DataObject) -> None:
    digits = case_number(number).replace("-", "")
    place = data.draw(st.integers(0, len(digits) - 2))
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert read_case_number(swapped) == (number if swapped == digits else None)


@given(numbers)
def test_digits_of_other_scripts_are_read(number: int) -> None:
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    assert read_case_number(case_number(number).translate(arabic)) == number


@pytest.mark.parametrize("text", ["", "4", "K-2026-0142", "4711-8-1", "-4711-8", "030 23125-100", "12345678901"])
def test_what_is_no_case_number_is_not_read_as_one(text: str) -> None:
    assert read_case_number(text) is None


@given(st.text())
def test_reading_a_case_number_never_raises(text: str) -> None:
    number = read_case_number(text)
    assert number is None or number >= 0


def test_the_reference_of_a_person_has_at_least_four_digits() -> None:
    assert [client_reference(2026, number) for number in (7, 142, 12345)] == [
        "K-2026-0007",
        "K-2026-0142",
        "K-2026-12345",
    ]
