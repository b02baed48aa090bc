"""One call on the screen: which parts there are, where they stand, and what each shows of the work."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.ids import case_number
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.blur import masked
from sisa_desk.ui.desk.call_form import CallForm
from sisa_desk.ui.desk.call_search import Stage
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.desk.conference_panel import ConferencePanel
from sisa_desk.ui.desk.handover_panel import HAND_OVER_KEY, HandoverPanel
from sisa_desk.ui.desk.other_ways import PROMISE_KEY, OtherWays
from sisa_desk.ui.desk.ring_banner import RingBanner
from sisa_desk.ui.desk.side_notes import LastContacts, OpeningScript
from sisa_desk.ui.desk.wrap_up_panel import WrapUpPanel
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, time_text, translate
from sisa_desk.ui.matching.attempts_list import AttemptsList
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from sisa_desk.ui.matching.slots_panel import SlotsPanel
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.exclusion_note import ExclusionNote

#: Works wherever the cursor is in a call about an appointment.
KEEP_KEY: Final = "Ctrl+S"
SEARCHED: Final = frozenset((Matter.MEDIATE_NOW, Matter.APPOINTMENT, Matter.TRANSLATION))
_ATTEMPTS: Final = 20


class CallSheet(QWidget):
    """Everything of one call at once; nothing of it is a dialog."""

    title_changed = Signal()

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Show one call."""
        super().__init__()
        self.frame = frame
        self.work = work
        self.banner = RingBanner(frame)
        self.exclusion = ExclusionNote(work.watch)
        self.form = CallForm(frame, work)
        self.attempts = AttemptsList(most=_ATTEMPTS)
        self.last_contacts = LastContacts(frame, work)
        self.script = OpeningScript(frame)
        self.other_ways = OtherWays()
        self.conference = ConferencePanel(frame)
        self.handover = HandoverPanel()
        self.wrap_up = WrapUpPanel(frame, work)
        self.candidates = CandidatesPanel(frame, is_instant=True)
        self.slots = SlotsPanel(frame)
        self.side = QStackedWidget()
        self.wrap_up_button = _step("wrap-up-button", is_primary=True)
        self.promise_button = _step("promise-button")
        self.keep_button = _step("keep-button")
        self.handover_button = _step("handover-button")
        self._lay_out()

    # making

    def _lay_out(self) -> None:
        self._scroll = self._scrolled(self._card())
        self._steps_row = self._steps()
        start = QVBoxLayout()
        start.setSpacing(STEP)
        start.addWidget(self.banner)
        start.addWidget(self._scroll, 1)
        below = (self.exclusion, self.other_ways, self.conference, self.handover, self.wrap_up, self._steps_row)
        for part in below:
            start.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(start, 4)
        self.side.addWidget(self.candidates)
        self.side.addWidget(self.slots)
        row.addWidget(self.side, 3)
        self.wrap_up.hide()

    def _card(self) -> Card:
        card = Card()
        side = int(1.5 * STEP)
        card.body.setContentsMargins(side, side, side, side)
        card.body.addWidget(self.form)
        card.body.addWidget(self.attempts)
        notes = QHBoxLayout()
        notes.setSpacing(STEP)
        notes.addWidget(self.last_contacts, 9)
        notes.addWidget(self.script, 8)
        card.body.addLayout(notes)
        card.body.addStretch(1)
        return card

    def _scrolled(self, card: Card) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(card)
        return area

    def _steps(self) -> QWidget:
        row = QWidget()
        steps = QHBoxLayout(row)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(STEP)
        for part in (self.wrap_up_button, self.promise_button, self.keep_button, self.handover_button):
            steps.addWidget(part)
        steps.addStretch(1)
        return row

    # showing

    @property
    def title(self) -> str:
        """Give what a tab says: case number and who."""
        number = left_to_right(case_number(self.work.call.number)) if self.work.call else "…"
        return f"{number}  {masked(self.work.organisation_name or self.work.caller_name)}".strip()

    def show_work(self) -> None:
        """Show what is known now."""
        work = self.work
        self.banner.show_caller(work.phone, work.card, work.organisation_name, is_ringing=False)
        self.banner.show_case(case_number(work.call.number) if work.call else "")
        self.banner.show_wait(work.began_at if work.waits_for_mediation and not work.has_hung_up else None)
        self.form.fill()
        self.last_contacts.refresh()
        self.script.refresh()
        self.look_for_exclusions()
        self._show_steps()
        self.show_progress()
        self.title_changed.emit()

    def look_for_exclusions(self) -> None:
        """Have everything that was typed freely looked at, the search for somebody to refer to included."""
        self.work.look_for_exclusions(self.wrap_up.searched_target)
        self.exclusion.set_referred(is_referred=self.work.matter is Matter.REFERRAL)

    def _show_steps(self) -> None:
        work = self.work
        _say(self.wrap_up_button, translate("CallView", "Wrap up"), "F10")
        promise = translate("CallView", "Promise call-back by {time}").format(time=time_text(self.promise_due()))
        _say(self.promise_button, promise, PROMISE_KEY)
        _say(self.keep_button, translate("CallView", "Keep request open"), KEEP_KEY)
        _say(self.handover_button, translate("CallView", "Hand over"), HAND_OVER_KEY)
        self.keep_button.setVisible(work.matter is Matter.APPOINTMENT and work.stage is Stage.TAKING)
        self.handover_button.setVisible(work.stage is Stage.SEARCHING)

    def show_ranking(self) -> None:
        """Show who can, and what the attempts came to."""
        self.candidates.set_instant(is_instant=self.work.matter is Matter.MEDIATE_NOW)
        self.candidates.show_ranking(self.work.request, self.work.ranking, self.work.offers)
        self.attempts.show_offers(self.work.offers)
        self.show_progress()

    def show_progress(self) -> None:
        """Show the next thing to be done: other ways while nobody is found, the conference when somebody is."""
        work = self.work
        is_searching = not work.waits_for_colleague and self.wrap_up.isHidden()
        is_due = is_searching and (self._waits_long or work.is_through)
        # A relay has steps of its own: the first yes is only half of it.
        is_direct = not work.request.relay_language
        is_won = is_searching and work.waits_for_mediation and is_direct and bool(work.tally.accepted)
        self.other_ways.offer(work, is_due=is_due, promise_due=self.promise_due())
        can_promise = work.callback is None and work.stage is not Stage.PLACED
        self.promise_button.setVisible(can_promise and self.other_ways.isHidden())
        is_ranked = work.matter in SEARCHED and work.stage is not Stage.PLACED
        self.side.setVisible(is_ranked and self.wrap_up.isHidden())
        self.conference.show_steps(work, is_won=is_won)
        self.script.setVisible(work.matter is Matter.MEDIATE_NOW and not is_won)
        self.attempts.setVisible(bool(work.offers))
        if not self.handover.is_asking:
            self.handover.show_waiting(work)
        for part in (self.form, self.side, self._steps_row):
            part.setEnabled(not work.waits_for_colleague)

    @property
    def _waits_long(self) -> bool:
        return self.work.waited_seconds >= self.frame.rules.numbers.promise_after_seconds

    def promise_due(self) -> datetime:
        """Give the time a promise is offered for, on a full five minutes."""
        due = self.frame.now() + timedelta(minutes=self.frame.rules.numbers.callback_minutes)
        return due + timedelta(minutes=-due.minute % 5, seconds=-due.second, microseconds=-due.microsecond)


def _step(name: str, *, is_primary: bool = False) -> QPushButton:
    return button("", kind="primary" if is_primary else "ordinary", name=name)


def _say(made: QPushButton, words: str, keys: str) -> None:
    text = f"{words}  {shortcut_text(keys)}"
    if text != made.accessibleName():
        made.setText(text.replace("&", "&&"))
        made.setAccessibleName(text)
