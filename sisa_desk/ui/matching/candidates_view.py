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
from sisa_desk.ui.matching.absent_rows import AbsentRow, GroupRow
from sisa_desk.ui.matching.answer_bar import AnswerBar
from sisa_desk.ui.matching.answer_keys import answer_of
from sisa_desk.ui.matching.candidate_rows import CandidateRow, Row, Stage
from sisa_desk.ui.matching.candidates_delegate import CandidatesDelegate
from sisa_desk.ui.matching.candidates_model import CandidatesModel
from sisa_desk.ui.matching.later_line import LaterLine
from sisa_desk.ui.matching.other_line import LESS_KEY, MORE_KEY, OtherLine
from sisa_desk.ui.theme import HALF_STEP, TARGET
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.chip import Chip, ChipRole

_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
_ANSWERABLE: Final = frozenset((Stage.RINGING, Stage.WAITING))


class CandidatesView(QListView):
    """Shows rows; one card is current, with its next step as a button and its answers as keys."""

    step_wanted = Signal()
    answer_wanted = Signal(object)
    other_answer_wanted = Signal(object)
    second_line_wanted = Signal()
    call_off_wanted = Signal()
    later_said = Signal(object)
    row_opened = Signal(object)
    override_wanted = Signal(object)
    current_moved = Signal()
    digit_left_over = Signal(object)

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Take the clock that counts how long it has been ringing."""
        super().__init__(parent)
        self._clock = clock
        self._step_text, self._step_reason = "", ""
        self._is_stepping = self._is_answering = self._is_asking_later = False
        #: Off where the key means something else as long as nobody is rung.
        self.dials_first_by_plus = True
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
        self.other = OtherLine(clock)
        self.other.more_wanted.connect(self.second_line_wanted)
        self.other.less_wanted.connect(self.call_off_wanted)
        self.later = LaterLine(clock)
        self.later.said.connect(self._on_later)
        self.later.given_up.connect(self.end_later)
        for part in (self.step, self.rings, self.answers, self.other, self.later):
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

    @property
    def content_height(self) -> int:
        """Give the height at which every row is in sight."""
        return sum(self.sizeHintForRow(number) for number in range(self.rows.rowCount()))

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
        self.later.setVisible(self._is_answering and self._is_asking_later)
        self.answers.setVisible(self._is_answering and not self.later.isVisibleTo(self))
        self.other.look(self.rows.rows, card)
        self._show_seconds()
        if (is_ringing or self.other.rings_too) and not self._tick.isActive():
            self._tick.start()
        elif not (is_ringing or self.other.rings_too):
            self._tick.stop()
        parts = (self.step, self.answers, self.later, self.other)
        if has_focus and not any(part.isVisible() for part in parts):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._make_room()

    def _show_seconds(self) -> None:
        card = self.current_card
        if card is not None and card.stage is Stage.RINGING and card.offer is not None:
            seconds = int((self._clock() - card.offer.asked_at).total_seconds())
            self.rings.tell(translate("Candidates", "Rings {time}").format(time=clock_text(seconds)))
            self.rings.adjustSize()
        self.other.tick()
        self._place_parts()

    def ask_later(self) -> None:
        """Ask, in the place of the answers, when the current person may be rung again."""
        self._is_asking_later = True
        self.later.begin()
        self.show_current()
        self.later.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_later(self) -> None:
        """Show the answers again."""
        if self._is_asking_later:
            self._is_asking_later = False
            self.show_current()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_later(self, moment: datetime | None) -> None:
        self.end_later()
        self.later_said.emit(moment)

    def _make_room(self) -> None:
        card = self.current_card
        delegate = self._delegate
        before = (delegate.current_id, delegate.answers_height)
        other = self.other.card
        delegate.other_id = other.interpreter_id if other else None
        delegate.other_size = self.other.sizeHint() if other else QSize()
        delegate.current_id = card.interpreter_id if card else None
        width = self._delegate.answers_place(self._card_place(), self.layoutDirection()).width()
        height = TARGET if self._is_asking_later else self.answers.height_for(width)
        delegate.answers_height = height + HALF_STEP if self._is_answering else 0
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
        self.later.setGeometry(place.x(), place.y(), place.width(), TARGET)
        if self.other.card is not None:
            beside, wanted = self.visualRect(self.rows.index(self.other.number, 0)), self.other.sizeHint()
            self.other.setGeometry(self._delegate.button_place(beside, direction, wanted))

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
        somebody_rings = self._is_answering or self.other.rings_too
        if event.text() in {MORE_KEY, LESS_KEY}:
            return somebody_rings or self.dials_first_by_plus
        return somebody_rings and answer_of(event.text()) is not None

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
        elif event.text() in {MORE_KEY, LESS_KEY}:
            (self.second_line_wanted if event.text() == MORE_KEY else self.call_off_wanted).emit()
        else:
            # The letter alone is for the current card, with Shift for the other line.
            is_other = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and self.other.rings_too
            (self.other_answer_wanted if is_other else self.answer_wanted).emit(answer_of(event.text()))

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
        ranks = {row.rank: number for number, row in enumerate(self.rows.rows) if isinstance(row, CandidateRow)}
        if rank in ranks:
            self.move_to(ranks[rank])
        else:
            self.digit_left_over.emit(rank)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        if isinstance(row, GroupRow):
            self.row_opened.emit(row)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        if isinstance(row, AbsentRow | CandidateRow):
            self.row_opened.emit(row)
