"""One transaction and all its shelves: what a use case works with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property, partial
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.rules import Rules
from sisa_desk.persistence.appointments import AppointmentShelf
from sisa_desk.persistence.beneficiaries import BeneficiaryNameShelf, BeneficiaryShelf
from sisa_desk.persistence.calendar_sources import CalendarSourceShelf
from sisa_desk.persistence.call_sums import CallSums
from sisa_desk.persistence.calls import CallbackShelf, CallShelf
from sisa_desk.persistence.cases import StoredCase, cases_in
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.confirmations import ConfirmationAskShelf
from sisa_desk.persistence.counters import count_up
from sisa_desk.persistence.decisions import DecisionShelf
from sisa_desk.persistence.exclusions import ExclusionHitShelf
from sisa_desk.persistence.handovers import HandoverShelf
from sisa_desk.persistence.interpreters import AbsenceShelf, ExtraTimeShelf, InterpreterShelf
from sisa_desk.persistence.kept_despite import KeptDespiteShelf
from sisa_desk.persistence.language_entries import LanguageEntries
from sisa_desk.persistence.offers import OfferShelf
from sisa_desk.persistence.organisations import OrganisationShelf, ReferralTargetShelf
from sisa_desk.persistence.people import PeopleShelf, ShiftNoteShelf
from sisa_desk.persistence.phone_book import PhoneBook
from sisa_desk.persistence.requests import RequestShelf
from sisa_desk.persistence.rounds import RoundShelf
from sisa_desk.persistence.rules import (
    ClosureShelf,
    ExclusionShelf,
    Figures,
    HolidayShelf,
    LeadTimeShelf,
    OpeningHoursShelf,
    read_rules,
)
from sisa_desk.persistence.school_breaks import SchoolBreakShelf
from sisa_desk.persistence.search import Search
from sisa_desk.persistence.series import SeriesShelf
from sisa_desk.persistence.shelves import Shelf
from sisa_desk.persistence.speakers import Speakers, keep_up_now
from sisa_desk.persistence.stamps import RememberedSpeakers
from sisa_desk.persistence.traces import Trace, leave_trace, read_traces
from sisa_desk.persistence.vocabulary import Vocabulary

AnyShelf = TypeVar("AnyShelf", bound=Shelf)  # type: ignore[type-arg]


class Transaction:
    """Everything stored, inside one transaction, at one moment, for one operator."""

    def __init__(
        self,
        connection: sa.Connection,
        *,
        now: datetime,
        operator: str,
        vocabulary: Vocabulary,
        remembered: RememberedSpeakers,
        make_id: Callable[[], UUID] | None = None,
    ) -> None:
        """Work on an open connection, with what was read before; a command may bring its own keys."""
        self._make_id = make_id
        self.connection = connection
        self.now = now
        self.operator = operator
        self._vocabulary = vocabulary
        self._remembered = remembered

    def _leave_trace(self, noun: Noun, name: str) -> None:
        leave_trace(self.connection, self.now, self.operator, noun, name)

    def _shelf(self, kind: type[AnyShelf]) -> AnyShelf:
        return kind(self.connection, self.now, self.operator)

    @cached_property
    def calls(self) -> CallShelf:
        """Calls."""
        return CallShelf(self.connection, self.now, self.operator, self.call_sums)

    @cached_property
    def call_sums(self) -> CallSums:
        """Calls summed by month, language and matter."""
        return CallSums(self.connection)

    @cached_property
    def callbacks(self) -> CallbackShelf:
        """Promises to ring back."""
        return self._shelf(CallbackShelf)

    @cached_property
    def requests(self) -> RequestShelf:
        """Requests."""
        return self._shelf(RequestShelf)

    @cached_property
    def offers(self) -> OfferShelf:
        """Offers."""
        return self._shelf(OfferShelf)

    @cached_property
    def decisions(self) -> DecisionShelf:
        """Whom operators chose, and from which list."""
        return self._shelf(DecisionShelf)

    @cached_property
    def handovers(self) -> HandoverShelf:
        """Hand-overs of running searches."""
        return self._shelf(HandoverShelf)

    @cached_property
    def rounds(self) -> RoundShelf:
        """Rounds of offers to several people."""
        return self._shelf(RoundShelf)

    @cached_property
    def series(self) -> SeriesShelf:
        """Series of requests."""
        return self._shelf(SeriesShelf)

    @cached_property
    def appointments(self) -> AppointmentShelf:
        """Appointments."""
        return self._shelf(AppointmentShelf)

    @cached_property
    def interpreters(self) -> InterpreterShelf:
        """Interpreters."""
        return self._shelf(InterpreterShelf)

    @property
    def speakers(self) -> Speakers:
        """Who speaks what, compiled for the ranking."""
        return Speakers(self.connection, self._remembered)

    @cached_property
    def absences(self) -> AbsenceShelf:
        """Absences of interpreters."""
        return self._shelf(AbsenceShelf)

    @cached_property
    def extra_times(self) -> ExtraTimeShelf:
        """Single offered times of interpreters."""
        return self._shelf(ExtraTimeShelf)

    @cached_property
    def calendar_sources(self) -> CalendarSourceShelf:
        """Calendars of interpreters that are read."""
        return self._shelf(CalendarSourceShelf)

    @cached_property
    def kept_despite(self) -> KeptDespiteShelf:
        """What goes on in spite of an absence."""
        return self._shelf(KeptDespiteShelf)

    @cached_property
    def confirmation_asks(self) -> ConfirmationAskShelf:
        """Who was asked whether their times still hold."""
        return self._shelf(ConfirmationAskShelf)

    @cached_property
    def organisations(self) -> OrganisationShelf:
        """Institutions."""
        return self._shelf(OrganisationShelf)

    @cached_property
    def referral_targets(self) -> ReferralTargetShelf:
        """Services that callers are referred to."""
        return self._shelf(ReferralTargetShelf)

    @cached_property
    def beneficiaries(self) -> BeneficiaryShelf:
        """References of persons."""
        return self._shelf(BeneficiaryShelf)

    @cached_property
    def beneficiary_names(self) -> BeneficiaryNameShelf:
        """Names of persons, kept apart."""
        return self._shelf(BeneficiaryNameShelf)

    @cached_property
    def opening_hours(self) -> OpeningHoursShelf:
        """Opening hours."""
        return self._shelf(OpeningHoursShelf)

    @cached_property
    def holidays(self) -> HolidayShelf:
        """Public holidays."""
        return self._shelf(HolidayShelf)

    @cached_property
    def closures(self) -> ClosureShelf:
        """Yearly closures."""
        return self._shelf(ClosureShelf)

    @cached_property
    def school_breaks(self) -> SchoolBreakShelf:
        """School holidays."""
        return self._shelf(SchoolBreakShelf)

    @cached_property
    def lead_times(self) -> LeadTimeShelf:
        """Working days of notice by area."""
        return self._shelf(LeadTimeShelf)

    @cached_property
    def exclusions(self) -> ExclusionShelf:
        """Excluded settings."""
        return self._shelf(ExclusionShelf)

    @cached_property
    def exclusion_hits(self) -> ExclusionHitShelf:
        """Decisions on excluded settings."""
        return self._shelf(ExclusionHitShelf)

    @cached_property
    def people(self) -> PeopleShelf:
        """The people of the desk."""
        return self._shelf(PeopleShelf)

    @cached_property
    def shift_notes(self) -> ShiftNoteShelf:
        """Notes between shifts."""
        return self._shelf(ShiftNoteShelf)

    @cached_property
    def figures(self) -> Figures:
        """Single figures of the service."""
        return Figures(self.connection, partial(self._leave_trace, Noun.RULE))

    @cached_property
    def language_entries(self) -> LanguageEntries:
        """Changes the service made to the language table."""
        return LanguageEntries(self.connection, partial(self._leave_trace, Noun.LANGUAGE))

    @cached_property
    def phone_book(self) -> PhoneBook:
        """Whose number is it."""
        return PhoneBook(self.connection)

    @cached_property
    def search(self) -> Search:
        """Finding records while typing."""
        return Search(self.connection, self._vocabulary)

    @cached_property
    def rules(self) -> Rules:
        """The rules the desk works by, read once a transaction."""
        return read_rules(
            hours=self.opening_hours,
            holidays=self.holidays,
            closures=self.closures,
            school_breaks=self.school_breaks,
            lead_times=self.lead_times,
            exclusions=self.exclusions,
            figures=self.figures,
        )

    @contextmanager
    def step(self) -> Iterator[None]:
        """Do a part of the command that may be refused alone: what it wrote is taken back, the rest stays."""
        with sorted_complaints(), self.connection.begin_nested():
            yield

    def settle(self) -> None:
        """Write what waits for the end of the command."""
        keep_up_now(self.connection)
        self.call_sums.settle()

    def new_id(self) -> UUID:
        """Make a key for a new record."""
        return self._make_id() if self._make_id is not None else new_id(self.now)

    def next_number(self, counter: str) -> int:
        """Give the next number of a counter; two transactions never get the same."""
        return self.next_numbers(counter, 1)[0]

    def next_numbers(self, counter: str, count: int) -> range:
        """Give the next numbers of a counter, without a gap between them."""
        last = count_up(self.connection, counter, count)
        return range(last - count + 1, last + 1)

    def cases_in(self, period: Interval) -> tuple[StoredCase, ...]:
        """Give everything asked of the desk in a period, each case once."""
        return cases_in(self.connection, period)

    def history(self, noun: Noun, key: UUID, limit: int = 100) -> tuple[Trace, ...]:
        """Give what was done to a record, newest first."""
        return read_traces(self.connection, noun, key, limit)
