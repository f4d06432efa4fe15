"""What this app itself tells a person: a way to reach them has stopped. Only the inbox is left for that."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.notifications.models import Event
from forum_site.notifications.reasons import register_reason
from forum_site.notifications.registry import Kind, register


def _address_title(event: Event) -> str:
    return _("We no longer send mail to %(address)s") % event.data


def _address_body(event: Event) -> str:
    if event.data["why"] == "complaint":
        return _("Our mail was reported as unwanted there. Tell us if you want it after all.")
    return _("The mailbox does not take our mail. Check the address, then try it again.")


def _hook_title(event: Event) -> str:
    return _("We no longer send notices to your own system")


def _hook_body(event: Event) -> str:
    if event.data["gone"]:
        return _("%(host)s said that the address is gone.") % event.data
    return _("%(host)s did not take %(count)d notices in a row.") % event.data


def _own(user: Any, event: Event) -> bool:
    return bool(event.object_id == user.pk)


def _link(event: Event) -> str:
    return reverse("notifications:preferences")


register_reason("own_address", gettext_lazy("it is about an address of yours."))
for _code, _title, _body in (
    ("notices.address_stopped", _address_title, _address_body),
    ("notices.hook_stopped", _hook_title, _hook_body),
):
    register(
        Kind(
            _code, "tasks", _title, _body, _link,
            may_see=_own, seen_by=lambda user, events: {one.pk for one in events if _own(user, one)},
            leaves=False, mark="info", dye="wait",
        )
    )  # fmt: skip
