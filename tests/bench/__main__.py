"""Runs the bench: ``python -m tests.bench [--jobs J2,J4] [--scale small] [--json FILE] [--seed 7] [--keep DIR]``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.job import Bench, Job, Scale
from tests.bench.jobs import JOBS
from tests.bench.machine import machine
from tests.bench.rows import Row, growth, notes, table, wrong
from tests.bench.worlds import Worlds


def main(arguments: Sequence[str] | None = None, jobs: Sequence[Job] = JOBS) -> int:
    """Run the chosen jobs; give 0 when every answer was right, whatever the goals say."""
    options = _options(arguments)
    known = {job.name: job for job in jobs}
    unknown = sorted(set(options.jobs) - set(known))
    if unknown:
        print(f"no job is called {', '.join(unknown)}: {', '.join(known)}", file=sys.stderr)
        return 2
    chosen = [job for job in jobs if not options.jobs or job.name in options.jobs]
    with tempfile.TemporaryDirectory(prefix="sisa-desk-bench-") as folder:
        rows, run = _run(chosen, options, Path(folder))
    print(f"\n{table(rows)}\n\n{notes(rows)}")
    if options.json:
        told = [row.as_json() | {"run": run} for row in rows]
        options.json.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return 1 if any(row.is_wrong for row in rows) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--jobs", type=_names, default=(), help="only these, as J2,J4")
    parser.add_argument("--scale", type=Scale, choices=list(Scale), default=Scale.SMALL, help="how much of everything")
    parser.add_argument("--seed", type=int, default=20261123, help="the same dice again")
    parser.add_argument("--json", type=Path, help="write the rows here")
    parser.add_argument("--keep", type=Path, help="keep the stores in this folder for the next run")
    return parser.parse_args(arguments)


def _names(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.replace(" ", "").split(",")))


def _run(jobs: Sequence[Job], options: argparse.Namespace, folder: Path) -> tuple[list[Row], dict[str, object]]:
    run = {"scale": options.scale.value, "seed": options.seed, **machine(folder)}
    print("\n".join(f"{name}: {value}" for name, value in run.items()))
    worlds = Worlds(options.keep or folder / "stores", options.seed)
    bench = Bench(options.scale, options.seed, worlds, folder)
    return [row for job in jobs for row in _rows_of(job, bench)], run


def _rows_of(job: Job, bench: Bench) -> Iterator[Row]:
    sizes, by_size = job.sizes[bench.scale], []
    for number in sizes:
        print(f"{job.name} {job.about}, {job.size(number)} …", file=sys.stderr, flush=True)
        measured = _measured(job, bench, number)
        by_size.append(measured[0])
        yield from measured
    if job.grows_at_most is not None:
        yield growth(job.name, sizes, by_size, job.grows_at_most)


def _measured(job: Job, bench: Bench, number: int) -> list[Row]:
    try:
        return list(job.rows(bench, number))
    except Exception as error:  # noqa: BLE001 - one job that breaks must not cost the rows of the others
        traceback.print_exc()
        return [wrong(job.name, job.size(number), f"{type(error).__name__}: {error}")]


if __name__ == "__main__":
    sys.exit(main())
