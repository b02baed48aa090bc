"""Reads the calls other programs announce: sisa://call?from=+49…, tel: links, and plain numbers of the command line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

from sisa_desk.domain.phone import PhoneKind, PhoneNumber, read_phone

#: Longer ones are no announcements of a call.
LONGEST_URL = 300

_CALL_URL = re.compile(r"(?i:sisa):(?://)?(?i:call)/?(?:\?([^#]*))?")
_ANY_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_TEL = re.compile(r"(?i:tel|callto):(?://)?")
_HARMLESS = re.compile(r"[\w\s+()/.\-]*")


@dataclass(frozen=True, slots=True)
class UnreadableCall:
    """Why an announcement was not taken.

    Codes: too_long, control_characters, wrong_scheme, wrong_action, number_missing, number_twice, not_a_number.
    """

    code: str
    facts: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def read_call_url(text: str) -> PhoneNumber | UnreadableCall:
    """Read who rings; an empty `from` is a withheld number. Never raises: hostile texts end in an UnreadableCall.

    A plus stays a plus, although forms would read it as a space: programs that open such links do not escape it.

    >>> read_call_url("sisa://call?from=+49345123456").e164, read_call_url("sisa://call?from=*21*0171").code
    ('+49345123456', 'not_a_number')
    """
    if len(text) > LONGEST_URL:
        return UnreadableCall("too_long", MappingProxyType({"limit": LONGEST_URL}))
    url = _CALL_URL.fullmatch(text.strip())
    if url:
        return _from_query(url[1] or "")
    bare = _TEL.sub("", text.strip(), count=1) if _TEL.match(text.strip()) else text.strip()
    scheme = _ANY_SCHEME.match(bare)
    if scheme:
        return _foreign(scheme[0])
    return _number(unquote(bare, errors="replace")) if bare else UnreadableCall("number_missing")


def _foreign(scheme: str) -> UnreadableCall:
    code = "wrong_action" if scheme.casefold() == "sisa:" else "wrong_scheme"
    return UnreadableCall(code, MappingProxyType({"scheme": scheme.rstrip(":")}))


def _from_query(query: str) -> PhoneNumber | UnreadableCall:
    pairs = [part.partition("=") for part in re.split("[&;]", query)]
    numbers = [value for name, _, value in pairs if name.casefold() == "from"]
    if len(numbers) != 1:
        return UnreadableCall("number_twice" if numbers else "number_missing")
    return _number(unquote(numbers[0], errors="replace"))


def _number(text: str) -> PhoneNumber | UnreadableCall:
    if any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in text):
        return UnreadableCall("control_characters")
    number = read_phone(text)
    understood = number.kind is not PhoneKind.DOUBTFUL or not any(map(str.isalpha, text))
    bounded = len(number.text) <= 60 and (number.digits or number.kind is PhoneKind.WITHHELD)
    if not (_HARMLESS.fullmatch(text) and understood and bounded):
        return UnreadableCall("not_a_number")
    return number
