"""The widgets every screen is built from; they know neither services nor screens."""
