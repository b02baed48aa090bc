"""Reads one phone number out of what people type and exchanges send; keeps what it does not understand."""

from __future__ import annotations

import re
import unicodedata

import phonenumbers

from sisa_desk.domain.phone.numbers import PhoneKind, PhoneNumber

#: Longer texts are no phone numbers; nothing is spent on understanding them.
READABLE_LENGTH = 120

#: From the Bundesnetzagentur's list of short numbers: emergency, authorities, social services, enquiries.
_SHORT = re.compile(r"110|112|115|116\d{3}|118\d{2,3}|19222")
_WITHHELD = re.compile(
    r"[-–—?]*|(?:nummer |rufnummer )?(?:anonym(?:ous)?|unbekannt|unterdr(?:ü|ue)ckt|withheld|private?|unknown"
    r"|unavailable|restricted|keine(?: nummer| angabe)?|k\. ?a\.|no(?:ne| number)?|n/a)",
    re.IGNORECASE,
)
#: Words before or behind a number that say whose it is, not what it is.
_LABEL = re.compile(
    r"\b(?:tel(?:efon)?(?:nummer|nr)?|fon|phone|ruf(?:nummer)?|nummer|nr|no|mob(?:il(?:e|telefon|nummer)?)?|handy(?:nr)?|cell"
    r"|festnetz|privat|priv|dienstlich|dienstl|dienst|gesch(?:ä|ae)ftlich|gesch|zentrale|b(?:ü|ue)ro|arbeit|zuhause|whatsapp"
    r"|signal|home|work|office|p|d|m|t)\b\.?:?",
    re.IGNORECASE,
)
_EXTENSION_WORD = r"(?:app(?:arat)?|ap|dw|durchw(?:ahl)?|nst|nebenst(?:elle)?|ext(?:ension)?|intern|klappe|kl|x)"
_EXTENSION = re.compile(rf"[\s,;/(]*(?<![^\W\d_]){_EXTENSION_WORD}\.?\s*:?\s*-?\s*(\d{{1,6}})\s*\)?$", re.IGNORECASE)
_LEADING_EXTENSION_WORD = re.compile(rf"^{_EXTENSION_WORD}\b\.?\s*:?\s*-?\s*(?=\+?\d)", re.IGNORECASE)
#: What stands beside a number without being one: "(Frau Meier)", "…, Frau Meier", "Frau Meier: …".
_REMARK = re.compile(r"\((?=[^()]*[^\W\d_])[^()\d]*\)|[,;][^\d+*#]*$|^[^\d+*#()]*[,;:]")
#: "0345 123456/57" may be one number, two of them or a range; only people know.
_AMBIGUOUS_END = re.compile(r"(?:\D*\d){9,}\s*/\s*\d{1,3}")
_TRUNK_ZERO = re.compile(r"^((?:\+|00\s?)[1-9][\d\s]{0,4}?)\s*\(\s*0\s*\)")
_WRITTEN = re.compile(r"\+?[\d\s()/\\.\-]+")
_PLAIN_GERMAN = re.compile(r"\+49[1-9]\d{7,10}")
_INTERNAL = re.compile(r"(?:\*\*)?-?([1-9]\d{0,3})")
#: Shapes that spreadsheets leave of a number: the 0 or the + in front is gone.
_ZERO_LOST = re.compile(r"[1-9]\d{8,11}")
_PLUS_LOST = re.compile(r"49[1-9]\d{9,10}")

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")


