"""Tests: the same folders as kneecoach/."""
