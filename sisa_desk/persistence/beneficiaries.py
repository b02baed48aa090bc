"""References of the persons needing the language, and their names in a table apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sisa_desk.domain.beneficiaries import Beneficiary, BeneficiaryName
from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import folded
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import SearchEntry, Shelf


class BeneficiaryShelf(Shelf[Beneficiary]):
    """References such as K-2026-0142."""

    kind = Beneficiary
    table = schema.beneficiaries
    noun = Noun.BENEFICIARY

    def search_entries(self, values: Sequence[Beneficiary]) -> Iterable[SearchEntry]:
        """Make the references findable; the names never are."""
        return (SearchEntry(one.reference, one.language, folded(one.reference), one.created_at) for one in values)

    def by_reference(self, reference: str) -> Beneficiary | None:
        """Give the person an institution quotes."""
        return next(iter(self.where(self.table.c.reference == reference.strip().upper())), None)


class BeneficiaryNameShelf(Shelf[BeneficiaryName]):
    """Names, each with the day it is erased."""

    kind = BeneficiaryName
    table = schema.beneficiary_names
    noun = Noun.BENEFICIARY
