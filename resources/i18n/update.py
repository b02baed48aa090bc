"""Brings the translation files up to date with the source and checks them; the translations are written by people.

    python resources/i18n/update.py            update .ts, write .qm, report
    python resources/i18n/update.py --add fr   begin the file of another language first
    python resources/i18n/update.py --check    change nothing; fail where a file is stale, unfinished or wrong
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SOURCES = ROOT / "sisa_desk" / "ui"
#: Forms of "%n" that each language needs (Qt's numerus rules).
PLURAL_FORMS = {"de": 2, "en": 2, "fr": 2, "ru": 3, "ar": 6, "es": 2, "pl": 3, "vi": 1}
#: English is the source; its file holds the plurals only.
SOURCE_CODE = "en"
ALWAYS = ("de", SOURCE_CODE)
_PLACEHOLDER = re.compile(r"\{[a-z_][a-z0-9_]*\}|%n|%L?\d")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of ``translate`` in the source."""

    file: str
    line: int
    context: str
    literal: str
    remark: str | None
    is_plural: bool


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a .ts file: where it belongs, its source, its forms, and how far it is."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_plural: bool
    is_unfinished: bool


def main() -> int:
    """Update or check; say how many strings are left to translate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, fail where something is wrong")
    parser.add_argument("--draft", action="store_true", help="with --check: unfinished strings are no fault yet")
    parser.add_argument("--add", choices=sorted(PLURAL_FORMS), help="begin the file of another language")
    options = parser.parse_args()
    if options.add and options.add not in codes():
        update(HERE / f"sisa_desk_{options.add}.ts", options.add)
    faults = check_all(allow_unfinished=options.draft) if options.check else update_all()
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def codes() -> tuple[str, ...]:
    """Give the languages that have a file, and those that always have one."""
    present = {path.stem.removeprefix("sisa_desk_") for path in HERE.glob("sisa_desk_*.ts")}
    return tuple(code for code in PLURAL_FORMS if code in present or code in ALWAYS)


def update_all() -> list[str]:
    """Write all files anew and give the faults that only people can mend."""
    faults = []
    for code in codes():
        file = HERE / f"sisa_desk_{code}.ts"
        update(file, code)
        release(file, file.with_suffix(".qm"))
        messages = read(file)
        left = sum(message.is_unfinished for message in messages)
        print(f"{file.name}: {len(messages)} strings, {left} to translate")
        faults += [f"{file.name}: {fault}" for fault in faults_in(messages, code)]
    return faults + lost_strings(read(HERE / "sisa_desk_de.ts"))


def check_all(*, allow_unfinished: bool) -> list[str]:
    """Give everything that is stale, unfinished or wrong, without touching a file."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for code in codes():
            file, fresh = HERE / f"sisa_desk_{code}.ts", Path(folder) / f"sisa_desk_{code}.ts"
            if not file.is_file():
                faults.append(f"{file.name} is missing: make words")
                continue
            shutil.copy(file, fresh)
            update(fresh, code)
            release(fresh, fresh.with_suffix(".qm"))
            faults += _stale(file, fresh)
            messages = read(file)
            faults += [f"{file.name}: {fault}" for fault in faults_in(messages, code)]
            if not allow_unfinished:
                faults += [f"{file.name}: not translated: {one.source!r}" for one in messages if one.is_unfinished]
    return faults


def _stale(file: Path, fresh: Path) -> list[str]:
    stale = []
    if fresh.read_bytes() != file.read_bytes():
        stale.append(f"{file.name} is behind the source: make words")
    compiled = file.with_suffix(".qm")
    if not compiled.is_file() or compiled.read_bytes() != fresh.with_suffix(".qm").read_bytes():
        stale.append(f"{compiled.name} is behind {file.name}: make words")
    return stale


def update(file: Path, code: str) -> None:
    """Merge the strings of the source into a .ts file, without line numbers and without what is gone."""
    only_plurals = ["-pluralonly"] if code == SOURCE_CODE else []
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "strings.py"
        listed.write_text(listing(calls()), encoding="utf-8")
        _run(
            "lupdate", "-silent", "-extensions", "py", "-locations", "none", "-no-obsolete", *only_plurals,
            "-source-language", "en", "-target-language", code, str(listed), "-ts", str(file),
        )  # fmt: skip


