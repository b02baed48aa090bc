"""The list of a ranking under keys and mouse, with the buttons of the current card laid over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget
from typing_extensions import override

from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.language import clock_text, translate
from sisa_desk.ui.matching.answer_bar import AnswerBar
from sisa_desk.ui.matching.answer_keys import answer_of
from sisa_desk.ui.matching.candidate_rows import AbsentRow, CandidateRow, GroupRow, Row, Stage
from sisa_desk.ui.matching.candidates_delegate import CandidatesDelegate
from sisa_desk.ui.matching.candidates_model import CandidatesModel
from sisa_desk.ui.theme import HALF_STEP, TARGET
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.chip import Chip, ChipRole

_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_ANSWERABLE: Final = frozenset((Stage.RINGING, Stage.WAITING))


class CandidatesView(QListView):
    """Shows rows; one card is current, with its next step as a button and its answers as keys."""

    step_wanted = Signal()
    answer_wanted = Signal(object)
    row_opened = Signal(object)
    override_wanted = Signal(object)
    current_moved = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Take the clock that counts how long it has been ringing."""
        super().__init__(parent)
        self._clock = clock
        self._step_text, self._step_reason = "", ""
        self._is_stepping = self._is_answering = False
        self.rows = CandidatesModel(clock, self)
        self._delegate = CandidatesDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.step = button("", self.step_wanted.emit, kind="primary", icon="enter", name="candidate-step")
        self.rings = Chip("", ChipRole.INFO, icon="phone-outgoing")
        self.rings.setObjectName("rings")
        self.answers = AnswerBar()
        self.answers.answered.connect(self.answer_wanted)
        for part in (self.step, self.rings, self.answers):
            part.setParent(self.viewport())
            part.hide()
        self.step.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self._show_seconds)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._place_parts())
        self.selectionModel().currentChanged.connect(lambda *_: self._on_current_changed())
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        PRIVACY.changed.connect(self._on_privacy)

    def _set_up(self) -> None:
        self.setProperty("kind", "plain")
        self.setAccessibleName(translate("Candidates", "Candidates"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        # Cards lie on the ground of the window, not on a sheet.
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; border: none; }")

    def _on_privacy(self) -> None:
        self.viewport().update()

    # what is current

    @property
    def current_row(self) -> Row | None:
        """Give the row the keys act on."""
        return self.rows.at(self.currentIndex().row())

    @property
    def current_card(self) -> CandidateRow | None:
        """Give the card the keys act on."""
        row = self.current_row
        return row if isinstance(row, CandidateRow) else None

    def move_to(self, number: int) -> None:
        """Make a row the current one."""
        index = self.rows.index(number, 0)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self.show_current()

    def _on_current_changed(self) -> None:
        self.show_current()
        self.current_moved.emit()

    # the parts laid over the current card

    def offer_step(self, text: str, reason: str = "") -> None:
        """Put words on the button of the current card; a reason greys it, no words take it away."""
        self._step_text, self._step_reason = text, reason
        self.show_current()

    def show_current(self) -> None:
        """Lay button, seconds and answers over the current card."""
        card = self.current_card
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.viewport().isAncestorOf(focused)
        self.step.setText(self._step_text)
        self.step.setAccessibleName(self._step_text)
        grey(self.step, self._step_reason)
        is_ringing = card is not None and card.stage is Stage.RINGING
        self._is_stepping = card is not None and bool(self._step_text) and not is_ringing
        self._is_answering = card is not None and card.stage in _ANSWERABLE
        self.step.setVisible(self._is_stepping)
        self.rings.setVisible(is_ringing)
        self.answers.setVisible(self._is_answering)
        self._show_seconds()
        if is_ringing and not self._tick.isActive():
            self._tick.start()
        elif not is_ringing:
            self._tick.stop()
        if has_focus and not (self.step.isVisible() or self.answers.isVisible()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._make_room()

    def _show_seconds(self) -> None:
        card = self.current_card
        if card is not None and card.stage is Stage.RINGING and card.offer is not None:
            seconds = int((self._clock() - card.offer.asked_at).total_seconds())
            self.rings.tell(translate("Candidates", "Rings {time}").format(time=clock_text(seconds)))
            self.rings.adjustSize()
            self._place_parts()

    def _make_room(self) -> None:
        card = self.current_card
        delegate = self._delegate
        before = (delegate.current_id, delegate.answers_height)
        delegate.current_id = card.interpreter_id if card else None
        width = self._delegate.answers_place(self._card_place(), self.layoutDirection()).width()
        delegate.answers_height = self.answers.height_for(width) + HALF_STEP if self._is_answering else 0
        part = self.step if self._is_stepping else self.rings
        delegate.button_width = part.sizeHint().width() if part.isVisibleTo(self) else 0
        if before != (delegate.current_id, delegate.answers_height):
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())
        self._place_parts()
        self.viewport().update()

    def _card_place(self) -> QRect:
        return QRect(0, 0, self.viewport().width(), 0)

    def _place_parts(self) -> None:
        if self.current_card is None:
            return
        card, direction = self.visualRect(self.currentIndex()), self.layoutDirection()
        size = QSize(self.step.sizeHint().width(), TARGET)
        self.step.setGeometry(self._delegate.button_place(card, direction, size))
        self.rings.setGeometry(self._delegate.button_place(card, direction, self.rings.sizeHint()))
        place = self._delegate.answers_place(card, direction)
        self.answers.setGeometry(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_parts()

    # keys and mouse

    @override
    def event(self, event: QEvent) -> bool:
        # Letters belong to the answers while somebody is being asked, not to shortcuts of the screen.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        if self._wants_override(event):
            return True
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if event.key() in _ENTER or event.text().isdecimal():
            return True
        return self._is_answering and answer_of(event.text()) is not None

    def _wants_override(self, event: QKeyEvent) -> bool:
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return is_ctrl and event.key() in _ENTER and isinstance(self.current_row, AbsentRow)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._wants(event):
            super().keyPressEvent(event)
        elif self._wants_override(event):
            self.override_wanted.emit(self.current_row)
        elif event.key() in _ENTER:
            self._on_enter()
        elif event.text().isdecimal():
            self._go_to_rank(int(event.text()))
        else:
            self.answer_wanted.emit(answer_of(event.text()))

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the answers and to the screen."""

    def _on_enter(self) -> None:
        row = self.current_row
        if isinstance(row, CandidateRow):
            if self._is_stepping and not self._step_reason:
                self.step_wanted.emit()
        elif row is not None:
            self.row_opened.emit(row)

    def _go_to_rank(self, rank: int) -> None:
        row = self.rows.at(rank - 1)
        if isinstance(row, CandidateRow):
            self.move_to(rank - 1)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        if isinstance(row, GroupRow):
            self.row_opened.emit(row)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        if isinstance(row, AbsentRow | CandidateRow):
            self.row_opened.emit(row)
