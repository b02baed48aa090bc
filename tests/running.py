"""The whole program, running in a test: a real file, a clock that the test sets, real lanes, a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sisa_desk.persistence.drafts import DraftFile
from sisa_desk.services.backups import Backups
from sisa_desk.services.bundle import Services, open_services
from sisa_desk.services.drafts import Drafts
from sisa_desk.services.telephone import Telephone
from sisa_desk.settings import Settings
from sisa_desk.ui.application import Application, Opened, Setup

RESOURCES = Path(__file__).parents[1] / "resources"


@dataclass
class SetClock:
    """A clock that stands until the test moves it."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **length: float) -> None:
        """Let time pass."""
        self.at += timedelta(**length)


class WatchedApplication(Application):
    """The program, telling the test of every bug instead of showing it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.bugs: list[BaseException] = []
        self.opened: list[str] = []
        super().__init__(*arguments, **options)

    def report(self, error: BaseException) -> None:
        self.bugs.append(error)

    def open_link(self, link: str) -> bool:
        self.opened.append(link)
        return True

    def raise_bugs(self) -> None:
        """Fail with the first bug there was."""
        if self.bugs:
            raise self.bugs[0]


@dataclass
class RunningDesk:
    """One desk with its window, driven by keys."""

    application: WatchedApplication
    services: Services
    clock: SetClock
    keys: int = 0
    typed: list[str] = field(default_factory=list)

    @property
    def window(self) -> Any:
        return self.application.window

    @property
    def page(self) -> Any:
        return self.window.workspace.currentWidget()

    @property
    def call(self) -> Any:
        """Give the call that is shown on the desk."""
        return self.window.workspace.desk.current

    def idle(self) -> None:
        """Let everything under way arrive, and what follows from it."""
        for _ in range(3):
            QApplication.processEvents()
            assert self.application.idle(), "something is still under way"
        QApplication.processEvents()
        self.application.raise_bugs()

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other where the focus is, and count them."""
        for key in keys:
            target = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                QTest.keyClick(target, key, modifier)
            else:
                QTest.keyClick(target, key, modifier)
            self.keys += 1
            self.idle()

    def type(self, text: str) -> None:
        """Type text where the focus is; these keys are not counted."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.typed.append(text)
        self.idle()

    def focus(self) -> str:
        """Name what has the focus."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused else ""

    def child(self, kind: type[QWidget], name: str) -> Any:
        """Give a widget of the window by its name."""
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def toasts(self) -> tuple[str, ...]:
        """Give the messages that show."""
        return tuple(self.window.toasts.texts)

    def close(self) -> None:
        """Close the window as a person would."""
        self.window.close()
        self.window.deleteLater()


def setup_for(
    file: Path,
    clock: Callable[[], datetime],
    *,
    telephone: Telephone | None = None,
    language: str = "en",
    theme: str = "light",
    before: Callable[[Services], object] | None = None,
    operator: str = "Anna",
    drafts_name: str = "drafts",
) -> Setup:
    """Tell a program where to work."""

    def open_store(*, accepts_incomplete: bool = False, restore: Path | None = None) -> Opened:
        if restore is not None:
            Backups(file, clock).put_back(restore)
        services = open_services(file, RESOURCES, clock, operator, accepts_incomplete=accepts_incomplete)
        if before is not None:
            before(services)
        drafts = Drafts(DraftFile(file.with_name(f"{file.stem}-{drafts_name}.sqlite")), clock)
        return Opened(
            services=services,
            rules=services.preferences.rules(),
            languages=services.languages.table(),
            places=services.places.table,
            drafts=drafts,
            kept=drafts.kept(),
            backups=Backups(file, clock),
            telephone=telephone or Telephone(),
        )

    return Setup(
        settings=Settings(operator=operator, language=language, theme=theme),
        save_settings=lambda _settings: None,
        database=file,
        state_file=file.with_name("window.ini"),
        log_file=None,
        clock=clock,
        open=open_store,
        open_anyway=partial(open_store, accepts_incomplete=True),
        backups=lambda: Backups(file, clock),
        open_backup=lambda backup: open_store(restore=backup),
    )


@contextmanager
def running_desk(
    app: QApplication,
    file: Path,
    clock: SetClock,
    *,
    size: tuple[int, int] = (1280, 720),
    **options: Any,
) -> Iterator[RunningDesk]:
    """Run the program until the block ends."""
    application = WatchedApplication(app, setup_for(file, clock, **options))
    application.window.resize(*size)
    application.window.closed.connect(application.close)
    application.window.show()
    application.begin()
    QApplication.processEvents()
    for _ in range(50):
        application.idle()
        QApplication.processEvents()
        if application.is_ready:
            break
    application.raise_bugs()
    assert application.is_ready, "the desk did not open"
    application.window.activateWindow()
    desk = RunningDesk(application, application.frame.services, clock)
    desk.idle()
    try:
        yield desk
    finally:
        desk.close()
        QApplication.processEvents()
