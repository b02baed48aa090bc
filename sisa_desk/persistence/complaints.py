"""What a store complains about, sorted into "a rule says no", "not now" and real bugs; nowhere else."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from sisa_desk.domain.errors import CodedError, Collision, InvalidInput, Refused, SlotTaken, Unavailable

#: What SQLite says, in words.
_CAUSES = {
    "is full": "disk_full",
    "readonly": "read_only",
    "read-only": "read_only",
    "locked": "locked",
    "malformed": "damaged",
    "not a database": "damaged",
    "unable to open": "cannot_open",
}
#: What PostgreSQL says, in codes (its documentation, appendix A).
_STATES = {
    "40001": "locked",
    "40P01": "locked",
    "55P03": "locked",  # waited too long for a lock
    "53100": "disk_full",
    "25006": "read_only",
    "XX001": "damaged",
    "XX002": "damaged",
}
#: Serialization failure and deadlock: what was taken back there works at the next attempt.
_COLLISIONS = frozenset(("40001", "40P01"))
#: What the rights of a role do not hold.
_NOT_ALLOWED = "42501"
_UNSORTED = "store_unavailable"


@contextmanager
def sorted_complaints() -> Iterator[None]:
    """Turn what the store says into Refused or Unavailable; what is a bug stays one."""
    try:
        yield
    except CodedError:
        raise
    except IntegrityError as error:
        raise _broken_rule(error) from error
    except OperationalError as error:
        if _is_wrong_password(error.orig):
            raise Refused("wrong_password") from None
        kind = Collision if getattr(error.orig, "sqlstate", None) in _COLLISIONS else Unavailable
        raise kind(cause_of(error.orig)) from error
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _NOT_ALLOWED:
            raise Refused("not_allowed") from error
        cause = cause_of(error.orig)
        if cause == _UNSORTED and not error.connection_invalidated:
            raise
        raise Unavailable(cause) from error
    except sqlite3.DatabaseError as error:  # said while a connection was being opened, before SQLAlchemy listens
        raise Unavailable(cause_of(error)) from error


def _broken_rule(error: IntegrityError) -> Exception:
    said = str(error.orig)
    if "no_double_booking" in said:
        return SlotTaken("slot_taken")
    if "uq_offers_ringing" in said or "UNIQUE constraint failed: offers.interpreter_id" in said:
        return Refused("being_rung")
    if "no_end_without_reason" in said:
        return InvalidInput("reason_missing", field="unfilled_reason")
    if "FOREIGN KEY" in said.upper():
        return Refused("still_in_use")
    if re.search("UNIQUE|PRIMARY KEY|duplicate key", said):
        return Refused("already_there")
    return error


def cause_of(error: BaseException | None) -> str:
    """Give the code for what the store said."""
    if state := getattr(error, "sqlstate", None):
        return _STATES.get(state, _UNSORTED)
    said = str(error).lower()
    return next((code for word, code in _CAUSES.items() if word in said), _UNSORTED)


def _is_wrong_password(error: BaseException | None) -> bool:
    """Say whether a server turned somebody away; what it says about it comes in its own language and without a code."""
    connection = getattr(error, "pgconn", None)
    return connection is not None and not connection.server_version and bool(connection.used_password)
