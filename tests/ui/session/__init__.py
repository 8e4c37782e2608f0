"""The far view."""
