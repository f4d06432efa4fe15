"""The seam to whoever carries WhatsApp messages: one module a provider, named by WHATSAPP_PROVIDER."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Failed:
    """A message that was taken, but did not arrive."""

    receipt: str
    detail: str


@dataclass(frozen=True)
class Written:
    """What somebody wrote to us; `number` as E.164."""

    number: str
    text: str


class Provider(Protocol):
    """Sends templates only: a person who has not written to us may get nothing else."""

    def send_notice(self, number: str, language: str, title: str, link: str) -> str:
        """The name of the message at the provider's; else PermanentError, TemporaryError, ChannelDown."""

    def send_code(self, number: str, language: str, code: str) -> str:
        """The same, of the code that confirms a number."""

    def challenge(self, query: Mapping[str, str]) -> str | None:
        """What to answer when the provider asks whether this address is ours; None for a stranger."""

    def proves(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Whether the news really come from the provider."""

    def news_of(self, body: bytes) -> Sequence[Failed | Written]:
        """What the news say; ValueError when they cannot be read."""


def provider() -> Provider:
    return cast(Provider, import_string(settings.WHATSAPP_PROVIDER)())


def switched_on() -> bool:
    return bool(settings.WHATSAPP_TOKEN and settings.WHATSAPP_PHONE_ID)
