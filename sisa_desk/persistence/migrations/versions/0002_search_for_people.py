"""Finding people: qualifications, rounds of offers, hand-overs, decisions, and settings that are excluded."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0002"
down_revision = "0001"


_REASON_GUARD = {
    "sqlite": (
        "CREATE TRIGGER no_end_without_reason_requests_insert BEFORE INSERT ON requests WHEN NEW.state = 'unfilled' AND NEW.unfilled_reason IS NULL BEGIN SELECT RAISE(ABORT, 'no_end_without_reason'); END",
        "CREATE TRIGGER no_end_without_reason_requests_update BEFORE UPDATE ON requests WHEN NEW.state = 'unfilled' AND NEW.unfilled_reason IS NULL BEGIN SELECT RAISE(ABORT, 'no_end_without_reason'); END",
        "CREATE TRIGGER no_end_without_reason_calls_insert BEFORE INSERT ON calls WHEN NEW.outcome = 'unfilled' AND NEW.unfilled_reason IS NULL BEGIN SELECT RAISE(ABORT, 'no_end_without_reason'); END",
        "CREATE TRIGGER no_end_without_reason_calls_update BEFORE UPDATE ON calls WHEN NEW.outcome = 'unfilled' AND NEW.unfilled_reason IS NULL BEGIN SELECT RAISE(ABORT, 'no_end_without_reason'); END",
    ),
    "postgresql": (
        "ALTER TABLE requests ADD CONSTRAINT no_end_without_reason CHECK (state IS DISTINCT FROM 'unfilled' OR unfilled_reason IS NOT NULL)",
        "ALTER TABLE calls ADD CONSTRAINT no_end_without_reason CHECK (outcome IS DISTINCT FROM 'unfilled' OR unfilled_reason IS NOT NULL)",
    ),
}


def upgrade() -> None:
    """Add the tables and columns that the search for somebody needs."""
    _make_tables()
    _make_speakers()
    _add("requests", sa.Column("qualification_wanted", sa.TEXT(), nullable=False), "''")
    _add("requests", sa.Column("relay_language", sa.TEXT(), nullable=False), "''")
    _add("requests", sa.Column("stand_in_language", sa.TEXT(), nullable=False), "''")
    _add("requests", sa.Column("is_heavy", sa.INTEGER(), nullable=False), "0")
    _add("offers", sa.Column("round_id", types.Key(), nullable=True), "NULL REFERENCES offer_rounds(id)")
    _add("offers", sa.Column("sent_at", types.Utc(), nullable=True), "NULL")
    _add("offers", sa.Column("told_at", types.Utc(), nullable=True), "NULL")
    _add("offers", sa.Column("overridden", sa.TEXT(), nullable=False), "''")
    _add("offers", sa.Column("override_reason", sa.TEXT(), nullable=False), "''")
    _add("offers", sa.Column("language", sa.TEXT(), nullable=False), "''")
    _add("exclusion_rules", sa.Column("spared", sa.TEXT(), nullable=False), "''")
    _add("exclusion_rules", sa.Column("may_go_on", sa.INTEGER(), nullable=False), "0")
    _add("lead_times", sa.Column("may_be_shorter", sa.INTEGER(), nullable=False), "1")
    op.create_index(op.f("ix_offers_round_id"), "offers", ["round_id"], unique=False)
    _guard_reasons()
    _remember_callers()
    _add("interpreter_phones", sa.Column("wrong_on", sa.TEXT(), nullable=True), "NULL")
    _ring_once()


def _remember_callers() -> None:
    """Let the last contacts of an institution be read off one index, and their number off its row."""
    _add("organisations", sa.Column("calls", sa.INTEGER(), nullable=False), "0")
    op.execute("UPDATE organisations SET calls = (SELECT count(*) FROM calls WHERE organisation_id = organisations.id)")
    for table, moment in (("calls", "rang_at"), ("requests", "created_at")):
        op.drop_index(op.f(f"ix_{table}_organisation_id"), table)
        op.create_index(f"ix_{table}_organisation_id_{moment}", table, ["organisation_id", moment])


def _ring_once() -> None:
    """Let everybody be rung by one desk at a time; of attempts that were never answered the newest stays."""
    op.execute(
        "UPDATE offers SET state = 'expired' WHERE state = 'asked' AND via = 'phone' AND EXISTS ("
        "SELECT 1 FROM offers AS newer WHERE newer.interpreter_id = offers.interpreter_id "
        "AND newer.state = 'asked' AND newer.via = 'phone' "
        "AND (newer.asked_at > offers.asked_at OR (newer.asked_at = offers.asked_at AND newer.id > offers.id)))"
    )
    ringing = sa.text("state = 'asked' AND via = 'phone' AND (round_id IS NULL OR sent_at IS NOT NULL)")
    op.create_index(
        "uq_offers_ringing", "offers", ["interpreter_id"], unique=True, sqlite_where=ringing, postgresql_where=ringing
    )


def _add(table: str, column: sa.Column[Any], default: str) -> None:
    """Add a column in place: rebuilding the table would drop what hangs on it."""
    kind = column.type.compile(op.get_bind().dialect)
    must = "" if column.nullable else "NOT NULL "
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column.name} {kind} {must}DEFAULT {default}")


def _guard_reasons() -> None:
    """Let nothing end unfilled without a reason; what did so before gets the one that says nothing."""
    for table, condition in (("requests", "state"), ("calls", "outcome")):
        op.execute(
            f"UPDATE {table} SET unfilled_reason = 'other' WHERE {condition} = 'unfilled' AND unfilled_reason IS NULL"
        )
    for statement in _REASON_GUARD[op.get_bind().dialect.name]:
        op.execute(statement)


def _make_tables() -> None:
    op.create_table(
        "interpreter_qualifications",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("acquired_on", sa.TEXT(), nullable=True),
        sa.Column("valid_until", sa.TEXT(), nullable=True),
        sa.ForeignKeyConstraint(
            ["interpreter_id"],
            ["interpreters.id"],
            name=op.f("fk_interpreter_qualifications_interpreter_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreter_qualifications")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_interpreter_qualifications_interpreter_id"), "interpreter_qualifications", ["interpreter_id"]
    )
    op.create_table(
        "offer_rounds",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("request_id", types.Key(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("via", sa.TEXT(), nullable=False),
        sa.Column("wave_size", sa.INTEGER(), nullable=False),
        sa.Column("wait_minutes", sa.INTEGER(), nullable=False),
        sa.Column("started_at", types.Utc(), nullable=False),
        sa.Column("next_wave_at", types.Utc(), nullable=True),
        sa.Column("answer_until", types.Utc(), nullable=True),
        sa.Column("ended_at", types.Utc(), nullable=True),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name=op.f("fk_offer_rounds_request_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_rounds")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_offer_rounds_request_id"), "offer_rounds", ["request_id"])
    op.create_index(op.f("ix_offer_rounds_next_wave_at"), "offer_rounds", ["next_wave_at"])
    op.create_table(
        "offer_round_people",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("round_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("wave", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["offer_rounds.id"], name=op.f("fk_offer_round_people_round_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["interpreter_id"], ["interpreters.id"], name=op.f("fk_offer_round_people_interpreter_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_round_people")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_offer_round_people_round_id"), "offer_round_people", ["round_id"])
    op.create_index(op.f("ix_offer_round_people_interpreter_id"), "offer_round_people", ["interpreter_id"])
    op.create_table(
        "handovers",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("request_id", types.Key(), nullable=False),
        sa.Column("call_id", types.Key(), nullable=True),
        sa.Column("handed_at", types.Utc(), nullable=False),
        sa.Column("handed_by", sa.TEXT(), nullable=False),
        sa.Column("handed_to", sa.TEXT(), nullable=False),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.Column("taken_at", types.Utc(), nullable=True),
        sa.Column("taken_by", sa.TEXT(), nullable=False),
        sa.Column("draft", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name=op.f("fk_handovers_request_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name=op.f("fk_handovers_call_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_handovers_request_id"), "handovers", ["request_id"])
    op.create_index(op.f("ix_handovers_call_id"), "handovers", ["call_id"])
    op.create_table(
        "decisions",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("at", types.Utc(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("request_id", types.Key(), nullable=False),
        sa.Column("offer_id", types.Key(), nullable=True),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("place", sa.INTEGER(), nullable=False),
        sa.Column("shown", sa.TEXT(), nullable=False),
        sa.Column("overridden", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["requests.id"], name=op.f("fk_decisions_request_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["offer_id"], ["offers.id"], name=op.f("fk_decisions_offer_id")),
        sa.ForeignKeyConstraint(["interpreter_id"], ["interpreters.id"], name=op.f("fk_decisions_interpreter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sqlite_strict=True,
    )
    for name in ("at", "request_id", "offer_id", "interpreter_id"):
        op.create_index(op.f(f"ix_decisions_{name}"), "decisions", [name])
    op.create_table(
        "exclusion_hits",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("at", types.Utc(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("rule_name", sa.TEXT(), nullable=False),
        sa.Column("call_id", types.Key(), nullable=True),
        sa.Column("request_id", types.Key(), nullable=True),
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("decision", sa.TEXT(), nullable=False),
        sa.Column("referral_target_id", types.Key(), nullable=True),
        sa.Column("reason", sa.TEXT(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name=op.f("fk_exclusion_hits_call_id")),
        sa.ForeignKeyConstraint(
            ["referral_target_id"], ["referral_targets.id"], name=op.f("fk_exclusion_hits_referral_target_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exclusion_hits")),
        sqlite_strict=True,
    )
    for name in ("at", "call_id", "request_id", "referral_target_id"):
        op.create_index(op.f(f"ix_exclusion_hits_{name}"), "exclusion_hits", [name])


def _make_speakers() -> None:
    texts = ("name", "standing", "sex", "barred", "qualifications", "direction", "varieties")
    numbers = (
        "is_volunteer", "place", "radius_km", "modes", "areas", "german", "signed_from", "signed_until", "level",
    )  # fmt: skip
    op.create_table(
        "speakers",
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        *(sa.Column(name, sa.TEXT(), nullable=False) for name in texts),
        *(sa.Column(name, sa.INTEGER(), nullable=False) for name in numbers),
        sa.Column("max_per_week", sa.INTEGER(), nullable=True),
        sa.Column("confirmed_on", sa.INTEGER(), nullable=True),
        sa.Column("rest_until", types.BIG_NUMBER, nullable=False),
        *(sa.Column(name, sa.LargeBinary(), nullable=False) for name in _PACKED),
        sa.ForeignKeyConstraint(
            ["interpreter_id"], ["interpreters.id"], name=op.f("fk_speakers_interpreter_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("language", "interpreter_id", name=op.f("pk_speakers")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_speakers_interpreter_id"), "speakers", ["interpreter_id"])


_PACKED = ("person", "phones", "week", "bookings", "attempts", "away", "extra")
