"""One store as a file and on a server: the same questions get the same answers, in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
import sqlalchemy as sa

from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.schema import metadata, traces
from sisa_desk.services.bundle import Services
from tests.builders import NOW, a_request
from tests.builders.stores import Watch, a_desk
from tests.demo_file import demo_copy
from tests.postgres import Server

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.timeout(180)]

_AT_ONCE = 2000
QUESTIONS = 60


@dataclass(frozen=True)
class Twins:
    """Two desks on the same records, one of them on a server."""

    in_file: Services
    on_server: Services
    watch: Watch


@pytest.fixture(scope="module")
def twins(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twins]:
    folder: Path = tmp_path_factory.mktemp("twins")
    demo_copy(folder, NOW)
    watch = Watch(NOW)
    pair = Twins(a_desk(folder, watch), a_desk(server.new_database(), watch), watch)
    copy(pair.in_file.database, pair.on_server.database)
    yield pair
    pair.in_file.close()
    pair.on_server.close()


def copy(source: Database, target: Database) -> None:
    """Copy what is asked about from one store into another."""
    with source.reading() as read, target.transaction() as write:
        for table in reversed(metadata.sorted_tables):
            write.connection.execute(table.delete())
        for table in (one for one in metadata.sorted_tables if one is not traces):
            rows = [dict(row) for row in read.connection.execute(sa.select(table)).mappings()]
            for start in range(0, len(rows), _AT_ONCE):
                write.connection.execute(table.insert(), rows[start : start + _AT_ONCE])


def a_question(random: Random, stored: tuple[Request, ...], languages: list[str]) -> Request:
    """Draw something to ask for: a stored request as it is, or with other wishes."""
    request = random.choice((a_request(None), random.choice(stored)))
    is_instant = random.random() < 0.3
    start = NOW + timedelta(minutes=15 * random.randrange(4 * 24 * 21))
    return replace(
        request,
        kind=RequestKind.INSTANT if is_instant else RequestKind.APPOINTMENT,
        state=RequestState.OPEN,
        language=random.choice(languages),
        mode=random.choice(list(Mode)),
        area=random.choice((None, *Area)),
        level_wanted=random.choice((None, None, *Level)),
        sex_wanted=random.choice((None, *Sex)),
        sex_is_must=random.random() < 0.5,
        start=None if is_instant else start,
        minutes=random.choice((20, 45, 60, 120)),
        place_id=random.choice(("", request.place_id, "2911522", "2827479")),
    )


def test_the_same_request_gives_the_same_ranking(twins: Twins) -> None:
    random, found = Random(20261123), 0
    stored = tuple(line.request for line in twins.in_file.requests.queue())
    spoken = sorted({skill.language for person in twins.in_file.interpreters.all() for skill in person.skills})
    for _ in range(QUESTIONS):
        request = a_question(random, stored, spoken)
        in_file = twins.in_file.matching.candidates_for(request)
        assert twins.on_server.matching.candidates_for(request) == in_file
        found += len(in_file.candidates)
    assert found > QUESTIONS, "too few people to say much"


def test_lists_stand_in_the_same_order(twins: Twins) -> None:
    weeks = Interval(NOW - timedelta(days=30), NOW + timedelta(days=30))
    for ask in (
        lambda desk: desk.requests.queue(),
        lambda desk: desk.calls.recent(),
        lambda desk: desk.calls.unclosed(),
        lambda desk: desk.calls.promises(),
        lambda desk: desk.offers.outstanding(),
        lambda desk: desk.appointments.agenda(weeks),
        lambda desk: desk.interpreters.all(),
        lambda desk: desk.organisations.all(),
        lambda desk: desk.organisations.referral_targets(),
        lambda desk: desk.preferences.rules(),
    ):
        assert ask(twins.on_server) == ask(twins.in_file)


@pytest.mark.parametrize(
    "typed", ["ara", "müller", "klinik", "4711", "halle jug", "haddad", "klinkum", "0171", "e", "st"]
)
def test_the_same_letters_find_the_same_records(twins: Twins, typed: str) -> None:
    assert twins.on_server.search.find(typed) == twins.in_file.search.find(typed)
