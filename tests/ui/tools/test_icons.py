"""Icons take the colours of the look and turn round with the direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from sisa_desk.ui.icons import _BY_PURPOSE, _POINTING, has_icon, icon, icon_pixmap
from sisa_desk.ui.language import install_language
from sisa_desk.ui.resources import resource
from sisa_desk.ui.theme import apply_theme, color

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def colours(picture) -> set[str]:
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_outline_draws_something_in_the_colour_asked_for(qapp, name):
    assert "currentColor" in resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert color("text").name() in colours(icon_pixmap(name, "text", 48))


def test_names_by_purpose_and_pointing_ones_lead_to_outlines():
    assert [name for name in (*_BY_PURPOSE.values(), *_BY_PURPOSE) if not has_icon(name)] == []
    assert resource("icons", "LICENSE-lucide.txt").is_file()


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(KeyError, match="unicorn"):
        icon("unicorn")


def test_an_icon_follows_the_look_without_being_made_anew(qapp):
    made = icon("phone", "text")
    before = colours(made.pixmap(QSize(32, 32)))
    apply_theme(qapp, "dark")
    assert color("text").name() in colours(made.pixmap(QSize(32, 32)))
    assert color("text").name() not in before


def test_a_greyed_icon_is_grey(qapp):
    assert color("text_disabled").name() in colours(icon("phone").pixmap(QSize(32, 32), QIcon.Mode.Disabled))


@pytest.mark.parametrize(("name", "turns"), [("next", True), ("undo", True), ("phone", False), ("circle-check", False)])
def test_only_what_points_turns_round(qapp, name, turns):
    straight = icon_pixmap(name, "text", 32).toImage()
    install_language(qapp, "ar")
    assert (icon_pixmap(name, "text", 32).toImage() != straight) is turns


def test_pointing_ones_that_are_shipped_are_known():
    assert {
        name for name in NAMES if name.startswith(("arrow-", "chevron-")) and name.endswith(("left", "right"))
    } <= _POINTING


def test_a_copy_of_an_icon_outlives_the_first(qapp):
    copy = QIcon(icon("phone"))
    copy.addPixmap(icon_pixmap("check"))
    assert not copy.pixmap(QSize(16, 16)).isNull()


def test_an_icon_is_sharp_on_a_fine_screen(qapp):
    picture = icon("phone").pixmap(QSize(16, 16), 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)
    assert icon_pixmap("phone", "text", 16, 2.0).size() == QSize(32, 32)
