"""The commands over themes."""
