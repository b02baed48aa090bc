"""The audit of the store: where it stands, for noting it outside, and whether somebody tampered with it."""

from __future__ import annotations

from sisa_desk.persistence import audit
from sisa_desk.persistence.audit import Anchor, AuditCheck
from sisa_desk.persistence.database import Database


class Audits:
    """Answers questions about the audit; nothing writes to it but the triggers of the store."""

    def __init__(self, database: Database) -> None:
        """Stand on the store."""
        self._database = database

    def head(self) -> str:
        """Give where the audit stands, as it is printed on a day sheet; empty where nothing was ever changed."""
        with self._database.reading() as tx:
            found = audit.head(tx.connection)
        return found.text if found is not None else ""

    def check(self, anchors: tuple[Anchor, ...] = ()) -> AuditCheck:
        """Follow the audit from its first row to its last and compare it with what day sheets say."""
        with self._database.reading() as tx:
            return audit.check(tx.connection, anchors)
