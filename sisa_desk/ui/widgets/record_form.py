"""What every form of a record does: it keeps what was typed as a draft, saves, and goes together with other desks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.changes import fields_changed, put_on_top
from sisa_desk.domain.errors import CodedError, InvalidInput, StaleChange
from sisa_desk.domain.events import Event, Noun
from sisa_desk.ui.drafting import DraftKeeper
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.field_content import content_of, restore_into
from sisa_desk.ui.widgets.form_grid import FormGrid
from sisa_desk.ui.widgets.plain_label import Heading
from sisa_desk.ui.widgets.presence_chip import PresenceChip
from sisa_desk.ui.wording import field_name, refusal_text

Problems = list[tuple[str, str]]


class RecordForm(Card):
    """A form over one record; a room fills it with fields and says how they become a value.

    A room sets ``fields`` and ``grids``, lays itself out with ``section``, and gives ``fill`` and ``value``.
    """

    #: What the record is.
    noun: Noun
    edited = Signal()
    title_changed = Signal()
    saved = Signal(object)
    given_up = Signal()
    put_off = Signal()

    def __init__(
        self, frame: Frame, base: Any, *, draft_kind: str, save: Callable[..., Any], read: Callable[..., Any]
    ) -> None:
        """Take the record as it was read, the use case that saves it and the question that reads it anew."""
        super().__init__()
        self.frame = frame
        self.base = base
        self.fields: dict[str, QWidget] = {}
        self.grids: list[FormGrid] = []
        self._save_command = save
        self._read_question = read
        self._is_filling = False
        self._is_saving = False
        self.is_edited = False
        self._build_frame()
        self.keeper = DraftKeeper(frame, base.id, draft_kind, self, self)
        self.presence.attendance.attend(self.noun, base.id)
        frame.happened.connect(self._on_happened)
        self._title_rest = QTimer(self, singleShot=True, interval=0)
        self._title_rest.timeout.connect(self._show_title)

    # for the rooms

    def fill(self, value: Any) -> None:
        """Show a record in the fields."""
        raise NotImplementedError

    def value(self) -> Any:
        """Make the record of what stands in the fields, on ground of ``base``; what cannot be read stays as it was."""
        raise NotImplementedError

    def problems(self) -> Problems:
        """Name the fields that keep the form from being saved, each with its sentence."""
        return []

    @property
    def title(self) -> str:
        """Give the words the form goes by."""
        raise NotImplementedError

    def section(self, title: str, *widgets: QWidget) -> None:
        """Add a heading and what stands under it."""
        if title:
            self.column.addSpacing(STEP)
            self.column.addWidget(Heading(title))
        for widget in widgets:
            self.column.addWidget(widget)

    def begin(self) -> None:
        """Fill the fields for the first time; from now on changes count."""
        self.refill(self.base)

    def refill(self, value: Any) -> None:
        """Show a record without counting it as an edit."""
        self._is_filling = True
        self.fill(value)
        self._is_filling = False
        self._show_title()

    def on_edited(self, *_: object) -> None:
        """Count a change of a field."""
        if self._is_filling:
            return
        self.is_edited = True
        self._show_problems([])
        self._title_rest.start()
        self.edited.emit()

    # what all forms have

    @property
    def key(self) -> UUID:
        """Give the key of the record."""
        key: UUID = self.base.id
        return key

    @property
    def is_new(self) -> bool:
        """Say whether the record is not stored yet."""
        return bool(self.base.version == 0)

    def _build_frame(self) -> None:
        self._heading = Heading(elided=True, private=True)
        self.head.insertWidget(0, self._heading, 1)
        self.presence = PresenceChip(self.frame, self)
        self.head.insertWidget(1, self.presence)
        self.banner = Banner(role=ChipRole.WARN)
        self.banner.setObjectName("form-banner")
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, STEP, 0)
        self.column.setSpacing(STEP)
        self.area = QScrollArea()
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        save_tip = translate("RecordForm", "Save (Ctrl+S)")
        self.save_button = button(
            translate("RecordForm", "Save"), self.save, kind="primary", icon="check", tip=save_tip, name="save"
        )
        self.give_up_button = button(
            translate("RecordForm", "Discard"), self.given_up.emit, kind="quiet", name="give-up"
        )
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.save_button)
        foot.addWidget(self.give_up_button)
        foot.addStretch(1)
        self.foot = foot
        self.body.addWidget(self.banner)
        self.body.addWidget(self.area, 1)
        self.body.addLayout(foot)

    def _show_title(self) -> None:
        self._heading.setText(self.title)
        self.setAccessibleName(self.title)
        self.title_changed.emit()

    def content(self) -> dict[str, Any]:
        """Give everything typed, and on ground of which version."""
        return {"version": self.base.version, "fields": content_of(self.fields)}

    def restore(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed; the version counts that was read then, so that a change meanwhile shows."""
        self.base = replace(self.base, version=content.get("version", self.base.version))
        self._is_filling = True
        restore_into(self.fields, content.get("fields", {}))
        self._is_filling = False
        self.is_edited = True
        self.after_restore()
        self._show_title()

    def after_restore(self) -> None:
        """Bring in line what follows from the fields; nothing in most forms."""

    # saving

    def save(self) -> None:
        """Save, or lead to the first field that cannot stay so."""
        problems = self.problems()
        self._show_problems(problems)
        if problems:
            self._to_first_problem()
            return
        if self._is_saving:
            return
        self._is_saving = True
        self.frame.do(self._save_command, self.value(), then=self._on_saved, refused=self._on_refused, owner=self)

    def _on_saved(self, value: Any) -> None:
        self._is_saving = False
        self.keeper.drop()
        self.is_edited = False
        self.saved.emit(value)

    def _on_refused(self, refusal: CodedError) -> None:
        self._is_saving = False
        if isinstance(refusal, StaleChange):
            self.frame.ask(self._read_question, self.key, then=self._on_newer, owner=self, refused=self._on_gone)
        elif isinstance(refusal, InvalidInput):
            self._show_problems([(refusal.field, refusal_text(refusal))])
            if not self._to_first_problem():
                self.banner.say(refusal_text(refusal), ChipRole.BAD)
        else:
            self.banner.say(refusal_text(refusal), ChipRole.BAD)

    def _on_gone(self, refusal: CodedError) -> None:
        self.banner.say(refusal_text(refusal), ChipRole.BAD)

    def _on_happened(self, event: Event) -> None:
        """Look at what another desk saved of the same record, while it is open here."""
        if event.id == self.key and not self.is_new and not self._is_saving:
            self.frame.ask(self._read_question, self.key, then=self._on_elsewhere, owner=self, refused=self._on_gone)

    def _on_elsewhere(self, theirs: Any) -> None:
        """Take their change in where nothing is typed here; else show it beside, and leave every letter as it is."""
        if theirs.version <= self.base.version:
            return
        changed = [name for name in fields_changed(self.base, theirs) if name != "version"]
        if self.is_edited:
            sentence = translate("RecordForm", "Saved elsewhere meanwhile: {fields}. Saving here keeps both.")
        else:
            sentence = translate("RecordForm", "Saved elsewhere just now: {fields}.")
            self.base = theirs
            self.refill(theirs)
        self.banner.say(sentence.format(fields=", ".join(_with_value(name, theirs) for name in changed)), ChipRole.INFO)

    def _on_newer(self, theirs: Any) -> None:
        """Go on with the newer record, my changes on top; the next saving stores both."""
        mine = self.value()
        names = ", ".join(map(field_name, fields_changed(self.base, theirs)))
        both = put_on_top(self.base, mine, theirs)
        self.base = theirs
        self.refill(both)
        self.is_edited = True
        sentence = translate(
            "RecordForm",
            "Somebody changed this meanwhile ({fields}). Your text is kept on top of it; look again, then save.",
        )
        self.banner.say(sentence.format(fields=names))
        self.edited.emit()

    def _show_problems(self, problems: Problems) -> None:
        for grid in self.grids:
            grid.show_problems(problems)
        self.banner.say("")
        shown = {name for grid in self.grids for name, _ in problems if name in self.fields and _is_in(grid, name)}
        left = [sentence for name, sentence in problems if name not in shown]
        if left:
            self.banner.say(left[0], ChipRole.BAD)

    def _to_first_problem(self) -> bool:
        return any(grid.focus_first_problem() for grid in self.grids)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_off.emit()
            return
        super().keyPressEvent(event)


def _with_value(name: str, value: Any) -> str:
    """Name a field, with what stands in it now where that is a text."""
    text = getattr(value, name)
    if not isinstance(text, str) or not text:
        return field_name(name)
    return translate("RecordForm", "{field} “{text}”").format(field=field_name(name), text=text)


def _is_in(grid: FormGrid, name: str) -> bool:
    try:
        grid[name]
    except KeyError:
        return False
    return True
