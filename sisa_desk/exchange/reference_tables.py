"""Reads the reference tables shipped with the program (languages, places) into domain values; no look-up lives here."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sisa_desk.domain.languages import (
    Country,
    Language,
    LanguageKind,
    LanguageQuestion,
    LanguageTable,
    NamedQuestion,
    Neighbour,
    NeighbourWarning,
    QuestionReason,
    Script,
    usual_warning,
)
from sisa_desk.domain.places import Place, PlaceTable

_BOTH_WAYS = "both ways"


class BrokenTable(ValueError):
    """A reference table cannot be read; carries the file name and the reason."""

    def __init__(self, file: Path, reason: str) -> None:
        """Name the file and the reason."""
        super().__init__(f"{file.name}: {reason}")
        self.file = file
        self.reason = reason


def language_table(folder: Path) -> LanguageTable:
    """Read languages.json, countries.json, scripts.json and language_questions.json of a folder.

    Raises BrokenTable when one of them is missing or not in the shape of the shipped ones.
    """
    countries = read_countries(folder / "countries.json")
    languages = read_languages(folder / "languages.json", countries)
    questions = read_questions(folder / "language_questions.json")
    return LanguageTable(languages, questions, countries, read_scripts(folder / "scripts.json"))


def place_table(folder: Path) -> PlaceTable:
    """Read places.tsv of a folder; raises BrokenTable."""
    return PlaceTable(read_places(folder / "places.tsv"))


def read_languages(file: Path, countries: Iterable[Country] = ()) -> tuple[Language, ...]:
    """Read the languages; where they are spoken comes from the countries. Raises BrokenTable."""
    spoken_in: dict[str, list[str]] = {}
    for country in countries:
        for code in country.languages:
            spoken_in.setdefault(code, []).append(country.code)
    return tuple(_languages(file, spoken_in))


def _languages(file: Path, spoken_in: Mapping[str, list[str]]) -> Iterator[Language]:
    for entry in _entries(file):
        try:
            yield _language(entry, tuple(spoken_in.get(entry["code"], ())))
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenTable(file, f"entry {entry.get('code')}: {error!r}") from error


def _language(entry: Mapping[str, Any], countries: tuple[str, ...]) -> Language:
    return Language(
        code=entry["code"],
        kind=LanguageKind(entry["kind"]),
        names=MappingProxyType(entry["names"]),
        parent=entry.get("parent"),
        scripts=tuple(entry["scripts"]),
        autonyms=tuple(entry["autonyms"]),
        aliases=tuple(entry["aliases"]),
        countries=countries,
        neighbours=tuple(_neighbour(*one) for one in entry.get("neighbours", ())),
        lookalikes=tuple(entry.get("lookalikes", ())),
        rank=entry.get("rank"),
        spoken=entry.get("spoken", ""),
    )


def _neighbour(code: str, percent: int, ways: str, warning: str = "", source: str = "") -> Neighbour:
    warned = NeighbourWarning(warning) if warning else usual_warning(percent)
    return Neighbour(code, percent, ways == _BOTH_WAYS, warned, source)


def read_countries(file: Path) -> tuple[Country, ...]:
    """Read the countries with the languages of their people, likeliest first. Raises BrokenTable."""
    try:
        return tuple(_country(entry) for entry in _entries(file))
    except (KeyError, TypeError) as error:
        raise BrokenTable(file, repr(error)) from error


def _country(entry: Mapping[str, Any]) -> Country:
    return Country(
        code=entry["code"],
        names=MappingProxyType(entry["names"]),
        peoples=tuple(entry["peoples"]),
        languages=tuple(entry["languages"]),
        rank=entry.get("rank"),
    )


def read_scripts(file: Path) -> tuple[Script, ...]:
    """Read the scripts with a few letters of each. Raises BrokenTable."""
    try:
        return tuple(
            Script(entry["code"], MappingProxyType(entry["names"]), entry["sample"]) for entry in _entries(file)
        )
    except (KeyError, TypeError) as error:
        raise BrokenTable(file, repr(error)) from error


def read_questions(file: Path) -> tuple[NamedQuestion, ...]:
    """Read what has to be asked back, and the names that lead there. Raises BrokenTable."""
    try:
        return tuple(NamedQuestion(_question(entry), tuple(entry["names"])) for entry in _entries(file))
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenTable(file, repr(error)) from error


def _question(entry: Mapping[str, Any]) -> LanguageQuestion:
    why, options = QuestionReason(entry["why"]), tuple(entry["options"])
    return LanguageQuestion(why, entry["topic"], options, entry.get("umbrella"))


def read_places(file: Path) -> tuple[Place, ...]:
    """Read the places: tab-separated, first line the headings, "#" begins a remark. Raises BrokenTable."""
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            told = (line for line in lines if not line.startswith("#"))
            return tuple(_place(row) for row in csv.DictReader(told, delimiter="\t", quoting=csv.QUOTE_NONE))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise BrokenTable(file, repr(error)) from error


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        id=int(row["id"]),
        name=row["name"],
        district=row["district"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        inhabitants=int(row["inhabitants"]) if row["inhabitants"] else None,
        aliases=tuple(filter(None, row["aliases"].split(";"))),
    )


def _entries(file: Path) -> list[dict[str, Any]]:
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenTable(file, repr(error)) from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BrokenTable(file, "no list of entries")
    return entries
