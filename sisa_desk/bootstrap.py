"""The only place that knows everything: settings, log, store, services, window, phone line."""

from __future__ import annotations

import argparse
import gc
import getpass
import hashlib
import logging
import logging.handlers
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import PlatformDirs

from sisa_desk import __version__, settings

if TYPE_CHECKING:
    from sisa_desk.services.backups import Backups
    from sisa_desk.services.telephone import Telephone
    from sisa_desk.ui.application import Opened

DEMO_FILE = "demo.sqlite"
DESK_FILE = "desk.sqlite"
_SERVER = re.compile("postgres(ql)?://")
_LOG_BYTES = 1_000_000
_INTERFACE_LANGUAGES = ("de", "en", "fr", "ru", "ar", "es", "pl", "vi")


@dataclass(frozen=True, slots=True)
class Places:
    """Where the store is, and where the files of this workplace lie."""

    #: The file of the store, or the one that stands for a server where files get their names from it.
    database: Path
    #: The address of the store where it lies on a server.
    server: str
    settings: Path
    state: Path
    log: Path


def now() -> datetime:
    """Read the clock; the only place in the program that does."""
    return datetime.now(UTC)


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; give its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.selfcheck:
        return _check_itself()
    # Nothing that is made before the first paint is garbage; looking for some takes a tenth of the start.
    gc.disable()
    places = _places(options)
    if options.restore and places.server:
        parser.error("--restore puts a file back; the backups of a server are kept by who runs it")
    _start_log(places.log)
    return _open_desk(options, places)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sisa_desk", description="SiSA Desk: the desk of a volunteer interpreting hotline."
    )
    parser.add_argument("--demo", action="store_true", help="open the desk with invented people, calls and requests")
    parser.add_argument("--database", metavar="FILE", help="open this file, or a database postgresql://… on a server")
    parser.add_argument("--restore", type=Path, metavar="BACKUP", help="put this backup in the place of the file first")
    parser.add_argument("--call", metavar="NUMBER", help="begin a call: a number, tel: or sisa://call?from=+49…")
    parser.add_argument("--language", choices=_INTERFACE_LANGUAGES, help="language of the interface")
    parser.add_argument("--theme", choices=("auto", "light", "dark", "contrast"), help="look of the interface")
    parser.add_argument(
        "--selfcheck",
        action="store_true",
        help="a call from ring to appointment on a temporary store, without a window; result as JSON",
    )
    parser.add_argument("--version", action="version", version=f"SiSA Desk {__version__}")
    return parser


def _places(options: argparse.Namespace) -> Places:
    folders = PlatformDirs("sisa-desk", appauthor=False)
    chosen = settings.load(folders.user_config_path / "settings.toml")
    desk = chosen.database or str(folders.user_data_path / DESK_FILE)
    wanted = options.database or (str(folders.user_data_path / DEMO_FILE) if options.demo else desk)
    server = store_address(wanted) if _SERVER.match(wanted) else ""
    return Places(
        database=folders.user_data_path / _stand_in(server) if server else Path(wanted),
        server=server,
        settings=folders.user_config_path / "settings.toml",
        state=folders.user_state_path / "window.ini",
        log=folders.user_log_path / "sisa-desk.log",
    )


def store_address(text: str) -> str:
    """Give an address of a server in the one way of writing it; the name of a file stays as it is."""
    return _SERVER.sub("postgresql://", text) if _SERVER.match(text) else text


def _stand_in(server: str) -> str:
    """Name the file that stands for a server; an address may hold a password, so it is not in the name."""
    return f"server-{hashlib.sha256(server.encode()).hexdigest()[:12]}.sqlite"


