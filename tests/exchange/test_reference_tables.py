"""Reading the shipped tables: quick, complete, and clear about what is broken."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sisa_desk.domain.languages import LanguageKind
from sisa_desk.exchange.reference_tables import BrokenTable, language_table, place_table, read_languages, read_places
from tests.domain.reference import FOLDER

ONE_LANGUAGE = {
    "code": "tir",
    "kind": "language",
    "scripts": ["Ethi"],
    "autonyms": ["ትግርኛ"],
    "names": {"de": "Tigrinya", "en": "Tigrinya"},
    "aliases": ["Tigrinja"],
    "neighbours": [["amh", 30, "one way"]],
}


def test_a_language_is_read_with_all_that_is_told_of_it(tmp_path: Path) -> None:
    file = tmp_path / "languages.json"
    file.write_text(json.dumps([ONE_LANGUAGE]), encoding="utf-8")
    (language,) = read_languages(file)
    assert (language.code, language.kind, language.parent, language.rank) == ("tir", LanguageKind.LANGUAGE, None, None)
    assert language.autonyms == ("ትግርኛ",)
    assert not language.neighbours[0].both_ways


def test_the_shipped_tables_are_read_and_agree_on_countries() -> None:
    table = language_table(FOLDER)
    tigrinya = table.by_code("tir")
    assert tigrinya is not None
    assert tigrinya.countries == ("ER", "ET")
    assert len(place_table(FOLDER)) > 700


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[1]", "not json", '[{"code": "tir"}]', json.dumps([{**ONE_LANGUAGE, "kind": "tongue"}])],
)
def test_a_broken_table_names_the_file(tmp_path: Path, content: str) -> None:
    file = tmp_path / "languages.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BrokenTable, match=r"^languages\.json: ") as caught:
        read_languages(file)
    assert caught.value.file == file


@pytest.mark.parametrize("name", ["countries.json", "language_questions.json"])
def test_a_missing_or_hollow_table_is_told(tmp_path: Path, name: str) -> None:
    for shipped in FOLDER.glob("*.json"):
        (tmp_path / shipped.name).write_bytes(shipped.read_bytes())
    (tmp_path / name).write_text("[{}]", encoding="utf-8")
    with pytest.raises(BrokenTable, match=name):
        language_table(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(BrokenTable, match=name):
        language_table(tmp_path)


def test_places_are_read_with_remarks_skipped_and_gaps_kept(tmp_path: Path) -> None:
    file = tmp_path / "places.tsv"
    heading = "id\tname\tdistrict\tlatitude\tlongitude\tinhabitants\taliases\n"
    file.write_text(f'# A remark\n{heading}7\tBurg "A"\t\t52.1\t11.5\t\tBurg;Bg\n', encoding="utf-8")
    (place,) = read_places(file)
    assert (place.name, place.district, place.inhabitants, place.aliases) == ('Burg "A"', "", None, ("Burg", "Bg"))


@pytest.mark.parametrize("line", ["x\tBurg\t\t52\t11\t\t", "7\tBurg", "7\tBurg\t\tnorth\t11\t\t"])
def test_a_broken_line_of_places_names_the_file(tmp_path: Path, line: str) -> None:
    file = tmp_path / "places.tsv"
    file.write_text(f"id\tname\tdistrict\tlatitude\tlongitude\tinhabitants\taliases\n{line}\n", encoding="utf-8")
    with pytest.raises(BrokenTable, match=r"^places\.tsv: "):
        place_table(tmp_path)


def test_reading_needs_nothing_heavy() -> None:
    program = (
        "import sys; from pathlib import Path; from sisa_desk.exchange.reference_tables import language_table;"
        "language_table(Path(sys.argv[1])).resolve('Tigrinja');"
        "print(sorted({'numpy', 'sqlalchemy', 'PySide6', 'babel', 'iso639', 'tomllib'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(FOLDER)], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
