"""Tests of care/: pain, danger signs, icing."""
