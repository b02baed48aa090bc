"""The coverage of a week: languages by half-hours, six views of them, and what to do about the gaps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.coverage import SLOTS_A_WEEK, CellStory, CoverageMap, Wanted, open_slots
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.coverage.coverage_actions import LIST_KEY, MAP_KEY, PRINT_KEY, SCOPE, coverage_actions
from sisa_desk.ui.coverage.coverage_words import View, view_text
from sisa_desk.ui.coverage.map_sheet import MapSheet
from sisa_desk.ui.coverage.saving import Saving
from sisa_desk.ui.coverage.side_column import SideColumn
from sisa_desk.ui.coverage.week_bar import WeekBar
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar

if TYPE_CHECKING:
    from sisa_desk.services.coverage import People

_CONCERNED: Final = frozenset((Noun.INTERPRETER, Noun.APPOINTMENT, Noun.OFFER, Noun.REQUEST))


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
        self.sheet = MapSheet(frame)
        self.map, self.model = self.sheet.map, self.sheet.model
        self.side = SideColumn(frame)
        self.story, self.worries, self.what_if = self.side.story, self.side.worries, self.side.what_if
        self.saving = Saving(frame, self)
        self._lay_out()
        self._connect()
        self._bind_actions()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(STEP)
        choices.addWidget(self.views, 1)
        for made in self._save_buttons():
            choices.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(STEP)
        middle.addWidget(self.sheet, 1)
        middle.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.bar)
        column.addLayout(choices)
        column.addLayout(middle, 1)

    def _save_buttons(self) -> tuple[QWidget, ...]:
        a_list = f"{translate('Coverage', 'Recruiting list')}  {shortcut_text(LIST_KEY)}"
        a_map, a_print = translate("Coverage", "Save what is shown"), translate("Coverage", "Print what is shown")
        save, on_paper = self.saving, QKeySequence(PRINT_KEY)
        return (
            button(a_list, save.save_recruiting, name="coverage-export"),
            button("", save.save_map, icon="download", tip=a_map, shortcut=QKeySequence(MAP_KEY), name="coverage-save"),
            button("", save.print_map, icon="printer", tip=a_print, shortcut=on_paper, name="coverage-print"),
        )

    def _connect(self) -> None:
        self.bar.moved.connect(self._on_moved)
        self.views.chosen.connect(lambda _: self._show())
        self.sheet.explained.connect(self.explain)
        self.worries.cell_wanted.connect(self.explain)
        self.what_if.imagined.connect(self._on_imagined)
        self.what_if.given_up.connect(self._on_given_up)
        self.what_if.saved.connect(self.saving.save_losses)
        self.frame.happened.connect(self._on_happened)
        self.frame.rules_changed.connect(self._on_rules_changed)

    def _bind_actions(self) -> None:
        actions = self.frame.actions
        if not actions.in_scope(SCOPE):
            actions.add(*coverage_actions(), scope_text=translate("Coverage", "Coverage"))
        handlers: tuple[tuple[str, Callable[[], object]], ...] = (
            *((f"coverage.{view}", partial(self.views.choose, view)) for view in View),
            ("coverage.back", self.bar.go_back),
            ("coverage.on", self.bar.go_on),
            ("coverage.this", self.bar.go_to_this_week),
            ("coverage.mode", self.bar.turn_mode),
            ("coverage.district", self.bar.to_district),
            ("coverage.hours", self.turn_hours),
            ("coverage.table", self.sheet.turn),
            ("coverage.gap", self.to_next_gap),
            ("coverage.away", self.to_what_if),
            ("coverage.export", self.saving.save_recruiting),
            ("coverage.save_map", self.saving.save_map),
            ("coverage.save_if", self.saving.save_losses),
            ("coverage.print", self.saving.print_map),
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
        if self.real is not None:
            shown = self.imagined or self.real
            self.sheet.show_map(shown, self.view, self._slots(), self.real if self.imagined else None)

    def _slots(self) -> tuple[int, ...]:
        """Give the half-hours that are shown: those in which the hotline is open, or all."""
        if self._shows_all_hours:
            return tuple(range(SLOTS_A_WEEK))
        return tuple(sorted(open_slots(self.frame.rules.calendar.hours)))

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
        here = self.sheet.current
        following = places.index(here) + 1 if here in places else 0
        self.explain(*places[following % len(places)])

    # a cell

    def explain(self, language: str, slot: int) -> None:
        """Walk to a cell and tell how it was reached."""
        if slot not in self.model.slots:
            self.turn_hours()
        self.sheet.walk_to(language, slot)
        ask = self.frame.services.coverage.story
        self.frame.sums.ask(ask, self.wanted, language, slot, then=self._on_story, key="coverage-story", owner=self)

    def _on_story(self, story: CellStory) -> None:
        self.story.tell(story)
        self.side.to_story()

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
        self.side.to_what_if()
        self.sheet.to_cells()

    def to_what_if(self) -> None:
        """Put the cursor where one types who is away."""
        self.what_if.to_person()
        self.side.to_what_if()

    def _on_given_up(self) -> None:
        self.imagined = None
        self._show()
        self.sheet.to_cells()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.imagined is not None:
            self.what_if.give_up()
        elif event.key() == Qt.Key.Key_Escape and self.sheet.table.hasFocus():
            self.sheet.turn()
        elif event.key() == Qt.Key.Key_Escape:
            self.sheet.to_cells()
        else:
            super().keyPressEvent(event)


def _choices() -> list[Choice]:
    return [Choice(view, view_text(view)) for view in View]