def listing(found: list[Call]) -> str:
    """Write the calls in the one form that lupdate understands.

    It overlooks calls inside f-strings, drops some counts, and takes a plural for one only where the count is a number.
    """
    seen = dict.fromkeys((call.context, call.literal, call.remark, call.is_plural) for call in found)
    return "".join(
        f"translate({_quoted(context)}, {_quoted(literal)}, {_quoted(remark or '')}{', 2' if is_plural else ''})\n"
        for context, literal, remark, is_plural in seen
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def release(file: Path, compiled: Path) -> None:
    """Compile a .ts file; what is not translated yet shows in English."""
    # Written beside and put in place at once: a program that runs may have the old file mapped into its memory.
    beside = compiled.with_suffix(".new")
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(beside))
    beside.replace(compiled)


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(f"pyside6-{tool}")
    program = str(beside) if beside.is_file() else shutil.which(f"pyside6-{tool}") or shutil.which(tool)
    if program is None:
        raise SystemExit(f"pyside6-{tool} is missing; it comes with PySide6-Essentials")
    subprocess.run([program, *arguments], check=True)


def read(file: Path) -> list[Message]:
    """Read the entries of a .ts file."""
    return [
        _message(context.findtext("name", ""), entry)
        for context in ET.parse(file).getroot().iter("context")
        for entry in context.iter("message")
    ]


def _message(context: str, entry: ET.Element) -> Message:
    translation = entry.find("translation")
    assert translation is not None
    is_plural = entry.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] if is_plural else [translation.text or ""]
    return Message(
        context,
        entry.findtext("source", ""),
        tuple(forms),
        is_plural=is_plural,
        is_unfinished=translation.get("type") == "unfinished" or not all(forms),
    )


def faults_in(messages: list[Message], code: str) -> list[str]:
    """Give what is wrong with finished translations: placeholders, plural forms, blanks, exclamation marks."""
    return [
        f"{fault}: {message.context}: {message.source!r} → {' | '.join(message.forms)!r}"
        for message in messages
        if not message.is_unfinished
        for fault in _faults(message, code)
    ]


def _faults(message: Message, code: str) -> Iterator[str]:
    if message.is_plural and len(message.forms) != PLURAL_FORMS[code]:
        yield f"{len(message.forms)} plural forms instead of {PLURAL_FORMS[code]}"
    wanted = _placeholders(message.source)
    for form in message.forms:
        # "One call" may do without its number; everything else must be there in every form.
        if _placeholders(form) - {"%n"} != wanted - {"%n"} or (not message.is_plural and "%n" in form):
            yield "placeholders differ"
        if form != form.strip() and message.source == message.source.strip():
            yield "blanks around it"
        if "!" in form and "!" not in message.source:
            yield "an exclamation mark"


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


def lost_strings(messages: list[Message]) -> list[str]:
    """Give the calls of ``translate`` in the source that the files do not hold."""
    held = {(message.context, message.source) for message in messages}
    return [
        f"{call.file}:{call.line}: not extracted: {call.context}: {call.literal!r}"
        for call in calls()
        if (call.context, call.literal) not in held
    ]


def calls() -> list[Call]:
    """Give every call of ``translate`` in the source with plain literals, file by file."""
    return [
        call
        for path in sorted(SOURCES.rglob("*.py"))
        for call in calls_in(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    ]


def calls_in(source: str, file: str = "") -> Iterator[Call]:
    """Give the calls of one file, also those inside f-strings; a call without plain literals is none."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
            words = [argument.value if isinstance(argument, ast.Constant) else None for argument in node.args[:3]]
            if len(words) >= 2 and isinstance(words[0], str) and isinstance(words[1], str):
                remark = words[2] if len(words) == 3 and isinstance(words[2], str) else None
                is_plural = len(node.args) > 3 or any(keyword.arg == "n" for keyword in node.keywords)
                yield Call(file, node.lineno, words[0], words[1], remark, is_plural)


if __name__ == "__main__":
    sys.exit(main())
