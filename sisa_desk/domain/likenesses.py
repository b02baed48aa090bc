"""Institutions that may be one and the same, and the folded text they are found by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from sisa_desk.domain.folding import folded, search_text
from sisa_desk.domain.organisations import Organisation, OrganisationKind

#: From this likeness on (0 to 100) two names are worth a question; "St. Anna" and "St. Anna Klinik" reach it.
ALIKE = 86.0
_SHORTEST = 4
_SHORTEST_WITH_TYPO = 4
_ABBREVIATIONS = {
    "kh": "krankenhaus", "klinik": "klinikum", "uk": "universitatsklinikum", "str": "strasse", "gs": "grundschule",
    "st": "sankt", "ja": "jugendamt", "jc": "jobcenter",
}  # fmt: skip


def alike(
    name: str, organisations: Iterable[Organisation], *, apart_from: object = None, limit: int = 3
) -> tuple[Organisation, ...]:
    """Give the institutions whose name is close to a new one, the closest first; `apart_from` is a key to leave out.

    Order of words, short forms and a typing error or two do not matter.
    """
    wanted = _name_key(name)
    if len(wanted) < _SHORTEST:
        return ()
    others = [one for one in organisations if one.id != apart_from]
    names = [_name_key(one.name) for one in others]
    scored = process.extract(wanted, names, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=limit)
    within = process.extract(wanted, names, scorer=_all_words_in, score_cutoff=ALIKE, limit=limit)
    best = sorted({place: score for _name, score, place in (*within, *scored)}.items(), key=lambda one: -one[1])
    return tuple(others[place] for place, _score in best[:limit])


def _name_key(name: str) -> str:
    return " ".join(_ABBREVIATIONS.get(word, word) for word in folded(name).split())


def _all_words_in(one: str, other: str, **_options: object) -> float:
    """Give 90 where every word of the shorter name stands in the longer, and it has two words at least."""
    shorter, longer = sorted((set(one.split()), set(other.split())), key=len)
    return 90.0 if len(shorter) > 1 and shorter <= longer else 0.0


def words_of(organisation: Organisation, place: str) -> str:
    """Give the folded text in which typed words are looked for."""
    numbers = [one.number for one in organisation.numbers] + [one.phone for one in organisation.contacts if one.phone]
    forms = (form for number in numbers for form in (number.digits, (number.e164 or "")[1:]))
    people = (contact.name for contact in organisation.contacts)
    rooms = (room.name for room in organisation.rooms)
    place_of = (organisation.street, organisation.postal_code, place, organisation.cost_centre)
    return search_text(organisation.name, organisation.department, *place_of, *people, *rooms, *forms)


def found_among(
    lines: Sequence[tuple[Organisation, str]], text: str, kind: OrganisationKind | None = None
) -> tuple[Organisation, ...]:
    """Give the institutions in whose folded words (beside them) every typed word stands; near ones when none does."""
    of_kind = [line for line in lines if kind is None or line[0].kind is kind]
    words = folded(text).split()
    exact = tuple(one for one, written in of_kind if all(word in written for word in words))
    if exact or any(len(word) < _SHORTEST_WITH_TYPO for word in words):
        return exact
    return tuple(one for one, written in of_kind if all(_is_near(word, written.split()) for word in words))


def _is_near(word: str, others: Iterable[str]) -> bool:
    allowed = 1 if len(word) < 8 else 2
    return any(OSA.distance(word, other, score_cutoff=allowed) <= allowed for other in others)
