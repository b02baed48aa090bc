"""Reads two names together where the second narrows the first: "Kurdisch (Kurmandschi)", "Arabisch aus Syrien"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from sisa_desk.domain.languages.families import UNRANKED, Families
from sisa_desk.domain.languages.resolutions import LanguageQuestion, QuestionReason
from sisa_desk.domain.languages.spellings import Meaning, Spellings

#: Words between the two names, folded; more words than `_MOST_WORDS` are a sentence, not a name.
_BETWEEN = frozenset("aus dem der from de du des d in im of variante dialekt dialect dialecto из من z ze".split())
_MOST_WORDS = 6


def narrowed(written: str, spellings: Spellings, families: Families) -> Meaning | None:
    """Give what two names side by side mean together, None when they do not belong together."""
    for left, right in _halves(written):
        one, other = spellings.meaning(left), spellings.meaning(right)
        if one is not None and other is not None:
            meaning = meeting(one, other, families)
            if meaning is not None:
                return meaning
    return None


def _halves(written: str) -> Iterator[tuple[str, str]]:
    words = written.split()
    if len(words) > _MOST_WORDS:
        return
    for place in range(1, len(words)):
        rest = list(dropwhile(_BETWEEN.__contains__, words[place:]))
        yield " ".join(words[:place]), " ".join(rest or words[place:])


def meeting(one: Meaning, other: Meaning, families: Families) -> Meaning | None:
    """Give the narrower of two meanings when one lies within the other, or what they have in common.

    A country narrows a language to the variety spoken there, the only one that is common here if there are several;
    otherwise those left over become a question.
    """
    for wide, narrow in ((one, other), (other, one)):
        if not isinstance(wide, str) and wide.umbrella is not None and wide.umbrella == narrow:
            return wide  # "Arabisch (Maghreb)": the question knows more than the family it is about
        if isinstance(narrow, str) and not _is_country(wide) and narrow in _family(wide, families):
            return narrow
    for place, language in ((one, other), (other, one)):
        if _is_country(place) and not _is_country(language) and not isinstance(place, str):
            return _spoken_there(place, language, families)
    return None


def _is_country(meaning: Meaning) -> bool:
    return not isinstance(meaning, str) and meaning.why is QuestionReason.COUNTRY


def _family(meaning: Meaning, families: Families) -> set[str]:
    codes = {meaning} if isinstance(meaning, str) else {*meaning.options, *filter(None, (meaning.umbrella,))}
    return codes | {below for code in codes for below in families.below(code)}


def _spoken_there(place: LanguageQuestion, language: Meaning, families: Families) -> Meaning | None:
    family = _family(language, families)
    there = tuple(code for code in place.options if code in family)
    common = tuple(code for code in there if families.rank(code) < UNRANKED)
    if len(there) == 1 or len(common) == 1:
        return (common or there)[0]
    umbrella = language if isinstance(language, str) else language.umbrella
    varieties = tuple(code for code in there if code != umbrella)
    return LanguageQuestion(QuestionReason.UMBRELLA, place.topic, varieties, umbrella) if varieties else None
