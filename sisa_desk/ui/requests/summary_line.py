"""The one line over whatever is done for a request: its number, what is asked for, when and where."""

from __future__ import annotations

from sisa_desk.domain.ids import case_number
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right
from sisa_desk.ui.matching.request_words import language_text, place_text, when_text
from sisa_desk.ui.wording import word


def summary_of(frame: Frame, request: Request) -> str:
    """Write a request in one line."""
    number = left_to_right(case_number(request.number))
    when = when_text(request.start, word(request.kind))
    parts = (number, language_text(frame, request), when, place_text(frame, request))
    return "  ·  ".join(filter(None, parts))
