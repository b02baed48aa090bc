"""Takes words about how well a language is spoken off a name: "etwas", "Grundkenntnisse", "B2", "Muttersprache"."""

from __future__ import annotations

import re
from enum import StrEnum

from sisa_desk.domain.folding import folded
from sisa_desk.domain.vocabulary import Level


class SpokenHint(StrEnum):
    """How well somebody speaks a language, as far as loose words say it."""

    A_LITTLE = "a_little"
    GOOD = "good"
    FLUENT = "fluent"
    NATIVE = "native"


#: Folded wordings; a longer one stands before those it contains.
_WORDINGS = {
    SpokenHint.NATIVE: (
        "muttersprachlerin|muttersprachler|muttersprachlich|muttersprache|mother tongue|native speaker|native|ms"
        "|langue maternelle|родной|lengua materna|jezyk ojczysty"
    ),
    SpokenHint.FLUENT: (
        "sehr gute kenntnisse|sehr gute|sehr gut|fliessend|verhandlungssicher|fluently|fluent|very good|courant|biegle"
    ),
    SpokenHint.A_LITTLE: (
        "ein wenig|ein bisschen|bisschen|etwas|wenig|grundkenntnisse in|grundkenntnisse|geringe kenntnisse|anfanger"
        "|basiskenntnisse|gebrochen|nur verstehen|versteht|passiv|a little bit|a little|little|some|basic|un peu"
        "|немного|un poco|troche"
    ),
    SpokenHint.GOOD: "gute kenntnisse in|gute kenntnisse|gute|gut|good|bien|хорошо|bueno|dobrze",
}
_NOISE = "kenntnisse in|kenntnisse|kenntnis|spricht|fremdsprachen|fremdsprache|sprachen|weitere|auch|niveau|level|ca"
_SAID = "|".join(rf"(?P<{hint.value}>\b(?:{words})\b)" for hint, words in _WORDINGS.items())
_HINTS = re.compile(rf"{_SAID}|\b(?:{_NOISE})\b")
_LEVEL = re.compile(r"\b([abc][12])\b")
_GLUED = re.compile(r"(?<=\w{4})kenntnisse\b")


def take_hints(text: str) -> tuple[SpokenHint | None, Level | None, str]:
    """Split off hints and levels; without any, the text comes back as it was written.

    >>> take_hints("etwas Kurdisch")[::2], take_hints("Arabisch B2")[1:]
    ((<SpokenHint.A_LITTLE: 'a_little'>, 'kurdisch'), (<Level.B2: 'b2'>, 'arabisch'))
    """
    plain = folded(text)
    found = [match.lastgroup for match in _HINTS.finditer(plain) if match.lastgroup]
    levels = _LEVEL.findall(plain)
    rest = " ".join(_GLUED.sub("", _LEVEL.sub(" ", _HINTS.sub(" ", plain))).split())
    if rest == folded(text):
        return None, None, text.strip()
    hint = SpokenHint(found[0]) if found else None
    return hint, _level(hint, levels), rest


def _level(hint: SpokenHint | None, levels: list[str]) -> Level | None:
    if levels:
        return Level(levels[0])
    return Level.NATIVE if hint is SpokenHint.NATIVE else None
