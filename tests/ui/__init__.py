"""The window, drawn offscreen."""
