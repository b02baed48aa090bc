"""Every code of the import has a sentence of its own."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from sisa_desk.domain.errors import CodedError
from sisa_desk.exchange.fields import FIELDS_OF, Field, SheetKind
from sisa_desk.exchange.files import FileKind
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.ui.imports.import_words import field_text, kind_text
from sisa_desk.ui.imports.problem_words import file_problem_text, problem_text
from tests.domain.reference import languages

FACTS = MappingProxyType(
    {"words": ("Arabsch",), "number": "12", "address": "a@example.org", "limit": 400, "first": 4, "names": ("Stendal",),
     "least": 0, "most": 500, "name": "Amal Haddad", "written": "Kurdisch", "options": ("kmr", "ckb"), "code": "ara"}
)  # fmt: skip
CELL_CODES = (
    "no_date no_such_date no_time no_email no_number no_name no_yes_or_no no_level no_sex word_unknown name_missing"
    " organisation_missing date_missing languages_missing phone_doubtful second_email language_unknown language_unclear"
    " language_doubtful too_long duplicate_row place_unknown number_out_of_range contact_of_another number_of_another"
    " note_cut"
).split()
FILE_CODES = "not_found no_access empty password_protected archive_bomb damaged too_slow import_stopped import_touched"


@pytest.mark.parametrize("code", CELL_CODES)
def test_every_trouble_of_a_cell_has_its_sentence(qapp, code):
    problem = CellProblem(4, 2, Field.NOTE, "x", code, FACTS)
    sentence = problem_text(problem, languages())
    assert sentence.rstrip(".?")
    assert "Note: not understood" not in sentence
    assert "{" not in sentence


def test_an_unknown_language_comes_with_suggestions(qapp):
    sentence = problem_text(CellProblem(4, 2, Field.LANGUAGES, "Arabsch", "language_unknown", FACTS), languages())
    assert sentence.startswith("“Arabsch” is no language we know; left out. Perhaps: Arabic")


@pytest.mark.parametrize("code", FILE_CODES.split())
def test_every_trouble_of_a_file_has_its_sentence(qapp, code):
    assert f"({code})" not in file_problem_text(CodedError(code))


def test_a_damaged_file_is_not_called_a_damaged_store(qapp):
    assert "spreadsheet program" in file_problem_text(CodedError("damaged"))


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.PICTURE, FileKind.WORD, FileKind.BINARY])
def test_a_file_of_another_kind_is_named(qapp, kind):
    assert file_problem_text(CodedError("not_a_spreadsheet", kind=kind)).startswith("This is a ")


@pytest.mark.parametrize("unit", ["rows", "columns", "cells", "bytes"])
def test_a_table_that_is_too_large_names_the_limit(qapp, unit):
    assert f"100,000 {unit}" in file_problem_text(CodedError("too_large", limit=100_000, unit=unit))


def test_every_kind_and_every_field_has_words(qapp):
    texts = [kind_text(kind) for kind in SheetKind]
    texts += [field_text(field) for field in {field for fields in FIELDS_OF.values() for field in fields}]
    assert all(texts)
    assert len(set(texts)) == len(texts)
