"""The answers of a collection side by side, each with what the ranking says of the person; Enter picks and books."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.matching import Candidate, Ranking
from sisa_desk.domain.offers import Offer, OfferState
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.matching.attempts_list import result_role, result_text
from sisa_desk.ui.matching.candidate_rows import languages_text
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.requests.summary_line import summary_of
from sisa_desk.ui.theme import HALF_STEP, LARGE, SMALL, STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.wording import reason_text, refusal_text

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

#: Three stand side by side on the smallest window.
_WIDTH: Final = 194
#: Who said yes stands before who said perhaps.
_PICKABLE: Final = (OfferState.YES, OfferState.MAYBE)


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody who can be picked: what they said, and how the ranking judges them; nobody ranked can no longer."""

    line: OfferLine
    candidate: Candidate | None = None
    absence: str = ""


class ComparePanel(QWidget):
    """One column a person; arrows and digits move, Enter books, Esc leads back."""

    left = Signal()
    booked = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("compare")
        self._frame = frame
        self._request: Request | None = None
        self._columns: list[PersonColumn] = []
        self._summary = PlainLabel(role="text_quiet", elided=True)
        back = translate("Asking", "Back  Esc")
        self.back_button = button(back, self.left.emit, icon="back", name="compare-back")
        self.refusal = Banner(role=ChipRole.BAD)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._summary, 1)
        head.addWidget(self.back_button)
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(STEP)
        self._row.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(Heading(translate("Rounds", "Who is to be booked?"), size=LARGE))
        column.addWidget(self.refusal)
        column.addWidget(self._scroll, 1)

    @property
    def columns(self) -> tuple[PersonColumn, ...]:
        """Give the columns, the best first."""
        return tuple(self._columns)

    def show_request(self, request: Request) -> None:
        """Show the answers for a request."""
        self._request = request
        self.refusal.say("")
        self._summary.setText(summary_of(self._frame, request))
        services = self._frame.services

        def look() -> tuple[Ranking, tuple[OfferLine, ...]]:
            return services.matching.candidates_for(request), services.offers.of_request(request.id)

        self._frame.ask(look, then=self._on_looked, key="compare", owner=self)

    def _on_looked(self, found: tuple[Ranking, tuple[OfferLine, ...]]) -> None:
        answered = answers_of(*found, self._frame.now())
        for column in self._columns:
            column.hide()
            column.deleteLater()
        self._columns = [PersonColumn(self._frame, number, one) for number, one in enumerate(answered, start=1)]
        for number, column in enumerate(self._columns):
            self._row.insertWidget(number, column)
            column.show()
            column.pick_wanted.connect(self._pick)
            column.step_wanted.connect(self._move)
        self.take_focus()

    def take_focus(self) -> None:
        """Give the keys to the best answer."""
        if self._columns:
            self._columns[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, offer: Offer) -> None:
        book = self._frame.services.appointments.book
        self._frame.do(book, offer.id, then=self._on_booked, refused=self._on_refused, owner=self)

    def _on_booked(self, _appointment: object) -> None:
        self.booked.emit()

    def _on_refused(self, refusal: Refused) -> None:
        self.refusal.say(refusal_text(refusal))

    def _move(self, step: int) -> None:
        place = next((number for number, one in enumerate(self._columns) if one.hasFocus()), 0)
        self._go_to(min(max(place + step, 0), len(self._columns) - 1))

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._columns):
            self._columns[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self._columns[place])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isdecimal():
            self._go_to(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)


class PersonColumn(Card):
    """One person: what they said and when, the points and every reason behind them."""

    pick_wanted = Signal(object)
    step_wanted = Signal(object)

    def __init__(self, frame: Frame, number: int, answered: Answered) -> None:
        """Take the number the digit key has, and the answer."""
        super().__init__()
        self.answered = answered
        now, offer, person = frame.now(), answered.line.offer, answered.line.interpreter
        self.setObjectName(f"answer-{number}")
        self.setAccessibleName(f"{person.name}, {result_text(offer)}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(_WIDTH)
        self.body.setSpacing(HALF_STEP)
        name = PlainLabel(f"{number}  {person.name}", bold=True, wrapped=True, private=True)
        skill = answered.candidate.profile.skill if answered.candidate else None
        spoken = (skill,) if skill else person.skills[:1]
        languages = languages_text(spoken[0], spoken, frame.language_name) if spoken else ""
        self.pick_button = button(translate("Rounds", "Book  Enter"), self.pick, kind="primary", name="pick")
        self.body.addWidget(name)
        self.body.addWidget(PlainLabel(languages, role="text_quiet", size=SMALL, wrapped=True))
        self.body.addWidget(Chip(result_text(offer), result_role(offer)), 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(PlainLabel(_when(offer, now), role="text_quiet", size=SMALL, wrapped=True))
        for line in _reasons(answered, now):
            self.body.addWidget(PlainLabel(line, size=SMALL, wrapped=True))
        self.body.addStretch(1)
        self.body.addWidget(self.pick_button)

    def pick(self) -> None:
        """Want this person to be booked."""
        self.pick_wanted.emit(self.answered.line.offer)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.set_chosen(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_chosen(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Right: -1 if turned else 1, Qt.Key.Key_Left: 1 if turned else -1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pick()
        elif event.key() in steps:
            # The area around would take the arrows for scrolling.
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def answers_of(ranking: Ranking, offers: tuple[OfferLine, ...], now: datetime) -> list[Answered]:
    """Give who can be picked: those who said yes before those who said perhaps, each group as the ranking goes."""
    places = {one.interpreter.id: place for place, one in enumerate(ranking.candidates)}
    absences = {one.interpreter.id: reason_text(one.reason, now) for one in ranking.absentees}
    last = len(places)
    pickable = [line for line in offers if line.offer.state in _PICKABLE]
    pickable.sort(key=lambda line: (_PICKABLE.index(line.offer.state), places.get(line.interpreter.id, last)))
    return [
        Answered(line, ranking.candidates[places[key]] if key in places else None, absences.get(key, ""))
        for line in pickable
        for key in (line.interpreter.id,)
    ]


def _when(offer: Offer, now: datetime) -> str:
    asked = translate("Rounds", "asked {time}").format(time=short_time(offer.asked_at, now))
    if offer.answered_at is None:
        return asked
    answered = translate("Rounds", "answered {time}").format(time=short_time(offer.answered_at, now))
    return f"{asked}, {answered}"


def _reasons(answered: Answered, now: datetime) -> list[str]:
    candidate = answered.candidate
    if candidate is None:
        return [answered.absence] if answered.absence else []
    total = translate("Candidates", "{points} points in all").format(points=candidate.points)
    lines = [f"{left_to_right(f'{one.points:+d}')}  {reason_text(one, now)}" for one in candidate.reasons]
    return [total, *lines]
