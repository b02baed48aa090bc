"""The first schema: the desk on one machine."""

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0001"
down_revision = None


_GUARD = {
    "sqlite": (
        "CREATE TRIGGER no_double_booking_insert BEFORE INSERT ON appointments BEGIN \n    SELECT RAISE(ABORT, 'no_double_booking')\n    WHERE NEW.state IN ('booked', 'confirmed', 'connected', 'done', 'held') AND EXISTS (\n        SELECT 1 FROM appointments AS other\n        WHERE other.interpreter_id = NEW.interpreter_id AND other.id <> NEW.id\n          AND other.state IN ('booked', 'confirmed', 'connected', 'done', 'held')\n          AND other.blocked_from < NEW.blocked_until AND other.blocked_until > NEW.blocked_from);\n END",
        "CREATE TRIGGER no_double_booking_update BEFORE UPDATE OF interpreter_id, blocked_from, blocked_until, state ON appointments BEGIN \n    SELECT RAISE(ABORT, 'no_double_booking')\n    WHERE NEW.state IN ('booked', 'confirmed', 'connected', 'done', 'held') AND EXISTS (\n        SELECT 1 FROM appointments AS other\n        WHERE other.interpreter_id = NEW.interpreter_id AND other.id <> NEW.id\n          AND other.state IN ('booked', 'confirmed', 'connected', 'done', 'held')\n          AND other.blocked_from < NEW.blocked_until AND other.blocked_until > NEW.blocked_from);\n END",
    ),
    "postgresql": (
        "CREATE TYPE key_range AS RANGE (subtype = uuid)",
        "ALTER TABLE appointments ADD CONSTRAINT no_double_booking EXCLUDE USING gist (key_range(interpreter_id, interpreter_id, '[]') WITH &&, tstzrange(blocked_from, blocked_until) WITH &&) WHERE (state IN ('booked', 'confirmed', 'connected', 'done', 'held'))",
    ),
}


