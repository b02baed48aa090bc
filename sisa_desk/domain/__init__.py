"""The rules of the house, pure: no clock, no Qt, no SQL and no sentence for people lives here."""
