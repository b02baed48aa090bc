"""The keys of the phone at this desk, as the desk shows them when three people are connected."""

from __future__ import annotations

from functools import partial

from sisa_desk.settings import Settings
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.saved_fields import SavedLine
from sisa_desk.ui.preferences.workplace import Workplace
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField

_LONGEST = 20


class PhoneKeysCard(Card):
    """One field for each step of a conference; the keys are only shown, the program presses none."""

    def __init__(self, workplace: Workplace) -> None:
        """Change the settings of one workplace."""
        super().__init__(translate("PhoneKeys", "Keys for a talk of three"))
        self._lines = {name: SavedLine(is_figures=True) for name in ("keys_consult", "keys_conference", "keys_leave")}
        grid = FormGrid()
        grid.add_row(*((name, self._labelled(name), 1) for name in self._lines))
        self.body.addWidget(grid)
        for name, line in self._lines.items():
            line.setObjectName(name.replace("_", "-"))
            line.setMaxLength(_LONGEST)
            line.entered.connect(partial(self._keep, workplace, name))

    def _labelled(self, name: str) -> LabelledField:
        label, hint = _words()[name]
        return LabelledField(label, self._lines[name], hint=hint)

    def _keep(self, workplace: Workplace, name: str, text: str) -> None:
        workplace.change(**{name: " ".join(text.split())})

    def show_settings(self, settings: Settings) -> None:
        """Show the keys as they are kept."""
        for name, line in self._lines.items():
            line.show_value(getattr(settings, name))


def _words() -> dict[str, tuple[str, str]]:
    return {
        "keys_consult": (
            translate("PhoneKeys", "Ring a second number"),
            translate("PhoneKeys", "Holds the caller; usually R"),
        ),
        "keys_conference": (
            translate("PhoneKeys", "Join the three"),
            translate("PhoneKeys", "FRITZ!Box: R 3"),
        ),
        "keys_leave": (
            translate("PhoneKeys", "Leave the three"),
            translate("PhoneKeys", "Empty: hang up"),
        ),
    }
