"""Invented interpreters: names that fit their languages, homes all over the state, and what decides whether to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from sisa_desk.domain.availability import Absence, AbsenceKind, compiled
from sisa_desk.domain.interpreters import Engagement, Interpreter, OwnNumber, Skill, Standing
from sisa_desk.domain.places import Place, PlaceTable
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex
from sisa_desk.services.demo import weeks
from sisa_desk.services.demo.dice import Dice
from sisa_desk.services.demo.film_numbers import FilmNumbers
from sisa_desk.services.demo.volunteers import Volunteer
from sisa_desk.services.demo.wordlists import Tongue, Wordlists, mail_address

_DAYS_OF_PAST = 3 * 365
_STANDINGS = {
    Standing.ACTIVE: 88, Standing.PAUSED: 4, Standing.ONBOARDING: 3, Standing.ENQUIRY: 2, Standing.LEFT: 3,
}  # fmt: skip
_ENGAGEMENTS = {Engagement.VOLUNTEER: 88, Engagement.FREELANCER: 9, Engagement.STAFF: 3}
_SEXES: dict[Sex | None, float] = {Sex.FEMALE: 56, Sex.MALE: 40, Sex.DIVERSE: 1, None: 3}
#: Many are there for the phone only.
_MODES = {
    frozenset((Mode.PHONE,)): 33,
    frozenset((Mode.PHONE, Mode.ON_SITE)): 41,
    frozenset((Mode.PHONE, Mode.ON_SITE, Mode.VIDEO)): 16,
    frozenset((Mode.PHONE, Mode.VIDEO)): 6,
    frozenset((Mode.ON_SITE,)): 4,
}
_AREAS = {
    frozenset(Area): 60,
    frozenset(Area) - {Area.LEGAL}: 18,
    frozenset(Area) - {Area.HEALTH, Area.LEGAL}: 8,
    frozenset((Area.HEALTH, Area.EDUCATION, Area.SOCIAL)): 8,
    frozenset((Area.EDUCATION, Area.AUTHORITY, Area.SOCIAL, Area.EVENT)): 6,
}
_RADIUS = {10: 8, 20: 18, 30: 28, 50: 26, 80: 14, 150: 6}
#: The service sits in Halle, where most of its people come from.
_DRAWN = {"Halle (Saale)": 4.0, "Halle-Neustadt": 4.0, "Magdeburg": 2.2, "Dessau": 1.5}
_OWN_LEVELS: dict[Level | None, float] = {Level.NATIVE: 78, Level.C2: 10, Level.C1: 6, None: 6}
_OTHER_LEVELS: dict[Level | None, float] = {Level.B1: 12, Level.B2: 38, Level.C1: 34, Level.C2: 8, None: 8}
_GERMAN: dict[Level | None, float] = {Level.B1: 12, Level.B2: 36, Level.C1: 34, Level.C2: 12, Level.NATIVE: 3, None: 3}
_RING_HOURS = {(8 * 60, 20 * 60): 60, (9 * 60, 18 * 60): 18, (8 * 60, 16 * 60): 12, (7 * 60, 21 * 60): 10}
#: Languages carried by so few lean on them; nothing formal stands in their way.
_FEW = 2
_LIMITS: dict[int | None, float] = {None: 68, 1: 4, 2: 10, 3: 10, 5: 8}


@dataclass(slots=True)
class People:
    """Makes the interpreters, one after another."""

    words: Wordlists
    places: PlaceTable
    numbers: FilmNumbers
    dice: Dice
    today: date
    absences: list[Absence] = field(default_factory=list)
    _taken: set[tuple[str, str]] = field(default_factory=set)
    _homes: dict[Place | None, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Weigh the places by their inhabitants; some people live elsewhere."""
        self._homes = {place: (place.inhabitants or 0) * _DRAWN.get(place.name, 1.0) for place in self.places}
        self._homes[None] = 0.04 * sum(self._homes.values())

    def all(self) -> list[Volunteer]:
        """Make everybody, and see to it that somebody is away just now."""
        volunteers = [self._volunteer(tongue) for tongue in self.words.tongues for _ in range(tongue.people)]
        active = [one for one in volunteers if one.person.standing is Standing.ACTIVE and not one.absences]
        for one, kind in zip(self.dice.shuffled(active), (AbsenceKind.SICK, AbsenceKind.HOLIDAY) * 4, strict=False):
            self._send_away(one, [weeks.absence_now(self.dice, one.person.id, self.today, kind)])
        return volunteers

    def _volunteer(self, tongue: Tongue) -> Volunteer:
        dice = self.dice
        since = self.today - timedelta(days=dice.number(60, _DAYS_OF_PAST + 700))
        place = dice.weighted(self._homes)
        person = self._person(tongue, since, place)
        volunteer = Volunteer(
            person=person,
            rows=tuple(row for pattern in person.patterns for row in compiled(pattern)),
            place=place,
            reached=0.35 + 0.6 * dice.share(),
            willing=0.55 + 0.42 * dice.share(),
            liked=dice.share() ** 2,
            best_hour=dice.number(8, 16),
            since=since,
            until=self._last_day(person.standing),
        )
        self._send_away(volunteer, weeks.absences(dice, person.id, since, self.today))
        return volunteer

    def _last_day(self, standing: Standing) -> date:
        if standing is Standing.ACTIVE:
            return date.max
        if standing in {Standing.ENQUIRY, Standing.ONBOARDING}:
            return date.min
        return self.today - timedelta(days=self.dice.number(30, 500))

    def _send_away(self, volunteer: Volunteer, absences: Iterable[Absence]) -> None:
        for absence in absences:
            self.absences.append(absence)
            volunteer.absences.append(absence.interval)

    def _person(self, tongue: Tongue, since: date, place: Place | None) -> Interpreter:
        dice = self.dice
        at = datetime.combine(since, time(10), UTC)
        standing, sex = self._standing(tongue), dice.weighted(_SEXES)
        first_name, last_name = self._name(tongue, sex)
        modes = dice.weighted(_MODES) if place else frozenset((Mode.PHONE, Mode.VIDEO))
        written = frozenset((Mode.WRITTEN,)) if dice.chance(0.24) else frozenset()
        signed_on, signed_until = self._declaration(tongue, since, standing)
        own_weeks = weeks.patterns(dice, since, self.today, modes | written)
        return Interpreter(
            id=dice.key(at),
            first_name=first_name,
            last_name=last_name,
            sex=sex,
            standing=standing,
            engagement=dice.weighted(_ENGAGEMENTS),
            email=mail_address(first_name, last_name) if dice.chance(0.85) else "",
            place_id=str(place.id) if place else "",
            radius_km=dice.weighted(_RADIUS),
            modes=modes | written,
            areas=dice.weighted(_AREAS),
            german=dice.weighted(_GERMAN),
            max_per_week=dice.weighted(_LIMITS),
            declaration_on=signed_on,
            declaration_until=signed_until,
            confirmed_on=self._confirmed_on(since),
            note=self._note(place),
            skills=tuple(self._skills(tongue, at)),
            phones=tuple(self._phones(at)),
            patterns=weeks.with_exceptions(dice, own_weeks, self.today),
        )

    def _standing(self, tongue: Tongue) -> Standing:
        return self.dice.weighted(_STANDINGS) if tongue.people > _FEW else Standing.ACTIVE

    def _name(self, tongue: Tongue, sex: Sex | None) -> tuple[str, str]:
        """Give a name that nobody else has; where all are taken, two people share one, as in life."""
        names = self.words.names[tongue.names]
        tries = [names.pick(self.dice, sex) for _ in range(40)]
        name = next((one for one in tries if one not in self._taken), tries[0])
        self._taken.add(name)
        return name

    def _skills(self, tongue: Tongue, at: datetime) -> Iterator[Skill]:
        dice = self.dice
        shares = dict(tongue.varieties) | {"": max(0, 100 - sum(tongue.varieties.values()))}
        variety = dice.weighted(shares)
        yield Skill(dice.key(at), tongue.code, dice.weighted(_OWN_LEVELS), varieties=(variety,) if variety else ())
        for code, share in tongue.others.items():
            if dice.chance(share / 100):
                direction = Direction.INTO_GERMAN if dice.chance(0.06) else Direction.BOTH
                yield Skill(dice.key(at), code, dice.weighted(_OTHER_LEVELS), direction)

    def _phones(self, at: datetime) -> Iterator[OwnNumber]:
        dice = self.dice
        ring_from, ring_until = dice.weighted(_RING_HOURS)
        yield OwnNumber(dice.key(at), self.numbers.mobile(), ring_from=ring_from, ring_until=ring_until)
        if dice.chance(0.3):
            ring_from, ring_until = dice.weighted({(8 * 60, 16 * 60): 40, (16 * 60, 20 * 60): 60})
            label = self.words.texts["labels"]["work" if ring_from < 12 * 60 else "home"]
            yield OwnNumber(dice.key(at), self.numbers.home(), label, ring_from, ring_until)

    def _declaration(self, tongue: Tongue, since: date, standing: Standing) -> tuple[date | None, date | None]:
        dice = self.dice
        if tongue.people <= _FEW:
            return since, None
        if standing is Standing.ENQUIRY or dice.chance(0.03):
            return None, None
        signed_on = since + timedelta(days=dice.number(0, 20))
        if dice.chance(0.04):
            return signed_on, self.today - timedelta(days=dice.number(3, 50))
        return signed_on, self.today + timedelta(days=dice.number(20, 700)) if dice.chance(0.35) else None

    def _confirmed_on(self, since: date) -> date | None:
        days = self.dice.number(0, 58) if self.dice.chance(0.68) else self.dice.number(61, 320)
        return None if self.dice.chance(0.05) else max(since, self.today - timedelta(days=days))

    def _note(self, place: Place | None) -> str:
        if place is None:
            return str(self.words.texts["elsewhere_note"])
        return str(self.dice.one_of(self.words.texts["notes"])) if self.dice.chance(0.12) else ""
