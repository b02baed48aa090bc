"""Rules of the house that the import contracts cannot see."""
