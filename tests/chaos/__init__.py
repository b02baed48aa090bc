"""Breaks things on purpose and counts what is lost; every goal has a mutant that must fail."""
