"""Who can take a request, why, and why not the others; asking and answers by key. It asks no service itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.domain.matching import Candidate, Ranking
from sisa_desk.domain.offers import Answer, Offer, OfferState, Override
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.candidate_rows import AbsentRow, CandidateRow, GroupRow, Row, Shown, Stage, rows_of
from sisa_desk.ui.matching.candidates_view import CandidatesView
from sisa_desk.ui.matching.override_line import OverrideLine
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

#: What was pressed counts at once; when nothing comes of it, the store has the last word after this time.
_PATIENCE_MS: Final = 4_000
#: Stages in which a card keeps the keys to itself.
_HELD: Final = frozenset((Stage.DIALLING, Stage.RINGING, Stage.WAITING, Stage.ACCEPTED))


class CandidatesPanel(QWidget):
    """Shows a ranking; the one who is asked stands out, and the next one moves up by itself."""

    ask_wanted = Signal(object)
    #: Somebody is asked although a must speaks against it: who, and which must is set aside why.
    override_given = Signal(object, object)
    answered = Signal(object, object)
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
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._lose_patience)
        self.override_line = OverrideLine()
        self._lay_out()
        self.view.override_wanted.connect(lambda row: self.override_line.open_for(row.absentee))
        self.override_line.given.connect(self._on_override)
        self.override_line.left.connect(self.take_focus)
        self.view.step_wanted.connect(self._on_step)
        self.view.answer_wanted.connect(self._on_answer)
        self.view.row_opened.connect(self._on_row_opened)
        self.view.current_moved.connect(self._on_moved)
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
        self._skeleton = Skeleton(rows=6)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        column.addWidget(self.override_line)
        # Only now: a stack without a widget around it would open its first page as a window of its own.
        for part in (self.view, self._empty, self._skeleton):
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
        self._show()

    def set_busy(self) -> None:
        """Show grey bars while the first ranking is on its way."""
        if not self.view.rows.rows:
            self._stack.setCurrentWidget(self._skeleton)

    def current(self) -> Candidate | None:
        """Give the candidate the keys act on."""
        card = self.view.current_card
        return card.candidate if card else None

    def take_focus(self) -> None:
        """Take the keys; Enter is the next step of the current card."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

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
        can = len(self._ranking.candidates)
        everybody = can + len(self._ranking.absentees)
        count = translate("Candidates", "{n} of {all}").format(n=can, all=everybody)
        self._count.setText(count if everybody else "")

    def _show_emptiness(self, has_rows: bool) -> None:  # a fact of the moment
        if has_rows:
            self._stack.setCurrentWidget(self.view)
            return
        if self._request is None or not self._request.language:
            title = translate("Candidates", "Which language?")
            sentence = translate("Candidates", "As soon as the language is known, those who can stand here.")
        else:
            title = translate("Candidates", "Nobody in the pool speaks {language}")
            title = title.format(language=self._frame.language_name(self._request.language))
            sentence = translate("Candidates", "A second language of the client, or a referral, may help.")
        self._empty.say(title, sentence)
        self._stack.setCurrentWidget(self._empty)

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
        texts = {
            Stage.UNASKED: (dial, ""),
            Stage.WAITING: (dial, ""),
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

    def _on_step(self) -> None:
        card = self.view.current_card
        if card is None:
            return
        if card.stage is Stage.ACCEPTED and card.offer is not None:
            (self.connect_wanted if self._is_instant else self.book_wanted).emit(card.offer.id)
        elif card.stage in {Stage.UNASKED, Stage.WAITING}:
            self._chosen = card.interpreter_id
            self._dialled.add(card.interpreter_id)
            self._patience.start()
            self._show()
            self.ask_wanted.emit(card.interpreter_id)

    def _on_override(self, interpreter_id: UUID, override: Override) -> None:
        self._chosen = interpreter_id
        self.override_given.emit(interpreter_id, override)
        self.take_focus()

    def _on_answer(self, answer: Answer) -> None:
        card = self.view.current_card
        if card is None or card.offer is None or card.stage not in {Stage.RINGING, Stage.WAITING}:
            return
        offer_id = card.offer.id
        self._chosen = card.interpreter_id if answer is Answer.YES else None
        self._answers[offer_id] = answer
        self._patience.start()
        self._show()
        self.answered.emit(offer_id, answer)

    def _on_row_opened(self, row: Row) -> None:
        match row:
            case GroupRow():
                self._open_groups ^= {row.key}
                self._show()
            case AbsentRow():
                self._frame.want(Noun.INTERPRETER, row.absentee.interpreter.id)
            case CandidateRow():
                self._frame.want(Noun.INTERPRETER, row.interpreter_id)
