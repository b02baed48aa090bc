"""Real services and a frame for the screens of this room."""

from tests.ui.desk_stage import desk, frame, watch

__all__ = ["desk", "frame", "watch"]
