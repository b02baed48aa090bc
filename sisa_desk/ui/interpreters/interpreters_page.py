"""The screen of the people who mediate: find, read, edit, confirm, enter absences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.confirmations import ConfirmationOutcome
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.rosters import Narrowed, RosterLine, narrowed
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.confirmation_sheet import ConfirmationSheet
from sisa_desk.ui.interpreters.interpreter_form import InterpreterForm
from sisa_desk.ui.interpreters.page_actions import SCOPE, page_actions
from sisa_desk.ui.interpreters.person_card import PersonCard
from sisa_desk.ui.interpreters.roster_filters import RosterFilters
from sisa_desk.ui.interpreters.roster_rows import RowWords, roster_headings, roster_row
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_form import RecordForm
from sisa_desk.ui.widgets.record_page import RecordPage
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_rows import LineRow, LinesModel

if TYPE_CHECKING:
    from sisa_desk.services.rosters import Dossier

_CONCERNED = frozenset((Noun.INTERPRETER, Noun.APPOINTMENT))


class InterpretersPage(RecordPage):
    """Everybody as a list, one of them as a card or a form."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        self.filters = RosterFilters(lambda: frame.languages, frame.rules.numbers.confirmed_lately_days)
        model = LinesModel(roster_headings)
        table = RecordTable(model, label=translate("InterpretersPage", "Interpreters"))
        table.setObjectName("interpreters")
        table.set_widths(150, 198, 98)
        self.card = PersonCard(frame)
        self._lines: tuple[RosterLine, ...] = ()
        self._count = PlainLabel(role="text_quiet", size=SMALL, elided=True)
        self._count.setObjectName("roster-count")
        self.round = ConfirmationSheet(frame)
        self.leading = QStackedWidget()
        self.leading.addWidget(self._make_leading(table))
        self.leading.addWidget(self.round)
        super().__init__(frame, name="interpreters", leading=self.leading, table=table, model=model, card=self.card)
        table.set_waiting(True)
        self._empty = self._make_empty()
        table.say_when_empty(self._empty)
        self.filters.changed.connect(self._narrow)
        self.filters.down_wanted.connect(self.to_table)
        self.card.edit_wanted.connect(self.edit)
        self.round.person_wanted.connect(self.show_key)
        self.round.changed_wanted.connect(self._paint_anew)
        self.round.left.connect(self.leave_round)
        self._bind_actions()

    def _make_leading(self, table: RecordTable) -> QWidget:
        sheet = Card()
        sheet.body.setContentsMargins(STEP, STEP, STEP, STEP)
        sheet.body.addWidget(self.filters)
        sheet.body.addWidget(table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        asking = translate("InterpretersPage", "Ask for times")
        why = translate("InterpretersPage", "Go through those who did not confirm their times for a while (Alt+R)")
        foot.addWidget(button(asking, self.begin_round, icon="badge-check", tip=why, name="begin-round"))
        text = translate("InterpretersPage", "New person")
        tip = translate("InterpretersPage", "New person (Ctrl+N)")
        foot.addWidget(button(text, self.begin_new, icon="user-plus", tip=tip, name="new-interpreter"))
        sheet.body.addLayout(foot)
        return sheet

    def _make_empty(self) -> EmptyState:
        text = translate("InterpretersPage", "Drop the filters")
        self.drop_filters = button(text, self.filters.clear_pills, name="drop-filters")
        return EmptyState(translate("InterpretersPage", "Nobody yet"), icon="users", action=self.drop_filters)

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*page_actions(), scope_text=translate("InterpretersPage", "Interpreters"))
        handlers = (
            ("interpreters.find", self._to_find),
            ("interpreters.new", self.begin_new),
            ("interpreters.edit", self.edit),
            ("interpreters.save", self.save),
            ("interpreters.confirm", self.card.confirm),
            ("interpreters.available", self.card.ask_until),
            ("interpreters.absent", self.card.ask_absence),
            ("interpreters.calendar", self.card.ask_calendar),
            ("interpreters.week", self.paint_week),
            ("interpreters.extra", self.card.ask_extra),
            ("interpreters.round", self.begin_round),
        )
        actions.bind_all(self, handlers)

    def _to_find(self) -> None:
        self.filters.typed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.typed.selectAll()

    def first_field(self) -> QWidget:
        """Give where the cursor belongs when the screen is opened."""
        form = self.stack.current_form
        return next(iter(form.fields.values())) if form else self.filters.typed

    # the round that asks whether times still hold

    @property
    def is_asking(self) -> bool:
        """Say whether the round is in sight."""
        return self.leading.currentWidget() is self.round

    def begin_round(self) -> None:
        """Go through those who are to confirm their times; the card shows these."""
        self.leading.setCurrentWidget(self.round)
        self.card.tabs.turn_to(1)
        self.round.refresh()
        self.to_table()

    def leave_round(self) -> None:
        """Show everybody again."""
        self.leading.setCurrentIndex(0)
        self.to_table()

    def to_table(self) -> None:
        """Put the focus into the list in sight."""
        if self.is_asking:
            self.round.table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().to_table()

    def choose_first(self, *, has_rows: bool) -> None:
        """Show the first of the list; in a round its own list decides who is shown."""
        if not self.is_asking:
            super().choose_first(has_rows=has_rows)

    def paint_week(self) -> None:
        """Open the form of the chosen person where their week is painted."""
        form = self.stack.current_form
        if isinstance(form, InterpreterForm):
            form.to_week()
        elif self.key is not None:
            self.read_form(self.key, self._open_painting, None)

    def _open_painting(self, form: RecordForm) -> InterpreterForm | None:
        self.open_form(form)
        opened = self.stack.form_of(form.key)
        if not isinstance(opened, InterpreterForm):
            return None
        opened.to_week()
        return opened

    def _paint_anew(self, key: UUID) -> None:
        """Paint the week of somebody who was asked; saving it confirms."""
        self.read_form(key, self._open_answer, None)

    def _open_answer(self, form: RecordForm) -> None:
        opened = self._open_painting(form)
        if opened is not None:
            opened.saved.connect(lambda value: self._on_painted(value.id))

    def _on_painted(self, key: UUID) -> None:
        note = self.frame.services.confirmations.note
        self.frame.do(note, key, ConfirmationOutcome.CHANGED, owner=self)

    # the list

    def read_list(self) -> None:
        """Ask for everybody, and in a round for those who are left."""
        if self.is_asking:
            self.round.refresh()
        roster = self.frame.services.interpreters.roster
        self.frame.ask(roster, self.frame.place_name, then=self._on_roster, key="roster", owner=self)

    def _on_roster(self, lines: tuple[RosterLine, ...]) -> None:
        self._lines = lines
        self._narrow()

    def _narrow(self) -> None:
        lines, wanted, languages = self._lines, self.filters.wanted, self.frame.languages
        today, stale_days = wall_date(self.frame.now()), self.frame.rules.numbers.confirmed_lately_days

        words = RowWords(today, self.frame.language_name, stale_days)

        def narrow() -> tuple[Narrowed, list[LineRow]]:
            # Rows are written here as well: five hundred of them would hold up the typing.
            found = narrowed(lines, wanted, languages, today=today, stale_days=stale_days)
            return found, [roster_row(line, words) for line in found.lines]

        self.frame.ask(narrow, then=self._on_narrowed, key="roster-narrowed", owner=self)

    def _on_narrowed(self, answer: tuple[Narrowed, list[LineRow]]) -> None:
        found, rows = answer
        self._say_why_empty(found)
        self.show_rows(rows)
        text = translate("InterpretersPage", "{count} of {all} people").format(count=found.count, all=len(self._lines))
        if found.count > len(found.lines):
            shown = translate("InterpretersPage", "the first {n} are shown").format(n=len(found.lines))
            text = f"{text}, {shown}"
        self._count.setText(text)

    def _say_why_empty(self, found: Narrowed) -> None:
        self.drop_filters.setVisible(found.behind_filters > 0)
        if not self._lines:
            sentence = translate(
                "InterpretersPage", "Enter the first person with Ctrl+N, or import a list with Ctrl+I."
            )
            self._empty.say(translate("InterpretersPage", "Nobody yet"), sentence)
        elif found.behind_filters:
            sentence = translate("InterpretersPage", "%n match(es) without the filters.", None, found.behind_filters)
            self._empty.say(translate("InterpretersPage", "Nobody fits"), sentence)
        else:
            sentence = translate(
                "InterpretersPage", "Another spelling, a shorter word or a part of the number may help."
            )
            self._empty.say(translate("InterpretersPage", "Nobody fits"), sentence)

    def concerns(self, event: Event) -> bool:
        """Say whether the list may look otherwise now."""
        return event.noun in _CONCERNED

    # one person

    def read_card(self, key: UUID) -> None:
        """Ask for everything around one person."""
        dossier = self.frame.services.interpreters.dossier
        self.frame.ask(dossier, key, then=self._on_dossier, key="dossier", owner=self, refused=self._on_gone)

    def _on_dossier(self, dossier: Dossier) -> None:
        if dossier.interpreter.id == self.key:
            self.card.show_dossier(dossier)

    def _on_gone(self, _refusal: object) -> None:
        self.key = None
        self.clear_card()

    def clear_card(self) -> None:
        """Show that nobody is chosen."""
        self.card.show_nobody()

    def show_record(self, noun: Noun, key: UUID) -> None:
        """Show a person that another screen asked for, whatever the list was narrowed to."""
        self.key = key
        if self.filters.wanted.text or self.filters.wanted.has_filters:
            self.filters.clear_all()
        super().show_record(noun, key)

    def begin_new(self) -> None:
        """Open the form for a new person."""
        self.open_new(InterpreterForm(self.frame, Interpreter(self.frame.new_id(), "", "")))

    def read_form(self, key: UUID, then: Callable[[RecordForm], object], kept: Mapping[str, Any] | None) -> None:
        """Make the form of somebody, as they are stored now; of a draft that was never saved, an empty one."""
        if kept is not None and not kept.get("version"):
            then(InterpreterForm(self.frame, Interpreter(key, "", "")))
            return

        def make(dossier: Dossier) -> None:
            names = {one.id: one.name for one in dossier.barred}
            then(InterpreterForm(self.frame, dossier.interpreter, names))

        self.frame.ask(self.frame.services.interpreters.dossier, key, then=make, key=("form", key), owner=self)
