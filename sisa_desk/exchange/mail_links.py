"""Links that open the mail program of the desk with a text that is ready to be sent; nothing is sent here."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote


def mail_link(addresses: Sequence[str], *, subject: str, body: str) -> str:
    """Give the link (RFC 6068) to a mail in plain text; several people stand in the blind copy, unseen by each other.

    >>> mail_link(["amal@example.org"], subject="A & B?", body="Can you?")
    'mailto:amal@example.org?subject=A%20%26%20B%3F&body=Can%20you%3F'
    >>> mail_link(["a@example.org", "b@example.org"], subject="", body="Hello")
    'mailto:?bcc=a@example.org,b@example.org&body=Hello'
    """
    written = ",".join(quote(address.strip(), safe="@") for address in addresses)
    is_one = len(addresses) == 1
    # Lines end as in a mail, or some programs run them together.
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    fields = {"bcc": "" if is_one else written, "subject": quote(subject, safe=""), "body": quote(lines, safe="")}
    query = "&".join(f"{name}={text}" for name, text in fields.items() if text)
    return f"mailto:{written if is_one else ''}?{query}"
