"""How text is folded for searching: case, marks, umlauts, Arabic letters, punctuation; folded text is never shown."""

from __future__ import annotations

import re
import unicodedata

#: Letters that Unicode does not decompose, and those that people use for one another.
_LETTERS = {
    "đ": "d", "ð": "d", "ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
    "ŋ": "n", "ɓ": "b", "ɗ": "d", "ɖ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ɲ": "n", "ɣ": "g",
    "ə": "e", "ǝ": "e",
    # Arabic script as it is typed on Arabic, Persian, Kurdish, Pashto and Urdu keyboards
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ێ": "ي", "ے": "ي", "ک": "ك", "ګ": "گ", "ة": "ه", "ە": "ه",
    "ہ": "ه", "ھ": "ه", "ڕ": "ر", "ڵ": "ل", "ۆ": "و", "ۇ": "و", "ۋ": "و", "ء": "",
}  # fmt: skip
#: Signs inside a word, dropped without a gap: tatweel, joiners, apostrophes, the soft hyphen.
_SILENT = frozenset("ـ\u200c\u200d\u200e\u200f\u00ad'’‘`´ʼʻʹʿʾ′")

_EXPANDED = {ord(letter): f"{plain}e" for letter, plain in zip("äöüÄÖÜ", "aouAOU", strict=True)}
_CONTRACTED = re.compile("([aou])e")


class _FoldedCharacters(dict[int, str]):
    """Gives the folded form of each character, worked out once."""

    def __missing__(self, point: int) -> str:
        folded_character = self[point] = "".join(map(_folded_letter, _decomposed(chr(point))))
        return folded_character


def _decomposed(character: str) -> str:
    return "" if character in _SILENT else unicodedata.normalize("NFKD", character).casefold()


def _folded_letter(letter: str) -> str:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if unicodedata.combining(letter):
        return ""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    # Vowel signs of Indic scripts are marks too, without which words would be lost.
    return letter if unicodedata.category(letter)[0] in "LMN" else " "


_CHARACTERS = _FoldedCharacters()


def folded(text: str) -> str:
    """Fold text for searching: lower case, no marks, ß as ss, one form per Arabic letter, single spaces.

    >>> folded("  Straße (Ost) — Müller "), folded("كُردي") == folded("کردی")
    ('strasse ost muller', True)
    """
    return " ".join(text.translate(_CHARACTERS).split())


def search_forms(text: str) -> tuple[str, ...]:
    """Give all folded ways of writing the text: umlauts as a, o, u and as ae, oe, ue; the plainest first.

    >>> search_forms("Müller"), search_forms("Mueller")
    (('muller', 'mueller'), ('mueller', 'muller'))
    """
    plain = folded(text)
    contracted = _CONTRACTED.sub(r"\1", plain)
    if text.isascii():
        return (plain,) if contracted == plain else (plain, contracted)
    spelt_out = folded(unicodedata.normalize("NFC", text).translate(_EXPANDED))
    return tuple(dict.fromkeys((plain, spelt_out, contracted)))


def search_text(*parts: str) -> str:
    """Join parts into the text of a folded shadow column, in which each folded word of a query is to be looked for.

    Words that can be written with or without an umlaut stand there in every form.

    >>> search_text("Jörg Müller", "Halle")
    'jorg muller halle joerg mueller'
    """
    plain, *others = search_forms(" ".join(parts))
    words = set(plain.split())
    variants = dict.fromkeys(word for form in others for word in form.split() if word not in words)
    return " ".join((plain, *variants)) if variants else plain
