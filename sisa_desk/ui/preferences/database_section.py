"""Where the data lie: a file of this computer, or a server that several desks share."""

from __future__ import annotations

import re

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sisa_desk.domain.errors import CodedError, InvalidInput, Refused, Unavailable
from sisa_desk.settings import Settings
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, left_to_right, translate
from sisa_desk.ui.preferences.saved_fields import SavedLine
from sisa_desk.ui.preferences.sections import Section, sentence_of, small
from sisa_desk.ui.preferences.workplace import Workplace
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.wording import refusal_text

_EXAMPLE = "postgresql://desk.example/sisa"
_SERVER = re.compile("postgres(ql)?://")


class DatabaseSection(Section):
    """File or server, its address, and a try-out that changes nothing; it holds from the next start on."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Database", "Database"),
            translate("Database", "One desk works on a file of its own; several share a PostgreSQL server."),
        )
        self.workplace = Workplace(frame, self)
        self.notice = Banner("", ChipRole.INFO)
        self.notice.setObjectName("database-notice")
        self.head.addWidget(self.notice)
        self._began_with = frame.settings.database
        self._make_fields()
        self.body.addWidget(self._place_card())
        self.body.addWidget(self._try_card())
        self.body.addStretch(1)
        self.kind.chosen.connect(self._on_kind)
        self.address.entered.connect(self._on_address)
        self.workplace.changed.connect(self.show_settings)
        self.show_settings(frame.settings)

    def _make_fields(self) -> None:
        choices = (
            Choice("file", translate("Database", "File of this computer")),
            Choice("server", translate("Database", "Server")),
        )
        self.kind = ChoiceBar(choices, label=translate("Database", "Where the data lie"), numbered=False)
        self.address = SavedLine(is_figures=True)
        self.address.setObjectName("database-address")
        self.name, self.password = QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for field, name in ((self.name, "try-name"), (self.password, "try-password")):
            field.setObjectName(name)
            field.setMinimumHeight(TARGET)
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.try_button = button(
            translate("Database", "Test the connection"), self._try, icon="network", name="try-connection"
        )
        self.result = Banner("", ChipRole.GOOD)
        self.result.setObjectName("try-result")

    def _place_card(self) -> Card:
        card = Card(translate("Database", "Where the data lie"))
        card.body.addWidget(self.kind)
        self._address = LabelledField(translate("Database", "Address"), self.address)
        card.body.addWidget(self._address)
        return card

    def _try_card(self) -> Card:
        card = Card(translate("Database", "Test the connection"))
        said = translate("Database", "Sign in as you will at the start. The password is forgotten at once.")
        card.body.addWidget(small(said, wrapped=True))
        grid = FormGrid()
        grid.add_row(
            ("name", LabelledField(translate("SignIn", "Name"), self.name), 1),
            ("password", LabelledField(translate("SignIn", "Password"), self.password), 1),
        )
        card.body.addWidget(grid)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(self.try_button)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(self.result)
        self._try_card_widget = card
        return card

    # showing

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are now."""
        is_server = bool(_SERVER.match(settings.database))
        self._show_kind(is_server=is_server)
        self.address.show_value(settings.database)
        waits = settings.database != self._began_with
        self.notice.say(translate("Database", "Kept. It holds from the next start of SiSA Desk on.") if waits else "")

    def _show_kind(self, *, is_server: bool) -> None:
        with QSignalBlocker(self.kind):
            self.kind.choose("server" if is_server else "file")
        usual = translate("Database", "Empty is the usual place.")
        never = translate("Database", "Without a password: it is asked for at the start and never stored.")
        self._address.set_hint(never if is_server else usual)
        self.address.setPlaceholderText(_EXAMPLE if is_server else "")
        reason = translate("Database", "Please enter the address of the server first.")
        grey(self.try_button, "" if is_server and _SERVER.match(self.address.text()) else reason)
        self._try_card_widget.setVisible(is_server)

    # steps

    def _on_kind(self, kind: object) -> None:
        self._show_kind(is_server=kind == "server")
        if kind == "file" and _SERVER.match(self.frame.settings.database):
            self.workplace.change(database="")
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_address(self, text: str) -> None:
        if not _SERVER.match(text):
            if self.kind.key == "server" and text:
                self._refuse(InvalidInput("address_not_understood", field="address", value=text))
                return
            self.workplace.change(database=text)
            return
        self.frame.ask(_checked, text, then=self._keep, refused=self._refuse, key="database-address", owner=self)

    def _keep(self, address: str) -> None:
        self._address.set_problem("")
        self.workplace.change(database=address)

    def _refuse(self, refusal: Refused) -> None:
        sentence = sentence_of(refusal)
        self.address.refuse(sentence)
        self._address.set_problem(sentence)

    def _try(self) -> None:
        self.result.say(translate("Database", "Asking the server …"), ChipRole.INFO)
        address, name, password = self.address.text().strip(), self.name.text().strip(), self.password.text()
        self.password.clear()
        # Beside the data lane: a server that does not answer must not hold up a call.
        self.frame.operations.reach(_tried, address, name, password, then=self._on_tried, owner=self)

    def _on_tried(self, found: str | CodedError) -> None:
        if isinstance(found, CodedError):
            silent = translate("Database", "No server answers there, or its certificate is not the right one.")
            self.result.say(silent if isinstance(found, Unavailable) else refusal_text(found), ChipRole.BAD)
            return
        shown = isolated(left_to_right(self.address.text()))
        text = {
            "current": translate("Database", "{address} answers, and its tables are ready."),
            "older": translate("Database", "{address} answers; its tables have to be upgraded first."),
            "empty": translate("Database", "{address} answers; nothing has been set up there yet."),
        }[found]
        self.result.say(text.format(address=shown), ChipRole.GOOD if found == "current" else ChipRole.WARN)

    def first_field(self) -> QWidget:
        """Give the first field."""
        return self.kind


def _checked(address: str) -> str:
    from sisa_desk.services.sign_in import checked_address  # noqa: PLC0415  # services come late, as everywhere

    return checked_address(address)


def _tried(address: str, name: str, password: str) -> str | CodedError:
    """Try a server out; what it says is an answer here, whether it is good or not."""
    from sisa_desk.services.sign_in import try_out  # noqa: PLC0415  # services come late, as everywhere

    try:
        return try_out(address, name, password)
    except CodedError as trouble:
        return trouble
