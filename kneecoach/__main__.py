"""`python -m kneecoach` does what the command does."""

import sys

from kneecoach.cli import main

sys.exit(main())
