"""The kinds of step: each file reads one kind and turns it into phases."""
