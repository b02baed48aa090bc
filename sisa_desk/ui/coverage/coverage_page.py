"""The coverage of a week: languages by half-hours, five views of them, and what to do about the gaps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.coverage import SLOTS_A_WEEK, CellStory, CoverageMap, Wanted, open_slots
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.actions import Action
from sisa_desk.ui.coverage.coverage_model import CoverageModel
from sisa_desk.ui.coverage.coverage_words import View, cell_sentence, view_text, view_tip
from sisa_desk.ui.coverage.heat_legend import HeatLegend
from sisa_desk.ui.coverage.recruiting_sheet import recruiting_rows, write_recruiting
from sisa_desk.ui.coverage.story_card import StoryCard
from sisa_desk.ui.coverage.week_bar import WeekBar
from sisa_desk.ui.coverage.what_if_panel import WhatIfPanel
from sisa_desk.ui.coverage.worries import Worries
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.heat_map import HeatMap
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.services.coverage import People

SCOPE: Final = "coverage"
_CONCERNED: Final = frozenset((Noun.INTERPRETER, Noun.APPOINTMENT, Noun.OFFER, Noun.REQUEST))
_SIDE: Final = 284


class CoveragePage(QWidget):
    """The map at the leading side; at the trailing side the cell explained, the worries, and what if."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with this week on the phone."""
        super().__init__()
        self.setObjectName("coverage-page")
        self.frame = frame
        self.real: CoverageMap | None = None
        self.imagined: CoverageMap | None = None
        self._shows_all_hours = False
        self._happened: list[Event] = []
        self.bar = WeekBar(frame)
        self.views = ChoiceBar(_choices(), label=translate("Coverage", "What the cells show"))
        self.views.choose(View.CHANCE)
        export = translate("Coverage", "Recruiting list  Ctrl+S")
        self.export_button = button(export, self.export, icon="download", name="coverage-export")
        self.model = CoverageModel(frame, self)
        self.map = HeatMap(self.model, label=translate("Coverage", "Coverage of the week"))
        self.map.setObjectName("coverage-map")
        self._cell = PlainLabel(wrapped=True)
        self._cell.setObjectName("coverage-cell")
        self._meaning = PlainLabel(role="text_quiet", size=SMALL, elided=True)
        self.legend = HeatLegend()
        self.story = StoryCard(frame)
        self.worries = Worries(frame)
        self.what_if = WhatIfPanel(frame)
        self._lay_out()
        self._connect()
        self._bind_actions()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(STEP)
        choices.addWidget(self.views, 1)
        choices.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        sheet = Card()
        sheet.body.setContentsMargins(STEP, STEP, STEP, STEP)
        sheet.body.addWidget(self._meaning)
        sheet.body.addWidget(self.map, 1)
        sheet.body.addWidget(self.legend)
        sheet.body.addWidget(self._cell)
        middle = QHBoxLayout()
        middle.setSpacing(STEP)
        middle.addWidget(sheet, 1)
        middle.addWidget(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.bar)
        column.addLayout(choices)
        column.addLayout(middle, 1)

    def _side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, HALF_STEP, 0)
        column.setSpacing(STEP)
        worries = Card()
        worries.body.setContentsMargins(STEP, STEP, STEP, STEP)
        worries.body.addWidget(self.worries)
        for part in (self.story, worries, self.what_if):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(_SIDE)
        scroll.setWidget(inner)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._scroll = scroll
        return scroll

    def _connect(self) -> None:
        self.bar.moved.connect(self._on_moved)
        self.views.chosen.connect(lambda _: self._show())
        self.map.opened.connect(self._on_opened)
        self.map.walked.connect(self._on_walked)
        self.worries.cell_wanted.connect(self.explain)
        self.what_if.imagined.connect(self._on_imagined)
        self.what_if.given_up.connect(self._on_given_up)
        self.frame.happened.connect(self._on_happened)
        self.frame.rules_changed.connect(self._on_rules_changed)

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*_actions(), scope_text=translate("Coverage", "Coverage"))
        handlers: tuple[tuple[str, Callable[[], object]], ...] = (
            *((f"coverage.{view}", partial(self.views.choose, view)) for view in View),
            ("coverage.back", self.bar.go_back),
            ("coverage.on", self.bar.go_on),
            ("coverage.this", self.bar.go_to_this_week),
            ("coverage.mode", self.bar.turn_mode),
            ("coverage.district", self.bar.to_district),
            ("coverage.hours", self.turn_hours),
            ("coverage.gap", self.to_next_gap),
            ("coverage.away", self.to_what_if),
            ("coverage.export", self.export),
        )
        actions.bind_all(self, handlers)

    # what the window asks

    def first_field(self) -> QWidget:
        """Give the map."""
        return self.map

    def refresh(self) -> None:
        """Read everybody anew."""
        coverage = self.frame.services.coverage
        self._happened.clear()
        self.what_if.show_week(self.bar.monday)
        self.frame.sums.ask(coverage.map_of, self.wanted, then=self._on_map, key="coverage", owner=self)
        self.frame.sums.ask(coverage.people, then=self._on_people, key="coverage-people", owner=self)

    @property
    def wanted(self) -> Wanted:
        """Give which map is meant."""
        return Wanted(self.bar.monday, self.bar.mode, self.bar.district)

    @property
    def view(self) -> View:
        """Give what the cells show."""
        return self.views.key if isinstance(self.views.key, View) else View.CHANCE

    def _on_moved(self) -> None:
        self.imagined = None
        self.refresh()

    def _on_rules_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_happened(self, event: Event) -> None:
        """Only who is concerned is summed again; what comes in a burst is taken together."""
        if event.noun not in _CONCERNED or not self.isVisible() or self.real is None:
            return
        self._happened.append(event)
        self.frame.sums.do(self._keep_up(), then=self._on_map, owner=self)

    def _keep_up(self) -> Callable[[], CoverageMap]:
        coverage, wanted, waiting = self.frame.services.coverage, self.wanted, self._happened

        def keep_up() -> CoverageMap:
            events = [waiting.pop(0) for _ in range(len(waiting))]
            return coverage.keep_up(wanted, events)

        return keep_up

    # showing

    def _on_map(self, shown: CoverageMap) -> None:
        if shown.monday != self.bar.monday:
            return
        self.real = shown
        self.worries.show_map(shown)
        self._show()

    def _on_people(self, people: People) -> None:
        self.worries.show_people(people)
        self.what_if.show_people(people)

    def _show(self) -> None:
        if self.real is None:
            return
        before = self._current
        shown = self.imagined or self.real
        self.model.show(shown, self.view, self._slots(), self.real if self.imagined else None)
        self._meaning.setText(view_tip(self.view, shown.compared_weeks))
        self.legend.show_view(self.view, imagines=self.imagined is not None)
        if before is not None:
            self._walk_to(*before)
        if not self.map.currentIndex().isValid() and self.model.rowCount():
            self.map.setCurrentIndex(self.model.index(0, 0))

    def _slots(self) -> tuple[int, ...]:
        """Give the half-hours that are shown: those in which the hotline is open, or all."""
        if self._shows_all_hours:
            return tuple(range(SLOTS_A_WEEK))
        return tuple(sorted(open_slots(self.frame.rules.calendar.hours)))

    @property
    def _current(self) -> tuple[str, int] | None:
        index = self.map.currentIndex()
        if not index.isValid() or index.row() >= len(self.model.lines):
            return None
        return self.model.lines[index.row()].language, self.model.slots[index.column()]

    def _walk_to(self, language: str, slot: int) -> None:
        index = self.model.place_of(language, slot)
        if index.isValid():
            self.map.setCurrentIndex(index)
            self.map.scrollTo(index)

    def turn_hours(self) -> None:
        """Show all hours of the week, or only those in which the hotline is open."""
        self._shows_all_hours = not self._shows_all_hours
        self._show()

    def to_next_gap(self) -> None:
        """Walk to the next gap, the worst first, and explain it."""
        gaps = self.real.gaps if self.real is not None else ()
        if not gaps:
            self.frame.say(translate("Coverage", "There is no gap in this week."))
            return
        places = [(gap.language, gap.first) for gap in gaps]
        here = self._current
        following = places.index(here) + 1 if here in places else 0
        self.explain(*places[following % len(places)])

    # a cell

    def _on_walked(self, index: QModelIndex) -> None:
        shown, here = self.model.shown, self._current
        line = shown.line(here[0]) if shown is not None and here is not None else None
        self._cell.setText(cell_sentence(self.frame, shown, line, here[1]) if shown and line and here else "")

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.explain(self.model.lines[index.row()].language, self.model.slots[index.column()])

    def explain(self, language: str, slot: int) -> None:
        """Walk to a cell and tell how it was reached."""
        if slot not in self.model.slots:
            self.turn_hours()
        self._walk_to(language, slot)
        ask = self.frame.services.coverage.story
        self.frame.sums.ask(ask, self.wanted, language, slot, then=self._on_story, key="coverage-story", owner=self)

    def _on_story(self, story: CellStory) -> None:
        self.story.tell(story)
        self._scroll.ensureVisible(0, 0)

    # what if

    def _on_imagined(self, key: UUID, span: Interval) -> None:
        ask = self.frame.services.coverage.without
        then = self._on_imagined_map
        self.frame.sums.ask(ask, self.wanted, key, span, then=then, key="coverage-if", owner=self)

    def _on_imagined_map(self, imagined: CoverageMap) -> None:
        if self.real is None:
            return
        self.imagined = imagined
        self.views.choose(View.SUPPLY)
        self._show()
        self.what_if.tell(self.real, imagined)
        self._show_what_if()
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_what_if(self) -> None:
        """Put the cursor where one types who is away."""
        self.what_if.to_person()
        self._show_what_if()

    def _show_what_if(self) -> None:
        # The panel has its new height only after what is under way.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.what_if))

    def _on_given_up(self) -> None:
        self.imagined = None
        self._show()
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.imagined is not None:
            self.what_if.give_up()
        elif event.key() == Qt.Key.Key_Escape:
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # saving

    def export(self) -> None:
        """Ask where the recruiting list is to be saved; the ending says as what."""
        asker = self.frame.asker
        if asker is None or self.real is None:
            return
        if not self.real.gaps:
            self.frame.say(translate("Coverage", "There is no gap in this week."))
            return
        title = self._list_title()
        rows = recruiting_rows(self.frame, self.real, self.bar.district)
        filters = "Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)"
        name = translate("Coverage", "Recruiting list {day}").format(day=f"{self.bar.monday:%Y-%m-%d}")
        asker.ask_where_to_save(title, f"{name}.xlsx", filters, partial(self._export, rows, title))

    def _list_title(self) -> str:
        last = self.bar.monday + timedelta(days=6)
        title = translate("Coverage", "Interpreters wanted, {first} to {last}")
        return title.format(first=day_text(self.bar.monday), last=day_text(last))

    def _export(self, rows: list[tuple[object, ...]], title: str, path: Path) -> None:
        self.frame.sums.ask(write_recruiting, rows, path, title, then=self._on_saved, owner=self)

    def _on_saved(self, path: Any) -> None:
        self.frame.say(translate("Coverage", "Recruiting list saved as {name}").format(name=path.name))


