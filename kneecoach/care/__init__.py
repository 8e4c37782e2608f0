"""What it means: pain, danger signs, icing; rules as data and small pure functions."""
