"""Every rule of the house is kept by every file, and every rule is able to fail."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.house_rules import RULES, Rule
from tests.architecture.places import python_files, tree_of


def _id(rule: Rule) -> str:
    return rule.name.replace(" ", "-")


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_every_file_keeps_the_rule(rule: Rule) -> None:
    broken = [
        f"{path}:{line}: {what}"
        for path in python_files(*rule.folders)
        if rule.holds_for(path) and "migrations/" not in path.as_posix()
        for line, what in rule.check(tree_of(path))
    ]
    assert not broken, "\n".join([rule.name, *broken])


@pytest.mark.parametrize(("rule", "snippet"), [(rule, bad) for rule in RULES for bad in rule.bad])
def test_the_rule_sees_what_breaks_it(rule: Rule, snippet: str) -> None:
    assert list(rule.check(ast.parse(snippet))), f"{rule.name!r} does not see: {snippet}"


@pytest.mark.parametrize(("rule", "snippet"), [(rule, good) for rule in RULES for good in rule.good])
def test_the_rule_lets_good_lines_pass(rule: Rule, snippet: str) -> None:
    assert not list(rule.check(ast.parse(snippet))), f"{rule.name!r} is wrong about: {snippet}"
