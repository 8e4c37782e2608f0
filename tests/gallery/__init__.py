"""Every page and state as a picture: `python -m tests.gallery OUT`, and tests that look at all of them."""
