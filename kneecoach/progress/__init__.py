"""What it adds up to: statistics and chart layouts, without Qt."""
