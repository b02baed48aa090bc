"""Tables for publication: nobody can work out a count that was left out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.small_cells import published, with_totals

TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 12), min_size=width, max_size=width), min_size=1, max_size=4)
)


def test_small_counts_are_left_out_with_as_many_more_as_it_takes() -> None:
    assert published([[1, 9, 7], [8, 6, 6]], 5) == ((None, 9, None, 17), (None, 6, None, 20), (9, 15, 13, 37))


def test_a_table_without_small_counts_is_published_whole() -> None:
    assert published([[5, 0], [9, 12]], 5) == with_totals([[5, 0], [9, 12]])


def test_nothing_is_nothing() -> None:
    assert published([], 5) == with_totals([]) == ()


@given(TABLES)
def test_without_a_least_count_nothing_is_left_out(rows: list[list[int]]) -> None:
    assert published(rows, 0) == published(rows, 1) == with_totals(rows)


@given(TABLES, st.integers(2, 6))
def test_no_small_count_shows_and_what_shows_is_true(rows: list[list[int]], least: int) -> None:
    for row, told in zip(with_totals(rows), published(rows, least), strict=True):
        for count, shown in zip(row, told, strict=True):
            assert shown in {count, None}
            assert shown is None or not 0 < shown < least


@given(TABLES, st.integers(2, 6))
def test_no_line_tells_what_was_left_out(rows: list[list[int]], least: int) -> None:
    table, told = with_totals(rows), published(rows, least)
    for line, shown in [
        *zip(table, told, strict=True),
        *zip(zip(*table, strict=True), zip(*told, strict=True), strict=True),
    ]:
        hidden = [count for count, cell in zip(line[:-1], shown[:-1], strict=True) if cell is None]
        if shown[-1] is None:
            assert hidden
        elif hidden:
            assert len(hidden) > 1
            assert sum(hidden) >= least


@pytest.mark.parametrize("rows", [[[1, 2], [3, 9]], [[4, 9], [9, 9]], [[1, 1], [1, 1]]])
def test_several_tables_would_fit_what_is_published(rows: list[list[int]]) -> None:
    told = published(rows, 5)
    fitting = [one for one in product(range(15), repeat=4) if _fits(with_totals([one[:2], one[2:]]), told)]
    assert len(fitting) > 1


def _fits(table: tuple[tuple[int, ...], ...], told: tuple[tuple[int | None, ...], ...]) -> bool:
    cells = zip((cell for row in table for cell in row), (cell for row in told for cell in row), strict=True)
    return all(shown in {count, None} for count, shown in cells)
