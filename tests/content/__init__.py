"""Tests of what ships as data: exercises, routines, rules and the reference of the language."""
