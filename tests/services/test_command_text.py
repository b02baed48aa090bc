"""Commands as text come back as they were, and a text can name nothing but values of the domain."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest

from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.command_text import NotWritable, from_text, to_text
from tests.builders import NOW, a_call, a_request, an_appointment, an_interpreter, an_organisation


@pytest.mark.parametrize(
    "value",
    [
        an_interpreter(), a_request(), a_call(), an_appointment(), an_organisation(),
        (uuid4(), None, 3, 2.5, True, "Ünïcode"), [Mode.PHONE], {"a": (1,)}, frozenset((Mode.VIDEO,)), {1, 2},
        NOW, date(2026, 11, 25), time(8, 15), timedelta(minutes=15), datetime(2026, 11, 25, 8, 0),  # noqa: DTZ001
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_a_value_comes_back_as_it_was(value: Any) -> None:
    assert from_text(to_text(value)) == value
    assert type(from_text(to_text(value))) is type(value)


@pytest.mark.parametrize("value", [object(), lambda: None, NOW.__class__], ids=["an object", "a lambda", "a class"])
def test_what_is_no_value_is_refused(value: Any) -> None:
    with pytest.raises(NotWritable):
        to_text(value)


@pytest.mark.parametrize(
    "name", ["os:system", "sisa_desk.domain.clock:now", "sisa_desk.domain.nowhere:Thing", "subprocess:Popen"]
)
def test_a_text_that_names_anything_else_is_refused(name: str) -> None:
    with pytest.raises(NotWritable):
        from_text(json.dumps({"is": name, "of": {}}))


def test_a_field_that_is_gone_from_a_newer_program_is_left_out() -> None:
    written = json.loads(to_text(an_interpreter()))
    written["of"]["shoe_size"] = 42
    assert from_text(json.dumps(written)).last_name == an_interpreter().last_name
