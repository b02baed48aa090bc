"""Looks for a plan beside everything else: a good one at once, the best one afterwards, to be stopped at any time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from sisa_desk.ui.frame import Frame
from sisa_desk.ui.operations import Progress
from sisa_desk.ui.requests.plan_rows import plan_rows
from sisa_desk.ui.widgets.two_line_rows import LineRow

if TYPE_CHECKING:
    from sisa_desk.services.plans import Draft

    Planned = tuple[Draft, list[LineRow]]

#: Gaps are told in parts of this.
_WHOLE = 10_000


class PlanSearch(QObject):
    """One search at a time, on a lane of its own; whatever was begun before is not wanted any more."""

    #: A plan with its lines: both are made on the lane, because many lines take long.
    drawn_up = Signal(object, object)
    bettered = Signal(object, object)
    came_nearer = Signal(object)

    def __init__(self, frame: Frame, parent: QObject) -> None:
        """Stand on a frame."""
        super().__init__(parent)
        self._frame = frame
        self._progress: Progress | None = None
        self.was_stopped = False

    @property
    def is_running(self) -> bool:
        """Say whether a better plan is being looked for."""
        return self._progress is not None

    def begin(self, repairs: UUID | None) -> None:
        """Draw up a plan for everything, or the repair of one request."""
        self.stop()
        self.was_stopped = False
        services = self._frame.services
        draw_up = services.plans.draw_up if repairs is None else partial(services.repairs.draw_up, repairs)
        self._frame.planning.ask(self._with_lines(draw_up), then=self._on_drawn_up, key="plan", owner=self)

    def _with_lines(self, work: Callable[..., Draft]) -> Callable[..., Planned]:
        frame = self._frame

        def done(*arguments: object) -> Planned:
            draft = work(*arguments)
            return draft, plan_rows(frame, draft)

        return done

    def stop(self) -> None:
        """Stop looking; the plan that is there stays."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None
            self.was_stopped = True

    def _on_drawn_up(self, planned: Planned) -> None:
        draft, rows = planned
        plans = self._frame.services.plans
        if draft.lines and plans.can_be_proven:
            self._progress = progress = Progress(self)
            progress.moved.connect(self._on_moved)
            better = partial(
                plans.better,
                is_cancelled=lambda: progress.is_stopped,
                on_progress=lambda gap: progress(round(_WHOLE * (1 - min(gap, 1.0))), _WHOLE + 1),
            )
            then = partial(self._on_bettered, progress)
            self._frame.planning.ask(self._with_lines(better), draft, then=then, key="plan", owner=self)
        self.drawn_up.emit(draft, rows)

    def _on_moved(self, done: int, _whole: int) -> None:
        if self.is_running:
            self.came_nearer.emit(100 * (1 - done / _WHOLE))

    def _on_bettered(self, progress: Progress, planned: Planned) -> None:
        # Whoever changes the plan by hand stops the search; their plan is the one that stays.
        if self._progress is progress:
            self._progress = None
            self.bettered.emit(*planned)
