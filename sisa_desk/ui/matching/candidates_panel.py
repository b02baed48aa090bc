"""Who can take a request, why, and why not the others; asking and answers by key. It asks no service itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.call_downs import MOST_LINES
from sisa_desk.domain.events import Noun
from sisa_desk.domain.matching import Candidate, Ranking
from sisa_desk.domain.offers import Answer, Offer, OfferState, Override
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.absent_rows import AbsentRow, GroupRow
from sisa_desk.ui.matching.candidate_rows import CandidateRow, Row, Shown, Stage, rows_of
from sisa_desk.ui.matching.candidates_view import CandidatesView
from sisa_desk.ui.matching.override_line import OverrideLine
from sisa_desk.ui.matching.relay_panel import RelayPanel
from sisa_desk.ui.matching.ways_out_panel import WaysOutPanel
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

#: What was pressed counts at once; when nothing comes of it, the store has the last word after this time.
_PATIENCE_MS: Final = 4_000
#: Qt's word for a height without a bound.
_ANY_HEIGHT: Final = 16_777_215
#: Stages in which a card keeps the keys to itself.
_HELD: Final = frozenset((Stage.DIALLING, Stage.RINGING, Stage.WAITING, Stage.ACCEPTED))
_LINES: Final = frozenset((Stage.DIALLING, Stage.RINGING))


class CandidatesPanel(QWidget):
    """Shows a ranking; the one who is asked stands out, and the next one moves up by itself."""

    ask_wanted = Signal(object)
    #: Somebody is asked although a must speaks against it: who, and which must is set aside why.
    override_given = Signal(object, object)
    answered = Signal(object, object, object)
    call_off_wanted = Signal(object)
    connect_wanted = Signal(object)
    book_wanted = Signal(object)
    current_changed = Signal()

    def __init__(self, frame: Frame, *, is_instant: bool) -> None:
        """Take whether the caller waits for a talk now, or an appointment is to be filled."""
        super().__init__()
        self._frame = frame
        self._is_instant = is_instant
        self._request: Request | None = None
        self._ranking = Ranking()
        self._offers: tuple[Offer, ...] = ()
        self._chosen: UUID | None = None
        self._dialled: set[UUID] = set()
        self._answers: dict[UUID, Answer] = {}
        self._open_groups: set[str] = set()
        self._is_showing = False
        self.view = CandidatesView(frame.clock)
        self.view.setObjectName("candidates")
        self.ways = WaysOutPanel(frame)
        self.relay = RelayPanel(frame)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        self.override_line = OverrideLine()
        self._lay_out()
        self.view.override_wanted.connect(lambda row: self.override_line.open_for(row.absentee))
        self.override_line.given.connect(self._on_override)
        self.override_line.left.connect(self.take_focus)
        self.view.step_wanted.connect(self._on_step)
        self.view.answer_wanted.connect(self._on_answer)
        self.view.other_answer_wanted.connect(self._on_other_answer)
        self.view.second_line_wanted.connect(self._on_second_line)
        self.view.call_off_wanted.connect(self._on_call_off)
        self.view.later_said.connect(self._on_later)
        self.view.row_opened.connect(self._on_row_opened)
        self.view.current_moved.connect(self._on_moved)
        self.view.digit_left_over.connect(self.ways.take_digit)
        self.relay.view.digit_left_over.connect(self.ways.take_digit)
        self.ways.left.connect(self.take_focus)
        self.ways.shown.connect(self._on_ways_shown)
        self.setFocusProxy(self.view)
        self._show()

    def _lay_out(self) -> None:
        self._title = Heading(size=LARGE)
        self._count = PlainLabel(role="text_quiet", size=LARGE)
        self._count.setObjectName("candidates-count")
        head = QHBoxLayout()
        head.setSpacing(int(1.5 * STEP))
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        self._empty = EmptyState("", icon="users")
        self._empty.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._skeleton = Skeleton(rows=6)
        self._pages = QWidget()
        self._stack = QStackedLayout(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.override_line)
        column.addWidget(self.ways)
        column.addStretch(0)
        for part in (self.view, self._empty, self._skeleton, self.relay):
            self._stack.addWidget(part)

    # what is shown

    def set_instant(self, *, is_instant: bool) -> None:
        """Say whether the caller waits for a talk now, or an appointment is to be filled."""
        self._is_instant = is_instant
        self._show_head()
        self._offer_step()

    def show_ranking(self, request: Request, ranking: Ranking, offers: tuple[OfferLine, ...]) -> None:
        """Show who can take a request, with what they were asked already."""
        if self._request is None or self._request.id != request.id:
            self._forget()
        self._request, self._ranking = request, ranking
        self._offers = tuple(sorted((line.offer for line in offers), key=lambda one: one.asked_at))
        self._drop_what_is_stored()
        if request.relay_language:
            self.relay.look(request, offers, is_instant=self._is_instant)
        self._show()
        self.ways.look(request, len(ranking.candidates))

    def set_busy(self) -> None:
        """Show grey bars while the first ranking is on its way."""
        if not self.view.rows.rows:
            self._turn_to(self._skeleton)

    @property
    def _is_relay(self) -> bool:
        return self._request is not None and bool(self._request.relay_language)

    def current(self) -> Candidate | None:
        """Give the candidate the keys act on."""
        if self._is_relay:
            return self.relay.current()
        card = self.view.current_card
        return card.candidate if card else None

    def take_focus(self) -> None:
        """Take the keys; Enter is the next step of the current card, or of what would help where there is none."""
        if self._is_relay:
            self.relay.take_focus()
        elif self._stack.currentWidget() is not self._empty:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.ways.take_focus():
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ways_shown(self) -> None:
        """Let the ways out follow the cards at once, and have the keys where nobody else needs them."""
        self._fit_pages()
        if self._empty.hasFocus():
            self.ways.take_focus()

    def _fit_pages(self) -> None:
        page = self._stack.currentWidget() or self._empty
        wanted = self.view.content_height if page is self.view else page.sizeHint().height()
        is_followed = page is not self.relay and self.ways.isVisibleTo(self)
        self._pages.setMaximumHeight(wanted if is_followed else _ANY_HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.text().isdecimal() and self.ways.take_digit(int(event.text()))):
            super().keyPressEvent(event)

    @property
    def title(self) -> str:
        """Give the heading with its figures."""
        return f"{self._title.full_text} {self._count.full_text}".strip()

    def _forget(self) -> None:
        self._chosen = None
        self._dialled.clear()
        self._answers.clear()
        self._open_groups.clear()

    def _drop_what_is_stored(self) -> None:
        for offer in self._offers:
            if offer.state is OfferState.ASKED:
                self._dialled.discard(offer.interpreter_id)
            else:
                self._answers.pop(offer.id, None)

    def _lose_patience(self) -> None:
        self._dialled.clear()
        self._answers.clear()
        self._show()

    def _show(self) -> None:
        shown = Shown(
            now=self._frame.now(),
            name_of=self._frame.language_name,
            wanted_at=self._request.start if self._request else None,
            offers=self._offers,
            answered=self._answers,
            dialled=self._dialled,
            open_groups=self._open_groups,
            most=self._frame.rules.numbers.candidates_shown,
        )
        rows = rows_of(self._ranking, shown)
        before = self.view.currentIndex().row()
        self._is_showing = True
        self.view.rows.fill(rows)
        self._move_to_current(rows, before)
        self._is_showing = False
        self._show_head()
        self._offer_step()
        self._show_emptiness(bool(rows))
        self.override_line.follow(frozenset(one.key for one in self._ranking.absentees))

    def _show_head(self) -> None:
        now, later = translate("Candidates", "Who can now?"), translate("Candidates", "Who can?")
        self._title.setText(now if self._is_instant else later)
        if self._is_relay:
            self._count.setText(translate("Candidates", "in two legs"))
            return
        can = len(self._ranking.candidates)
        everybody = can + len(self._ranking.absentees)
        count = translate("Candidates", "{n} of {all}").format(n=can, all=everybody)
        self._count.setText(count if everybody else "")

    def _show_emptiness(self, has_rows: bool) -> None:  # a fact of the moment
        if self._is_relay or has_rows:
            self._turn_to(self.relay if self._is_relay else self.view)
            return
        if self._request is None or not self._request.language:
            title = translate("Candidates", "Which language?")
            sentence = translate("Candidates", "As soon as the language is known, those who can stand here.")
        else:
            title = translate("Candidates", "Nobody in the pool speaks {language}")
            title = title.format(language=self._frame.language_name(self._request.language))
            sentence = translate("Candidates", "A second language of the client, or a referral, may help.")
        self._empty.say(title, sentence)
        self._turn_to(self._empty)

    def _turn_to(self, page: QWidget) -> None:
        had_focus = self._empty.hasFocus()
        self._stack.setCurrentWidget(page)
        self._fit_pages()
        if had_focus:
            self.take_focus()

    # which card is current

    def _move_to_current(self, rows: tuple[Row, ...], before: int) -> None:
        wanted = self._next_card(rows)
        if wanted >= 0:
            self.view.move_to(wanted)
        elif rows:
            self.view.move_to(min(max(before, 0), len(rows) - 1))
        else:
            self.view.show_current()

    def _next_card(self, rows: tuple[Row, ...]) -> int:
        """Give the row to be current: the one chosen, else who said yes, is rung, or comes next."""
        cards = {number: row for number, row in enumerate(rows) if isinstance(row, CandidateRow)}
        for number, row in cards.items():
            if row.interpreter_id == self._chosen and row.stage is not Stage.GONE:
                return number
        for stage in (Stage.ACCEPTED, Stage.RINGING, Stage.DIALLING, Stage.UNASKED, Stage.WAITING, Stage.GONE):
            for number, row in cards.items():
                if row.stage is stage:
                    return number
        return -1

    def _on_moved(self) -> None:
        if self._is_showing:
            return
        card = self.view.current_card
        # Whoever moves by hand stays there, also when the ranking changes around them.
        self._chosen = card.interpreter_id if card else None
        self._offer_step()
        self.current_changed.emit()

    def _offer_step(self) -> None:
        card = self.view.current_card
        stage = card.stage if card else None
        dial = translate("Candidates", "Dial") if self._is_instant else translate("Candidates", "Ask")
        ringing = sum(1 for row in self.view.rows.rows if isinstance(row, CandidateRow) and row.stage in _LINES)
        no_line = translate("Candidates", "Two lines ring already. One of them has to be answered first.")
        may_dial = (dial, no_line if ringing >= MOST_LINES else "")
        texts = {
            Stage.UNASKED: may_dial,
            Stage.WAITING: may_dial,
            Stage.DIALLING: (dial, translate("Candidates", "Is being dialled.")),
            Stage.ACCEPTED: self._last_step(),
        }
        self.view.offer_step(*texts.get(stage, ("", "")) if stage else ("", ""))

    def _last_step(self) -> tuple[str, str]:
        if self._is_instant:
            return translate("Candidates", "Connected"), ""
        lacks_time = self._request is not None and self._request.start is None
        reason = translate("Candidates", "A day and a time are needed before somebody can be booked.")
        return translate("Candidates", "Book"), reason if lacks_time else ""

    # steps

    def take_step(self) -> None:
        """Do the next step of the current card, as its key does."""
        self._on_step()

    def _on_step(self) -> None:
        card = self.view.current_card
        if card is None:
            return
        if card.stage is Stage.ACCEPTED and card.offer is not None:
            (self.connect_wanted if self._is_instant else self.book_wanted).emit(card.offer.id)
        elif card.stage in {Stage.UNASKED, Stage.WAITING}:
            self._dial(card)

    def _dial(self, card: CandidateRow) -> None:
        self._chosen = card.interpreter_id
        self._dialled.add(card.interpreter_id)
        self._patience.start()
        self._show()
        self.ask_wanted.emit(card.interpreter_id)

    def _on_second_line(self) -> None:
        """Dial the next one too while one rings; without a line it is the first."""
        other, current = self.view.other.card, self.view.current_card
        if other is not None and other.stage is Stage.UNASKED:
            self._dial(other)
        elif current is not None and current.stage is Stage.UNASKED:
            self._on_step()
        elif self.view.other.rings_too:
            self._frame.say(translate("Candidates", "Two lines ring already. One of them has to be answered first."))

    def _on_call_off(self) -> None:
        other = self.view.other.card
        if other is not None and other.offer is not None and self.view.other.can_be_called_off:
            self.call_off_wanted.emit(other.offer.id)

    def _on_override(self, interpreter_id: UUID, override: Override) -> None:
        self._chosen = interpreter_id
        self.override_given.emit(interpreter_id, override)
        self.take_focus()

    def _on_answer(self, answer: Answer) -> None:
        card = self.view.current_card
        if card is None or card.stage not in {Stage.RINGING, Stage.WAITING}:
            return
        if answer is Answer.LATER:
            self.view.ask_later()
        else:
            self._take_down(card, answer)

    def _on_other_answer(self, answer: Answer) -> None:
        other = self.view.other
        if other.card is not None and answer is Answer.LATER:
            self.view.move_to(other.number)
            self.view.ask_later()
        elif other.card is not None:
            self._take_down(other.card, answer)

    def _on_later(self, moment: datetime | None) -> None:
        if (card := self.view.current_card) is not None:
            self._take_down(card, Answer.LATER, moment)

    def _take_down(self, card: CandidateRow, answer: Answer, not_before: datetime | None = None) -> None:
        if card.offer is None:
            return
        stays = answer is Answer.YES or (answer is Answer.WRONG_NUMBER and _has_another_number(card))
        was_chosen = card.interpreter_id == self._chosen
        self._chosen = card.interpreter_id if stays else None if was_chosen else self._chosen
        self._answers[card.offer.id] = answer
        self._patience.start()
        self._show()
        self.answered.emit(card.offer.id, answer, not_before)

    def _on_row_opened(self, row: Row) -> None:
        match row:
            case GroupRow():
                self._open_groups ^= {row.key}
                self._show()
            case AbsentRow():
                self._frame.want(Noun.INTERPRETER, row.absentee.interpreter.id)
            case CandidateRow():
                self._frame.want(Noun.INTERPRETER, row.interpreter_id)


def _has_another_number(card: CandidateRow) -> bool:
    """Say whether somebody can be rung elsewhere when the number just rung was wrong."""
    return any(not one.is_wrong and one != card.phone for one in card.candidate.interpreter.phones)
