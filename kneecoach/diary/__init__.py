"""What happened: the durable record."""
