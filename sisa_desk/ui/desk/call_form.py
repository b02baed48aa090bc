"""The form of one call: matter, language first, and what the matter needs beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.notices import notice_for
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.domain.requests import RequestKind
from sisa_desk.domain.slots import Slot
from sisa_desk.domain.vocabulary import Area, Mode, Sex
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.blur import PRIVACY, is_private
from sisa_desk.ui.desk.call_drafts import content_of
from sisa_desk.ui.desk.call_work import CallWork, Stage
from sisa_desk.ui.desk.institution_field import InstitutionField
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, translate
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.lead_time_strip import LeadTimeStrip
from sisa_desk.ui.widgets.number_field import NumberField
from sisa_desk.ui.widgets.phone_field import PhoneField
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.wording.words import word, words

#: Works wherever the cursor is in a call.
NEW_INSTITUTION_KEY = "Ctrl+N"
_LONGEST_MINUTES = 720
_MATTERS = tuple(Matter)
#: Which fields a matter shows beside institution and caller.
_SHOWN: Mapping[Matter, frozenset[str]] = {
    Matter.MEDIATE_NOW: frozenset(("language", "variety", "second", "area", "occasion", "minutes", "sex")),
    Matter.APPOINTMENT: frozenset(
        "language variety second area occasion sex when mode place strip street room contact".split(),
    ),
    Matter.TRANSLATION: frozenset(("language", "variety", "area", "occasion", "contact")),
    Matter.REFERRAL: frozenset(("language", "area")),
    Matter.CALL_BACK: frozenset(("language", "when")),
    Matter.INTERPRETER: frozenset(),
    Matter.WRONG_NUMBER: frozenset(),
}


class CallForm(QWidget):
    """Takes down what a caller wants; every change goes to the work at once."""

    edited = Signal()
    complete = Signal()

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Show one call."""
        super().__init__()
        self.frame = frame
        self.work = work
        self._is_filling = False
        self._hint = ""
        self._make_fields()
        self._lay_out()
        self._connect()
        self.fill()

    # making

    def _make_fields(self) -> None:
        choices = [
            Choice(matter, word(matter), f"{word(matter)} ({shortcut_text(f'Alt+{number}')})")
            for number, matter in enumerate(_MATTERS, start=1)
        ]
        self.matter = ChoiceBar(choices, label=translate("CallForm", "Matter"))
        self.matter.setObjectName("matter")
        self.organisation = InstitutionField(self.frame)
        self.caller = QLineEdit()
        self.phone = PhoneField(label=translate("CallForm", "Number"))
        table = self._languages
        self.language = LanguageField(table, label=translate("CallForm", "Language"), finds=True)
        self.variety = SuggestField(self._suggest_varieties, label=translate("CallForm", "Variety"))
        self.second = LanguageField(table, label=translate("CallForm", "Second language"))
        self.second.setPlaceholderText("")
        self.area = CodeCombo(words(Area), nothing=translate("CallForm", "open"))
        self.occasion = QLineEdit()
        self.occasion.setPlaceholderText(translate("CallForm", "In a few words, no diagnosis"))
        self.minutes = NumberField(label=translate("CallForm", "Minutes"), most=_LONGEST_MINUTES)
        self.minutes.setMinimumWidth(8 * STEP)
        self.sex = CodeCombo(words(Sex), nothing=translate("CallForm", "any"))
        self.when = SlotField(
            self.frame.clock,
            label=translate("CallForm", "Day, time and minutes"),
            is_working_day=self._is_working_day,
        )
        self.mode = CodeCombo(words(Mode))
        self.place = SuggestField(self._suggest_places, label=translate("CallForm", "Place"))
        self.street, self.room, self.contact = QLineEdit(), QLineEdit(), QLineEdit()

    def _lay_out(self) -> None:
        self.grid = FormGrid()
        self.strip = LeadTimeStrip()
        label = _labels()
        rows: tuple[tuple[tuple[str, QWidget, int], ...], ...] = (
            (("organisation", self.organisation, 3), ("caller", self.caller, 2), ("phone", self.phone, 2)),
            (("language", self.language, 3), ("variety", self.variety, 2), ("second", self.second, 2)),
            (
                ("area", self.area, 3),
                ("occasion", self.occasion, 4),
                ("minutes", self.minutes, 1),
                ("sex", self.sex, 2),
            ),
            (("when", self.when, 3), ("mode", self.mode, 2), ("place", self.place, 2)),
            (("strip", self.strip, 1),),
            (("street", self.street, 3), ("room", self.room, 2), ("contact", self.contact, 2)),
        )
        for row in rows:
            self.grid.add_row(*((name, LabelledField(label[name], field), share) for name, field, share in row))
            for name, field, _share in row:
                field.setObjectName(name)
                field.setMinimumHeight(TARGET if field is not self.strip else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * STEP))
        for part in (self.matter, self.grid):
            column.addWidget(part)

    def _connect(self) -> None:
        self.matter.chosen.connect(self._on_matter)
        self.organisation.taken.connect(self._on_organisation)
        self.organisation.textEdited.connect(self._on_organisation_typed)
        self.organisation.new_wanted.connect(self.work.add_organisation)
        self.caller.textEdited.connect(self._on_caller)
        self.phone.number_changed.connect(self._on_phone_typed)
        self.phone.editingFinished.connect(self._on_phone)
        self.language.taken.connect(self._on_language)
        self.language.answered.connect(self.focus_next_needed)
        self.language.dropped.connect(lambda: self._edit(language="", variety=""))
        self.variety.taken.connect(lambda taken: self._edit(variety=str(taken.key)))
        self.variety.dropped.connect(lambda: self._edit(variety=""))
        self.second.taken.connect(lambda taken: self._edit(second_language=str(taken.key)))
        self.second.dropped.connect(lambda: self._edit(second_language=""))
        self.area.currentIndexChanged.connect(lambda _: self._edit(area=self.area.chosen))
        self.occasion.textEdited.connect(self._on_occasion)
        self.minutes.textEdited.connect(lambda _: self._on_minutes())
        self.sex.currentIndexChanged.connect(lambda _: self._edit(sex_wanted=self.sex.chosen))
        self.when.changed.connect(self._on_slot)
        self.when.edit.textEdited.connect(lambda _: self.edited.emit())
        self.mode.currentIndexChanged.connect(lambda _: self._edit(mode=self.mode.chosen))
        self.place.taken.connect(lambda taken: self._edit(place_id=str(taken.key)))
        self.place.dropped.connect(lambda: self._edit(place_id=""))
        self.street.textEdited.connect(lambda text: self._edit(street=text))
        self.room.textEdited.connect(lambda text: self._edit(room=text))
        self.contact.textEdited.connect(lambda text: self._edit(contact=text))
        for field in self._lines():
            field.installEventFilter(self)
        PRIVACY.changed.connect(self._hide_names)
        self._hide_names(is_private())

    def _hide_names(self, is_on: bool) -> None:  # also a slot
        hidden, shown = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
        for field in (self.organisation, self.caller, self.phone, self.contact):
            field.setEchoMode(hidden if is_on else shown)

    def _lines(self) -> tuple[QWidget, ...]:
        return (
            self.organisation,
            self.caller,
            self.phone,
            self.language,
            self.variety,
            self.second,
            self.when.edit,
            self.mode,
            self.place,
            self.street,
            self.room,
            self.contact,
            self.area,
            self.occasion,
            self.minutes,
            self.sex,
        )

    # filling

    def fill(self) -> None:
        """Show what the work knows, without touching the field that is being typed into."""
        self._is_filling = True
        work, request = self.work, self.work.request
        self.matter.choose(work.matter)
        typed_into = QApplication.focusWidget()
        is_taken = work.organisation_id is not None and self.organisation.key != work.organisation_id
        if is_taken or (typed_into is not self.organisation and not self.organisation.is_unresolved):
            name = work.organisation_name
            self.organisation.set_suggestion(Suggestion(work.organisation_id, name) if name else None)
        for field, text in (
            (self.caller, work.caller_name),
            (self.occasion, request.occasion),
            (self.street, request.street),
            (self.room, request.room),
            (self.contact, request.contact),
        ):
            if typed_into is not field and field.text() != text:
                field.setText(text)
        for language_field, code in ((self.language, request.language), (self.second, request.second_language)):
            if typed_into is not language_field and language_field.code != code:
                language_field.set_code(code)
        if typed_into is not self.place and self.place.key != (request.place_id or None):
            name = self.frame.place_name(request.place_id)
            self.place.set_suggestion(Suggestion(request.place_id, name) if name else None)
        self.area.choose(request.area)
        self.sex.choose(request.sex_wanted)
        self.mode.choose(request.mode)
        if typed_into is not self.minutes and self.minutes.number != request.minutes:
            self.minutes.set_number(request.minutes)
        if typed_into is not self.phone and self.phone.number != work.phone:
            self.phone.set_number(work.phone)
        self._is_filling = False
        self._show_fields()
        self._judge()

    def _show_fields(self) -> None:
        shown = _SHOWN[self.work.matter] | {"organisation", "caller"}
        is_on_site = self.work.request.mode is Mode.ON_SITE
        has_kinds = bool(self.frame.languages.descendants_of(self.work.request.language))
        hidden = {"place", "street", "room"} if not is_on_site else set[str]()
        hidden |= {"variety"} if not has_kinds and not self.work.request.variety else set()
        shown |= {"phone"} if self.work.lacks_number else set()
        for name in _labels():
            self.grid[name].setVisible(name in shown and name not in hidden)
        is_enabled = self.work.stage is not Stage.CLOSED
        self.grid.setEnabled(is_enabled)
        self.matter.setEnabled(is_enabled)

    def _judge(self) -> None:
        request = self.work.request
        is_appointment = self.work.matter is Matter.APPOINTMENT
        if is_appointment:
            calendar, now = self.frame.rules.calendar, self.frame.now()
            self.strip.show_notice(notice_for(calendar, area=request.area, start=request.start, now=now))
        self._hint_at_new()
        is_presumed = bool(request.language) and not request.language_is_certain
        self.grid["language"].set_hint(translate("CallForm", "Presumed: to be asked again.") if is_presumed else "")

    def _hint_at_new(self) -> None:
        hint = (
            translate("CallForm", "Not known yet. {key} makes it a new institution.") if self.is_new_institution else ""
        )
        if hint != self._hint:
            self._hint = hint
            self.grid["organisation"].set_hint(hint.format(key=shortcut_text(NEW_INSTITUTION_KEY)))

    @property
    def is_new_institution(self) -> bool:
        """Say whether a name was typed that stands for no institution yet."""
        return bool(self.work.organisation_name.strip()) and self.work.organisation_id is None

    def make_institution(self) -> None:
        """Make a new institution of the name typed; without a name, lead to its field."""
        if self.is_new_institution:
            self.organisation.close_suggestions()
            self.work.add_organisation(self.work.organisation_name)
        else:
            self.organisation.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # typed

    def _edit(self, **fields: Any) -> None:
        if self._is_filling:
            return
        self.work.edit(**fields)
        self._show_fields()
        self._judge()
        self.edited.emit()

    def _on_matter(self, matter: Matter) -> None:
        if self._is_filling or matter is self.work.matter:
            return
        self.work.choose_matter(matter)
        self.fill()
        self.edited.emit()
        self.focus_next_needed()

    def _on_language(self, taken: Suggestion) -> None:
        self._edit(language=str(taken.key), variety="", language_is_certain=self.language.is_certain)

    def _on_organisation(self, taken: Suggestion) -> None:
        if isinstance(taken.key, UUID):
            self.work.choose_organisation(taken.key)
        self.edited.emit()

    def _on_organisation_typed(self, text: str) -> None:
        self.work.type_organisation(text)
        self.edited.emit()

    def _on_caller(self, text: str) -> None:
        self.work.caller_name = text
        self.edited.emit()

    def _on_phone_typed(self, number: PhoneNumber | None) -> None:
        if not self._is_filling:
            self.work.phone = number
            self.edited.emit()

    def _on_phone(self) -> None:
        if self.work.lacks_number:
            self.work.look_up_number()

    def _on_minutes(self) -> None:
        if self.minutes.number:
            self._edit(minutes=self.minutes.number)

    def _on_occasion(self, text: str) -> None:
        self._edit(occasion=text)

    def _on_slot(self, slot: Slot | None) -> None:
        if slot is not None:
            self._edit(start=slot.start, minutes=slot.minutes)
        else:
            self._edit(start=None)

    # suggestions

    def _languages(self) -> Any:
        return self.frame.languages

    def _is_working_day(self, day: date) -> bool:
        return self.frame.rules.calendar.is_working_day(day)

    def _suggest_varieties(self, text: str) -> list[Suggestion]:
        table, language = self.frame.languages, self.work.request.language
        named = [(code, table.name(code, current_language().code)) for code in table.descendants_of(language)]
        wanted = text.strip().casefold()
        return [Suggestion(code, name) for code, name in named if wanted in name.casefold()][:8]

    def _suggest_places(self, text: str) -> list[Suggestion]:
        return [Suggestion(str(place.id), place.name, place.district) for place in self.frame.places.find(text, 8)]

    # keyboard

    @property
    def next_needed(self) -> QWidget | None:
        """Give the first field the matter still needs."""
        request = self.work.request
        needs: list[tuple[QWidget, bool]] = []
        if self.work.matter in {Matter.MEDIATE_NOW, Matter.APPOINTMENT, Matter.TRANSLATION}:
            needs.append((self.language, not request.language))
        if request.kind is RequestKind.APPOINTMENT and self.work.matter is Matter.APPOINTMENT:
            needs.append((self.when, request.start is None))
            needs.append((self.place, request.mode is Mode.ON_SITE and not request.place_id))
        if self.work.matter is Matter.CALL_BACK:
            needs.append((self.phone, self.work.lacks_way_back))
            needs.append((self.when, request.start is None and self.work.callback is None))
        return next((field for field, is_missing in needs if is_missing), None)

    def focus_next_needed(self) -> None:
        """Lead to the first field still needed; when none is, the form is complete."""
        field = self.next_needed
        if field is None:
            self.complete.emit()
        else:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the cursor where the next word goes, or where one can choose again."""
        shown = (field for field in (self.language, self.when) if field.isVisibleTo(self))
        (self.next_needed or next(shown, self.matter)).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return _leaves_undo_to_the_desk(watched, event)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_free = watched is self.language and not self.language.text()
        if (is_free or event.modifiers() == Qt.KeyboardModifier.AltModifier) and self._chose_matter(event):
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            return self._on_enter(watched, event)
        return super().eventFilter(watched, event)

    def _chose_matter(self, event: QKeyEvent) -> bool:
        # No language begins with a digit: in the empty field digits choose the matter, elsewhere with Alt.
        text = event.text()
        if not text.isdecimal() or not self.matter.choose_number(int(text)):
            return False
        if self.next_needed is not None:
            self.focus_next_needed()
        return True

    def _on_enter(self, watched: QObject, event: QKeyEvent) -> bool:
        if isinstance(watched, SuggestField) and watched.is_open:
            watched.keyPressEvent(event)
        # After the event, so that what was just taken counts.
        self.focus_next_needed()
        return True

    # drafts

    def content(self) -> dict[str, Any]:
        """Give everything typed."""
        return content_of(self.work) | {"when": self.when.edit.text(), "language_text": self.language.text()}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed before a crash."""
        self.fill()
        self.when.set_text(str(content.get("when", "")))
        if not self.work.request.language:
            self.language.setText(str(content.get("language_text", "")))


