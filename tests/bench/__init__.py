"""What it costs: start-up, memory, a running session, a commit, and twenty minutes against the wall.

`python -m tests.bench [--long]` prints medians, spread and ratios, and whether each bound holds. It is the
only part of the tests that reads a clock; nothing here is run by pytest.
"""
