"""Whole calls at the desk, told in the words of the people who work there."""
