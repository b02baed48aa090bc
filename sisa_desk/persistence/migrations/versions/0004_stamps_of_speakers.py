"""A stamp on every compiled row, so that what was read before is known to be true still."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the stamp and the index it is summed up from; rows that are there share the first one until they change."""
    kind = sa.Column("stamp", types.BIG_NUMBER).type.compile(op.get_bind().dialect)
    # Added in place: rebuilding the table would drop what hangs on it.
    op.execute(f"ALTER TABLE speakers ADD COLUMN stamp {kind} NOT NULL DEFAULT 0")
    op.create_index("ix_speakers_stamp", "speakers", ["language", "stamp"])
