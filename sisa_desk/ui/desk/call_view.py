"""One call on the screen: banner, form, attempts, notes, wrap-up and the line of next steps."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.offers import Answer, Override
from sisa_desk.domain.phone import dialable
from sisa_desk.ui.blur import masked
from sisa_desk.ui.desk.call_drafts import KIND
from sisa_desk.ui.desk.call_form import CallForm
from sisa_desk.ui.desk.call_work import CallWork, Stage
from sisa_desk.ui.desk.exclusion_note import ExclusionNote
from sisa_desk.ui.desk.ring_banner import RingBanner
from sisa_desk.ui.desk.side_notes import LastContacts, OpeningScript
from sisa_desk.ui.desk.wrap_up_panel import WrapUpPanel
from sisa_desk.ui.drafting import DraftKeeper
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, time_text, translate
from sisa_desk.ui.matching.attempts_list import AttemptsList
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole

#: Works wherever the cursor is in a call about an appointment.
KEEP_KEY = "Ctrl+S"
_SEARCHED = frozenset((Matter.MEDIATE_NOW, Matter.APPOINTMENT, Matter.TRANSLATION))


class CallView(QWidget):
    """Everything of one call at once; nothing of it is a dialog."""

    finished = Signal()
    title_changed = Signal()

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Show one call."""
        super().__init__()
        self.frame = frame
        self.work = work
        self.banner = RingBanner(frame)
        self.exclusion = ExclusionNote()
        self.form = CallForm(frame, work)
        self.attempts = AttemptsList()
        self.last_contacts = LastContacts(frame, work)
        self.script = OpeningScript()
        self.offer_other_ways = Banner(role=ChipRole.INFO)
        self.offer_other_ways.setObjectName("other-ways")
        self.wrap_up = WrapUpPanel(frame, work)
        self.candidates = CandidatesPanel(frame, is_instant=True)
        self.keeper = DraftKeeper(frame, work.key, KIND, self.form, self)
        self._matter_before: Matter | None = None
        self._lay_out()
        self._connect()
        self._show_work()

    def _lay_out(self) -> None:
        self.card = Card()
        self.card.body.addWidget(self.form)
        self.card.body.addWidget(self.attempts)
        notes = QHBoxLayout()
        notes.setSpacing(STEP)
        notes.addWidget(self.last_contacts, 1)
        notes.addWidget(self.script, 1)
        self.card.body.addLayout(notes)
        self.card.body.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.card)
        start = QVBoxLayout()
        start.setSpacing(STEP)
        start.addWidget(self.banner)
        start.addWidget(self._scroll, 1)
        start.addWidget(self.exclusion)
        start.addWidget(self.offer_other_ways)
        start.addWidget(self.wrap_up)
        self._steps_row = self._steps()
        start.addWidget(self._steps_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addLayout(start, 4)
        row.addWidget(self.candidates, 3)
        self.wrap_up.hide()

    def _steps(self) -> QWidget:
        wrap_up = translate("CallView", "Wrap up  F10")
        self.wrap_up_button = button(wrap_up, self.begin_wrap_up, kind="primary", name="wrap-up-button")
        self.promise_button = button("", self.promise, name="promise-button")
        keep = translate("CallView", "Keep request open")
        keys = QKeySequence(KEEP_KEY)
        self.keep_button = button(keep, self.keep_request, name="keep-button", shortcut=keys)
        row = QWidget()
        steps = QHBoxLayout(row)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(STEP)
        for part in (self.wrap_up_button, self.promise_button, self.keep_button):
            steps.addWidget(part)
        steps.addStretch(1)
        return row

    def _connect(self) -> None:
        self.work.changed.connect(self._show_work)
        self.work.ranked.connect(self._show_ranking)
        self.work.placed.connect(self._on_placed)
        self.work.promised.connect(self.begin_wrap_up)
        self.work.closed.connect(self._on_closed)
        self.form.edited.connect(self._on_edited)
        self.form.complete.connect(self._on_complete)
        self.exclusion.refer_wanted.connect(self.refer)
        self.form.matter.chosen.connect(lambda _: self._on_matter())
        self.candidates.ask_wanted.connect(self._on_ask)
        self.candidates.override_given.connect(self._on_ask)
        self.candidates.answered.connect(self._on_answered)
        self.candidates.connect_wanted.connect(self.work.connect_caller)
        self.candidates.book_wanted.connect(self.work.book)
        self.wrap_up.given_up.connect(self.end_wrap_up)
        self.wrap_up.note.changed.connect(self._on_note)
        self.banner.clock.threshold_passed.connect(self._on_waited)

    # showing

    @property
    def title(self) -> str:
        """Give what a tab says: case number and who."""
        number = left_to_right(case_number(self.work.call.number)) if self.work.call else "…"
        return f"{number}  {masked(self.work.organisation_name or self.work.caller_name)}".strip()

    def _show_work(self) -> None:
        work = self.work
        self.banner.show_caller(work.phone, work.card, work.organisation_name, is_ringing=False)
        self.banner.show_case(case_number(work.call.number) if work.call else "")
        self.banner.show_waiting(is_waiting=work.waits_for_mediation)
        if work.waits_for_mediation and self.banner.clock.since != work.began_at:
            self.banner.clock.start(work.began_at)
        if not work.waits_for_mediation:
            self.offer_other_ways.say("")
        self.form.fill()
        self.last_contacts.refresh()
        self.script.setVisible(work.matter is Matter.MEDIATE_NOW)
        self.attempts.setVisible(bool(work.offers))
        self.candidates.setVisible(work.matter in _SEARCHED and work.stage is not Stage.PLACED)
        self._show_exclusion()
        due = self._promise_due()
        self.promise_button.setText(
            translate("CallView", "Promise call-back by {time}  Ctrl+R").format(time=time_text(due))
        )
        self.promise_button.setVisible(work.callback is None and work.stage is not Stage.PLACED)
        self.keep_button.setVisible(work.matter is Matter.APPOINTMENT and work.stage is Stage.TAKING)
        self.title_changed.emit()

    def _show_exclusion(self) -> None:
        rule = self.work.exclusion
        target = self.wrap_up.target_name(rule.referral_target_id) if rule else ""
        self.exclusion.show_rule(rule, target, is_referred=self.work.matter is Matter.REFERRAL)

    def _show_ranking(self) -> None:
        self.candidates.set_instant(is_instant=self.work.matter is Matter.MEDIATE_NOW)
        self.candidates.show_ranking(self.work.request, self.work.ranking, self.work.offers)
        self.attempts.show_offers(self.work.offers)
        self.attempts.setVisible(bool(self.work.offers))

    # steps

    def _on_edited(self) -> None:
        self.title_changed.emit()

    def _on_note(self, text: str) -> None:
        self.work.note = text
        self.form.edited.emit()

    def _on_matter(self) -> None:
        if self.work.matter in {Matter.REFERRAL, Matter.WRONG_NUMBER}:
            self.begin_wrap_up()

    def refer(self) -> None:
        """Refer the caller: to where the exclusion says, if there is one."""
        if self.work.stage is Stage.CLOSED:
            return
        if self.work.matter is not Matter.REFERRAL:
            self._matter_before = self.work.matter
            self.work.choose_matter(Matter.REFERRAL)
        self.begin_wrap_up()

    def make_institution(self) -> None:
        """Make a new institution of the name typed."""
        if not self.wrap_up.isVisible():
            self.form.make_institution()

    def _on_complete(self) -> None:
        if self.work.matter is Matter.CALL_BACK:
            self.promise()
        elif self.work.matter in _SEARCHED and self.work.stage is not Stage.PLACED:
            self.candidates.take_focus()
        else:
            self.begin_wrap_up()

    def _on_ask(self, interpreter_id: UUID, override: Override | None = None) -> None:
        chosen = self.work.ranking.of(interpreter_id)
        self.work.ask(interpreter_id, override)
        if chosen is not None and chosen.phone is not None and self.work.matter is not Matter.TRANSLATION:
            self._dial(chosen.phone.number)

    def _dial(self, number: Any) -> None:
        try:
            self.frame.dial(dialable(number))
        except ValueError:
            self.frame.say(translate("CallView", "Please dial this number by hand."))

    def _on_answered(self, offer_id: UUID, answer: Answer) -> None:
        self.work.answer(offer_id, answer)

    def _on_placed(self) -> None:
        self.begin_wrap_up()

    def _on_waited(self, seconds: int) -> None:
        if seconds < self.frame.rules.numbers.promise_after_seconds or not self.work.waits_for_mediation:
            return
        text = translate("CallView", "Waiting for {minutes} minutes: promise a call-back by {time} (Ctrl+R)?")
        due = time_text(self._promise_due())
        self.offer_other_ways.say(text.format(minutes=seconds // 60, time=due))

    def _promise_due(self) -> Any:
        due = self.frame.now() + timedelta(minutes=self.frame.rules.numbers.callback_minutes)
        return due + timedelta(minutes=-due.minute % 5, seconds=-due.second, microseconds=-due.microsecond)

    def promise(self) -> None:
        """Promise a call-back: at the time typed, or at the usual one."""
        if self.work.lacks_way_back:
            self.end_wrap_up()
            self.form.phone.setFocus(Qt.FocusReason.OtherFocusReason)
            self.frame.say(translate("CallView", "Which number should be rung back? Then once more, please."))
            return
        typed = self.work.request.start if self.work.matter is Matter.CALL_BACK else None
        self.work.promise(typed or self._promise_due())

    def keep_request(self) -> None:
        """Take the request down without asking anybody yet."""
        if self.work.matter is not Matter.APPOINTMENT or self.work.stage is not Stage.TAKING:
            return
        if self.form.next_needed is not None:
            self.form.focus_next_needed()
            return
        self.work.file()
        self.begin_wrap_up()

    def begin_wrap_up(self) -> None:
        """Show the wrap-up, with what follows from the work chosen already."""
        if self.work.stage is Stage.CLOSED:
            return
        self._keep_unknown_language()
        self._show_wrap_up(is_shown=True)
        rule = self.work.exclusion
        self.wrap_up.begin(refer_to=rule.referral_target_id if rule else None)

    def _keep_unknown_language(self) -> None:
        """Put the name of a language that nobody knew into the note: it tells who is to be looked for."""
        if self.form.language.is_unresolved and not self.work.note:
            said = self.form.language.text().strip()
            self.work.note = translate("CallView", "Language: {said}").format(said=said)

    def end_wrap_up(self) -> None:
        """Go back to the form."""
        self._show_wrap_up(is_shown=False)
        before, self._matter_before = self._matter_before, None
        if before is not None:
            self.work.choose_matter(before)
        self.form.take_focus()

    def _show_wrap_up(self, *, is_shown: bool) -> None:
        # One after the other: both together would be cut on a small screen.
        self.wrap_up.setVisible(is_shown)
        self._scroll.setVisible(not is_shown)
        self._steps_row.setVisible(not is_shown)

    def _on_closed(self) -> None:
        self.keeper.drop()
        self.finished.emit()

    def take_focus(self) -> None:
        """Put the cursor where the next word goes."""
        if self.wrap_up.isVisible():
            self.wrap_up.begin()
        else:
            self.form.take_focus()
