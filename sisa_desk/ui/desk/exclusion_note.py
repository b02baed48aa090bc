"""Says that volunteers may not be asked for this, what to tell the caller, and refers them in one key."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sisa_desk.domain.exclusions import ExclusionRule
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole

REFER_KEY = "Alt+R"


class ExclusionNote(Banner):
    """Takes no room until a word of the occasion gives an exclusion away."""

    refer_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(role=ChipRole.WARN)
        self.setObjectName("exclusion")
        self.refer_button = button("", self.refer_wanted.emit, name="refer-button")
        self.add_below(self.refer_button)

    def show_rule(self, rule: ExclusionRule | None, target: str, *, is_referred: bool) -> None:
        """Show what a rule says and to whom it refers; no rule shows nothing."""
        self.say("" if rule is None else f"{rule.name}: {rule.script}")
        words = translate("CallView", "Refer to {target}") if target else translate("CallView", "Refer the caller")
        text = f"{words.format(target=target)}  {shortcut_text(REFER_KEY)}"
        if text != self.refer_button.accessibleName():
            self.refer_button.setText(text.replace("&", "&&"))
            self.refer_button.setAccessibleName(text)
        self.refer_button.setVisible(not is_referred)
