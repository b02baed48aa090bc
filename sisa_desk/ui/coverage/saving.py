"""Saving and printing the coverage: what is shown, the recruiting list, what would be lost."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from sisa_desk.ui.coverage.coverage_papers import losses_paper, map_paper, recruiting_paper, week_words
from sisa_desk.ui.coverage.what_if_panel import losses_of
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.papers import Paper, print_paper, write_paper
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.ui.coverage.coverage_page import CoveragePage

_FILTERS = "Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)"


class Saving(QObject):
    """Makes papers of what a page shows, and asks where they are to go."""

    def __init__(self, frame: Frame, page: CoveragePage) -> None:
        """Serve a page."""
        super().__init__(page)
        self._frame = frame
        self._page = page

    def save_recruiting(self) -> None:
        """Ask where the list of gaps is to be saved; the ending says as what."""
        paper = self._recruiting()
        if paper is not None and not paper.rows:
            self._frame.say(translate("Coverage", "There is no gap in this week."))
        elif paper is not None:
            self._save(paper)

    def save_map(self) -> None:
        """Ask where the view that is shown is to be saved."""
        paper = self._map()
        if paper is not None:
            self._save(paper)

    def save_losses(self) -> None:
        """Ask where to save what would be lost if somebody is away."""
        paper = self._losses()
        if paper is None:
            self._frame.say(translate("Coverage", "First say who is away (A) and have it shown."))
        else:
            self._save(paper)

    def print_map(self) -> None:
        """Ask for a printer and print the view that is shown, with the gaps or losses below."""
        paper, asker = self._map(), self._frame.asker
        if paper is not None and asker is not None:
            asker.ask_for_printer(paper.title, partial(self._print, paper))

    def _print(self, paper: Paper, printer: Any) -> None:
        print_paper(paper, printer)
        self._frame.say(translate("Coverage", "Sent to the printer: {title}").format(title=paper.title))

    def _recruiting(self) -> Paper | None:
        real = self._page.real
        return recruiting_paper(self._frame, real, self._page.bar.district) if real is not None else None

    def _losses(self) -> Paper | None:
        real, imagined = self._page.real, self._page.imagined
        if real is None or imagined is None:
            return None
        title = self._page.what_if.title_words()
        return losses_paper(self._frame, real, losses_of(real, imagined), title)

    def _map(self) -> Paper | None:
        below = self._losses() or self._recruiting()
        model = self._page.model
        if below is None or model.shown is None:
            return None
        return map_paper(self._frame, model, self._title(), below=below)

    def _title(self) -> str:
        page = self._page
        parts = [word(page.bar.mode), page.bar.district, week_words(page.model.shown) if page.model.shown else ""]
        imagined = page.what_if.title_words() if page.imagined is not None else ""
        return " · ".join(part for part in (*parts, imagined) if part)

    def _save(self, paper: Paper) -> None:
        asker = self._frame.asker
        if asker is not None:
            asker.ask_where_to_save(paper.title, f"{paper.name}.xlsx", _FILTERS, partial(self._write, paper))

    def _write(self, paper: Paper, path: Path) -> None:
        self._frame.sums.ask(write_paper, paper, path, then=self._on_saved, owner=self._page)

    def _on_saved(self, path: Any) -> None:
        self._frame.say(translate("Coverage", "Saved as {name}").format(name=path.name))
