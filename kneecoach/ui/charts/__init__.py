"""Charts on QPainter: the same code paints the screen, a picture and a page of paper."""
