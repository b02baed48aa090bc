"""What is done before each picture is taken, as a person would do it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sisa_desk.domain.offers import Answer
from sisa_desk.domain.phone import read_phone
from sisa_desk.services.telephone import Ring
from sisa_desk.ui.matching.answer_keys import answer_keys
from tests.builders.office_tables import a_pool
from tests.builders.sheet_files import write_xlsx
from tests.running import RunningDesk

#: Monday, 23 November 2026, 9:40 in Berlin.
SCENES_AT = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)


def _ring(desk: RunningDesk, line_id: str = "0") -> None:
    organisation = next(one for one in desk.services.organisations.all() if one.numbers)
    trunk = organisation.numbers[0].number
    number = read_phone(trunk.e164 or trunk.text)
    desk.window.workspace.desk.on_rang(Ring(number, "", desk.clock(), line_id))
    desk.idle()


def free_line(desk: RunningDesk) -> None:
    """Nobody rings."""


def ringing(desk: RunningDesk) -> None:
    """Somebody rings and is recognised."""
    _ring(desk)
    desk.clock.forward(seconds=7)


def language_asked_back(desk: RunningDesk) -> None:
    """A language that needs a question is typed."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Kurd")


def country_asked_back(desk: RunningDesk) -> None:
    """Somebody names a country where a language is wanted."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Afghanisch")


def language_finder(desk: RunningDesk) -> None:
    """Nobody knows the language: the finder is open."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.press("?")


def language_found_by_country(desk: RunningDesk) -> None:
    """The person comes from Eritrea; the first guess was wrong."""
    language_finder(desk)
    desk.type("eritr")
    desk.press(Qt.Key.Key_Delete)


def language_found_by_script(desk: RunningDesk) -> None:
    """The person points at a script."""
    language_finder(desk)
    desk.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    desk.press(*[Qt.Key.Key_Down] * 4)


def searching(desk: RunningDesk) -> None:
    """The ranking stands, nobody was rung yet."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Arabisch")
    desk.press(Qt.Key.Key_Return)


def call_down(desk: RunningDesk) -> None:
    """Two did not answer, the third is being rung."""
    searching(desk)
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
        desk.clock.forward(seconds=22)
        desk.press(answer_keys()[Answer.NO_ANSWER].lower())
    desk.press(Qt.Key.Key_Return)
    desk.clock.forward(seconds=95)
    desk.call.banner.clock.tick()


def wrap_up(desk: RunningDesk) -> None:
    """Somebody said yes and is connected."""
    call_down(desk)
    desk.press(answer_keys()[Answer.YES].lower())
    desk.press(Qt.Key.Key_Return)


def appointment(desk: RunningDesk) -> None:
    """An appointment over the weekend is being taken down, a second call rings."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.press("2")
    desk.type("Tigrinja")
    desk.press(Qt.Key.Key_Return)
    desk.type("do 9:30 60")
    desk.press(Qt.Key.Key_Return)
    _ring(desk, "1")


def _screen(name: str):
    def show(desk: RunningDesk) -> None:
        desk.window.workspace.show_screen(name)
        desk.idle()

    return show


def request_form(desk: RunningDesk) -> None:
    """An appointment is edited in place."""
    desk.window.workspace.show_screen("requests")
    desk.idle()
    desk.press(Qt.Key.Key_Down, "e")


def request_asking(desk: RunningDesk) -> None:
    """Somebody is asked about an open request."""
    desk.window.workspace.show_screen("requests")
    desk.idle()
    desk.press(Qt.Key.Key_Down, "a")


def unconfirmed(desk: RunningDesk) -> None:
    """What is booked and not known to both sides."""
    desk.window.workspace.show_screen("requests")
    desk.idle()
    desk.press("3")


def person_form(desk: RunningDesk) -> None:
    """An interpreter is edited."""
    desk.window.workspace.show_screen("interpreters")
    desk.idle()
    desk.press(Qt.Key.Key_E, modifier=Qt.KeyboardModifier.ControlModifier)


def institution_form(desk: RunningDesk) -> None:
    """An institution is edited."""
    desk.window.workspace.show_screen("organisations")
    desk.idle()
    desk.press(Qt.Key.Key_E, modifier=Qt.KeyboardModifier.ControlModifier)


