"""The figure on screen and on paper."""
