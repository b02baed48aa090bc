"""Runs in a process of its own: opens a store and answers one question; tells how long that took."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import perf_counter_ns

from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import open_services
from tests.builders import a_request
from tests.builders.stores import RESOURCES, Watch


def main() -> None:
    """Measure from the closed file to the answer; the program itself is loaded already."""
    file, language, start, minutes = sys.argv[1:]
    request = replace(
        a_request(None, language=language, mode=Mode.PHONE, place_id="", area=None),
        start=datetime.fromisoformat(start),
        minutes=int(minutes),
        number=0,
    )
    began = perf_counter_ns()
    desk = open_services(Path(file), RESOURCES, Watch(), "desk 1")
    ranking = desk.matching.candidates_for(request)
    ms = (perf_counter_ns() - began) / 1_000_000
    people = len(ranking.candidates) + len(ranking.absentees)
    desk.close()
    print(json.dumps({"ms": ms, "people": people}))


if __name__ == "__main__":
    main()
