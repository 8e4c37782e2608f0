"""Tests of the coach: a visit from choosing to saving."""
