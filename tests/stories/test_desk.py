"""From the ring to the end of the call."""

from pytest_bdd import scenarios

scenarios("desk.feature")
