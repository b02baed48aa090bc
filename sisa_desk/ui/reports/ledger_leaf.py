"""The ledger of unmet demand as a kind of report: four groupings, their cases, and who would have helped."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sisa_desk.domain.events import Noun
from sisa_desk.domain.periods import Period
from sisa_desk.domain.unmet import Grouping, gaps_in, in_line, ledger_of
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.reports.leaves import Opened
from sisa_desk.ui.reports.ledger_reports import cases_report, gaps_report, ledger_report
from sisa_desk.ui.reports.report_model import Report
from sisa_desk.ui.reports.report_words import key_text, period_text
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.wording.words import word, words

if TYPE_CHECKING:
    from sisa_desk.services.unmet import Demand

#: Beside the groupings: languages and districts somebody is to be looked for.
RECRUITING: Final = "recruiting"


class LedgerLeaf:
    """What was asked for in vain."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        self._frame = frame
        self.demand: Demand | None = None

    def views(self) -> list[Choice]:
        """Give its groupings, and the list of whom to look for."""
        return [
            *(Choice(code, text) for code, text in words(Grouping)),
            Choice(RECRUITING, translate("Reports", "Who would have helped")),
        ]

    def question(self, period: Period) -> Demand:
        """Ask for every case of a period."""
        return self._frame.services.unmet.of(period)

    def take(self, answer: Demand) -> None:
        """Take the cases."""
        self.demand = answer

    @property
    def has_answer(self) -> bool:
        """Say whether the cases are there."""
        return self.demand is not None

    def title(self, view: Hashable) -> str:
        """Name the table."""
        return translate("Reports", "Unmet demand")

    def report(self, view: Hashable, opened: Opened | None, *, is_published: bool) -> Report:
        """Give the lines of a grouping, the cases behind one, or whom to look for."""
        demand = self.demand
        if demand is None:
            return Report()
        if not isinstance(view, Grouping):
            return gaps_report(self._frame, gaps_in(demand.cases), is_published=is_published)
        if opened is not None:
            return cases_report(self._frame, in_line(demand.cases, view, opened.key))
        ledger = ledger_of(demand.cases, demand.before, view)
        return ledger_report(self._frame, ledger, view, is_published=is_published)

    def headline(self, view: Hashable, opened: Opened | None) -> str:
        """Say what the lines are counted from."""
        if not isinstance(view, Grouping) or self.demand is None:
            return translate("Reports", "Who would have helped: languages, districts and hours asked for in vain.")
        if opened is not None:
            back = translate("Reports", "{line}: the cases behind the count; Enter opens one, Esc leads back.")
            return back.format(line=f"{word(view)} {key_text(self._frame, opened.key)}")
        before, cases = period_text(self.demand.period.moved(-1)), len(self.demand.cases)
        text = translate(
            "Reports", "Cases that found nobody, of %n case(s) in all; compared with {before}.", None, cases
        )
        return text.format(before=before)

    def can_open(self, view: Hashable) -> bool:
        """Say whether there are cases behind the lines."""
        return isinstance(view, Grouping)

    @property
    def why_closed(self) -> str:
        """Say why no case is opened for publication."""
        return translate("Reports", "For publication no single cases are shown.")

    def open_row(self, key: Hashable | None) -> None:
        """Open the record of a case."""
        cases = self.demand.cases if self.demand is not None else ()
        case = next((one for one in cases if one.id == key), None)
        if case is None or not isinstance(key, UUID):
            return
        if case.noun is Noun.EXCLUSION:
            self._frame.say(translate("Reports", "The caller was referred at once; nothing else was noted."))
        else:
            self._frame.want(case.noun, key)
