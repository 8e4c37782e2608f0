"""Tests of the command line, as a therapist or a script uses it."""
