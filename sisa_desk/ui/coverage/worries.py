"""What a coordinator has to look after: gaps of the week, languages one person carries, times nobody confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.coverage import CoverageMap, Gap, LanguageWeek
from sisa_desk.domain.events import Noun
from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.coverage.coverage_words import gap_text, gap_words
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.services.coverage import Confirmation, People

_MOST = 200
_EDGE = 4
_ROWS_SHOWN = 6


class Worry(QWidget):
    """A heading with its count, and lines that Enter opens."""

    opened = Signal(object)

    def __init__(self, title: str, nothing: str, *, name: str, private: bool = False) -> None:
        """Take the heading, and what is said where there is nothing."""
        super().__init__()
        self._title, self._is_private = title, private
        self._head = PlainLabel(title, role="text_quiet", size=SMALL, bold=True)
        self._nothing = PlainLabel(nothing, role="text_quiet", wrapped=True)
        self.list = QListWidget()
        self.list.setObjectName(name)
        self.list.setAccessibleName(title)
        self.list.setProperty("kind", "plain")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_opened)
        self.list.itemClicked.connect(self._on_opened)
        self._lines: Sequence[tuple[str, Any]] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        for part in (self._head, self._nothing, self.list):
            column.addWidget(part)
        if private:
            PRIVACY.changed.connect(self._write)

    def show_lines(self, lines: Sequence[tuple[str, Any]]) -> None:
        """Show words with what each stands for."""
        self._lines = lines[:_MOST]
        self._head.setText(f"{self._title}  {left_to_right(str(len(lines)))}")
        self._nothing.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self._write()

    def _write(self) -> None:
        self.list.clear()
        for words, meant in self._lines:
            item = QListWidgetItem(masked(words) if self._is_private else words)
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, meant)
            self.list.addItem(item)
        self.fit()

    def fit(self) -> None:
        """Take the height of the first lines, however often their words wrap."""
        rows = range(min(len(self._lines), _ROWS_SHOWN))
        self.list.setFixedHeight(sum(max(self.list.sizeHintForRow(row), 0) for row in rows) + _EDGE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _on_opened(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(Qt.ItemDataRole.UserRole))


class Worries(QWidget):
    """The three lists under each other."""

    cell_wanted = Signal(object, object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self.gaps = Worry(
            translate("Coverage", "Gaps this week"),
            translate("Coverage", "Wherever calls are expected, enough people are there."),
            name="coverage-gaps",
        )
        self.fragile = Worry(
            translate("Coverage", "On one person"),
            translate("Coverage", "Every language has at least two people."),
            name="coverage-fragile",
            private=True,
        )
        self.unconfirmed = Worry(
            translate("Coverage", "Times not confirmed"),
            translate("Coverage", "Everybody confirmed their times lately."),
            name="coverage-unconfirmed",
            private=True,
        )
        self.gaps.opened.connect(lambda gap: self.cell_wanted.emit(gap.language, gap.first))
        self.fragile.opened.connect(self._on_fragile)
        self.unconfirmed.opened.connect(lambda one: frame.want(Noun.INTERPRETER, one.key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * STEP))
        for part in (self.gaps, self.fragile, self.unconfirmed):
            column.addWidget(part)

    def show_map(self, shown: CoverageMap) -> None:
        """Show the gaps of a map, and which languages one person carries."""
        self.gaps.show_lines([(self._gap_line(gap), gap) for gap in shown.gaps])
        alone = [line for line in shown.lines if line.only_speaker]
        self.fragile.show_lines([(self._fragile_line(line), line) for line in alone])

    def show_people(self, people: People) -> None:
        """Show who did not confirm their times for too long."""
        self.unconfirmed.show_lines([(_confirmed_line(one), one) for one in people.unconfirmed])

    def _gap_line(self, gap: Gap) -> str:
        return f"{gap_words(self._frame, gap)}: {gap_text(gap.kind)}"

    def _fragile_line(self, line: LanguageWeek) -> str:
        return f"{self._frame.language_name(line.language)}: {line.only_speaker}"

    def _on_fragile(self, line: LanguageWeek) -> None:
        slot = next((slot for slot, people in enumerate(line.people) if people), 0)
        self.cell_wanted.emit(line.language, slot)


def _confirmed_line(one: Confirmation) -> str:
    if one.confirmed_on is None:
        return translate("Coverage", "{name}: never").format(name=one.name)
    return f"{one.name}: {day_text(one.confirmed_on)}"
