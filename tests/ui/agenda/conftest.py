"""Real services and a frame for the screens of this room."""

from tests.ui.board_stage import amal, page
from tests.ui.desk_stage import desk, frame, watch

__all__ = ["amal", "desk", "frame", "page", "watch"]
