"""Coverage: the map of a week, kept in step with what happens; the story of a cell; what if somebody is away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from threading import Lock
from uuid import UUID

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.coverage import (
    Asking,
    CellStory,
    CoverageMap,
    Demand,
    Pool,
    SlotGrid,
    Wanted,
    YearsBefore,
    demand_of,
    open_slots,
    same_weeks_before,
    slot_interval,
    weeks_before,
    years_before,
)
from sisa_desk.domain.events import Event
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.matching import Need, Profile
from sisa_desk.domain.places import Place
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.places import Places


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody who takes part, and when they last said that their times still hold."""

    key: UUID
    name: str
    confirmed_on: date | None


@dataclass(frozen=True, slots=True)
class People:
    """Everybody who takes part, by name, and who has not confirmed their times for too long, the longest first."""

    everybody: tuple[Confirmation, ...]
    unconfirmed: tuple[Confirmation, ...]


@dataclass
class _Built:
    """The sums of one map as they stand."""

    wanted: Wanted
    pool: Pool
    demand: Demand
    years: YearsBefore
    rows: frozenset[str]
    numbers: Numbers

    @property
    def map(self) -> CoverageMap:
        return self.pool.map_with(self.demand, self.numbers.coverage_percent / 100, self.years)


class Coverages:
    """Answers for one map at a time, whose sums it keeps; it may be asked from a lane of its own."""

    def __init__(self, database: Database, languages: Callable[[], LanguageTable], places: Places) -> None:
        """Work on a store with the tables of languages and places."""
        self._database = database
        self._languages = languages
        self._places = places
        self._built: _Built | None = None
        self._lock = Lock()

    def map_of(self, wanted: Wanted) -> CoverageMap:
        """Read everybody anew and give the map."""
        with self._lock:
            return self._build(wanted).map

    def pool_of(self, wanted: Wanted) -> Pool:
        """Read everybody anew and give the sums themselves, of as many weeks as are wanted."""
        with self._lock:
            return self._build(wanted).pool

    def keep_up(self, wanted: Wanted, events: Sequence[Event]) -> CoverageMap:
        """Give the map after something happened: only who is concerned is read and summed again."""
        with self._lock:
            built = self._built
            if built is None or built.wanted != wanted or any(event.id is None for event in events):
                return self._build(wanted).map
            with self._database.reading() as tx:
                is_known = self._catch_up(tx, built, events)
            return built.map if is_known else self._build(wanted).map

    def story(self, wanted: Wanted, language: str, slot: int) -> CellStory:
        """Tell how a cell was reached: who could be rung, who could not and why, and what is asked then."""
        with self._lock:
            built = self._current(wanted)
            return built.pool.story(language, slot, built.demand, built.years)

    def without(self, wanted: Wanted, key: UUID, span: Interval) -> CoverageMap:
        """Give the map as it would be if somebody were away for a time."""
        with self._lock:
            built = self._current(wanted)
            with built.pool.without(str(key), span):
                return built.map

    def people(self) -> People:
        """Give who takes part, and whose times nobody confirmed for longer than the service trusts them."""
        with self._database.reading() as tx:
            everybody = tuple(Confirmation(*row) for row in tx.interpreters.confirmations())
            since = wall_date(tx.now) - timedelta(days=tx.figures.numbers().confirmed_lately_days)
        late = (one for one in everybody if one.confirmed_on is None or one.confirmed_on < since)
        return People(everybody, tuple(sorted(late, key=lambda one: (one.confirmed_on or date.min, one.name))))

    # the sums

    def _current(self, wanted: Wanted) -> _Built:
        built = self._built
        return built if built is not None and built.wanted == wanted else self._build(wanted)

    def _build(self, wanted: Wanted) -> _Built:
        with self._database.reading() as tx:
            numbers = tx.figures.numbers()
            profiles = tx.speakers.everybody()
            demand = self._demand(tx, wanted, numbers)
            years = self._years(tx, wanted, numbers)
            need = self._need(tx, wanted, numbers)
        rows = frozenset(profile.language for profile in profiles).union(demand.counts, years.languages)
        pool = Pool(need, SlotGrid(wanted.monday, wanted.weeks), self._rows_of(rows))
        for key, own in _by_person(profiles).items():
            pool.put(key, own)
        self._built = _Built(wanted, pool, demand, years, rows, numbers)
        return self._built

    def _catch_up(self, tx: Transaction, built: _Built, events: Iterable[Event]) -> bool:
        """Sum anew who is concerned; say whether the languages of the map are still the same.

        The demand stays: it is that of weeks that are over.
        """
        pairs = {(event.noun, event.id) for event in events if event.id is not None}
        keys = tx.speakers.concerned_by(pairs)
        people = _by_person(tx.speakers.of_people(keys)) if keys else {}
        if not {profile.language for own in people.values() for profile in own} <= built.rows:
            return False
        for key in map(str, keys):
            if key in people:
                built.pool.put(key, people[key])
            else:
                built.pool.drop(key)
        return True

    def _demand(self, tx: Transaction, wanted: Wanted, numbers: Numbers) -> Demand:
        window = weeks_before(wanted.monday, tx.now, numbers.coverage_weeks)
        open_at = open_slots(tx.opening_hours.where())
        return demand_of(self._askings(tx, window), (wanted.mode, wanted.district), open_at)

    def _years(self, tx: Transaction, wanted: Wanted, numbers: Numbers) -> YearsBefore:
        weeks = same_weeks_before(wanted.monday, tx.now, numbers.coverage_years)
        askings = {year: self._askings(tx, week) for year, week in weeks.items()}
        return years_before(askings, (wanted.mode, wanted.district))

    def _askings(self, tx: Transaction, window: Interval) -> list[Asking]:
        return [
            Asking(language, at, mode, self._district(place_id))
            for language, at, mode, place_id in tx.requests.asked_within(window)
        ]

    def _need(self, tx: Transaction, wanted: Wanted, numbers: Numbers) -> Need:
        return Need(
            language="",
            mode=wanted.mode,
            interval=slot_interval(wanted.monday, 0),
            now=tx.now,
            numbers=numbers,
            place=self._centre(wanted.district) if wanted.mode is Mode.ON_SITE else None,
            is_instant=wanted.mode is Mode.PHONE,
            place_of=self._places.numbered,
        )

    def _centre(self, district: str) -> Place | None:
        """Give the largest place of a district: whoever reaches it counts for the district."""
        return next((place for place in self._places.table if district and place.district == district), None)

    def _district(self, place_id: str) -> str:
        place = self._places.of(place_id)
        return place.district if place else ""

    def _rows_of(self, rows: frozenset[str]) -> Callable[[str], Sequence[str]]:
        """Give a function: which languages of the map somebody serves who speaks one of them."""
        covering, known = self._languages().covering, dict[str, Sequence[str]]()

        def rows_of(code: str) -> Sequence[str]:
            if code not in known:
                known[code] = tuple(row for row in covering(code) if row in rows)
            return known[code]

        return rows_of


def _by_person(profiles: Iterable[Profile]) -> Mapping[str, list[Profile]]:
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        found[profile.key].append(profile)
    return found
