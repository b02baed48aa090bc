"""Asking for a request that is on file: the ranking, the answers by key, and booking who said yes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.offers import Answer, Offer, Override, Via
from sisa_desk.domain.phone import dialable
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from sisa_desk.ui.matching.request_words import language_text, place_text, when_text
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

_CONCERNED = frozenset((Noun.OFFER, Noun.REQUEST, Noun.APPOINTMENT, Noun.INTERPRETER))


class AskingPanel(QWidget):
    """Who can, for one request; Esc leads back to the request."""

    left = Signal()
    booked = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("asking")
        self._frame = frame
        self._request: Request | None = None
        self._ranking = Ranking()
        self._summary = PlainLabel(role="text_quiet", elided=True)
        self._summary.setObjectName("asking-summary")
        back = translate("Asking", "Back  Esc")
        self.back_button = button(back, self.left.emit, icon="back", name="asking-back")
        by_mail = translate("Asking", "Asked by e-mail")
        self.mail_button = button(by_mail, lambda: self._ask_in_writing(Via.EMAIL), icon="mail", name="ask-email")
        by_message = translate("Asking", "Asked by text message")
        self.message_button = button(
            by_message, lambda: self._ask_in_writing(Via.SMS), icon="message-square", name="ask-sms"
        )
        self.candidates = CandidatesPanel(frame, is_instant=False)
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._summary, 1)
        head.addWidget(self.back_button)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.mail_button)
        foot.addWidget(self.message_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self.candidates, 1)
        column.addLayout(foot)
        self.candidates.ask_wanted.connect(self._on_ask)
        self.candidates.override_given.connect(self._on_ask)
        self.candidates.answered.connect(self._on_answered)
        self.candidates.book_wanted.connect(self._on_book)
        self.candidates.connect_wanted.connect(self._on_connect)
        frame.happened.connect(self._on_happened)

    @property
    def request(self) -> Request | None:
        """Give the request somebody is sought for."""
        return self._request

    def show_request(self, request: Request) -> None:
        """Show who can take a request."""
        self._request = request
        number = left_to_right(case_number(request.number))
        when = when_text(request.start, word(request.kind))
        parts = (number, language_text(self._frame, request), when, place_text(self._frame, request))
        self._summary.setText("  ·  ".join(filter(None, parts)))
        self.candidates.set_instant(is_instant=request.kind is RequestKind.INSTANT)
        self.candidates.set_busy()
        self.refresh()

    def refresh(self) -> None:
        """Look again who can."""
        if self._request is None:
            return
        services, key = self._frame.services, self._request.id

        def look() -> tuple[Request, Ranking, tuple[OfferLine, ...]]:
            request = services.requests.get(key)
            return request, services.matching.candidates_for(request), services.offers.of_request(key)

        self._frame.ask(look, then=self._on_looked, key="asking", owner=self)

    def _on_looked(self, found: tuple[Request, Ranking, tuple[OfferLine, ...]]) -> None:
        request, ranking, offers = found
        self._request, self._ranking = request, ranking
        self.candidates.show_ranking(request, ranking, offers)

    def _on_happened(self, event: Event) -> None:
        if event.noun in _CONCERNED and self.isVisible():
            self.refresh()

    def take_focus(self) -> None:
        """Give the keys to the candidates."""
        self.candidates.take_focus()

    # steps

    def _on_ask(self, interpreter_id: UUID, override: Override | None = None) -> None:
        chosen = self._ranking.of(interpreter_id)
        self._ask(interpreter_id, Via.PHONE, override)
        if chosen is not None and chosen.phone is not None:
            self._dial(dialable(chosen.phone.number))

    def _dial(self, number: str) -> None:
        try:
            self._frame.dial(number)
        except ValueError:
            self._frame.say(translate("Asking", "Please dial this number by hand."))

    def _ask_in_writing(self, via: Via) -> None:
        current = self.candidates.current()
        if current is not None:
            self._ask(current.interpreter.id, via)
        self.take_focus()

    def _ask(self, interpreter_id: UUID, via: Via, override: Override | None = None) -> None:
        if self._request is not None:
            key = self._request.id
            ask = partial(self._frame.services.offers.ask, override=override, shown=self._ranking)
            self._frame.do(
                ask,
                key,
                interpreter_id,
                via,
                then=self._on_stored,
                refused=self._on_refused,
                owner=self,
                is_quiet=via is Via.PHONE,
            )

    def _on_answered(self, offer_id: UUID, answer: Answer) -> None:
        answer_offer = self._frame.services.offers.answer
        self._frame.do(answer_offer, offer_id, answer, then=self._on_stored, refused=self._on_refused, owner=self)

    def _on_stored(self, _offer: Offer) -> None:
        self.refresh()

    def _on_book(self, offer_id: UUID) -> None:
        book = self._frame.services.appointments.book
        self._frame.do(book, offer_id, then=self._on_booked, refused=self._on_refused, owner=self)

    def _on_connect(self, offer_id: UUID) -> None:
        connect = self._frame.services.offers.connected
        self._frame.do(connect, offer_id, then=self._on_booked, refused=self._on_refused, owner=self)

    def _on_booked(self, _appointment: Appointment) -> None:
        self.booked.emit()

    def _on_refused(self, refusal: Refused) -> None:
        self._frame.refuse(refusal)
        self.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
