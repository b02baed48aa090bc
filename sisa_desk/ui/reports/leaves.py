"""What all kinds of reports have in common, so that one page can show each of them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, NamedTuple, Protocol

from sisa_desk.domain.periods import Period
from sisa_desk.ui.reports.report_model import Report
from sisa_desk.ui.widgets.choice_bar import Choice


class Opened(NamedTuple):
    """A line that somebody looks into, by what it stands for."""

    key: Hashable


class Leaf(Protocol):
    """One kind of report: the views of it, what it asks of the services, and what its tables say."""

    def views(self) -> list[Choice]:
        """Give its views with their words."""

    def question(self, period: Period) -> Any:
        """Ask the services about a period; called beside the interface."""

    def take(self, answer: Any) -> None:
        """Take the answer."""

    @property
    def has_answer(self) -> bool:
        """Say whether there is something to show."""

    def title(self, view: Hashable) -> str:
        """Name the table of a view, for a file."""

    def report(self, view: Hashable, opened: Opened | None, *, is_published: bool) -> Report:
        """Give the table of a view, or the one behind a line."""

    def headline(self, view: Hashable, opened: Opened | None) -> str:
        """Say in a sentence what the table shows."""

    def can_open(self, view: Hashable) -> bool:
        """Say whether there is something behind the lines of a view."""

    @property
    def why_closed(self) -> str:
        """Say why nothing is opened for publication."""

    def open_row(self, key: Hashable | None) -> None:
        """Open what a row behind a line stands for."""
