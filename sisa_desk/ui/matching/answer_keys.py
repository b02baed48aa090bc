"""The key of each answer: the first letter of its word, so the letters depend on the language."""

from __future__ import annotations

from collections.abc import Mapping

from sisa_desk.domain.offers import Answer
from sisa_desk.ui.language import translate

#: In the order of the buttons: what settles the matter first, then what leads to the next one.
ORDER = (
    Answer.YES,
    Answer.NO,
    Answer.NO_ANSWER,
    Answer.BUSY,
    Answer.MAILBOX,
    Answer.LATER,
    Answer.MAYBE,
    Answer.WRONG_NUMBER,
)


def answer_keys() -> Mapping[Answer, str]:
    """Give the letter of each answer; no two answers share one."""
    return {
        Answer.YES: translate("AnswerKeys", "Y", "key for: yes"),
        Answer.NO: translate("AnswerKeys", "N", "key for: no"),
        Answer.NO_ANSWER: translate("AnswerKeys", "A", "key for: no answer"),
        Answer.BUSY: translate("AnswerKeys", "B", "key for: busy"),
        Answer.MAILBOX: translate("AnswerKeys", "M", "key for: mailbox"),
        Answer.LATER: translate("AnswerKeys", "L", "key for: later"),
        Answer.MAYBE: translate("AnswerKeys", "P", "key for: perhaps"),
        Answer.WRONG_NUMBER: translate("AnswerKeys", "W", "key for: wrong number"),
    }


def answer_of(text: str) -> Answer | None:
    """Give the answer a typed letter stands for."""
    letter = text.strip().casefold()
    return next((answer for answer, key in answer_keys().items() if letter and key.casefold() == letter), None)
