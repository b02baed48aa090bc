"""Turns codes into words for people; the only place that does."""

from sisa_desk.ui.wording.musts import must_text
from sisa_desk.ui.wording.news import news_of
from sisa_desk.ui.wording.reasons import reason_text
from sisa_desk.ui.wording.refusals import refusal_text
from sisa_desk.ui.wording.words import field_name, word

__all__ = ["field_name", "must_text", "news_of", "reason_text", "refusal_text", "word"]
