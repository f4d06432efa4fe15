"""The same queue on the secretariat's desk, beside claims and offers."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from forum_site.moderation.kinds import Kind
from forum_site.organisations.desk import Item, Queue, register_queue

WORKING_DAYS: Final = 1  # a text that insults somebody does not wait until next week


def register(kind: Kind) -> None:
    """A queue of the desk for one kind of text; registering again replaces it."""

    def items(user: Any) -> list[Item]:
        from forum_site.moderation.queue import entries_of  # the queue is built from the kinds

        return [Item(one.obj.pk, one.text.title, _reason(one), one.since) for one in entries_of(kind, user)]

    def opened(request: HttpRequest, pk: int) -> dict[str, Any] | None:
        from forum_site.moderation.queue import entry

        found = entry(kind.code, pk, request.user)
        if found is None or not found.waits:
            return None
        return {"template": "moderation/desk_item.html", "context": context_of(found)}

    register_queue(
        Queue(
            kind.code,
            gettext_lazy("Moderation"),
            gettext_lazy("Moderation"),
            "flag",
            WORKING_DAYS,
            items,
            opened,
        )
    )


def context_of(found: Any, form: Any = None) -> dict[str, Any]:
    # models are ready by then
    from forum_site.moderation.forms import HideForm, KeepForm
    from forum_site.moderation.history import decisions_on

    return {
        "entry": found,
        "form": form or HideForm(),
        "keep": KeepForm(),
        "history": decisions_on(found.obj),
    }


def _reason(one: Any) -> str:
    if one.flags:
        return ngettext("%(n)d report", "%(n)d reports", len(one.flags)) % {"n": len(one.flags)}
    return _("first text of %(person)s") % {"person": one.text.author.name}
