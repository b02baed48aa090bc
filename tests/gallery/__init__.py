"""Draws every screen of the program as a picture."""
