"""What other desks on the same store have done."""

from __future__ import annotations

from sisa_desk.domain.errors import Unavailable
from sisa_desk.domain.events import Event
from sisa_desk.persistence.change_feed import ChangeFeed
from sisa_desk.persistence.database import Database

#: After an import a screen looks again once, not a thousand times.
_MOST = 40


class Changes:
    """Tells one desk what the others stored."""

    def __init__(self, database: Database) -> None:
        """Follow a store."""
        self._feed = ChangeFeed(database)

    def news(self) -> tuple[Event, ...]:
        """Give what was stored elsewhere since the last look; where it is much, each noun once, without a key."""
        try:
            news = self._feed.news()
        except Unavailable:
            # The next second looks again; whoever does something meanwhile hears of the trouble.
            return ()
        if len(news) <= _MOST:
            return news
        return tuple(dict.fromkeys(Event(event.noun, "changed") for event in news))
