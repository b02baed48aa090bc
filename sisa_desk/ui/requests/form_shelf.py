"""The form and the half-filled ones beside it: whoever steps back keeps what was typed, whoever crashes too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.ids import case_number
from sisa_desk.domain.requests import Request
from sisa_desk.ui.drafting import DraftKeeper
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.request_content import request_from
from sisa_desk.ui.requests.request_form import RequestForm
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.chip import ChipButton, ChipRole

#: More than these are found again by opening the request itself.
_SHOWN: Final = 3
#: The kind of drafts that are forms of a request.
KIND: Final = "request"


@dataclass(frozen=True, slots=True)
class _HalfFilled:
    """What was typed into a form, and a few words to find it by."""

    title: str
    content: Mapping[str, Any]


class FormShelf(QWidget):
    """One form at a time; the others wait as pills over the list."""

    opened = Signal()
    left = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._half: dict[UUID, _HalfFilled] = {}
        self._keeper: DraftKeeper | None = None
        self._is_open = False
        self.form = RequestForm(frame)
        self.chips = QWidget()
        row = QHBoxLayout(self.chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP // 2)
        self.chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.setFocusProxy(self.form)
        self.form.saved.connect(self._on_saved)
        self.form.given_up.connect(self._on_given_up)
        self.form.discarded.connect(self._on_discarded)

    @property
    def waiting(self) -> tuple[UUID, ...]:
        """Give the keys of the half-filled forms that wait."""
        return tuple(self._half)

    def open_new(self) -> None:
        """Open an empty form."""
        self._put_aside()
        self.form.show_request(self.form.blank())
        self._begin()

    def open(self, request: Request, names: Mapping[str, str]) -> None:
        """Open the form with a request, or with what was typed for it before."""
        if self._is_open and self.form.key == request.id:
            self.opened.emit()
            return
        self._put_aside()
        if request.id in self._half:
            self.form.restore(self._half.pop(request.id).content)
        else:
            self.form.show_request(request, names=names)
        self._begin()

    def reopen(self, key: UUID) -> None:
        """Open a half-filled form again."""
        self._put_aside()
        self.form.restore(self._half.pop(key).content)
        self._begin()

    def bring_back(self, key: UUID, content: Mapping[str, Any]) -> None:
        """Keep a form that was half-filled before a crash, ready to be opened."""
        request = request_from(self.form.blank(), content["request"])
        self._half[key] = _HalfFilled(self._title_of(request), content)
        self._show_chips()

    def _title_of(self, request: Request) -> str:
        number = left_to_right(case_number(request.number)) if request.number else ""
        language = self._frame.language_name(request.language)
        return number or language or translate("RequestForm", "New request")

    def _begin(self) -> None:
        self._is_open = True
        self._keeper = DraftKeeper(self._frame, self.form.key, KIND, self.form, self)
        self._show_chips()
        self.opened.emit()

    def _put_aside(self) -> None:
        """Keep what stands in the form, where anything was typed."""
        if self._is_open and self.form.is_edited:
            self._half[self.form.key] = _HalfFilled(self._title_of(self.form.request), self.form.content())
            if self._keeper is not None:
                self._keeper.keep()
        self._end(is_dropped=False)

    def _end(self, *, is_dropped: bool) -> None:
        if self._keeper is not None:
            if is_dropped:
                self._keeper.drop()
            self.form.edited.disconnect(self._keeper._on_edited)  # noqa: SLF001
            self._keeper.deleteLater()
            self._keeper = None
        self._is_open = False

    def _on_saved(self, request: Request) -> None:
        self._end(is_dropped=True)
        self._show_chips()
        self.left.emit(request.id)

    def _on_given_up(self) -> None:
        has_more = self.form.is_edited
        self._put_aside()
        self._show_chips()
        if has_more:
            self._frame.say(translate("RequestForm", "Kept as a half-filled form"))
        self.left.emit(None)

    def _on_discarded(self) -> None:
        self._half.pop(self.form.key, None)
        self._end(is_dropped=True)
        self._show_chips()
        self.left.emit(None)

    def _show_chips(self) -> None:
        row = self.chips.layout()
        while row is not None and (item := row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, half in tuple(self._half.items())[:_SHOWN]:
            text = translate("RequestForm", "Half-filled: {title}").format(title=_short(half.title))
            chip = ChipButton(text, ChipRole.WARN, icon="pencil")
            chip.setObjectName("half-filled")
            chip.setAccessibleName(text)
            chip.clicked.connect(partial(self._on_chip, key))
            if row is not None:
                row.addWidget(chip)
        self.chips.setVisible(bool(self._half))

    def _on_chip(self, key: UUID, _checked: bool = False) -> None:
        self.reopen(key)


def _short(title: str) -> str:
    return title if len(title) <= 18 else f"{title[:17]}…"
