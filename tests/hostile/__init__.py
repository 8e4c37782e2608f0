"""Good routine files spoilt at random: `python -m tests.hostile [--count 5000] [--seed 1]`."""
