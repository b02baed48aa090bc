"""Weeks and absences: school holidays, what is kept in spite of an absence, and the asking whether times still hold."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the tables, and say of every weekly time that it holds in the school holidays too."""
    kind = "TEXT" if op.get_bind().dialect.name == "sqlite" else 'TEXT COLLATE "C"'
    op.execute(f"ALTER TABLE interpreter_patterns ADD COLUMN school {kind} NOT NULL DEFAULT 'always'")
    op.create_table(
        "school_breaks",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("first", types.Day(), nullable=False),
        sa.Column("last", types.Day(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_breaks")),
        sqlite_strict=True,
    )
    op.create_table(
        "kept_despite",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("absence_id", types.Key(), nullable=False),
        sa.Column("subject_id", types.Key(), nullable=False),
        sa.Column("start", types.Utc(), nullable=False),
        sa.Column("reason", sa.TEXT(), nullable=False),
        sa.Column("at", types.Utc(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["absence_id"], ["absences.id"], name=op.f("fk_kept_despite_absence_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_despite")),
        sqlite_strict=True,
    )
    op.create_table(
        "confirmation_asks",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("at", types.Utc(), nullable=False),
        sa.Column("outcome", sa.TEXT(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"],
            ["interpreters.id"],
            name=op.f("fk_confirmation_asks_interpreter_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmation_asks")),
        sqlite_strict=True,
    )
    for table, name in (
        ("kept_despite", "absence_id"),
        ("kept_despite", "subject_id"),
        ("confirmation_asks", "interpreter_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name])