def upgrade() -> None:
    """Make all tables, and the guard against double booking."""
    op.create_table(
        "closures",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("closed_for", sa.TEXT(), nullable=False),
        sa.Column("first_month", sa.INTEGER(), nullable=False),
        sa.Column("first_day", sa.INTEGER(), nullable=False),
        sa.Column("last_month", sa.INTEGER(), nullable=False),
        sa.Column("last_day", sa.INTEGER(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closures")),
        sqlite_strict=True,
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("value", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
        sqlite_strict=True,
    )
    op.create_table(
        "figures",
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("value", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_figures")),
        sqlite_strict=True,
    )
    op.create_table(
        "holidays",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("month", sa.INTEGER(), nullable=True),
        sa.Column("day", sa.INTEGER(), nullable=True),
        sa.Column("easter_offset", sa.INTEGER(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holidays")),
        sqlite_strict=True,
    )
    op.create_table(
        "interpreters",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("first_name", sa.TEXT(), nullable=False),
        sa.Column("last_name", sa.TEXT(), nullable=False),
        sa.Column("sex", sa.TEXT(), nullable=True),
        sa.Column("standing", sa.TEXT(), nullable=False),
        sa.Column("engagement", sa.TEXT(), nullable=False),
        sa.Column("email", sa.TEXT(), nullable=False),
        sa.Column("place_id", sa.TEXT(), nullable=False),
        sa.Column("street", sa.TEXT(), nullable=False),
        sa.Column("radius_km", sa.INTEGER(), nullable=False),
        sa.Column("modes", sa.TEXT(), nullable=False),
        sa.Column("areas", sa.TEXT(), nullable=False),
        sa.Column("german", sa.TEXT(), nullable=True),
        sa.Column("max_per_week", sa.INTEGER(), nullable=True),
        sa.Column("declaration_on", sa.TEXT(), nullable=True),
        sa.Column("declaration_until", sa.TEXT(), nullable=True),
        sa.Column("confirmed_on", sa.TEXT(), nullable=True),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.Column("barred_organisations", sa.TEXT(), nullable=False),
        sa.Column("barred_beneficiaries", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreters")),
        sqlite_strict=True,
    )
    op.create_table(
        "language_entries",
        sa.Column("code", sa.TEXT(), nullable=False),
        sa.Column("content", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_language_entries")),
        sqlite_strict=True,
    )
    op.create_table(
        "lead_times",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("area", sa.TEXT(), nullable=False),
        sa.Column("working_days", sa.INTEGER(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead_times")),
        sa.UniqueConstraint("area", name=op.f("uq_lead_times_area")),
        sqlite_strict=True,
    )
    op.create_table(
        "opening_hours",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("weekday", sa.INTEGER(), nullable=False),
        sa.Column("opens", sa.TEXT(), nullable=False),
        sa.Column("closes", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening_hours")),
        sqlite_strict=True,
    )
    op.create_table(
        "organisations",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("department", sa.TEXT(), nullable=False),
        sa.Column("street", sa.TEXT(), nullable=False),
        sa.Column("postal_code", sa.TEXT(), nullable=False),
        sa.Column("place_id", sa.TEXT(), nullable=False),
        sa.Column("cost_centre", sa.TEXT(), nullable=False),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sqlite_strict=True,
    )
    op.create_table(
        "phone_book",
        sa.Column("id", sa.INTEGER(), autoincrement=True, nullable=False),
        sa.Column("phone_key", sa.TEXT(), nullable=False),
        sa.Column("noun", sa.TEXT(), nullable=False),
        sa.Column("record_id", types.Key(), nullable=False),
        sa.Column("is_trunk", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_book")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_phone_book_phone_key"), "phone_book", ["phone_key"], unique=False)
    op.create_index(op.f("ix_phone_book_record_id"), "phone_book", ["record_id"], unique=False)
    op.create_table(
        "referral_targets",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("phone", sa.TEXT(), nullable=False),
        sa.Column("website", sa.TEXT(), nullable=False),
        sa.Column("purpose", sa.TEXT(), nullable=False),
        sa.Column("checked_on", sa.TEXT(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_targets")),
        sqlite_strict=True,
    )
    op.create_table(
        "search_entries",
        sa.Column("record_id", types.Key(), nullable=False),
        sa.Column("noun", sa.TEXT(), nullable=False),
        sa.Column("title", sa.TEXT(), nullable=False),
        sa.Column("detail", sa.TEXT(), nullable=False),
        sa.Column("folded", sa.TEXT(), nullable=False),
        sa.Column("at", types.Utc(), nullable=True),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_search_entries")),
        sqlite_strict=True,
    )
    op.create_index("ix_search_entries_noun_at", "search_entries", ["noun", "at"], unique=False)
    op.create_table(
        "traces",
        sa.Column("id", sa.INTEGER(), autoincrement=True, nullable=False),
        sa.Column("at", types.Utc(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("noun", sa.TEXT(), nullable=False),
        sa.Column("record_id", types.Key(), nullable=False),
        sa.Column("verb", sa.TEXT(), nullable=False),
        sa.Column("fields", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_traces")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_traces_record_id"), "traces", ["record_id"], unique=False)
    op.create_table(
        "absences",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("start", types.Utc(), nullable=False),
        sa.Column("end", types.Utc(), nullable=True),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"], ["interpreters.id"], name=op.f("fk_absences_interpreter_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_absences_interpreter_id"), "absences", ["interpreter_id"], unique=False)
    op.create_index(op.f("ix_absences_start"), "absences", ["start"], unique=False)
    op.create_table(
        "avail_week",
        sa.Column("id", sa.INTEGER(), autoincrement=True, nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("weekday", sa.INTEGER(), nullable=False),
        sa.Column("start_minute", sa.INTEGER(), nullable=False),
        sa.Column("end_minute", sa.INTEGER(), nullable=False),
        sa.Column("valid_from", sa.TEXT(), nullable=False),
        sa.Column("valid_to", sa.TEXT(), nullable=False),
        sa.Column("interval", sa.INTEGER(), nullable=False),
        sa.Column("phase", sa.INTEGER(), nullable=False),
        sa.Column("nth", sa.INTEGER(), nullable=False),
        sa.Column("modes", sa.TEXT(), nullable=False),
        sa.Column("exceptions", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"], ["interpreters.id"], name=op.f("fk_avail_week_interpreter_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_avail_week")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_avail_week_interpreter_id"), "avail_week", ["interpreter_id"], unique=False)
    op.create_table(
        "beneficiaries",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("reference", sa.TEXT(), nullable=False),
        sa.Column("created_at", types.Utc(), nullable=False),
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("organisation_id", types.Key(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_beneficiaries_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beneficiaries")),
        sa.UniqueConstraint("reference", name=op.f("uq_beneficiaries_reference")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_beneficiaries_organisation_id"), "beneficiaries", ["organisation_id"], unique=False)
    op.create_table(
        "calls",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("number", sa.INTEGER(), nullable=False),
        sa.Column("channel", sa.TEXT(), nullable=False),
        sa.Column("rang_at", types.Utc(), nullable=False),
        sa.Column("phone", sa.TEXT(), nullable=True),
        sa.Column("phone_key", sa.TEXT(), nullable=False),
        sa.Column("answered_at", types.Utc(), nullable=True),
        sa.Column("closed_at", types.Utc(), nullable=True),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("organisation_id", types.Key(), nullable=True),
        sa.Column("caller_name", sa.TEXT(), nullable=False),
        sa.Column("matter", sa.TEXT(), nullable=True),
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("outcome", sa.TEXT(), nullable=True),
        sa.Column("unfilled_reason", sa.TEXT(), nullable=True),
        sa.Column("referral_target_id", types.Key(), nullable=True),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"], name=op.f("fk_calls_organisation_id")),
        sa.ForeignKeyConstraint(
            ["referral_target_id"], ["referral_targets.id"], name=op.f("fk_calls_referral_target_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calls")),
        sa.UniqueConstraint("number", name=op.f("uq_calls_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_calls_closed_at"), "calls", ["closed_at"], unique=False)
    op.create_index(op.f("ix_calls_organisation_id"), "calls", ["organisation_id"], unique=False)
    op.create_index("ix_calls_phone_key_rang_at", "calls", ["phone_key", "rang_at"], unique=False)
    op.create_index(op.f("ix_calls_rang_at"), "calls", ["rang_at"], unique=False)
    op.create_index(op.f("ix_calls_referral_target_id"), "calls", ["referral_target_id"], unique=False)
    op.create_table(
        "exclusion_rules",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("words", sa.TEXT(), nullable=False),
        sa.Column("script", sa.TEXT(), nullable=False),
        sa.Column("referral_target_id", types.Key(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_target_id"], ["referral_targets.id"], name=op.f("fk_exclusion_rules_referral_target_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exclusion_rules")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_exclusion_rules_referral_target_id"), "exclusion_rules", ["referral_target_id"], unique=False
    )
    op.create_table(
        "extra_times",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("start", types.Utc(), nullable=False),
        sa.Column("end", types.Utc(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"], ["interpreters.id"], name=op.f("fk_extra_times_interpreter_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extra_times")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_extra_times_interpreter_id"), "extra_times", ["interpreter_id"], unique=False)
    op.create_index(op.f("ix_extra_times_start"), "extra_times", ["start"], unique=False)
    op.create_table(
        "interpreter_patterns",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("rrule", sa.TEXT(), nullable=False),
        sa.Column("start_minute", sa.INTEGER(), nullable=False),
        sa.Column("end_minute", sa.INTEGER(), nullable=False),
        sa.Column("valid_from", sa.TEXT(), nullable=False),
        sa.Column("valid_to", sa.TEXT(), nullable=True),
        sa.Column("modes", sa.TEXT(), nullable=False),
        sa.Column("exceptions", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"],
            ["interpreters.id"],
            name=op.f("fk_interpreter_patterns_interpreter_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreter_patterns")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_interpreter_patterns_interpreter_id"), "interpreter_patterns", ["interpreter_id"], unique=False
    )
    op.create_table(
        "interpreter_phones",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("number", sa.TEXT(), nullable=False),
        sa.Column("label", sa.TEXT(), nullable=False),
        sa.Column("ring_from", sa.INTEGER(), nullable=False),
        sa.Column("ring_until", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"],
            ["interpreters.id"],
            name=op.f("fk_interpreter_phones_interpreter_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreter_phones")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_interpreter_phones_interpreter_id"), "interpreter_phones", ["interpreter_id"], unique=False
    )
    op.create_table(
        "interpreter_skills",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("level", sa.TEXT(), nullable=True),
        sa.Column("direction", sa.TEXT(), nullable=False),
        sa.Column("varieties", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interpreter_id"],
            ["interpreters.id"],
            name=op.f("fk_interpreter_skills_interpreter_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interpreter_skills")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_interpreter_skills_interpreter_id"), "interpreter_skills", ["interpreter_id"], unique=False
    )
    op.create_index(op.f("ix_interpreter_skills_language"), "interpreter_skills", ["language"], unique=False)
    op.create_table(
        "organisation_contacts",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("organisation_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("role", sa.TEXT(), nullable=False),
        sa.Column("phone", sa.TEXT(), nullable=True),
        sa.Column("email", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_organisation_contacts_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_contacts")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_organisation_contacts_organisation_id"), "organisation_contacts", ["organisation_id"], unique=False
    )
    op.create_table(
        "organisation_numbers",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("organisation_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("number", sa.TEXT(), nullable=False),
        sa.Column("label", sa.TEXT(), nullable=False),
        sa.Column("is_trunk", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_organisation_numbers_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_numbers")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_organisation_numbers_organisation_id"), "organisation_numbers", ["organisation_id"], unique=False
    )
    op.create_table(
        "organisation_rooms",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("organisation_id", types.Key(), nullable=False),
        sa.Column("position", sa.INTEGER(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("directions", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_organisation_rooms_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_rooms")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_organisation_rooms_organisation_id"), "organisation_rooms", ["organisation_id"], unique=False
    )
    op.create_table(
        "beneficiary_names",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("beneficiary_id", types.Key(), nullable=False),
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("erase_on", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(
            ["beneficiary_id"],
            ["beneficiaries.id"],
            name=op.f("fk_beneficiary_names_beneficiary_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beneficiary_names")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_beneficiary_names_beneficiary_id"), "beneficiary_names", ["beneficiary_id"], unique=False)
    op.create_table(
        "callbacks",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("call_id", types.Key(), nullable=False),
        sa.Column("due_at", types.Utc(), nullable=False),
        sa.Column("phone", sa.TEXT(), nullable=True),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.Column("done_at", types.Utc(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name=op.f("fk_callbacks_call_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_callbacks")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_callbacks_call_id"), "callbacks", ["call_id"], unique=False)
    op.create_index(op.f("ix_callbacks_due_at"), "callbacks", ["due_at"], unique=False)
    op.create_table(
        "requests",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("number", sa.INTEGER(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("created_at", types.Utc(), nullable=False),
        sa.Column("state", sa.TEXT(), nullable=False),
        sa.Column("call_id", types.Key(), nullable=True),
        sa.Column("source", sa.TEXT(), nullable=False),
        sa.Column("organisation_id", types.Key(), nullable=True),
        sa.Column("contact", sa.TEXT(), nullable=False),
        sa.Column("contact_phone", sa.TEXT(), nullable=False),
        sa.Column("contact_email", sa.TEXT(), nullable=False),
        sa.Column("cost_centre", sa.TEXT(), nullable=False),
        sa.Column("beneficiary_id", types.Key(), nullable=True),
        sa.Column("persons_present", sa.INTEGER(), nullable=True),
        sa.Column("children_present", sa.INTEGER(), nullable=False),
        sa.Column("language", sa.TEXT(), nullable=False),
        sa.Column("variety", sa.TEXT(), nullable=False),
        sa.Column("second_language", sa.TEXT(), nullable=False),
        sa.Column("language_is_certain", sa.INTEGER(), nullable=False),
        sa.Column("mode", sa.TEXT(), nullable=False),
        sa.Column("area", sa.TEXT(), nullable=True),
        sa.Column("occasion", sa.TEXT(), nullable=False),
        sa.Column("level_wanted", sa.TEXT(), nullable=True),
        sa.Column("sex_wanted", sa.TEXT(), nullable=True),
        sa.Column("sex_is_must", sa.INTEGER(), nullable=False),
        sa.Column("interpreter_wanted", types.Key(), nullable=True),
        sa.Column("interpreters_needed", sa.INTEGER(), nullable=False),
        sa.Column("urgency", sa.TEXT(), nullable=False),
        sa.Column("urgency_reason", sa.TEXT(), nullable=False),
        sa.Column("start", types.Utc(), nullable=True),
        sa.Column("minutes", sa.INTEGER(), nullable=False),
        sa.Column("alternatives", sa.TEXT(), nullable=False),
        sa.Column("place_id", sa.TEXT(), nullable=False),
        sa.Column("street", sa.TEXT(), nullable=False),
        sa.Column("room", sa.TEXT(), nullable=False),
        sa.Column("meeting_point", sa.TEXT(), nullable=False),
        sa.Column("phone_on_site", sa.TEXT(), nullable=False),
        sa.Column("dial_in", sa.TEXT(), nullable=False),
        sa.Column("consent_noted", sa.INTEGER(), nullable=False),
        sa.Column("note", sa.TEXT(), nullable=False),
        sa.Column("unfilled_reason", sa.TEXT(), nullable=True),
        sa.Column("ended_at", types.Utc(), nullable=True),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(["beneficiary_id"], ["beneficiaries.id"], name=op.f("fk_requests_beneficiary_id")),
        sa.ForeignKeyConstraint(["call_id"], ["calls.id"], name=op.f("fk_requests_call_id")),
        sa.ForeignKeyConstraint(
            ["interpreter_wanted"], ["interpreters.id"], name=op.f("fk_requests_interpreter_wanted")
        ),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"], name=op.f("fk_requests_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
        sa.UniqueConstraint("number", name=op.f("uq_requests_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_requests_beneficiary_id"), "requests", ["beneficiary_id"], unique=False)
    op.create_index(op.f("ix_requests_call_id"), "requests", ["call_id"], unique=False)
    op.create_index(op.f("ix_requests_created_at"), "requests", ["created_at"], unique=False)
    op.create_index(op.f("ix_requests_interpreter_wanted"), "requests", ["interpreter_wanted"], unique=False)
    op.create_index(op.f("ix_requests_language"), "requests", ["language"], unique=False)
    op.create_index(op.f("ix_requests_organisation_id"), "requests", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_requests_start"), "requests", ["start"], unique=False)
    op.create_index(op.f("ix_requests_state"), "requests", ["state"], unique=False)
    op.create_table(
        "offers",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("request_id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("asked_at", types.Utc(), nullable=False),
        sa.Column("via", sa.TEXT(), nullable=False),
        sa.Column("state", sa.TEXT(), nullable=False),
        sa.Column("answer", sa.TEXT(), nullable=True),
        sa.Column("answered_at", types.Utc(), nullable=True),
        sa.Column("not_before", types.Utc(), nullable=True),
        sa.Column("expires_at", types.Utc(), nullable=True),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.ForeignKeyConstraint(["interpreter_id"], ["interpreters.id"], name=op.f("fk_offers_interpreter_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_offers_request_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offers")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_offers_asked_at"), "offers", ["asked_at"], unique=False)
    op.create_index(op.f("ix_offers_interpreter_id"), "offers", ["interpreter_id"], unique=False)
    op.create_index("ix_offers_interpreter_id_asked_at", "offers", ["interpreter_id", "asked_at"], unique=False)
    op.create_index(op.f("ix_offers_request_id"), "offers", ["request_id"], unique=False)
    op.create_table(
        "appointments",
        sa.Column("id", types.Key(), nullable=False),
        sa.Column("request_id", types.Key(), nullable=False),
        sa.Column("interpreter_id", types.Key(), nullable=False),
        sa.Column("start", types.Utc(), nullable=False),
        sa.Column("end", types.Utc(), nullable=False),
        sa.Column("mode", sa.TEXT(), nullable=False),
        sa.Column("state", sa.TEXT(), nullable=False),
        sa.Column("offer_id", types.Key(), nullable=True),
        sa.Column("travel_before", sa.INTEGER(), nullable=False),
        sa.Column("travel_after", sa.INTEGER(), nullable=False),
        sa.Column("blocked_from", types.Utc(), nullable=False),
        sa.Column("blocked_until", types.Utc(), nullable=False),
        sa.Column("booked_at", types.Utc(), nullable=True),
        sa.Column("interpreter_confirmed_at", types.Utc(), nullable=True),
        sa.Column("organisation_confirmed_at", types.Utc(), nullable=True),
        sa.Column("actual_start", types.Utc(), nullable=True),
        sa.Column("actual_end", types.Utc(), nullable=True),
        sa.Column("ended_at", types.Utc(), nullable=True),
        sa.Column("end_reason", sa.TEXT(), nullable=False),
        sa.Column("overridden", sa.TEXT(), nullable=False),
        sa.Column("version", sa.INTEGER(), nullable=False),
        sa.CheckConstraint(
            'start < "end" AND blocked_from <= start AND blocked_until >= "end"', name=op.f("ck_appointments_order")
        ),
        sa.ForeignKeyConstraint(["interpreter_id"], ["interpreters.id"], name=op.f("fk_appointments_interpreter_id")),
        sa.ForeignKeyConstraint(["offer_id"], ["offers.id"], name=op.f("fk_appointments_offer_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_appointments_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_appointments_interpreter_id_blocked_until",
        "appointments",
        ["interpreter_id", "blocked_until"],
        unique=False,
    )
    op.create_index(op.f("ix_appointments_offer_id"), "appointments", ["offer_id"], unique=False)
    op.create_index(op.f("ix_appointments_request_id"), "appointments", ["request_id"], unique=False)
    op.create_index(op.f("ix_appointments_start"), "appointments", ["start"], unique=False)
    for statement in _GUARD[op.get_bind().dialect.name]:
        op.execute(statement)
