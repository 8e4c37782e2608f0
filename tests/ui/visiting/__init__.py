"""The visits around a session."""
