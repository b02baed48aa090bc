"""What is done before each picture is taken, as a person would do it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from sisa_desk.domain.appointments import COMING
from sisa_desk.domain.events import Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import Answer
from sisa_desk.domain.people import Role
from sisa_desk.domain.periods import Span
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode
from sisa_desk.services.telephone import Ring
from sisa_desk.ui.matching.answer_keys import answer_keys
from tests.builders import a_skill, an_interpreter
from tests.builders.office_tables import a_pool
from tests.builders.sheet_files import write_xlsx
from tests.running import RunningDesk

#: Monday, 23 November 2026, 9:40 in Berlin.
SCENES_AT = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)
#: What one colleague writes to the other.
HANDOVER_NOTE = "Station 4 ruft von der Pforte an"
#: Two calendars of a student; of the first, two events cannot be read.
CALENDARS = {
    "Vorlesungen.ics": (
        "DTSTART;TZID=Europe/Berlin:20261123T101500\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;COUNT=12",
        "DTSTART;TZID=Europe/Berlin:20261125T140000\nDURATION:PT3H\nRRULE:FREQ=WEEKLY;COUNT=12",
        "DTSTART:20261101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY",
        "DTSTART;TZID=Campus Zeit:20261202T090000\nDURATION:PT2H",
    ),
    "Familie.ics": ("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227",),
}
#: Nobody in the demo speaks this language; these two do over French.
SONINKE_SPEAKERS = (("Mariam", "Beispiel"), ("Boubacar", "Testperson"))
PEOPLE_OF_THE_DESK = {
    "jana": frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}),
    "mehmet": frozenset({Role.OPERATOR}),
    "ute": frozenset({Role.OPERATOR}),
}
SHIFT_NOTE = "Station 4 ruft um neun zurück, bitte Tigrinya bereithalten."
SERVER_NOBODY_RUNS = "postgresql://127.0.0.1:9/sisa"
#: What people type in the scenes; nobody translates it.
TYPED_BY_PEOPLE = (HANDOVER_NOTE, CALENDARS, SONINKE_SPEAKERS, PEOPLE_OF_THE_DESK, SHIFT_NOTE, SERVER_NOBODY_RUNS)


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


def two_lines(desk: RunningDesk) -> None:
    """Two did not answer, the next two are being rung at once."""
    call_down(desk)
    desk.press("+")
    desk.clock.forward(seconds=9)
    desk.call.candidates.view.show_current()


def later(desk: RunningDesk) -> None:
    """Somebody asks to be rung later."""
    call_down(desk)
    desk.press(answer_keys()[Answer.LATER].lower())
    desk.type("1430")


def past_the_threshold(desk: RunningDesk) -> None:
    """The caller has been waiting for more than three minutes."""
    two_lines(desk)
    desk.clock.forward(seconds=50)
    desk.call.banner.clock.tick()
    desk.call.candidates.view.show_current()


def said_yes(desk: RunningDesk) -> None:
    """One of two lines said yes: the other one is to be called off, then the three are joined."""
    two_lines(desk)
    desk.press(answer_keys()[Answer.YES].lower())


def list_through(desk: RunningDesk) -> None:
    """Nobody is left to be rung."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Somali")
    desk.press(Qt.Key.Key_Return)
    answers = (Answer.NO_ANSWER, Answer.NO, Answer.BUSY)
    for number in range(40):
        if not desk.call.work.ranking.candidates:
            break
        desk.press(Qt.Key.Key_Return)
        desk.clock.forward(seconds=14)
        desk.press(answer_keys()[answers[number % 3]].lower())


def made_an_appointment(desk: RunningDesk) -> None:
    """After the threshold the same matter is asked for at another time."""
    past_the_threshold(desk)
    desk.press(answer_keys()[Answer.NO].lower())
    desk.press("t", modifier=Qt.KeyboardModifier.AltModifier)


def nothing_found(desk: RunningDesk) -> None:
    """The call is wrapped up without anybody; the reason is proposed."""
    list_through(desk)
    desk.press(Qt.Key.Key_F10)


def hand_over(desk: RunningDesk) -> None:
    """The search is to go to a colleague."""
    call_down(desk)
    desk.press("h", modifier=Qt.KeyboardModifier.ControlModifier)
    desk.type("Bora")
    desk.press(Qt.Key.Key_Tab)
    desk.type(HANDOVER_NOTE)


