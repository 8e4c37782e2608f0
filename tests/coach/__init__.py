"""Tests of the visit: what joins routine, session and diary."""
