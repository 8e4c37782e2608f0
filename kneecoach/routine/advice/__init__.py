"""What a colleague would say of a file that reads without a fault: warnings, each with its reason."""
