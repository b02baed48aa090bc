"""The board by keys: walking through it, picking something up, carrying and dropping it; what is meant is said."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from typing_extensions import override

from sisa_desk.domain.boards import Fits, Item
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.agenda.board_carrying import Carried
from sisa_desk.ui.agenda.board_model import BoardModel
from sisa_desk.ui.agenda.board_places import OPEN_ROW
from sisa_desk.ui.agenda.board_sheet import BoardSheet
from sisa_desk.ui.agenda.board_words import item_sentence, length_text, row_sentence, when_words, why_text
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.announcement import announce

_WITHOUT: Final = ~Qt.KeyboardModifier.KeypadModifier


class BoardWalk(BoardSheet):
    """Arrows walk, Space picks up, arrows carry, Enter drops or opens the card, Esc gives up."""

    told = Signal(str)
    card_wanted = Signal()
    picked_up = Signal()
    given_up = Signal()
    dropped = Signal(object, object)

    def __init__(self, frame: Frame, model: BoardModel) -> None:
        """Walk through a model."""
        super().__init__(frame, model)
        self._fits_at: Interval | None = None
        self.shown.connect(self._on_shown)

    # walking

    def _on_shown(self) -> None:
        if self.carried is None and self.item is None:
            self._choose_near(self.row)
        self.say()

    def choose(self, row: int, key: UUID | None) -> None:
        """Mean an item, or a row as a whole."""
        self.row, self.key = row, key
        self.bring_into_view()
        self.say()

    def choose_item(self, person: UUID | None, key: UUID) -> None:
        """Mean an item of somebody, or an open request."""
        self.choose(self.model.row_of(person) if person else OPEN_ROW, key)

    def _choose_near(self, row: int) -> None:
        """Mean the item of a row that is nearest in time to what was meant before."""
        item = self.item
        at = self.carried.at.start if self.carried else item.interval.start if item else self.frame.now()
        shelf = self.shelf_at(row)
        items = shelf.content.items if shelf else ()
        nearest = min(items, key=lambda one: abs(one.interval.start - at), default=None)
        self.row, self.key = row, nearest.key if nearest else None

    def walk(self, step: int) -> None:
        """Go up or down to the next row with a person; above them stand the open requests."""
        row = self.model.next_person(self.row, step)
        if row == self.row and step < 0 and self.carried is None:
            row = OPEN_ROW
        self.go_to(row)

    def go_to(self, row: int) -> None:
        """Go to a row; what is carried comes along."""
        if self.carried is not None:
            self.row = row
            self.bring_into_view()
            self.say()
        else:
            self._choose_near(row)
            self.choose(self.row, self.key)

    def _walk_items(self, step: int) -> None:
        shelf = self.shelf_at(self.row)
        keys = [item.key for item in shelf.content.items] if shelf else []
        if not keys:
            return
        number = keys.index(self.key) if self.key in keys else -1
        self.choose(self.row, keys[min(max(number + step, 0), len(keys) - 1)])

    def say(self) -> None:
        """Tell what is meant, for whoever sees it and whoever hears it."""
        sentence = self.sentence()
        self.setAccessibleDescription(sentence)
        self.told.emit(sentence)
        announce(self, sentence)
        self.viewport().update()

    def sentence(self) -> str:
        """Say what is meant: the item, the row, or what is carried and how it would do."""
        now = self.frame.now()
        if self.carried is not None:
            return self._carried_sentence(self.carried)
        if (item := self.item) is not None:
            return item_sentence(self.frame, item, self.head, now)
        if self.head is not None:
            shelf = self.shelf_at(self.row)
            return row_sentence(self.head, shelf.content if shelf else None, self.model.namer.languages(self.head))
        return "" if self.row != OPEN_ROW else translate("Board", "No open request in this time")

    def _carried_sentence(self, carried: Carried) -> str:
        at = carried.at
        when = f"{when_words(at.start, at.end)}, {length_text(at.end - at.start)}"
        if self.head is None:
            return translate("Board", "{when}: not over a person yet").format(when=when)
        if self.fits is None:
            return when
        return f"{when} · {why_text(self.fits, self.head, self.frame.now())}"

    # carrying

    def pick_up(self) -> bool:
        """Pick up what is meant; say whether it can be carried."""
        item = self.item
        if item is None or not item.may_be_moved:
            self.told.emit(_why_it_stays(item))
            announce(self, _why_it_stays(item))
            return False
        self.carried = Carried(item, self.head.key if self.head else None, item.interval)
        self.fits, self._fits_at = None, None
        self.picked_up.emit()
        self.hold(self.carried)
        return True

    def put_down(self) -> None:
        """Give up: everything stays as it was."""
        if self.carried is None:
            return
        carried, self.carried, self.fits = self.carried, None, None
        self.given_up.emit()
        self.choose(self.model.row_of(carried.home) if carried.home else OPEN_ROW, carried.item.key)

    def drop(self) -> None:
        """Ask for what is carried to be put where it is held."""
        if self.carried is None:
            return
        if self.head is None:
            self.say()
            return
        self.dropped.emit(self.carried, self.head)

    def hold(self, carried: Carried) -> None:
        """Hold what is carried over a time; how everybody would do is judged when the time is another one."""
        self.carried = carried
        if carried.at != self._fits_at:
            self._fits_at = carried.at
            self.frame.ask(
                self.frame.services.boards.fits,
                carried.load,
                carried.at,
                then=self._on_fits,
                key="board-fits",
                owner=self,
            )
        self.bring_into_view()
        self.say()

    def _on_fits(self, fits: Fits) -> None:
        if self.carried is not None:
            self.fits = fits
            self.say()

    def go_to_best(self) -> None:
        """Hold what is carried over the next one who can, the best first."""
        if self.carried is None or self.fits is None or not self.fits.ranking.candidates:
            return
        keys = [one.key for one in self.fits.ranking.candidates]
        here = self.head.key if self.head else None
        following = keys[(keys.index(here) + 1) % len(keys)] if here in keys else keys[0]
        self.go_to(self.model.row_of(following, self.row))

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & _WITHOUT
        if modifiers not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
            super().keyPressEvent(event)
        elif not (self._carry_key(event, modifiers, self.carried) if self.carried else self._walk_key(event)):
            event.ignore()

    def _walk_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._walk_items(self._sideways(event))
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown | Qt.Key.Key_Home | Qt.Key.Key_End:
                self._leap(event)
            case Qt.Key.Key_Space:
                self.pick_up()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.card_wanted.emit()
            case _:
                return False
        return True

    def _carry_key(self, event: QKeyEvent, modifiers: Qt.KeyboardModifier, carried: Carried) -> bool:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right if modifiers:
                self.hold(carried.longer(self._sideways(event)))
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.hold(carried.by(self._sideways(event)))
            case Qt.Key.Key_Down if self.row == OPEN_ROW and self.fits is not None and self.fits.ranking.candidates:
                self.go_to_best()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown | Qt.Key.Key_Home | Qt.Key.Key_End:
                self._leap(event)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.drop()
            case Qt.Key.Key_Escape:
                self.put_down()
            case _:
                return False
        return True

    def _sideways(self, event: QKeyEvent) -> int:
        later = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        return 1 if event.key() == later else -1

    def _leap(self, event: QKeyEvent) -> None:
        """Go a page up or down, to the last person, or to the very top: the open requests, or the first person."""
        if event.key() == Qt.Key.Key_Home and self.carried is None:
            self.go_to(OPEN_ROW)
            return
        last = len(self.model.rows) - 1
        page = max(len(self.rows_shown()) - 2, 1)
        aims = {
            Qt.Key.Key_Home: -1,
            Qt.Key.Key_End: last + 1,
            Qt.Key.Key_PageUp: self.row - page,
            Qt.Key.Key_PageDown: self.row + page,
        }
        aim = aims[Qt.Key(event.key())]
        forward = event.key() in {Qt.Key.Key_Home, Qt.Key.Key_PageDown}
        start = min(max(aim, -1), last + 1)
        row = self.model.next_person(start, 1 if forward else -1)
        self.go_to(row if self.model.head(row) else self.model.next_person(row, -1 if forward else 1))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.say()


def _why_it_stays(item: Item | None) -> str:
    if item is None:
        return translate("Board", "Nothing is chosen here that could be picked up.")
    if item.offer is not None:
        return translate("Board", "An offer waits for its answer; the request above can be carried.")
    if item.appointment is None:
        return translate("Board", "A talk now is arranged at the desk (F1), not here.")
    return translate("Board", "This is over or runs just now; it cannot be moved any more.")
