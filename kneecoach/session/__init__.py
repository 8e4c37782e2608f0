"""Doing it: the engine that plays a timeline."""
