"""`python -m sisa_desk.server`: looks after a shared store and says in plain words what it does."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from platformdirs import PlatformDirs

from sisa_desk import settings
from sisa_desk.bootstrap import DESK_FILE, now, resources, store_address
from sisa_desk.domain.errors import CodedError
from sisa_desk.domain.people import Role
from sisa_desk.services.servers import Anchor, Servers

_STEPS = {
    "roles": "Roles made: {names}.",
    "tables": "Tables set up or upgraded; they belong to {names}, which cannot log in.",
    "tables_current": "The tables were up to date; they belong to {names}, which cannot log in.",
    "rights": "Rights put in place as written in rights.toml: {names} (rights, statements).",
    "functions": "Functions for administrators: {names}.",
    "log": "The log of the server for this database: {names}.",
}
_TROUBLES = {
    "set_up_needs_superuser": "Only a superuser of the server can set it up, for example: --database "
    "'postgresql://postgres@/sisa?host=/var/run/postgresql' as the user postgres.",
    "not_a_server": "This is for a server: please give --database postgresql://…",
    "wrong_password": "The server does not know this name with this password.",
    "not_allowed": "The role of this login does not allow that. People are managed by administrators.",
    "target_not_empty": "The target is not empty: {name} has rows. Nothing was moved.",
    "moved_otherwise": "Rows of {name} arrived otherwise than they were. Nothing was moved.",
    "name_not_fit": "{value!r} cannot be a name: 2 to 32 small letters, digits and _, a letter first.",
    "name_taken": "{value!r} is there already.",
    "password_too_short": "A password has at least {least} characters.",
    "role_missing": "Please name at least one role.",
    "administrator_first": "Somebody has to manage the people first: please add an administrator.",
    "last_administrator": "This is the last administrator, who stays.",
    "not_there": "There is nobody of this name.",
    "already_there": "The server has a login of this name already, which is none of the desk's.",
    "weak_encryption": "sslmode={value} is not taken: only verify-full keeps others from passing for the server.",
    "store_unavailable": "The server does not answer, or its certificate is not the right one.",
    "older_store": "The tables are older than this program. A superuser runs: python -m sisa_desk.server upgrade.",
    "newer_store": "The tables are newer than this program; please install the newer one.",
    "foreign_store": "The database {name} holds something other than SiSA Desk. Nothing was touched.",
    "address_not_understood": "This is no address: postgresql://user@server/database is meant.",
    "server_driver_missing": "This installation cannot talk to a server: it needs the addition “postgres”.",
}
_FLAWS = {
    "missing": "row {number} is missing",
    "changed": "row {number} is not what was sealed",
    "not_anchored": "row {number} is not what was noted on the day sheet",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; give the exit status."""
    options = _parser().parse_args(arguments)
    try:
        commands: Mapping[str, Callable[[argparse.Namespace], int]] = {
            "set-up": _set_up,
            "upgrade": _set_up,
            "settings": _settings,
            "roles": _roles,
            "check": _check,
            "move": _move,
            "add-user": _add_user,
            "set-roles": _set_roles,
            "set-password": _set_password,
            "remove-user": _remove_user,
        }
        return commands[options.command](options)
    except CodedError as trouble:
        text = _TROUBLES.get(trouble.code, f"Not done: {trouble.code}.")
        sys.stderr.write(f"{text.format_map(dict(trouble.facts))}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sisa_desk.server", description="Look after a store that several desks share."
    )
    parser.add_argument(
        "--database", metavar="ADDRESS", help="postgresql://…, or a file; otherwise that of the settings"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    commands.add_parser("set-up", help="make roles, tables, rights and log settings; may be repeated")
    commands.add_parser("upgrade", help="the same after a new version of the program")
    commands.add_parser("settings", help="say what the log and the ways in should be like, and what they are like")
    commands.add_parser("roles", help="say who may do what with which table")
    check = commands.add_parser("check", help="check the audit, the rights and the settings")
    check.add_argument("--anchor", action="append", default=[], help="what a day sheet says: 1234-9f3a 77c0 …")
    move = commands.add_parser("move", help="move everything to an empty store, a file or a server, and compare it")
    move.add_argument("target", help="a file or postgresql://…")
    for name, helps in (("add-user", "let somebody sign in"), ("set-roles", "give somebody other roles")):
        command = commands.add_parser(name, help=helps)
        command.add_argument("name")
        command.add_argument("roles", nargs="+", choices=[role.value for role in Role])
    for name, helps in (
        ("set-password", "give somebody a new password"),
        ("remove-user", "let somebody sign in no more; what they entered stays"),
    ):
        commands.add_parser(name, help=helps).add_argument("name")
    return parser


def _servers(options: argparse.Namespace) -> Servers:
    return Servers(_address(options), resources(), now)


def _address(options: argparse.Namespace) -> str:
    folders = PlatformDirs("sisa-desk", appauthor=False)
    chosen = options.database or settings.load(folders.user_config_path / "settings.toml").database
    return store_address(chosen or str(folders.user_data_path / DESK_FILE))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _password(whose: str) -> str:
    """Ask for a password, or read it from what is piped in; it is never an argument that others could list."""
    return getpass.getpass(f"Password for {whose}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def _set_up(options: argparse.Namespace) -> int:
    _say("Sets up roles, tables, rights, functions and log settings in one transaction; what is there is kept.")
    for step in _servers(options).set_up():
        _say(_STEPS[step.code].format(names=", ".join(step.names) or "none, all are there"))
    _say("Done. Next: add-user NAME administrator; and in pg_hba.conf, for the network, no line but this:")
    _say("    hostssl  <database>  all  all  scram-sha-256")
    return 0


def _settings(options: argparse.Namespace) -> int:
    found = _servers(options).log_settings()
    for one in found:
        _say(f"{one.name} = {one.wanted}" + ("" if one.found == one.wanted else f"   (is {one.found})"))
    _say("set-up puts these in place for this database. Otherwise a superuser adds the lines to postgresql.conf.")
    return 0 if all(one.found == one.wanted for one in found) else 1


def _roles(options: argparse.Namespace) -> int:
    for right in _servers(options).rights():
        columns = f" ({', '.join(right.columns)})" if right.columns else ""
        rows = f" where {right.rows}" if right.rows else ""
        _say(f"{right.role.value:14}{right.verb:8}{right.table}{columns}{rows}")
    return 0


def _check(options: argparse.Namespace) -> int:
    anchors = tuple(Anchor.read(text) for text in options.anchor)
    read = tuple(anchor for anchor in anchors if anchor is not None)
    if len(read) < len(anchors):
        sys.stderr.write("An anchor reads like this: 1234-9f3a 77c0 12ab 34cd\n")
        return 2
    found = _servers(options).check(read)
    _say(f"Audit: {found.audit.rows} rows, {len(read)} anchors, {len(found.audit.flaws)} flaws.")
    for flaw in found.audit.flaws[:20]:
        _say(f"  {_FLAWS[flaw.kind].format(number=flaw.number)}")
    for text in found.rights:
        _say(f"  not as written: {text}")
    for text in found.ways_in:
        _say(f"  pg_hba.conf lets people in that are not encrypted or checked, line {text}")
    for one in found.log:
        if one.found != one.wanted:
            _say(f"  {one.name} is {one.found}, should be {one.wanted}")
    if found.audit.head is not None:
        _say(f"Note for next time: {found.audit.head.text}")
    return 0 if found.is_well else 1


def _move(options: argparse.Namespace) -> int:
    _say("Moves every row; please close all desks. People are added anew at the target, with add-user.")
    target = store_address(options.target)
    rows = _servers(options).move_to(target, lambda name, count: _say(f"  {name}: {count} rows, each compared"))
    _say(f"Done: {rows} rows are there and the same. The source is as it was: {Path(_address(options)).name}")
    return 0


def _add_user(options: argparse.Namespace) -> int:
    roles = frozenset(map(Role, options.roles))
    _say(f"Lets {options.name} sign in as {' and '.join(sorted(roles))}.")
    with _servers(options).people() as people:
        people.add(options.name, roles, _password(options.name))
    _say("Done.")
    return 0


def _set_roles(options: argparse.Namespace) -> int:
    with _servers(options).people() as people:
        people.put_roles(options.name, frozenset(map(Role, options.roles)))
    _say(f"{options.name} is {' and '.join(sorted(options.roles))} from the next sign-in on.")
    return 0


def _set_password(options: argparse.Namespace) -> int:
    with _servers(options).people() as people:
        people.put_password(options.name, _password(options.name))
    _say(f"{options.name} has a new password.")
    return 0


def _remove_user(options: argparse.Namespace) -> int:
    with _servers(options).people() as people:
        people.remove(options.name)
    _say(f"{options.name} signs in no more; what they entered stays theirs.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
