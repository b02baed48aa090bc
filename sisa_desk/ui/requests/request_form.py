"""The form of a request: edit is edit; what speaks against it is said while it is typed, at the field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.changes import fields_changed, put_on_top
from sisa_desk.domain.errors import InvalidInput, Refused, StaleChange
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.notices import Notice, notice_for
from sisa_desk.domain.requests import Request, RequestKind, RequestState, Urgency, problems_in, without_detours
from sisa_desk.domain.vocabulary import Mode, UnfilledReason
from sisa_desk.ui.exclusion_watch import ExclusionWatch
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.icons import icon
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.request_content import plain_of, request_from
from sisa_desk.ui.requests.beneficiary_field import BeneficiaryField
from sisa_desk.ui.requests.field_suggestions import NewName
from sisa_desk.ui.requests.field_values import put_value
from sisa_desk.ui.requests.form_actions import bind_form_actions
from sisa_desk.ui.requests.form_values import FormValues, has_more_than_usual, names_around
from sisa_desk.ui.requests.request_fields import MORE, RequestFields
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.exclusion_note import ExclusionNote
from sisa_desk.ui.widgets.lead_time_strip import LeadTimeStrip
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.presence_chip import PresenceChip
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.widgets.slot_words import text_on
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.wording import field_name, refusal_text

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestCard

_MODES = {RequestKind.INSTANT: Mode.PHONE, RequestKind.TRANSLATION: Mode.WRITTEN, RequestKind.APPOINTMENT: Mode.ON_SITE}


class RequestForm(Card):
    """Fills and changes one request; Ctrl+Enter stores it, Esc steps back and keeps what was typed."""

    edited = Signal()
    saved = Signal(object)
    given_up = Signal()
    discarded = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, empty."""
        super().__init__(title_size=LARGE)
        self.setObjectName("request-form")
        self._frame = frame
        self._request = self.blank()
        self._target = ""
        self._is_filling = False
        self._is_judged = False
        self.is_edited = False
        self.fields = RequestFields(frame)
        self.values = FormValues(frame, self.fields)
        self._make_parts()
        self._lay_out()
        self._connect()

    def blank(self) -> Request:
        """Give an empty request for an appointment, with a key of its own."""
        now = self._frame.now()
        return Request(
            id=self._frame.new_id(), number=0, kind=RequestKind.APPOINTMENT, created_at=now, mode=Mode.ON_SITE
        )

    # making

    def _make_parts(self) -> None:
        self.strip = LeadTimeStrip(takes_day=True)
        self.strip.setObjectName("lead-time")
        self.watch = ExclusionWatch(self._frame, parent=self)
        self.exclusion = ExclusionNote(self.watch)
        self.exclusion.refer_wanted.connect(self.refer)
        self.refusal = Banner(role=ChipRole.BAD)
        self.refusal.setObjectName("form-refusal")
        self.presence = PresenceChip(self._frame, self)
        self.head.insertWidget(1, self.presence)
        self._frame.happened.connect(self._on_happened)
        self.more_button = button("", self.toggle_more, kind="quiet", icon="chevron-down", name="more")
        save = translate("RequestForm", "Save  Ctrl+Enter")
        self.save_button = button(save, self.save, kind="primary", name="save")
        draft = translate("RequestForm", "Keep as draft")
        self.draft_button = button(draft, self.save_draft, name="save-draft")
        self.back_button = button(translate("RequestForm", "Back  Esc"), self.given_up.emit, name="form-back")
        self.discard_button = button(
            translate("RequestForm", "Discard"), self.discarded.emit, kind="quiet", name="form-discard"
        )

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(int(1.5 * STEP))
        column.addWidget(self.fields)
        self.fields.lay_out(under_time=(self.strip, self.exclusion), over_more=self.more_button)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        # The sheet shows through; Qt fills both as soon as they are put together.
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._scroll = scroll
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP)
        for part in (self.save_button, self.draft_button, self.back_button):
            buttons.addWidget(part)
        buttons.addStretch(1)
        buttons.addWidget(self.discard_button)
        self.body.addWidget(self.refusal)
        self.body.addWidget(scroll, 1)
        self.body.addLayout(buttons)
        self._show_more(is_open=False)

    def _connect(self) -> None:
        keys = {
            "request-form.refer": self.refer,
            "request-form.not_meant": self.watch.not_meant,
            "request-form.go_on": self.exclusion.ask_why,
            "request-form.earliest": self.strip.take_earliest,
        }
        self.strip.day_wanted.connect(self._on_day)
        self.strip.reason_given.connect(self._on_notice_reason)
        bind_form_actions(self._frame.actions, self, keys)
        self.fields.kind.chosen.connect(self._on_kind)
        for name, field in self.fields.by_name.items():
            match field:
                case SuggestField():
                    field.taken.connect(self._on_taken)
                    field.dropped.connect(self._on_edited)
                    field.textEdited.connect(lambda _text: self._on_edited())
                case SlotField():
                    field.changed.connect(lambda _slot: self._on_edited())
                    field.edit.textEdited.connect(lambda _text: self._on_edited())
                case QLineEdit():
                    field.textEdited.connect(lambda _text: self._on_edited())
                case QComboBox():
                    field.currentIndexChanged.connect(lambda _index: self._on_edited())
                case QSpinBox():
                    field.valueChanged.connect(lambda _value: self._on_edited())
                case QCheckBox():
                    field.toggled.connect(lambda _on: self._on_edited())
                case NoteField() | BeneficiaryField():
                    field.changed.connect(self._on_edited)
                case _:
                    raise TypeError(name)

    # what stands in it

    @property
    def key(self) -> UUID:
        """Give the key of the request the form is about."""
        return self._request.id

    @property
    def is_new(self) -> bool:
        """Say whether the request was never stored."""
        return self._request.version == 0

    @property
    def request(self) -> Request:
        """Give the request as it stands in the form."""
        return without_detours(self.values.request_on(self._request), self._request)

    def show_request(self, request: Request, *, names: Mapping[str, str] | None = None) -> None:
        """Fill the form with a request; ``names`` are the words for keys: institution, client, interpreter."""
        self._is_filling = True
        self._request = request
        self.presence.attendance.attend(Noun.REQUEST, request.id if request.version else None)
        self._is_judged = self.is_edited = False
        self.watch.begin(request_id=request.id, call_id=request.call_id)
        self.watch.recall()
        self.refusal.say("")
        self.values.show_request(request, names or {})
        self._is_filling = False
        self._show_title()
        self._show_more(is_open=has_more_than_usual(request))
        self._show_fields()
        self._judge()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_title(self) -> None:
        number = left_to_right(case_number(self._request.number)) if self._request.number else ""
        new = translate("RequestForm", "New request")
        self.set_title(translate("RequestForm", "Change request {number}").format(number=number) if number else new)
        self.draft_button.setVisible(self.is_new or self._request.state is RequestState.DRAFT)

    # while it is typed

    def _on_edited(self, *_: object) -> None:
        if self._is_filling:
            return
        self.is_edited = True
        self._show_fields()
        self._judge()
        self.edited.emit()

    def _on_kind(self, kind: RequestKind) -> None:
        if not self._is_filling:
            put_value(self.fields.by_name["mode"], _MODES[kind])
        self._on_edited()

    def _on_taken(self, taken: Suggestion) -> None:
        if isinstance(taken.key, NewName):
            self._add_organisation(taken.key.name)
        elif isinstance(taken.key, UUID) and self.sender() is self.fields.by_name["organisation_id"]:
            get = self._frame.services.organisations.get
            self._frame.ask(get, taken.key, then=self._on_organisation, key="form-organisation", owner=self)
        self._on_edited()

    def _add_organisation(self, name: str) -> None:
        organisations = self._frame.services.organisations
        self._frame.do(lambda: organisations.save(organisations.new(name)), then=self._on_organisation, owner=self)

    def _on_organisation(self, organisation: Any) -> None:
        """Take name and place of an institution; what was typed already is left as it is."""
        field, place = self.fields.by_name["organisation_id"], self.fields.by_name["place"]
        street = self.fields.by_name["street"]
        if isinstance(field, SuggestField):
            field.set_suggestion(Suggestion(organisation.id, organisation.name))
        if isinstance(place, SuggestField) and not place.text() and organisation.place_id:
            self.values.put("place", organisation.place_id)
            if isinstance(street, QLineEdit) and not street.text():
                street.setText(organisation.street)
        self._on_edited()

    def _show_fields(self) -> None:
        hidden, request = self.values.hidden, self.request
        kinds = self._frame.languages.descendants_of(request.language) if request.language else ()
        if not kinds and not request.variety:
            hidden |= {"variety"}
        for name in self.fields.by_name:
            self.fields.row_of(name).setVisible(name not in hidden)
        client = self.fields.by_name["beneficiary_id"]
        if isinstance(client, BeneficiaryField):
            client.language, client.organisation_id = request.language, request.organisation_id

    def _judge(self) -> None:
        request = self.request
        is_appointment = request.kind is RequestKind.APPOINTMENT
        self.strip.setVisible(is_appointment)
        if is_appointment:
            self.strip.show_notice(self._notice_of(request), request.urgency_reason)
        self.watch.language = request.language
        self.watch.look_at(*request.texts, self._organisation_name)
        if self._is_judged:
            self._show_problems(request)

    def _notice_of(self, request: Request) -> Notice:
        calendar, now = self._frame.rules.calendar, self._frame.now()
        return notice_for(calendar, area=request.area, start=request.start, now=now)

    def _on_day(self, day: date) -> None:
        """Put a day in; the time that was typed stays, or is what comes next."""
        request = self.request
        slot = self.values.slot_field
        slot.set_text(text_on(day, request.start, request.minutes))
        slot.setFocus(Qt.FocusReason.OtherFocusReason)
        slot.edit.end(False)

    def _on_notice_reason(self, text: str) -> None:
        put_value(self.fields.by_name["urgency_reason"], text)
        put_value(self.fields.by_name["urgency"], Urgency.URGENT if text.strip() else Urgency.NORMAL)
        self._on_edited()

    @property
    def _organisation_name(self) -> str:
        field = self.fields.by_name["organisation_id"]
        return field.text() if isinstance(field, SuggestField) else ""

    def refer(self) -> None:
        """Note that whoever asks was referred; a request that is stored ends with it, a new one goes."""
        if self.watch.touched is None:
            return
        self.watch.refer()
        if not self.is_new and self._request.is_seeking:
            leave_unfilled = self._frame.services.requests.leave_unfilled
            self._frame.do(leave_unfilled, self._request.id, UnfilledReason.EXCLUDED)
        self.discarded.emit()

    # storing

    def save(self) -> None:
        """Store what stands in the form; a problem is shown at its field and leads there."""
        state = self._request.state
        self._save(RequestState.OPEN if state is RequestState.DRAFT else state)

    def save_draft(self) -> None:
        """Store it as a draft: nobody is asked before it is opened."""
        self._save(RequestState.DRAFT)

    def _save(self, state: RequestState) -> None:
        self._is_judged = True
        request = replace(self.request, state=state)
        if self._show_problems(request):
            any(grid.focus_first_problem() for grid in self.fields.grids)
            return
        requests = self._frame.services.requests
        command = requests.file if self.is_new else requests.save
        self.save_button.setEnabled(False)
        self._frame.do(command, request, then=self._on_saved, refused=self._on_refused, owner=self)

    def _on_saved(self, request: Request) -> None:
        self.save_button.setEnabled(True)
        self._request = request
        self.is_edited = False
        self.saved.emit(request)

    def _on_refused(self, refusal: Refused) -> None:
        self.save_button.setEnabled(True)
        if isinstance(refusal, StaleChange):
            self._frame.ask(self._frame.services.requests.card, self.key, then=self._on_newer, owner=self)
            return
        if isinstance(refusal, InvalidInput) and refusal.field in self.fields.by_name:
            self.fields.row_of(refusal.field).set_problem(refusal_text(refusal))
        self.refusal.say(refusal_text(refusal), ChipRole.BAD)

    def _on_newer(self, card: RequestCard) -> None:
        """Go on with the newer request, what was typed here on top; the next saving stores both."""
        theirs, mine = card.line.request, self.request
        own = fields_changed(self._request, mine)
        typed = {name: text for name, text in self.values.typed()["texts"].items() if name in own}
        names = ", ".join(map(field_name, fields_changed(self._request, theirs)))
        self.show_request(put_on_top(self._request, mine, theirs), names=names_around(card) | typed)
        self.is_edited = True
        sentence = translate(
            "RequestForm",
            "Somebody changed this meanwhile ({fields}). Your text is kept on top of it; look again, then save.",
        )
        self.refusal.say(sentence.format(fields=names), ChipRole.WARN)
        self.edited.emit()

    def _on_happened(self, event: Event) -> None:
        """Say it at once when another desk saves the same request; what is typed here stays as it is."""
        is_elsewhere = event.id == self.key and not self.is_new and self.save_button.isEnabled()
        if is_elsewhere and self.isVisible():
            self._frame.ask(self._frame.services.requests.get, self.key, then=self._on_elsewhere, owner=self)

    def _on_elsewhere(self, theirs: Request) -> None:
        if theirs.version > self._request.version:
            names = ", ".join(map(field_name, fields_changed(self._request, theirs)))
            sentence = translate("RecordForm", "Saved elsewhere meanwhile: {fields}. Saving here keeps both.")
            self.refusal.say(sentence.format(fields=names), ChipRole.INFO)

    def _show_problems(self, request: Request) -> bool:
        """Put each problem at its field; say whether there is one."""
        found = [(problem.field, refusal_text(problem)) for problem in problems_in(request)]
        too_soon = self._notice_of(request).problem_with(request.urgency_reason)
        # What was agreed before stays agreed, whatever else is changed about it.
        if too_soon is not None and request.start != self._request.start:
            found.append((too_soon.field, refusal_text(too_soon)))
        found += [(name, text) for name, text in self._unresolved() if name not in dict(found)]
        for grid in self.fields.grids:
            grid.show_problems(found)
        if any(name in MORE for name, _text in found):
            self._show_more(is_open=True)
        return bool(found)

    def _unresolved(self) -> list[tuple[str, str]]:
        """Name the fields whose words stand for nothing that is known."""
        hidden = self.values.hidden
        text = translate("RequestForm", "Please choose one of the suggestions, or empty the field.")
        return [
            (name, text)
            for name, field in self.fields.by_name.items()
            if isinstance(field, SuggestField | BeneficiaryField) and field.is_unresolved and name not in hidden
            if not (isinstance(field, SuggestField) and field.is_free)
        ]

    # the folded part

    def toggle_more(self) -> None:
        """Fold the rarer fields away, or show them."""
        self._show_more(is_open=self.fields.more.isHidden())

    def _show_more(self, *, is_open: bool) -> None:
        self.fields.more.setVisible(is_open)
        fewer, more = translate("RequestForm", "Fewer fields"), translate("RequestForm", "More fields")
        self.more_button.setText(fewer if is_open else more)
        self.more_button.setAccessibleName(fewer if is_open else more)
        self.more_button.setIcon(icon("chevron-up" if is_open else "chevron-down", "accent_text"))

    # drafts and keys

    def content(self) -> dict[str, Any]:
        """Give everything typed, as JSON can carry it."""
        return {"request": plain_of(self.request), "quiet": self.watch.content(), **self.values.typed()}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed before a crash; words that stood for nothing yet come back as words."""
        request = request_from(self.blank(), content["request"])
        texts: Mapping[str, str] = content.get("texts", {})
        self.show_request(request, names=texts)
        self.watch.restore(content.get("quiet", ()))
        self._is_filling = True
        self.values.put_back(content)
        self._is_filling = False
        self._show_fields()
        self._judge()
        self.is_edited = True

    def take_focus(self) -> None:
        """Put the cursor where the next word goes: into the first field still needed."""
        missing = [problem.field for problem in problems_in(self.request)]
        name = next((one for one in missing if one in self.fields.by_name), "organisation_id")
        self.fields.by_name[name].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif is_enter:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
