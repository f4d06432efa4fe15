"""What both sides hear of a site verification; registered when the app is ready."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.channelling import seen
from partnerships.channelling.stages import Side
from partnerships.models import SiteVerification


def _title(event: Event) -> str:
    words = {
        "title": event.subject.title,
        "result": SiteVerification.Result(event.data["result"]).label,
    }
    return _("Site verification of %(title)s: %(result)s") % words


def _body(event: Event) -> str:
    return _("Noted by: %(side)s.") % {"side": Side(event.data["side"]).label}


def _link(event: Event) -> str:
    return reverse("partnerships:partnership_visit_detail", args=[event.object_id, event.data["visit"]])


register(Kind("partnerships.visit_noted", "partnership", _title, _body, _link, **seen.INSIDE))
