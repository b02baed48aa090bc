"""Tables that go out: texts stay texts, and what was written reads back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.exchange import sheet_writer
from sisa_desk.exchange.sheet_writer import guarded, write_text_table, write_workbook
from sisa_desk.exchange.sheets import read_sheets

HEADINGS = ["Name", "Telefon", "Notiz"]
HOSTILE = [
    ["=cmd|' /C calc'!A0", "+49 345 23125678", "-2+3"],
    ["@SUM(1+1)", "\t=1", "＝1+1"],
    ["Öztürk; Ayşe", 'sagt "ja"', "zwei\nZeilen"],
    ["'=alt", "'tHooft", "آمنة"],
]


def texts(path):
    return [[cell.text for cell in row] for row in read_sheets(path)[0].rows]


def test_what_looks_like_a_formula_is_written_as_text(tmp_path):
    path = tmp_path / "a.xlsx"
    write_workbook(path, HEADINGS, HOSTILE, sheet="Pool [2026]/1")
    page = openpyxl.load_workbook(path).active
    assert page.title == "Pool  2026  1"
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s"}
    assert texts(path)[1] == HOSTILE[0]


def test_numbers_days_and_truth_keep_their_kind(tmp_path):
    path = tmp_path / "a.xlsx"
    moment = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    write_workbook(path, ["a"], [[1, 2.5, date(2026, 1, 31), moment, True, None, "0345"]])
    assert texts(path)[1] == ["1", "2.5", "2026-01-31", "2026-11-24T09:30", "true", "", "0345"]


def test_no_cell_of_a_text_table_begins_as_a_formula(tmp_path):
    path = tmp_path / "a.csv"
    write_text_table(path, ["=Name", "b", "c"], HOSTILE)
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    for line in written.decode("utf-8-sig").splitlines():
        assert not line.lstrip('"').startswith(("=", "+", "-", "@", "\t", "＝"))


def test_a_text_table_reads_back_as_it_was(tmp_path):
    path = tmp_path / "a.csv"
    write_text_table(path, HEADINGS, HOSTILE)
    assert texts(path) == [HEADINGS, HOSTILE[0], ["@SUM(1+1)", "=1", "＝1+1"], *HOSTILE[2:]]


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=20)
)
def test_any_text_survives_the_round_trip(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("rund") / "a.csv"
    write_text_table(path, ["Kopf", "x"], [[text, "1"]])
    assert texts(path)[1][0] == text.strip("\ufeff")


@pytest.mark.parametrize("text", ["", "Amal", "a=b", "'tHooft", "0345"])
def test_harmless_texts_are_left_alone(text):
    assert guarded(text) == text


def test_an_older_file_survives_a_failed_write(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    write_text_table(path, ["a"], [["alt"]])

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sheet_writer.os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        write_text_table(path, ["a"], [["neu"]])
    assert texts(path) == [["a"], ["alt"]]
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]
