"""The settings of dev for a process whose clock a test turns; settings are read before any model."""

import os
from pathlib import Path

from forum_site.settings.dev import *  # noqa: F403
from tests.clock import VARIABLE, move_clock

move_clock(Path(os.environ[VARIABLE]))
