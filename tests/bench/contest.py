"""A contest: the same fresh requests answered by ours, the limit, the obvious way and a peer, checked, then timed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import median, quantiles
from time import perf_counter_ns, thread_time_ns
from typing import Any

from tests.bench.rows import OK, Goal, Row, wrong

Way = Callable[[Any], Any]
FEWEST_ROUNDS, FEWEST_NAIVE = 7, 3
_MILLISECOND = 1_000_000


@dataclass(frozen=True)
class Lasted:
    """What a way gives that knows better how long it took, as another process does that ended later."""

    ms: float
    answer: Any = None


@dataclass(frozen=True)
class Peer:
    """Somebody else's way to do the job; without a way, `why_not` says what is missing here."""

    name: str
    way: Way | None = None
    why_not: str = ""


@dataclass(frozen=True)
class Contest:
    """A job at one size. Every way takes a request and gives an answer.

    `draw` makes a fresh request; `oracle` is the slow and plain code that must give what `told` makes of the answer of
    `ours`, in so many `checks` (`checked` says what they were). Limit, naive and peer are only timed; naive and peer in
    `naive_rounds` rounds, spread over all.
    """

    draw: Callable[[Random], Any]
    ours: Way
    oracle: Way
    told: Way = lambda answer: answer
    limit: Way | None = None
    naive: Way | None = None
    peer: Peer | None = None
    goals: Sequence[Goal] = ()
    checks: int = 40
    checked: str = ""
    rounds: int = 200
    naive_rounds: int = FEWEST_NAIVE
    warm_up: int = 5
    why_no_naive: str = "no naive way was run"

    def __post_init__(self) -> None:
        """Refuse contests too small to mean anything."""
        if self.rounds < FEWEST_ROUNDS or self.naive_rounds < FEWEST_NAIVE or self.checks < 1:
            raise ValueError(f"at least {FEWEST_ROUNDS} rounds, {FEWEST_NAIVE} naive ones and a check")


@dataclass
class Times:
    """The times of one way in milliseconds, by the number of the round."""

    by_round: dict[int, float] = field(default_factory=dict)
    of_processor: list[float] = field(default_factory=list)

    @property
    def median(self) -> float | None:
        """Give the middle one, None where the way was not run."""
        return median(self.by_round.values()) if self.by_round else None

    @property
    def p95(self) -> float | None:
        """Give the time that 95 of a hundred keep below."""
        return _p95(list(self.by_round.values()))

    @property
    def processor_p95(self) -> float | None:
        """Give the same without the time in which others had the processor: what it would be on a quiet machine."""
        return _p95(self.of_processor)

    def measure(self, number: int, way: Way, request: Any) -> None:
        """Time one round."""
        busy, began = thread_time_ns(), perf_counter_ns()
        answer = way(request)
        ended, done = perf_counter_ns(), thread_time_ns()
        if isinstance(answer, Lasted):
            self.by_round[number] = answer.ms
            return
        self.by_round[number] = (ended - began) / _MILLISECOND
        self.of_processor.append((done - busy) / _MILLISECOND)


def _p95(times: list[float]) -> float | None:
    return quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else None


def contested(job: str, size: str, contest: Contest, random: Random) -> Row:
    """Check first, then time; a wrong answer gives a row without figures."""
    for number in range(contest.checks):
        request = contest.draw(random)
        if (ours := contest.told(contest.ours(request))) != (expected := contest.oracle(request)):
            return wrong(
                job, size, f"check {number + 1}: {_short(ours)} instead of {_short(expected)} for {_short(request)}"
            )
    return _row(job, size, contest, _timed(contest, random)).judged(contest.goals)


def _ways(contest: Contest) -> dict[str, Way]:
    peer = contest.peer.way if contest.peer else None
    named = {"ours": contest.ours, "limit": contest.limit, "naive": contest.naive, "peer": peer}
    return {name: way for name, way in named.items() if way is not None}


def _timed(contest: Contest, random: Random) -> dict[str, Times]:
    ways = _ways(contest)
    times = {name: Times() for name in ("ours", "limit", "naive", "peer")}
    for _ in range(contest.warm_up):
        request = contest.draw(random)
        for way in (contest.ours, contest.limit):
            if way is not None:
                way(request)
    slow_every = max(1, contest.rounds // contest.naive_rounds)
    for number in range(contest.rounds):
        request = contest.draw(random)
        # Each time another one begins, so that nobody always finds what the others have just read.
        order = list(ways) if number % 2 else list(reversed(ways))
        for name in order:
            if name in {"ours", "limit"} or number % slow_every == 0:
                times[name].measure(number, ways[name], request)
    return times


def ratio(ours: Times, other: Times) -> float | None:
    """Give the median over the requests both were timed on, pair by pair."""
    pairs = [ours.by_round[number] / time for number, time in other.by_round.items()]
    return median(pairs) if pairs else None


def _row(job: str, size: str, contest: Contest, times: dict[str, Times]) -> Row:
    ours, limit, naive, peer = (times[name] for name in ("ours", "limit", "naive", "peer"))
    return Row(
        job=job,
        size=size,
        ours_ms=ours.median,
        ours_p95_ms=ours.p95,
        limit_ms=limit.median,
        ratio_limit=ratio(ours, limit),
        naive_ms=naive.median,
        ratio_naive=ratio(ours, naive),
        peer=contest.peer.name if contest.peer else None,
        peer_ms=peer.median,
        ratio_peer=ratio(ours, peer),
        check=f"{OK}: {contest.checked or f'{contest.checks} requests'}",
        reason="; ".join(_missing(contest)),
        more={} if ours.processor_p95 is None else {"processor_p95_ms": ours.processor_p95},
    )


def _missing(contest: Contest) -> Iterable[str]:
    if contest.limit is None:
        yield "no limit is known"
    if contest.naive is None:
        yield contest.why_no_naive
    if contest.peer is None:
        yield "no peer does this"
    elif contest.peer.way is None:
        yield f"{contest.peer.name} not run: {contest.peer.why_not}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 200 else f"{text[:200]}…"
