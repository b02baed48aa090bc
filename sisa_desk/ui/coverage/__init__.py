"""Coverage: languages by half-hours, who is there, who is asked for, and where the gaps are."""
