"""The desk: everything of a call on one screen, from the ring to the wrap-up."""
