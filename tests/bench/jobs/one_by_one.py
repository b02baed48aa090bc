"""The obvious way to import a list: openpyxl, mapped classes, and one row after the other."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import phonenumbers
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Mapping(DeclarativeBase):
    """What is mapped."""


class Caller(Mapping):
    """Somebody who rings, known by the number."""

    __tablename__ = "callers"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class Call(Mapping):
    """A call of somebody."""

    __tablename__ = "calls"
    id: Mapped[int] = mapped_column(primary_key=True)
    rang_at: Mapped[datetime] = mapped_column(index=True)
    caller_id: Mapped[int] = mapped_column(sa.ForeignKey("callers.id"), index=True)
    caller: Mapped[Caller] = relationship()
    who: Mapped[str]
    matter: Mapped[str]
    language: Mapped[str] = mapped_column(index=True)
    outcome: Mapped[str]
    minutes: Mapped[int]
    note: Mapped[str]
    words: Mapped[str]


def import_one_by_one(file: Path, into: Path) -> None:
    """Bring a list of calls into a new store, in one transaction."""
    engine = sa.create_engine(f"sqlite:///{into}")
    Mapping.metadata.create_all(engine)
    with Session(engine) as session:
        sheet = openpyxl.load_workbook(file).active
        for cells in sheet.iter_rows(min_row=2, values_only=True):
            session.add(_call(session, *cells))
            session.flush()
        session.commit()
    engine.dispose()


def _call(session: Session, *cells: Any) -> Call:
    day, time, phone, institution, who, matter, language, outcome, minutes, note = (cell or "" for cell in cells)
    return Call(
        rang_at=datetime.strptime(f"{day} {time}", "%d.%m.%Y %H:%M"),  # noqa: DTZ007 - what such programs keep
        caller=_caller(session, phone, institution),
        who=who,
        matter=matter,
        language=language,
        outcome=outcome,
        minutes=int(minutes),
        note=note,
        words=f"{institution} {who} {note}".casefold(),
    )


def _caller(session: Session, phone: str, name: str) -> Caller:
    number = phonenumbers.format_number(phonenumbers.parse(phone, "DE"), phonenumbers.PhoneNumberFormat.E164)
    found = session.scalars(sa.select(Caller).where(Caller.number == number)).first()
    return found or Caller(number=number, name=name)
