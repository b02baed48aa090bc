"""The ways of people between their appointments: how much time each one holds, kept up as others come and go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from sisa_desk.domain.appointments import BLOCKING, Appointment
from sisa_desk.domain.matching import NOT_ON_SITE, Stay, Ways, instant, legs, place_number
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.places import Places

#: No way takes longer than a day.
_AROUND = timedelta(days=1)


class Trips:
    """Fits the ways of one person's appointments to each other."""

    def __init__(self, places: Places) -> None:
        """Take the table of places."""
        self._places = places

    def fitted(self, tx: Transaction, appointment: Appointment) -> Appointment:
        """Give an appointment with the ways it needs; those right before and after it make room for it."""
        before, after = self._beside(tx, appointment)
        there, arriving = self._legs(tx, before, appointment)
        leaving, back = self._legs(tx, appointment, after)
        if before and there < before.travel_after:
            tx.appointments.set_ways(replace(before, travel_after=there))
        if after and back < after.travel_before:
            tx.appointments.set_ways(replace(after, travel_before=back))
        return replace(appointment, travel_before=arriving, travel_after=leaving)

    def settle(self, tx: Transaction, *changed: Appointment) -> None:
        """Store the ways around appointments that came, moved or went away; each is given as it was or is now."""
        for one in changed:
            before, after = self._beside(tx, one)
            stays = tx.appointments.get(one.id)
            for pair in pairwise((before, stays, after) if _holds(stays, one) else (before, after)):
                self._settle(tx, *pair)

    def _settle(self, tx: Transaction, one: Appointment | None, other: Appointment | None) -> None:
        leaving, arriving = self._legs(tx, one, other)
        if one and one.travel_after != leaving:
            tx.appointments.set_ways(replace(one, travel_after=leaving))
        if other and other.travel_before != arriving:
            tx.appointments.set_ways(replace(other, travel_before=arriving))

    def _beside(self, tx: Transaction, appointment: Appointment) -> tuple[Appointment | None, Appointment | None]:
        window = appointment.interval.widened(_AROUND, _AROUND)
        held = tx.appointments.blocking((appointment.interpreter_id,), window)
        others = sorted((one for one in held if one.id != appointment.id), key=lambda one: one.start)
        before = [one for one in others if one.start < appointment.start]
        after = [one for one in others if one.start >= appointment.start]
        return before[-1] if before else None, after[0] if after else None

    def _legs(self, tx: Transaction, one: Appointment | None, other: Appointment | None) -> tuple[int, int]:
        on_site = next((stay for stay in (one, other) if stay and stay.mode is Mode.ON_SITE), None)
        if on_site is None:
            return 0, 0
        home = place_number(tx.interpreters.place_of(on_site.interpreter_id))
        return legs(_stay(tx, one), _stay(tx, other), home, Ways(self._places.numbered, tx.rules.numbers))


def _holds(stored: Appointment, seen: Appointment) -> bool:
    """Say whether an appointment holds the time of whom, and where, it was seen."""
    return stored.state in BLOCKING and (stored.start, stored.interpreter_id) == (seen.start, seen.interpreter_id)


def _stay(tx: Transaction, appointment: Appointment | None) -> Stay | None:
    if appointment is None:
        return None
    is_on_site = appointment.mode is Mode.ON_SITE
    place = place_number(tx.requests.place_of(appointment.request_id)) if is_on_site else NOT_ON_SITE
    return Stay(instant(appointment.start), instant(appointment.end), place)
