"""`python -m sisa_desk.server`: what it says, what it does, and what it refuses."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from sisa_desk import server as command
from tests.builders.stores import a_store_file
from tests.postgres import Server

PASSWORD = "correct horse battery"
Said = tuple[int, str, str]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Give a way to run the command with something piped in."""

    def run(*arguments: str, typed: str = "") -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
        status = command.main(arguments)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    made = server.new_database()
    yield made
    engine = sa.create_engine(made, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        ours = "SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper"
        for (name,) in connection.exec_driver_sql(ours).all():
            connection.exec_driver_sql(f"DROP ROLE {name}")
    engine.dispose()


@pytest.mark.postgres
def test_a_server_is_set_up_people_added_and_everything_checked(address: str, say: Callable[..., Said]) -> None:
    on = ("--database", address)
    status, told, _ = say(*on, "set-up")
    assert status == 0
    for words in ("Roles made:", "cannot log in", "rights.toml", "desk_add_person", "log_error_verbosity = terse"):
        assert words in told
    assert say(*on, "upgrade")[1].count("none, all are there") == 1
    assert say(*on, "settings")[0] == 0
    assert say(*on, "add-user", "anna", "administrator", typed=PASSWORD)[0] == 0
    assert say(*on, "add-user", "boris", "operator", typed=PASSWORD)[0] == 0
    assert say(*on, "set-roles", "boris", "coordinator", "operator")[0] == 0
    assert say(*on, "set-password", "boris", typed="another long one")[0] == 0
    assert say(*on, "remove-user", "boris")[0] == 0
    status, told, _ = say(*on, "check")
    note = re.search(r"Note for next time: (\d+-[0-9a-f ]+)", told)
    assert note is not None
    assert "0 flaws" in told
    assert "not as written" not in told
    assert say(*on, "check", "--anchor", note[1])[1].startswith("Audit:")


@pytest.mark.postgres
def test_what_is_loosened_is_said_by_the_check(address: str, say: Callable[..., Said]) -> None:
    say("--database", address, "set-up")
    engine = sa.create_engine(address)
    name = engine.url.database
    with engine.begin() as connection:
        connection.exec_driver_sql(f"GRANT DELETE ON audit TO {name}_operator")
        connection.exec_driver_sql(f"ALTER DATABASE {name} SET log_error_verbosity = 'verbose'")
    engine.dispose()
    status, told, _ = say("--database", address, "check")
    assert status == 1
    assert "not as written: operator remove audit" in told
    assert "log_error_verbosity is verbose, should be terse" in told


@pytest.mark.postgres
def test_what_does_not_fit_is_said_in_a_sentence(address: str, say: Callable[..., Said]) -> None:
    on = ("--database", address)
    say(*on, "set-up")
    for arguments, typed, words in (
        (("add-user", "Anna K", "administrator"), PASSWORD, "'Anna K' cannot be a name"),
        (("add-user", "anna", "administrator"), "short", "at least 10 characters"),
        (("add-user", "anna", "operator"), PASSWORD, "add an administrator"),
        (("remove-user", "nobody"), "", "nobody of this name"),
    ):
        status, _, told = say(*on, *arguments, typed=typed)
        assert (status, words in told) == (1, True), told
    say(*on, "add-user", "anna", "administrator", typed=PASSWORD)
    assert "last administrator" in say(*on, "remove-user", "anna")[2]


def test_a_file_is_checked_too_and_a_tampered_one_found(tmp_path: Path, say: Callable[..., Said]) -> None:
    file = a_store_file(tmp_path)
    on = ("--database", str(file))
    assert say(*on, "check")[0] == 0
    engine = sa.create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit SET person = 'somebody' WHERE number = 2")
    engine.dispose()
    status, told, _ = say(*on, "check")
    assert (status, "row 2 is not what was sealed" in told) == (1, True)
    assert say(*on, "check", "--anchor", "nonsense")[0] == 2
    assert "for a server" in say(*on, "set-up")[2]


@pytest.mark.parametrize("mode", ["require", "disable"])
def test_a_weak_address_is_refused_with_a_sentence(say: Callable[..., Said], mode: str) -> None:
    status, _, told = say("--database", f"postgres://a@desk.example/d?sslmode={mode}", "settings")
    assert status == 1
    assert "only verify-full" in told


def test_every_right_is_listed(say: Callable[..., Said]) -> None:
    status, told, _ = say("--database", "postgresql://a@desk.example/d", "roles")
    assert status == 0
    assert "operator      read    calls where operator = session_user" in told
