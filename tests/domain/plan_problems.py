"""Planning problems made by chance: places, homes, languages, limits; the same seed gives the same problem."""

from __future__ import annotations

import random
from math import dist

from sisa_desk.domain.planning import Choice, Person, Problem, Task

#: Kilometres from one end of the state to the other.
_WIDTH, _HEIGHT = 150, 200
_WEEKS = 2
Point = tuple[float, float]


def a_problem(seed: int, *, tasks: int, people: int, languages: int) -> Problem:
    """Make a problem of so many tasks in two weeks, for so many people who speak one to three languages each."""
    chance = random.Random(seed)
    places, homes = [[_a_point(chance) for _ in range(count)] for count in (tasks, people)]
    speakers = _speakers(chance, people, languages)
    wanted = [chance.choice(speakers) for _ in range(tasks)]
    choices = [
        Choice(task, person, round(dist(places[task], homes[person])) + chance.randrange(60))
        for task in range(tasks)
        for person in wanted[task]
        if chance.random() < 0.6
    ]
    return Problem(
        tasks=[_a_task(chance) for _ in range(tasks)],
        people=[_a_person(chance) for _ in range(people)],
        choices=choices,
        travel=lambda _person, one, other: 10 + round(1.3 * dist(places[one], places[other])),
        fairness=40,
    )


def _a_point(chance: random.Random) -> Point:
    return chance.random() * _WIDTH, chance.random() * _HEIGHT


def _speakers(chance: random.Random, people: int, languages: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(languages)]
    for person in range(people):
        for language in chance.sample(range(languages), chance.randint(1, min(3, languages))):
            found[language].append(person)
    return found


def _a_task(chance: random.Random) -> Task:
    day = chance.randrange(5 * _WEEKS)
    start = (day // 5 * 7 + day % 5) * 1440 + chance.randrange(8 * 4, 17 * 4) * 15
    length = chance.choice((30, 45, 60, 90, 120))
    return Task(start, start + length, urgency=chance.choice((0, 0, 0, 1, 2)), week=day // 5)


def _a_person(chance: random.Random) -> Person:
    room = {week: chance.randint(0, 3) for week in range(_WEEKS)} if chance.random() < 0.5 else None
    return Person(load=chance.randrange(4), room=room)
