"""Whatever is refused anywhere has a sentence for people, and whatever happens that is worth saying has one too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from sisa_desk.domain.matching import MUSTS, WISHES, Must
from sisa_desk.ui.wording import must_text, reasons, refusals
from sisa_desk.ui.wording.wishes import wish_text

SOURCES = Path(__file__).parents[2] / "sisa_desk"
_ERRORS = {"Refused", "InvalidInput", "SlotTaken", "StaleChange", "Missing", "Unavailable"}


def _called(name: str) -> Iterator[tuple[str, str]]:
    """Give the first literal argument of every call of a name, with its file."""
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            first = node.args[0]
            if called == name and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value, file.name


REFUSALS = sorted({code for error in _ERRORS for code, _file in _called(error)})
#: Those of the wishes are written where they are given, those of the musts stand in their table.
REASONS = sorted({code for code, file in _called("Reason") if file == "wishes.py"} | {must.code for must in MUSTS})


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_has_a_sentence(code: str) -> None:
    assert code in refusals._SENTENCES


@pytest.mark.parametrize("code", REASONS)
def test_every_reason_of_the_ranking_has_words(code: str) -> None:
    assert code in reasons._WORDS


def test_the_search_for_codes_finds_them() -> None:
    assert {"slot_taken", "language_missing", "newer_file"} <= set(REFUSALS)
    assert len(REASONS) >= len(MUSTS) + len(WISHES)


@pytest.mark.parametrize("code", [code for code in REASONS if code not in {must.code for must in MUSTS}])
def test_every_reason_of_a_place_has_a_name_in_the_log_of_decisions(code: str) -> None:
    assert f'"{code}": ' in (SOURCES / "ui/wording/wishes.py").read_text("utf-8")
    assert wish_text(code)


@pytest.mark.parametrize("must", MUSTS, ids=lambda must: must.code)
def test_every_must_can_name_many_people_at_once(must: Must) -> None:
    """Those whose facts differ are drawn together under words without facts."""
    assert must_text(must.code) != must.code.replace("_", " ")
