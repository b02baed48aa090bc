"""The way to a server: only the genuine one is let in, and an address that asks for less is refused."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
import trustme

from sisa_desk.domain.errors import InvalidInput, Refused, Unavailable
from sisa_desk.persistence.connections import engine_for
from sisa_desk.persistence.servers import lets_in, open_on_server
from tests.builders.stores import Watch
from tests.postgres import NoServer, a_server_on_the_net, handed_over

PASSWORD = "correct horse battery"


class NetServer:
    """A server on the network of this computer that can pass for others."""

    def __init__(self, local: str, folder: Path, port: int) -> None:
        self._local = sa.create_engine(local, isolation_level="AUTOCOMMIT")
        self.folder = folder
        self.authority = trustme.CA()
        self.authority.cert_pem.write_to_path(str(folder / "root.pem"))
        self._say(f"CREATE ROLE anna LOGIN SUPERUSER PASSWORD '{PASSWORD}'")
        self.address = (
            f"postgresql://anna:{PASSWORD.replace(' ', '%20')}@localhost:{port}/postgres?sslrootcert={folder}/root.pem"
        )

    def show(self, certificate: trustme.LeafCert | None) -> None:
        """Show another certificate from now on; with None it strips the encryption off."""
        if certificate is not None:
            key, chain = self.folder / "server.key", self.folder / "server.pem"
            for file in (key, chain):
                file.unlink(missing_ok=True)
            certificate.private_key_pem.write_to_path(str(key))
            certificate.cert_chain_pems[0].write_to_path(str(chain))
            handed_over(key, chain)
            self._say(f"ALTER SYSTEM SET ssl_key_file = '{key}'", f"ALTER SYSTEM SET ssl_cert_file = '{chain}'")
        self._say(f"ALTER SYSTEM SET ssl = {'on' if certificate else 'off'}", "SELECT pg_reload_conf()")
        self._wait_until("on" if certificate else "off")

    def _wait_until(self, state: str) -> None:
        while True:
            with self._local.connect() as connection:
                if connection.exec_driver_sql("SHOW ssl").scalar() == state:
                    return

    def _say(self, *statements: str) -> None:
        with self._local.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)

    def close(self) -> None:
        self._local.dispose()


@pytest.fixture(scope="module")
def net_server() -> Iterator[NetServer]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    try:
        with a_server_on_the_net(port) as (local, folder):
            server = NetServer(local, folder, port)
            yield server
            server.close()
    except NoServer as why:
        pytest.skip(str(why))


def connected(address: str) -> str:
    """Give how a connection is encrypted."""
    engine = engine_for(address)
    try:
        with engine.connect() as connection:
            return str(
                connection.exec_driver_sql("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()").scalar()
            )
    finally:
        engine.dispose()


@pytest.mark.postgres
def test_the_genuine_server_is_spoken_to_encrypted(net_server: NetServer) -> None:
    net_server.show(net_server.authority.issue_cert("localhost"))
    assert connected(net_server.address).startswith("TLSv1.")


IMPOSTORS: dict[str, Callable[[NetServer], trustme.LeafCert | None]] = {
    "of another authority": lambda server: trustme.CA().issue_cert("localhost"),
    "another name of the same authority": lambda server: server.authority.issue_cert("printer.example"),
    "encryption stripped": lambda server: None,
}


@pytest.mark.postgres
@pytest.mark.parametrize("impostor", IMPOSTORS)
def test_whoever_passes_for_the_server_is_not_spoken_to(net_server: NetServer, impostor: str) -> None:
    net_server.show(IMPOSTORS[impostor](net_server))
    with pytest.raises(sa.exc.OperationalError):
        connected(net_server.address)
    with pytest.raises(Unavailable) as refused:
        open_on_server(net_server.address, Watch())
    assert refused.value.code == "store_unavailable"


@pytest.mark.postgres
def test_the_usual_way_of_the_driver_would_take_an_impostor(net_server: NetServer) -> None:
    """The control: these servers are refused for what they are, and would be let in by less."""
    weaker = sa.make_url(net_server.address).set(query={"sslmode": "prefer"})
    for impostor in IMPOSTORS.values():
        net_server.show(impostor(net_server))
        engine = sa.create_engine(weaker)
        with engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT 1").scalar() == 1
        engine.dispose()


@pytest.mark.postgres
def test_a_wrong_password_is_told_from_a_server_that_is_away(net_server: NetServer) -> None:
    net_server.show(net_server.authority.issue_cert("localhost"))
    assert lets_in(net_server.address, PASSWORD)
    assert not lets_in(net_server.address, "something else")
    wrong = sa.make_url(net_server.address).set(password="something else").render_as_string(hide_password=False)
    with pytest.raises(Refused) as refused:
        open_on_server(wrong, Watch())
    assert refused.value.code == "wrong_password"
    assert "something else" not in f"{refused.value!r} {refused.value.__cause__!r}"


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
@pytest.mark.parametrize("host", ["desk.example", "localhost", "127.0.0.1", "/var/run/postgresql"])
def test_an_address_that_asks_for_less_is_refused(mode: str, host: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        engine_for(f"postgresql://anna@/desk?host={host}&sslmode={mode}")
    assert (refused.value.code, refused.value.facts["value"]) == ("weak_encryption", mode)


def _asked_of(address: str) -> dict[str, object]:
    engine = engine_for(address)
    _args, named = engine.dialect.create_connect_args(engine.url)
    asked: dict[str, object] = {}

    @sa.event.listens_for(engine, "do_connect")
    def _note(_dialect: object, _record: object, _args: object, facts: dict[str, object]) -> None:
        asked.update(named | facts)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        engine.connect()
    return asked


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://anna@desk.example/desk",
        "postgresql://anna@localhost/desk",
        "postgresql://anna@/desk?host=desk.example",
        # Its host may come from the environment.
        "postgresql://anna@/desk",
        "postgresql://anna@/desk?host=/var/run/postgresql&host=desk.example",
        "postgresql://anna@/desk?hostaddr=192.0.2.7",
        "postgresql://anna@desk.example/desk?sslmode=verify-full",
    ],
)
def test_name_and_certificate_are_always_compared(address: str) -> None:
    asked = _asked_of(address)
    assert asked["sslmode"] == "verify-full"
    assert asked["gssencmode"] == "disable"
    assert asked["connect_timeout"] == 3
    assert "statement_timeout=10000" in str(asked["options"])
    assert "lock_timeout=3000" in str(asked["options"])
