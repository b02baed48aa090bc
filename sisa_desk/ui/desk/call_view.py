"""The steps of one call: what each key and button on its sheet does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal

from sisa_desk.domain.call_downs import Ending
from sisa_desk.domain.calls import Matter
from sisa_desk.domain.events import Noun
from sisa_desk.domain.offers import Answer, Override
from sisa_desk.domain.phone import dialable
from sisa_desk.ui.attendance import Attendance
from sisa_desk.ui.desk.call_drafts import KIND
from sisa_desk.ui.desk.call_search import Stage
from sisa_desk.ui.desk.call_sheet import SEARCHED, CallSheet
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.drafting import DraftKeeper
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, translate


class CallView(CallSheet):
    """Carries the steps of a call from the sheet to the work and leads on to the next one."""

    finished = Signal()

    def __init__(self, frame: Frame, work: CallWork) -> None:
        """Work on one call."""
        super().__init__(frame, work)
        self.keeper = DraftKeeper(frame, work.key, KIND, self.form, self)
        self._matter_before: Matter | None = None
        self._attendance = Attendance(frame, self)
        self._attendance.attend(Noun.CALL, work.key)
        self._connect()
        self.show_work()

    def _connect(self) -> None:
        work = self.work
        work.changed.connect(self.show_work)
        work.ranked.connect(self.show_ranking)
        work.ended.connect(self.begin_wrap_up)
        work.left.connect(self._on_left)
        work.closed.connect(self._on_closed)
        self.form.edited.connect(self.title_changed)
        self.form.edited.connect(self.look_for_exclusions)
        self.wrap_up.target.textEdited.connect(lambda _: self.look_for_exclusions())
        self.form.complete.connect(self._on_complete)
        self.form.matter.chosen.connect(lambda _: self._on_matter())
        self.exclusion.refer_wanted.connect(self.refer)
        self.other_ways.chosen.connect(self._on_other_way)
        self.banner.clock.threshold_passed.connect(lambda _: self.show_progress())
        self._connect_call_down()
        self._connect_ends()

    def _connect_call_down(self) -> None:
        self.candidates.ask_wanted.connect(self._on_ask)
        self.candidates.override_given.connect(self._on_override)
        self.candidates.answered.connect(self._on_answered)
        self.candidates.call_off_wanted.connect(self.work.call_off)
        self.candidates.connect_wanted.connect(self.work.connect_caller)
        self.candidates.book_wanted.connect(self.work.book)
        self.candidates.relay.ask_wanted.connect(self._on_ask)
        self.candidates.relay.answered.connect(self._on_answered)
        self.candidates.relay.settle_wanted.connect(self.work.settle_relay)
        self.candidates.ways.changes_wanted.connect(self.work.change)
        self.candidates.ways.referral_wanted.connect(self.refer)
        self.slots.changes_wanted.connect(self._on_slot)
        self.slots.left.connect(self.leave_slots)
        self.conference.consent_given.connect(self._on_consent)

    def _connect_ends(self) -> None:
        self.wrap_up_button.clicked.connect(self.begin_wrap_up)
        self.promise_button.clicked.connect(self.promise)
        self.keep_button.clicked.connect(self.keep_request)
        self.handover_button.clicked.connect(self.hand_over)
        self.wrap_up.given_up.connect(self.end_wrap_up)
        self.wrap_up.note.changed.connect(self._on_note)
        self.handover.confirmed.connect(self._on_hand_over)
        self.handover.given_up.connect(self._end_handover)
        self.handover.kept_wanted.connect(self.work.keep_here)

    # typed

    def _on_note(self, text: str) -> None:
        self.work.note = text
        self.form.edited.emit()

    def _on_matter(self) -> None:
        if self.work.matter in {Matter.REFERRAL, Matter.WRONG_NUMBER}:
            self.begin_wrap_up()

    def _on_complete(self) -> None:
        if self.work.matter is Matter.CALL_BACK:
            self.promise()
        elif self.work.matter in SEARCHED and self.work.stage is not Stage.PLACED:
            self.candidates.take_focus()
        else:
            self.begin_wrap_up()

    def make_institution(self) -> None:
        """Make a new institution of the name typed."""
        if not self.wrap_up.isVisible():
            self.form.make_institution()

    # the call-down

    def _on_ask(self, interpreter_id: UUID, language: str = "") -> None:
        self.work.ask(interpreter_id, language, then=self._dialling(interpreter_id))

    def _on_override(self, interpreter_id: UUID, override: Override) -> None:
        self.work.ask(interpreter_id, override=override, then=self._dialling(interpreter_id))

    def _dialling(self, interpreter_id: UUID) -> Callable[[], object] | None:
        """Give what dials somebody; the telephone waits for the store, which lets only one desk ring them."""
        chosen = self.work.ranking.of(interpreter_id) or self.candidates.current()
        if chosen is None or chosen.phone is None or self.work.matter is Matter.TRANSLATION:
            return None
        return partial(self._dial, chosen.phone.number)

    def _dial(self, number: Any) -> None:
        try:
            self.frame.dial(dialable(number))
        except ValueError:
            self.frame.say(translate("CallView", "Please dial this number by hand."))

    def _on_answered(self, offer_id: UUID, answer: Answer, not_before: datetime | None) -> None:
        self.work.answer(offer_id, answer, not_before)

    def note_consent(self) -> None:
        """Note that consent was spoken, or that it was not after all."""
        if self.conference.isVisible():
            self._on_consent(is_given=not self.work.request.consent_noted)

    def _on_consent(self, is_given: bool) -> None:  # also Qt's signal
        self.work.edit(consent_noted=is_given)
        self.form.edited.emit()

    # other times

    def look_for_slots(self) -> None:
        """Show when somebody could come, in the place of the candidates."""
        if self.work.matter not in SEARCHED or self.work.stage is Stage.PLACED or not self.side.isVisible():
            return
        if not self.work.request.language:
            self.form.take_focus()
            return
        self.slots.show_request(self.work.request)
        self.side.setCurrentWidget(self.slots)
        self.slots.take_focus()

    def leave_slots(self) -> None:
        """Show the candidates again."""
        self.side.setCurrentWidget(self.candidates)
        self.form.take_focus()

    def _on_slot(self, changes: dict[str, Any]) -> None:
        self.work.change(changes)
        self.leave_slots()

    # other ways

    def _on_other_way(self, ending: Ending) -> None:
        match ending:
            case Ending.CALL_BACK:
                self.promise()
            case Ending.APPOINTMENT:
                self.make_appointment()
            case Ending.REFERRAL:
                self.refer()

    def make_appointment(self) -> None:
        """Ask for another time for the same matter."""
        if self.work.stage in {Stage.TAKING, Stage.SEARCHING} and not self.work.waits_for_colleague:
            self.end_wrap_up()
            self.work.make_appointment()
            self.form.edited.emit()
            self.form.take_focus()

    def refer(self) -> None:
        """Refer the caller: to where the exclusion says, if there is one."""
        if self.work.stage is Stage.CLOSED:
            return
        if self.work.matter is not Matter.REFERRAL:
            self._matter_before = self.work.matter
            self.work.choose_matter(Matter.REFERRAL)
        if self.work.watch.target is not None:
            self.wrap_up.take_target(self.work.watch.target)
        self.begin_wrap_up()

    def promise(self) -> None:
        """Promise a call-back: at the time typed, or at the usual one; what is promised already is only wrapped up."""
        if self.work.callback is not None:
            self.begin_wrap_up()
            return
        if self.work.lacks_way_back:
            self.end_wrap_up()
            self.form.phone.setFocus(Qt.FocusReason.OtherFocusReason)
            self.frame.say(translate("CallView", "Which number should be rung back? Then once more, please."))
            return
        typed = self.work.request.start if self.work.matter is Matter.CALL_BACK else None
        self.work.promise(typed or self.promise_due())

    def keep_request(self) -> None:
        """Take the request down without asking anybody yet."""
        if self.work.matter is not Matter.APPOINTMENT or self.work.stage is not Stage.TAKING:
            return
        if self.form.next_needed is not None:
            self.form.focus_next_needed()
            return
        self.work.file()
        self.begin_wrap_up()

    # handing over

    def hand_over(self) -> None:
        """Ask to whom the search goes; pressed again while it waits, keep it here."""
        if self.work.waits_for_colleague:
            self.work.keep_here()
        elif self.work.stage not in {Stage.TAKING, Stage.SEARCHING}:
            self.frame.say(translate("CallView", "There is nothing to hand over: somebody was found already."))
        elif not self.work.request.language:
            self.form.focus_next_needed()
            self.frame.say(translate("CallView", "Which language? Then once more, please."))
        else:
            self.end_wrap_up()
            self.handover.begin()

    def _on_hand_over(self, whom: str, note: str) -> None:
        self.handover.hide()
        self.work.hand_over(whom, note, self.form.content())

    def _end_handover(self) -> None:
        self.handover.hide()
        self.take_focus()

    def _on_left(self) -> None:
        taker = self.work.handover.taken_by if self.work.handover is not None else ""
        text = translate("CallView", "{operator} has taken over {case}")
        self.frame.say(text.format(operator=isolated(taker or "…"), case=self.title))
        self._leave()

    # the wrap-up

    def begin_wrap_up(self) -> None:
        """Show the wrap-up, with what follows from the work chosen already."""
        if self.work.stage is Stage.CLOSED or self.work.waits_for_colleague:
            return
        self.handover.hide()
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
        self.show_progress()

    def _on_closed(self) -> None:
        self._leave()

    def _leave(self) -> None:
        self.keeper.drop()
        self.finished.emit()

    def take_focus(self) -> None:
        """Put the cursor where the next word goes."""
        if self.wrap_up.isVisible():
            self.wrap_up.begin()
        elif self.work.waits_for_colleague:
            self.handover.show_waiting(self.work)
        else:
            self.form.take_focus()