def handed_over(desk: RunningDesk) -> None:
    """The search waits for a colleague."""
    hand_over(desk)
    desk.press(Qt.Key.Key_Return)


def taken_over(desk: RunningDesk) -> None:
    """Another desk hands a search over; it stands on top of what is due."""
    services, now = desk.services, desk.clock()
    organisation = next(one for one in services.organisations.all() if one.numbers)
    call = services.calls.open(
        organisation.numbers[0].number, rang_at=now - timedelta(seconds=100), organisation_id=organisation.id
    ).value
    kind, mode = RequestKind.INSTANT, Mode.PHONE
    request = Request(uuid4(), 0, kind, now, call_id=call.id, language="tir", mode=mode, minutes=20)
    filed = services.requests.file(request).value
    services.handovers.hand_over(filed.id, call, note=HANDOVER_NOTE, draft="{}")
    desk.window.workspace.show_screen("desk")


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


def ways_out(desk: RunningDesk) -> None:
    """Hardly anybody can now: the desk says what would help."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Belarussisch")
    desk.press(Qt.Key.Key_Return)


def slots(desk: RunningDesk) -> None:
    """When could anybody come to Stendal for Tigrinya?"""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.press("2")
    desk.type("Tigrinja")
    desk.press(Qt.Key.Key_Return)
    desk.call.form.place.setFocus()
    desk.call.form.place.selectAll()
    desk.type("Stendal")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_PageDown)


def few(desk: RunningDesk) -> None:
    """An appointment hardly anybody can take."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.press("2")
    desk.type("Ukrainisch")
    desk.press(Qt.Key.Key_Return)
    desk.type("do 17:30 60")
    desk.press(Qt.Key.Key_Return)


def _ask_for_soninke(desk: RunningDesk) -> None:
    for first, last in SONINKE_SPEAKERS:
        soninke = (a_skill("snk", direction=Direction.FROM_GERMAN), a_skill("fra", level=Level.C1))
        desk.services.interpreters.save(an_interpreter(first, last, skills=soninke, patterns=()))
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.type("Soninke")
    desk.press(Qt.Key.Key_Return)


def relay(desk: RunningDesk) -> None:
    """Nobody speaks both: two people over a third language, the first of them said yes."""
    _ask_for_soninke(desk)
    way = next(one for one in desk.call.candidates.ways.buttons if one.objectName() == "way-relay")
    desk.press(way.key)
    desk.press(Qt.Key.Key_Return)
    desk.clock.forward(seconds=20)
    desk.press(answer_keys()[Answer.YES].lower())
    desk.press(Qt.Key.Key_Return)
    desk.clock.forward(seconds=12)


def guard(desk: RunningDesk) -> None:
    """A word gives an excluded setting away."""
    searching(desk)
    desk.call.form.occasion.setFocus()
    desk.type("Termin in der Kinderpsychatrie")


def guard_going_on(desk: RunningDesk) -> None:
    """An excluded setting is taken all the same, and why."""
    searching(desk)
    desk.call.form.occasion.setFocus()
    desk.type("Termin bei der Rechtsberatung")
    desk.press(Qt.Key.Key_G, modifier=Qt.KeyboardModifier.AltModifier)


def new_year(desk: RunningDesk) -> None:
    """An appointment is asked for before the closure of the year's end, too soon."""
    desk.clock.at = datetime(2027, 1, 4, 8, 40, tzinfo=UTC)
    appointment_on(desk, "do 9:30 60")
    desk.call.form.area.choose(Area.HEALTH)
    desk.idle()


def appointment_on(desk: RunningDesk, when: str) -> None:
    """An appointment is being taken down."""
    ringing(desk)
    desk.press(Qt.Key.Key_F9)
    desk.press("2")
    desk.type("Tigrinja")
    desk.press(Qt.Key.Key_Return)
    desk.type(when)


def _reports(desk: RunningDesk):
    page = desk.window.workspace.show_screen("reports")
    desk.idle()
    page.period.choose_span(Span.YEAR)
    desk.idle()
    return page


def ledger_opened(desk: RunningDesk) -> None:
    """The cases behind the first line of the ledger."""
    _reports(desk)
    desk.press(Qt.Key.Key_Return)


