#!/usr/bin/env python
"""Django's command line; works on the demo database with no variable set."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forum_site.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
