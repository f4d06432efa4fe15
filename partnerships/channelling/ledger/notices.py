"""What those who run the site hear of the ledger; registered when the app is ready."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen


def _title(event: Event) -> str:
    count = event.subject.findings
    words = ngettext("The ledger differs in %(count)s place", "The ledger differs in %(count)s places", count)
    return words % {"count": count}


def _body(event: Event) -> str:
    return _("Somebody may have changed rows in the database. See where with manage.py verify_ledger.")


def _link(event: Event) -> str:
    return reverse("partnerships:ledger")


def _may_see(user: Any, event: Event) -> bool:
    return bool(user.is_superuser)


register(
    Kind(
        "partnerships.ledger_differs", "partnership", _title, _body, _link,
        may_see=_may_see, seen_by=seen.everybody_of(_may_see), mandatory=True,
    )
)  # fmt: skip
