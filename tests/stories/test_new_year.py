"""An appointment over Epiphany, with everything that can happen to it."""

from pytest_bdd import scenarios

scenarios("new_year.feature")
