"""Links in our letters that open something without login must not be posted with an answer."""

import re
from typing import Final
from urllib.parse import unquote

from django.conf import settings
from django.urls import reverse

from forum_site.notifications.replies import NAME

_LEFTOVER: Final = re.compile(r"=(?:\r?\n)|[\s\u200b\u00ad]+")  # soft ends of quoted-printable, wrapped lines
_SIGNED: Final = re.compile(r":[12][0-9A-Za-z]{5}:[\w-]{20,}")  # the end of a signed token


def holds_own_link(text: str) -> bool:
    """Also when it is wrapped over lines, still encoded, rewritten by a mail filter, or cut in front."""
    plain = unquote(unquote(text.replace("=3D", "=").replace("=3d", "=")))
    return bool(_SIGNED.search(plain) or _links().search(_LEFTOVER.sub("", plain).lower()))


def _links() -> re.Pattern[str]:
    inbox = "[/_]".join(re.escape(part) for part in reverse("notifications:inbox").split("/"))
    opened = r"\d+[/_](?:\?|-3f)s(?:=|-3d)"
    answered = rf"{NAME}\+[^@]{{25,58}}@{re.escape(settings.REPLY_DOMAIN.lower())}"
    return re.compile(rf"{inbox}(?:(?:choices|unsubscribe|feed)[/_]|{opened})|{answered}")
