"""The rules of the house, one file a noun."""
