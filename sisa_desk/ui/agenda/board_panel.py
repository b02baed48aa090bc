"""The board with its bar: groups, what the looks mean, what is meant just now, the card, and the reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from sisa_desk.domain.boards import Fit, Grouping, Head
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.agenda.board_card import BoardCard
from sisa_desk.ui.agenda.board_carrying import Carried
from sisa_desk.ui.agenda.board_legend import BoardLegend
from sisa_desk.ui.agenda.board_model import BoardModel
from sisa_desk.ui.agenda.board_places import OPEN_ROW
from sisa_desk.ui.agenda.board_view import BoardView
from sisa_desk.ui.agenda.board_words import why_text
from sisa_desk.ui.agenda.reason_line import ReasonLine
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.appointment_panel import AppointmentPanel
from sisa_desk.ui.matching.series_panel import SeriesPanel
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import refusal_text

if TYPE_CHECKING:
    from sisa_desk.domain.appointments import Appointment

#: Nothing shorter is looked for when no item says how long.
_LEAST: Final = timedelta(minutes=30)
_ORDER: Final = tuple(Grouping)


class BoardPanel(Card):
    """Everything of the board but the day, which its page holds."""

    step_opened = Signal()
    step_closed = Signal()

    def __init__(self, frame: Frame, window: Interval) -> None:
        """Stand on a frame, with a time to show."""
        super().__init__()
        self.frame = frame
        self._dropped: tuple[Carried, Head] | None = None
        self._wanted: tuple[UUID, UUID] | None = None
        self.model = BoardModel(frame, window, self)
        self.view = BoardView(frame, self.model)
        self.groups = ChoiceBar(
            [
                Choice(Grouping.LANGUAGE, translate("Board", "By language")),
                Choice(Grouping.DISTRICT, translate("Board", "By district")),
                Choice(Grouping.NAME, translate("Board", "By name")),
            ],
            label=translate("Board", "Rows"),
            numbered=False,
        )
        self.groups.choose(Grouping.LANGUAGE)
        free = translate("Board", "Next free  N")
        self.free_button = button(free, self.go_to_free, icon="user-check", name="board-free")
        self.legend = BoardLegend()
        self.status = PlainLabel(elided=True)
        self.status.setObjectName("board-status")
        self.keys = PlainLabel(role="text_quiet", size=SMALL)
        self.reason = ReasonLine()
        self.card = BoardCard(frame, self)
        self.series = SeriesPanel(frame, self)
        self._lay_out()
        self._connect()
        self._show_keys()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(STEP)
        bar.addWidget(self.groups)
        bar.addWidget(self.free_button)
        bar.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.keys)
        self.body.setContentsMargins(STEP, STEP, STEP, STEP)
        self.body.addLayout(bar)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.status)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.groups.chosen.connect(self._on_grouping)
        self.view.told.connect(self.status.setText)
        self.view.card_wanted.connect(self.open_card)
        self.view.picked_up.connect(self._on_carrying)
        self.view.given_up.connect(self._on_carrying)
        self.view.dropped.connect(self._on_dropped)
        self.view.shown.connect(self._on_shown)
        self.card.closed.connect(self._to_board)
        self.card.pick_up_wanted.connect(self.view.pick_up)
        self.card.series_wanted.connect(self.series.open_for)
        self.series.opened.connect(self.step_opened)
        self.series.closed.connect(self.step_closed)
        self.series.closed.connect(self._to_board)
        self.card.panel.step_opened.connect(self.step_opened)
        self.card.panel.step_closed.connect(self.step_closed)
        self.reason.given.connect(self._on_reason)
        self.reason.left.connect(self._on_reason_left)
        PRIVACY.changed.connect(self.view.say)

    # what the page asks

    def show_window(self, window: Interval) -> None:
        """Show another time."""
        self.card.close_card()
        self.view.put_down()
        self.view.show_window(window)

    def refresh(self) -> None:
        """Look again at everything that is shown."""
        self.model.read_rows()
        self.model.look_again()

    def show_appointment(self, appointment: Appointment) -> None:
        """Mean an appointment, as soon as it is there."""
        self.series.close_panel()
        self._wanted = (appointment.interpreter_id, appointment.id)
        self._on_shown()

    def _on_shown(self) -> None:
        """Go to what was wanted, when its row and then its content is known."""
        if self._wanted is None or self.model.row_of(self._wanted[0]) < 0:
            return
        person, key = self._wanted
        if self.model.shelf(person) is not None:
            self._wanted = None
        if (self.view.row, self.view.key) != (self.model.row_of(person), key) or self._wanted is None:
            self.view.choose_item(person, key)

    # bar

    def _on_grouping(self, grouping: Grouping) -> None:
        head = self.view.head
        self.model.group_by(grouping)
        if head is not None:
            self.view.choose(self.model.row_of(head.key), self.view.key)

    def turn_grouping(self) -> None:
        """Group the rows by the next thing."""
        self.groups.choose(_ORDER[(_ORDER.index(self.model.grouping) + 1) % len(_ORDER)])

    def go_to_free(self) -> None:
        """Go to the next one who is free: for what is carried the next best, else from this row on at this time."""
        if self.view.carried is not None:
            self.view.go_to_best()
            return
        rows = self.model.rows
        here = max(self.view.row, OPEN_ROW) + 1
        keys = [row.head.key for row in (*rows[here:], *rows[:here]) if row.head is not None]
        wanted = self._wanted_time()
        next_free = self.frame.services.boards.next_free
        self.frame.ask(next_free, keys, wanted, then=self._on_free, key="board-free", owner=self)

    def _wanted_time(self) -> Interval:
        item, now, shown = self.view.item, self.frame.now(), self.model.window
        if item is not None:
            return item.interval
        start = now if shown.start <= now < shown.end else shown.start + timedelta(hours=10)
        return Interval(start, start + _LEAST)

    def _on_free(self, key: UUID | None) -> None:
        if key is None:
            self._tell(translate("Board", "Nobody else is free at this time."))
        else:
            self.view.choose(self.model.row_of(key, self.view.row + 1), None)
            self._to_board()

    # the card

    def open_card(self) -> None:
        """Open the card of what is meant; of a row without an item, the person."""
        self.with_card(None)

    def with_card(self, then: Callable[[AppointmentPanel], object] | None) -> None:
        """Open the card, and go on with its appointment when it stands."""
        item = self.view.item
        if item is None:
            self._tell(self.view.sentence())
            return
        place = self.view.item_place()
        corner = self.view.viewport().mapTo(self, QPoint(place.left(), place.top()))
        self.card.open_for(item, self.view.head, QRect(corner, place.size()), then)

    def _to_board(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_series(self) -> None:
        """Open the series of what is meant, or make one of it."""
        item = self.view.item
        if item is not None:
            self.card.close_card()
            self.series.open_for(item.request.id)

    @property
    def is_asking(self) -> bool:
        """Say whether a step or the series waits for a word."""
        return self.card.panel.is_asking or self.series.isVisible()

    # dropping

    def _on_carrying(self) -> None:
        is_carrying = self.view.carried is not None
        self.legend.set_carrying(is_carrying)
        self._show_keys()

    def _show_keys(self) -> None:
        if self.view.carried is not None:
            words = translate("Board", "Arrows carry · Shift+arrow length · N next best · Enter drops · Esc gives up")
        else:
            words = translate("Board", "Space picks up · Enter card")
        self.keys.setText(words)

    def _on_dropped(self, carried: Carried, head: Head) -> None:
        fits, fit = self.view.fits, self.view.fit_here()
        if fits is not None and fit in {Fit.CONFLICT, Fit.STRANGER}:
            why = why_text(fits, head, self.frame.now())
            self._tell(translate("Board", "Not possible. {why}").format(why=why))
        elif fits is not None and fit is Fit.ARGUABLE:
            self._dropped = carried, head
            self.reason.open_for(why_text(fits, head, self.frame.now()))
        else:
            self._place(carried, head, "")

    def _on_reason(self, reason: str) -> None:
        dropped, self._dropped = self._dropped, None
        self._to_board()
        if dropped is not None:
            self._place(*dropped, reason)

    def _on_reason_left(self) -> None:
        self._dropped = None
        self._to_board()

    def _place(self, carried: Carried, head: Head, reason: str) -> None:
        if carried.home == head.key and not carried.is_moved:
            self.view.put_down()
            return
        place = self.frame.services.boards.place
        self.frame.do(
            place,
            carried.load,
            head.key,
            carried.at,
            reason,
            then=self._on_placed,
            refused=self._on_refused,
            owner=self,
        )

    def _on_placed(self, appointment: Appointment) -> None:
        self.view.put_down()
        self.show_appointment(appointment)
        self._to_board()

    def _on_refused(self, refusal: Refused) -> None:
        self._tell(refusal_text(refusal))

    def _tell(self, sentence: str) -> None:
        self.status.setText(sentence)
        announce(self, sentence)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.card.isVisible():
            self.card.settle()
