"""Keyrings for tests: none, or one that lives as long as a test; never the one of whoever runs them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring


class Drawer(KeyringBackend):
    """A keyring in memory."""

    # Never chosen by itself.
    priority = -1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@contextmanager
def the_keyring(chosen: KeyringBackend | None = None) -> Iterator[None]:
    """Let a keyring be the one of the system for a while; without one there is none."""
    before = keyring.get_keyring()
    keyring.set_keyring(chosen or NoKeyring())
    yield
    keyring.set_keyring(before)