def _start_log(path: Path) -> None:
    """Write ids and codes to a small rotating file; names, numbers and notes never get here."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=3, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def resources() -> Path:
    """Give where fonts, words and tables lie, installed or in a working copy."""
    installed = Path(__file__).with_name("resources")
    return installed if installed.is_dir() else Path(__file__).parents[1] / "resources"


def _check_itself() -> int:
    from sisa_desk.services.self_check import as_json, self_check

    report = self_check(resources(), now)
    sys.stdout.write(f"{as_json(report)}\n")
    return 0 if report.ok else 1


def _open_desk(options: argparse.Namespace, places: Places) -> int:
    from PySide6.QtWidgets import QApplication

    from sisa_desk.ui.single_instance import RAISE, SingleInstance, call_message

    app = QApplication.instance() or QApplication(sys.argv[:1])
    number = _number(options.call)
    instance = SingleInstance(places.database)
    if not instance.claim():
        return 0 if instance.send(call_message(number) if number else RAISE) else _say_taken(places.database)
    return _run(app, options, places, instance, number)


def _run(app: object, options: argparse.Namespace, places: Places, instance: object, number: str) -> int:
    from PySide6.QtWidgets import QApplication

    from sisa_desk.ui.application import Application, Setup
    from sisa_desk.ui.single_instance import SingleInstance

    if not isinstance(app, QApplication) or not isinstance(instance, SingleInstance):
        raise TypeError("the program needs windows")
    chosen = _settings(options, places)
    opening = partial(open_store, places.database, chosen, server=places.server, is_demo=options.demo)
    setup = Setup(
        settings=chosen,
        save_settings=partial(settings.save, path=places.settings),
        database=places.database,
        state_file=places.state,
        log_file=places.log,
        clock=now,
        open=partial(opening, restore=options.restore),
        # A copy that lacks its newest entries was accepted before anybody is asked who they are.
        open_as=lambda name, password: opening(credentials=(name, password), accepts_incomplete=True),
        open_anyway=None if places.server else partial(opening, accepts_incomplete=True),
        backups=None if places.server else partial(_backups, places.database),
        open_backup=lambda file: opening(restore=file),
        restart=partial(_start_again, options, places),
        is_restored=options.restore is not None,
    )
    application = Application(app, setup)
    application.catch_exceptions()
    application.hear_other_starts(instance)
    application.show()
    application.begin(number)
    return app.exec()


def _settings(options: argparse.Namespace, places: Places) -> settings.Settings:
    from dataclasses import replace

    chosen = settings.load(places.settings)
    language = options.language or chosen.language
    known = language if language in _INTERFACE_LANGUAGES else "de"
    operator = chosen.operator or getpass.getuser()
    return replace(chosen, language=known, theme=options.theme or chosen.theme, operator=operator)


def _start_again(options: argparse.Namespace, places: Places, backup: Path) -> None:
    """Start the program anew on a backup, and end this one, which has closed everything."""
    from PySide6.QtCore import QCoreApplication, QProcess

    kept = ["--language", options.language] if options.language else []
    arguments = ["-m", "sisa_desk", "--database", str(places.database), "--restore", str(backup), *kept]
    QProcess.startDetached(sys.executable, arguments)
    QCoreApplication.quit()


def open_store(
    database: Path,
    chosen: settings.Settings,
    *,
    server: str = "",
    is_demo: bool = False,
    restore: Path | None = None,
    credentials: tuple[str, str] | None = None,
    accepts_incomplete: bool = False,
) -> Opened:
    """Open the file, or the store at the address of a server, with everything on it; runs on the data lane.

    Raise Refused ("sign_in_needed") where somebody has to say first who they are.
    """
    from sisa_desk.persistence.ballast import Ballast
    from sisa_desk.persistence.drafts import DraftFile
    from sisa_desk.persistence.whereabouts import must_lie_well
    from sisa_desk.services.bundle import Away
    from sisa_desk.services.drafts import Drafts
    from sisa_desk.services.sign_in import sign_in
    from sisa_desk.ui.application import Opened

    gc.enable()
    if not server:
        must_lie_well(database, _file_system(database))
    backups = _backups(database, server)
    if restore is not None:
        backups.put_back(restore)
    beside = partial(_beside, database)
    away = Away(beside("outbox"), beside("copy")) if server else None
    entered = sign_in(
        server or database,
        resources(),
        now,
        chosen.operator,
        credentials,
        away=away,
        accepts_incomplete=accepts_incomplete,
    )
    services = entered.services
    is_read_only = services.database.is_read_only
    if is_demo and not is_read_only:
        _fill_with_demo(services)
    rules = services.preferences.rules()
    ballast = Ballast(database)
    drafts = Drafts(DraftFile(_drafts_file(database, is_read_only=is_read_only), ballast), now)
    if not is_read_only:
        ballast.lay()
    if entered.works_on_cases and not is_read_only:
        services.rounds.keep_up()
        services.organisations.erase_names_due()
        services.search.tidy()
    # Modules, rules and tables stay all day: later searches for garbage, while the window waits, pass over them.
    gc.freeze()
    return Opened(
        services=services,
        rules=rules,
        languages=services.languages.table(),
        places=services.places.table,
        drafts=drafts,
        kept=drafts.kept(rules.numbers.keep_drafts_days),
        telephone=_telephone(chosen),
        backups=None if is_read_only else backups,
        roles=entered.roles,
        is_signed_in=entered.with_password,
        notes=entered.notes,
    )


def _file_system(path: Path) -> str:
    """Say what kind of file system a file lies on, or will lie on."""
    from PySide6.QtCore import QStorageInfo

    there = next(folder for folder in (path.absolute().parent, *path.absolute().parents) if folder.exists())
    return bytes(QStorageInfo(str(there)).fileSystemType().data()).decode(errors="replace")


def _backups(database: Path, server: str = "") -> Backups:
    from sisa_desk.services.backups import Backups

    return Backups(database, now, server=server)


def _drafts_file(database: Path, *, is_read_only: bool) -> Path:
    """Say where drafts are kept: beside the file, or with the program's own data where nothing may be written there."""
    folder = PlatformDirs("sisa-desk", appauthor=False).user_data_path if is_read_only else database.parent
    return _beside(folder / database.name, "drafts")


def _beside(database: Path, what: str) -> Path:
    """Name a file of this desk that lies beside its store, or beside where one would lie."""
    return database.with_name(f"{database.stem}-{what}.sqlite")


def _fill_with_demo(services: object) -> None:
    from sisa_desk.services.bundle import Services
    from sisa_desk.services.demo import fill_with_demo

    if isinstance(services, Services) and not services.interpreters.all():
        fill_with_demo(services.database, services.languages.table(), services.places, now(), resources=resources())


def _telephone(chosen: settings.Settings) -> Telephone:
    from sisa_desk.services.telephone import Telephone
    from sisa_desk.telephony.fritzbox import FritzBoxLine

    if not chosen.fritzbox_host:
        return Telephone()
    return Telephone((FritzBoxLine(chosen.fritzbox_host, chosen.fritzbox_port, clock=now),))


def _number(call: str | None) -> str:
    if not call:
        return ""
    from sisa_desk.domain.phone import PhoneNumber
    from sisa_desk.telephony.call_url import read_call_url

    read = read_call_url(call)
    if isinstance(read, PhoneNumber):
        return read.text
    sys.stderr.write(f"--call: {call!r} is not a number ({read.code}); the desk opens without a call\n")
    return ""


def _say_taken(database: Path) -> int:
    sys.stderr.write(f"SiSA Desk is already open on {database.name} but does not answer; please close it first.\n")
    return 1
