"""What one workplace sets for itself: sign, language, look, phone line."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from sisa_desk.settings import Settings
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import LANGUAGES, isolated, translate
from sisa_desk.ui.preferences.phone_keys_card import PhoneKeysCard
from sisa_desk.ui.preferences.saved_fields import SavedChoice, SavedLine
from sisa_desk.ui.preferences.sections import Section, small
from sisa_desk.ui.preferences.workplace import Workplace
from sisa_desk.ui.theme import TARGET, apply_theme
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField

_HOST = re.compile(r"[\w.:\[\]-]*")
_PORTS = range(1, 65536)
_AT_NEXT_START = ("language", "operator", "fritzbox_host", "fritzbox_port", "dials")


class WorkplaceSection(Section):
    """Settings that hold for this computer only."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Preferences", "Workplace"),
            translate("Workplace", "Holds for this computer only. Everything is kept when you leave the field."),
        )
        self.workplace = Workplace(frame, self)
        self._began_with = frame.settings
        self.notice = Banner("", ChipRole.INFO)
        self.notice.setObjectName("next-start")
        self.head.addWidget(self.notice)
        self._make_fields()
        self.body.addWidget(self._person_card())
        self.body.addWidget(self._phone_card())
        self.keys = PhoneKeysCard(self.workplace)
        self.body.addWidget(self.keys)
        self.body.addStretch(1)
        self._connect()
        self.workplace.changed.connect(self._on_changed)
        self.show_settings(frame.settings)

    def _make_fields(self) -> None:
        self.operator = SavedLine()
        self.language = SavedChoice([(one.code, one.own_name) for one in LANGUAGES])
        self.theme = ChoiceBar(_looks(), label=translate("Workplace", "Look"), numbered=False)
        self.host = SavedLine(is_figures=True, placeholder="fritz.box")
        self.port = SavedLine(is_figures=True)
        self.dials = QCheckBox(translate("Workplace", "Hand numbers to the phone program of this computer (tel:)"))
        self.dials.setMinimumHeight(TARGET)
        named: tuple[tuple[str, QWidget], ...] = (
            ("operator", self.operator),
            ("language", self.language),
            ("theme", self.theme),
            ("fritzbox-host", self.host),
            ("fritzbox-port", self.port),
            ("dials", self.dials),
        )
        for name, field in named:
            field.setObjectName(name)

    def _person_card(self) -> Card:
        card = Card(translate("Workplace", "Person and screen"))
        sign_hint = translate("Workplace", "Name or short sign, written to every entry")
        language_hint = translate("Workplace", "The window is built anew at the next start")
        look_hint = translate("Workplace", "Changes at once")
        self._operator = LabelledField(translate("Workplace", "Your sign"), self.operator, hint=sign_hint)
        language = LabelledField(translate("Workplace", "Language of the interface"), self.language, hint=language_hint)
        grid = FormGrid()
        grid.add_row(("operator", self._operator, 1), ("language", language, 1))
        grid.add_row(("theme", LabelledField(translate("Workplace", "Look"), self.theme, hint=look_hint), 1))
        card.body.addWidget(grid)
        return card

    def _phone_card(self) -> Card:
        card = Card(translate("Workplace", "Phone"))
        host_hint = translate(
            "Workplace",
            "Name or address in your network; empty listens to none. "
            "The call monitor is switched on once by dialling #96*5* on a phone at the box.",
        )
        self._host = LabelledField(translate("Workplace", "FRITZ!Box"), self.host, hint=host_hint)
        port_hint = translate("Workplace", "Usually 1012")
        self._port = LabelledField(translate("Workplace", "Port of the call monitor"), self.port, hint=port_hint)
        grid = FormGrid()
        grid.add_row(("host", self._host, 2), ("port", self._port, 1))
        card.body.addWidget(grid)
        card.body.addWidget(self.dials)
        dial_hint = translate("Workplace", "Otherwise numbers are shown large and dialled by hand.")
        card.body.addWidget(small(dial_hint, "text_faint", wrapped=True))
        return card

    def _connect(self) -> None:
        for line, labelled in ((self.operator, self._operator), (self.host, self._host), (self.port, self._port)):
            line.problem_found.connect(labelled.set_problem)
        self.operator.entered.connect(lambda text: self.workplace.change(operator=text))
        self.language.entered.connect(lambda code: self.workplace.change(language=code))
        self.theme.chosen.connect(lambda look: self.workplace.change(theme=look))
        self.host.entered.connect(self._on_host)
        self.port.entered.connect(self._on_port)
        self.dials.clicked.connect(lambda is_on: self.workplace.change(dials=is_on))

    def _on_host(self, text: str) -> None:
        if _HOST.fullmatch(text):
            self.workplace.change(fritzbox_host=text)
        else:
            self.host.refuse(translate("Workplace", "A name or address without blanks, such as fritz.box, please."))

    def _on_port(self, text: str) -> None:
        if text.isdecimal() and int(text) in _PORTS:
            self.workplace.change(fritzbox_port=int(text))
            self.port.show_value(str(self.frame.settings.fritzbox_port))
        else:
            self.port.refuse(translate("Workplace", "A number from 1 to 65535, please; usually it is 1012."))

    def _on_changed(self, settings: Settings) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and settings.theme != self._shown_look:
            apply_theme(app, settings.theme)
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are kept."""
        self._shown_look = settings.theme
        self.operator.show_value(settings.operator)
        self.language.show_value(settings.language)
        self.theme.blockSignals(True)
        self.theme.choose(settings.theme)
        self.theme.blockSignals(False)
        self.host.show_value(settings.fritzbox_host)
        self.port.show_value(str(settings.fritzbox_port))
        self.dials.setChecked(settings.dials)
        self.keys.show_settings(settings)
        self._say_what_waits(settings)

    def _say_what_waits(self, settings: Settings) -> None:
        waits = [name for name in _AT_NEXT_START if getattr(settings, name) != getattr(self._began_with, name)]
        if "language" in waits:
            name = next((one.own_name for one in LANGUAGES if one.code == settings.language), settings.language)
            text = translate("Workplace", "{language} from the next start of SiSA Desk on.")
            self.notice.say(text.format(language=isolated(name)))
        elif waits:
            self.notice.say(translate("Workplace", "Kept. It holds from the next start of SiSA Desk on."))
        else:
            self.notice.say("")

    def first_field(self) -> QWidget:
        """Give the first field."""
        return self.operator


def _looks() -> list[Choice]:
    return [
        Choice("auto", translate("Workplace", "As the system")),
        Choice("light", translate("Workplace", "Light")),
        Choice("dark", translate("Workplace", "Dark")),
        Choice("contrast", translate("Workplace", "High contrast")),
    ]