def ledger_published(desk: RunningDesk) -> None:
    """The ledger by area, small counts left out."""
    _reports(desk)
    desk.press("2", "s")


def recruiting(desk: RunningDesk) -> None:
    """Who would have helped."""
    _reports(desk)
    desk.press("5")


def _agenda_list(desk: RunningDesk) -> None:
    """The agenda as a list."""
    desk.window.workspace.show_screen("agenda")
    desk.idle()
    desk.press("l")


def _board_tomorrow(desk: RunningDesk) -> None:
    """The board of a day on which a lot is to be done."""
    _screen("agenda")(desk)
    desk.idle()
    desk.page.days.go_on()
    desk.idle()


def board_week(desk: RunningDesk) -> None:
    """The board of a whole week."""
    _screen("agenda")(desk)
    desk.idle()
    desk.press("w")


def board_carrying(desk: RunningDesk) -> None:
    """An open request is carried over the people who could take it."""
    _board_tomorrow(desk)
    desk.press(Qt.Key.Key_Space)
    desk.idle()
    desk.press(Qt.Key.Key_Down)


def board_card(desk: RunningDesk) -> None:
    """The card of an appointment."""
    _board_tomorrow(desk)
    lines = desk.services.appointments.agenda(desk.page.days.window_shown)
    coming = [one.appointment for one in lines if one.appointment.state in COMING]
    desk.page.board.show_appointment(coming[0])
    desk.idle()
    desk.press(Qt.Key.Key_Return)


def series_form(desk: RunningDesk) -> None:
    """A request is about to come back every week; two dates lie in the closure at the end of the year."""
    board_card(desk)
    desk.press(Qt.Key.Key_Escape, "s")
    desk.idle()


def series_dates(desk: RunningDesk) -> None:
    """A series with one person booked for all dates but one."""
    series_form(desk)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.idle()
    desk.press("b")


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


def _first_open(desk: RunningDesk) -> None:
    desk.window.workspace.show_screen("requests")
    desk.idle()
    desk.press(*[Qt.Key.Key_Down] * 7)


def round_form(desk: RunningDesk) -> None:
    """Several people are chosen to be asked in waves."""
    _first_open(desk)
    desk.press("+")


def round_running(desk: RunningDesk) -> None:
    """A wave is asked, one has declined, the next wave is to come."""
    round_form(desk)
    desk.press(Qt.Key.Key_Return, "s", "g")
    desk.clock.forward(minutes=12)
    desk.press(answer_keys()[Answer.NO].lower())
    desk.window.toasts.clear()


def round_to_pick(desk: RunningDesk) -> None:
    """A collection has answers to pick from."""
    round_form(desk)
    desk.press("3", Qt.Key.Key_Return, "s", "g")
    for answer in (Answer.YES, Answer.YES, Answer.NO, Answer.YES):
        desk.clock.forward(minutes=7)
        desk.press(answer_keys()[answer].lower())
    desk.press(Qt.Key.Key_Escape, "p")
    desk.window.toasts.clear()


def round_losers(desk: RunningDesk) -> None:
    """Somebody is booked; who waited in vain has to be told."""
    round_form(desk)
    desk.press("1", Qt.Key.Key_Return, "s", "g")
    desk.clock.forward(minutes=7)
    desk.press(answer_keys()[Answer.YES].lower())
    desk.press(Qt.Key.Key_Escape, "b")
    desk.window.toasts.clear()


def drop_out(desk: RunningDesk) -> None:
    """Somebody dropped out of an appointment that is close; the search begins again."""
    round_losers(desk)
    desk.press("x", "3", Qt.Key.Key_Return)
    desk.window.toasts.clear()


def plan(desk: RunningDesk) -> None:
    """Everything that is open is planned, and somebody goes down the list."""
    _screen("requests")(desk)
    desk.press(Qt.Key.Key_P, modifier=Qt.KeyboardModifier.ControlModifier)
    desk.idle()
    desk.press(Qt.Key.Key_Down)


def plan_taken_up(desk: RunningDesk) -> None:
    """One proposal is taken up, one is left out, and the last line is looked at."""
    plan(desk)
    desk.press(Qt.Key.Key_Return, "x", Qt.Key.Key_End)


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


