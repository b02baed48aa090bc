"""A calendar on a server: a CalDAV collection, or a calendar file it hands out; read, never written.

`caldav` comes with an extra of its own and may be missing; this module is imported where a server is asked.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from sisa_desk.domain.errors import CodedError, Missing, Refused, Unavailable
from sisa_desk.exchange.calendars.bounds import MOST_BYTES, Login, checked_size

try:
    from caldav.davclient import DAVClient
    from caldav.lib.error import AuthorizationError, NotFoundError
    from caldav.lib.http_sync import requests
except ImportError as missing:
    raise Refused("caldav_missing") from missing


def _is_not_of_the_library(record: logging.LogRecord) -> bool:
    return PurePath(record.pathname).parent.name != "caldav"


# It would write down what servers said as it came, titles and all; some of it under no name of its own.
logging.getLogger("caldav").setLevel(logging.CRITICAL + 1)
logging.getLogger().addFilter(_is_not_of_the_library)

_CHUNK = 64 * 1024
#: Everything a collection holds; what of it concerns us is decided here, as not every server can tell.
_ALL_EVENTS = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"/></C:filter>
</C:calendar-query>"""


def answer_of(address: str, login: Login, seconds: float) -> bytes:
    """Give the calendar behind an address; raise as `fetched` does."""
    client: Any = DAVClient(
        url=address,
        username=login.user or None,
        password=login.password or None,
        timeout=int(seconds),
        enable_rfc6764=False,
        rate_limit_handle=False,
    )
    _keep_within_bounds(client.session)
    with _sorted_troubles(), client:
        return _file_at(client, address) if urlsplit(address).path.endswith(".ics") else _collection_at(client, address)


def _collection_at(client: Any, address: str) -> bytes:
    found = client.report(address, _ALL_EVENTS, depth=1).parse_calendar_query()
    return "\n".join(one.calendar_data for one in found if one.calendar_data).encode() or b"BEGIN:VCALENDAR"


def _file_at(client: Any, address: str) -> bytes:
    login = (client.username, client.password) if client.username else None
    answer = client.session.request("GET", address, auth=login, timeout=client.timeout)
    if answer.status_code in {401, 403}:
        raise Refused("calendar_wants_password")
    if answer.status_code != 200:
        raise Missing("calendar_not_there")
    content: bytes = answer.content
    return content


def _keep_within_bounds(session: Any) -> None:
    """Let a session follow nobody elsewhere, where a password might be read along, and read no more than is usual."""
    ask = session.request
    session.max_redirects = 0

    def request(method: str, url: str, **options: Any) -> Any:
        answer = ask(method, url, **(options | {"stream": True}))
        content = bytearray()
        for chunk in answer.iter_content(_CHUNK):
            content += chunk
            if len(content) > MOST_BYTES:
                answer.close()
                break
        answer._content = checked_size(bytes(content))  # noqa: SLF001 - where the library looks for what was read
        return answer

    session.request = request


@contextmanager
def _sorted_troubles() -> Iterator[None]:
    """Turn what the libraries raise into what the house raises; their texts may hold names and are dropped."""
    try:
        yield
    except CodedError:
        raise
    except AuthorizationError as error:
        raise Refused("calendar_wants_password") from error
    except NotFoundError as error:
        raise Missing("calendar_not_there") from error
    except requests.exceptions.TooManyRedirects as error:
        raise Refused("calendar_moved") from error
    except requests.exceptions.SSLError as error:
        raise Refused("calendar_not_trusted") from error
    except requests.exceptions.Timeout as error:
        raise Unavailable("calendar_slow") from error
    except Exception as error:
        raise Unavailable("calendar_not_answering") from error
