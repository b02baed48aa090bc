"""The requests: what has to be done for whom, everything around one request, and the form of a request."""
