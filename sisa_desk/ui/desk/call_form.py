"""The form of one call: takes down what is typed, leads to what is still needed, and keeps up with the work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.notices import Notice, notice_for
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.domain.requests import RequestKind, Urgency
from sisa_desk.domain.slots import Slot
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.desk.call_drafts import content_of
from sisa_desk.ui.desk.call_fields import CallFields
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.way_words import stand_in_text
from sisa_desk.ui.widgets.slot_words import text_on, typed_slot
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion

#: Works wherever the cursor is in a call.
NEW_INSTITUTION_KEY = "Ctrl+N"


class CallForm(CallFields):
    """Takes down what a caller wants; every change goes to the work at once."""

    edited = Signal()
    complete = Signal()

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Show one call."""
        super().__init__(frame, work)
        self._is_filling = False
        self._hint = ""
        self._connect()
        self.fill()

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
        self.strip.day_wanted.connect(self._on_day)
        self.strip.reason_given.connect(self._on_notice_reason)
        for field in self.lines:
            field.installEventFilter(self)

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
            is_typed_into = typed_into is language_field and bool(language_field.text())
            if not is_typed_into and language_field.code != code:
                language_field.set_code(code)
        if typed_into is not self.place and self.place.key != (request.place_id or None):
            name = self.frame.place_name(request.place_id)
            self.place.set_suggestion(Suggestion(request.place_id, name) if name else None)
        self.area.choose(request.area)
        self.sex.choose(request.sex_wanted)
        self.mode.choose(request.mode)
        if typed_into is not self.minutes and self.minutes.number != request.minutes:
            self.minutes.set_number(request.minutes)
        if typed_into is not self.when.edit and request.start != (self.when.slot.start if self.when.slot else None):
            self.when.set_text(typed_slot(request.start, request.minutes))
        if typed_into is not self.phone and self.phone.number != work.phone:
            self.phone.set_number(work.phone)
        self._is_filling = False
        self.show_fields()
        self._judge()

    def _judge(self) -> None:
        request = self.work.request
        is_appointment = self.work.matter is Matter.APPOINTMENT
        if is_appointment:
            self.strip.show_notice(self._notice, request.urgency_reason)
        self._hint_at_new()
        is_presumed = bool(request.language) and not request.language_is_certain
        presumed = translate("CallForm", "Presumed: to be asked again.") if is_presumed else ""
        stand_in = stand_in_text(request, self.frame.language_name)
        self.grid["language"].set_hint("  ".join(filter(None, (presumed, stand_in))))

    @property
    def _notice(self) -> Notice:
        request = self.work.request
        calendar, now = self.frame.rules.calendar, self.frame.now()
        return notice_for(calendar, area=request.area, start=request.start, now=now)

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
        self.show_fields()
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

    def take_earliest(self) -> None:
        """Take the earliest day that the notice allows."""
        if self.work.matter is Matter.APPOINTMENT:
            self.strip.take_earliest()

    def _on_day(self, day: date) -> None:
        """Put a day in; the time that was typed stays, or is what comes next."""
        self.when.set_text(text_on(day, self.work.request.start, self.work.request.minutes))
        self.when.setFocus(Qt.FocusReason.OtherFocusReason)
        self.when.edit.end(False)

    def _on_notice_reason(self, text: str) -> None:
        self._edit(urgency=Urgency.URGENT if text.strip() else Urgency.NORMAL, urgency_reason=text)

    # keyboard

    @property
    def next_needed(self) -> QWidget | None:
        """Give the first field the matter still needs."""
        request = self.work.request
        needs: list[tuple[QWidget, bool]] = []
        if self.work.matter in {Matter.MEDIATE_NOW, Matter.APPOINTMENT, Matter.TRANSLATION}:
            needs.append((self.language, not request.language))
        if request.kind is RequestKind.APPOINTMENT and self.work.matter is Matter.APPOINTMENT:
            too_soon = self._notice.problem_with(request.urgency_reason) is not None
            needs.append((self.when, request.start is None or (too_soon and not self._notice.may_be_shorter)))
            needs.append((self.strip.reason, too_soon))
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
