"""Passwords of a store that is a file: kept as argon2id, which makes a guess as dear as a check (0.15 s, 64 MiB)."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4)


def digest_of(password: str) -> str:
    """Give what is kept of a password."""
    return _HASHER.hash(password)


def fits(password: str, digest: str) -> bool:
    """Say whether a password is the one of a digest; it takes a while, so it is asked off the GUI thread."""
    try:
        return _HASHER.verify(digest, password)
    except (VerificationError, InvalidHashError):
        return False
