"""Calendars that are read: where they are, their events as rules and times, and what they come to in the ranking."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the tables; what is compiled about people is compiled anew when the store is opened."""
    op.create_table(
        "calendar_sources",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("address", sa.TEXT(), nullable=False),
        sa.Column("says", sa.TEXT(), nullable=False),
        sa.Column("login", sa.TEXT(), nullable=False),
        sa.Column("tried_at", types.Utc(), nullable=True),
        sa.Column("read_at", types.Utc(), nullable=True),
        sa.Column("trouble", sa.TEXT(), nullable=False),
        sa.Column("state", sa.TEXT(), nullable=False),
        sa.Column("times", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"], ["interpreters.id"], name=op.f("fk_calendar_sources_interpreter_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_sources")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_calendar_sources_interpreter_id"), "calendar_sources", ["interpreter_id"])
    op.create_table(
        "calendar_events",
        sa.Column("source_id", types.Key(), nullable=False),
        sa.Column("key", sa.TEXT(), nullable=False),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["calendar_sources.id"], name=op.f("fk_calendar_events_source_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source_id", "key", name=op.f("pk_calendar_events")),
        sqlite_strict=True,
    )
    op.execute("DELETE FROM speakers")
    kind = "BLOB" if op.get_bind().dialect.name == "sqlite" else "BYTEA"
    op.execute(f"ALTER TABLE speakers ADD COLUMN calendar {kind} NOT NULL")
    op.execute("ALTER TABLE speakers ADD COLUMN has_calendar INTEGER NOT NULL")
