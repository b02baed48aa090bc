"""Passwords in the keyring of the system, where there is a real one; nothing of them is in the store.

`keyring` comes with an extra of its own and may be missing.
"""

from __future__ import annotations

from typing import Any

_SERVICE = "SiSA Desk"
#: Backends that keep nothing, or keep it where anybody can read it.
_NOT_REAL = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")


class KeyRing:
    """Keeps passwords by the key of what they open; a keyring that is locked or absent keeps none."""

    def find(self, name: str) -> str | None:
        """Give a password that was kept."""
        return _asked("get_password", name)

    def keep(self, name: str, password: str) -> bool:
        """Keep a password where that is possible; say whether it was."""
        _asked("set_password", name, password)
        return self.find(name) == password

    def forget(self, name: str) -> None:
        """Take a password away."""
        if self.find(name) is not None:
            _asked("delete_password", name)


def _asked(method: str, *values: str) -> str | None:
    backend = _backend()
    if backend is None:
        return None
    from keyring.errors import KeyringError

    try:
        answer: str | None = getattr(backend, method)(_SERVICE, *values)
    except KeyringError:
        # Locked, or its password was not given: as if there were none.
        return None
    return answer


def _backend() -> Any | None:
    try:
        import keyring
    except ImportError:
        return None
    chosen = keyring.get_keyring()
    parts = getattr(chosen, "backends", (chosen,))
    return chosen if parts and all(map(_is_real, parts)) else None


def _is_real(backend: object) -> bool:
    return not type(backend).__module__.startswith(_NOT_REAL)
