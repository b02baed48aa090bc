"""Whose turn it is to write to a file: one at a time, nobody for ever, and nothing is left lying about."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event, Thread

import pytest

from sisa_desk.domain.errors import Collision, Unavailable
from sisa_desk.persistence.turns import Turns
from sisa_desk.services.commands import carried_out


def held(turns: Turns, is_held: Event, is_over: Event) -> Thread:
    def hold() -> None:
        with turns.turn():
            is_held.set()
            is_over.wait(5)

    thread = Thread(target=hold)
    thread.start()
    is_held.wait(5)
    return thread


def test_who_comes_second_waits_for_the_first(tmp_path: Path) -> None:
    turns, is_held, is_over, order = Turns(tmp_path / "desk.sqlite", 5), Event(), Event(), []
    first = held(turns, is_held, is_over)

    def second() -> None:
        with turns.turn():
            order.append("second")

    waiting = Thread(target=second)
    waiting.start()
    time.sleep(0.1)
    order.append("first is over")
    is_over.set()
    first.join()
    waiting.join()
    assert order == ["first is over", "second"]


def test_who_waits_too_long_is_told_and_does_not_get_the_turn_later(tmp_path: Path) -> None:
    turns, is_held, is_over = Turns(tmp_path / "desk.sqlite", 0.2), Event(), Event()
    first = held(turns, is_held, is_over)
    with pytest.raises(Unavailable) as refused, turns.turn():
        pytest.fail("two at a time")
    assert refused.value.code == "locked"
    is_over.set()
    first.join()
    for _ in range(3):
        with turns.turn():
            pass


def test_a_command_that_fails_gives_its_turn_back_and_no_file_is_left(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "desk.sqlite", 0.2)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), turns.turn():
            raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_no_folder_to_lock_the_command_goes_ahead(tmp_path: Path) -> None:
    with Turns(tmp_path / "nowhere" / "desk.sqlite", 0.2).turn():
        pass


def test_two_commands_that_stood_in_each_others_way_are_carried_out_once_more_and_no_oftener() -> None:
    tried = []

    def command(fails: int) -> str:
        tried.append(fails)
        if len(tried) <= fails:
            raise Collision("locked")
        return "done"

    assert carried_out(command, 1) == "done"
    assert len(tried) == 2
    tried.clear()
    with pytest.raises(Collision):
        carried_out(command, 5)
    assert len(tried) == 2
