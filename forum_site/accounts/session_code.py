"""A code sent to the logged-in person's own contact, kept in their session for ten minutes."""

import time

from allauth.account.adapter import get_adapter
from django.http import HttpRequest

from forum_site.accounts.models import User

KEY = "confirmation_code"
LIFE = 10 * 60  # seconds
TRIES = 5


def send(request: HttpRequest, user: User) -> None:
    """Send a new code by e-mail where there is an address, else by text; the earlier one is void."""
    adapter = get_adapter()
    code = adapter.generate_login_code()
    request.session[KEY] = {"code": code, "at": time.time(), "tries": 0}
    if user.email:
        adapter.send_mail("account/email/login_code", user.email, {"code": code})
    elif user.phone:
        adapter.send_verification_code_sms(user=user, phone=user.phone, code=code)


def expected(request: HttpRequest) -> str:
    """The code that is awaited, "" when none is; each asking counts as one of five tries."""
    kept = request.session.get(KEY)
    if not kept or kept["tries"] >= TRIES or time.time() - kept["at"] > LIFE:
        return ""
    request.session[KEY] = {**kept, "tries": kept["tries"] + 1}
    return str(kept["code"])
