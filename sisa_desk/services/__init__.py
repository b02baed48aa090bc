"""The use cases: one class per noun, one method per use case; no Qt and no SQL."""
