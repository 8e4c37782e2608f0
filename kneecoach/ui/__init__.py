"""What is seen and heard: the only place with Qt."""
