"""Who rings in one call: its record, number, institution and caller; no widgets, no request."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from sisa_desk.domain.calls import Call, Channel
from sisa_desk.domain.organisations import Organisation, OrganisationNumber
from sisa_desk.domain.phone import PhoneKind, PhoneNumber
from sisa_desk.ui.frame import Frame

if TYPE_CHECKING:
    from sisa_desk.services.calls import CallerCard


class CallRecord(QObject):
    """Holds who rings, as far as anybody knows; what was typed goes before what the number suggests."""

    changed = Signal()

    def __init__(self, frame: Frame, *, key: UUID | None = None, parent: QObject | None = None) -> None:
        """Begin with nothing but a key for the call."""
        super().__init__(parent)
        self.frame = frame
        self.key = key or frame.new_id()
        self.call: Call | None = None
        self.card: CallerCard | None = None
        self.phone: PhoneNumber | None = None
        self.line_id = ""
        self.has_hung_up = False
        self.began_at = frame.now()
        self.caller_name = ""
        self.note = ""
        self.organisation_id: UUID | None = None
        self.organisation_name = ""
        self._is_number_known = False

    @property
    def waited_seconds(self) -> int:
        """Give how long the caller has been on the line."""
        return max(0, int((self.frame.now() - self.began_at).total_seconds()))

    def open(self, phone: PhoneNumber | None, rang_at: datetime | None, channel: Channel = Channel.PHONE) -> None:
        """Open the record; the form is there at once, its number follows."""
        self.phone = phone
        self.began_at = rang_at or self.began_at
        self.frame.do(
            self.frame.services.calls.open,
            phone,
            key=self.key,
            rang_at=rang_at,
            channel=channel,
            organisation_id=self.organisation_id,
            then=self._on_opened,
            owner=self,
            is_quiet=True,
        )

    def _on_opened(self, call: Call) -> None:
        self.take_record(call)
        self.changed.emit()

    def take_record(self, call: Call) -> None:
        """Take the record as it is stored; a number typed since stays."""
        self.call = call
        self.phone = call.phone or self.phone
        self.began_at = call.rang_at

    def hang_up(self) -> None:
        """Note that the caller is off the line."""
        self.has_hung_up = True
        self.line_id = ""
        self.changed.emit()

    # who it is

    def recognise(self, card: CallerCard | None) -> None:
        """Take what the number suggests; it never overrules what was typed."""
        self.card = card
        self._is_number_known = card is not None and (card.organisation is not None or card.interpreter is not None)
        if card is not None and card.organisation is not None and self.organisation_id is None:
            self.name_organisation(card.organisation)
            if card.contact is not None and not self.caller_name:
                self.caller_name = card.contact.name
        self.changed.emit()

    def name_organisation(self, organisation: Organisation) -> None:
        """Take the institution."""
        self.organisation_id = organisation.id
        self.organisation_name = organisation.name
        self.changed.emit()

    def choose_organisation(self, key: UUID) -> None:
        """Take an institution that was found by its name, and fetch its last contacts."""
        self.frame.ask(self.frame.services.calls.card_of, key, then=self._on_card, key=("card", self.key), owner=self)

    def _on_card(self, card: CallerCard) -> None:
        self.card = card
        if card.organisation is not None:
            self.name_organisation(card.organisation)

    def type_organisation(self, name: str) -> None:
        """Take a name as it is typed, which stands for no institution yet."""
        self.organisation_name, self.organisation_id = name, None
        if self.card is not None and self.card.organisation is not None:
            # Whoever the number suggested, it is somebody else.
            self.card = None
        self.changed.emit()

    def add_organisation(self, name: str) -> None:
        """Make a new institution of a name, with the number that rings where it is nobody else's."""
        phone = None if self._is_number_known else self.phone
        is_there = phone is not None and phone.kind is not PhoneKind.WITHHELD
        numbers = (OrganisationNumber(self.frame.new_id(), phone),) if phone is not None and is_there else ()
        made = Organisation(self.frame.new_id(), name.strip(), numbers=numbers)
        self.frame.do(self.frame.services.organisations.save, made, then=self.name_organisation, owner=self)

    def forget_organisation(self, key: UUID) -> None:
        """Let go of an institution that was taken back; its name stays as typed."""
        if self.organisation_id == key:
            self.type_organisation(self.organisation_name)

    # the number

    @property
    def lacks_number(self) -> bool:
        """Say whether the line brought no number, so that it can be typed."""
        known = self.call.phone if self.call is not None else self.phone
        return self.call is not None and (known is None or known.kind is PhoneKind.WITHHELD)

    @property
    def lacks_way_back(self) -> bool:
        """Say whether nobody would know where to ring back."""
        is_withheld = self.phone is None or self.phone.kind is PhoneKind.WITHHELD
        return is_withheld and self.organisation_id is None

    def look_up_number(self) -> None:
        """Ask whose number was typed."""
        if self.phone is not None and self.phone.kind is not PhoneKind.WITHHELD:
            find = self.frame.services.calls.caller_for
            self.frame.ask(find, self.phone, then=self.recognise, key=("number", self.key), owner=self)
        self.changed.emit()
