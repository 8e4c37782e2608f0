"""What to do: the routine language, its files and the timeline they come to."""
