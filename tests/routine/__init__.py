"""What to do: reading routines, and laying them out."""
