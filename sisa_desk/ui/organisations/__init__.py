"""Institutions that ask, and services that callers are referred to."""
