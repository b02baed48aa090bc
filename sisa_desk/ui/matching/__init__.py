"""Who can take a request, shown with the reasons, and the asking of one after the other; used by several screens."""
