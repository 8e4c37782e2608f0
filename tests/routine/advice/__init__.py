"""Tests of the warnings: each where it is right, and silence where it would be a false alarm."""
