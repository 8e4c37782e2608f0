"""Tests of the changes that the program makes in a routine's text."""
