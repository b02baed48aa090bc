"""The phone lines, against real connections."""
