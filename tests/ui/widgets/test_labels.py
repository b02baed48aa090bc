"""Labels, pills, cards and the layout that wraps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from sisa_desk.ui.blur import PRIVACY, is_private, masked
from sisa_desk.ui.language import install_language
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipButton, ChipRole, chip_size
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.tips import plain_tip, set_tip


def ink_columns(widget: QWidget) -> list[int]:
    """Give the columns of the picture that are not the ground."""
    image = widget.grab().toImage()
    ground = image.pixelColor(0, 0)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in range(image.height()))]


def test_a_label_shows_markup_as_it_was_typed(put):
    label = put(PlainLabel("<b>x</b> & <script>"))
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b> & <script>"
    assert label.sizeHint().width() > PlainLabel("x").sizeHint().width() * 5


@pytest.mark.parametrize("selectable", [False, True])
def test_latin_words_begin_at_the_right_in_an_arabic_interface(qapp, put, selectable):
    install_language(qapp, "ar")
    label = put(PlainLabel("Haddad", selectable=selectable))
    label.resize(300, 24)
    assert min(ink_columns(label)) > 200


def test_a_cut_label_says_all_in_its_tip(put):
    label = put(PlainLabel("Klinikum Saalebogen, Kinder- und Jugendmedizin", elided=True))
    label.setFixedWidth(100)
    assert label.minimumSizeHint().width() < 100
    assert label.toolTip() == label.full_text
    label.setFixedWidth(600)
    assert label.toolTip() == ""


def test_private_words_become_dots_and_come_back(put):
    label, open_label = put(PlainLabel("Amal Haddad", private=True)), put(PlainLabel("Monday"))
    chip = put(Chip("0171 3920012", private=True))
    PRIVACY.toggle()
    assert is_private()
    assert (label.text(), open_label.text(), chip.text()) == ("•••• ••••", "Monday", "•••• ••••")
    label.setText("Karim Nasser")
    assert label.text() == "•••• ••••"
    assert label.full_text == "Karim Nasser"
    PRIVACY.toggle()
    assert (label.text(), chip.text(), masked("a b")) == ("Karim Nasser", "0171 3920012", "a b")


def test_a_pill_is_read_as_its_words(put):
    chip = put(Chip("free until 12:00", ChipRole.GOOD, icon="check"))
    assert chip.text() == "free until 12:00"
    assert chip.sizeHint() == chip_size("free until 12:00", with_icon=True)
    chip.tell("busy", ChipRole.BAD)
    assert (chip.text(), chip.role) == ("busy", ChipRole.BAD)


def test_a_pill_that_leads_somewhere_is_a_target_for_keys_and_mouse(put, qtbot):
    pill = put(ChipButton("Call-backs 2", ChipRole.WARN))
    assert pill.sizeHint().height() >= TARGET
    pill.setFocus()
    with qtbot.waitSignal(pill.clicked, timeout=500):
        qtbot.keyClick(pill, Qt.Key.Key_Space)
    pill.tell("Call-backs 0", ChipRole.NEUTRAL)
    assert pill.text() == "Call-backs 0"


def test_a_card_has_a_heading_only_when_it_has_one(put):
    card = put(Card("Last matters"))
    assert card.accessibleName() == "Last matters"
    with_heading = card.sizeHint().height()
    card.set_title("")
    card.body.activate()
    assert card.sizeHint().height() < with_heading
    card.set_chosen(True)
    assert card.property("chosen") is True


def test_tips_are_plain_and_name_the_shortcut(put):
    widget = put(QWidget())
    set_tip(widget, "Dial")
    assert widget.toolTip() == "Dial"
    assert plain_tip("a<b>c") == "<qt>a&lt;b&gt;c</qt>"


def test_a_button_is_named_large_enough_and_says_why_it_is_grey(put, qtbot):
    clicks = []
    made = put(button("Connected", lambda: clicks.append(1), kind="primary", icon="phone", name="connected"))
    assert (made.accessibleName(), made.objectName()) == ("Connected", "connected")
    assert made.height() >= TARGET
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    grey(made, "Nobody has accepted yet")
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert clicks == [1]
    assert made.toolTip() == "Nobody has accepted yet"
    grey(made, "")
    assert made.isEnabled()
    icon_only = put(button("", icon="x", tip="Close"))
    assert icon_only.accessibleName() == "Close"


def flowing(widths: list[int], *, in_width: int) -> tuple[QWidget, list[QWidget]]:
    holder, parts = QWidget(), []
    layout = FlowLayout(holder, gap=8, line_gap=4)
    for width in widths:
        part = QWidget()
        part.setFixedSize(QSize(width, 20))
        layout.addWidget(part)
        parts.append(part)
    holder.resize(in_width, 200)
    return holder, parts


def test_the_flow_starts_a_new_line_where_the_width_ends(qtbot):
    holder, parts = flowing([50, 50, 50], in_width=110)
    qtbot.addWidget(holder)
    holder.show()
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (58, 0), (0, 24)]
    assert holder.layout().heightForWidth(110) == 44
    assert holder.layout().heightForWidth(500) == 20
    assert holder.layout().sizeHint() == QSize(166, 20)


def test_the_flow_begins_at_the_right_in_an_arabic_interface(qapp, qtbot):
    install_language(qapp, "ar")
    holder, parts = flowing([50, 50, 50], in_width=110)
    qtbot.addWidget(holder)
    holder.show()
    assert [(part.x(), part.y()) for part in parts] == [(60, 0), (2, 0), (60, 24)]


def test_hidden_parts_take_no_room_in_the_flow(qtbot):
    holder, parts = flowing([50, 50, 50], in_width=110)
    qtbot.addWidget(holder)
    parts[0].hide()
    holder.show()
    assert parts[2].y() == 0
