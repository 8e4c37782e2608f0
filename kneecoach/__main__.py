"""`python -m kneecoach` does what the command does."""

from __future__ import annotations

import sys

from kneecoach.cli import main

sys.exit(main())
