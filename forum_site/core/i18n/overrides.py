"""Strings of the libraries that our pages show and whose words we choose ourselves.

Extraction finds them here; our catalogue is read before the libraries' own, so ours wins. Add a
string when a page shows a library's text that is English or cold in Indonesian.
"""

from django.utils.translation import gettext_noop as N_

ALLAUTH = (
    N_("Sign Up"),
    N_("Sign In"),
    N_("Sign Out"),
    N_("Password"),
    N_("Phone"),
)
