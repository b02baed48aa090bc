"""Asking for a request that is on file: the ranking, the answers by key, and booking who said yes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.offers import Answer, Offer, Override, Via
from sisa_desk.domain.phone import dialable
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from sisa_desk.ui.matching.slots_panel import SLOTS_KEY, SlotsPanel
from sisa_desk.ui.requests.letters import asking_letter
from sisa_desk.ui.requests.post import bring_on_its_way
from sisa_desk.ui.requests.summary_line import summary_of
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

_CONCERNED = frozenset((Noun.OFFER, Noun.REQUEST, Noun.APPOINTMENT, Noun.INTERPRETER))


class AskingPanel(QWidget):
    """Who can, for one request; Esc leads back to the request."""

    left = Signal()
    booked = Signal()
    referral_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("asking")
        self._frame = frame
        self._request: Request | None = None
        self._ranking = Ranking()
        self._offers: tuple[OfferLine, ...] = ()
        self._rings_first = False
        self._summary = PlainLabel(role="text_quiet", elided=True)
        self._summary.setObjectName("asking-summary")
        back = translate("Asking", "Back  Esc")
        self.back_button = button(back, self.left.emit, icon="back", name="asking-back")
        by_mail = translate("Asking", "Ask by e-mail")
        self.mail_button = button(by_mail, lambda: self._ask_in_writing(Via.EMAIL), icon="mail", name="ask-email")
        by_message = translate("Asking", "Ask by text message")
        self.message_button = button(
            by_message, lambda: self._ask_in_writing(Via.SMS), icon="message-square", name="ask-sms"
        )
        self.candidates = CandidatesPanel(frame, is_instant=False)
        self.candidates.view.dials_first_by_plus = False
        self.slots = SlotsPanel(frame)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.candidates)
        self._pages.addWidget(self.slots)
        slots = translate("Asking", "When could somebody come?")
        keys = QKeySequence(SLOTS_KEY)
        self.slots_button = button(slots, self.look_for_slots, icon="calendar-days", name="ask-slots", shortcut=keys)
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._summary, 1)
        head.addWidget(self.back_button)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.mail_button)
        foot.addWidget(self.message_button)
        foot.addWidget(self.slots_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        self._connect()

    def _connect(self) -> None:
        self.candidates.ask_wanted.connect(self._on_ask)
        self.candidates.override_given.connect(self._on_override)
        self.candidates.answered.connect(self._on_answered)
        self.candidates.call_off_wanted.connect(self._on_call_off)
        self.candidates.book_wanted.connect(self._on_book)
        self.candidates.connect_wanted.connect(self._on_connect)
        self.candidates.relay.ask_wanted.connect(self._on_ask)
        self.candidates.relay.answered.connect(self._on_answered)
        self.candidates.relay.settle_wanted.connect(self._on_settle)
        self.candidates.ways.changes_wanted.connect(self._on_changes)
        self.candidates.ways.referral_wanted.connect(self.referral_wanted)
        self.slots.changes_wanted.connect(self._on_changes)
        self.slots.left.connect(self.leave_slots)
        self._frame.happened.connect(self._on_happened)

    @property
    def request(self) -> Request | None:
        """Give the request somebody is sought for."""
        return self._request

    def show_request(self, request: Request, *, ring_first: bool = False) -> None:
        """Show who can take a request, and ring the first of them at once where that is wanted."""
        self._request = request
        self._rings_first = ring_first
        self._summary.setText(summary_of(self._frame, request))
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
            return request, services.rounds.ranking_for(request), services.offers.of_request(key)

        self._frame.ask(look, then=self._on_looked, key="asking", owner=self)

    def _on_looked(self, found: tuple[Request, Ranking, tuple[OfferLine, ...]]) -> None:
        request, ranking, offers = found
        self._request, self._ranking, self._offers = request, ranking, offers
        self.candidates.show_ranking(request, ranking, offers)
        if self._rings_first:
            self._rings_first = False
            self.candidates.take_step()

    def _on_happened(self, event: Event) -> None:
        if event.noun in _CONCERNED and self.isVisible():
            self.refresh()

    def take_focus(self) -> None:
        """Give the keys to the candidates."""
        self.candidates.take_focus()

    # other times and ways out

    def look_for_slots(self) -> None:
        """Show when somebody could come, in the place of the candidates."""
        if self._request is not None and self._request.language:
            self.slots.show_request(self._request)
            self._pages.setCurrentWidget(self.slots)
            self.slots.take_focus()

    def leave_slots(self) -> None:
        """Show the candidates again."""
        self._pages.setCurrentWidget(self.candidates)
        self.candidates.take_focus()

    def _on_changes(self, changes: Mapping[str, Any]) -> None:
        if self._request is None:
            return
        save = self._frame.services.requests.save
        changed = replace(self._request, **changes)
        self._frame.do(save, changed, then=self._on_changed, refused=self._on_refused, owner=self)

    def _on_changed(self, request: Request) -> None:
        self.show_request(request)
        self.leave_slots()

    # steps

    def _on_ask(self, interpreter_id: UUID, language: str = "") -> None:
        self._ask(interpreter_id, Via.PHONE, language, then=self._dialling(interpreter_id))

    def _on_override(self, interpreter_id: UUID, override: Override) -> None:
        self._ask(interpreter_id, Via.PHONE, override=override, then=self._dialling(interpreter_id))

    def _dialling(self, interpreter_id: UUID) -> Callable[[Offer], None]:
        """Give what dials somebody; the telephone waits for the store, which lets only one desk ring them."""
        chosen = self._ranking.of(interpreter_id) or self.candidates.current()
        number = dialable(chosen.phone.number) if chosen is not None and chosen.phone is not None else ""
        return partial(self._on_rung, number)

    def _on_rung(self, number: str, offer: Offer) -> None:
        if number:
            self._dial(number)
        self._on_stored(offer)

    def _dial(self, number: str) -> None:
        try:
            self._frame.dial(number)
        except ValueError:
            self._frame.say(translate("Asking", "Please dial this number by hand."))

    def _ask_in_writing(self, via: Via) -> None:
        current = self.candidates.current()
        if current is not None:
            language = self.candidates.relay.current_language
            self._ask(current.interpreter.id, via, language, then=partial(self._on_written, current.interpreter))
        self.take_focus()

    def _on_written(self, person: Interpreter, offer: Offer) -> None:
        if self._request is not None:
            letter = asking_letter(self._frame, self._request, offer.expires_at or self._frame.now())
            bring_on_its_way(self._frame, [(offer, person)], letter)
        self.refresh()

    def _ask(
        self,
        interpreter_id: UUID,
        via: Via,
        language: str = "",
        *,
        override: Override | None = None,
        then: Callable[[Offer], None] | None = None,
    ) -> None:
        if self._request is not None:
            key, ask = self._request.id, self._frame.services.offers.ask
            ask = partial(ask, language=language, override=override, shown=self._ranking)
            self._frame.do(
                ask,
                key,
                interpreter_id,
                via,
                then=then or self._on_stored,
                refused=self._on_refused,
                owner=self,
                is_quiet=via is Via.PHONE,
            )

    def _on_answered(self, offer_id: UUID, answer: Answer, not_before: datetime | None) -> None:
        number_id = next((line.number_id for line in self._offers if line.offer.id == offer_id), None)
        step = partial(self._frame.services.offers.answer, offer_id, answer, not_before, number_id=number_id)
        self._frame.do(step, then=self._on_stored, refused=self._on_refused, owner=self)

    def _on_call_off(self, offer_id: UUID) -> None:
        call_off = self._frame.services.offers.call_off
        self._frame.do(call_off, offer_id, then=self._on_stored, refused=self._on_refused, owner=self)

    def _on_stored(self, _offer: Offer) -> None:
        self.refresh()

    def _on_book(self, offer_id: UUID) -> None:
        book = self._frame.services.appointments.book
        self._frame.do(book, offer_id, then=self._on_booked, refused=self._on_refused, owner=self)

    def _on_connect(self, offer_id: UUID) -> None:
        connect = self._frame.services.offers.connected
        self._frame.do(connect, offer_id, then=self._on_booked, refused=self._on_refused, owner=self)

    def _on_settle(self, offer_ids: tuple[UUID, ...]) -> None:
        services = self._frame.services
        is_now = self._request is not None and self._request.kind is RequestKind.INSTANT
        settle = services.offers.connected_together if is_now else services.appointments.book_together
        self._frame.do(settle, offer_ids, then=self._on_booked, refused=self._on_refused, owner=self)

    def _on_booked(self, _booked: object) -> None:
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
