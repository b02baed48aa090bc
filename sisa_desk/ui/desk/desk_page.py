"""The desk: calls side by side, rings that wait, searches handed over, and what is due while nobody rings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sisa_desk.domain.calls import Call, Channel
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.handovers import Handover
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.desk.call_drafts import KIND, work_from
from sisa_desk.ui.desk.call_tabs import CallTabs
from sisa_desk.ui.desk.call_view import CallView
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.desk.desk_actions import IN_CALL, SCOPE, desk_actions
from sisa_desk.ui.desk.due_list import DueList
from sisa_desk.ui.desk.handover_banner import HandoverBanner
from sisa_desk.ui.desk.ring_banner import RingBanner
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP

if TYPE_CHECKING:
    from collections.abc import Callable

    from sisa_desk.services.calls import CallerCard
    from sisa_desk.services.telephone import HungUp, PickedUp, Ring

#: The next empty form is built when the screen has come to rest.
_BUILD_AFTER_MS = 400
#: One for the next call, one for whoever rings meanwhile.
_SPARES = 2


@dataclass(slots=True)
class WaitingRing:
    """A ring nobody has taken yet."""

    ring: Ring
    card: CallerCard | None = None


class DeskPage(QWidget):
    """Takes rings and hand-overs, opens calls, keeps several of them side by side."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.frame = frame
        self.waiting: list[WaitingRing] = []
        self.views: list[CallView] = []
        self.banner = RingBanner(frame)
        self.banner.hide()
        self.handovers = HandoverBanner(frame)
        self.tabs = CallTabs()
        self.due = DueList(frame)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.due)
        self._spares: list[CallView] = []
        self._building = QTimer(self, singleShot=True, interval=_BUILD_AFTER_MS)
        self._building.timeout.connect(self._build_spare)
        self._building.start()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (self.banner, self.handovers, self.tabs):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        self._connect()
        self._bind_actions()
        self._show_tabs()

    def _connect(self) -> None:
        self.banner.taken.connect(self.take_call)
        self.handovers.taken.connect(self.take_over)
        self.tabs.chosen.connect(self._show)
        self.due.new_call_wanted.connect(self.take_call)
        self.due.call_wanted.connect(self.resume_call)
        self.frame.happened.connect(self._on_happened)
        self.frame.changed_elsewhere.connect(self._on_changed_elsewhere)
        PRIVACY.changed.connect(self._show_tabs)

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*desk_actions(), scope_text=translate("DeskPage", "Phone"))
        actions.bind_all(self, [(name, partial(self._in_call, step)) for name, step in IN_CALL.items()])
        actions.bind_all(self, (("desk.next", self.next_call), ("desk.take_over", self.handovers.take)))

    def _in_call(self, step: Callable[[CallView], object]) -> None:
        if self.current is not None:
            step(self.current)

    # rings

    def on_rang(self, ring: Ring) -> None:
        """Show who rings; a form that is open stays as it is."""
        waiting = WaitingRing(ring)
        self.waiting.append(waiting)
        self._show_waiting()
        caller_for = self.frame.services.calls.caller_for
        self.frame.ask(caller_for, ring.number, then=lambda card: self._on_card(waiting, card), owner=self)

    def _on_card(self, waiting: WaitingRing, card: CallerCard) -> None:
        waiting.card = card
        self._show_waiting()
        for view in self.views:
            if view.work.phone == waiting.ring.number and view.work.card is None:
                view.work.recognise(card)

    def on_picked_up(self, picked_up: PickedUp) -> None:
        """Open the call that was picked up at the phone itself."""
        if any(one.ring.line_id == picked_up.line_id for one in self.waiting) and not self.current:
            self.take_call()

    def on_hung_up(self, hung_up: HungUp) -> None:
        """Forget a ring that nobody took; a caller who waits in a call is off the line."""
        self.waiting = [one for one in self.waiting if one.ring.line_id != hung_up.line_id]
        self._show_waiting()
        for view in self.views:
            if view.work.line_id == hung_up.line_id and view.work.waits_for_mediation:
                view.work.hang_up()

    def _show_waiting(self) -> None:
        first = self.waiting[0] if self.waiting else None
        self.banner.setVisible(first is not None)
        self.banner.show_wait(first.ring.at if first is not None else None)
        if first is not None:
            self.banner.show_caller(first.ring.number, first.card, "", is_ringing=True)
            self.banner.set_compact(is_compact=bool(self.views))

    # calls

    @property
    def current(self) -> CallView | None:
        """Give the call that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, CallView) else None

    def take_call(self) -> None:
        """Take the first ring that waits, or begin a call by hand."""
        waiting = self.waiting.pop(0) if self.waiting else None
        view = self._spare_view()
        work = view.work
        if waiting is not None:
            work.recognise(waiting.card)
            work.line_id = waiting.ring.line_id
        self._open(view)
        self._show_waiting()
        work.open(waiting.ring.number if waiting else None, waiting.ring.at if waiting else None)

    def take_number(self, number: PhoneNumber, channel: Channel = Channel.PHONE) -> None:
        """Begin a call with a number that came by hand, by link or from the command line."""
        view = self._spare_view()
        work = view.work
        self._open(view)
        work.open(number, None, channel)
        self.frame.ask(self.frame.services.calls.caller_for, number, then=work.recognise, owner=work)

    def _spare_view(self) -> CallView:
        """Give the form that was built while nothing happened: some 300 widgets are no work for a ringing phone."""
        view = self._spares.pop(0) if self._spares else self._built_view()
        view.work.began_at = self.frame.now()
        return view

    def _build_spare(self) -> None:
        # Never while a call is on: whoever types would wait for it.
        if len(self._spares) < _SPARES and not self.views:
            self._spares.append(self._built_view())
            self._building.start()

    def _built_view(self, work: CallWork | None = None) -> CallView:
        view = CallView(self.frame, work or CallWork(self.frame, parent=self))
        self.stack.addWidget(view)
        return view

    def _open(self, view: CallView) -> CallView:
        view.finished.connect(lambda: self._leave(view))
        view.title_changed.connect(self._show_tabs)
        self.views.append(view)
        self._show(view)
        view.keeper.keep()
        return view

    def _show(self, view: CallView | None) -> None:
        self.stack.setCurrentWidget(view or self.due)
        self._show_tabs()
        if view is not None:
            view.take_focus()
        else:
            self.due.refresh()

    def _leave(self, view: CallView) -> None:
        self.views.remove(view)
        if view is self.current:
            self._show(self.views[-1] if self.views else None)
        self._show_tabs()
        self._show_waiting()
        self.stack.removeWidget(view)
        view.deleteLater()
        self._building.start()

    def _show_tabs(self, *_: object) -> None:
        self.tabs.show_calls(self.views, self.current)

    def next_call(self) -> None:
        """Go round the open calls."""
        if not self.views:
            return
        place = self.views.index(self.current) if self.current in self.views else -1
        self._show(self.views[(place + 1) % len(self.views)])

    # calls that go on

    def resume_call(self, call: Call) -> None:
        """Open a call whose wrap-up is missing, as far as it has come."""
        work = CallWork(self.frame, key=call.id, parent=self)
        work.matter = call.matter or work.matter
        work.note, work.caller_name = call.note, call.caller_name
        work.take_record(call)
        self._open(self._built_view(work))
        if call.organisation_id is not None:
            work.choose_organisation(call.organisation_id)
        work.refresh()

    def restore_draft(self, kind: str, key: UUID, content: Mapping[str, Any]) -> None:
        """Bring a half-taken call back, as it was typed."""
        if kind == KIND:
            self._go_on(work_from(self.frame, key, content), content)

    def take_over(self, key: UUID) -> None:
        """Take over a search that another desk offers."""
        take = self.frame.services.handovers.take
        self.frame.do(take, key, then=self._on_taken_over, owner=self)

    def _on_taken_over(self, handover: Handover) -> None:
        if handover.call_id is not None:
            content = json.loads(handover.draft)
            work = work_from(self.frame, handover.call_id, content)
            work.came_by = handover.id
            self._go_on(work, content)

    def _go_on(self, work: CallWork, content: Mapping[str, Any]) -> None:
        """Open a call with what was typed into it, and fetch what the store knows of it."""
        work.setParent(self)
        view = self._open(self._built_view(work))
        view.form.restore(content)
        work.open(work.phone, None)
        if work.organisation_id is not None:
            work.choose_organisation(work.organisation_id)
        elif not work.organisation_name:
            work.look_up_number()
        work.refresh()

    # news

    def _on_happened(self, event: Event) -> None:
        if event.noun is Noun.ORGANISATION and event.verb == "removed" and event.id is not None:
            for view in self.views:
                view.work.forget_organisation(event.id)
        if event.noun is Noun.HANDOVER:
            self._look_for_handovers()
        for view in self.views:
            is_request = event.noun is Noun.REQUEST and event.id == view.work.request.id
            if (is_request and event.verb in {"reopened", "withdrawn"}) or _is_taken_back(event, view):
                view.work.refresh()

    def _on_changed_elsewhere(self) -> None:
        """See what the other desks did: to the calls that are open here, to people, and what they hand over."""
        self._look_for_handovers()
        for view in self.views:
            if view.work.call is not None:
                view.work.refresh()

    def _look_for_handovers(self) -> None:
        self.handovers.look({view.work.key for view in self.views})

    def refresh(self) -> None:
        """Look again at what is due."""
        self.due.refresh()
        self._look_for_handovers()

    def first_field(self) -> QWidget:
        """Give where the cursor belongs when the desk is opened."""
        return self.current.form.language if self.current else self.due.new_call


def _is_taken_back(event: Event, view: CallView) -> bool:
    handover = view.work.handover
    return event.noun is Noun.HANDOVER and handover is not None and event.id == handover.id
