"""Who can take a request: musts that rule out, wishes that rank, and the reason for each place and each absence."""

from sisa_desk.domain.matching.bookings import (
    ATTEMPT,
    BOOKING,
    NOT_ON_SITE,
    Booking,
    Outcome,
    outcome_of,
    packed_bookings,
)
from sisa_desk.domain.matching.comparing import Move, moves
from sisa_desk.domain.matching.diaries import booked_between, is_offered, next_free_start, taken
from sisa_desk.domain.matching.histories import LATELY_DAYS, History, Talks, history_of, phone_attempts, talks_of
from sisa_desk.domain.matching.musts import MUSTS, OVERRIDABLE, Must, is_available
from sisa_desk.domain.matching.needs import NO_TIE, Need, Tie
from sisa_desk.domain.matching.profiles import COMPILED_AS, Profile, is_active, place_number, profiles_of
from sisa_desk.domain.matching.ranking import (
    Absentee,
    Candidate,
    Ranking,
    count_able,
    failing,
    first_failing,
    number_to_ring,
    rank,
    reasons_of,
)
from sisa_desk.domain.matching.reasons import Reason
from sisa_desk.domain.matching.times import MINUTE, SPAN, WEEK_ROW, from_instant, instant, packed_spans, slot_of
from sisa_desk.domain.matching.travel import Stay, Ways, legs, travel_minutes
from sisa_desk.domain.matching.wishes import WISHES, Wish

__all__ = [
    "ATTEMPT",
    "BOOKING",
    "COMPILED_AS",
    "LATELY_DAYS",
    "MINUTE",
    "MUSTS",
    "NOT_ON_SITE",
    "NO_TIE",
    "OVERRIDABLE",
    "SPAN",
    "WEEK_ROW",
    "WISHES",
    "Absentee",
    "Booking",
    "Candidate",
    "History",
    "Move",
    "Must",
    "Need",
    "Outcome",
    "Profile",
    "Ranking",
    "Reason",
    "Stay",
    "Talks",
    "Tie",
    "Ways",
    "Wish",
    "booked_between",
    "count_able",
    "failing",
    "first_failing",
    "from_instant",
    "history_of",
    "instant",
    "is_active",
    "is_available",
    "is_offered",
    "legs",
    "moves",
    "next_free_start",
    "number_to_ring",
    "outcome_of",
    "packed_bookings",
    "packed_spans",
    "phone_attempts",
    "place_number",
    "profiles_of",
    "rank",
    "reasons_of",
    "slot_of",
    "taken",
    "talks_of",
    "travel_minutes",
]
