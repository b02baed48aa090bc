"""Planning everything that is open, or repairing after a drop-out: proposals with reasons, taken up by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.planning import Manner, Plan
from sisa_desk.domain.requests import Request
from sisa_desk.ui.actions import Action
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.requests.plan_acceptance import Acceptance, Proposal
from sisa_desk.ui.requests.plan_rows import Outcome, Place, rows_with
from sisa_desk.ui.requests.plan_search import PlanSearch
from sisa_desk.ui.requests.plan_view import PlanView
from sisa_desk.ui.requests.plan_words import (
    Origin,
    progress_text,
    proposal_text,
    quality_text,
    summary_text,
    why_left_text,
)
from sisa_desk.ui.widgets.buttons import grey
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import LineRow, Mark
from sisa_desk.ui.wording import refusal_text

if TYPE_CHECKING:
    from sisa_desk.services.plans import Draft, WhyLeft

SCOPE: Final = "plan"


def plan_actions() -> tuple[Action, ...]:
    """Give what can be done by key while a plan is shown."""
    return (
        Action("plan.all", translate("Plan", "Take up all proposals"), ("Ctrl+Return", "Ctrl+Enter"), "check", SCOPE),
        Action("plan.next", translate("Plan", "Next best for this request"), ("N",), "next", SCOPE),
        Action("plan.out", translate("Plan", "Leave this request out"), ("X", "Del"), "x", SCOPE),
        Action("plan.again", translate("Plan", "Plan anew"), ("R",), scope=SCOPE),
    )


class PlanPanel(PlanView):
    """Shows one plan; Enter takes up a proposal, Esc stops the search, then leads back."""

    left = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._draft: Draft | None = None
        self._repairs: UUID | None = None
        self._outcomes: dict[UUID, Outcome] = {}
        self._is_by_hand = False
        self.search = PlanSearch(frame, self)
        self.acceptance = Acceptance(frame, self)
        self._connect()
        self._bind_actions()

    # making

    def _connect(self) -> None:
        for one, on_click in (
            (self.back_button, self.left.emit),
            (self.stop_button, self._stop),
            (self.take_button, self.take_up),
            (self.all_button, self.take_up_all),
            (self.next_button, self.next_best),
            (self.out_button, self.leave_out),
        ):
            one.clicked.connect(lambda _checked=False, do=on_click: do())
        self.search.drawn_up.connect(self._on_draft)
        self.search.bettered.connect(self._on_draft)
        self.search.came_nearer.connect(self._show_progress)
        self.acceptance.taken_up.connect(self._on_taken_up)
        self.acceptance.refused.connect(self._on_refused)
        self.acceptance.ended.connect(self._on_ended)
        self.table.opened.connect(lambda _index: self.take_up())
        self.table.digit_pressed.connect(self.manner.choose_number)
        self.table.left.connect(self._on_escape)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())
        self.manner.chosen.connect(lambda _manner: self._show_buttons())
        PRIVACY.changed.connect(self._on_row)

    def _bind_actions(self) -> None:
        if not self._frame.actions.in_scope(SCOPE):
            self._frame.actions.add(*plan_actions(), scope_text=translate("Plan", "Plan"))
        handlers = (
            ("plan.all", self.take_up_all),
            ("plan.next", self.next_best),
            ("plan.out", self.leave_out),
            ("plan.again", self.begin_again),
        )
        self._frame.actions.bind_all(self, handlers)

    # showing

    @property
    def draft(self) -> Draft | None:
        """Give the plan that is shown."""
        return self._draft

    @property
    def current(self) -> Place | None:
        """Give what the keys act on."""
        row = self.model.at(self.table.current_row)
        source = row.source if row is not None else None
        return source if isinstance(source, Place) else None

    def begin(self, repairs: Request | None = None) -> None:
        """Plan everything that is open, or look for somebody for one request among all who are booked that day."""
        title = translate("Plan", "Plan all open requests")
        if repairs is not None:
            title = translate("Plan", "Find a stand-in, changing as little as can be")
        self.title.setText(title)
        self._repairs = repairs.id if repairs is not None else None
        # Who changes places is booked already: an offer would leave two requests open.
        self.manner.setVisible(repairs is None)
        self.begin_again()

    def begin_again(self) -> None:
        """Draw the plan up anew, from how things stand now."""
        if self.acceptance.is_running:
            return
        self._draft = None
        self._outcomes.clear()
        self._is_by_hand = False
        self.refusal.say("")
        self.summary.setText("")
        self.detail.setText("")
        self.table.set_waiting(True)
        self.search.begin(self._repairs)
        self._show([])

    def take_focus(self) -> None:
        """Give the keys to the proposals."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_draft(self, draft: Draft, rows: list[LineRow]) -> None:
        is_first = self._draft is None
        self._draft = draft
        self.table.set_waiting(False)
        self.empty.say(
            translate("Plan", "Nothing is open"),
            translate("Plan", "Every request has somebody, or waits for an answer."),
        )
        self._show(rows)
        if is_first:
            self.table.choose_row(0)

    def _show(self, rows: list[LineRow]) -> None:
        draft, number = self._draft, self.table.current_row
        self.model.fill(rows)
        if 0 <= number < len(rows):
            self.table.choose_row(number)
        self.summary.setText(summary_text(draft) if draft is not None and draft.lines else "")
        self._show_progress(None)
        self._on_row()

    def _show_again(self, request_id: UUID) -> None:
        """Show the lines of a request anew; all others are as they were."""
        if self._draft is not None:
            self._show(rows_with(self._frame, self._draft, self.model.rows, request_id, self._outcomes))

    def _show_progress(self, percent: float | None) -> None:
        self.stop_button.setVisible(self.search.is_running)
        if self._draft is None or not self._draft.lines:
            self.progress.setText("")
        elif self.search.is_running:
            self.progress.setText(progress_text(self._draft.seconds, percent))
        else:
            self.progress.setText(quality_text(self._draft, self._origin))

    @property
    def _origin(self) -> Origin:
        if self._is_by_hand:
            return Origin.BY_HAND
        if not self._frame.services.plans.can_be_proven:
            return Origin.AT_ONCE
        return Origin.STOPPED if self.search.was_stopped else Origin.OUT_OF_TIME

    def _on_row(self) -> None:
        self._show_detail()
        self._show_buttons()

    def _show_detail(self) -> None:
        place, draft = self.current, self._draft
        self.detail.setText("")
        if place is None or draft is None or place.task is None or self._is_settled(place):
            return
        candidate = draft.plan.candidate_for(place.task)
        if candidate is not None:
            self.detail.setText(proposal_text(draft.plan, place.task, candidate, self._frame.now()))
        elif place.task not in draft.plan.left_out:
            why = self._frame.services.plans.why_left
            self._frame.ask(why, place.request, then=self._on_why_left, key="plan-why", owner=self)

    def _on_why_left(self, why: WhyLeft) -> None:
        place, draft = self.current, self._draft
        if place is not None and draft is not None and place.task in draft.plan.open_tasks:
            self.detail.setText(why_left_text(self._frame, place.request, why))

    def _show_buttons(self) -> None:
        count = len(self._proposals())
        is_repair = self._repairs is not None
        one = translate("Plan", "Prepare the offer  Enter") if self._manner is Manner.ASK else None
        self.take_button.setText(one or translate("Plan", "Book  Enter"))
        if is_repair:
            self.take_button.setText(translate("Plan", "Book all changes  Enter"))
        self.all_button.setText(translate("Plan", "Take up all %n  Ctrl+Enter", None, count))
        self.all_button.setVisible(not is_repair)
        for part in (self.next_button, self.out_button):
            part.setVisible(not is_repair)
        place = self.current
        can_take = bool(count) and (is_repair or (place is not None and self._is_proposed(place)))
        nothing = translate("Plan", "Nobody is proposed here.")
        grey(self.take_button, "" if can_take and not self.acceptance.is_running else nothing)
        grey(self.all_button, "" if count and not self.acceptance.is_running else nothing)

    # what is proposed

    @property
    def _manner(self) -> Manner:
        key = self.manner.key
        return key if isinstance(key, Manner) and self._repairs is None else Manner.BOOK

    def _is_settled(self, place: Place) -> bool:
        outcome = self._outcomes.get(place.request.id)
        return outcome is not None and outcome.is_done

    def _is_proposed(self, place: Place) -> bool:
        is_open = self._draft is not None and place.task in self._draft.plan.by_task
        return is_open and not self._is_settled(place)

    def _proposals(self) -> list[Proposal]:
        """Give what can be taken up, each request once."""
        draft = self._draft
        if draft is None:
            return []
        places = [row.source for row in self.model.rows if isinstance(row.source, Place)]
        requests = {place.request.id: place.request for place in places if self._is_proposed(place)}
        return [Proposal(one, draft.people_for(one)) for one in requests.values()]

    # doing

    def take_up(self) -> None:
        """Take up the proposal that is current; a repair as a whole."""
        if self._repairs is not None:
            self._repair()
        elif self.current is not None and self.take_button.isEnabled():
            key = self.current.request.id
            self._begin([one for one in self._proposals() if one.request.id == key])

    def take_up_all(self) -> None:
        """Take up every proposal there is."""
        if self._repairs is None:
            self._begin(self._proposals())

    def _begin(self, proposals: list[Proposal]) -> None:
        self.search.stop()
        self.acceptance.begin(proposals, self._manner)
        self._show_progress(None)

    def _repair(self) -> None:
        if self._draft is None or not self._draft.plan.changed:
            return
        self.search.stop()
        accept = self._frame.services.repairs.accept
        self._frame.do(accept, self._draft, then=self._on_repaired, refused=self._on_repair_refused, owner=self)

    def _on_repaired(self, _appointments: object) -> None:
        self.left.emit()

    def _on_repair_refused(self, refusal: Refused) -> None:
        self.refusal.say(refusal_text(refusal))

    def _on_taken_up(self, key: UUID, manner: Manner) -> None:
        text = translate("Plan", "Offer prepared") if manner is Manner.ASK else translate("Plan", "Booked")
        self._outcomes[key] = Outcome(Mark(text, ChipRole.GOOD, "circle-check"), is_done=True)
        self._show_again(key)

    def _on_refused(self, key: UUID, refusal: Refused) -> None:
        mark = Mark(translate("Plan", "Not possible any more"), ChipRole.BAD, "circle-x")
        self._outcomes[key] = Outcome(mark, refusal_text(refusal), is_done=True)
        self._show_again(key)

    def _on_ended(self) -> None:
        following = (n for n, row in enumerate(self.model.rows) if isinstance(row.source, Place))
        ahead = [n for n in following if self._is_proposed(self._place_at(n))]
        number = next((n for n in ahead if n > self.table.current_row), ahead[0] if ahead else -1)
        if number >= 0:
            self.table.choose_row(number)
        self._show_buttons()

    def _place_at(self, number: int) -> Place:
        source: Place = self.model.rows[number].source  # type: ignore[assignment]
        return source

    def next_best(self) -> None:
        """Propose the next one who can go on with the rest of the plan."""
        place, draft = self.current, self._draft
        if self._may_change(place) and place is not None and place.task is not None and draft is not None:
            self._change(place, draft.plan.with_next_best(place.task))

    def leave_out(self) -> None:
        """Leave the current request to be filled by hand; once more, and it is planned again."""
        place, draft = self.current, self._draft
        if self._may_change(place) and place is not None and place.task is not None and draft is not None:
            is_out = place.task in draft.plan.left_out
            plan = draft.plan.with_next_best(place.task) if is_out else draft.plan.without(place.task)
            self._change(place, plan)

    def _may_change(self, place: Place | None) -> bool:
        is_free = self._repairs is None and not self.acceptance.is_running
        return is_free and place is not None and not self._is_settled(place)

    def _change(self, place: Place, plan: Plan) -> None:
        if self._draft is not None:
            # What somebody decides by hand is not overruled by a search that began before.
            self.search.stop()
            self._draft, self._is_by_hand = self._draft.with_plan(plan), True
            self._show_again(place.request.id)

    # leaving

    def _stop(self) -> None:
        self.search.stop()
        self._show_progress(None)

    def _on_escape(self) -> None:
        if self.search.is_running:
            self._stop()
        else:
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)