def referrals(desk: RunningDesk) -> None:
    """Where callers are referred to."""
    desk.window.workspace.show_screen("organisations")._turn_to(1)
    desk.idle()


def _import(desk: RunningDesk) -> object:
    page = desk.window.workspace.show_screen("imports")
    file = desk.application.setup.database.with_name("Sprachmittler 2026.xlsx")
    page.open_file(write_xlsx(file, a_pool()))
    desk.idle()
    return page


def import_columns(desk: RunningDesk) -> None:
    """The columns of a spreadsheet and what they were understood as."""
    _import(desk)


def import_preview(desk: RunningDesk) -> None:
    """What an import would store, with each problem at its cell."""
    _import(desk)
    desk.child(QPushButton, "import-preview").click()
    desk.idle()


def found(desk: RunningDesk) -> None:
    """Something is looked for with a typing error."""
    desk.press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    desk.type("zahnarztprxis")


def all_shortcuts(desk: RunningDesk) -> None:
    """The sheet of all keys."""
    desk.window.workspace.show_screen("requests")
    desk.idle()
    desk.press(Qt.Key.Key_F12)


def hidden_names(desk: RunningDesk) -> None:
    """Somebody walks past: names and numbers are hidden."""
    searching(desk)
    desk.press(Qt.Key.Key_F11)


def _coverage(*keys: Qt.Key | str):
    """The coverage of the week, some keys pressed on the map."""

    def show(desk: RunningDesk) -> None:
        desk.window.workspace.show_screen("coverage")
        desk.idle()
        desk.press(*keys)

    return show


def coverage_without(desk: RunningDesk) -> None:
    """The only one for a language is thought away for a week."""
    _coverage("a")(desk)
    desk.type("Bangoura")
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Return)


def _section(name: str):
    def show(desk: RunningDesk) -> None:
        desk.window.workspace.show_screen("preferences").show_section(name)
        desk.idle()

    return show


def one_language(desk: RunningDesk) -> None:
    """A language with neighbours, each with what is said beforehand."""
    section = desk.window.workspace.show_screen("preferences").show_section("languages")
    desk.idle()
    section.finder.setText("Ukrainisch")
    desk.idle()


def backups(desk: RunningDesk) -> None:
    """Some backups are there, one of them was looked into."""
    keeper = desk.application.frame.backups
    moment = desk.clock.at
    for hours in (50, 26, 3, 1, 0):
        desk.clock.at = moment - timedelta(hours=hours)
        keeper.write()
        desk.idle()
    section = desk.window.workspace.show_screen("preferences").show_section("backups")
    desk.idle()
    section.table.setFocus()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)


SCENES = {
    "desk-free": free_line,
    "desk-ringing": ringing,
    "desk-language": language_asked_back,
    "desk-country": country_asked_back,
    "finder": language_finder,
    "finder-country": language_found_by_country,
    "finder-script": language_found_by_script,
    "desk-searching": searching,
    "desk-call-down": call_down,
    "desk-wrap-up": wrap_up,
    "desk-appointment": appointment,
    "desk-hidden": hidden_names,
    "search": found,
    "shortcuts": all_shortcuts,
    "requests": _screen("requests"),
    "requests-unconfirmed": unconfirmed,
    "requests-form": request_form,
    "requests-asking": request_asking,
    "agenda": _screen("agenda"),
    "interpreters": _screen("interpreters"),
    "interpreters-form": person_form,
    "coverage": _coverage("g"),
    "coverage-people": _coverage("1", Qt.Key.Key_Down, Qt.Key.Key_Return),
    "coverage-gaps": _coverage("5", "g", "g"),
    "coverage-on-site": _coverage("1", "m"),
    "coverage-without": coverage_without,
    "organisations": _screen("organisations"),
    "organisations-form": institution_form,
    "organisations-referrals": referrals,
    "preferences-backups": backups,
    "imports": _screen("imports"),
    "imports-columns": import_columns,
    "imports-preview": import_preview,
    "preferences-language-entry": one_language,
    **{
        f"preferences-{name}": _section(name)
        for name in ("workplace", "hours", "exclusions", "figures", "languages", "privacy")
    },
}
