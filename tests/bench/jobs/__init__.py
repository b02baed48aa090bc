"""The jobs that are measured, in the order in which they run; a new job is a module here and a line in the table."""

from __future__ import annotations

from tests.bench.job import Job
from tests.bench.jobs import call_list, caller, coverage, free_slots, memory, plans, ranking, search, start, statistics

JOBS: tuple[Job, ...] = (
    start.JOB,
    caller.JOB,
    search.JOB,
    ranking.JOB,
    free_slots.JOB,
    coverage.JOB,
    plans.JOB,
    statistics.JOB,
    call_list.JOB,
    memory.JOB,
)
