"""What every test may use: the databases and servers, and the named people."""

from tests.people import *  # noqa: F403 - fixtures are found by name
from tests.services import *  # noqa: F403 - fixtures are found by name
