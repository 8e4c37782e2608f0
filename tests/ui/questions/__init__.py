"""The questions around a session."""
