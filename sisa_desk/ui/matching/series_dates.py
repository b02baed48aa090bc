"""The dates of a series with who comes and where each stands; what is done is done for one, the following or all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Noun
from sisa_desk.domain.requests import Request, RequestState
from sisa_desk.domain.series import Scope
from sisa_desk.ui.blur import masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, isolated, span_text, translate
from sisa_desk.ui.matching.series_actions import series_actions
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, LinesModel, Mark
from sisa_desk.ui.wording import refusal_text, word

if TYPE_CHECKING:
    from sisa_desk.services.receipts import Receipt
    from sisa_desk.services.requests import RequestLine
    from sisa_desk.services.series import Changed, SeriesCard

_ROLES = {
    RequestState.OPEN: ChipRole.WARN,
    RequestState.ASKED: ChipRole.WARN,
    RequestState.ACCEPTED: ChipRole.INFO,
    RequestState.CONFIRMED: ChipRole.GOOD,
}


class SeriesDates(QWidget):
    """Letters act on the dates of the chosen scope; Enter opens the chosen date, T shows it on the board."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with no series."""
        super().__init__()
        self._frame = frame
        self._card: SeriesCard | None = None
        self.scope = ChoiceBar(
            [
                Choice(Scope.THIS, translate("Series", "This date")),
                Choice(Scope.FOLLOWING, translate("Series", "This and the following")),
                Choice(Scope.ALL, translate("Series", "All dates")),
            ],
            label=translate("Series", "For which dates"),
        )
        self.scope.choose(Scope.ALL)
        self.model = LinesModel(_headings, self)
        self.table = RecordTable(self.model, label=translate("Series", "Dates of the series"))
        self.table.setObjectName("series")
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_widths(200, 220)
        self.told = PlainLabel(wrapped=True)
        self.told.setObjectName("series-told")
        self.slot = SlotField(frame.clock, label=translate("Series", "New day and time of the chosen date"))
        self.slot.setObjectName("series-slot")
        self.book_button = button("", self.book, kind="primary", name="series-book")
        self.move_button = button(translate("Series", "Move  M"), self.begin_move, name="series-move")
        self.cancel_button = button(translate("Series", "Cancel  X"), self.cancel, name="series-cancel")
        self.board_button = button(translate("Series", "On the board  T"), self.to_board, name="series-board")
        self._lay_out()
        self._bind_actions()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_person())
        self.table.opened.connect(lambda _index: self.open_date())
        frame.happened.connect(self._on_happened)

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(STEP)
        for part in (self.book_button, self.move_button, self.cancel_button, self.board_button):
            steps.addWidget(part)
        steps.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.scope)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addWidget(self.slot)
        column.addLayout(steps)
        self.setFocusProxy(self.table)
        self.slot.hide()

    def _bind_actions(self) -> None:
        handlers = (
            ("series.book", self.book),
            ("series.move", self.begin_move),
            ("series.cancel", self.cancel),
            ("series.board", self.to_board),
        )
        series_actions(self._frame.actions).bind_all(self, handlers)

    # showing

    def show_card(self, card: SeriesCard, request_id: UUID | None = None) -> None:
        """Show a series, with the date of a request chosen."""
        key = request_id or self._key
        self._card = card
        self.model.fill([_row(line) for line in card.lines])
        self.table.choose_row(max(self.model.row_of(key), 0))
        self._show_person()

    def _on_happened(self, event: Any) -> None:
        if self.isVisible() and self._card is not None and event.noun in {Noun.REQUEST, Noun.APPOINTMENT, Noun.SERIES}:
            of_request = self._frame.services.series.of_request
            first = self._card.lines[0].request.id
            self._frame.ask(of_request, first, then=self._on_card, key="series-again", owner=self)

    def _on_card(self, card: SeriesCard | None) -> None:
        if card is not None:
            self.show_card(card)

    @property
    def _line(self) -> RequestLine | None:
        row = self.model.at(self.table.current_row)
        line: Any = row.source if row else None
        return line if row else None

    @property
    def _key(self) -> UUID | None:
        return self._line.request.id if self._line else None

    @property
    def person(self) -> tuple[UUID, str] | None:
        """Give who is to do all dates: whoever does the chosen one, else the first one who does any."""
        lines = ([self._line] if self._line else []) + list(self._card.lines if self._card else ())
        found = ((line.appointment.interpreter_id, line.interpreters[0]) for line in lines if line.appointment)
        return next(found, None)

    def _show_person(self) -> None:
        person = self.person
        nobody = translate("Series", "Nobody is booked for any date yet; book one on the board first.")
        name = isolated(masked(person[1])) if person else translate("Series", "somebody")
        self.book_button.setText(translate("Series", "Book {name}  B").format(name=name))
        self.book_button.setAccessibleName(self.book_button.text())
        grey(self.book_button, "" if person else nobody)
        is_booked = self._line is not None and self._line.appointment is not None
        grey(self.board_button, "" if is_booked else translate("Series", "Nobody is booked."))

    # doing

    def book(self) -> None:
        """Book that person for the open dates of the scope."""
        if self.person is not None:
            self._do(self._frame.services.series.book, self.person[0])

    def begin_move(self) -> None:
        """Ask for the new day and time of the chosen date; the others follow."""
        if self._line is not None:
            self.slot.set_minutes(self._line.request.minutes)
            self.slot.set_text("")
            self.slot.show()
            self.slot.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self) -> None:
        if self.slot.slot is not None:
            self._do(self._frame.services.series.move, self.slot.slot.start, self.slot.slot.minutes)
            self._end_move()

    def _end_move(self) -> None:
        self.slot.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Cancel the dates of the scope that are still to come; Undo brings them back."""
        self._do(self._frame.services.series.end, RequestState.CANCELLED_BY_ORGANISATION)

    def open_date(self) -> None:
        """Open the request of the chosen date."""
        if self._key is not None:
            self._frame.want(Noun.REQUEST, self._key)

    def to_board(self) -> None:
        """Show the chosen date on the board, where somebody else can take it for once."""
        if self._line is not None and self._line.appointment is not None:
            self._frame.want(Noun.APPOINTMENT, self._line.appointment.id)

    def _do(self, command: Callable[..., Receipt[Any]], *args: Any) -> None:
        if self._key is not None:
            self._frame.do(
                command, self._key, self.scope.key, *args, then=self._on_changed, refused=self._on_refused, owner=self
            )

    def _on_changed(self, changed: Changed) -> None:
        done = translate("Series", "%n date(s) done", None, len(changed.done))
        left = [f"{_when(one.request)}: {refusal_text(one.why)}" for one in changed.left_out]
        self._tell("\n".join([f"{done}." if not left else f"{done};", *left]))

    def _on_refused(self, refusal: Refused) -> None:
        self._tell(refusal_text(refusal))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self, words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.slot.isVisible():
            self._slot_key(event)
            return
        super().keyPressEvent(event)

    def _slot_key(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._move()
        elif event.key() == Qt.Key.Key_Escape:
            self._end_move()
        else:
            super().keyPressEvent(event)


def _headings() -> Sequence[str]:
    return (translate("Series", "Day and time"), translate("Series", "Interpreter"), translate("Series", "State"))


def _when(request: Request) -> str:
    if request.interval is None:
        return ""
    day = day_text(wall_date(request.interval.start))
    return f"{day} {span_text(request.interval.start, request.interval.end)}"


def _row(line: RequestLine) -> LineRow:
    request = line.request
    sort = request.start.timestamp() if request.start else 0.0
    names = ", ".join(line.interpreters)
    role = _ROLES.get(request.state, ChipRole.NEUTRAL)
    cells = (
        Cell(_when(request), sort=sort),
        Cell(names or translate("Series", "nobody yet"), sort=names.casefold(), is_private=bool(names)),
        Cell("", marks=(Mark(word(request.state), role),), sort=word(request.state)),
    )
    return LineRow(request.id, cells, line)
