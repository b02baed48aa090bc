"""The examples in the docstrings of the domain are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

from sisa_desk import domain

MODULES = tuple(one.name for one in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_each_module_are_true(name: str) -> None:
    failed, _ = doctest.testmod(import_module(name))
    assert failed == 0


def test_the_modules_that_calculate_have_examples() -> None:
    finder = doctest.DocTestFinder()
    rooms = (
        "availability",
        "clock",
        "exclusions",
        "folding",
        "ids",
        "matching.travel",
        "offers",
        "reachability",
        "requests",
    )
    for room in rooms:
        found = finder.find(import_module(f"{domain.__name__}.{room}"))
        assert any(one.examples for one in found), f"no example in {room}"
