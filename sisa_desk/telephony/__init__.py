"""The sources a ring may come from, one protocol and one file each; no Qt and no SQL."""
