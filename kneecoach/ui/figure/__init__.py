"""The figure on screen and on paper: it paints what `kneecoach.figure` draws, and draws nothing itself."""
