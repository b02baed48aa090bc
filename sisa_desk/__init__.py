"""SiSA Desk: the desk of a volunteer interpreting hotline, from the ring to the booked appointment."""

from __future__ import annotations

__version__ = "0.1.0"
