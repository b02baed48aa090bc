"""Tables for publication: counts so small that they could point at somebody are left out, and cannot be worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Cell = tuple[int, int]


def with_totals(rows: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Give a table with the sum of each row behind it and the sum of each column below.

    >>> with_totals([[1, 2], [3, 4]])
    ((1, 2, 3), (3, 4, 7), (4, 6, 10))
    """
    summed = [(*row, sum(row)) for row in rows]
    return (*summed, tuple(map(sum, zip(*summed, strict=True)))) if summed else ()


def published(rows: Sequence[Sequence[int]], least: int) -> tuple[tuple[int | None, ...], ...]:
    """Give a table with totals in which counts from 1 to below `least` are None, and further ones that would tell them.

    Wherever a total is shown, at least two counts of its line are left out, or none, and those left out make `least`
    together. `least` of 0 or 1 leaves nothing out.
    """
    table = with_totals(rows)
    hidden = {(r, c) for r, row in enumerate(table) for c, count in enumerate(row) if 0 < count < least}
    while (further := _told_by_the_rest(table, hidden, least)) is not None:
        hidden.add(further)
    return tuple(
        tuple(None if (r, c) in hidden else count for c, count in enumerate(row)) for r, row in enumerate(table)
    )


def _told_by_the_rest(table: Sequence[Sequence[int]], hidden: set[Cell], least: int) -> Cell | None:
    """Give a cell to hide besides, because a hidden one could be worked out; None when none can."""
    for *parts, total in _lines(table):
        left_out = [cell for cell in parts if cell in hidden]
        together = sum(table[r][c] for r, c in left_out)
        is_told = not left_out if total in hidden else 0 < len(left_out) < 2 or 0 < together < least
        if is_told:
            shown = [cell for cell in parts if cell not in hidden and table[cell[0]][cell[1]]]
            return min(shown, key=lambda cell: (_is_alone(cell, hidden, parts), table[cell[0]][cell[1]]), default=total)
    return None


def _is_alone(cell: Cell, hidden: set[Cell], parts: Sequence[Cell]) -> bool:
    """Say whether hiding a cell of a line would begin to hide in the line that crosses it."""
    crossing = hidden.difference(parts)
    return not any(cell[0] == other[0] or cell[1] == other[1] for other in crossing)


def _lines(table: Sequence[Sequence[int]]) -> Iterator[list[Cell]]:
    """Give the cells of each row and of each column, its total last."""
    height, width = len(table), len(table[0]) if table else 0
    yield from ([(r, c) for c in range(width)] for r in range(height))
    yield from ([(r, c) for r in range(height)] for c in range(width))
