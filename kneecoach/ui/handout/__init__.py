"""The sheet to hand out: what stands on it, where it stands, and the PDF that it becomes."""
