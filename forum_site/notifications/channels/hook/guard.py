"""Whom the site may post to on a person's word: public addresses only, never its own network."""

import socket
from functools import partial
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from forum_site.notifications.channels.deadline import within

TRANSLATED: Final = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))  # IPv4 in the clothes of IPv6
LONGEST: Final = 500
LOOKUP_SECONDS: Final = 3.0


class NotAllowed(ValueError):
    """Not an address that we post to."""


class NoSuchName(OSError):
    """The name leads nowhere now; it may later."""


def parts_of(url: str) -> SplitResult:
    """NotAllowed unless it is a plain https address without name and password in it."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise NotAllowed("not an address") from None
    schemes = {"https", "http"} if settings.HOOKS_LOCAL else {"https"}
    plain = url.isascii() and url.isprintable() and " " not in url and len(url) <= LONGEST
    if not plain or parts.scheme not in schemes or not parts.hostname or "@" in parts.netloc or port == 0:
        raise NotAllowed("not a plain https address")
    return parts


def checked_address(url: str) -> str:
    """The IP address to connect to; the name is asked once, so that it cannot lead elsewhere afterwards.

    NotAllowed when any of its addresses is not public; NoSuchName when it has none, or none within
    LOOKUP_SECONDS.
    """
    parts = parts_of(url)
    try:
        ask = partial(socket.getaddrinfo, parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
        found = within(LOOKUP_SECONDS, ask)
    except (OSError, UnicodeError) as problem:
        raise NoSuchName(f"{parts.hostname}: {problem}") from problem
    addresses = [str(one[4][0]) for one in found]
    if not addresses or not all(may_connect(one) for one in addresses):
        raise NotAllowed(f"{parts.hostname} is not on the public internet")
    return addresses[0]


def may_connect(text: str) -> bool:
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if settings.HOOKS_LOCAL and address.is_loopback:
        return True
    return "%" not in text and is_public(address)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Neither private, loopback, link-local, shared (CGNAT), reserved nor an IPv4 address in disguise."""
    if isinstance(address, IPv6Address):
        disguised = address.ipv4_mapped or address.sixtofour or address.teredo
        if disguised or any(address in network for network in TRANSLATED):
            return False
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    )
