"""Rings typed by hand, announced by links, and links that dial."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.phone import PhoneKind, PhoneNumber, read_phone
from sisa_desk.telephony import (
    HandDialledLine,
    HungUp,
    LineReason,
    LineStatus,
    PhoneLine,
    PickedUp,
    Ring,
    UnreadableCall,
    read_call_url,
    tel_link,
)

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
HALLE = "+4934523125678"


def test_a_ring_typed_by_hand_is_a_ring():
    events = []
    line: PhoneLine = HandDialledLine(lambda: NOW)
    line.start(events.append)
    ring = line.ring("0345 23125678", called="99")
    line.pick_up(ring.line_id)
    line.hang_up(ring.line_id, seconds=12)
    line.stop()
    line.ring("112")
    assert events == [
        LineStatus(connected=True, reason=LineReason.CONNECTED),
        Ring(read_phone("0345 23125678"), "99", NOW, ring.line_id),
        PickedUp(ring.line_id, NOW),
        HungUp(ring.line_id, NOW, 12),
        LineStatus(connected=False, reason=LineReason.STOPPED),
    ]


def test_rings_by_hand_have_ids_of_their_own():
    line = HandDialledLine(lambda: NOW)
    assert line.ring("112").line_id != line.ring("112").line_id


@pytest.mark.parametrize(
    "text",
    [
        "sisa://call?from=+4934523125678",
        "sisa://call?from=%2B4934523125678",
        "sisa://call/?from=034523125678",
        "SISA://CALL?FROM=0345%2023125678",
        "sisa:call?from=004934523125678",
        "sisa://call?id=7&from=+4934523125678&name=Klinik",
        "tel:+49-345-23125678",
        "callto://034523125678",
        "+4934523125678",
        "0345 / 231 256 78",
        " 034523125678\n",
    ],
)
def test_an_announced_number_is_read(text):
    number = read_call_url(text)
    assert isinstance(number, PhoneNumber)
    assert number.e164 == HALLE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("sisa://call?from=", PhoneKind.WITHHELD),
        ("sisa://call?from=anonymous", PhoneKind.WITHHELD),
        ("sisa://call?from=112", PhoneKind.SHORT),
        ("sisa://call?from=456", PhoneKind.EXTENSION),
        ("231256", PhoneKind.DOUBTFUL),
    ],
)
def test_withheld_short_internal_and_doubtful_numbers_ring_too(text, kind):
    number = read_call_url(text)
    assert isinstance(number, PhoneNumber)
    assert number.kind is kind


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "number_missing"),
        ("   ", "number_missing"),
        ("sisa://call", "number_missing"),
        ("sisa://call?", "number_missing"),
        ("sisa://call?to=112", "number_missing"),
        ("sisa://call?from=112&from=110", "number_twice"),
        ("sisa://book?from=112", "wrong_action"),
        ("sisa://call@evil.example/?from=112", "wrong_action"),
        ("sisa://call/../quit?from=112", "wrong_action"),
        ("sisa:", "wrong_action"),
        ("http://example.org/?from=112", "wrong_scheme"),
        ("file:///etc/passwd", "wrong_scheme"),
        ("javascript:alert(1)", "wrong_scheme"),
        ("sisa://call?from=*21*01713920001%23", "not_a_number"),
        ("sisa://call?from=<img src=x>", "not_a_number"),
        ("sisa://call?from=%3Ctable%3E", "not_a_number"),
        ("sisa://call?from=06108 Halle", "not_a_number"),
        ("--help", "not_a_number"),
        ("../../x", "not_a_number"),
        ("sisa://call?from=0345%00123456", "control_characters"),
        ("sisa://call?from=0345%0A123456", "control_characters"),
        ("sisa://call?from=%E2%80%A8112", "control_characters"),
        ("sisa://call?from=%FF%FE", "not_a_number"),
        ("sisa://call?from=" + "1" * 1000, "too_long"),
        ("9" * 299, "not_a_number"),
    ],
)
def test_a_hostile_text_ends_in_a_code(text, code):
    found = read_call_url(text)
    assert isinstance(found, UnreadableCall)
    assert found.code == code


def test_a_parameter_behind_the_number_is_never_part_of_it():
    found = read_call_url("sisa://call?from=034523125678;postd=1")
    assert isinstance(found, PhoneNumber)
    assert found.text == "034523125678"


@given(st.one_of(st.text(max_size=400), st.text(max_size=200).map("sisa://call?from={}".format)))
def test_any_text_ends_in_a_number_or_a_code(text):
    found = read_call_url(text)
    assert isinstance(found, UnreadableCall) or (found.text.isprintable() and len(found.text) <= 60)


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("+49 (0)621 123-45", "tel:+4962112345"),
        ("116 117", "tel:116117"),
        ("0391 567-0 App. 12", "tel:+493915670"),
        ("*21*0171392#", ""),
        ("", ""),
        ("06108 Halle", ""),
    ],
)
def test_a_link_dials_plain_numbers_only(written, link):
    assert tel_link(read_phone(written)) == link


def test_other_phone_programs_have_other_schemes():
    assert tel_link(read_phone("112"), "callto") == "callto:112"
    with pytest.raises(InvalidInput) as refused:
        tel_link(read_phone("112"), "file")
    assert refused.value.code == "unknown_scheme"
