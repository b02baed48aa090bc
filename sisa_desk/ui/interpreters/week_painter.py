"""Weekly times painted: the brush of modes, the layer that is painted, the week, and every stroke undone by one key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sisa_desk.domain.availability import Pattern
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.week_paintings import (
    PAINTED_MODES,
    Layer,
    Painting,
    Stroke,
    after_stroke,
    day_copied,
    layer_of,
    layers_in,
    painted,
    repainted,
)
from sisa_desk.ui.interpreters.roster_words import long_weekday_names, modes_text
from sisa_desk.ui.interpreters.week_canvas import WeekCanvas
from sisa_desk.ui.interpreters.week_grid import Block, blocks_of, week_sentence
from sisa_desk.ui.interpreters.week_words import cell_words, days_words, layer_text, offered_layers, stroke_words
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, SMALL
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.toggle_row import ToggleRow
from sisa_desk.ui.wording.words import word

Patterns = tuple[Pattern, ...]


class WeekPainter(QWidget):
    """Paints patterns; `painted` gives them anew after every stroke, with those it cannot paint as they were."""

    painted = Signal(object)

    def __init__(self, new_id: Callable[[], UUID], clock: Callable[[], datetime]) -> None:
        """Take the maker of keys, and the clock."""
        super().__init__()
        self._new_id = new_id
        self._clock = clock
        self._patterns: Patterns = ()
        self._before: list[Patterns] = []
        self._undone: list[Patterns] = []
        self.brush = ToggleRow(
            [Choice(mode, word(mode)) for mode in PAINTED_MODES], label=translate("WeekPainter", "Paint for"), side=8
        )
        self.brush.setObjectName("brush")
        self.brush.set_keys(PAINTED_MODES)
        self.layer = CodeCombo((), label=translate("WeekPainter", "Which weeks are painted"))
        self.layer.setObjectName("layer")
        self.canvas = WeekCanvas()
        self.canvas.setAccessibleName(translate("WeekPainter", "The week, to be painted"))
        self.sentence = PlainLabel(size=SMALL, elided=True)
        self.sentence.setObjectName("week-sentence")
        self._lay_out()
        self._connect()
        self.show_patterns(())

    def _lay_out(self) -> None:
        copies = QWidget()
        flow = FlowLayout(copies, gap=HALF_STEP, line_gap=HALF_STEP)
        flow.addWidget(
            button(translate("WeekPainter", "Day to Mon–Fri  W"), lambda: self.copy_day(range(5)), name="copy-working")
        )
        flow.addWidget(
            button(translate("WeekPainter", "Day to all  A"), lambda: self.copy_day(range(7)), name="copy-all")
        )
        undo = translate("WeekPainter", "Undo the last stroke (Ctrl+Z)")
        self.undo_button = button("", self.undo, kind="quiet", icon="undo", tip=undo, name="undo-stroke")
        flow.addWidget(self.undo_button)
        hint = translate(
            "WeekPainter",
            "Drag, or arrows with Shift, then Space; Del erases, Ctrl jumps by the hour, 1 to 3 choose the modes.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(self.brush)
        column.addWidget(self.layer)
        column.addWidget(self.canvas)
        column.addWidget(self.sentence)
        column.addWidget(copies)
        column.addWidget(PlainLabel(hint, role="text_quiet", size=SMALL, wrapped=True))
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self.brush.changed.connect(self._on_brush)
        self.layer.currentIndexChanged.connect(lambda _place: self._show())
        self.canvas.stroke_made.connect(self._on_stroke)
        self.canvas.walked.connect(self._say_where)
        self.canvas.undo_wanted.connect(self.undo)
        self.canvas.redo_wanted.connect(self.redo)
        self.canvas.copy_wanted.connect(self.copy_day)
        self.canvas.brush_wanted.connect(self._on_brush_wanted)

    # showing

    def show_patterns(self, patterns: Iterable[Pattern]) -> None:
        """Show patterns that were written elsewhere; strokes before that are not undone any more."""
        listed = tuple(patterns)
        if listed != self._patterns:
            self._before.clear()
            self._undone.clear()
        self._patterns = listed
        self._offer_layers(offered_layers(layers_in(listed), self._today))
        self._show()

    def take_brush(self, modes: Collection[Mode]) -> None:
        """Paint for these modes from now on; for all where none of them has an hour."""
        self.brush.set_keys([mode for mode in PAINTED_MODES if mode in modes] or PAINTED_MODES)
        self._on_brush()

    @property
    def patterns(self) -> Patterns:
        """Give the patterns as they are painted."""
        return self._patterns

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Give every stretch of every layer."""
        return blocks_of(self._patterns)

    def _offer_layers(self, layers: Iterable[Layer]) -> None:
        with QSignalBlocker(self.layer):
            self.layer.offer([(layer, layer_text(layer, self._today)) for layer in layers])

    @property
    def _today(self) -> date:
        return wall_date(self._clock())

    @property
    def _layer(self) -> Layer:
        layer: Layer = self.layer.chosen
        return layer

    def _show(self) -> None:
        others = (one for one in self._patterns if layer_of(one) != self._layer)
        self.canvas.show_painting(self._painting, blocks_of(others))
        self.setAccessibleDescription(week_sentence(self._patterns))
        self.undo_button.setEnabled(bool(self._before))
        self._say_where()

    @property
    def _painting(self) -> Painting:
        return painted(self._patterns, self._layer)

    def _on_brush(self) -> None:
        self.canvas.brush = self._modes
        self.canvas.update()

    def _on_brush_wanted(self, mode: Mode) -> None:
        self.brush.set_keys(self._modes ^ {mode})
        self._on_brush()
        modes = modes_text(self._modes) or translate("WeekPainter", "nothing")
        self._say(translate("WeekPainter", "Painted is: {modes}").format(modes=modes))

    @property
    def _modes(self) -> frozenset[Mode]:
        return frozenset(Mode(str(key)) for key in self.brush.keys)

    def _say_where(self) -> None:
        self._say(cell_words(self.canvas.painting, self.canvas.marked))

    def _say(self, words: str) -> None:
        self.sentence.setText(words)
        self.canvas.setAccessibleDescription(words)
        if self.canvas.hasFocus():
            announce(self.canvas, words)

    # painting

    def _on_stroke(self, stroke: Stroke) -> None:
        self._paint(after_stroke(self._painting, stroke), stroke_words(stroke))

    def copy_day(self, targets: Collection[int]) -> None:
        """Put the day of the cursor in place of others, for the modes of the brush."""
        day = self.canvas.cursor_cell[0]
        words = translate("WeekPainter", "{day} copied to {days}: {modes}").format(
            day=long_weekday_names()[day], days=days_words(targets), modes=modes_text(self._modes)
        )
        self._paint(day_copied(self._painting, day, targets, self._modes), words)

    def _paint(self, painting: Painting, words: str) -> None:
        after = repainted(self._patterns, self._layer, painting, self._new_id)
        if painting != self._painting:
            self._before.append(self._patterns)
            self._undone.clear()
            self._take(after)
        self._say(words)

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._before:
            self._undone.append(self._patterns)
            self._take(self._before.pop())
            self._say(translate("WeekPainter", "Stroke taken back"))

    def redo(self) -> None:
        """Paint again what was taken back last."""
        if self._undone:
            self._before.append(self._patterns)
            self._take(self._undone.pop())
            self._say(translate("WeekPainter", "Stroke painted again"))

    def _take(self, patterns: Patterns) -> None:
        self._patterns = patterns
        # The layer that is painted stays chosen, even with nothing painted in it any more.
        own = (*layers_in(patterns), self._layer)
        self._offer_layers(offered_layers(dict.fromkeys(own), self._today))
        self._show()
        self.painted.emit(patterns)
