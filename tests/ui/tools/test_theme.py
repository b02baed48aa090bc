"""Looks: contrast of every pair of roles, completeness of palettes, letters for every script."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QPalette, QRawFont
from PySide6.QtWidgets import QLabel

from sisa_desk.ui.resources import resource
from sisa_desk.ui.theme import (
    LARGE,
    NORMAL,
    SMALL,
    apply_theme,
    color,
    current_theme,
    font,
    load_fonts,
    load_scripts,
    palette_of,
    theme,
)
from tests.domain.reference import languages

LOOKS = ("light", "dark", "contrast")
GROUNDS = ("window", "sheet", "sheet_quiet", "field")
PAIRS = [
    *((ink, ground) for ink in ("text", "text_quiet", "text_faint", "accent_text", "on_bad") for ground in GROUNDS),
    *((f"on_{role}", ground) for role in ("good", "warn", "bad", "info") for ground in (*GROUNDS, "accent_tint")),
    *(("text_disabled", ground) for ground in ("sheet", "sheet_quiet")),
    *(("text", ground) for ground in ("hover", "pressed", "accent_tint")),
    *(("text_quiet", ground) for ground in ("hover", "accent_tint")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(
        (f"on_{role}", role)
        for role in ("good", "warn", "bad", "info", "neutral", "selection", "tip", "call", "sidebar")
    ),
    ("on_call_quiet", "call"),
    ("on_sidebar", "sidebar_hover"),
    ("on_sidebar_quiet", "sidebar"),
    ("on_sidebar_active", "sidebar_active"),
]
EDGES = [("field_border", ground) for ground in GROUNDS] + [("focus", ground) for ground in GROUNDS]


def luminance(code: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in QColor(code).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
def test_every_text_stands_out_from_its_ground(look):
    roles = theme(look).roles
    weak = {
        pair: round(contrast(roles[pair[0]], roles[pair[1]]), 2)
        for pair in PAIRS
        if contrast(roles[pair[0]], roles[pair[1]]) < (7 if look == "contrast" else 4.5)
    }
    assert weak == {}


@pytest.mark.parametrize("look", LOOKS)
def test_edges_of_fields_and_the_focus_can_be_seen(look):
    roles = theme(look).roles
    weak = {
        pair: round(contrast(roles[pair[0]], roles[pair[1]]), 2)
        for pair in EDGES
        if contrast(roles[pair[0]], roles[pair[1]]) < 3
    }
    assert weak == {}


def test_all_looks_have_the_same_roles():
    assert theme("light").roles.keys() == theme("dark").roles.keys() == theme("contrast").roles.keys()


@pytest.mark.parametrize("look", LOOKS)
def test_every_role_of_the_palette_is_set_in_every_group(qapp, look):
    palette = palette_of(theme(look))
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
    roles = [
        role for role in QPalette.ColorRole if role not in {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    ]
    assert [role for role in roles for group in groups if not palette.isBrushSet(group, role)] == []


def test_the_style_sheet_leaves_no_role_open_and_names_files_that_are_there(qapp):
    for look in LOOKS:
        apply_theme(qapp, look)
        assert not re.search(r"\{\w+\}", qapp.styleSheet())
        files = re.findall(r"url\(([^)]+)\)", qapp.styleSheet())
        assert files
        assert [path for path in files if not resource("themes", path.rpartition("/")[2]).is_file()] == []


def test_a_label_written_before_changes_with_the_look(qapp, qtbot):
    from sisa_desk.ui.widgets.plain_label import PlainLabel

    label = PlainLabel("quiet", role="text_quiet")
    qtbot.addWidget(label)
    apply_theme(qapp, "dark")
    assert current_theme().is_dark
    assert label.palette().color(QPalette.ColorRole.WindowText) == color("text_quiet")
    assert color("text_quiet").name() == theme("dark").roles["text_quiet"]


def test_without_a_dark_system_auto_is_light(qapp):
    assert apply_theme(qapp, "auto").name == "light"


def test_there_are_three_sizes_and_they_are_the_house_letters(qapp):
    assert (SMALL, NORMAL, LARGE) == (12, 14, 18)
    label = QLabel("x")
    assert label.font().families()[0] == "Noto Sans"
    assert label.font().pixelSize() == NORMAL
    assert QFontMetrics(font(LARGE)).height() > QFontMetrics(font()).height()
    label.deleteLater()


def test_every_font_is_loaded_and_small_enough_to_ship(qapp):
    assert -1 not in (*load_fonts(), *load_scripts())
    assert len(load_fonts()) + len(load_scripts()) == len(list(resource("fonts").glob("*.ttf")))
    assert sum(path.stat().st_size for path in resource("fonts").iterdir()) < 4_200_000
    assert resource("fonts", "OFL.txt").is_file()


def test_every_self_designation_and_sample_has_its_letters(qapp):
    families = {
        family
        for number in (*load_fonts(), *load_scripts())
        for family in QFontDatabase.applicationFontFamilies(number)
    }
    fonts = [QRawFont.fromFont(QFontDatabase.font(family, "Regular", 14)) for family in families]
    words = [(one.code, name) for one in languages() for name in one.autonyms]
    words += [(script.code, script.sample) for script in languages().scripts.values()]
    assert len(words) > 450
    missing = [
        (code, letter)
        for code, word in (*words, ("fulfulde in Adlam", "𞤆𞤵𞤤𞤢𞤪"), ("ewe", "Ɛʋɛgbɛ"), ("n'ko", "ߒߞߏ"))
        for letter in word
        if not letter.isspace() and not any(raw.supportsCharacter(ord(letter)) for raw in fonts)
    ]
    assert missing == []


def test_the_families_of_every_font_stand_in_the_list_that_widgets_use(qapp):
    loaded = {
        family
        for number in (*load_fonts(), *load_scripts())
        for family in QFontDatabase.applicationFontFamilies(number)
    }
    assert loaded <= set(font().families())
