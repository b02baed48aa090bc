"""What every story of the demo shares: the people, the days, the words, and the records written so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.beneficiaries import Beneficiary
from sisa_desk.domain.calls import Call, Callback, CallOutcome, Channel, Matter
from sisa_desk.domain.exclusions import ExclusionHit
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import Offer
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.domain.places import Place
from sisa_desk.domain.requests import Request
from sisa_desk.domain.vocabulary import Area, Mode, UnfilledReason
from sisa_desk.services.demo.days import Days
from sisa_desk.services.demo.dice import Dice
from sisa_desk.services.demo.institutions import Caller, Callers
from sisa_desk.services.demo.volunteers import Roster, Wanted
from sisa_desk.services.demo.wordlists import Tongue, Wordlists

_UNSERVED_SHARE = 3
#: Of 505 appointments asked for from January to September 2017, 370 were filled.
_FILLED, _CONNECTED = 0.733, 0.75


@dataclass(slots=True)
class Chronicle:
    """All records of the demo's past and present, numbers still missing."""

    calls: list[Call] = field(default_factory=list)
    callbacks: list[Callback] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)
    beneficiaries: list[Beneficiary] = field(default_factory=list)
    hits: list[ExclusionHit] = field(default_factory=list)

    @property
    def cases(self) -> int:
        """Count calls and requests, which share one row of numbers."""
        return len(self.calls) + len(self.requests)


@dataclass(slots=True)
class Luck:
    """Leads the share of requests that are filled to the published one, however people and places have fallen out."""

    wanted: float
    told: int = 0
    filled: int = 0

    def count(self, *, is_filled: bool) -> None:
        """Count a story that is told."""
        self.told += 1
        self.filled += is_filled

    def has_it(self, dice: Dice) -> bool:
        """Say whether somebody may be found this time: nearly always while too few were, less often after."""
        return dice.chance(0.97 if self.filled < self.wanted * (self.told + 1) else 0.5)


class Scene:
    """Where the stories happen."""

    def __init__(
        self,
        *,
        dice: Dice,
        days: Days,
        roster: Roster,
        callers: Callers,
        words: Wordlists,
        targets: tuple[ReferralTarget, ...],
        towns: dict[Place, float],
        now: datetime,
    ) -> None:
        """Set the scene."""
        self.dice, self.days, self.roster, self.callers = dice, days, roster, callers
        self.words, self.targets, self.towns = words, targets, towns
        self.now = now
        self.chronicle = Chronicle()
        self.bookings, self.instants = Luck(_FILLED), Luck(_CONNECTED)
        self._tongues = {tongue.code: tongue for tongue in words.tongues}
        self._demand = {tongue.code: float(tongue.share) for tongue in words.tongues}
        self._demand |= dict.fromkeys(words.texts["unserved"], float(_UNSERVED_SHARE))
        self._known: dict[UUID, list[Beneficiary]] = defaultdict(list)

    def end_of(self, at: datetime) -> datetime:
        """Give the end of the desk's day at a moment, which is now for today."""
        return min(self.days.closing(at), self.now)

    def language(self) -> str:
        """Give a language as often as it is asked for."""
        return self.dice.weighted(self._demand)

    def tongue(self, language: str) -> Tongue | None:
        """Give what is known of a language; None where nobody here speaks it."""
        return self._tongues.get(language)

    def variety(self, language: str) -> str:
        """Give the variety a request names; most name none."""
        tongue = self.tongue(language)
        if tongue is None or not tongue.varieties or not self.dice.chance(0.3):
            return ""
        return self.dice.weighted(tongue.varieties)

    def second_language(self, language: str) -> str:
        """Give a second language that would do; most requests name none."""
        tongue = self.tongue(language)
        if tongue is None or not tongue.others or not self.dice.chance(0.1):
            return ""
        return self.dice.weighted(tongue.others)

    def text(self, name: str) -> str:
        """Give any one of some texts."""
        return str(self.dice.one_of(self.words.texts[name]))

    def dial_in(self, mode: Mode) -> str:
        """Give how people join who do not meet on site."""
        return str(self.words.texts["dial_in"].get(mode.value, ""))

    def occasion(self, area: Area | None) -> str:
        """Give what a talk is about."""
        return self.dice.one_of(self.words.occasions(area))

    def operator(self) -> str:
        """Give who is at the desk."""
        return self.dice.one_of(self.words.operators)

    def ring(self, at: datetime, caller: Caller, matter: Matter | None, language: str = "") -> Call:
        """Give a call that was just taken."""
        return Call(
            id=self.dice.key(at),
            number=0,
            channel=Channel.PHONE,
            rang_at=at,
            phone=caller.phone,
            answered_at=at + self.dice.seconds(3, 38),
            operator=self.operator(),
            organisation_id=caller.organisation.id if caller.organisation else None,
            caller_name=caller.name,
            matter=matter,
            language=language,
        )

    def close(self, call: Call, outcome: CallOutcome, at: datetime, reason: UnfilledReason | None = None) -> Call:
        """Wrap a call up and remember it."""
        target = self.dice.one_of(self.targets).id if outcome is CallOutcome.REFERRED and self.targets else None
        if outcome is CallOutcome.REFERRED and target is None:
            outcome = CallOutcome.INFORMED
        closed = call.closed(outcome, at, reason=reason, referral_target_id=target)
        self.chronicle.calls.append(closed)
        return closed

    def promise(self, call: Call, at: datetime, *, kept: bool = True) -> None:
        """Promise to ring back, half an hour ahead; kept within a quarter of an hour around it."""
        due = at + timedelta(minutes=30)
        done_at = max(due + self.dice.seconds(-900, 500), at + timedelta(minutes=5)) if kept else None
        self.chronicle.callbacks.append(Callback(self.dice.key(at), call.id, due, call.phone, done_at=done_at))

    def beneficiary(self, caller: Caller, language: str, at: datetime) -> UUID | None:
        """Give the reference of a person, often one the institution has quoted before."""
        if caller.organisation is None or not self.dice.chance(0.45):
            return None
        known = [one for one in self._known[caller.organisation.id] if one.language == language]
        if known and self.dice.chance(0.5):
            return self.dice.one_of(known).id
        made = Beneficiary(self.dice.key(at), "", at, language, caller.organisation.id)
        self._known[caller.organisation.id].append(made)
        self.chronicle.beneficiaries.append(made)
        return made.id

    def place_of(self, caller: Caller) -> Place | None:
        """Give where the talk is: at the institution, or in any town where people meet by themselves."""
        return caller.institution.place if caller.institution else self.dice.weighted(self.towns)

    def wanted(self, request: Request) -> Wanted:
        """Say what a request with a time needs of somebody."""
        place = next((one for one in self.towns if str(one.id) == request.place_id), None)
        interval = request.interval or Interval(request.created_at, request.created_at)
        sex = request.sex_wanted if request.sex_is_must else None
        return Wanted(
            request.language, request.mode, interval, request.area, place, sex, organisation_id=request.organisation_id
        )

    def fill_in(self, request: Request, caller: Caller) -> Request:
        """Put into a request what is known of who asks."""
        organisation, contact = caller.organisation, caller.contact
        if organisation is None:
            return replace(request, contact=caller.name, contact_phone=caller.phone.text if caller.phone else "")
        return replace(
            request,
            organisation_id=organisation.id,
            contact=contact.name if contact else "",
            contact_phone=contact.phone.text if contact and contact.phone else "",
            contact_email=contact.email if contact else "",
            cost_centre=organisation.cost_centre,
        )
