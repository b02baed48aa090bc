"""Every column type gives back what was stored, and refuses what it cannot keep."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from sisa_desk.domain.phone import PhoneKind, PhoneNumber, read_phone
from sisa_desk.domain.vocabulary import Level, Mode
from sisa_desk.persistence.types import Code, Codes, Day, Days, Flag, Key, Keys, Phone, TimeOfDay, Utc, Words
from tests.builders import NOW, an_id

pytestmark = pytest.mark.both_stores

ZONES = [
    UTC,
    ZoneInfo("Europe/Berlin"),
    ZoneInfo("America/New_York"),
    ZoneInfo("Asia/Kabul"),
    timezone(timedelta(0, 1)),
]
moments = st.datetimes(datetime(1900, 1, 2), datetime(9998, 12, 30), timezones=st.sampled_from(ZONES))  # noqa: DTZ001
PRINTABLE = st.text(st.characters(codec="utf-8", exclude_characters="\x1f"), min_size=1, max_size=20)


def through_sqlite(kind: Any, *values: Any) -> list[Any]:
    """Store values in a STRICT table and read them back in the order of the column."""
    table = sa.Table("kept", sa.MetaData(), sa.Column("value", kind), sqlite_strict=True)
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert(), [{"value": value} for value in values])
        return list(connection.scalars(sa.select(table.c.value).order_by(table.c.value)))


@given(moments)
def test_a_moment_comes_back_as_the_same_moment_in_utc(moment: datetime) -> None:
    (kept,) = through_sqlite(Utc(), moment)
    assert kept - moment == timedelta()
    assert kept.tzinfo is UTC


@given(st.lists(moments, min_size=2, max_size=6))
def test_moments_sort_by_time_to_the_microsecond(some: list[datetime]) -> None:
    kept = through_sqlite(Utc(), *some)
    assert kept == sorted(moment.astimezone(UTC) for moment in some)


def test_nine_in_berlin_and_nine_in_utc_stay_two_moments() -> None:
    nine_in_berlin = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    nine_in_utc = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert through_sqlite(Utc(), nine_in_utc, nine_in_berlin) == [nine_in_utc - timedelta(hours=1), nine_in_utc]


def test_both_half_past_two_of_the_autumn_night_stay_apart() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    summer, winter = (datetime(2027, 10, 31, 2, 30, tzinfo=berlin, fold=fold) for fold in (0, 1))
    first, second = through_sqlite(Utc(), winter, summer)
    assert second - first == timedelta(hours=1)


@given(st.datetimes(datetime(1900, 1, 2), datetime(9998, 12, 30)))  # noqa: DTZ001
def test_a_moment_without_a_zone_is_refused(naive: datetime) -> None:
    with pytest.raises(sa.exc.StatementError, match="without a zone"):
        through_sqlite(Utc(), naive)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Utc(), NOW),
        (Key(), an_id()),
        (Day(), date(2026, 11, 23)),
        (TimeOfDay(), time(9, 30)),
        (TimeOfDay(), time(0, 0)),
        (Flag(), True),
        (Flag(), False),
        (Code(Level), Level.NATIVE),
        (Codes(Mode), frozenset(Mode)),
        (Codes(Mode), frozenset()),
        (Days(), frozenset((date(2026, 12, 24), date(2026, 1, 6)))),
        (Keys(), frozenset((an_id(), an_id()))),
        (Words(), ("Sanaani", "two words", "Ä ሀ")),
        (Words(), ()),
        (Phone(), read_phone("0345 213893-99 App. 7")),
        (Phone(), read_phone("nobody knows")),
        (Phone(), PhoneNumber("", kind=PhoneKind.WITHHELD)),
    ],
    ids=lambda one: type(one).__name__,
)
def test_what_is_stored_comes_back(kind: Any, value: Any) -> None:
    assert through_sqlite(kind, value) == [value]


@pytest.mark.parametrize(
    "kind", [Utc(), Key(), Day(), TimeOfDay(), Flag(), Code(Level), Codes(Mode), Days(), Keys(), Words(), Phone()]
)
def test_nothing_comes_back_as_nothing(kind: Any) -> None:
    assert through_sqlite(kind, None) == [None]


@given(st.lists(PRINTABLE, max_size=5))
def test_words_keep_their_order_and_their_letters(words: list[str]) -> None:
    assert through_sqlite(Words(), words) == [tuple(words)]


@given(PRINTABLE)
def test_a_number_keeps_exactly_what_was_typed(typed: str) -> None:
    (kept,) = through_sqlite(Phone(), PhoneNumber(typed))
    assert kept == PhoneNumber(typed)


def test_a_word_outside_its_list_is_not_stored() -> None:
    with pytest.raises(sa.exc.StatementError, match="fluent"):
        through_sqlite(Code(Level), "fluent")


def test_sets_are_written_in_one_order_so_that_equal_rows_are_equal_bytes() -> None:
    days = [date(2026, 12, number) for number in range(1, 9)]
    assert Days().written(reversed(days)) == Days().written(days)
    assert Codes(Mode).written(frozenset(Mode)) == "on_site phone video written"


def test_the_same_values_reach_postgresql_as_its_own_types() -> None:
    moment, key = NOW, an_id()
    there, here = postgresql.dialect(), sqlite.dialect()
    assert Utc().process_bind_param(moment, there) is moment
    assert Key().process_bind_param(key, there) is key
    assert Utc().load_dialect_impl(there).compile(there) == "TIMESTAMP WITH TIME ZONE"
    assert Key().load_dialect_impl(there).compile(there) == "UUID"
    assert Utc().process_result_value(moment.astimezone(ZONES[3]), there) == moment
    assert Utc().process_bind_param(moment, here) == 1_795_417_200_000_000
