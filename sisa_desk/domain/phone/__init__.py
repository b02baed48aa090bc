"""Phone numbers as people write them: reading, comparing, showing and dialling; nothing is ever refused or lost."""

from sisa_desk.domain.phone.cells import read_phones
from sisa_desk.domain.phone.forms import dialable, displayed, masked, trunk_candidates
from sisa_desk.domain.phone.numbers import PhoneKind, PhoneNumber
from sisa_desk.domain.phone.reading import read_phone

__all__ = [
    "PhoneKind",
    "PhoneNumber",
    "dialable",
    "displayed",
    "masked",
    "read_phone",
    "read_phones",
    "trunk_candidates",
]
