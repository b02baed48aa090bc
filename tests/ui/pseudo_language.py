"""A language that no person speaks: every translated word stands in brackets and is a third longer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTranslator
from typing_extensions import override

from sisa_desk.ui import language

OPENS, CLOSES = "⟦", "⟧"
_STRETCH = 0.35
#: Their texts are keys to be pressed, not words to be read.
_KEYS = frozenset({"AnswerKeys", "SpanKeys"})


def pseudo(text: str) -> str:
    """Put words into brackets and stretch them."""
    return f"{OPENS}{text}{'·' * round(len(text) * _STRETCH)}{CLOSES}"


def unbracketed(text: str) -> str:
    """Give what stands outside all brackets; a bracket that was cut off with the end of the text closes there."""
    depth, outside = 0, []
    for letter in text:
        if letter == OPENS:
            depth += 1
        elif letter == CLOSES:
            depth -= 1
        elif depth <= 0:
            outside.append(letter)
    return "".join(outside)


class PseudoTranslator(QTranslator):
    """Answers for every word of our own; Qt's own words stay as they are."""

    def __init__(self, contexts: frozenset[str]) -> None:
        """Take the contexts that are ours."""
        super().__init__()
        self._contexts = contexts - _KEYS

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return pseudo(source) if context in self._contexts else None


@contextmanager
def pseudo_language(contexts: frozenset[str]) -> Iterator[None]:
    """Have every language of the program speak in brackets."""
    real = language._translators
    language._translators = lambda _language: [PseudoTranslator(contexts)]  # type: ignore[assignment]
    try:
        yield
    finally:
        language._translators = real
