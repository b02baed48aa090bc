"""The form of an institution: what it is, where, its numbers, contacts and rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.domain.likenesses import alike
from sisa_desk.domain.organisations import Organisation, OrganisationKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.organisations.part_rows import ContactRow, NumberRow, RoomRow
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.field_content import choose
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.record_form import Problems, RecordForm
from sisa_desk.ui.widgets.row_list import RowList
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.wording import field_name
from sisa_desk.ui.wording.words import words

KIND = "organisation"
_REST_MS = 250
_LINES = ("name", "department", "street", "postal_code", "cost_centre")


class OrganisationForm(RecordForm):
    """Takes down an institution; asks whether it is one that is known already."""

    noun = Noun.ORGANISATION

    other_wanted = Signal(object)

    def __init__(self, frame: Frame, base: Organisation, known: Sequence[Organisation] = ()) -> None:
        """Take the institution as it was read, and all that are known."""
        service = frame.services.organisations
        super().__init__(frame, base, draft_kind=KIND, save=service.save, read=service.get)
        self._known = tuple(known)
        self._alike: tuple[Organisation, ...] = ()
        self.lines = {name: QLineEdit() for name in _LINES}
        self.kind = CodeCombo(words(OrganisationKind), label=field_name("kind"))
        self.place = SuggestField(self._suggest_places, label=field_name("place_id"))
        self.note = NoteField(label=field_name("note"), longest=500, lines=3)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_for_alike)
        self._make_rows()
        self._lay_out()
        self._connect()
        self.begin()

    def _make_rows(self) -> None:
        new_id = self.frame.new_id
        self.numbers = RowList(
            lambda: NumberRow(new_id()),
            label=field_name("numbers"),
            add_text=translate("OrganisationForm", "Add a number"),
            name="numbers",
        )
        self.contacts = RowList(
            lambda: ContactRow(new_id()),
            label=field_name("contacts"),
            add_text=translate("OrganisationForm", "Add a contact"),
            name="contacts",
            framed=True,
        )
        self.rooms = RowList(
            lambda: RoomRow(new_id()),
            label=field_name("rooms"),
            add_text=translate("OrganisationForm", "Add a room"),
            name="rooms",
        )

    def _lay_out(self) -> None:
        line = self.lines
        self.same = Banner(role=ChipRole.INFO)
        self.same.setObjectName("same-as")
        words_of_opening = translate("OrganisationForm", "Open it")
        self.same.add(button(words_of_opening, self._on_open_other, kind="quiet", name="open-same"))
        grid = FormGrid()
        rows: tuple[tuple[tuple[str, QWidget, int], ...], ...] = (
            (("name", line["name"], 1),),
            (("kind", self.kind, 1), ("department", line["department"], 1)),
            (("street", line["street"], 1),),
            (("postal_code", line["postal_code"], 1), ("place_id", self.place, 2)),
            (("cost_centre", line["cost_centre"], 1),),
        )
        for row in rows:
            grid.add_row(*((name, LabelledField(field_name(name), field), share) for name, field, share in row))
            for name, field, _share in row:
                field.setObjectName(name)
                field.setMinimumHeight(TARGET)
                self.fields[name] = field
        self.grids.append(grid)
        self.section("", self.same, grid)
        self.section(field_name("numbers"), self.numbers)
        self.section(field_name("contacts"), self.contacts)
        self.section(field_name("rooms"), self.rooms)
        self.section(field_name("note"), self.note)
        self.column.addStretch(1)
        self.fields |= {"numbers": self.numbers, "contacts": self.contacts, "rooms": self.rooms, "note": self.note}

    def _connect(self) -> None:
        for edit in (*self.lines.values(), self.place):
            edit.textChanged.connect(self.on_edited)
        self.lines["name"].textEdited.connect(lambda _: self._rest.start())
        self.kind.currentIndexChanged.connect(self.on_edited)
        self.note.changed.connect(self.on_edited)
        for rows in (self.numbers, self.contacts, self.rooms):
            rows.edited.connect(self.on_edited)

    @property
    def title(self) -> str:
        """Give the name, or say that it is new."""
        return self.lines["name"].text().strip() or translate("OrganisationForm", "New institution")

    def fill(self, value: Organisation) -> None:
        """Show an institution in the fields."""
        for name, edit in self.lines.items():
            edit.setText(getattr(value, name))
        choose(self.kind, value.kind)
        place = self.frame.place_name(value.place_id)
        self.place.set_suggestion(Suggestion(value.place_id, place) if place else None)
        self.note.set_text(value.note)
        parts = ((self.numbers, value.numbers), (self.contacts, value.contacts), (self.rooms, value.rooms))
        for listed, values in parts:
            for row, part in zip(listed.set_number(len(values)), values, strict=True):
                row.show_part(part)

    def value(self) -> Organisation:
        """Give the institution as it stands in the fields."""
        base: Organisation = self.base
        return replace(
            base,
            name=self._text("name"),
            kind=OrganisationKind(self.kind.code),
            department=self._text("department"),
            street=self._text("street"),
            postal_code=self._text("postal_code"),
            place_id=str(self.place.key or ""),
            cost_centre=self._text("cost_centre"),
            note=self.note.text,
            numbers=tuple(row.part for row in self.numbers.filled),
            contacts=tuple(row.part for row in self.contacts.filled),
            rooms=tuple(row.part for row in self.rooms.filled),
        )

    def _text(self, name: str) -> str:
        return self.lines[name].text().strip()

    def problems(self) -> Problems:
        """Name what cannot stay so."""
        found: Problems = []
        if not self._text("name"):
            found.append(("name", translate("OrganisationForm", "Please enter a name.")))
        if self.place.is_unresolved:
            found.append(("place_id", translate("OrganisationForm", "Please choose a place of the list.")))
        if self.note.is_too_long:
            found.append(("note", translate("OrganisationForm", "The note is too long. Please shorten it.")))
        return found

    # is it known already?

    def _look_for_alike(self) -> None:
        name, known, key = self._text("name"), self._known, self.key

        def look() -> tuple[Organisation, ...]:
            return alike(name, known, apart_from=key)

        self.frame.ask(look, then=self._on_alike, key=("alike", key), owner=self)

    def _on_alike(self, found: tuple[Organisation, ...]) -> None:
        self._alike = found
        if not found:
            self.same.say("")
            return
        first = found[0]
        where = ", ".join(part for part in (first.department, self.frame.place_name(first.place_id)) if part)
        name = f"{first.name} ({where})" if where else first.name
        self.same.say(translate("OrganisationForm", "The same as {name}?").format(name=name))

    def _on_open_other(self) -> None:
        if self._alike:
            self.other_wanted.emit(self._alike[0].id)

    def _suggest_places(self, text: str) -> list[Suggestion]:
        return [Suggestion(str(place.id), place.name, place.district) for place in self.frame.places.find(text, 8)]
