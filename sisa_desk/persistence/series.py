"""Series in the store, with the dates that belong to them."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.series import Series, SeriesDate
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Part, Shelf


class SeriesShelf(Shelf[Series]):
    """Series, found by the request of one of their dates."""

    kind = Series
    table = schema.series
    noun = Noun.SERIES
    held_by = ("id", schema.series)
    parts = (Part("dates", schema.series_dates, "series_id", SeriesDate),)

    def of_request(self, key: UUID) -> Series | None:
        """Give the series a request belongs to, None where it stands alone."""
        dates = schema.series_dates.c
        owner = sa.select(dates.series_id).where(dates.request_id == key).scalar_subquery()
        return next(iter(self.where(self.table.c.id == owner)), None)
