"""The fields of a request, grouped in rows with their labels; what they mean to each other the form knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from sisa_desk.domain.calls import NOTE_LIMIT
from sisa_desk.domain.requests import RequestKind, Source, Urgency
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.requests.beneficiary_field import BeneficiaryField
from sisa_desk.ui.requests.field_labels import field_labels
from sisa_desk.ui.requests.field_suggestions import FieldSuggestions
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.widgets.suggest_field import SuggestField
from sisa_desk.ui.wording.words import words


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field stands: its name, and its share of the row."""

    name: str
    share: int = 2


_NEEDED_ROWS = (
    (Place("organisation_id", 3), Place("contact", 2)),
    (Place("language", 3), Place("variety"), Place("second_language")),
    (Place("start", 3), Place("mode"), Place("minutes", 1)),
)
_USUAL_ROWS = (
    (Place("place", 3), Place("street", 3), Place("room", 2)),
    (Place("area"), Place("occasion", 3), Place("urgency", 2)),
    (Place("note", 1),),
)
_MORE_ROWS = (
    (Place("beneficiary_id", 5), Place("persons_present", 1), Place("children_present", 2)),
    (Place("sex_wanted"), Place("sex_is_must", 2), Place("level_wanted"), Place("language_is_certain", 2)),
    (Place("qualification_wanted", 3), Place("relay_language", 3), Place("is_heavy", 2)),
    (Place("interpreter_wanted", 3), Place("interpreters_needed", 2), Place("urgency_reason", 3)),
    (Place("contact_phone"), Place("contact_email"), Place("cost_centre")),
    (Place("alternatives", 3), Place("meeting_point", 2)),
    (Place("phone_on_site"), Place("dial_in"), Place("source")),
    (Place("consent_noted", 1),),
)
#: Which fields a kind of request does without.
HIDDEN: Mapping[RequestKind, frozenset[str]] = {
    RequestKind.INSTANT: frozenset(
        "start place street room meeting_point phone_on_site alternatives interpreters_needed".split()
    ),
    RequestKind.APPOINTMENT: frozenset(("minutes",)),
    RequestKind.TRANSLATION: frozenset(
        "minutes place street room meeting_point phone_on_site dial_in persons_present children_present".split()
    ),
}
ON_SITE_ONLY = frozenset(("place", "street", "room", "meeting_point", "phone_on_site"))
MORE = frozenset(place.name for row in _MORE_ROWS for place in row)


