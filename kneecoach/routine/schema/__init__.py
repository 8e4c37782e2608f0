"""The language as a JSON Schema, for editors: which keys may stand where, and what their values look like."""
