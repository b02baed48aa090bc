"""What the weights do: the list of one request as it is now, with who moved up or down since one began to compare."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from sisa_desk.domain.ids import case_number
from sisa_desk.domain.matching import Move
from sisa_desk.domain.requests import Request
from sisa_desk.domain.rules import Numbers
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.matching.request_words import language_text, place_text, when_text
from sisa_desk.ui.theme import HALF_STEP, STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import word

#: As many as stand beside the weights without pushing them out of sight.
_SHOWN = 5


class RankingEffect(Card):
    """A request to try with, and its first few people; nothing of it is kept."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(quiet=True)
        self._frame = frame
        self._before: Numbers | None = None
        self._numbers = Numbers()
        self.request = CodeCombo((), label=translate("Weights", "Try with the request"))
        self.request.setObjectName("effect-request")
        self.request.currentIndexChanged.connect(lambda _: self._compare())
        again = translate("Weights", "Compare from here")
        self.again = button(again, self._begin_anew, kind="quiet", name="effect-again")
        self._summary = PlainLabel(role="text_quiet", wrapped=True)
        self._summary.setObjectName("effect-summary")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(int(1.5 * STEP))
        self._grid.setVerticalSpacing(HALF_STEP)
        self._grid.setColumnStretch(2, 1)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(PlainLabel(translate("Weights", "Try with the request"), role="text_quiet"))
        line.addWidget(self.request, 1)
        line.addWidget(self.again)
        self.body.addLayout(line)
        self.body.addWidget(self._summary)
        self.body.addLayout(self._grid)

    # what is compared

    def show_numbers(self, numbers: Numbers) -> None:
        """Compare the figures as they are now with those one began with."""
        self._before = self._before or numbers
        self._numbers = numbers
        self._compare()

    def _begin_anew(self) -> None:
        self._before = self._numbers
        self._compare()

    def refresh(self) -> None:
        """Read the last requests anew; the one chosen stays chosen."""
        self._frame.ask(self._frame.services.requests.latest, then=self._on_requests, key="latest", owner=self)

    def _on_requests(self, requests: tuple[Request, ...]) -> None:
        entries = [(one.id, self._request_text(one)) for one in requests]
        self.request.offer(entries)
        self._compare()

    def _request_text(self, request: Request) -> str:
        number, when = left_to_right(case_number(request.number)), when_text(request.start, word(request.kind))
        return "  ·  ".join((number, language_text(self._frame, request), when, place_text(self._frame, request)))

    def _compare(self) -> None:
        grey(self.again, "" if self._before != self._numbers else translate("Weights", "Nothing was changed yet."))
        key = self.request.chosen
        if not isinstance(key, UUID) or self._before is None:
            self._show(())
            return
        moves_since = self._frame.services.matching.moves_since
        self._frame.ask(moves_since, key, self._before, then=self._show, key="moves", owner=self)

    # what is shown

    def _show(self, moves: tuple[Move, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, move in enumerate(moves[:_SHOWN]):
            self._add(row, move)
        summary = self._summary_text(moves)
        if summary != self._summary.full_text and self._before != self._numbers:
            announce(self, summary)
        self._summary.setText(summary)

    def _summary_text(self, moves: tuple[Move, ...]) -> str:
        if not self.request.count():
            return translate("Weights", "As soon as there is a request, its list stands here.")
        if not moves:
            return translate("Weights", "Nobody can take this request just now.")
        up, down = sum(move.up > 0 for move in moves), sum(move.up < 0 for move in moves)
        if not up and not down:
            return translate("Weights", "%n can; everybody stands where they stood.", None, len(moves))
        counts = translate("Weights", "{able} can; {up} moved up, {down} moved down.")
        return counts.format(able=len(moves), up=up, down=down)

    def _add(self, row: int, move: Move) -> None:
        points = translate("Weights", "{points} points").format(points=left_to_right(str(move.candidate.points)))
        if move.points_before != move.candidate.points:
            before = left_to_right(str(move.points_before))
            points = translate("Weights", "{points}, before {before}").format(points=points, before=before)
        parts = (
            PlainLabel(left_to_right(f"{move.place}."), bold=True),
            _move_chip(move),
            PlainLabel(move.interpreter.name, elided=True, private=True),
            PlainLabel(points, role="text_quiet"),
        )
        for column, part in enumerate(parts):
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignVCenter)


def _move_chip(move: Move) -> Chip:
    if move.up > 0:
        return Chip(left_to_right(str(move.up)), ChipRole.GOOD, icon="arrow-up")
    if move.up < 0:
        return Chip(left_to_right(str(-move.up)), ChipRole.WARN, icon="arrow-down")
    return Chip(translate("Weights", "same"), ChipRole.NEUTRAL)