class RequestFields(QWidget):
    """All fields of a request; the needed ones stand first, the others are folded away."""

    def __init__(self, frame: Frame) -> None:
        """Make the fields."""
        super().__init__()
        self._frame = frame
        self.kind = ChoiceBar(
            [Choice(code, text) for code, text in words(RequestKind)],
            label=translate("RequestForm", "What is asked for"),
        )
        self.kind.setObjectName("kind")
        self.by_name: dict[str, QWidget] = {}
        self._suggest = FieldSuggestions(frame, self, self.by_name)
        self.by_name |= {**self._first(), **self._further()}
        self.needed, self.usual, self.more = FormGrid(), FormGrid(), FormGrid()
        self.grids = (self.needed, self.usual, self.more)
        self._rows: dict[str, LabelledField] = {}
        labels = field_labels()
        for grid, rows in zip(self.grids, (_NEEDED_ROWS, _USUAL_ROWS, _MORE_ROWS), strict=True):
            for row in rows:
                self._rows |= {one.name: self._labelled(one.name, labels) for one in row}
                grid.add_row(*((one.name, self._rows[one.name], one.share) for one in row))
        for name in ("second_language", "relay_language"):
            field = self.by_name[name]
            if isinstance(field, LanguageField):
                field.setPlaceholderText("")
        language = self.by_name["language"]
        if isinstance(language, LanguageField):
            language.taken.connect(lambda _taken: self._note_certainty(is_certain=language.is_certain))

    def lay_out(self, *, under_time: Sequence[QWidget], over_more: QWidget) -> None:
        """Put the parts of the form between the fields they speak of."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * STEP))
        for part in (self.kind, self.needed, *under_time, self.usual):
            column.addWidget(part)
        column.addWidget(over_more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.more)

    def _labelled(self, name: str, labels: Mapping[str, str]) -> LabelledField:
        field = self.by_name[name]
        field.setObjectName(name)
        if isinstance(field, QLineEdit | QComboBox | QSpinBox):
            field.setMinimumHeight(TARGET)
        if isinstance(field, QCheckBox):
            # Its words stand beside the box; the label above only keeps the line straight.
            field.setText(labels[name])
            field.setAccessibleName(labels[name])
            return LabelledField(" ", field)
        return LabelledField(labels[name], field)

    def row_of(self, name: str) -> LabelledField:
        """Give a field with its label."""
        return self._rows[name]

    def _first(self) -> dict[str, QWidget]:
        frame = self._frame
        label = field_labels()
        return {
            "organisation_id": SuggestField(self._suggest.organisations, label=label["organisation_id"]),
            "contact": QLineEdit(),
            "language": LanguageField(lambda: frame.languages, label=label["language"], finds=True),
            "variety": SuggestField(self._suggest.varieties, label=label["variety"]),
            "second_language": LanguageField(lambda: frame.languages, label=label["second_language"]),
            "start": SlotField(frame.clock, label=label["start"], is_working_day=self._suggest.is_working_day),
            "mode": CodeCombo(words(Mode)),
            "minutes": _spin(5, 720, step=5),
            "place": SuggestField(self._suggest.places, label=label["place"]),
            "street": QLineEdit(),
            "room": QLineEdit(),
            "area": CodeCombo(words(Area), nothing=translate("RequestForm", "open")),
            "occasion": _line(translate("RequestForm", "In a few words, no diagnosis")),
            "urgency": CodeCombo(words(Urgency)),
            "note": NoteField(label=label["note"], longest=NOTE_LIMIT, hint=self._suggest.hint, lines=2),
        }

    def _further(self) -> dict[str, QWidget]:
        label = field_labels()
        return {
            "beneficiary_id": BeneficiaryField(self._frame, label=label["beneficiary_id"]),
            "persons_present": _count(0, 99, translate("RequestForm", "open")),
            "children_present": QCheckBox(),
            "sex_wanted": CodeCombo(words(Sex), nothing=translate("RequestForm", "any")),
            "sex_is_must": QCheckBox(),
            "level_wanted": CodeCombo(words(Level), nothing=translate("RequestForm", "any")),
            "language_is_certain": QCheckBox(),
            "qualification_wanted": SuggestField(
                self._suggest.qualifications, label=label["qualification_wanted"], is_free=True
            ),
            "relay_language": LanguageField(lambda: self._frame.languages, label=label["relay_language"]),
            "is_heavy": QCheckBox(),
            "interpreter_wanted": SuggestField(self._suggest.interpreters, label=label["interpreter_wanted"]),
            "interpreters_needed": _count(1, 20, ""),
            "urgency_reason": QLineEdit(),
            "contact_phone": QLineEdit(),
            "contact_email": QLineEdit(),
            "cost_centre": QLineEdit(),
            "alternatives": QLineEdit(),
            "meeting_point": QLineEdit(),
            "phone_on_site": QLineEdit(),
            "dial_in": QLineEdit(),
            "source": CodeCombo(words(Source)),
            "consent_noted": QCheckBox(),
        }

    def _note_certainty(self, *, is_certain: bool) -> None:
        box = self.by_name["language_is_certain"]
        if isinstance(box, QCheckBox):
            box.setChecked(is_certain)


def _line(placeholder: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    return made


def _spin(least: int, most: int, *, step: int = 1) -> QSpinBox:
    made = QSpinBox(minimum=least, maximum=most, singleStep=step)
    # Up and down work by key; arrows of a few pixels would be no target for anybody.
    made.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    made.lineEdit().setTextMargins(STEP, 0, STEP, 0)
    return made


def _count(least: int, most: int, nothing: str) -> QSpinBox:
    made = _spin(least, most)
    if nothing:
        made.setSpecialValueText(nothing)
    return made
