"""Languages: the table, what a written name means, who understands whom; codes only, no sentences for people."""

from sisa_desk.domain.languages.cells import CellReading, LanguageMention, read_cell
from sisa_desk.domain.languages.entries import (
    INTERFACE_LANGUAGES,
    Country,
    Language,
    LanguageKind,
    Neighbour,
    NeighbourWarning,
    Script,
    usual_warning,
)
from sisa_desk.domain.languages.finder import Clues, countries_named, countries_to_ask, scripts_left, suspects
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
    "Clues",
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
    "NeighbourWarning",
    "QuestionReason",
    "Resolution",
    "Script",
    "SpokenHint",
    "countries_named",
    "countries_to_ask",
    "read_cell",
    "scripts_left",
    "suspects",
    "usual_warning",
]
