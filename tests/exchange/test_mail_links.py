"""Links that open a mail: addresses, blind copies, and texts that must not break out of their place."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.exchange.mail_links import mail_link


def test_one_person_is_addressed_and_several_do_not_see_each_other() -> None:
    assert mail_link(["a@example.org"], subject="", body="x") == "mailto:a@example.org?body=x"
    assert mail_link(["a@example.org", "b@example.org"], subject="", body="x").startswith(
        "mailto:?bcc=a@example.org,b@"
    )


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r"), max_size=60))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    query = parse_qs(urlsplit(mail_link(["a@example.org"], subject=text, body=text)).query, keep_blank_values=True)
    assert query.get("subject", [""]) == [text]
    assert query.get("body", [""])[0].replace("\r\n", "\n") == text


def test_an_address_cannot_add_fields_of_its_own() -> None:
    link = mail_link(["a@example.org?cc=c@example.org"], subject="s", body="b")
    assert link == "mailto:a@example.org%3Fcc%3Dc@example.org?subject=s&body=b"
