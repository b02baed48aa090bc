"""The people of the desk, notes between shifts, and the audit; its triggers are laid after every upgrade."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0009"
down_revision = "0008"

_PENDING = "CREATE TABLE audit_pending (id INTEGER PRIMARY KEY, source TEXT NOT NULL, record TEXT NOT NULL, verb TEXT NOT NULL, fields TEXT NOT NULL, told TEXT NOT NULL) STRICT"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "people",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("roles", sa.TEXT(), nullable=False),
        sa.Column("added_at", types.Utc(), nullable=False),
        sa.Column("removed_at", types.Utc(), nullable=True),
        sa.Column("last_seen_at", types.Utc(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("name", name=op.f("uq_people_name")),
        sqlite_strict=True,
    )
    op.create_table(
        "passwords",
        sa.Column("person_id", types.Key(), nullable=False),
        sa.Column("digest", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_passwords_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_passwords")),
        sqlite_strict=True,
    )
    op.create_table(
        "shift_notes",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("written_at", types.Utc(), nullable=False),
        sa.Column("written_by", sa.TEXT(), nullable=False),
        sa.Column("text", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_notes")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_shift_notes_written_at"), "shift_notes", ["written_at"])
    _make_audit()


def _make_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", types.BIG_NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", types.Utc(), nullable=False),
        sa.Column("person", sa.TEXT(), nullable=False),
        sa.Column("source", sa.TEXT(), nullable=False),
        sa.Column("record", sa.TEXT(), nullable=False),
        sa.Column("verb", sa.TEXT(), nullable=False),
        sa.Column("fields", sa.TEXT(), nullable=False),
        sa.Column("digest", sa.TEXT(), nullable=False),
        sa.Column("seal", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_audit_record"), "audit", ["record"])
    op.create_table(
        "audit_salts",
        sa.Column("record", sa.TEXT(), nullable=False),
        sa.Column("salt", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("record", name=op.f("pk_audit_salts")),
        sqlite_strict=True,
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(_PENDING)
