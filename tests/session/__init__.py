"""Doing it: the session in simulated time."""
