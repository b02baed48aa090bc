"""Fills an empty store with the demo: people, institutions, three years of calls, and a living present."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from operator import itemgetter
from pathlib import Path

from sisa_desk.domain.availability import ExtraTime
from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.organisations import Organisation, ReferralTarget
from sisa_desk.domain.rules import Rules
from sisa_desk.persistence.database import Database
from sisa_desk.services.demo.bookings import tell_appointment
from sisa_desk.services.demo.contacts import tell_contact, tell_translation
from sisa_desk.services.demo.days import Days
from sisa_desk.services.demo.dice import Dice
from sisa_desk.services.demo.exclusions import tell_refusals
from sisa_desk.services.demo.film_numbers import FilmNumbers
from sisa_desk.services.demo.instants import tell_instant
from sisa_desk.services.demo.institutions import Callers, institutions
from sisa_desk.services.demo.people import People
from sisa_desk.services.demo.present import tell_coming_weeks, tell_today
from sisa_desk.services.demo.scene import Scene
from sisa_desk.services.demo.storing import Demo, store
from sisa_desk.services.demo.volunteers import Roster, Volunteer
from sisa_desk.services.demo.wordlists import Wordlists, read_wordlists
from sisa_desk.services.places import Places

#: Calls and requests in all, before what comes in today.
CASES_IN_ALL = 8000
_INSTANTS, _APPOINTMENTS, _TRANSLATIONS = 1500, 1400, 380
_BARRED = 4
_EXTRA_TIMES = 6
Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class DemoReport:
    """How many records of each noun were made; nothing was stored when it was cancelled."""

    interpreters: int = 0
    organisations: int = 0
    beneficiaries: int = 0
    calls: int = 0
    callbacks: int = 0
    requests: int = 0
    offers: int = 0
    appointments: int = 0
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the demo begins with."""

    words: Wordlists
    places: Places
    now: datetime
    seed: int
    rules: Rules
    targets: tuple[ReferralTarget, ...]


class _Cancelled(Exception):
    """Somebody does not want to wait any longer."""


def fill_with_demo(
    database: Database,
    languages: LanguageTable,
    places: Places,
    now: datetime,
    *,
    resources: Path,
    seed: int = 2017,
    progress: Progress | None = None,
) -> DemoReport:
    """Put invented people and three years of work into a store that has its rules but nothing else yet.

    What lies before today depends on seed and day only, what is going on just now on the moment as well. `resources`
    is the folder with data/; `progress` is told steps done and in all, and says whether to go on. Raise Refused when
    the store is in use.
    """
    steps = _Steps(progress)
    setting = _setting(database, read_wordlists(resources / "data"), places, now, seed)
    _must_know_all(setting.words, languages)
    try:
        demo = _invent(setting, steps)
        with database.transaction() as tx:
            store(tx, demo, steps.done)
    except _Cancelled:
        return DemoReport(is_cancelled=True)
    told = demo.chronicle
    return DemoReport(
        interpreters=len(demo.people),
        organisations=len(demo.organisations),
        beneficiaries=len(told.beneficiaries),
        calls=len(told.calls),
        callbacks=len(told.callbacks),
        requests=len(told.requests),
        offers=len(told.offers),
        appointments=len(told.appointments),
    )


class _Steps:
    """Tells how far it is, and stops when that is wanted."""

    _IN_ALL = 16

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done = 0

    def done(self) -> None:
        """Count a step; raise when nobody wants to go on."""
        self._done += 1
        if self._progress is not None and not self._progress(self._done, self._IN_ALL):
            raise _Cancelled


def _must_know_all(words: Wordlists, languages: LanguageTable) -> None:
    named = {code for tongue in words.tongues for code in (tongue.code, *tongue.others, *tongue.varieties)}
    unknown = sorted(code for code in named | set(words.texts["unserved"]) if code not in languages)
    if unknown:
        raise ValueError(f"the demo names languages that the table does not have: {', '.join(unknown)}")


def _setting(database: Database, words: Wordlists, places: Places, now: datetime, seed: int) -> _Setting:
    with database.reading() as tx:
        if tx.interpreters.count() or tx.organisations.count() or tx.calls.count():
            raise Refused("store_in_use")
        targets = tx.referral_targets.where(order_by=tx.referral_targets.table.c.name)
        return _Setting(words, places, now, seed, tx.rules, targets)


def _invent(setting: _Setting, steps: _Steps) -> Demo:
    words, places, today = setting.words, setting.places, wall_date(setting.now)
    numbers, dice = FilmNumbers(), Dice(setting.seed, today)
    days = Days(setting.rules.calendar, today, dice)
    founded = datetime.combine(min(days.past), time(9), UTC)
    offices = institutions(words, places.table, numbers, dice, founded)
    records = tuple(one.organisation for one in offices)
    people = People(words, places.table, numbers, dice, today)
    volunteers = _some_barred(people.all(), records, dice)
    steps.done()
    scene = Scene(
        dice=dice,
        days=days,
        roster=Roster(volunteers, setting.rules.numbers),
        callers=Callers(offices, words, numbers, dice),
        words=words,
        targets=setting.targets,
        towns={place: float(share) for (name, _), share in words.towns.items() if (place := places.named(name))},
        now=setting.now,
    )
    extra = _extra_times(volunteers, today, dice)
    _tell(scene, setting.seed, steps)
    # Its own stream, so that nothing else falls out differently.
    tell_refusals(scene.chronicle, setting.rules.exclusions, Dice(setting.seed, today, "exclusions"))
    return Demo(tuple(volunteers), tuple(people.absences), extra, records, scene.chronicle)


def _some_barred(volunteers: list[Volunteer], offices: tuple[Organisation, ...], dice: Dice) -> list[Volunteer]:
    """Let a few people not be paired with an institution."""
    for one in dice.shuffled(volunteers)[:_BARRED]:
        one.person = replace(one.person, barred_organisations=frozenset((dice.one_of(offices).id,)))
    return volunteers


def _extra_times(volunteers: list[Volunteer], today: date, dice: Dice) -> tuple[ExtraTime, ...]:
    """Let some people offer a single time today or in the days after."""
    made = []
    for one in dice.shuffled(volunteers)[:_EXTRA_TIMES]:
        day = today + timedelta(days=dice.number(0, 4))
        start = at_minute(day, dice.number(16, 24) * 30)
        made.append(ExtraTime(dice.key(start), one.person.id, start, start + timedelta(hours=dice.number(2, 4))))
    return tuple(made)


def _tell(scene: Scene, seed: int, steps: _Steps) -> None:
    """Tell three years in the order of time, as each story takes time from the next."""
    days = scene.days
    stories = sorted(
        [(at, tell_instant) for at in days.moments(_INSTANTS)]
        + [(at, tell_appointment) for at in days.moments(_APPOINTMENTS, for_requests=True)]
        + [(at, tell_translation) for at in days.moments(_TRANSLATIONS, for_requests=True)],
        key=itemgetter(0),
    )
    for number, (at, tell) in enumerate(stories):
        tell(scene, at)
        if number % (len(stories) // 8) == 0:
            steps.done()
    tell_coming_weeks(scene)
    for at in days.moments(CASES_IN_ALL - scene.chronicle.cases):
        tell_contact(scene, at)
    # Its own stream: how far today has come must not change the past.
    scene.dice = Dice(seed, days.today, "today")
    tell_today(scene)
    steps.done()
