"""The strip over every screen that says when the server is away, what waits for it, and what it did not take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.events import Noun
from sisa_desk.ui.call_list import write_call_list
from sisa_desk.ui.language import day_and_time, translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import refusal_text

if TYPE_CHECKING:
    from sisa_desk.domain.interpreters import Interpreter
    from sisa_desk.services.commands import Delivery, RefusedCommand
    from sisa_desk.ui.frame import Frame

_LOOK_EVERY_MS: Final = 1_000
#: Where the record of a refused command is looked at: by the command, else by the service it belongs to.
_LEADS_TO: Final = {
    "appointments.book_directly": Noun.REQUEST,
    "appointments": Noun.APPOINTMENT,
    "requests": Noun.REQUEST,
    "calls": Noun.CALL,
    "interpreters": Noun.INTERPRETER,
    "organisations": Noun.ORGANISATION,
}


class OutboxStrip(QWidget):
    """Asks once a second how far everything has come; takes no room while everything is where it belongs."""

    delivery_changed = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        """Stand on a frame; nothing is asked before `start`."""
        super().__init__(parent)
        self._frame = frame
        self._shown: Delivery | None = None
        self.banner = Banner(role=ChipRole.WARN)
        self.banner.setObjectName("outbox-banner")
        call_list = translate("Outbox", "Call list for paper")
        self._call_list = button(call_list, self._write_call_list, icon="printer", name="call-list")
        self._look = button(translate("Outbox", "Look through them"), self._toggle, name="look-through")
        self.banner.add(self._call_list)
        self.banner.add(self._look)
        self._tasks = QVBoxLayout()
        self._tasks.setSpacing(STEP // 2)
        self._list = QWidget()
        self._list.setObjectName("outbox-tasks")
        self._list.setLayout(self._tasks)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, STEP, 2 * STEP, 0)
        column.addWidget(self.banner)
        column.addWidget(self._list)
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.hide()

    def start(self) -> None:
        """Look now, and again and again."""
        self.look()

    def look(self) -> None:
        """Ask how far everything has come."""
        self._frame.ask(self._frame.services.commands.delivery, then=self._on_delivery, key="delivery", owner=self)

    def _on_delivery(self, delivery: Delivery) -> None:
        self._timer.start()
        if delivery == self._shown:
            return
        self._shown = delivery
        self.banner.say(_sentence(delivery), ChipRole.WARN if delivery.is_away else ChipRole.BAD)
        self._call_list.setVisible(delivery.is_away)
        self._look.setVisible(delivery.refused > 0)
        self.setVisible(bool(self.banner.text))
        if self._list.isVisible() or not delivery.refused:
            self._show_tasks()
        self.delivery_changed.emit(delivery)

    # what the server did not take

    def _toggle(self) -> None:
        if self._list.isVisible():
            self._list.hide()
        else:
            self._show_tasks()

    def _show_tasks(self) -> None:
        self._frame.ask(self._frame.services.commands.tasks, then=self._on_tasks, key="tasks", owner=self)

    def _on_tasks(self, tasks: Sequence[RefusedCommand]) -> None:
        while (item := self._tasks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for task in tasks:
            self._tasks.addWidget(self._row(task))
        self._list.setVisible(bool(tasks))

    def _row(self, task: RefusedCommand) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(STEP, 0, STEP, 0)
        line.setSpacing(STEP)
        words = translate("Outbox", "{what}, {when}: {why}")
        sentence = words.format(what=_name(task.command), when=day_and_time(task.at), why=refusal_text(task.why))
        label = PlainLabel(sentence, wrapped=True, private=True)
        label.setObjectName("task")
        line.addWidget(label, 1)
        commands = self._frame.services.commands
        if (led_to := _led_to(task)) is not None:
            line.addWidget(button(translate("Outbox", "Open"), partial(self._frame.want, *led_to), name="open"))
        again = partial(self._do, commands.try_again, task.key)
        line.addWidget(button(translate("Outbox", "Send again"), again, name="again"))
        settle = partial(self._do, commands.settle, task.key)
        line.addWidget(button(translate("Outbox", "Seen to"), settle, icon="check", name="settle"))
        return row

    def _do(self, command: Callable[[UUID], object], key: UUID) -> None:
        self._frame.operations.do(command, key, then=lambda _: self._show_tasks(), owner=self)
        self.look()

    # on paper

    def _write_call_list(self) -> None:
        if self._frame.asker is not None:
            title, name = translate("Outbox", "Call list for paper"), translate("Outbox", "call list")
            self._frame.asker.ask_where_to_save(title, f"{name}.pdf", "PDF (*.pdf);;Excel (*.xlsx)", self._list_into)

    def _list_into(self, path: Path) -> None:
        def write(people: Sequence[Interpreter]) -> None:
            write_call_list(self._frame, people, path)

        self._frame.ask(self._frame.services.interpreters.all, then=write, owner=self)


def _sentence(delivery: Delivery) -> str:
    if delivery.is_away and delivery.waiting:
        return translate(
            "Outbox",
            "The server is away. Go on: %n entry(ies) kept here; bookings are tentative.",
            None,
            delivery.waiting,
        )
    if delivery.is_away:
        return translate("Outbox", "The server is away. Go on: everything is kept here and sent later.")
    if delivery.refused:
        return translate(
            "Outbox", "%n entry(ies) made while the server was away were not taken.", None, delivery.refused
        )
    return ""


def _name(command: str) -> str:
    names = {
        "appointments": translate("Outbox", "Appointment"),
        "requests": translate("Outbox", "Request"),
        "offers": translate("Outbox", "Answer"),
        "rounds": translate("Outbox", "Round"),
        "calls": translate("Outbox", "Call"),
        "interpreters": translate("Outbox", "Person"),
        "organisations": translate("Outbox", "Institution"),
    }
    return names.get(command.partition(".")[0], translate("Outbox", "Entry"))


def _led_to(task: RefusedCommand) -> tuple[Noun, UUID] | None:
    noun = _LEADS_TO.get(task.command) or _LEADS_TO.get(task.command.partition(".")[0])
    key = next((found for value in task.values if (found := _key_of(value)) is not None), None)
    return None if noun is None or key is None else (noun, key)


def _key_of(value: Any) -> UUID | None:
    key = value if isinstance(value, UUID) else getattr(value, "id", None)
    return key if isinstance(key, UUID) else None
