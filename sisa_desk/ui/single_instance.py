"""One window per database file: a second start hands its message to the first and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: The first start answers within milliseconds; a hung one must not keep the second waiting at the phone.
ANSWER_WITHIN_MS: Final = 2_000
LONGEST_MESSAGE: Final = 1_000
RAISE: Final = "raise"
_TAKEN: Final = b"taken\n"


def address_of(database: Path) -> str:
    """Give the name of the socket that belongs to a database file."""
    digest = hashlib.sha256(str(database.resolve()).encode()).hexdigest()
    return f"sisa-desk-{digest[:24]}"


def call_message(number: str) -> str:
    """Write the message of a start with a caller's number."""
    return f"call={number}"


def number_in(message: str) -> str | None:
    """Give the caller's number of a message; None where it is none."""
    return message.removeprefix("call=") if message.startswith("call=") else None


class SingleInstance(QObject):
    """Listens for later starts on the same database file, or is such a later start."""

    message_received = Signal(str)

    def __init__(self, database: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address_of(database)
        self._server: QLocalServer | None = None
        # A lock left by a process that is gone does not count; Qt looks for the process itself.
        self._lock = QLockFile(QDir.temp().filePath(f"{self._address}.lock"))
        self._lock.setStaleLockTime(0)

    def claim(self) -> bool:
        """Become the one instance; say no where another one is running already."""
        if not self._lock.tryLock(0):
            return False
        # The lock is ours, so a socket of that name belongs to a start that died.
        QLocalServer.removeServer(self._address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        server.listen(self._address)
        self._server = server
        return True

    def send(self, message: str = RAISE) -> bool:
        """Hand a message to the instance that runs; say whether it took it."""
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(ANSWER_WITHIN_MS):
            return False
        socket.write(message[:LONGEST_MESSAGE].replace("\n", " ").encode() + b"\n")
        is_taken = socket.waitForReadyRead(ANSWER_WITHIN_MS) and bytes(socket.readAll().data()) == _TAKEN
        socket.disconnectFromServer()
        return is_taken

    def close(self) -> None:
        """Stop listening and let another start be the one."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._on_ready_read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._take(socket)

    def _on_ready_read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > 4 * LONGEST_MESSAGE:
                socket.abort()
            return
        message = bytes(socket.readLine().data()).decode(errors="replace").rstrip("\n")
        socket.write(_TAKEN)
        socket.flush()
        self.message_received.emit(message)
