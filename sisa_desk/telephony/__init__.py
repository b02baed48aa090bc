"""The sources a ring may come from, one protocol and one file each; no Qt and no SQL."""

from sisa_desk.telephony.by_hand import HandDialledLine
from sisa_desk.telephony.call_url import UnreadableCall, read_call_url
from sisa_desk.telephony.fritzbox import FritzBoxLine
from sisa_desk.telephony.lines import (
    HungUp,
    LineEvent,
    LineReason,
    LineStatus,
    OnEvent,
    PhoneLine,
    PickedUp,
    Ring,
)
from sisa_desk.telephony.tel_link import tel_link

__all__ = [
    "FritzBoxLine",
    "HandDialledLine",
    "HungUp",
    "LineEvent",
    "LineReason",
    "LineStatus",
    "OnEvent",
    "PhoneLine",
    "PickedUp",
    "Ring",
    "UnreadableCall",
    "read_call_url",
    "tel_link",
]
