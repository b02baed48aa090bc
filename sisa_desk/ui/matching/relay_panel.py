"""The two legs of a relay: who could take each, asked by the same keys; connected or booked only together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.domain.matching import Candidate
from sisa_desk.domain.offers import Answer, Offer, OfferState
from sisa_desk.domain.relay import GERMAN
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, translate
from sisa_desk.ui.matching.candidate_rows import CandidateRow, HeadingRow, Row, Shown, Stage, cards_of
from sisa_desk.ui.matching.candidates_view import CandidatesView

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine
    from sisa_desk.services.relays import Relay

#: So many of each leg are in sight at once.
_SHOWN: Final = 4
_BY_HASTE: Final = (Stage.RINGING, Stage.DIALLING, Stage.UNASKED, Stage.WAITING)


class RelayPanel(QWidget):
    """Shows both legs in one list; when both have said yes, Enter settles both at once."""

    ask_wanted = Signal(object, str)
    answered = Signal(object, object, object)
    settle_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with nothing to show."""
        super().__init__()
        self.setObjectName("relay")
        self._frame = frame
        self._request: Request | None = None
        self._relay: Relay | None = None
        self._offers: tuple[Offer, ...] = ()
        self._is_instant = False
        self._chosen: UUID | None = None
        self._dialled: set[UUID] = set()
        self._legs: tuple[tuple[CandidateRow, ...], ...] = ()
        self._is_showing = False
        self.view = CandidatesView(frame.clock)
        self.view.setObjectName("relay-legs")
        self.view.setAccessibleName(translate("Relay", "The two legs of the relay"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.step_wanted.connect(self._on_step)
        self.view.answer_wanted.connect(self._on_answer)
        self.view.later_said.connect(self._on_later)
        self.view.row_opened.connect(self._on_opened)
        self.view.current_moved.connect(self._on_moved)
        self.setFocusProxy(self.view)

    # what is shown

    def look(self, request: Request, offers: Sequence[OfferLine], *, is_instant: bool) -> None:
        """Look again who could take the legs of a request, with what they were asked already."""
        if self._request is None or self._request.id != request.id:
            self._relay, self._chosen = None, None
        self._request, self._is_instant = request, is_instant
        self._offers = tuple(sorted((line.offer for line in offers), key=lambda one: one.asked_at))
        self._dialled -= {one.interpreter_id for one in self._offers if one.state is OfferState.ASKED}
        relay_for = self._frame.services.relays.relay_for
        self._frame.ask(relay_for, request, then=self._on_relay, key=("relay", id(self)), owner=self)

    def _on_relay(self, relay: Relay) -> None:
        self._relay = relay
        self._show()

    @property
    def counts(self) -> tuple[int, int]:
        """Give how many could take each leg."""
        return (len(self._relay.firsts), len(self._relay.seconds)) if self._relay else (0, 0)

    def current(self) -> Candidate | None:
        """Give the candidate the keys act on."""
        card = self.view.current_card
        return card.candidate if card else None

    @property
    def current_language(self) -> str:
        """Give the language the current person is to be asked for; nothing where it is the request's own."""
        is_second = len(self._legs) > 1 and self.view.current_card in self._legs[1]
        return self._request.relay_language if self._request is not None and is_second else ""

    def _show(self) -> None:
        if self._request is None or self._relay is None:
            return
        firsts = self._cards(self._relay.firsts, is_second=False, first_rank=1)
        seconds = self._cards(self._relay.seconds, is_second=True, first_rank=len(firsts) + 1)
        self._legs = (firsts, seconds)
        first_title, second_title = self._titles(self._request)
        rows: tuple[Row, ...] = (HeadingRow(first_title), *firsts, HeadingRow(second_title), *seconds)
        self._is_showing = True
        self.view.rows.fill(rows)
        self.view.move_to(self._place_of(rows, self._next_card()))
        self._is_showing = False
        self._offer_step()

    def _cards(self, candidates: Sequence[Candidate], *, is_second: bool, first_rank: int) -> tuple[CandidateRow, ...]:
        bridge = self._request.relay_language if self._request else ""
        own = tuple(one for one in self._offers if (one.language == bridge) is is_second)
        shown = Shown(
            now=self._frame.now(),
            name_of=self._frame.language_name,
            wanted_at=self._request.start if self._request else None,
            offers=own,
            dialled=self._dialled,
            most=len(candidates),
        )
        cards = cards_of(candidates, shown)
        accepted = [card for card in cards if card.stage is Stage.ACCEPTED]
        asked = [card for card in cards if card.stage is not Stage.UNASKED]
        unasked = [card for card in cards if card.stage is Stage.UNASKED]
        kept = accepted[:1] or (*asked, *unasked)[:_SHOWN]
        return tuple(replace(card, rank=rank) for rank, card in enumerate(kept, start=first_rank))

    def _titles(self, request: Request) -> tuple[str, str]:
        name_of = self._frame.language_name
        wanted, bridge = isolated(name_of(request.language)), isolated(name_of(request.relay_language))
        return f"1. {wanted} ⇄ {bridge}", f"2. {bridge} ⇄ {isolated(name_of(GERMAN))}"

    # which card is current

    def _next_card(self) -> CandidateRow | None:
        """Give the card to be current: the one chosen, who is rung, who comes next, and at the end who said yes."""
        cards = [card for leg in self._legs for card in leg]
        chosen = next((one for one in cards if one.interpreter_id == self._chosen and one.stage in _BY_HASTE), None)
        if chosen is not None:
            return chosen
        open_cards = [card for leg in self._legs if _accepted(leg) is None for card in leg]
        for stage in _BY_HASTE:
            found = next((card for card in open_cards if card.stage is stage), None)
            if found is not None:
                return found
        return next((card for card in cards if card.stage is Stage.ACCEPTED), None)

    @staticmethod
    def _place_of(rows: Sequence[Row], card: CandidateRow | None) -> int:
        return next((number for number, row in enumerate(rows) if row is card), 1)

    def _on_moved(self) -> None:
        if not self._is_showing:
            card = self.view.current_card
            self._chosen = card.interpreter_id if card else None
            self._offer_step()

    def _offer_step(self) -> None:
        card = self.view.current_card
        dial = translate("Candidates", "Dial") if self._is_instant else translate("Candidates", "Ask")
        match card.stage if card else None:
            case Stage.UNASKED | Stage.WAITING:
                self.view.offer_step(dial)
            case Stage.DIALLING:
                self.view.offer_step(dial, translate("Candidates", "Is being dialled."))
            case Stage.ACCEPTED:
                self._offer_to_settle()
            case _:
                self.view.offer_step("")

    def _offer_to_settle(self) -> None:
        both = translate("Relay", "Both connected") if self._is_instant else translate("Relay", "Book both")
        missing = translate("Relay", "Somebody for the other leg is still missing.")
        self.view.offer_step(both, "" if len(self._accepted_offers()) == len(self._legs) else missing)

    def _accepted_offers(self) -> tuple[UUID, ...]:
        offers = (_accepted(leg) for leg in self._legs)
        return tuple(offer.id for offer in offers if offer is not None)

    # steps

    def _on_step(self) -> None:
        card = self.view.current_card
        if card is None or self._request is None:
            return
        if card.stage is Stage.ACCEPTED:
            self.settle_wanted.emit(self._accepted_offers())
        elif card.stage in {Stage.UNASKED, Stage.WAITING}:
            self._chosen = card.interpreter_id
            self._dialled.add(card.interpreter_id)
            language = self.current_language
            self._show()
            self.ask_wanted.emit(card.interpreter_id, language)

    def _on_answer(self, answer: Answer) -> None:
        if answer is Answer.LATER:
            self.view.ask_later()
        else:
            self._tell(answer, None)

    def _on_later(self, not_before: datetime | None) -> None:
        self._tell(Answer.LATER, not_before)

    def _tell(self, answer: Answer, not_before: datetime | None) -> None:
        card = self.view.current_card
        if card is not None and card.offer is not None and card.stage in {Stage.RINGING, Stage.WAITING}:
            self._chosen = None
            self.answered.emit(card.offer.id, answer, not_before)

    def _on_opened(self, row: Row) -> None:
        if isinstance(row, CandidateRow):
            self._frame.want(Noun.INTERPRETER, row.interpreter_id)

    def take_focus(self) -> None:
        """Take the keys."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _accepted(leg: Sequence[CandidateRow]) -> Offer | None:
    """Give the offer of whoever said yes to a leg."""
    return next((card.offer for card in leg if card.stage is Stage.ACCEPTED), None)
