"""What ships beside the code, and what makes it."""