def _choices() -> list[Choice]:
    return [Choice(view, view_text(view)) for view in View]


def _actions() -> tuple[Action, ...]:
    views = (
        Action(f"coverage.{view}", view_text(view), (str(number),), "layers", SCOPE)
        for number, view in enumerate(View, start=1)
    )
    return (
        *views,
        Action("coverage.back", translate("Coverage", "Week before"), ("Alt+Left",), "chevron-left", SCOPE),
        Action("coverage.on", translate("Coverage", "Week after"), ("Alt+Right",), "chevron-right", SCOPE),
        Action("coverage.this", translate("Coverage", "This week"), ("H",), "calendar", SCOPE),
        Action("coverage.mode", translate("Coverage", "Phone, on site or video"), ("M",), "phone", SCOPE),
        Action("coverage.district", translate("Coverage", "On site in a district"), ("D",), "map-pin", SCOPE),
        Action("coverage.hours", translate("Coverage", "Opening hours or the whole week"), ("W",), "clock", SCOPE),
        Action("coverage.gap", translate("Coverage", "Explain the next gap"), ("G",), "triangle-alert", SCOPE),
        Action("coverage.away", translate("Coverage", "What if somebody is away"), ("A",), "user-x", SCOPE),
        Action("coverage.export", translate("Coverage", "Save the recruiting list"), ("Ctrl+S",), "download", SCOPE),
    )