def calendars(desk: RunningDesk) -> None:
    """Somebody's calendars: one is read with two events left out, another one has gone."""
    page = desk.window.workspace.show_screen("interpreters")
    desk.idle()
    panel = page.card.times.calendars
    folder = desk.application.setup.database.parent
    for name, events in CALENDARS.items():
        file = folder / name
        blocks = "\n".join(f"BEGIN:VEVENT\nUID:{number}\n{lines}\nEND:VEVENT" for number, lines in enumerate(events))
        file.write_text(f"BEGIN:VCALENDAR\n{blocks}\nEND:VCALENDAR\n", encoding="utf-8")
        desk.press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.AltModifier)
        desk.type(str(file))
        desk.press(Qt.Key.Key_Return)
        desk.idle()
    gone, read = list(panel.rows.values())[-1], next(iter(panel.rows.values()))
    file.unlink()
    for row_button in (gone.read, read.more):
        row_button.setFocus()
        desk.press(Qt.Key.Key_Space)
        desk.idle()
    desk.press(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.AltModifier)
    desk.type("https://cloud.example/dav/amal/")
    desk.idle()
    desk.window.toasts.clear()


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


def _calls(*keys: Qt.Key | str):
    """The calls of a period, counted."""

    def show(desk: RunningDesk) -> None:
        desk.window.workspace.show_screen("reports")
        desk.idle()
        desk.press(*keys)

    return show


def coverage_without(desk: RunningDesk) -> None:
    """The only one for a language is thought away for a week."""
    _coverage("a")(desk)
    desk.type("Bangoura")
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Return)


def asked_all_the_same(desk: RunningDesk) -> None:
    """Somebody who cannot is to be asked all the same, with a reason."""
    request_asking(desk)
    desk.press(Qt.Key.Key_Home, Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    desk.type("gestern am Telefon zugesagt")


def ranking(desk: RunningDesk) -> None:
    """A weight was changed, and the list of a request says who moved."""
    section = desk.window.workspace.show_screen("preferences").show_section("ranking")
    desk.idle()
    line = section.rows["wish_fair"].line
    line.setFocus()
    line.setText("0")
    desk.press(Qt.Key.Key_Tab)
    desk.idle()


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
    section.list.table.setFocus()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)


_PASSWORD = "eine ganze Reihe Woerter"


def people_of_the_desk(desk: RunningDesk) -> None:
    """Three people may sign in, one may no more; a note lies there for the next shift."""
    people = desk.services.people
    for name, roles in PEOPLE_OF_THE_DESK.items():
        people.add(name, roles, _PASSWORD)
    people.remove("ute")
    people.leave_note(SHIFT_NOTE)
    desk.window.workspace.show_screen("preferences").show_section("people")
    desk.idle()


def database_on_a_server(desk: RunningDesk) -> None:
    """The address of a server stands there and was tried out in vain."""
    section = desk.window.workspace.show_screen("preferences").show_section("database")
    section.kind.choose("server")
    section.address.setFocus()
    desk.type(SERVER_NOBODY_RUNS)
    desk.press(Qt.Key.Key_Tab)
    section.try_button.click()
    desk.idle()


def locked(desk: RunningDesk) -> None:
    """Nobody touched the desk for a while."""
    desk.application.frame.is_signed_in = True
    desk.window.lock()


