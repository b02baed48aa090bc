"""Languages: the table, what a written name means, who understands whom; codes only, no sentences for people."""

from sisa_desk.domain.languages.cells import CellReading, LanguageMention, read_cell
from sisa_desk.domain.languages.entries import INTERFACE_LANGUAGES, Country, Language, LanguageKind, Neighbour
from sisa_desk.domain.languages.hints import SpokenHint
from sisa_desk.domain.languages.resolutions import (
    LanguageMatch,
    LanguageQuestion,
    MatchKind,
    NamedQuestion,
    QuestionReason,
    Resolution,
)
from sisa_desk.domain.languages.tables import Cover, LanguageTable

__all__ = [
    "INTERFACE_LANGUAGES",
    "CellReading",
    "Country",
    "Cover",
    "Language",
    "LanguageKind",
    "LanguageMatch",
    "LanguageMention",
    "LanguageQuestion",
    "LanguageTable",
    "MatchKind",
    "NamedQuestion",
    "Neighbour",
    "QuestionReason",
    "Resolution",
    "SpokenHint",
    "read_cell",
]
