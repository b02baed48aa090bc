"""The triggers of the audit, made from the schema: whatever is stored for people is watched unless it is named here.

On a server they seal each change when it is committed. SQLite knows no digests: there they put every change aside, and
`audit.seal` takes it from there before the command is committed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from sisa_desk.persistence import schema

#: What follows from other rows, counts, or is itself a record of what was done.
UNWATCHED = frozenset(
    "counters avail_week speakers call_sums calendar_events phone_book search_entries search_words traces decisions "
    "audit audit_salts passwords presences applied_commands".split()
)
#: One number for all who seal: they wait for each other only while they are being committed.
_SEALING = 0x5EA1
#: What changes with every change, and what the program keeps up by itself in rows that are somebody's.
_UNTOLD = ("id", "version")
_KEPT_UP = {"calendar_sources": ("tried_at", "read_at", "trouble", "state", "times"), "organisations": ("calls",)}
_PENDING = (
    "CREATE TABLE audit_pending (id INTEGER PRIMARY KEY, source TEXT NOT NULL, record TEXT NOT NULL, "
    "verb TEXT NOT NULL, fields TEXT NOT NULL, told TEXT NOT NULL) STRICT"
)
#: What stands in the store beside the declared tables.
AUDIT_STORE = {"sqlite": (_PENDING,), "postgresql": ()}
_FUNCTION = """
CREATE OR REPLACE FUNCTION {schema}.audit_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {schema}, pg_temp AS $audit$
DECLARE
    before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{{}}'::jsonb ELSE to_jsonb(OLD) END;
    after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{{}}'::jsonb ELSE to_jsonb(NEW) END;
    whose text := coalesce(after ->> TG_ARGV[0], before ->> TG_ARGV[0]);
    verb text := CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'UPDATE' THEN 'changed' ELSE 'removed' END;
    names text;
    told jsonb;
    secret text;
    last_number bigint;
    last_seal text;
    at timestamptz := clock_timestamp();
BEGIN
    SELECT string_agg(key, E'\\x1f' ORDER BY key COLLATE "C"), jsonb_object_agg(key, after -> key) INTO names, told
    FROM (SELECT jsonb_object_keys(before || after) AS key) AS every
    WHERE before -> key IS DISTINCT FROM after -> key AND key <> ALL (string_to_array(TG_ARGV[2], ' '));
    IF names IS NULL AND TG_OP = 'UPDATE' THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'UPDATE' THEN
        names := '';
    END IF;
    PERFORM pg_advisory_xact_lock({sealing});
    SELECT salt INTO secret FROM audit_salts AS known WHERE known.record = whose;
    IF secret IS NULL THEN
        secret := gen_random_uuid()::text;
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO audit_salts VALUES (whose, secret);
        END IF;
    END IF;
    IF TG_OP = 'DELETE' AND TG_ARGV[1] = 'root' THEN
        DELETE FROM audit_salts AS known WHERE known.record = whose;
    END IF;
    SELECT number, seal INTO last_number, last_seal FROM audit ORDER BY number DESC LIMIT 1;
    INSERT INTO audit
    SELECT next.number, at, session_user, TG_TABLE_NAME, whose, verb, names, digest,
        encode(sha256(convert_to(concat_ws(E'\\x1f', coalesce(last_seal, ''), next.number,
            (extract(epoch FROM at) * 1000000)::bigint, session_user, TG_TABLE_NAME, whose, verb,
            names, digest), 'UTF8')), 'hex')
    FROM (SELECT coalesce(last_number, 0) + 1 AS number,
        encode(sha256(convert_to(secret || coalesce(told::text, ''), 'UTF8')), 'hex') AS digest) AS next;
    RETURN NULL;
END
$audit$
"""


def watched() -> Iterator[sa.Table]:
    """Give the tables whose changes are written down."""
    return (table for table in schema.metadata.sorted_tables if table.name not in UNWATCHED)


def record_column(table: sa.Table) -> sa.Column[object]:
    """Give the column that names the record a row belongs to: that of its owner where it is a part of one."""
    own = next(iter(table.primary_key.columns))
    owners = (column for column in table.columns for key in column.foreign_keys if key.ondelete == "CASCADE")
    return next(owners, own) if "position" in table.columns else own


def _untold(table: sa.Table) -> tuple[str, ...]:
    return (*_UNTOLD, *_KEPT_UP.get(table.name, ()))


def lay(connection: sa.Connection) -> None:
    """Put the triggers into a store, for the tables as they are declared."""
    is_file = connection.dialect.name == "sqlite"
    where = "main" if is_file else str(connection.scalar(sa.func.current_schema()))
    for statement in statements(connection.dialect.name, where):
        connection.exec_driver_sql(statement)


def lift(connection: sa.Connection) -> None:
    """Take the triggers out of a store, so that it can be upgraded."""
    if connection.dialect.name == "sqlite":
        named = "SELECT name, '' FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit|_%' ESCAPE '|'"
    else:
        named = "SELECT tgname, ' ON ' || tgrelid::regclass FROM pg_trigger WHERE tgname = 'audit_change'"
    for name, where in connection.exec_driver_sql(named).all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}{where}")


def statements(dialect: str, where: str = "public") -> Iterable[str]:
    """Give what makes the triggers, in the words of a database."""
    return _on_file() if dialect == "sqlite" else _on_server(where)


def _on_file() -> Iterator[str]:
    for table in watched():
        names = [column.name for column in table.columns if column.name not in _untold(table)]
        every = " || ".join(map(_told, names))
        fields, told = (" || ".join(_if_changed(name, what(name)) for name in names) for what in (_named, _told))
        yield _on_file_when(table, "added", fields="''", told=every)
        yield _on_file_when(table, "changed", fields=fields, told=told)
        yield _on_file_when(table, "removed", fields="''", told="''")


def _on_file_when(table: sa.Table, verb: str, *, fields: str, told: str) -> str:
    happens, row = {"added": ("INSERT", "NEW"), "changed": ("UPDATE", "NEW"), "removed": ("DELETE", "OLD")}[verb]
    return (
        f"CREATE TRIGGER audit_{table.name}_{verb} AFTER {happens} ON {table.name} BEGIN "
        "INSERT INTO audit_pending (source, record, verb, fields, told) VALUES "
        f"('{table.name}', {row}.\"{record_column(table).name}\", '{verb}', {fields}, {told}); END"
    )


def _named(name: str) -> str:
    return f"'{name}' || char(31)"


def _told(name: str) -> str:
    # Not as JSON: in a schema that is not trusted SQLite lets no trigger use it.
    return f"'{name}=' || quote(NEW.\"{name}\") || char(31)"


def _if_changed(name: str, text: str) -> str:
    return f'CASE WHEN OLD."{name}" IS NOT NEW."{name}" THEN {text} ELSE \'\' END'


def _on_server(where: str) -> Iterator[str]:
    yield _FUNCTION.format(schema=where, sealing=_SEALING)
    for table in watched():
        column = record_column(table)
        root = "root" if column.primary_key else "part"
        yield (
            f"CREATE CONSTRAINT TRIGGER audit_change AFTER INSERT OR UPDATE OR DELETE ON {where}.{table.name} "
            "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
            f"EXECUTE FUNCTION {where}.audit_change('{column.name}', '{root}', '{' '.join(_untold(table))}')"
        )
