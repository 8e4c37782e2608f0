"""The sheet to hand out."""
