"""FIRST FLOOR: outside solvers for problems of the domain; each is an extra that may be missing."""
