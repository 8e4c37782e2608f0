"""The far view: what a runner on the mat sees of a running session."""
