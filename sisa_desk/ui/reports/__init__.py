"""Reports: what was asked of the desk and what was left unmet, counted for a period."""
