"""The small card of something on the board: who, what, when, where, its state, and the next steps with their keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sisa_desk.domain.boards import Head, Item
from sisa_desk.domain.events import Noun
from sisa_desk.domain.requests import RequestKind
from sisa_desk.ui.agenda.agenda_rows import main_facts
from sisa_desk.ui.agenda.board_words import item_sentence, state_text, when_words
from sisa_desk.ui.blur import masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, translate
from sisa_desk.ui.matching.appointment_panel import AppointmentPanel
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.fact_list import FactList
from sisa_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from sisa_desk.services.appointments import AgendaLine

_WIDTH: Final = 600
Then = Callable[[AppointmentPanel], object]


class BoardCard(Card):
    """Stands beside what it tells about; Enter opens the request, Space picks it up, Esc closes."""

    closed = Signal()
    pick_up_wanted = Signal()
    series_wanted = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        """Stand on a frame, over the board."""
        super().__init__(parent=parent)
        self.setObjectName("board-card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._frame = frame
        self._screen = parent
        self._head: Head | None = None
        self._item: Item | None = None
        self._place = QRect()
        self._then: Then | None = None
        self.panel = AppointmentPanel(frame)
        self.panel.step_closed.connect(self.setFocus)
        self.panel.changed.connect(self.close_card)
        self._facts = FactList()
        request = translate("Board", "Open the request  Enter")
        self.request_button = button(request, self.open_request, kind="primary", icon="inbox", name="card-request")
        pick = translate("Board", "Pick up  Space")
        self.pick_button = button(pick, self._on_pick, icon="hand", name="card-pick")
        series = translate("Board", "Series  S")
        self.series_button = button(series, self.open_series, icon="repeat", name="card-series")
        person = translate("Board", "Person  P")
        self.person_button = button(person, self.open_person, icon="user", name="card-person")
        leave = translate("Board", "Close  Esc")
        self.close_button = button(leave, self.close_card, kind="quiet", name="card-close")
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.body.addWidget(self.panel)
        self.body.addWidget(self._facts)
        steps = QWidget()
        row = FlowLayout(steps, gap=STEP, line_gap=STEP)
        for one in (self.request_button, self.pick_button, self.series_button, self.person_button, self.close_button):
            row.addWidget(one)
        self.body.addWidget(steps)

    @property
    def item(self) -> Item | None:
        """Give what the card tells about."""
        return self._item

    def open_for(self, item: Item, head: Head | None, place: QRect, then: Then | None = None) -> None:
        """Open beside a place of the parent; `then` gets the panel of the appointment when it stands."""
        self._item, self._place, self._then = item, place, then
        self._head = head
        if item.appointment is not None:
            line = self._frame.services.appointments.line
            self._frame.ask(line, item.appointment.id, then=self._on_line, key="board-card", owner=self)
        else:
            self.panel.show_appointment(None, None)
            who = isolated(masked(head.name)) if head else translate("Board", "nobody yet")
            when = when_words(item.interval.start, item.interval.end)
            self.set_title(f"{when} · {who} · {state_text(item, self._frame.now())}")
            self._facts.show_facts(main_facts(self._frame, item.request, item.organisation))
            self._appear()

    def _on_line(self, line: AgendaLine) -> None:
        self.set_title("")
        self.panel.show_appointment(line.appointment, line.interpreter)
        self._facts.show_facts(main_facts(self._frame, line.request, line.organisation, line.appointment.travel_before))
        self._appear()
        then, self._then = self._then, None
        if then is not None:
            then(self.panel)

    def _appear(self) -> None:
        if self._item is None:
            return
        self.pick_button.setVisible(self._item.may_be_moved)
        self.series_button.setVisible(self._item.request.kind is RequestKind.APPOINTMENT)
        self.person_button.setVisible(self._head is not None)
        self.show()
        self.raise_()
        self.settle()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, item_sentence(self._frame, self._item, self._head, self._frame.now()))

    def settle(self) -> None:
        """Stand beside what is told about, inside the parent."""
        room = self._screen.rect().adjusted(STEP, STEP, -STEP, -STEP)
        self.setFixedWidth(min(_WIDTH, room.width()))
        height = min(
            self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height(), room.height()
        )
        is_above = self._place.bottom() + height > room.bottom()
        top = self._place.top() - height - STEP if is_above else self._place.bottom() + STEP
        left = self._place.left() if self._place.left() + self.width() <= room.right() else room.right() - self.width()
        top = min(max(top, room.top()), room.bottom() - height)
        self.setGeometry(max(left, room.left()), top, self.width(), height)

    def close_card(self) -> None:
        """Close and give the board back."""
        if self.isVisible():
            self.panel.close_step()
            self.hide()
            self._item = None
            self.closed.emit()

    def open_request(self) -> None:
        """Open the request on its screen."""
        if self._item is not None:
            self._frame.want(Noun.REQUEST, self._item.request.id)

    def open_series(self) -> None:
        """Open the series of the request, or make one of it."""
        if self._item is not None:
            key = self._item.request.id
            self.close_card()
            self.series_wanted.emit(key)

    def open_person(self) -> None:
        """Open the person on their screen."""
        if self._head is not None:
            self._frame.want(Noun.INTERPRETER, self._head.key)

    def _on_pick(self) -> None:
        if self._item is not None and self._item.may_be_moved:
            self.close_card()
            self.pick_up_wanted.emit()

    @override
    def event(self, event: QEvent) -> bool:
        # What opens or closes inside changes the height.
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.settle()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_card()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_request()
            case Qt.Key.Key_Space:
                self._on_pick()
            case _:
                super().keyPressEvent(event)
