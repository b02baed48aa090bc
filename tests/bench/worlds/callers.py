"""Who rings and when: institutions with switchboards, people nobody knows, and years of calls by all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random
from uuid import UUID

from sisa_desk.domain.calls import Call, CallOutcome, Channel, Matter
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.organisations import Contact, Organisation, OrganisationKind, OrganisationNumber
from sisa_desk.domain.phone import PhoneNumber, read_phone
from tests.bench.worlds import numbers
from tests.bench.worlds.numbers import Line
from tests.bench.worlds.people import LanguageDice, Surroundings

_KINDS = tuple(OrganisationKind)
_TOWNS = tuple("Aubach Birkental Dornau Erlenfurt Fichtenau Grabenstedt Hallbruck Kiefernitz Lindenow Mühlrode".split())
_FORMS = (
    "Klinikum {}",
    "Jugendamt {}",
    "Grundschule {}",
    "Beratungsstelle {}",
    "Praxis am Markt {}",
    "Ausländerbehörde {}",
)
_WORDS = tuple(
    "Rückruf bitte nach Mittag Patientin Gespräch Befund Anmeldung Schule Elternabend Formular Bescheid Antrag Termin "
    "verschoben dringend Zimmer Station Wartebereich Unterlagen mitbringen Begleitung Kind Impfung Beratung Wohnung "
    "Miete Jobcenter Leistung Aufenthalt Verlängerung Geburt Hebamme Kontrolle Therapie Anamnese Aufklärung "
    "Entlassung".split()
)
_NAMES = tuple("Abendrot Birkhain Dornfeld Ebertal Fernau Heidnau Kesselbach Lindau Mohnstein Nordmann".split())
_OUTCOMES = (CallOutcome.CONNECTED, CallOutcome.REQUEST_TAKEN, CallOutcome.INFORMED, CallOutcome.BOOKED)
#: Numbers are kept as they were typed or announced: six ways, as in lists that grew over years.
_STORED_WAYS = ("announced", "announced", "spaces", "slash", "+49 with spaces", "0049")
#: Three years of calls.
_DAYS = 3 * 365
_STRANGERS_SHARE = 0.25


@dataclass
class Caller:
    """Somebody who rings from one line, known to the store or not, with the ways the number was written down."""

    line: Line
    organisation_id: UUID | None = None
    _read: dict[str, PhoneNumber] = field(default_factory=dict)

    def phone(self, way: str) -> PhoneNumber:
        """Give the number as it was understood from one way of writing; reading it costs, so once is enough."""
        if way not in self._read:
            self._read[way] = read_phone(numbers.GERMAN_WAYS[way](self.line))
        return self._read[way]


def organisations(count: int, places: Sequence[str], now: datetime, random: Random) -> list[Organisation]:
    """Make so many institutions, each with a switchboard; the first three have short and foreign numbers."""
    unusual = [*map(read_phone, numbers.SHORT_NUMBERS), read_phone(numbers.abroad(0).e164)]
    made = []
    for number in range(count):
        trunk = OrganisationNumber(_key(now, random), read_phone(numbers.switchboard(number).e164), is_trunk=True)
        other = [OrganisationNumber(_key(now, random), one) for one in unusual[number : number + 1]]
        direct = read_phone(numbers.switchboard(number).with_extension("1").e164)
        made.append(
            Organisation(
                id=_key(now, random),
                name=f"{random.choice(_FORMS).format(random.choice(_TOWNS))} {number + 1}",
                kind=random.choice(_KINDS),
                place_id=random.choice(places),
                numbers=(trunk, *other),
                contacts=(Contact(_key(now, random), f"Toni {random.choice(_NAMES)}", phone=direct),),
            )
        )
    return made


def callers(offices: Sequence[Organisation], strangers: int) -> list[Caller]:
    """Give every line that rings: nine behind each switchboard, and the strangers."""
    known = [
        Caller(numbers.switchboard(number).with_extension(str(extension)), office.id)
        for number, office in enumerate(offices)
        for extension in range(10)
    ]
    return known + [Caller(numbers.stranger(number)) for number in range(strangers)]


def calls(count: int, ringing: Sequence[Caller], around: Surroundings, random: Random) -> Iterator[Call]:
    """Tell so many calls in the order of time; a few callers ring very often, most of them rarely (Pareto)."""
    languages = LanguageDice(around.languages)
    weights = list(accumulate(random.paretovariate(1.2) for _ in ringing))
    step = timedelta(days=_DAYS) / count
    begins = around.now - timedelta(days=_DAYS)
    for number in range(count):
        caller = random.choices(ringing, cum_weights=weights)[0]
        yield _call(number, begins + step * number, caller, languages.draw(random)[0], random)


def _call(number: int, rang_at: datetime, caller: Caller, language: str, random: Random) -> Call:
    return Call(
        id=_key(rang_at, random),
        number=number + 1,
        channel=Channel.PHONE,
        rang_at=rang_at,
        phone=caller.phone(random.choice(_STORED_WAYS)),
        answered_at=rang_at + timedelta(seconds=random.randint(2, 30)),
        closed_at=rang_at + timedelta(seconds=random.randint(60, 900)),
        operator="desk 1",
        organisation_id=caller.organisation_id,
        caller_name=random.choice(_NAMES) if random.random() < 0.5 else "",
        matter=random.choice(tuple(Matter)),
        language=language,
        outcome=random.choice(_OUTCOMES),
        note=" ".join((*random.choices(_WORDS, k=random.randint(4, 14)), random.choice(_NAMES))),
    )


def _key(at: datetime, random: Random) -> UUID:
    return new_id(at, random.randbytes)
