"""Reads office workbooks (.xlsx, .xls, .ods) in a process of its own: a broken file ends the reader, not the desk."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from typing import Any

import python_calamine

from sisa_desk.exchange.cells import filled_texts
from sisa_desk.exchange.files import Limits, UnreadableFile

#: A sheet name and its filled rows: number and texts.
FilledSheet = tuple[str, list[tuple[int, list[str]]]]

#: The largest sheets within the limits take some five seconds.
_PATIENCE_S = 60.0
_MEMORY = 3 * 1024**3
_CHILD = "from sisa_desk.exchange.workbooks import answer; answer()"


def read_workbook(content: bytes, limits: Limits) -> list[FilledSheet]:
    """Read the sheets, the visible ones first.

    Raises UnreadableFile: damaged (also when the reader died of the file), password_protected, too_large, too_slow.
    """
    if getattr(sys, "frozen", False):
        return list(_sheets(content, limits))  # a packaged desk has no interpreter to start
    ordered = json.dumps(asdict(limits)).encode() + b"\n" + content
    try:
        finished = subprocess.run(
            [sys.executable, "-c", _CHILD],
            input=ordered,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as problem:
        raise UnreadableFile("too_slow") from problem
    return _understood(finished.stdout)


def _understood(answered: bytes) -> list[FilledSheet]:
    """Take the answer apart; it is text and numbers only, so that a captured reader cannot hand over more."""
    try:
        told: dict[str, Any] = json.loads(answered)
    except ValueError as problem:
        raise UnreadableFile("damaged") from problem
    if "code" in told:
        raise UnreadableFile(str(told["code"]), **told["facts"])
    return [(str(name), [(int(number), texts) for number, texts in rows]) for name, rows in told["sheets"]]


def answer() -> None:
    """Read a workbook from standard input and write what it holds to standard output; runs in the other process."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    ordered, _, content = sys.stdin.buffer.read().partition(b"\n")
    try:
        told: dict[str, Any] = {"sheets": list(_sheets(content, Limits(**json.loads(ordered))))}
    except UnreadableFile as problem:
        told = {"code": problem.code, "facts": dict(problem.facts)}
    sys.stdout.buffer.write(json.dumps(told).encode())


def _sheets(content: bytes, limits: Limits) -> Iterator[FilledSheet]:
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        for index, about in _visible_first(workbook):
            sheet = workbook.get_sheet_by_index(index)
            yield about.name, list(_filled_rows(sheet, limits))
    except UnreadableFile:
        raise
    except python_calamine.PasswordError as problem:
        raise UnreadableFile("password_protected") from problem
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as problem:  # the reader's own panics are no Exceptions
        raise UnreadableFile("damaged") from problem


def _visible_first(
    workbook: python_calamine.CalamineWorkbook,
) -> list[tuple[int, python_calamine.SheetMetadata]]:
    tables = [
        (index, about)
        for index, about in enumerate(workbook.sheets_metadata)
        if about.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    visible = python_calamine.SheetVisibleEnum.Visible
    return sorted(tables, key=lambda item: (item[1].visible != visible, item[0]))


def _filled_rows(sheet: python_calamine.CalamineSheet, limits: Limits) -> Iterator[tuple[int, list[str]]]:
    first_column = sheet.start[1] + 1 if sheet.start else 1
    if first_column + sheet.total_width > limits.columns + 2:
        raise UnreadableFile("too_large", limit=limits.columns, unit="columns")
    filled = 0
    for number, values in enumerate(sheet.iter_rows(), start=1):
        texts = filled_texts(values, first_column)
        filled += bool(texts)
        if filled > limits.rows:
            raise UnreadableFile("too_large", limit=limits.rows, unit="rows")
        if texts:
            yield number, texts
