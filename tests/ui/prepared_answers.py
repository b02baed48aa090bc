"""Answers questions in place of a person, so that no dialog waits in a test."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice

from sisa_desk.ui.ask import Question


class PreparedAnswers:
    """Gives the prepared answers in order and remembers what was asked."""

    def __init__(self, *answers: Hashable | Path) -> None:
        self._answers = list(answers)
        self.asked: list[Question | str] = []

    def ask(self, question: Question, then: Callable[[Hashable], object]) -> None:
        """Answer with the next key, which must be one of those offered."""
        self.asked.append(question)
        answer = self._answers.pop(0)
        assert answer in {one.key for one in question.answers} | {question.on_escape}
        then(answer)

    def ask_for_file(self, title: str, filters: str, then: Callable[[Path], object]) -> None:
        """Choose the next path; None chooses none."""
        self._choose(title, then)

    def ask_where_to_save(self, title: str, suggested: str, filters: str, then: Callable[[Path], object]) -> None:
        """Choose the next path; None chooses none."""
        self._choose(title, then)

    def ask_for_printer(self, title: str, then: Callable[[QPagedPaintDevice], object]) -> None:
        """Choose the next device; None chooses none."""
        self.asked.append(title)
        device = self._answers.pop(0)
        if isinstance(device, QPagedPaintDevice):
            then(device)

    def _choose(self, title: str, then: Callable[[Path], object]) -> None:
        self.asked.append(title)
        answer = self._answers.pop(0)
        if isinstance(answer, Path):
            then(answer)
