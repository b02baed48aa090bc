"""Rows of rules: each saves itself field by field; a new one is stored as soon as it is complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.saved_fields import SavedChoice, SavedLine, SavedText, mark_problem
from sisa_desk.ui.preferences.sections import sentence_of, small
from sisa_desk.ui.theme import HALF_STEP, STEP, TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card

#: A field and its width in pixels; 0 takes what is left.
Placed = tuple[QWidget, int]


class RuleRow(QWidget):
    """One rule in fields; what is wrong stands below them."""

    gone = Signal()
    changed = Signal()

    def __init__(self, frame: Frame, rule: Any) -> None:
        """Take the rule; one without a version is not stored yet."""
        super().__init__()
        self.frame = frame
        self.rule = rule
        self.fields: dict[str, QWidget] = {}
        self._sent: QWidget | None = None
        self._wrong: QWidget | None = None
        self._is_under_way = False
        self._waiting: dict[str, Any] = {}
        self.below = small("", "on_bad", wrapped=True)
        self.below.hide()
        self.bin = button("", self.remove, kind="quiet", icon="trash-2", name="remove")

    @property
    def is_new(self) -> bool:
        """Say whether it was never stored."""
        return bool(self.rule.version == 0)

    def show_values(self) -> None:
        """Put the rule into the fields."""
        raise NotImplementedError

    def show_rule(self, rule: Any) -> None:
        """Take the rule as it is stored now."""
        if not self._is_under_way:
            self.rule = rule
            self.show_values()

    def lay_out(self, *placed: Placed) -> QHBoxLayout:
        """Put the fields side by side, the bin behind them, the problem below."""
        line = QHBoxLayout()
        line.setSpacing(STEP)
        place_all(line, (*placed, (self.bin, TARGET)), grows=placed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(line)
        column.addWidget(self.below)
        return line

    def name_bin(self, words: str) -> None:
        """Say what the bin takes away."""
        self.bin.setAccessibleName(words)
        self.bin.setToolTip(words)

    # saving

    def change(self, field: QWidget, **changes: Any) -> None:
        """Store a change that was made in a field; one after the other, so that none overtakes."""
        if self._is_under_way:
            self._waiting.update(changes)
            return
        self._send(field, replace(self.rule, **changes))

    @property
    def save_command(self) -> Callable[..., Any]:
        """Give the use case that stores such a rule."""
        return self.frame.services.preferences.save

    def _send(self, field: QWidget, rule: Any) -> None:
        self._sent, self._is_under_way = field, True
        self.frame.do(self.save_command, rule, then=self._on_saved, refused=partial(self._on_refused, rule))

    def _on_saved(self, stored: Any) -> None:
        self._is_under_way = False
        self.rule = stored
        if self._wrong in {None, self._sent} or isinstance(self._wrong, SavedChoice):
            self.say("")
        self.show_values()
        self._go_on()

    def _on_refused(self, rule: Any, refusal: Refused) -> None:
        self._is_under_way = False
        if not isinstance(refusal, InvalidInput):
            self.frame.refuse(refusal)
        sentence = sentence_of(refusal)
        if self.is_new and isinstance(refusal, InvalidInput):
            # What is typed so far is kept; the next field may complete it.
            self.rule = rule
            self.show_values()
            self.say(translate("Preferences", "Not saved yet. {sentence}").format(sentence=sentence), is_wrong=False)
        else:
            self.refuse(self._meant(refusal), sentence)
        self._go_on()

    def _meant(self, refusal: Refused) -> QWidget | None:
        named = self.fields.get(refusal.field) if isinstance(refusal, InvalidInput) else None
        return named or self._sent

    def _go_on(self) -> None:
        if self._waiting and self._sent is not None:
            changes, self._waiting = self._waiting, {}
            self.change(self._sent, **changes)

    def refuse(self, field: QWidget | None, sentence: str) -> None:
        """Say at a field why its value is not taken."""
        if isinstance(field, SavedChoice):
            self.show_values()
        self.say(sentence)
        self._wrong = field
        if field is not None and hasattr(field, "refuse"):
            field.refuse(sentence)
        if field is not None:
            mark_problem(field, sentence)

    def say(self, sentence: str, *, is_wrong: bool = True) -> None:
        """Write a sentence below the fields; nothing clears it."""
        for field in self.fields.values():
            mark_problem(field, "")
        self._wrong = None
        is_news = bool(sentence) and sentence != self.below.full_text
        self.below.setText(sentence)
        self.below.set_role("on_bad" if is_wrong else "text_quiet")
        self.below.setVisible(bool(sentence))
        if is_news:
            announce(self, sentence)

    def watch(self, *fields: SavedLine | SavedText) -> None:
        """Take the sentence away when the stored value of the wrong field is shown again."""
        for field in fields:
            field.problem_found.connect(partial(self._on_problem, field))

    def _on_problem(self, field: QWidget, sentence: str) -> None:
        if not sentence and field is self._wrong:
            self.say("")

    def remove(self) -> None:
        """Take the rule out; a new one just goes."""
        if self.is_new:
            self.gone.emit()
        else:
            self.frame.do(self.frame.services.preferences.remove, self.rule)


def place_all(line: QHBoxLayout, placed: Sequence[Placed], *, grows: Sequence[Placed] = ()) -> None:
    """Put widgets side by side at their widths; those of width 0 among the growing ones share the rest."""
    for widget, width in placed:
        if width:
            widget.setFixedWidth(width)
        line.addWidget(widget, 1 if not width and (widget, width) in grows else 0, Qt.AlignmentFlag.AlignTop)


class RuleList(Card):
    """All rules of one kind under their headings, with the way to add another."""

    def __init__(
        self,
        title: str,
        make_row: Callable[[Any], RuleRow],
        make_rule: Callable[[], Any],
        *,
        headings: Sequence[tuple[str, int]] = (),
        add_words: str,
        name: str,
    ) -> None:
        """Take how a row and a new rule are made, and the headings at the widths of the fields."""
        super().__init__(title)
        self.setObjectName(name)
        self.rows: list[RuleRow] = []
        self._make_row = make_row
        self._make_rule = make_rule
        # The tab key comes from here into the rows, whatever their order.
        self._anchor = QWidget(self)
        self._anchor.hide()
        if headings:
            self.body.addLayout(_headings(headings))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(STEP)
        self.body.addLayout(self._lines)
        self.add_button: QPushButton = button(add_words, self.add, kind="quiet", icon="plus", name=f"{name}-add")
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_all(self, rules: Sequence[Any]) -> None:
        """Show the rules in this order; rows that stay keep what is being typed, new ones stay at the end."""
        known = {row.rule.id: row for row in self.rows}
        wanted = {rule.id for rule in rules}
        for row in self.rows:
            if row.rule.id not in wanted and not row.is_new:
                self._take_away(row)
        drafts = [row for row in self.rows if row.is_new and row.rule.id not in wanted]
        self.rows = [self._shown(known.get(rule.id), rule) for rule in rules] + drafts
        self._arrange()

    def _shown(self, row: RuleRow | None, rule: Any) -> RuleRow:
        if row is None:
            return self._made(rule)
        row.show_rule(rule)
        return row

    def _made(self, rule: Any) -> RuleRow:
        row = self._make_row(rule)
        row.gone.connect(lambda: self._drop(row))
        row.show_values()
        return row

    def add(self) -> RuleRow:
        """Begin a new rule, the cursor in its first field."""
        row = self._made(self._make_rule())
        self.rows.append(row)
        self._arrange()
        row.show()
        next(iter(row.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _drop(self, row: RuleRow) -> None:
        self.rows.remove(row)
        self._take_away(row)

    def _take_away(self, row: RuleRow) -> None:
        focused = self.window().focusWidget()
        had_focus = bool(focused) and row.isAncestorOf(focused)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        if had_focus:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Put the rows into their order, for the eye and for the tab key."""
        for place, row in enumerate(self.rows):
            if self._lines.indexOf(row) != place:
                self._lines.removeWidget(row)
                self._lines.insertWidget(place, row)
        last = self._anchor
        for row in self.rows:
            for field in (*row.fields.values(), row.bin):
                QWidget.setTabOrder(last, field)
                last = field
        QWidget.setTabOrder(last, self.add_button)


def _headings(headings: Sequence[tuple[str, int]]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(STEP)
    placed = [(small(words, elided=True), width) for words, width in headings]
    place_all(line, placed, grows=placed)
    line.addSpacing(TARGET + STEP)
    return line
