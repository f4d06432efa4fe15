"""Kinds of notices that only these tests know: each title carries its number, so that it can be found."""

from forum_site.notifications import registry
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind


def title(event: Event) -> str:
    return f"Kabar [#{event.data['n']}]"


def kind(code: str, group: str, **traits: object) -> Kind:
    return Kind(
        f"fault.{code}",
        group,
        title=title,
        body=lambda event: "Ada yang baru di papan BKM.",
        link=lambda event: "/",
        may_see=lambda user, event: True,
        **traits,  # type: ignore[arg-type]
    )


KINDS = (
    kind("news", "match"),
    kind("alarm", "tasks", urgent=True, mandatory=True),
    kind("reply", "discussion", gathers=True, gathered=lambda event, number: f"{number} balasan baru"),
)
DIGESTED = ("match", "discussion")  # groups that some people read once a day


def register() -> None:
    for one in KINDS:
        registry.register(one)
