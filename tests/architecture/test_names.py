"""Names tell what a thing is; some words only tell that its name was not found."""

from __future__ import annotations

import ast
import re

import pytest

from tests.architecture.places import python_files, tree_of

_EMPTY_WORDS = {"manager", "helper", "helpers", "util", "utils", "common", "misc", "base", "data", "info", "controller"}
#: The base class SQLAlchemy asks for and the folder names of the world outside are not ours to choose.
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _empty_words_in(name: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(name)} & _EMPTY_WORDS


def test_no_module_and_no_class_has_an_empty_name() -> None:
    found = [
        f"{path}: {name}"
        for path in python_files("sisa_desk/", "tests/")
        for name in (
            *path.with_suffix("").parts,
            *(node.name for node in ast.walk(tree_of(path)) if isinstance(node, ast.ClassDef)),
        )
        if _empty_words_in(name)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["call_manager", "CallManager", "DataBase", "helpers", "BaseWidget", "call_info"])
def test_an_empty_word_is_seen(name: str) -> None:
    assert _empty_words_in(name)


@pytest.mark.parametrize("name", ["database", "Database", "information", "commonly", "calls", "WeekGrid"])
def test_a_name_that_only_looks_alike_is_left_alone(name: str) -> None:
    assert not _empty_words_in(name)
