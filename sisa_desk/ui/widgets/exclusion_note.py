"""Says that volunteers may not be asked for this, what to tell the caller and whom to refer to; decided by one key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sisa_desk.domain.exclusions import GoingOnReason
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.exclusion_watch import ExclusionWatch
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import HALF_STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.words import words

REFER_KEY: Final = "Alt+R"
NOT_MEANT_KEY: Final = "Alt+N"
GO_ON_KEY: Final = "Alt+G"


class ExclusionNote(Banner):
    """Takes no room until a word gives an excluded setting away."""

    refer_wanted = Signal()

    def __init__(self, watch: ExclusionWatch) -> None:
        """Show what a watch sees."""
        super().__init__(role=ChipRole.WARN)
        self.setObjectName("exclusion")
        self._watch = watch
        self._came_from: QWidget | None = None
        self._is_referred = False
        self._target = PlainLabel(role="on_warn", wrapped=True)
        self.refer_button = button("", self.refer_wanted.emit, kind="primary", name="refer-button")
        self.not_meant_button = button("", watch.not_meant, name="not-meant-button")
        self.go_on_button = button("", self.ask_why, name="go-on-button")
        self.reasons = ChoiceBar(
            [Choice(code, text) for code, text in words(GoingOnReason)],
            label=translate("ExclusionNote", "Why is it taken all the same?"),
        )
        self.reasons.setObjectName("going-on-reason")
        self.reasons.chosen.connect(self._on_reason)
        self._lay_out()
        watch.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        row = QWidget()
        flow = FlowLayout(row, gap=HALF_STEP, line_gap=HALF_STEP)
        for part in (self.refer_button, self.not_meant_button, self.go_on_button):
            flow.addWidget(part)
        policy = row.sizePolicy()
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        self._words.addWidget(self._target)
        self._words.addWidget(row)
        self._words.addWidget(self.reasons)

    @property
    def whereto(self) -> str:
        """Give whom to refer to, with what is read out to the caller."""
        return self._target.full_text

    def set_referred(self, *, is_referred: bool) -> None:
        """Take the key for referring away while the caller is being referred."""
        if is_referred is not self._is_referred:
            self._is_referred = is_referred
            self.refresh()

    def refresh(self) -> None:
        """Show the rule that is touched; none shows nothing."""
        touched, target = self._watch.touched, self._watch.target
        self._target.setText(_facts(target) if target else "")
        self._target.setVisible(target is not None)
        _say(self.refer_button, translate("ExclusionNote", "Refer"), REFER_KEY)
        _say(self.not_meant_button, translate("ExclusionNote", "Not meant"), NOT_MEANT_KEY)
        _say(self.go_on_button, translate("ExclusionNote", "Take it all the same"), GO_ON_KEY)
        self.refer_button.setVisible(not self._is_referred)
        self.go_on_button.setVisible(touched is not None and touched.rule.may_go_on and not self._is_referred)
        self.reasons.hide()
        self.say("" if touched is None else _sentence(touched.rule.name, touched.rule.script))

    def ask_why(self) -> None:
        """Ask by digit why it is taken all the same, where the rule allows that."""
        if self.isHidden() or self.go_on_button.isHidden():
            return
        self._came_from = QApplication.focusWidget()
        self.reasons.choose(None)
        self.reasons.show()
        self.reasons.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_reason(self, reason: GoingOnReason) -> None:
        self._watch.go_on(reason)
        if self._came_from is not None:
            # After the key that chose has taken the focus itself.
            QTimer.singleShot(0, self._came_from, self._came_from.setFocus)


def _sentence(name: str, script: str) -> str:
    return f"{name}: {script}" if script else name


def _facts(target: ReferralTarget) -> str:
    """Name whom to refer to, with what is read out to the caller."""
    said = (target.name, left_to_right(target.phone), left_to_right(target.website))
    return translate("ExclusionNote", "Refer to: {target}").format(target="  ·  ".join(filter(None, said)))


def _say(made: QPushButton, text: str, keys: str) -> None:
    said = f"{text}  {shortcut_text(keys)}"
    if said != made.accessibleName():
        made.setText(said.replace("&", "&&"))
        made.setAccessibleName(said)
