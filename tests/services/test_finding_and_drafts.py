"""Search as the screens use it, and half-filled forms over a restart."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.phone import read_phone
from sisa_desk.persistence.drafts import DraftFile
from sisa_desk.services.bundle import Services, open_services
from sisa_desk.services.drafts import Drafts
from tests.builders import a_request, an_id, an_interpreter, an_organisation
from tests.builders.stores import RESOURCES, Watch, a_desk

pytestmark = pytest.mark.both_stores


def test_everything_about_a_word_is_found(desk: Services) -> None:
    clinic = desk.organisations.save(an_organisation("Müller-Klinik", contacts=())).value
    person = desk.interpreters.save(an_interpreter("Nour", "Müller")).value
    call = desk.calls.open(read_phone("030 23125-117"), organisation_id=clinic.id).value
    request = desk.requests.file(a_request(organisation_id=clinic.id)).value
    found = {(one.noun, one.id): one for one in desk.search.find("mueller")}
    assert found.keys() == {
        (Noun.ORGANISATION, clinic.id),
        (Noun.INTERPRETER, person.id),
        (Noun.CALL, call.id),
        (Noun.REQUEST, request.id),
    }
    shown = found[Noun.CALL, call.id]
    assert (shown.title, shown.detail, shown.at) == (case_number(call.number), "Müller-Klinik", call.rang_at)
    assert [one.id for one in desk.search.organisations("muller")] == [clinic.id]
    assert [one.id for one in desk.search.interpreters("Mülller")] == [person.id]


def test_what_one_desk_enters_the_other_finds(desk: Services, other_desk: Services) -> None:
    desk.organisations.save(an_organisation("Frauenhaus"))
    assert [one.title for one in other_desk.search.find("frauenh")] == ["Frauenhaus"]


# drafts


def drafts(folder: Path, watch: Watch) -> Drafts:
    return Drafts(DraftFile(folder / "drafts.sqlite"), watch)


def test_three_forms_come_back_after_a_restart(tmp_path: Path, watch: Watch) -> None:
    first = drafts(tmp_path, watch)
    keys = [an_id() for _ in range(3)]
    for number, key in enumerate(keys):
        watch.go_on(seconds=1)
        first.keep(key, "call", {"note": f"half {number}"})
    watch.go_on(seconds=1)
    first.keep(keys[0], "call", {"note": "half 0 and more"})
    first.close()

    second = drafts(tmp_path, watch)
    kept = [(draft.id, draft.content["note"]) for draft in second.kept()]
    assert kept == [(keys[1], "half 1"), (keys[2], "half 2"), (keys[0], "half 0 and more")]
    second.drop(keys[1])
    assert [draft.id for draft in second.kept()] == [keys[2], keys[0]]
    second.close()


def test_forms_nobody_came_back_to_are_forgotten_after_a_week(tmp_path: Path, watch: Watch) -> None:
    kept = drafts(tmp_path, watch)
    kept.keep(an_id(), "call", {})
    watch.go_on(days=7)
    assert len(kept.kept()) == 1
    watch.now += timedelta(seconds=1)
    assert kept.kept() == ()
    kept.close()


# opening


def test_a_store_is_made_with_its_rules_where_there_is_none(tmp_path: Path, watch: Watch) -> None:
    services = open_services(tmp_path / "new" / "desk.sqlite", RESOURCES, watch, "desk 1")
    assert len(services.requests.rules().calendar.holidays) == 11
    services.close()


def test_rules_that_were_taken_out_do_not_come_back_by_themselves(tmp_path: Path, watch: Watch) -> None:
    first = a_desk(tmp_path, watch)
    calendar = first.preferences.rules().calendar
    for rule in (*calendar.hours, *calendar.holidays):
        first.preferences.remove(rule)
    first.close()
    second = a_desk(tmp_path, watch)
    assert second.preferences.rules().calendar.holidays == ()
    second.close()


def test_a_newer_store_is_refused_before_anything_is_read(tmp_path: Path, watch: Watch) -> None:
    import sqlite3

    a_desk(tmp_path, watch).close()
    path = tmp_path / "desk.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(Refused) as refused:
        a_desk(tmp_path, watch)
    assert refused.value.code == "newer_file"