def _leaves_undo_to_the_desk(field: QObject, event: QKeyEvent) -> bool:
    """Leave the key for undo to the last step where no typing could be undone, as its message promises."""
    is_idle = isinstance(field, QLineEdit) and not field.isUndoAvailable()
    if not is_idle or not event.matches(QKeySequence.StandardKey.Undo):
        return False
    event.ignore()
    return True


def _labels() -> dict[str, str]:
    return {
        "organisation": translate("CallForm", "Institution"),
        "caller": translate("CallForm", "Caller"),
        "phone": translate("CallForm", "Number"),
        "language": translate("CallForm", "Language"),
        "variety": translate("CallForm", "Variety"),
        "second": translate("CallForm", "Second language"),
        "when": translate("CallForm", "Day, time and minutes"),
        "mode": translate("CallForm", "How"),
        "place": translate("CallForm", "Place"),
        "street": translate("CallForm", "Street"),
        "room": translate("CallForm", "Room, meeting point"),
        "contact": translate("CallForm", "Who is there"),
        "strip": translate("CallForm", "Lead time"),
        "area": translate("CallForm", "Area"),
        "occasion": translate("CallForm", "Occasion"),
        "minutes": translate("CallForm", "Minutes"),
        "sex": translate("CallForm", "Sex"),
    }
