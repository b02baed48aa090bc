"""A round as it runs: whose turn it was, who was asked when and how, what they said, and each next step by key."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sisa_desk.domain.offers import Answer, Offer, OfferState, RoundKind, Via
from sisa_desk.domain.rounds import Round, progress
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.answer_bar import AnswerBar
from sisa_desk.ui.requests.letters import asking_letter, telling_letter
from sisa_desk.ui.requests.people_table import PeopleTable
from sisa_desk.ui.requests.post import bring_on_its_way
from sisa_desk.ui.requests.round_rows import Asked, Step, asked_people, headings, is_of_use, row_of
from sisa_desk.ui.requests.round_words import STAGE_ROLES, kind_text, progress_text
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.two_line_rows import LinesModel
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestCard

_WHO_WIDTH = 196
#: Steps one goes through person by person.
_ONE_BY_ONE = frozenset((Step.SEND, Step.ANSWER, Step.TELL))


class RoundPanel(Card):
    """Shows the last round of a request and who still has to be told; takes no room where there is neither."""

    compare_wanted = Signal()
    left = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(quiet=True)
        self.setObjectName("round")
        self._frame = frame
        self._card: RequestCard | None = None
        self._people: list[Asked] = []
        self._make_parts()
        self._make_buttons()
        self._lay_out()
        self.hide()

    # making

    def _make_parts(self) -> None:
        self._heading = Heading(elided=True)
        self._heading.setObjectName("round-title")
        self._stage = Chip("")
        self._stage.setObjectName("round-stage")
        self._progress = PlainLabel(role="text_quiet", wrapped=True)
        self._progress.setObjectName("round-progress")
        self.model = LinesModel(headings, self)
        self.table = PeopleTable(self.model, label=translate("Rounds", "People of the round"), as_high_as_its_rows=True)
        self.table.setObjectName("round-people")
        self.table.set_widths(_WHO_WIDTH)
        self.answers = AnswerBar()
        self.answers.hide()
        self.table.answered.connect(self.answer)
        self.answers.answered.connect(self.answer)
        self.table.opened.connect(lambda _index: self.next_step())
        self.table.left.connect(self.left)
        self.table.focus_changed.connect(self._show_answers)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_step())

    def _make_buttons(self) -> None:
        self.step_button = button("", self.next_step, kind="primary", icon="enter", name="round-step")
        send, tell = translate("Rounds", "Send all  S"), translate("Rounds", "Tell all  L")
        self.send_button = button(send, self.send_all, name="round-send")
        self.book_button = button(translate("Rounds", "Book the yes  B"), self.book, name="round-book")
        compare = translate("Rounds", "Compare and pick  P")
        self.compare_button = button(compare, self.compare_wanted.emit, name="round-compare")
        self.wave_button = button(translate("Rounds", "Next wave now  W"), self.next_wave, name="round-wave")
        self.tell_button = button(tell, self.tell_all, name="round-tell")
        self.stop_button = button(translate("Rounds", "Stop  H"), self.stop, name="round-stop")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._heading, 1)
        head.addWidget(self._stage)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=STEP, line_gap=STEP)
        for part in (
            self.step_button,
            self.send_button,
            self.book_button,
            self.compare_button,
            self.tell_button,
            self.wave_button,
            self.stop_button,
        ):
            flow.addWidget(part)
        self.body.addLayout(head)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._buttons)
        self.body.addWidget(self.answers)
        self.body.addWidget(self.table)

    # showing

    @property
    def round(self) -> Round | None:
        """Give the round that is shown."""
        return self._card.line.round if self._card else None

    @property
    def people(self) -> tuple[Asked, ...]:
        """Give the people that are shown."""
        return tuple(self._people)

    @property
    def is_running(self) -> bool:
        """Say whether the round may still ask somebody."""
        return self.round is not None and self.round.ended_at is None

    @property
    def current(self) -> Asked | None:
        """Give the person the keys act on."""
        number = self.table.current_row
        return self._people[number] if 0 <= number < len(self._people) else None

    def show_card(self, card: RequestCard | None) -> None:
        """Show the round of a request, and who still has to be told."""
        is_other = card is None or self._card is None or card.line.request.id != self._card.line.request.id
        self._card = card
        shown = self.round if card and self.round and (is_of_use(card, self.round) or self._untold()) else None
        self._people = asked_people(card, shown) if card else []
        self.setVisible(bool(self._people))
        if card is None or not self._people:
            return
        before = -1 if is_other else self.table.current_row
        self.model.fill([row_of(one, shown, self._frame.now()) for one in self._people])
        self.table.updateGeometry()
        self._show_head(card, shown)
        self._choose(before)
        self._show_buttons()

    def _show_head(self, card: RequestCard, shown: Round | None) -> None:
        now = self._frame.now()
        untold = len(self._untold())
        self._stage.setVisible(shown is not None)
        if not card.line.request.is_seeking or shown is None:
            self._heading.setText(translate("Rounds", "Still to be told"))
            told = translate("Rounds", "%n waited in vain and do(es) not know yet.", None, untold)
            self._progress.setText(told)
            self._stage.hide()
            return
        come = progress(shown, card.line.offers, now, card.line.request.interpreters_needed)
        self._heading.setText(kind_text(shown))
        self._stage.tell(word(come.stage), STAGE_ROLES[come.stage])
        self._progress.setText(progress_text(shown, come, now))

    def _choose(self, before: int) -> None:
        """Stay where one was while there is something to do, else go on to who comes next."""
        number = before
        if not (0 <= before < len(self._people) and self._has_step(self._people[before])):
            ahead = [*range(max(before, 0), len(self._people)), *range(max(before, 0))]
            number = next((one for one in ahead if self._has_step(self._people[one])), self._first_yes())
        self.table.choose_row(number)
        self._show_step()

    def _has_step(self, asked: Asked) -> bool:
        is_settled = asked.step is Step.BOOK and self.round is not None and self.round.kind is RoundKind.FIRST_YES
        return asked.step in _ONE_BY_ONE or is_settled

    def _first_yes(self) -> int:
        return next((number for number, one in enumerate(self._people) if one.step is Step.BOOK), 0)

    def _show_step(self) -> None:
        step = self.current.step if self.current else Step.NONE
        texts = {
            Step.SEND: translate("Rounds", "Send to this person  Enter"),
            Step.BOOK: translate("Rounds", "Book  Enter"),
            Step.TELL: translate("Rounds", "Tell this person  Enter"),
        }
        if self.current and self.current.offer and self.current.offer.via is Via.PHONE:
            texts[Step.SEND] = texts[Step.TELL] = translate("Rounds", "Ring  Enter")
        self.step_button.setText(texts.get(step, ""))
        self.step_button.setVisible(step in texts)
        self.table.takes_answers = step in {Step.ANSWER, Step.SEND}
        self._show_answers()

    def _show_answers(self) -> None:
        self.answers.setVisible(self.table.takes_answers and self.table.hasFocus())

    def _show_buttons(self) -> None:
        is_collection = self.round is not None and self.round.kind is RoundKind.COLLECTION
        yes, unsent, untold = len(self._with(Step.BOOK)), len(self._with(Step.SEND)), len(self._untold())
        self.send_button.setVisible(unsent > 0)
        self.book_button.setVisible(yes > 0 and not is_collection)
        self.compare_button.setVisible(is_collection and self.can_compare)
        self.wave_button.setVisible(self.is_running and any(one.offer is None for one in self._people) and not yes)
        self.tell_button.setVisible(untold > 0)
        self.stop_button.setVisible(self.is_running)

    @property
    def can_compare(self) -> bool:
        """Say whether somebody can be picked."""
        states = {OfferState.YES, OfferState.MAYBE}
        is_seeking = self._card is not None and self._card.line.request.is_seeking
        return is_seeking and any(one.offer is not None and one.offer.state in states for one in self._people)

    def _with(self, step: Step) -> list[Asked]:
        return [one for one in self._people if one.step is step]

    def _untold(self) -> list[Offer]:
        if self._card is None or self._card.line.request.is_seeking:
            return []
        return [one.offer for one in self._card.offers if one.offer.is_to_be_told]

    def take_focus(self, offer_id: UUID | None = None) -> None:
        """Give the keys to the people, to the one of an offer where it is named."""
        number = next((n for n, one in enumerate(self._people) if one.offer and one.offer.id == offer_id), -1)
        if number >= 0:
            self.table.choose_row(number)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # doing

    def next_step(self) -> None:
        """Do the next thing about the person that is current: send, book or tell."""
        current = self.current
        if current is None or current.offer is None:
            return
        match current.step:
            case Step.SEND:
                self._send([current])
            case Step.BOOK:
                self._frame.do(self._frame.services.appointments.book, current.offer.id)
            case Step.TELL:
                self._tell([current])

    def answer(self, answer: Answer) -> None:
        """Note what the person that is current said."""
        if self.current is not None and self.current.offer is not None and self.table.takes_answers:
            self._frame.do(self._frame.services.offers.answer, self.current.offer.id, answer)

    def send_all(self) -> None:
        """Write to everybody whose turn has come; who has to be rung is rung one by one."""
        unsent = self._with(Step.SEND)
        self._send([one for one in unsent if not _is_by_phone(one)] or unsent[:1])

    def _send(self, people: list[Asked]) -> None:
        if people and self._card is not None:
            sent = self._frame.services.rounds.sent
            self._frame.do(sent, [one.offer.id for one in people if one.offer], then=self._on_sent, owner=self)

    def _on_sent(self, offers: tuple[Offer, ...]) -> None:
        # Only now: what another desk has sent already is not sent a second time.
        if self._card is None:
            return
        until = offers[0].expires_at or self._frame.now()
        letter = asking_letter(self._frame, self._card.line.request, until)
        bring_on_its_way(self._frame, [(one, self._card.people[one.interpreter_id]) for one in offers], letter)

    def tell_all(self) -> None:
        """Tell everybody who waited in vain; who has to be rung is rung one by one."""
        untold = self._with(Step.TELL)
        self._tell([one for one in untold if not _is_by_phone(one)] or untold[:1])

    def _tell(self, people: list[Asked]) -> None:
        if people and self._card is not None:
            tell = self._frame.services.rounds.tell
            self._frame.do(tell, [one.offer.id for one in people if one.offer], then=self._on_told, owner=self)

    def _on_told(self, offers: tuple[Offer, ...]) -> None:
        if self._card is not None:
            letter = telling_letter(self._frame, self._card.line.request)
            bring_on_its_way(self._frame, [(one, self._card.people[one.interpreter_id]) for one in offers], letter)

    def book(self) -> None:
        """Book the first who said yes."""
        said_yes = sorted((one.offer for one in self._with(Step.BOOK) if one.offer), key=_answered_at)
        if said_yes:
            self._frame.do(self._frame.services.appointments.book, said_yes[0].id)

    def next_wave(self) -> None:
        """Let the next wave come to its turn at once."""
        if self.round is not None and self.wave_button.isVisibleTo(self):
            self._frame.do(self._frame.services.rounds.next_wave, self.round.id)

    def stop(self) -> None:
        """End the round."""
        if self.round is not None and self.round.ended_at is None:
            self._frame.do(self._frame.services.rounds.stop, self.round.id)


def _is_by_phone(asked: Asked) -> bool:
    return asked.offer is not None and asked.offer.via is Via.PHONE


def _answered_at(offer: Offer) -> float:
    return offer.answered_at.timestamp() if offer.answered_at else 0.0
