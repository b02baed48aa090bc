"""The round that asks whether times still hold: one person after the other, one key for each answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.confirmations import ConfirmationOutcome, ConfirmationRound, Due
from sisa_desk.exchange.mail_links import mail_link
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.confirmation_rows import confirmation_headings, confirmation_row
from sisa_desk.ui.interpreters.confirmation_texts import (
    phone_list,
    question_lines,
    question_subject,
    write_letters,
)
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.papers import write_paper
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import LinesModel

_WIDTHS: Final = (160, 190, 90)


class ConfirmationSheet(Card):
    """The list of those still to be asked, with how far the round has come."""

    person_wanted = Signal(object)
    changed_wanted = Signal(object)
    left = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nothing is asked of the store before it is opened."""
        super().__init__(translate("Confirmations", "Do their times still hold?"))
        self.setObjectName("confirmation-round")
        self._frame = frame
        self.round = ConfirmationRound()
        self._answered: UUID | None = None
        self._is_filling = False
        self._buttons: dict[str, QPushButton] = {}
        self.progress = PlainLabel(role="text_quiet", size=SMALL, wrapped=True)
        self.progress.setObjectName("round-progress")
        self.model = LinesModel(confirmation_headings, self)
        self.table = RecordTable(self.model, label=translate("Confirmations", "Still to be asked"))
        self.table.setObjectName("confirmations")
        self._answers = self._make_answers()
        self._papers = self._make_papers()
        self._set_up_table()
        self._lay_out()

    def _make_answers(self) -> QWidget:
        outcomes = (
            (translate("Confirmations", "Still holds  H"), partial(self.answer, ConfirmationOutcome.HOLDS), "holds"),
            (translate("Confirmations", "Changed  C"), self.change, "changed"),
            (translate("Confirmations", "Paused  P"), partial(self.answer, ConfirmationOutcome.PAUSED), "paused"),
            (translate("Confirmations", "Not reached  N"), self._not_reached, "not-reached"),
            (translate("Confirmations", "Mail  W"), self.write, "write"),
        )
        return self._row_of(outcomes)

    def _make_papers(self) -> QWidget:
        papers = (
            (translate("Confirmations", "List for the phone …"), self.print_list, "print-list"),
            (translate("Confirmations", "Letters to those without mail …"), self.print_letters, "print-letters"),
            (translate("Confirmations", "Back to everybody"), self.left.emit, "leave-round"),
        )
        return self._row_of(papers)

    def _row_of(self, parts: tuple[tuple[str, Callable[[], object], str], ...]) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, gap=STEP, line_gap=STEP)
        for text, on_click, name in parts:
            self._buttons[name] = button(text, on_click, name=name)
            flow.addWidget(self._buttons[name])
        return row

    def _set_up_table(self) -> None:
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.set_widths(*_WIDTHS)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())
        self.table.opened.connect(lambda _index: self.change())
        self.table.installEventFilter(self)
        title = translate("Confirmations", "Everybody has confirmed")
        detail = translate("Confirmations", "Whoever takes part and did not confirm for a while stands here.")
        self.table.say_when_empty(EmptyState(title, detail, icon="check"))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(STEP, STEP, STEP, STEP)
        for part in (self.progress, self._answers):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._papers)

    # the list

    def refresh(self) -> None:
        """Look again who is left."""
        self._frame.ask(self._frame.services.confirmations.round, then=self._on_round, key="confirmations", owner=self)

    def _on_round(self, found: ConfirmationRound) -> None:
        self.round = found
        self.progress.setText(self._progress_words())
        place, key = self.table.current_row, self.current.interpreter.id if self.current else None
        self._is_filling = True
        self.model.fill([confirmation_row(self._frame, due) for due in found.due])
        self._is_filling = False
        self._show_what_can_be_done()
        self._choose_again(place, key)

    def _progress_words(self) -> str:
        found, days = self.round, self._frame.rules.numbers.confirmed_lately_days
        words = translate("Confirmations", "{done} of {all} confirmed within {days} days").format(
            done=found.confirmed, all=found.active, days=days
        )
        parts = [words]
        if missed := found.asked(ConfirmationOutcome.NOT_REACHED):
            parts.append(translate("Confirmations", "%n not reached", None, missed))
        if written := found.asked(ConfirmationOutcome.WRITTEN):
            parts.append(translate("Confirmations", "%n written to", None, written))
        return " · ".join(parts)

    def _choose_again(self, place: int, key: UUID | None) -> None:
        """Stay with the person; one who was answered for makes way for the next."""
        if not self.model.rowCount():
            return
        is_answered = key is not None and key == self._answered
        self._answered = None
        row = -1 if is_answered else self.model.row_of(key)
        self.table.choose_row(row if row >= 0 else min(max(place, 0), self.model.rowCount() - 1))
        self._on_row()

    @property
    def current(self) -> Due | None:
        """Give who is being asked."""
        row = self.model.at(self.table.current_row)
        return row.source if row is not None and isinstance(row.source, Due) else None

    def _on_row(self) -> None:
        if self.current is not None and not self._is_filling:
            self.person_wanted.emit(self.current.interpreter.id)

    def _show_what_can_be_done(self) -> None:
        nobody = "" if self.round.due else translate("Confirmations", "Nobody is left to be asked.")
        for name in ("holds", "changed", "paused", "not-reached", "write", "print-list"):
            grey(self._button(name), nobody)
        all_mail = translate("Confirmations", "Everybody on the list has an address for mail.")
        grey(self._button("print-letters"), nobody or ("" if self._without_mail else all_mail))

    def _button(self, name: str) -> QPushButton:
        return self._buttons[name]

    # answering

    def answer(self, outcome: ConfirmationOutcome) -> None:
        """Note an answer of the current person and go on to the next."""
        if self.current is not None:
            key = self.current.interpreter.id
            self._answered = key
            self._frame.do(self._frame.services.confirmations.note, key, outcome, owner=self)

    def _not_reached(self) -> None:
        self.answer(ConfirmationOutcome.NOT_REACHED)

    def change(self) -> None:
        """Open the form of the current person where their week is painted; saving it confirms."""
        if self.current is not None:
            self.changed_wanted.emit(self.current.interpreter.id)

    def write(self) -> None:
        """Open a mail to the current person with their times in it; without an address the text is copied."""
        if self.current is None:
            return
        person = self.current.interpreter
        body = "\n".join(question_lines(person))
        link = mail_link([person.email], subject=question_subject(), body=body) if person.email else ""
        if not link or self._frame.open_link(link) is False:
            QGuiApplication.clipboard().setText(body)
            self._frame.say(translate("Confirmations", "No mail could be opened; the text is copied instead."))
        self._answered = person.id
        self._frame.do(self._frame.services.confirmations.written_to, [person.id], owner=self)

    # papers

    @property
    def _without_mail(self) -> tuple[Due, ...]:
        return tuple(one for one in self.round.due if not one.interpreter.email)

    def print_list(self) -> None:
        """Ask where the list for the phone goes, and write it."""
        paper = phone_list(self.round.due, wall_date(self._frame.now()), self._frame.language_name)
        filters = "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)"
        self._ask_where(paper.name, filters, partial(write_paper, paper), ())

    def print_letters(self) -> None:
        """Ask where the letters go, write them, and note that these people were written to."""
        people, day = self._without_mail, wall_date(self._frame.now())
        name = translate("Confirmations", "Letters about times {day}").format(day=f"{day:%Y-%m-%d}")
        keys = tuple(one.interpreter.id for one in people)
        self._ask_where(name, "PDF (*.pdf)", partial(write_letters, people, day=day), keys)

    def _ask_where(self, name: str, filters: str, write: Callable[..., Path], keys: tuple[UUID, ...]) -> None:
        if self._frame.asker is not None:
            self._frame.asker.ask_where_to_save(name, f"{name}.pdf", filters, partial(self._save, write, keys))

    def _save(self, write: Callable[..., Path], keys: tuple[UUID, ...], path: Path) -> None:
        written = partial(self._on_written, keys)
        self._frame.sums.ask(partial(write, path=path), then=written, refused=self._frame.refuse, owner=self)

    def _on_written(self, keys: tuple[UUID, ...], path: Path) -> None:
        self._frame.say(translate("Confirmations", "Saved as {name}").format(name=path.name))
        if keys:
            self._frame.do(self._frame.services.confirmations.written_to, keys, is_quiet=True, owner=self)

    # keys

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The table itself would take the letters for a search.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        names = {"h": "holds", "c": "changed", "p": "paused", "n": "not-reached", "w": "write"}
        name = names.get(event.text().casefold())
        if name is not None:
            self._button(name).click()
        return name is not None
