"""The list of institutions with the card or form of one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.likenesses import found_among, words_of
from sisa_desk.domain.organisations import Organisation, OrganisationKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.organisations.organisation_card import OrganisationCard
from sisa_desk.ui.organisations.organisation_form import OrganisationForm
from sisa_desk.ui.organisations.organisation_rows import organisation_headings, organisation_row
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.field_content import choose
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_form import RecordForm
from sisa_desk.ui.widgets.record_page import RecordPage
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_rows import LinesModel
from sisa_desk.ui.wording.words import words

if TYPE_CHECKING:
    from sisa_desk.services.organisations import OrganisationCard as Facts

_CONCERNED = frozenset((Noun.ORGANISATION, Noun.CALL, Noun.REQUEST))
_REST_MS = 60
_MOST = 500
Lines = tuple[tuple[Organisation, str], ...]


class InstitutionsPanel(RecordPage):
    """Find, read, edit institutions."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        model = LinesModel(organisation_headings)
        table = RecordTable(model, label=translate("InstitutionsPanel", "Institutions"))
        table.setObjectName("organisations")
        table.set_widths(208, 108, 124)
        self.card = OrganisationCard(frame)
        self._lines: Lines = ()
        self._make_filters()
        leading = self._make_leading(table)
        super().__init__(frame, name="organisations", leading=leading, table=table, model=model, card=self.card)
        table.set_waiting(True)
        self._empty = EmptyState(translate("InstitutionsPanel", "No institution yet"), icon="building-2")
        table.say_when_empty(self._empty)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._narrow)
        self.typed.textChanged.connect(lambda _: self._rest.start())
        self.typed.returnPressed.connect(self.to_table)
        self.kind.currentIndexChanged.connect(lambda _: self._narrow())
        self.card.edit_wanted.connect(self.edit)

    def _make_filters(self) -> None:
        self.typed = QLineEdit()
        self.typed.setObjectName("find-organisation")
        self.typed.setAccessibleName(translate("InstitutionsPanel", "Find an institution"))
        self.typed.setPlaceholderText(translate("InstitutionsPanel", "Name, place, contact, number"))
        self.typed.setClearButtonEnabled(True)
        self.typed.setMinimumHeight(TARGET)
        nothing = translate("InstitutionsPanel", "All kinds")
        self.kind = CodeCombo(words(OrganisationKind), label=translate("InstitutionsPanel", "Kind"), nothing=nothing)
        self.kind.setMinimumContentsLength(14)
        self._count = PlainLabel(role="text_quiet", size=SMALL, elided=True)

    def _make_leading(self, table: RecordTable) -> QWidget:
        sheet = Card()
        sheet.body.setContentsMargins(STEP, STEP, STEP, STEP)
        head = QHBoxLayout()
        head.setSpacing(HALF_STEP)
        head.addWidget(self.typed, 1)
        head.addWidget(self.kind)
        sheet.body.addLayout(head)
        sheet.body.addWidget(table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        text = translate("InstitutionsPanel", "New institution")
        tip = translate("InstitutionsPanel", "New institution (Ctrl+N)")
        foot.addWidget(button(text, self.begin_new, icon="plus", tip=tip, name="new-organisation"))
        sheet.body.addLayout(foot)
        return sheet

    # the list

    def read_list(self) -> None:
        """Ask for all institutions, with the words they are found by."""
        service, place_name = self.frame.services.organisations, self.frame.place_name

        def look() -> Lines:
            return tuple((one, words_of(one, place_name(one.place_id))) for one in service.all())

        self.frame.ask(look, then=self._on_all, key="organisations", owner=self)

    def _on_all(self, lines: Lines) -> None:
        self._lines = lines
        self._narrow()

    def _narrow(self) -> None:
        lines, text = self._lines, self.typed.text()
        kind = OrganisationKind(self.kind.code) if self.kind.code else None

        def narrow() -> tuple[Organisation, ...]:
            return found_among(lines, text, kind)

        self.frame.ask(narrow, then=self._on_narrowed, key="organisations-narrowed", owner=self)

    def _on_narrowed(self, found: tuple[Organisation, ...]) -> None:
        self._say_why_empty()
        self.show_rows([organisation_row(one, self.frame.place_name) for one in found[:_MOST]])
        words_of_count = translate("InstitutionsPanel", "{count} of {all} institutions")
        text = words_of_count.format(count=len(found), all=len(self._lines))
        if len(found) > _MOST:
            shown = translate("InstitutionsPanel", "the first {n} are shown").format(n=_MOST)
            text = f"{text}, {shown}"
        self._count.setText(text)

    def _say_why_empty(self) -> None:
        if not self._lines:
            sentence = translate(
                "InstitutionsPanel", "Enter the first one with Ctrl+N, take it down in a call, or import a list."
            )
            self._empty.say(translate("InstitutionsPanel", "No institution yet"), sentence)
        else:
            sentence = translate("InstitutionsPanel", "A shorter word, the place or a part of the number may help.")
            self._empty.say(translate("InstitutionsPanel", "Nothing fits"), sentence)

    def concerns(self, event: Event) -> bool:
        """Say whether list or card may look otherwise now."""
        return event.noun in _CONCERNED

    # one institution

    def read_card(self, key: UUID) -> None:
        """Ask for everything around one institution."""
        card = self.frame.services.organisations.card
        self.frame.ask(card, key, then=self._on_card, key="organisation-card", owner=self, refused=self._on_gone)

    def _on_card(self, facts: Facts) -> None:
        if facts.organisation.id == self.key:
            self.card.show_facts(facts)

    def _on_gone(self, _refusal: object) -> None:
        self.key = None
        self.clear_card()

    def clear_card(self) -> None:
        """Show that nothing is chosen."""
        self.card.show_nothing()

    def show_record(self, noun: Noun, key: UUID) -> None:
        """Show an institution that another screen asked for, whatever the list was narrowed to."""
        self.key = key
        choose(self.kind, None)
        self.typed.clear()
        super().show_record(noun, key)

    def begin_new(self) -> None:
        """Open the form for a new institution."""
        self.open_new(self._form(Organisation(self.frame.new_id(), "")))

    def _form(self, base: Organisation) -> OrganisationForm:
        form = OrganisationForm(self.frame, base, [one for one, _words in self._lines])
        form.other_wanted.connect(self.show_key)
        return form

    def read_form(self, key: UUID, then: Callable[[RecordForm], object], kept: Mapping[str, Any] | None) -> None:
        """Make the form of an institution as it is stored now; of a draft that was never saved, an empty one."""
        if kept is not None and not kept.get("version"):
            then(self._form(Organisation(key, "")))
            return
        read = self.frame.services.organisations.get
        self.frame.ask(read, key, then=lambda one: then(self._form(one)), key=("form", key), owner=self)