def read_phone(text: str) -> PhoneNumber:
    """Read one number; what cannot be understood comes back as typed and doubtful. Never raises.

    Traps met in offices: "(0)" behind the country code, App./DW, postal codes, zeros that Excel lost, digits of other
    scripts (converted here on purpose).

    >>> read_phone("+49 (0)621 123-45").e164, read_phone("0391 567-0 App. 1234").extension
    ('+4962112345', '1234')
    >>> read_phone("06108 Halle").kind
    <PhoneKind.DOUBTFUL: 'doubtful'>
    """
    if _PLAIN_GERMAN.fullmatch(text) and text.isascii():
        return PhoneNumber(text, text, None, PhoneKind.FULL)  # what exchanges send: no need to ask anybody
    typed = one_line(text)
    if len(typed) > READABLE_LENGTH:
        return PhoneNumber(typed)
    written = plain_writing(typed)
    if _WITHHELD.fullmatch(written):
        return PhoneNumber(typed, kind=PhoneKind.WITHHELD)
    if "fax" in written.casefold():
        return PhoneNumber(typed)  # nobody answers there
    return _with_extension(typed, _without_labels(written))


def one_line(text: str) -> str:
    """Give the text on one line, without control characters and halves of surrogate pairs."""
    if text.isprintable():
        return " ".join(text.split())  # nearly every number: there is none of them in it
    return " ".join("".join(" " if unicodedata.category(letter) in {"Cc", "Cs"} else letter for letter in text).split())


def plain_writing(typed: str) -> str:
    """Give the text with ASCII digits and hyphens and without invisible marks."""
    if typed.isascii():
        return typed.strip().removeprefix("'").strip()
    composed = unicodedata.normalize("NFKC", typed).translate(_DASHES)
    return "".join(map(_plain_character, composed)).strip().removeprefix("'").strip()


def _plain_character(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return "" if unicodedata.category(character) == "Cf" else character


def _without_labels(written: str) -> str:
    bare = _LABEL.sub(" ", _REMARK.sub(" ", written))
    return " ".join(bare.replace(":", " ").split()).strip(" ,;")


def _with_extension(typed: str, written: str) -> PhoneNumber:
    found = _EXTENSION.search(written)
    if found is None:
        return _without_extension(typed, written)
    before = written[: found.start()]
    if not before.strip():
        return _behind_extension_word(typed, written, found[1])
    number = _without_extension(typed, before)
    if number.kind is not PhoneKind.FULL:
        return PhoneNumber(typed)
    return PhoneNumber(typed, number.e164, found[1], number.kind)


def _behind_extension_word(typed: str, written: str, extension: str) -> PhoneNumber:
    rest = _LEADING_EXTENSION_WORD.sub("", written)
    return (
        _without_extension(typed, rest)
        if len(extension) > 5
        else PhoneNumber(typed, None, extension, PhoneKind.EXTENSION)
    )


def _without_extension(typed: str, written: str) -> PhoneNumber:
    number = _LEADING_EXTENSION_WORD.sub("", written)
    internal = _INTERNAL.fullmatch(number)
    compact = number.replace(" ", "")
    if _SHORT.fullmatch(compact):
        return PhoneNumber(typed, None, None, PhoneKind.SHORT)
    if internal:
        return PhoneNumber(typed, None, internal[1], PhoneKind.EXTENSION)
    if not _WRITTEN.fullmatch(number) or _AMBIGUOUS_END.fullmatch(number):
        return PhoneNumber(typed)
    return _parsed(typed, _TRUNK_ZERO.sub(r"\1 ", number))


def _parsed(typed: str, written: str) -> PhoneNumber:
    compact = re.sub(r"[^\d+]", "", written)
    if _PLUS_LOST.fullmatch(compact) and (guess := _e164(f"+{compact}")):
        return PhoneNumber(typed, guess, None, PhoneKind.FULL)
    if not compact.startswith(("0", "+")):
        guess = _e164(f"0{compact}") if _ZERO_LOST.fullmatch(compact) else None
        return PhoneNumber(typed, guess, None, PhoneKind.DOUBTFUL)
    e164 = _e164(compact)
    return PhoneNumber(typed, e164, None, PhoneKind.FULL if e164 else PhoneKind.DOUBTFUL)


def _e164(compact: str) -> str | None:
    try:
        parsed = phonenumbers.parse(compact, "DE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
