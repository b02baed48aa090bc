"""Links that hand a number to the phone program of the desk; nothing is dialled here."""

from __future__ import annotations

from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.phone import PhoneNumber, dialable

#: What phone programs register for.
SCHEMES = ("tel", "callto", "sip")


def tel_link(number: PhoneNumber, scheme: str = "tel") -> str:
    """Give the link that dials a number (RFC 3966 for tel:), "" when it must not be dialled.

    Raises InvalidInput("unknown_scheme") for a scheme that is not in SCHEMES.

    >>> from sisa_desk.domain.phone import read_phone
    >>> tel_link(read_phone("0345/123-456")), tel_link(read_phone("*21*0171392#"))
    ('tel:+49345123456', '')
    """
    if scheme not in SCHEMES:
        raise InvalidInput("unknown_scheme", field="scheme", value=scheme, known=SCHEMES)
    dialled = dialable(number)
    return f"{scheme}:{dialled}" if dialled else ""
