"""All services of one desk, made once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Unavailable
from sisa_desk.exchange.reference_tables import language_table, place_table
from sisa_desk.persistence.copying import is_filled, open_copy
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.outbox import OutboxFile
from sisa_desk.persistence.servers import on_server, open_on_server
from sisa_desk.persistence.upgrade import open_database
from sisa_desk.services.absence_hits import AbsenceHits
from sisa_desk.services.appointments import Appointments
from sisa_desk.services.audits import Audits
from sisa_desk.services.boards import Boards
from sisa_desk.services.calendars import Calendars
from sisa_desk.services.calls import Calls
from sisa_desk.services.changes import Changes
from sisa_desk.services.commands import Commands
from sisa_desk.services.confirmations import Confirmations
from sisa_desk.services.coverage import Coverages
from sisa_desk.services.decisions import Decisions
from sisa_desk.services.exclusions import Exclusions
from sisa_desk.services.first_day import begin, compile_where_needed
from sisa_desk.services.free_slots import FreeSlotSearch
from sisa_desk.services.handovers import Handovers
from sisa_desk.services.imports import Imports
from sisa_desk.services.interpreters import Interpreters
from sisa_desk.services.languages import Languages
from sisa_desk.services.matching import Matching
from sisa_desk.services.offers import Offers
from sisa_desk.services.organisations import Organisations
from sisa_desk.services.outbox import Far, Outbox
from sisa_desk.services.people import People
from sisa_desk.services.places import Places
from sisa_desk.services.plans import Plans
from sisa_desk.services.preferences import Preferences
from sisa_desk.services.presences import Presences
from sisa_desk.services.relays import Relays
from sisa_desk.services.repairs import Repairs
from sisa_desk.services.requests import Requests
from sisa_desk.services.rounds import Rounds
from sisa_desk.services.search import Search
from sisa_desk.services.series import SerialRequests
from sisa_desk.services.statistics import Statistics
from sisa_desk.services.unmet import Unmet
from sisa_desk.services.ways_out import WaysOut


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases of the desk, one class a noun."""

    calls: Calls
    requests: Requests
    matching: Matching
    free_slots: FreeSlotSearch
    relays: Relays
    ways_out: WaysOut
    offers: Offers
    decisions: Decisions
    handovers: Handovers
    rounds: Rounds
    appointments: Appointments
    boards: Boards
    series: SerialRequests
    plans: Plans
    repairs: Repairs
    interpreters: Interpreters
    calendars: Calendars
    absence_hits: AbsenceHits
    confirmations: Confirmations
    organisations: Organisations
    languages: Languages
    places: Places
    preferences: Preferences
    exclusions: Exclusions
    unmet: Unmet
    statistics: Statistics
    search: Search
    imports: Imports
    coverage: Coverages
    changes: Changes
    presences: Presences
    commands: Commands
    people: People
    audits: Audits
    database: Database

    def close(self) -> None:
        """Give the store back."""
        self.commands.close()
        self.database.close()


@dataclass(frozen=True, slots=True)
class Away:
    """What lets a desk go on without its server: the file of the outbox and the one of the copy."""

    outbox: Path
    copy: Path


def open_services(
    store: Path | str,
    resources: Path,
    clock: Clock,
    operator: str = "",
    away: Away | None = None,
    *,
    accepts_incomplete: bool = False,
) -> Services:
    """Open a file, or the address of a database on a server, with all services; a new one gets its first rules.

    With `away` the desk goes on while the server is away, even where it is away from the start. A copy of a
    file that is known to lack its newest entries is opened only where that is accepted.
    """
    database = _opened(store, clock, operator, away, accepts_incomplete=accepts_incomplete)
    begin(database, resources / "data" / "rules.toml")
    compile_where_needed(database)
    tables = _Tables(resources, Places(lambda: place_table(resources / "data")))
    if away is None or not isinstance(store, str):
        return _services_on(database, tables, Commands())
    far = database.beside()
    outbox = Outbox(database, OutboxFile(away.outbox), Far(_services_on(far, tables, Commands()), far))
    services = _services_on(database, tables, outbox)
    if database.line is not None:
        database.line.begin()
    outbox.begin(services, tuple(entry.name for entry in fields(Services)))
    return services


@dataclass(frozen=True, slots=True)
class _Tables:
    """What the program brings along."""

    resources: Path
    places: Places

    @property
    def data(self) -> Path:
        return self.resources / "data"


def _services_on(database: Database, tables: _Tables, commands: Commands) -> Services:
    places = tables.places
    languages = Languages(database, lambda: language_table(tables.data))
    matching = Matching(database, languages.table, places)
    relays = Relays(database, matching, languages.table)
    ways_out = WaysOut(database, matching, relays, languages.table)
    rounds, appointments = Rounds(database, matching), Appointments(database, places)
    return Services(
        calls=Calls(database),
        requests=Requests(database),
        matching=matching,
        free_slots=FreeSlotSearch(database, matching),
        relays=relays,
        ways_out=ways_out,
        offers=Offers(database, matching),
        decisions=Decisions(database),
        handovers=Handovers(database),
        boards=Boards(database, matching, appointments),
        series=SerialRequests(database, matching, appointments),
        rounds=rounds,
        appointments=appointments,
        plans=Plans(database, matching, ways_out, rounds, appointments),
        repairs=Repairs(database, matching, appointments),
        interpreters=Interpreters(database),
        calendars=Calendars(database),
        absence_hits=AbsenceHits(database),
        confirmations=Confirmations(database),
        organisations=Organisations(database),
        languages=languages,
        places=places,
        preferences=Preferences(database, tables.data / "rules.toml"),
        exclusions=Exclusions(database),
        unmet=Unmet(database, places),
        statistics=Statistics(database),
        search=Search(database),
        imports=Imports(database, languages.table, places),
        coverage=Coverages(database, languages.table, places),
        changes=Changes(database),
        presences=Presences(database),
        commands=commands,
        people=People(database),
        audits=Audits(database),
        database=database,
    )


def _opened(store: Path | str, clock: Clock, operator: str, away: Away | None, *, accepts_incomplete: bool) -> Database:
    if not isinstance(store, str):
        return open_database(store, clock, operator, accepts_incomplete=accepts_incomplete)
    if away is None:
        return open_on_server(store, clock, operator)
    copy = open_copy(away.copy, clock, operator)
    try:
        database = open_on_server(store, clock, operator)
    except Unavailable:
        if not is_filled(copy):
            copy.close()
            raise
        database = on_server(store, clock, operator)
        database.is_away = True
        if database.line is not None:
            database.line.is_lost = True
    database.stand_in = copy
    return database
