"""Reads a spreadsheet cell as people fill it: several languages, how well they are spoken, remarks in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages.hints import SpokenHint, take_hints
from sisa_desk.domain.languages.resolutions import LanguageQuestion, MatchKind, Resolution
from sisa_desk.domain.languages.tables import LanguageTable
from sisa_desk.domain.vocabulary import Level

_BETWEEN_LANGUAGES = re.compile(
    r"[,;/|\n\r\t•·&+،؛、]+|\s[-–—]+\s|\s(?:und|u\.|and|sowie|oder|bzw\.?|et|ou|or|и|или|و|y|o|i|oraz|lub|và)\s",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_SHORTENED = 3
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class LanguageMention:
    """One language named in a cell.

    `code` is None, or the umbrella, while `question` is open; `doubtful` marks a spelling that had to be
    corrected or completed; `level` is set where the cell names one (B2, mother tongue).
    """

    written: str
    code: str | None
    hint: SpokenHint | None = None
    level: Level | None = None
    question: LanguageQuestion | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class CellReading:
    """What a cell says: the languages in their order, and the fragments that mean nothing to the table."""

    mentions: tuple[LanguageMention, ...] = ()
    unresolved: tuple[str, ...] = ()


def read_cell(table: LanguageTable, text: str, interface_language: str = "de") -> CellReading:
    """Read "Arabisch, etwas Kurdisch (Kurmandschi)" as Arabic, and Kurmanji with the hint "a little"."""
    reader = _Reader(table, interface_language)
    for fragment in _fragments(text):
        reader.read(fragment)
    return CellReading(tuple(_without_umbrellas(reader.mentions, table)), tuple(reader.unresolved))


def _fragments(text: str) -> Iterator[str]:
    """Split at separators outside brackets, so that brackets stay with the name before them."""
    masked = _BRACKETED.sub(lambda bracket: "\0" * len(bracket[0]), text)
    start = 0
    for separator in _BETWEEN_LANGUAGES.finditer(masked):
        yield text[start : separator.start()]
        start = separator.end()
    yield text[start:]


class _Reader:
    """Gathers the mentions of one cell."""

    def __init__(self, table: LanguageTable, interface_language: str) -> None:
        self._table = table
        self._interface_language = interface_language
        self.mentions: list[LanguageMention] = []
        self.unresolved: list[str] = []

    def read(self, fragment: str) -> None:
        outside = _BRACKETED.sub(" ", fragment).strip()
        brackets: list[str] = _BRACKETED.findall(fragment)
        remarks = [remark.strip() for bracket in brackets for remark in _BETWEEN_LANGUAGES.split(bracket)]
        names: list[str] = []
        hint, level, name = take_hints(outside)
        for remark in filter(folded, remarks):
            said, levelled, rest = take_hints(remark)
            hint, level = hint or said, level or levelled
            if folded(rest):
                names.append(rest)
        if folded(name) or names:
            self._add_all(name, names, hint, level)
        else:
            self._add_to_last(hint, level)

    def _add_to_last(self, hint: SpokenHint | None, level: Level | None) -> None:
        """Give a remark that stands alone ("Türkisch - fließend") to the language before it."""
        if self.mentions and self.mentions[-1].hint is None and self.mentions[-1].level is None:
            self.mentions[-1] = replace(self.mentions[-1], hint=hint, level=level)

    def _add_all(self, name: str, remarks: list[str], hint: SpokenHint | None, level: Level | None) -> None:
        narrower = [found for remark in remarks if (found := self._narrower(name, remark))]
        if folded(name) and not narrower:
            self._add(name, self._understood(name), hint, level)
        for mention in narrower:
            self._keep(replace(mention, hint=hint, level=level))
        known = {mention.written for mention in narrower}
        for remark in remarks:
            if f"{name} ({remark})" not in known:
                self._add(remark, self._understood(remark), hint, level)

    def _narrower(self, name: str, remark: str) -> LanguageMention | None:
        written = f"{name} ({remark})"
        found = self._table.resolve(written, self._interface_language) if folded(name) else Resolution()
        best = found.matches[0].how if found.matches else None
        if best in {MatchKind.EXACT, MatchKind.NARROWED}:
            return LanguageMention(written, found.matches[0].code, question=found.question)
        return None

    def _understood(self, name: str) -> LanguageMention | None:
        found = self._table.resolve(name, self._interface_language)
        if found.code is not None or found.question is not None:
            return _asked(name, found)
        if not found.matches or (found.matches[0].how is not MatchKind.TYPO and len(folded(name)) < _SHORTENED):
            return None
        best = found.matches[0]
        if best.how is MatchKind.WORD:
            return None
        return LanguageMention(name, best.code, doubtful=True)

    def _add(self, name: str, found: LanguageMention | None, hint: SpokenHint | None, level: Level | None) -> None:
        if found is not None and not (found.doubtful and " " in name.strip()):
            self._keep(replace(found, hint=hint, level=level))
            return
        for run, mention in self._runs(name):
            if mention is None:
                self.unresolved.append(run)
            else:
                self._keep(replace(mention, hint=hint, level=level))

    def _runs(self, name: str) -> Iterator[tuple[str, LanguageMention | None]]:
        """Read names with nothing but spaces between them, the longest run of words that means something first."""
        words = name.split()
        while words:
            run, found = self._longest_run(words)
            yield run, found
            words = words[len(run.split()) :]

    def _longest_run(self, words: list[str]) -> tuple[str, LanguageMention | None]:
        for length in range(min(len(words), _LONGEST_NAME), 1, -1):
            run = " ".join(words[:length])
            found = self._understood(run)
            if found is not None and not found.doubtful:
                return run, found
        return words[0], self._understood(words[0])

    def _keep(self, mention: LanguageMention) -> None:
        if all(mention.code != known.code or mention.question != known.question for known in self.mentions):
            self.mentions.append(mention)


def _asked(name: str, found: Resolution) -> LanguageMention:
    if found.question is None:
        return LanguageMention(name, found.code)
    mistyped = bool(found.matches) and found.matches[0].how is MatchKind.TYPO
    return LanguageMention(name, found.question.umbrella, question=found.question, doubtful=mistyped)


def _without_umbrellas(mentions: Iterable[LanguageMention], table: LanguageTable) -> Iterator[LanguageMention]:
    """Leave out a question that the same cell answers: "Farsi/Persisch", "Kurdisch, Sorani"."""
    kept = list(mentions)
    for mention in kept:
        options = mention.question.options if mention.question else ()
        below = (*options, *table.descendants_of(mention.code)) if mention.code else options
        answered = any(other.code in below for other in kept if other is not mention)
        if not (mention.question and answered):
            yield mention
