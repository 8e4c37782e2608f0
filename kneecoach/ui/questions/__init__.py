"""The questions around a session: big, one key each, reachable by keyboard or remote alone."""
