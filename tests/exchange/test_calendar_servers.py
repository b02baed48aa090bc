"""Calendars on servers: read from a real one; what is wrong with address, password, certificate or answer is said."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import trustme

from sisa_desk.domain.calendar_events import times_of
from sisa_desk.domain.calendar_sources import SourceKind
from sisa_desk.domain.errors import CodedError, InvalidInput, Missing, Refused, Unavailable
from sisa_desk.exchange.calendars import Login, fetched, read_calendar
from sisa_desk.exchange.calendars.bounds import MOST_BYTES
from tests.builders.moments import between
from tests.radicale_peer import PASSWORD, USER, Radicale, a_radicale

LOGIN = Login(USER, PASSWORD)
WEEKLY = (
    "BEGIN:VEVENT",
    "UID:weekly",
    "SUMMARY:Secret",
    "DTSTAMP:20261101T000000Z",
    'DTSTART;TZID="W. Europe Standard Time":20261123T090000',
    "DURATION:PT1H",
    "RRULE:FREQ=WEEKLY;COUNT=4",
    "END:VEVENT",
)


@pytest.fixture(scope="module")
def radicale(tmp_path_factory) -> Iterator[Radicale]:
    with a_radicale(tmp_path_factory.mktemp("radicale")) as running:
        running.put("weekly", *WEEKLY)
        yield running


@contextmanager
def a_server(answer: Callable[[BaseHTTPRequestHandler], None], context: ssl.SSLContext | None = None) -> Iterator[str]:
    """Run a server that answers everything in one way; give its address."""

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65_537)
            if self.raw_requestline and self.parse_request():
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                answer(self)
            self.close_connection = True

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http{'s' if context else ''}://127.0.0.1:{server.server_port}/calendar/"
    finally:
        server.shutdown()
        server.server_close()


def saying(status: int, body: bytes = b"", **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def refused(address: str, seconds: float = 5, login: Login = LOGIN) -> CodedError:
    with pytest.raises((Refused, Unavailable)) as caught:
        fetched(SourceKind.SERVER, address, login, seconds=seconds)
    return caught.value


def test_the_events_of_a_collection_are_read(radicale):
    reading = read_calendar(fetched(SourceKind.SERVER, radicale.address, LOGIN))
    assert reading.troubles == ()
    (event,) = reading.events
    (first,) = times_of(event, between("Mon 0:00", "Tue 0:00"))
    assert first[0] == between("Mon 9:00", "10:00")


def test_a_calendar_that_a_server_hands_out_as_a_file_is_read_too(radicale):
    content = fetched(SourceKind.SERVER, f"{radicale.address}weekly.ics", LOGIN)
    assert [event.uid for event in read_calendar(content).events] == ["weekly"]


@pytest.mark.parametrize("login", [Login(), Login(USER, "wrong")])
@pytest.mark.parametrize("end", ["", "weekly.ics"])
def test_a_wrong_password_and_none_are_asked_for(radicale, login, end):
    assert refused(f"{radicale.address}{end}", login=login).code == "calendar_wants_password"


def test_a_calendar_that_is_not_there_is_said_to_be_so(radicale):
    assert isinstance(refused(f"{radicale.address}nothing.ics"), Missing)
    assert refused(f"{radicale.origin}/{USER}/other/").code in {"calendar_not_there", "calendar_not_answering"}


def test_a_machine_where_nobody_listens_is_unavailable():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/").code == "calendar_not_answering"


def test_a_server_that_never_answers_is_left_at_the_deadline():
    released = threading.Event()
    with a_server(lambda _handler: released.wait(20)) as address:
        begun = time.monotonic()
        assert refused(address, seconds=0.5).code == "calendar_slow"
        assert time.monotonic() - begun < 3
        released.set()


def test_a_server_that_drips_a_byte_now_and_then_is_left_at_the_deadline():
    released = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(207)
        handler.end_headers()
        while not released.wait(0.1):
            handler.wfile.write(b"<")
            handler.wfile.flush()

    with a_server(drip) as address:
        begun = time.monotonic()
        assert refused(address, seconds=1).code == "calendar_slow"
        assert time.monotonic() - begun < 3
        released.set()


def test_an_answer_without_end_is_cut_off():
    with a_server(saying(207, b"<" * (MOST_BYTES + 10_000))) as address:
        error = refused(address)
    assert isinstance(error, InvalidInput)
    assert error.code == "calendar_too_large"


def test_nobody_is_followed_elsewhere():
    with a_server(saying(302, Location="http://calendar.example/mine/")) as address:
        assert refused(address).code == "calendar_moved"


@pytest.mark.parametrize(
    ("status", "body"), [(500, b""), (200, b"<html>Please log in"), (207, b"<unclosed"), (503, b""), (429, b"")]
)
def test_an_answer_that_is_none_is_unavailable_and_nothing_of_it_is_logged(status, body, caplog):
    caplog.set_level("DEBUG")
    with a_server(saying(status, body, **{"Content-Type": "text/xml"})) as address:
        assert refused(address).code in {"calendar_not_answering", "calendar_not_there"}
    assert "log in" not in caplog.text
    assert "unclosed" not in caplog.text


def test_a_bomb_of_entities_ends_in_a_sentence():
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + number, b"&%c;" % (97 + number) * 10) for number in range(9)
    )
    body = bomb + b'] ><multistatus xmlns="DAV:"><response>&j;</response></multistatus>'
    with a_server(saying(207, body, **{"Content-Type": "text/xml"})) as address:
        begun = time.monotonic()
        with pytest.raises((Refused, Unavailable)):
            read_calendar(fetched(SourceKind.SERVER, address, LOGIN, seconds=5))
        assert time.monotonic() - begun < 5


def test_a_server_without_a_certificate_one_may_trust_is_not_read():
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with a_server(saying(207), context) as address:
        assert refused(address).code == "calendar_not_trusted"
