"""Several desks: who is at which record, which commands of an outbox were carried out, and news for who listens."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0010"
down_revision = "0009"

_NEWS = (
    "CREATE FUNCTION tell_of_traces() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('sisa_desk', NEW.noun || ' ' || NEW.verb || ' ' || NEW.record_id); RETURN NULL; END $$",
    "CREATE TRIGGER tell_of_traces AFTER INSERT ON traces FOR EACH ROW EXECUTE FUNCTION tell_of_traces()",
    "CREATE FUNCTION tell_of_presences() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('sisa_desk', 'presence changed '); RETURN NULL; END $$",
    "CREATE TRIGGER tell_of_presences AFTER INSERT OR UPDATE OF record_id OR DELETE ON presences FOR EACH STATEMENT EXECUTE FUNCTION tell_of_presences()",
)


def upgrade() -> None:
    """Add the tables, and on a server what tells everybody of changes."""
    op.create_table(
        "presences",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("noun", sa.TEXT(), nullable=False),
        sa.Column("record_id", types.Key(), nullable=False),
        sa.Column("desk", types.Key(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("since", types.Utc(), nullable=False),
        sa.Column("until", types.Utc(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presences")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_presences_record_id"), "presences", ["record_id"])
    op.create_table(
        "applied_commands",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("at", types.Utc(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applied_commands")),
        sqlite_strict=True,
    )
    if op.get_bind().dialect.name == "postgresql":
        for statement in _NEWS:
            op.execute(statement)
