"""One desk that types fifty entries a second and takes each down once it is done; it may be killed at any moment.

``python -m tests.chaos.outbox_desk ADDRESS FOLDER DESK FIRST LAST [mutant]``; after the last entry it waits until
everything is on the server and ends.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from uuid import uuid4

from sisa_desk.domain.errors import CodedError
from sisa_desk.domain.phone import PhoneKind, PhoneNumber
from sisa_desk.persistence.acting import Acting
from sisa_desk.services.bundle import Away, Services, open_services
from tests.builders.stores import RESOURCES, Watch


def number_of(desk: int, entry: int) -> str:
    """Give the number that an entry is known by, and nothing else."""
    return f"+4930{desk:02}{entry:08}"


def work(address: str, folder: Path, desk: int, first: int, last: int) -> None:
    """Type the entries of one life of a desk."""
    ledger = os.open(folder / "ledger", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    services = _opened(address, folder, desk)
    for entry in range(first, last):
        # Fifty a second are more than anybody types, and few enough for what waits not to grow without end.
        time.sleep(0.02)
        os.write(ledger, f"begun {entry}\n".encode())
        text = number_of(desk, entry)
        try:
            services.commands.carry_out(services.calls.open, PhoneNumber(text, text, None, PhoneKind.FULL))
        except CodedError as trouble:
            # Said openly: whoever sits there has not been told that it is done.
            os.write(ledger, f"said {entry} {trouble.code}\n".encode())
            continue
        os.write(ledger, f"done {entry}\n".encode())
    while services.commands.delivery().waiting or services.commands.delivery().is_away:
        time.sleep(0.02)
    refused = services.commands.delivery().refused
    os.write(ledger, f"drained {refused}\n".encode())
    services.close()


def _opened(address: str, folder: Path, desk: int) -> Services:
    away = Away(folder / "outbox.sqlite", folder / "copy.sqlite")
    while True:
        try:
            return open_services(address, RESOURCES, Watch(), f"desk {desk}", away)
        except CodedError:  # before the first copy there is nothing to go on with
            time.sleep(0.1)


if __name__ == "__main__":
    if sys.argv[6:] == ["mutant"]:
        # A desk that tries again without saying which command it is.
        Acting.note = lambda self, connection: None
        Acting.new_id = lambda self: uuid4()
    work(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:6]))
