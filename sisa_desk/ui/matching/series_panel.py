"""The series of a request, over the screen it was opened from: made where there is none, else shown and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.request_words import language_text
from sisa_desk.ui.matching.series_dates import SeriesDates
from sisa_desk.ui.matching.series_form import SeriesForm
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card

if TYPE_CHECKING:
    from sisa_desk.services.series import SeriesCard

_WIDTH, _HEIGHT = 880, 560
_MARGIN: Final = 2 * STEP


class SeriesPanel(Card):
    """Stands over its parent until Esc; it is no dialog, and nothing waits for it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        """Stand on a frame, over a screen."""
        super().__init__(title=translate("Series", "Series"), title_size=LARGE, parent=parent)
        self.setObjectName("series-panel")
        self.setAutoFillBackground(True)
        self._frame = frame
        self._screen = parent
        self._request: Request | None = None
        self.form, self.dates = SeriesForm(frame), SeriesDates(frame)
        close = translate("Series", "Close  Esc")
        self.head.addWidget(button(close, self.close_panel, kind="quiet", name="series-close"))
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.dates, 1)
        self.form.filed.connect(self._look)
        parent.installEventFilter(self)
        self.hide()

    def open_for(self, request_id: UUID) -> None:
        """Open for a request; what has no time yet cannot come back."""
        services = self._frame.services

        def look() -> tuple[Request, SeriesCard | None]:
            return services.requests.get(request_id), services.series.of_request(request_id)

        self._frame.ask(look, then=self._on_looked, key="series-panel", owner=self)

    def _look(self) -> None:
        if self._request is not None:
            self.open_for(self._request.id)

    def _on_looked(self, found: tuple[Request, SeriesCard | None]) -> None:
        self._request, card = found
        if self._request.kind is not RequestKind.APPOINTMENT or self._request.start is None:
            self._frame.say(translate("Series", "Only an appointment with day and time can come back."))
            return
        language = language_text(self._frame, self._request)
        self.set_title(translate("Series", "Series: {language}").format(language=language))
        self.form.setVisible(card is None)
        self.dates.setVisible(card is not None)
        self._settle()
        self.show()
        self.raise_()
        self.opened.emit()
        if card is None:
            self.form.open_for(self._request)
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.dates.show_card(card, self._request.id)
            self.dates.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Close and give the screen back."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _settle(self) -> None:
        room = self._screen.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        self.move(room.center() - self.rect().center())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            # Letters are for the series while it stands here, not for the screen below.
            event.accept()
