"""The language table as the service has changed it."""

from __future__ import annotations

import json

import pytest

from sisa_desk.domain.errors import InvalidInput, Missing
from sisa_desk.domain.languages import Neighbour, NeighbourWarning
from sisa_desk.services.bundle import Services
from tests.builders import a_skill, an_instant_request, an_interpreter
from tests.builders.stores import Watch, a_desk


def test_a_new_spelling_is_understood_at_once_and_can_be_taken_back(desk: Services) -> None:
    shipped = desk.languages.table()
    tigrinya = shipped.by_code("tir")
    assert shipped.resolve("Habeschisch", "de").code != "tir"
    receipt = desk.languages.change(
        "tir", aliases=(*tigrinya.aliases, "Habeschisch", "Habeschisch"), neighbours=tigrinya.neighbours
    )
    assert receipt.value.aliases.count("Habeschisch") == 1
    assert desk.languages.table().resolve("Habeschisch", "de").code == "tir"
    assert desk.languages.table().resolve("Tigrinja", "de").code == "tir"
    receipt.undo()
    assert desk.languages.table().resolve("Habeschisch", "de").code != "tir"
    with desk.database.reading() as tx:
        assert tx.language_entries.all() == {}


def test_a_change_is_there_after_the_store_was_opened_again(desk: Services, tmp_path: object, watch: Watch) -> None:
    desk.languages.change("kmr", aliases=("Behdini Kurdisch",), neighbours=(Neighbour("ckb", 30, both_ways=False),))
    again = a_desk(tmp_path, watch)
    language = again.languages.table().by_code("kmr")
    assert language.aliases == ("Behdini Kurdisch",)
    assert language.neighbours == (Neighbour("ckb", 30, both_ways=False),)
    again.close()


def test_a_neighbour_keeps_its_warning_and_where_its_share_comes_from(
    desk: Services, tmp_path: object, watch: Watch
) -> None:
    told = Neighbour("rus", 70, False, NeighbourWarning.ASK_FIRST, "our interpreters, 2026")
    desk.languages.change("ukr", aliases=(), neighbours=(told,))
    again = a_desk(tmp_path, watch)
    assert again.languages.table().neighbours_of("ukr")[0] == told
    again.close()


def test_an_entry_stored_before_there_were_warnings_is_read_with_the_usual_one(desk: Services) -> None:
    with desk.database.transaction() as tx:
        tx.language_entries.put(
            "tir", json.dumps({"aliases": [], "neighbours": [["amh", 30, True], ["tig", 70, True]]})
        )
    neighbours = {one.code: one for one in desk.languages.table().by_code("tir").neighbours}
    assert neighbours["amh"] == Neighbour("amh", 30, warning=NeighbourWarning.EVERYDAY_ONLY)
    assert neighbours["tig"].warning is NeighbourWarning.TRY_FIRST


def test_everything_else_of_the_table_stays(desk: Services) -> None:
    before = {language.code: language for language in desk.languages.table()}
    desk.languages.change("kmr", aliases=("Behdini Kurdisch",), neighbours=())
    after = {language.code: language for language in desk.languages.table()}
    assert after.keys() == before.keys()
    assert [code for code in before if before[code] != after[code]] == ["kmr"]


def test_unknown_languages_are_refused(desk: Services) -> None:
    with pytest.raises(Missing):
        desk.languages.change("xxx", aliases=(), neighbours=())
    with pytest.raises(InvalidInput) as refused:
        desk.languages.change("kmr", aliases=(), neighbours=(Neighbour("xxx", 50),))
    assert refused.value.field == "neighbours"


def test_who_speaks_a_variety_is_found_for_the_whole_and_the_other_way_round(desk: Services) -> None:
    table = desk.languages.table()
    for code in ("ara", "apc", "kmr"):
        desk.interpreters.save(an_interpreter(last_name=code, skills=(a_skill(code),)))
    for wanted in ("ara", "apc", "kmr", "kur"):
        request = desk.requests.file(an_instant_request(language=wanted)).value
        found = {one.interpreter.last_name for one in desk.matching.candidates_for(request).candidates}
        assert found == {code for code in ("ara", "apc", "kmr") if code in table.covering(wanted)}
        assert found


def test_no_language_yet_is_no_error(desk: Services) -> None:
    desk.interpreters.save(an_interpreter())
    assert desk.matching.candidates_for(an_instant_request(language="")).candidates == ()


def test_places_are_found_by_what_a_record_carries_and_by_name(desk: Services) -> None:
    stendal = desk.places.named("Stendal")
    assert desk.places.of(str(stendal.id)) == stendal
    assert desk.places.name(str(stendal.id)) == "Stendal"
    assert [desk.places.of(text) for text in ("", "nowhere", "1")] == [None, None, None]
    assert desk.places.name("") == ""
    assert stendal in desk.places.find("Stend")
