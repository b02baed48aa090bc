"""The attempts for one request: when, who, with what result, how long it took."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sisa_desk.domain.call_downs import Tally, tally_of
from sisa_desk.domain.offers import Answer, Offer, OfferState
from sisa_desk.ui.language import duration_text, time_text, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.offers import OfferLine

#: The newest stand on top; who wants all of them opens the request.
_SHOWN: Final = 6
_ROLES: Final = {
    OfferState.ASKED: ChipRole.INFO,
    OfferState.YES: ChipRole.GOOD,
    OfferState.MAYBE: ChipRole.INFO,
    OfferState.NO: ChipRole.WARN,
    OfferState.NO_ANSWER: ChipRole.NEUTRAL,
    OfferState.EXPIRED: ChipRole.NEUTRAL,
    OfferState.WITHDRAWN: ChipRole.NEUTRAL,
    OfferState.GIVEN_TO_ANOTHER: ChipRole.NEUTRAL,
}


def result_text(offer: Offer) -> str:
    """Say what came of an attempt: the answer where one was taken down, else where the offer stands."""
    settled = offer.state in {OfferState.NO_ANSWER, OfferState.MAYBE} and offer.answer is not None
    if settled and isinstance(offer.answer, Answer):
        return word(offer.answer)
    return word(offer.state)


def result_role(offer: Offer) -> ChipRole:
    """Give the kind of state an attempt ended in."""
    return _ROLES[offer.state]


def tally_text(tally: Tally) -> str:
    """Say how many were reached without a yes, and how many were not reached."""
    declined = translate("Attempts", "%n reached without a yes", None, tally.declined) if tally.declined else ""
    missed = translate("Attempts", "%n not reached", None, tally.not_reached) if tally.not_reached else ""
    return "  ·  ".join(filter(None, (declined, missed)))


class AttemptsList(QWidget):
    """One line an attempt, the newest on top."""

    def __init__(self, parent: QWidget | None = None, *, most: int = _SHOWN) -> None:
        super().__init__(parent)
        self._most = most
        self.setObjectName("attempts")
        self.setAccessibleName(translate("Attempts", "Attempts"))
        self._title = PlainLabel(role="text_quiet", size=SMALL, bold=True)
        self._tally = PlainLabel(role="text_quiet", size=SMALL, elided=True)
        self._tally.setObjectName("tally")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(int(1.5 * STEP))
        self._grid.setVerticalSpacing(HALF_STEP)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self._title)
        head.addWidget(self._tally, 1)
        column.addLayout(head)
        column.addLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._shown: tuple[Offer, ...] | None = None
        self.show_offers(())

    def show_offers(self, offers: Sequence[OfferLine]) -> None:
        """Show other attempts."""
        shown = tuple(line.offer for line in offers)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        newest = sorted(offers, key=lambda line: line.offer.asked_at, reverse=True)
        for number, line in enumerate(newest[: self._most]):
            self._add(number, line)
        left = len(newest) - self._most
        more = translate("Attempts", "Attempts  {n}").format(n=len(newest))
        self._title.setText(more if left > 0 else translate("Attempts", "Attempts"))
        self._tally.setText(tally_text(tally_of(shown)))
        self.setVisible(bool(newest))

    def _add(self, number: int, line: OfferLine) -> None:
        offer = line.offer
        seconds = offer.seconds
        parts = (
            PlainLabel(time_text(offer.asked_at), role="text_quiet", size=SMALL),
            PlainLabel(line.interpreter.name, elided=True, private=True),
            Chip(result_text(offer), result_role(offer)),
            PlainLabel(duration_text(seconds) if seconds is not None else "", role="text_quiet", size=SMALL),
        )
        for column, part in enumerate(parts):
            self._grid.addWidget(part, number, column, Qt.AlignmentFlag.AlignVCenter)