def person_week(desk: RunningDesk) -> None:
    """A week is painted: on the phone every day, on site two afternoons, and a stretch is marked."""
    desk.window.workspace.show_screen("interpreters")
    desk.idle()
    desk.press("w", modifier=Qt.KeyboardModifier.AltModifier)
    desk.press("1", "2", Qt.Key.Key_Right)
    desk.press(*[Qt.Key.Key_Down] * 5, modifier=Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.press(*[Qt.Key.Key_Down] * 4, modifier=both)
    desk.press(Qt.Key.Key_Space)


def confirmation_round(desk: RunningDesk) -> None:
    """The round that asks whether times still hold; two were not reached."""
    desk.window.workspace.show_screen("interpreters")
    desk.idle()
    desk.press("r", modifier=Qt.KeyboardModifier.AltModifier)
    desk.press("n", "n", "h")


def absence_hits(desk: RunningDesk) -> None:
    """Somebody is away for two weeks: what that hits is gone through, another time is chosen."""
    coming = desk.services.appointments.agenda(Interval(desk.clock(), desk.clock() + timedelta(days=14)))
    busiest = Counter(line.interpreter.id for line in coming).most_common(1)[0][0]
    desk.window.workspace.show_screen("interpreters").show_record(Noun.INTERPRETER, busiest)
    desk.idle()
    desk.press("u", modifier=Qt.KeyboardModifier.AltModifier)
    desk.type("24.11.")
    desk.press(Qt.Key.Key_Tab)
    desk.type("4.12.")
    desk.press(Qt.Key.Key_Return, "m")


def hits_left_over(desk: RunningDesk) -> None:
    """What was passed over in the walk stands on top of what nobody confirmed."""
    absence_hits(desk)
    desk.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    unconfirmed(desk)


SCENES = {
    "locked": locked,
    "preferences-people": people_of_the_desk,
    "preferences-database": database_on_a_server,
    "desk-free": free_line,
    "desk-ringing": ringing,
    "desk-language": language_asked_back,
    "desk-country": country_asked_back,
    "finder": language_finder,
    "finder-country": language_found_by_country,
    "finder-script": language_found_by_script,
    "desk-searching": searching,
    "desk-call-down": call_down,
    "desk-two-lines": two_lines,
    "desk-later": later,
    "desk-threshold": past_the_threshold,
    "desk-yes": said_yes,
    "desk-through": list_through,
    "desk-to-appointment": made_an_appointment,
    "desk-unfilled": nothing_found,
    "desk-hand-over": hand_over,
    "desk-handed-over": handed_over,
    "desk-take-over": taken_over,
    "desk-wrap-up": wrap_up,
    "desk-appointment": appointment,
    "desk-ways-out": ways_out,
    "desk-ways-few": few,
    "desk-ways-relay": relay,
    "desk-ways-slots": slots,
    "desk-guard": guard,
    "desk-guard-reason": guard_going_on,
    "desk-new-year": new_year,
    "desk-hidden": hidden_names,
    "search": found,
    "shortcuts": all_shortcuts,
    "requests": _screen("requests"),
    "requests-unconfirmed": unconfirmed,
    "requests-away": hits_left_over,
    "requests-form": request_form,
    "requests-asking": request_asking,
    "requests-round-form": round_form,
    "requests-round-running": round_running,
    "requests-round-pick": round_to_pick,
    "requests-round-losers": round_losers,
    "requests-plan": plan,
    "requests-plan-taken-up": plan_taken_up,
    "requests-drop-out": drop_out,
    "requests-all-the-same": asked_all_the_same,
    "agenda": _agenda_list,
    "board": _board_tomorrow,
    "board-today": _screen("agenda"),
    "board-week": board_week,
    "board-carrying": board_carrying,
    "board-card": board_card,
    "board-series-form": series_form,
    "board-series": series_dates,
    "interpreters": _screen("interpreters"),
    "interpreters-form": person_form,
    "interpreters-calendars": calendars,
    "interpreters-week": person_week,
    "interpreters-round": confirmation_round,
    "interpreters-hits": absence_hits,
    "coverage": _coverage("g"),
    "coverage-people": _coverage("1", Qt.Key.Key_Down, Qt.Key.Key_Return),
    "coverage-gaps": _coverage("5", "g", "g"),
    "coverage-on-site": _coverage("1", "m"),
    "coverage-years": _coverage("6", Qt.Key.Key_Down, Qt.Key.Key_Return),
    "coverage-table": _coverage(Qt.Key.Key_Down, "t", Qt.Key.Key_Down, Qt.Key.Key_Return),
    "coverage-without": coverage_without,
    "organisations": _screen("organisations"),
    "organisations-form": institution_form,
    "organisations-referrals": referrals,
    "reports": _reports,
    "reports-opened": ledger_opened,
    "reports-calls": _calls("6", "j"),
    "reports-calls-in-full": _calls("8"),
    "reports-published": ledger_published,
    "reports-recruiting": recruiting,
    "preferences-backups": backups,
    "imports": _screen("imports"),
    "imports-columns": import_columns,
    "imports-preview": import_preview,
    "preferences-language-entry": one_language,
    "preferences-ranking": ranking,
    **{
        f"preferences-{name}": _section(name)
        for name in ("workplace", "hours", "exclusions", "figures", "languages", "privacy")
    },
}
