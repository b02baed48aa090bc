"""Looking after a store that several desks share: setting the server up, who signs in, checks, and moving in or out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.people import Role
from sisa_desk.persistence import audit
from sisa_desk.persistence.audit import Anchor, AuditCheck
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import engine_for, is_server
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.moving import Tell, move
from sisa_desk.persistence.rights import Right, read_rights
from sisa_desk.persistence.server_setup import (
    LogSetting,
    Step,
    is_set_up,
    log_settings,
    missing_rights,
    set_up,
    unsafe_ways_in,
)
from sisa_desk.persistence.servers import open_on_server
from sisa_desk.persistence.upgrade import open_database
from sisa_desk.services.first_day import begin, compile_where_needed
from sisa_desk.services.people import People

__all__ = ["Anchor", "AuditCheck", "LogSetting", "Role", "ServerCheck", "Servers", "Step"]


@dataclass(frozen=True, slots=True)
class ServerCheck:
    """What a look at a store found: the audit, and on a server rights that differ and ways in that are not safe."""

    audit: AuditCheck
    rights: tuple[str, ...] = ()
    ways_in: tuple[str, ...] = ()
    log: tuple[LogSetting, ...] = ()

    @property
    def is_well(self) -> bool:
        """Say whether nothing was found."""
        wrong_log = any(one.found != one.wanted for one in self.log)
        return not (self.audit.flaws or self.rights or self.ways_in or wrong_log)


class Servers:
    """Works on one store: the address of a database on a server, or a file for what holds for both."""

    def __init__(self, address: str, resources: Path, clock: Clock) -> None:
        """Take the store; nothing is opened yet."""
        self._address = address
        self._data = resources / "data"
        self._clock = clock

    @property
    def _rights_file(self) -> Path:
        return self._data / "rights.toml"

    def rights(self) -> tuple[Right, ...]:
        """Give every right as it is written down."""
        return read_rights(self._rights_file)

    def set_up(self) -> tuple[Step, ...]:
        """Set the server up, or bring it up to date; raise Refused for a file or for who is no superuser."""
        if not is_server(self._address):
            raise Refused("not_a_server")
        engine = engine_for(self._address)
        try:
            with sorted_complaints():
                steps = set_up(engine, self._rights_file)
        finally:
            engine.dispose()
        database = self._opened()
        try:
            begin(database, self._data / "rules.toml")
            # Whoever opens the store first may not have the right to.
            compile_where_needed(database)
        finally:
            database.close()
        return steps

    @contextmanager
    def people(self) -> Iterator[People]:
        """Give who manages the people of this store, for as long as one is inside."""
        database = self._opened()
        try:
            yield People(database)
        finally:
            database.close()

    def check(self, anchors: tuple[Anchor, ...] = ()) -> ServerCheck:
        """Follow the audit and, on a server that was set up, compare rights and settings with what they should be."""
        database = self._opened()
        try:
            with database.reading() as tx:
                found = audit.check(tx.connection, anchors)
                if not is_server(self._address) or not is_set_up(tx.connection):
                    return ServerCheck(found)
                return ServerCheck(
                    found,
                    missing_rights(tx.connection, self._rights_file),
                    unsafe_ways_in(tx.connection),
                    log_settings(tx.connection),
                )
        finally:
            database.close()

    def log_settings(self) -> tuple[LogSetting, ...]:
        """Give the settings of the server's log, wanted and found."""
        database = self._opened()
        try:
            with database.reading() as tx:
                return log_settings(tx.connection)
        finally:
            database.close()

    def move_to(self, target: str, tell: Tell) -> int:
        """Move everything to another store that is empty; give how many rows arrived and were compared."""
        source, there = self._opened(), _opened(target, self._clock)
        try:
            return move(source, there, tell)
        finally:
            source.close()
            there.close()

    def _opened(self) -> Database:
        return _opened(self._address, self._clock)


def _opened(address: str, clock: Clock) -> Database:
    if is_server(address):
        return open_on_server(address, clock)
    return open_database(Path(address), clock)
