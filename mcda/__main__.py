"""Run as `python -m mcda`."""

import sys

from mcda.cli import main

sys.exit(main())
