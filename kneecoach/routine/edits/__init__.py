"""Changes of a routine's text by the program: edits of spans, so that every other byte stays as it was."""
