"""What the board knows: its rows, and the contents of those that were looked at; the rest stays in the store."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from sisa_desk.domain.boards import Content, Grouping, Head, Item, Row, lanes_of, rows_of
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.agenda.board_words import Namer
from sisa_desk.ui.frame import Frame

if TYPE_CHECKING:
    from sisa_desk.services.boards import Boards

ROW_HEIGHT: Final = 46
GROUP_HEIGHT: Final = 26
#: When a row so near to the window is not known, as many as are asked for at once are: before somebody sees it.
_NEAR, _AT_ONCE = 6, 24
_CONCERNED: Final = frozenset((Noun.APPOINTMENT, Noun.OFFER, Noun.REQUEST, Noun.INTERPRETER))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The contents of one row, with the lane each of its items stands in."""

    content: Content = Content()
    lanes: tuple[int, ...] = ()

    @property
    def lane_count(self) -> int:
        """Count the lanes; an empty row has one."""
        return max(self.lanes, default=0) + 1


def shelf_of(content: Content) -> Shelf:
    """Lay the items of a row into lanes."""
    return Shelf(content, lanes_of((item.interval.start, item.interval.end) for item in content.items))


@dataclass(frozen=True, slots=True)
class _Look:
    """An answer of the store: contents of some rows, and the open requests of the window."""

    window: Interval
    contents: Mapping[UUID, Content]
    open: tuple[Item, ...] | None = None


class BoardModel(QObject):
    """Asks for rows once and for contents when they come into view; tells when something looks different."""

    rows_changed = Signal()
    changed = Signal()

    def __init__(self, frame: Frame, window: Interval, parent: QObject | None = None) -> None:
        """Stand on a frame, with nothing asked for yet."""
        super().__init__(parent)
        self._frame = frame
        self.namer = Namer(frame)
        self.window = window
        self.grouping = Grouping.LANGUAGE
        self.rows: Sequence[Row] = ()
        self.tops: Sequence[int] = (0,)
        self.open: tuple[Item, ...] = ()
        self._heads: tuple[Head, ...] = ()
        self._shelves: dict[UUID, Shelf] = {}
        self._is_asking = False
        self._events: list[Event] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_at_concerned)
        frame.happened.connect(self._on_happened)

    # rows

    @property
    def height(self) -> int:
        """Give the height of all rows in pixels."""
        return self.tops[-1]

    @property
    def people(self) -> int:
        """Count those who have a row."""
        return len(self._heads)

    def row_at(self, y: int) -> int:
        """Give the number of the row at a height; -1 where there is none."""
        return bisect_right(self.tops, y) - 1 if 0 <= y < self.height else -1

    def head(self, number: int) -> Head | None:
        """Give the person of a row; None for a heading and outside."""
        return self.rows[number].head if 0 <= number < len(self.rows) else None

    def row_of(self, key: UUID | None, near: int = 0) -> int:
        """Give the row of a person: the next one from a place on, else the first; -1 where there is none."""
        found = [number for number, row in enumerate(self.rows) if row.head is not None and row.head.key == key]
        return next((number for number in found if number >= near), found[0] if found else -1)

    def next_person(self, number: int, step: int) -> int:
        """Give the row of the next person up or down, headings left out; the same where there is none."""
        following = number + step
        while 0 <= following < len(self.rows):
            if self.rows[following].head is not None:
                return following
            following += 1 if step > 0 else -1
        return number

    def shelf(self, key: UUID) -> Shelf | None:
        """Give what stands in somebody's row; None while it is not known."""
        return self._shelves.get(key)

    # asking

    def read_rows(self) -> None:
        """Read anew who has a row, and what stands in those that are looked at."""
        boards, namer, grouping = self._frame.services.boards, self.namer, self.grouping

        def look() -> tuple[tuple[Head, ...], Sequence[Row], Sequence[int]]:
            heads = boards.heads()
            return heads, *_laid_out(heads, grouping, namer)

        self._frame.ask(look, then=self._on_rows, key="board-rows", owner=self)

    def _on_rows(self, found: tuple[tuple[Head, ...], Sequence[Row], Sequence[int]]) -> None:
        self._heads, self.rows, self.tops = found
        self.rows_changed.emit()

    def group_by(self, grouping: Grouping) -> None:
        """Put the rows into another order."""
        self.grouping = grouping
        if self._heads:
            self.rows, self.tops = _laid_out(self._heads, grouping, self.namer)
            self.rows_changed.emit()

    def show_window(self, window: Interval) -> None:
        """Show another time; what was known of the one before is forgotten."""
        self.window = window
        self._shelves.clear()
        self._is_asking = False
        self.open = ()
        self.changed.emit()

    def want(self, first: int, last: int) -> None:
        """Ask for the contents of rows that come into view and are not known yet; one question at a time."""
        if self._is_asking or not self._missing(first - _NEAR, last + _NEAR):
            return
        self._is_asking = True
        missing = self._missing(first - _AT_ONCE, last + _AT_ONCE)
        self._ask(missing, "board-contents", with_open=not self._shelves)

    def _missing(self, first: int, last: int) -> frozenset[UUID]:
        near = self.rows[max(first, 0) : last + 1]
        return frozenset(row.head.key for row in near if row.head and row.head.key not in self._shelves)

    def look_again(self) -> None:
        """Read the contents anew that are known, and the open requests."""
        self._ask(self._shelves.keys(), "board-again", with_open=True)

    def _ask(self, keys: Collection[UUID], key: str, *, with_open: bool) -> None:
        boards, window = self._frame.services.boards, self.window
        self._frame.ask(_look, boards, list(keys), window, with_open, then=self._on_looked, key=key, owner=self)

    def _on_looked(self, look: _Look) -> None:
        if look.window != self.window:
            return
        self._is_asking = False
        self._shelves.update((key, shelf_of(content)) for key, content in look.contents.items())
        if look.open is not None:
            self.open = look.open
        self.changed.emit()

    # what happens meanwhile

    def _on_happened(self, event: Event) -> None:
        if event.noun in _CONCERNED:
            self._events.append(event)
            self._soon.start()

    def _look_at_concerned(self) -> None:
        events, self._events = tuple(self._events), []
        if any(
            one.noun is Noun.INTERPRETER and one.verb in {"added", "removed", "changed", "imported"} for one in events
        ):
            self.read_rows()
        if any(one.id is None for one in events):
            self.look_again()
            return
        boards, window, known = self._frame.services.boards, self.window, frozenset(self._shelves)

        def look() -> _Look:
            return _look(boards, list(boards.concerned_by(events) & known), window, with_open=True)

        self._frame.ask(look, then=self._on_looked, owner=self)


def _look(boards: Boards, keys: Sequence[UUID], window: Interval, with_open: bool) -> _Look:
    return _Look(window, boards.contents(keys, window), boards.open_requests(window) if with_open else None)


def _laid_out(heads: Sequence[Head], grouping: Grouping, namer: Namer) -> tuple[Sequence[Row], Sequence[int]]:
    rows = rows_of(heads, grouping, namer.groups)
    return rows, tuple(accumulate((ROW_HEIGHT if row.head else GROUP_HEIGHT for row in rows), initial=0))
