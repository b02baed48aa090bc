"""The FRITZ!Box line against a real TCP server that behaves, misbehaves, and goes away."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from random import Random

import pytest

from sisa_desk.domain.phone import PhoneKind
from sisa_desk.telephony import FritzBoxLine, HungUp, LineReason, LineStatus, PickedUp, Ring
from sisa_desk.telephony.backoff import Backoff
from tests.telephony.fritzbox_peer import FritzBoxPeer, Listener

NOW = datetime(2026, 11, 24, 8, 12, 33, tzinfo=UTC)
UP = LineStatus(connected=True, reason=LineReason.CONNECTED)


def _line(port: int, host: str = "127.0.0.1") -> FritzBoxLine:
    return FritzBoxLine(
        host, port, clock=lambda: NOW, backoff=Backoff(0.01, 0.05), connect_timeout=1.0, read_timeout=0.05
    )


@pytest.fixture
def peer() -> Iterator[FritzBoxPeer]:
    with FritzBoxPeer() as peer:
        yield peer


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def line(peer: FritzBoxPeer, listener: Listener) -> Iterator[FritzBoxLine]:
    line = _line(peer.port)
    line.start(listener)
    peer.wait_for_client()
    yield line
    line.stop()


@pytest.mark.usefixtures("line")
class TestCalls:
    """What a call looks like from the desk."""

    def test_a_ring_carries_the_number_the_called_number_and_our_time(self, peer, listener):
        peer.ring("034523125678", called="34512345")
        (ring,) = listener.wait_for(Ring)
        assert (ring.number.e164, ring.called, ring.at) == ("+4934523125678", "34512345", NOW)

    def test_a_call_is_rung_picked_up_and_hung_up_under_one_id(self, peer, listener):
        peer.ring("01713920001")
        peer.connect("01713920001")
        peer.disconnect(seconds=67)
        (hung_up,) = listener.wait_for(HungUp)
        (ring,), (picked_up,) = listener.of(Ring), listener.of(PickedUp)
        assert ring.line_id == picked_up.line_id == hung_up.line_id
        assert hung_up.seconds == 67

    def test_an_empty_number_is_withheld(self, peer, listener):
        peer.ring("")
        (ring,) = listener.wait_for(Ring)
        assert ring.number.kind is PhoneKind.WITHHELD

    def test_numbers_from_abroad_and_from_inside_are_read(self, peer, listener):
        peer.ring("0041446681800", line_id=0)
        peer.ring("**610", line_id=1)
        abroad, inside = listener.wait_for(Ring, 2)
        assert abroad.number.e164 == "+41446681800"
        assert (inside.number.kind, inside.number.extension) == (PhoneKind.EXTENSION, "610")

    def test_a_call_that_goes_out_is_no_ring(self, peer, listener):
        peer.dial("01713920001", line_id=3)
        peer.connect("01713920001", line_id=3)
        peer.disconnect(seconds=5, line_id=3)
        peer.ring("034523125678")
        listener.wait_for(Ring)
        assert not listener.of(PickedUp)
        assert not listener.of(HungUp)

    def test_two_calls_at_once_are_kept_apart(self, peer, listener):
        peer.ring("034523125001", line_id=0)
        peer.ring("034523125002", line_id=1)
        peer.connect(line_id=1)
        peer.disconnect(line_id=0)
        peer.disconnect(seconds=9, line_id=1)
        missed, talked = listener.wait_for(HungUp, 2)
        first, second = listener.of(Ring)
        assert (missed.line_id, missed.seconds) == (first.line_id, 0)
        assert (talked.line_id, talked.seconds) == (second.line_id, 9)
        assert [event.line_id for event in listener.of(PickedUp)] == [second.line_id]

    def test_an_id_that_is_used_again_is_another_call(self, peer, listener):
        for _ in range(2):
            peer.ring("034523125001")
            peer.disconnect()
        first, second = listener.wait_for(Ring, 2)
        assert first.line_id != second.line_id

    def test_a_second_answer_and_an_unknown_end_are_ignored(self, peer, listener):
        peer.ring("034523125001")
        peer.connect()
        peer.connect()
        peer.disconnect(line_id=7)
        peer.disconnect(seconds=1)
        assert len(listener.wait_for(HungUp)) == 1
        assert len(listener.of(PickedUp)) == 1


@pytest.mark.usefixtures("line")
class TestGarbage:
    """What else may come along a wire."""

    @pytest.mark.parametrize(
        "garbage",
        [
            b"\x00\xff\xfe\x80\r\n",
            b"\r\n\r\n;;;;;\r\n",
            b"HTTP/1.1 400 Bad Request\r\n\r\n",
            b"24.11.26 09:12:33;RING\r\n",
            b"24.11.26 09:12:33;RING;x;034523125001;1;SIP0;\r\n",
            b"24.11.26 09:12:33;SHOUT;0;034523125001;1;SIP0;\r\n",
            b"24.11.26 09:12:33;DISCONNECT;0;abc;\r\n",
            b"x" * 500_000 + b"\r\n",
            b"24.11.26 09:12:33;RING;0;" + b"9" * 500_000 + b";1;SIP0;\r\n",
        ],
    )
    def test_garbage_is_passed_over_and_the_next_ring_is_heard(self, peer, listener, garbage):
        peer.say_bytes(garbage)
        peer.ring("034523125678")
        assert [ring.number.e164 for ring in listener.wait_for(Ring)] == ["+4934523125678"]

    def test_a_line_that_comes_in_pieces_is_one(self, peer, listener):
        for byte in b"24.11.26 09:12:33;RING;0;034523125678;1;SIP0;\r\n":
            peer.say_bytes(bytes([byte]))
        assert [ring.number.e164 for ring in listener.wait_for(Ring)] == ["+4934523125678"]

    def test_many_lines_in_one_piece_are_many(self, peer, listener):
        lines = [f"24.11.26 09:12:33;RING;{n % 5};034523125{n:03};1;SIP0;" for n in range(200)]
        peer.say_bytes("\n".join([*lines, ""]).encode())
        rings = listener.wait_for(Ring, 200)
        assert [ring.number.e164[-3:] for ring in rings] == [f"{n:03}" for n in range(200)]

    def test_a_hostile_number_rings_as_a_doubtful_one(self, peer, listener):
        peer.ring("<img src=x>*21*#")
        (ring,) = listener.wait_for(Ring)
        assert ring.number.kind is PhoneKind.DOUBTFUL

    def test_calls_that_never_end_do_not_pile_up(self, peer, listener, line):
        for number in range(300):
            peer.ring("034523125001", line_id=number)
        listener.wait_for(Ring, 300)
        assert len(line._calls._ringing) <= 64


class TestConnection:
    """Coming, going and coming back."""

    def test_the_line_says_that_it_is_up(self, line, listener):
        assert listener.wait_for(LineStatus) == [UP]

    def test_a_cut_connection_is_told_and_comes_back(self, peer, line, listener):
        listener.wait_for(LineStatus)
        peer.drop_connections()
        peer.wait_for_connections(2)
        peer.ring("034523125678")
        listener.wait_for(Ring)
        assert listener.of(LineStatus) == [UP, LineStatus(connected=False, reason=LineReason.LOST), UP]

    def test_a_box_that_restarts_is_found_again(self, peer, line, listener):
        listener.wait_for(LineStatus)
        peer.switch_off()
        listener.wait_for(LineStatus, 3)
        peer.switch_on()
        listener.wait_for(LineStatus, 4)
        peer.ring("034523125678")
        listener.wait_for(Ring)
        reasons = [status.reason for status in listener.of(LineStatus)]
        assert reasons == [LineReason.CONNECTED, LineReason.LOST, LineReason.REFUSED, LineReason.CONNECTED]

    def test_a_call_from_before_the_break_is_forgotten(self, peer, line, listener):
        peer.ring("034523125001")
        listener.wait_for(Ring)
        peer.drop_connections()
        peer.wait_for_connections(2)
        peer.disconnect(seconds=3)
        peer.ring("034523125002")
        listener.wait_for(Ring, 2)
        assert not listener.of(HungUp)

    def test_half_a_line_from_before_the_break_does_not_spoil_the_next(self, peer, line, listener):
        peer.say_bytes(b"24.11.26 09:12:33;RI")
        peer.drop_connections()
        peer.wait_for_connections(2)
        peer.ring("034523125678")
        assert len(listener.wait_for(Ring)) == 1

    def test_a_refused_connection_is_told_once_however_often_it_is_tried(self, listener):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        line = _line(port)
        line.start(listener)
        listener.wait_for(LineStatus)
        deadline = time.monotonic() + 5
        while line._backoff._step < 4 and time.monotonic() < deadline:
            time.sleep(0.01)
        line.stop()
        assert listener.of(LineStatus) == [
            LineStatus(connected=False, reason=LineReason.REFUSED),
            LineStatus(connected=False, reason=LineReason.STOPPED),
        ]

    @pytest.mark.parametrize("host", ["no.such.host.invalid", "", "x" * 300, "a\0b", "ä..ö"])
    def test_a_name_that_leads_nowhere_is_told(self, listener, host):
        line = _line(1012, host)
        line.start(listener)
        (status, *_) = listener.wait_for(LineStatus, timeout=10)
        line.stop()
        assert not status.connected

    def test_a_peer_that_accepts_and_hangs_up_is_not_stormed(self):
        waits = Backoff(1.0, 60.0, Random(7))
        steps = [waits.next_wait() for _ in range(20)]
        assert all(0.5 * 2**n <= wait <= 2**n for n, wait in enumerate(steps[:6]))
        assert all(30 <= wait <= 60 for wait in steps[6:])
        waits.reset()
        assert waits.next_wait() <= 1.0
        assert steps != [Backoff(1.0, 60.0, Random(8)).next_wait() for _ in range(20)]


class TestStopping:
    """The end of a line."""

    def test_stopping_is_prompt_and_nothing_is_told_afterwards(self, peer, listener):
        line = FritzBoxLine("127.0.0.1", peer.port, clock=lambda: NOW, read_timeout=30.0)
        line.start(listener)
        peer.wait_for_client()
        listener.wait_for(LineStatus)
        started = time.monotonic()
        line.stop()
        assert time.monotonic() - started < 1.0
        told = list(listener.events)
        peer.ring("034523125678")
        assert not line._thread.is_alive()
        assert listener.events == told
        assert told[-1] == LineStatus(connected=False, reason=LineReason.STOPPED)

    def test_stopping_while_waiting_for_the_next_attempt_is_prompt(self, listener):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        line = FritzBoxLine("127.0.0.1", port, clock=lambda: NOW, backoff=Backoff(60, 60))
        line.start(listener)
        listener.wait_for(LineStatus)
        started = time.monotonic()
        line.stop()
        assert time.monotonic() - started < 1.0

    def test_stopping_twice_or_before_starting_is_harmless(self, peer):
        line = _line(peer.port)
        line.stop()
        line.stop()

    def test_a_line_can_be_stopped_by_its_own_event(self, peer):
        line = _line(peer.port)
        done = threading.Event()

        def end(_event: object) -> None:
            line.stop()
            done.set()

        line.start(end)
        assert done.wait(5)

    def test_a_line_starts_once(self, line):
        with pytest.raises(RuntimeError):
            line.start(lambda _event: None)


@pytest.mark.usefixtures("log_may_warn")
def test_a_listener_that_fails_does_not_end_the_line(peer, caplog):
    rings = Listener()

    def fail_first(event: object) -> None:
        rings(event)
        if len(rings.of(Ring)) == 1:
            raise ValueError("034523125001")

    line = _line(peer.port)
    with caplog.at_level(logging.ERROR):
        line.start(fail_first)
        peer.ring("034523125001")
        peer.ring("034523125002")
        rings.wait_for(Ring, 2)
        line.stop()
    assert "Ring" in caplog.text
