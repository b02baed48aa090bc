"""Who signs in at the desk, in which role, and what one shift leaves for the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.people import CASE_ROLES, Person, Role
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_and_time, isolated, translate
from sisa_desk.ui.preferences.role_words import role_words, roles_text
from sisa_desk.ui.preferences.saved_fields import SavedText
from sisa_desk.ui.preferences.sections import Section, sentence_of, small
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.toggle_row import ToggleRow
from sisa_desk.ui.widgets.two_line_delegate import TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, LinesModel, Mark

if TYPE_CHECKING:
    from sisa_desk.domain.people import ShiftNote
    from sisa_desk.services.receipts import Receipt

_LIST_HEIGHT = 150


class PeopleSection(Section):
    """One's own password and notes for everybody; the others for administrators."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("People", "People of the desk"),
            translate("People", "Who signs in here. Entries carry the name; roles say what somebody may do."),
        )
        self.people: dict[str, Person] = {}
        self.notice = Banner(_courtesy() if frame.services.people.is_courtesy else "", ChipRole.INFO)
        self.head.addWidget(self.notice)
        self._make_fields()
        if frame.roles & CASE_ROLES:
            self.body.addWidget(self._note_card())
        self.body.addWidget(self._people_card())
        self.body.addStretch(1)
        frame.happened.connect(self._on_happened)
        self._offer()

    def _make_fields(self) -> None:
        self.note = SavedText(label=translate("People", "Note for the next shift"), lines=1)
        self.note.setObjectName("shift-note")
        self.last_notes = small(wrapped=True)
        self.model = LinesModel(_headings)
        self.table = RecordTable(self.model, label=translate("People", "People of the desk"))
        self.table.setObjectName("people")
        self.name, self.password = QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for field, name in ((self.name, "person-name"), (self.password, "person-password")):
            field.setObjectName(name)
            field.setMinimumHeight(TARGET)
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.roles = ToggleRow(
            [Choice(role, words) for role, words in role_words().items()], label=translate("People", "Roles")
        )
        self.add_button = button(
            translate("People", "Let sign in"), self._add, kind="primary", icon="user-plus", name="person-add"
        )
        self.roles_button = button(
            translate("People", "Change roles"), self._put_roles, icon="user-check", name="person-roles"
        )
        self.password_button = button(
            translate("People", "Set password"), self._put_password, icon="lock", name="person-password-put"
        )
        self.remove_button = button(
            translate("People", "Remove"), self._remove, kind="danger", icon="user-x", name="person-remove"
        )

    def _note_card(self) -> Card:
        card = Card(translate("People", "For the next shift"))
        hint = translate("People", "Shown at the next sign-in of colleagues. Enter leaves it; no names of callers.")
        card.body.addWidget(LabelledField("", self.note, hint=hint))
        card.body.addWidget(self.last_notes)
        self.note.entered.connect(self._on_note)
        return card

    def _people_card(self) -> Card:
        card = Card(translate("People", "Who may sign in"))
        self.table.set_widths(150, 260, 160)
        self.table.setFixedHeight(_LIST_HEIGHT)
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        empty = translate("People", "Nobody has to sign in yet")
        first = translate("People", "From the first person on everybody has to. That one is an administrator.")
        self.table.say_when_empty(EmptyState(empty, first, icon="users"))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        card.body.addWidget(self.table)
        self.grid = FormGrid()
        self.grid.add_row(
            ("person_name", LabelledField(translate("Field", "Name to sign in with"), self.name), 2),
            ("roles", LabelledField(translate("People", "Roles"), self.roles), 4),
            ("password", LabelledField(translate("Field", "Password"), self.password), 2),
        )
        card.body.addWidget(self.grid)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        for made in (self.add_button, self.roles_button, self.password_button, self.remove_button):
            line.addWidget(made)
        line.addStretch(1)
        card.body.addLayout(line)
        self.reason = small(wrapped=True)
        card.body.addWidget(self.reason)
        self.name.textChanged.connect(lambda _text: self._offer())
        return card

    # showing

    def refresh(self) -> None:
        """Read people and notes anew."""
        people = self.frame.services.people
        self.frame.ask(people.all, then=self._on_people, key="people", owner=self)
        if self.frame.roles & CASE_ROLES:
            self.frame.ask(people.notes, then=self._on_notes, key="shift-notes", owner=self)

    def _on_people(self, people: tuple[Person, ...]) -> None:
        self.people = {person.name: person for person in people}
        self.model.fill([_row(person) for person in people])
        self._offer()

    def _on_notes(self, notes: tuple[ShiftNote, ...]) -> None:
        line = translate("People", "{who}, {when}: {text}")
        told = (
            line.format(who=isolated(one.written_by), when=day_and_time(one.written_at), text=isolated(one.text))
            for one in notes[:3]
        )
        self.last_notes.setText("\n".join(told))

    def _on_happened(self, event: Event) -> None:
        if event.noun in {Noun.PERSON, Noun.SHIFT_NOTE}:
            self.refresh()

    def _on_chosen(self) -> None:
        person = self._current()
        if person is not None:
            self.name.setText(person.name)
            self.roles.set_keys(person.roles)
            self.grid.show_problems(())

    def _current(self) -> Person | None:
        index, proxy = self.table.currentIndex(), self.table.model()
        if not index.isValid() or not isinstance(proxy, QSortFilterProxyModel):
            return None
        row = self.model.at(proxy.mapToSource(QModelIndex(index)).row())
        return self.people.get(str(row.source)) if row else None

    def _offer(self) -> None:
        """Offer what may be done with the name that stands there, and say why the rest may not."""
        name = self.name.text().strip()
        known = self.people.get(name)
        is_there = known is not None and known.is_active
        is_me = name == self.frame.services.people.my_name and self.frame.is_signed_in
        manages = "" if Role.ADMINISTRATOR in self.frame.roles else self._who_manages()
        nobody = "" if is_there else translate("People", "There is nobody of this name; please choose somebody.")
        twice = translate("People", "This name may sign in already.") if is_there else ""
        own = translate("People", "Nobody changes their own role. Please ask a colleague.") if is_me else ""
        grey(self.add_button, manages or twice)
        grey(self.roles_button, manages or nobody or own)
        grey(self.remove_button, manages or nobody or own)
        grey(self.password_button, nobody if is_me else manages or nobody)
        self.reason.setText(manages)
        self.reason.setVisible(bool(manages))

    def _who_manages(self) -> str:
        names = [one.name for one in self.people.values() if one.is_active and Role.ADMINISTRATOR in one.roles]
        text = translate("People", "People are managed by administrators: {names}. Your own password you may change.")
        return text.format(names=isolated(", ".join(names)))

    # steps

    def _on_note(self, text: str) -> None:
        if text:
            leave = self.frame.services.people.leave_note
            self.frame.do(leave, text, then=lambda _note: self._forget_note(), refused=self._refuse_note, owner=self)

    def _forget_note(self) -> None:
        self.note.show_value(self.note.text())
        self.note.setPlainText("")
        self.note.show_value("")

    def _refuse_note(self, refusal: Refused) -> None:
        self.note.refuse(sentence_of(refusal))
        self.frame.refuse(refusal)

    def _add(self) -> None:
        roles = frozenset(role for role in self.roles.keys if isinstance(role, Role))
        self._do(partial(self.frame.services.people.add, self.name.text().strip(), roles, self.password.text()))

    def _put_roles(self) -> None:
        roles = frozenset(role for role in self.roles.keys if isinstance(role, Role))
        self._do(partial(self.frame.services.people.put_roles, self.name.text().strip(), roles))

    def _put_password(self) -> None:
        self._do(partial(self.frame.services.people.put_password, self.name.text().strip(), self.password.text()))

    def _remove(self) -> None:
        self._do(partial(self.frame.services.people.remove, self.name.text().strip()))

    def _do(self, command: partial[Receipt[Person]]) -> None:
        self.grid.show_problems(())
        self.frame.do(command, then=lambda _person: self.password.clear(), refused=self._refuse, owner=self)

    def _refuse(self, refusal: Refused) -> None:
        if isinstance(refusal, InvalidInput):
            self.grid.show_problems(((refusal.field, sentence_of(refusal)),))
            self.grid.focus_first_problem()
        else:
            self.frame.refuse(refusal)

    def first_field(self) -> QWidget:
        """Give the field that is used most: the note, where one may write it."""
        return self.note if self.frame.roles & CASE_ROLES else self.name


def _row(person: Person) -> LineRow:
    seen = day_and_time(person.last_seen_at) if person.last_seen_at else translate("People", "never yet")
    state = (
        Mark(translate("People", "May sign in"), ChipRole.GOOD, "circle-check")
        if person.is_active
        else Mark(translate("People", "Removed"), ChipRole.NEUTRAL, "user-x")
    )
    moment = person.last_seen_at.timestamp() if person.last_seen_at else 0.0
    cells = (
        Cell(person.name),
        Cell(roles_text(person.roles)),
        Cell(seen, sort=moment),
        Cell("", marks=(state,), sort=float(person.is_active)),
    )
    return LineRow(UUID(person.id.hex), cells, source=person.name)


def _headings() -> tuple[str, str, str, str]:
    return (
        translate("People", "Name"),
        translate("People", "Roles"),
        translate("People", "Last here"),
        translate("People", "State"),
    )


def _courtesy() -> str:
    return translate(
        "People",
        "On a file roles are a courtesy: who has the file can read all of it. Where roles must hold, use a server.",
    )
