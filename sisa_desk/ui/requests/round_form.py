"""Asking several people: who, how many at once and by which way; the best are ticked already, Enter begins."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.matching import Candidate, Ranking
from sisa_desk.domain.offers import OUTSTANDING, RoundKind, Via
from sisa_desk.domain.requests import Request
from sisa_desk.domain.rounds import way_to
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import time_text, translate
from sisa_desk.ui.requests.people_table import PeopleTable
from sisa_desk.ui.requests.round_choice import Choosing, Manner, choice_row, headings
from sisa_desk.ui.requests.summary_line import summary_of
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.number_field import NumberField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.two_line_rows import LinesModel
from sisa_desk.ui.wording import refusal_text
from sisa_desk.ui.wording.words import words

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

_WIDTHS: Final = (104, 176)
_MOST_AT_ONCE, _MOST_MINUTES, _MOST_HOURS = 20, 2880, 336


class RoundForm(QWidget):
    """Chooses the people and the manner of a round; Enter begins it, Esc leads back."""

    left = Signal()
    started = Signal()
    one_by_one = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("round-form")
        self._frame = frame
        self._request: Request | None = None
        self._candidates: tuple[Candidate, ...] = ()
        self._choosing = Choosing()
        self._make_fields()
        self._make_list()
        self._lay_out()
        self._connect()

    # making

    def _make_fields(self) -> None:
        manners = (
            Choice(Manner.FIRST_YES, translate("Rounds", "First yes")),
            Choice(Manner.WAVES, translate("Rounds", "In waves")),
            Choice(Manner.COLLECTION, translate("Rounds", "Collect, then pick")),
        )
        self.manner = ChoiceBar(manners, label=translate("Rounds", "How to decide"))
        self.manner.setObjectName("round-manner")
        self.via = CodeCombo(words(Via), label=translate("Rounds", "Asked by"))
        self.wave_size = NumberField(label=translate("Rounds", "People in a wave"), most=_MOST_AT_ONCE)
        self.wave_wait = NumberField(label=translate("Rounds", "Minutes to wait"), most=_MOST_MINUTES)
        self.hours = NumberField(label=translate("Rounds", "Hours to answer"), most=_MOST_HOURS)
        self.grid = FormGrid()
        fields: tuple[tuple[str, QWidget, int], ...] = (
            ("via", self.via, 3),
            ("wave_size", self.wave_size, 2),
            ("wave_wait_minutes", self.wave_wait, 2),
            ("answer_until", self.hours, 2),
        )
        self.grid.add_row(*((name, LabelledField(one.accessibleName(), one), share) for name, one, share in fields))

    def _make_list(self) -> None:
        self.model = LinesModel(headings, self)
        self.table = PeopleTable(self.model, label=translate("Rounds", "Who is to be asked"))
        self.table.setObjectName("round-choice")
        self.table.set_widths(*_WIDTHS)
        self._empty = EmptyState("", icon="users")
        self.table.say_when_empty(self._empty)

    def _lay_out(self) -> None:
        self._summary = PlainLabel(role="text_quiet", elided=True)
        back = translate("Asking", "Back  Esc")
        self.back_button = button(back, self.left.emit, icon="back", name="round-back")
        alone = translate("Rounds", "Ring one by one")
        self.alone_button = button(alone, self.one_by_one.emit, kind="quiet", icon="phone-outgoing", name="one-by-one")
        self.start_button = button("", self.start, kind="primary", icon="enter", name="round-start")
        self._plan = PlainLabel(role="text_quiet", wrapped=True)
        self._plan.setObjectName("round-plan")
        self.refusal = Banner(role=ChipRole.BAD)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._summary, 1)
        head.addWidget(self.back_button)
        foot.setSpacing(STEP)
        foot.addWidget(self.start_button)
        foot.addWidget(self.alone_button)
        foot.addStretch(1)
        card = Card(translate("Rounds", "Ask several people"))
        card.body.addWidget(self.manner)
        card.body.addWidget(self.grid)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.refusal)
        card.body.addWidget(self._plan)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.manner.chosen.connect(self._on_manner)
        self.via.currentIndexChanged.connect(lambda _index: self._show())
        for field in (self.wave_size, self.wave_wait, self.hours):
            field.textEdited.connect(lambda _text: self._on_figure())
        self.table.toggled.connect(self._toggle)
        self.table.digit_pressed.connect(self.manner.choose_number)
        self.table.opened.connect(lambda _index: self.start())
        self.table.left.connect(self.left)

    # showing

    def show_request(self, request: Request) -> None:
        """Begin to choose people for a request."""
        numbers = self._frame.rules.numbers
        self._request = request
        self._candidates, self._choosing = (), Choosing()
        self.refusal.say("")
        self._summary.setText(summary_of(self._frame, request))
        self.wave_size.set_number(numbers.wave_size)
        self.wave_wait.set_number(numbers.wave_wait_minutes)
        self.hours.set_number(numbers.offer_hours)
        self.via.choose(Via.EMAIL)
        self.manner.choose(Manner.WAVES)
        self.table.set_waiting(True)
        services = self._frame.services

        def look() -> tuple[Ranking, tuple[OfferLine, ...]]:
            return services.rounds.ranking_for(request), services.offers.of_request(request.id)

        self._frame.ask(look, then=self._on_looked, key="round-form", owner=self)

    def _on_looked(self, found: tuple[Ranking, tuple[OfferLine, ...]]) -> None:
        ranking, offers = found
        waiting = {line.offer.interpreter_id for line in offers if line.offer.state in OUTSTANDING}
        most = self._frame.rules.numbers.candidates_shown
        self._candidates = tuple(one for one in ranking.candidates if one.interpreter.id not in waiting)[:most]
        self._empty.say(
            translate("Rounds", "Nobody else can be asked"),
            translate("Rounds", "Whoever can was asked already. Back, then A, shows why the others cannot."),
        )
        self.table.set_waiting(False)
        self._choosing.choose_best(self._reachable(), self._manner, self._size)
        self._show()
        self.table.choose_row(0)

    def take_focus(self) -> None:
        """Give the keys to the people: blank ticks, digits choose the manner, Enter begins."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _manner(self) -> Manner:
        key = self.manner.key
        return key if isinstance(key, Manner) else Manner.WAVES

    @property
    def _size(self) -> int | None:
        return (self.wave_size.number or 1) if self._manner is Manner.WAVES else None

    @property
    def _via(self) -> Via:
        chosen = self.via.chosen
        return chosen if isinstance(chosen, Via) else Via.EMAIL

    @property
    def people(self) -> tuple[UUID, ...]:
        """Give who is to be asked, in the order of the ranking."""
        return tuple(one.interpreter.id for one in self._candidates if one.interpreter.id in self._choosing.chosen)

    def _reachable(self) -> list[UUID]:
        return [one.interpreter.id for one in self._candidates if way_to(one.interpreter, self._via) is not None]

    def _on_manner(self, _manner: Manner) -> None:
        self._choosing.choose_best(self._reachable(), self._manner, self._size)
        self._show()

    def _on_figure(self) -> None:
        self.grid.show_problems(())
        self._show()

    def _toggle(self) -> None:
        row = self.model.at(self.table.current_row)
        if row is not None and row.key in self._reachable():
            self._choosing.toggle(row.key)
            self._show()

    def _show(self) -> None:
        for name in ("wave_size", "wave_wait_minutes"):
            self.grid[name].setVisible(self._manner is Manner.WAVES)
        self.grid["answer_until"].setVisible(self._manner is Manner.COLLECTION)
        places = {key: place for place, key in enumerate(self.people)}
        now, name_of = self._frame.now(), self._frame.language_name
        rows = [
            choice_row(one, places.get(one.interpreter.id), self._size, self._via, now=now, name_of=name_of)
            for one in self._candidates
        ]
        self.model.fill(rows)
        count = len(self.people)
        text = translate("Rounds", "Ask %n person(s)  Enter", None, count)
        self.start_button.setText(text)
        self.start_button.setAccessibleName(text)
        grey(self.start_button, "" if count else translate("Rounds", "Please tick at least one person."))
        self._plan.setText(self._plan_text(count))

    def _plan_text(self, count: int) -> str:
        by_hand = translate("Rounds", "The texts are prepared; they are sent from your mail program, by you.")
        waves = -(-count // (self._size or count or 1))
        if waves < 2:
            return by_hand
        second = self._frame.now() + timedelta(minutes=self.wave_wait.number or 0)
        said = translate("Rounds", "%n wave(s), the second one not before {time}.", None, waves)
        return " ".join((said.format(time=time_text(second)), by_hand))

    # starting

    def start(self) -> None:
        """Begin the round as chosen."""
        if self._request is None or not self.start_button.isEnabled():
            return
        kind = RoundKind.COLLECTION if self._manner is Manner.COLLECTION else RoundKind.FIRST_YES
        self._frame.do(
            self._frame.services.rounds.start,
            self._request.id,
            self.people,
            kind,
            via=self._via,
            wave_size=self._size,
            wait_minutes=self.wave_wait.number,
            answer_hours=self.hours.number if kind is RoundKind.COLLECTION else None,
            then=self._on_started,
            refused=self._on_refused,
            owner=self,
        )

    def _on_started(self, _round: object) -> None:
        self.started.emit()

    def _on_refused(self, refusal: Refused) -> None:
        self.refusal.say(refusal_text(refusal))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.start()
        else:
            super().keyPressEvent(event)
