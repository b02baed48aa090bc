"""Bringing a letter on its way: the mail program opens with it, a text message is copied, a number is dialled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import number_to_ring
from sisa_desk.domain.offers import Offer, Via
from sisa_desk.domain.phone import dialable
from sisa_desk.exchange.mail_links import mail_link
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.requests.letters import Letter

Asked = tuple[Offer, Interpreter]


def bring_on_its_way(frame: Frame, people: Sequence[Asked], letter: Letter) -> None:
    """Hand a letter to whatever carries it; the program itself sends nothing."""
    by_mail = [person.email for offer, person in people if offer.via is Via.EMAIL]
    if by_mail:
        _open_mail(frame, by_mail, letter)
    if any(offer.via is Via.SMS for offer, _person in people):
        _copy(frame, letter, translate("Post", "The text is copied; please send it to the numbers in the list."))
    for offer, person in people:
        if offer.via is Via.PHONE:
            _dial(frame, person)


def _open_mail(frame: Frame, addresses: Sequence[str], letter: Letter) -> None:
    link = mail_link(addresses, subject=letter.subject, body=letter.body)
    if frame.open_link(link) is False:
        _copy(frame, letter, translate("Post", "No mail program opened; the text is copied instead."))


def _copy(frame: Frame, letter: Letter, sentence: str) -> None:
    QGuiApplication.clipboard().setText(letter.body)
    frame.say(sentence)


def _dial(frame: Frame, person: Interpreter) -> None:
    own = number_to_ring(person.phones, frame.now())
    number = dialable(own.number) if own is not None else ""
    if not number:
        frame.say(translate("Post", "Please dial this number by hand."))
        return
    try:
        frame.dial(number)
    except ValueError:
        frame.say(translate("Post", "Please dial this number by hand."))
