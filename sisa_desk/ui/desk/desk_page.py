"""The desk: calls side by side, rings that wait, and what is due while nobody rings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sisa_desk.domain.calls import Channel
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.ui.actions import Action
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.desk.call_drafts import KIND, work_from
from sisa_desk.ui.desk.call_form import NEW_INSTITUTION_KEY
from sisa_desk.ui.desk.call_view import KEEP_KEY, CallView
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.desk.due_list import DueList
from sisa_desk.ui.desk.exclusion_note import REFER_KEY
from sisa_desk.ui.desk.ring_banner import RingBanner
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.slots_panel import SLOTS_KEY
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.chip import ChipButton, ChipRole

if TYPE_CHECKING:
    from sisa_desk.services.calls import CallerCard
    from sisa_desk.services.telephone import HungUp, PickedUp, Ring

SCOPE = "desk"
#: The next empty form is built when the screen has come to rest.
_BUILD_AFTER_MS = 400
#: One for the next call, one for whoever rings meanwhile.
_SPARES = 2
_CONCERNED = frozenset((Noun.REQUEST, Noun.OFFER, Noun.APPOINTMENT))


@dataclass(slots=True)
class WaitingRing:
    """A ring nobody has taken yet."""

    ring: Ring
    card: CallerCard | None = None


class DeskPage(QWidget):
    """Takes rings, opens calls, keeps several of them side by side."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.frame = frame
        self.waiting: list[WaitingRing] = []
        self.views: list[CallView] = []
        self.banner = RingBanner(frame)
        self.banner.hide()
        self.tabs = QHBoxLayout()
        self.tabs.setSpacing(STEP)
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
        column.addWidget(self.banner)
        column.addLayout(self.tabs)
        column.addWidget(self.stack, 1)
        self.banner.taken.connect(self.take_call)
        self.due.new_call_wanted.connect(self.take_call)
        self.due.call_wanted.connect(self.resume_call)
        frame.happened.connect(self._on_happened)
        PRIVACY.changed.connect(self._show_tabs)
        self._bind_actions()

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*_actions(), scope_text=translate("DeskPage", "Phone"))
        handlers = (
            ("desk.wrap_up", self.wrap_up),
            ("desk.promise", self.promise),
            ("desk.keep", self.keep_request),
            ("desk.refer", self.refer),
            ("desk.new_institution", self.new_institution),
            ("desk.next", self.next_call),
            ("desk.language", self.to_language),
            ("desk.candidates", self.to_candidates),
            ("desk.slots", self.look_for_slots),
        )
        actions.bind_all(self, handlers)

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
        """Forget a ring that nobody took."""
        self.waiting = [one for one in self.waiting if one.ring.line_id != hung_up.line_id]
        self._show_waiting()

    def _show_waiting(self) -> None:
        first = self.waiting[0] if self.waiting else None
        self.banner.setVisible(first is not None)
        if first is not None:
            self.banner.show_caller(first.ring.number, first.card, "", is_ringing=True)
            self.banner.show_waiting(is_waiting=True)
            if not self.banner.clock.is_running:
                self.banner.clock.start(first.ring.at)
        else:
            self.banner.show_waiting(is_waiting=False)

    # calls

    @property
    def current(self) -> CallView | None:
        """Give the call that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, CallView) else None

    def take_call(self) -> None:
        """Take the first ring that waits, or begin a call by hand."""
        waiting = self.waiting.pop(0) if self.waiting else None
        self._show_waiting()
        view = self._spare_view()
        work = view.work
        if waiting is not None:
            work.recognise(waiting.card)
        self._open(view)
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
        self._show(self.views[-1] if self.views else None)
        self.stack.removeWidget(view)
        view.deleteLater()
        self._building.start()

    def _show_tabs(self, *_: object) -> None:
        while (item := self.tabs.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if len(self.views) < 2:
            return
        for view in self.views:
            role = ChipRole.INFO if view is self.current else ChipRole.NEUTRAL
            tab = ChipButton(view.title, role)
            tab.setObjectName("call-tab")
            tab.clicked.connect(lambda _checked=False, chosen=view: self._show(chosen))
            self.tabs.addWidget(tab)
        self.tabs.addStretch(1)

    def next_call(self) -> None:
        """Go round the open calls."""
        if not self.views:
            return
        place = self.views.index(self.current) if self.current in self.views else -1
        self._show(self.views[(place + 1) % len(self.views)])

    def wrap_up(self) -> None:
        """Wrap the shown call up."""
        if self.current is not None:
            self.current.begin_wrap_up()

    def promise(self) -> None:
        """Promise a call-back in the shown call."""
        if self.current is not None:
            self.current.promise()

    def keep_request(self) -> None:
        """Keep the request of the shown call open."""
        if self.current is not None:
            self.current.keep_request()

    def refer(self) -> None:
        """Refer the caller of the shown call to somebody else."""
        if self.current is not None:
            self.current.refer()

    def new_institution(self) -> None:
        """Make a new institution of what is typed in the shown call."""
        if self.current is not None:
            self.current.make_institution()

    def to_language(self) -> None:
        """Put the cursor into the language field."""
        if self.current is not None:
            self.current.form.language.setFocus()

    def to_candidates(self) -> None:
        """Put the focus on the ranking."""
        if self.current is not None:
            self.current.candidates.take_focus()

    def look_for_slots(self) -> None:
        """Show when somebody could come for the shown call."""
        if self.current is not None:
            self.current.look_for_slots()

    def resume_call(self, call: Any) -> None:
        """Open a call whose wrap-up is missing."""
        work = CallWork(self.frame, key=call.id, parent=self)
        work.call, work.phone, work.began_at = call, call.phone, call.rang_at
        work.note, work.caller_name = call.note, call.caller_name
        self._open(self._built_view(work))
        if call.organisation_id is not None:
            work.choose_organisation(call.organisation_id)

    # drafts and news

    def restore_draft(self, kind: str, key: UUID, content: Mapping[str, Any]) -> None:
        """Bring a half-taken call back, as it was typed."""
        if kind != KIND:
            return
        work = work_from(self.frame, key, content)
        work.setParent(self)
        view = self._open(self._built_view(work))
        view.form.restore(content)
        work.open(work.phone, None)
        if work.organisation_id is not None:
            work.choose_organisation(work.organisation_id)
        elif not work.organisation_name:
            work.look_up_number()
        work.refresh()
        work.rank()

    def _on_happened(self, event: Event) -> None:
        if event.noun is Noun.ORGANISATION and event.verb == "removed" and event.id is not None:
            for view in self.views:
                view.work.forget_organisation(event.id)
        if event.noun in _CONCERNED:
            for view in self.views:
                if view.work.request.id == event.id and event.verb in {"reopened", "withdrawn"}:
                    view.work.refresh()

    def refresh(self) -> None:
        """Look again at what is due."""
        self.due.refresh()

    def first_field(self) -> QWidget:
        """Give where the cursor belongs when the desk is opened."""
        return self.current.form.language if self.current else self.due.new_call


def _actions() -> tuple[Action, ...]:
    return (
        Action("desk.wrap_up", translate("DeskPage", "Wrap up"), ("F10",), "check", SCOPE),
        Action("desk.promise", translate("DeskPage", "Promise a call-back"), ("Ctrl+R",), "clock", SCOPE),
        Action("desk.keep", translate("DeskPage", "Keep the request open"), (KEEP_KEY,), "inbox", SCOPE),
        Action("desk.refer", translate("DeskPage", "Refer the caller"), (REFER_KEY,), "external-link", SCOPE),
        Action("desk.new_institution", translate("DeskPage", "New institution"), (NEW_INSTITUTION_KEY,), "plus", SCOPE),
        Action("desk.next", translate("DeskPage", "Next open call"), ("Ctrl+Tab",), "layers", SCOPE),
        Action("desk.language", translate("DeskPage", "To the language"), ("Alt+L",), "languages", SCOPE),
        Action("desk.candidates", translate("DeskPage", "To the ranking"), ("Alt+W",), "users", SCOPE),
        Action("desk.slots", translate("DeskPage", "When could somebody come?"), (SLOTS_KEY,), "calendar-days", SCOPE),
    )
