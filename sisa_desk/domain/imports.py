"""What becomes of a row of an imported table, and whether two written names may be the same person; no files here."""

from __future__ import annotations

from enum import StrEnum

from rapidfuzz.distance import OSA

from sisa_desk.domain.folding import folded

#: Two slips of the pen in a whole name still leave the same name.
_SLIPS = 2
_SHORTEST_WITH_SLIPS = 8


class Fate(StrEnum):
    """What becomes of a row: JOINED ones say more about somebody whom an earlier row has named."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    JOINED = "joined"
    SKIPPED = "skipped"


def name_words(*names: str) -> tuple[str, ...]:
    """Give the folded words of a name in the order of the alphabet, so that their order in a cell does not count.

    >>> name_words("Amal", "Haddad") == name_words("HADDAD Amal")
    True
    """
    return tuple(sorted(folded(" ".join(names)).split()))


def may_be_one_person(first: str, last: str, other_first: str, other_last: str) -> bool:
    """Say whether two names with a number or address in common may be one person's.

    The same first name is enough, because last names change; the same last name is not, because families share
    numbers.

    >>> may_be_one_person("Amal", "Haddad", "Amal", "Nasser"), may_be_one_person("Amal", "Haddad", "Rami", "Haddad")
    (True, False)
    """
    words, others = name_words(first, last), name_words(other_first, other_last)
    if not words or not others:
        return False
    if set(words) <= set(others) or set(others) <= set(words):
        return True
    if folded(first) and folded(first) == folded(other_first):
        return True
    written, known = " ".join(words), " ".join(others)
    return len(written) >= _SHORTEST_WITH_SLIPS and OSA.distance(written, known, score_cutoff=_SLIPS) <= _SLIPS


def share_a_word(name: str, other: str, shortest: int = 4) -> bool:
    """Say whether two names of institutions have a telling word in common.

    >>> share_a_word("Klinik am Musterhof", "Musterhof-Klinik"), share_a_word("Amt A", "Amt B")
    (True, False)
    """
    words = {word for word in folded(name).split() if len(word) >= shortest}
    return bool(words & set(folded(other).split()))
