"""A board that uses a template is told of its next version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.accounts.models import User
from forum_site.notifications.api import announce
from forum_site.notifications.reasons import register_reason
from forum_site.notifications.registry import Kind, register
from forum_site.organisations.authority import held_today
from forum_site.organisations.models import MANAGING_ROLES, Membership
from knowledge.models import Template, TemplateUse, TemplateVersion

KIND: Final = "knowledge.template_version"
register_reason("template", gettext_lazy("your board says that it uses this template."))


def tell_boards(version: TemplateVersion, *, by: Any) -> None:
    """Who acts today for a verified board that uses it; each once, once a version."""
    using = TemplateUse.objects.counted().filter(template=version.template_id).values("organisation")
    acting = Membership.objects.current().filter(role__in=MANAGING_ROLES, organisation__in=using)
    people = User.objects.filter(is_active=True, pk__in=acting.values("user"))
    announce(
        KIND, actor=by, subject=version.template, recipients=people, reason="template",
        data={"number": version.number, "changes": version.changes}, key=str(version.pk),
    )  # fmt: skip


def _title(event: Any) -> str:
    said = {"template": event.subject.title, "number": event.data["number"]}
    return _("“%(template)s”, which your board uses, has version %(number)s") % said


def _body(event: Any) -> str:
    if event.data["changes"]:
        return _("What changed: %(changes)s") % event.data
    return _("Take the new one for what you write from now on; the earlier ones can still be fetched.")


def _seen_by(user: Any, events: Sequence[Any]) -> set[int]:
    """Who acts today for a board that still says so; one statement beside the person's roles."""
    bodies = [one.organisation_id for one in held_today(user) if one.role in MANAGING_ROLES]
    if not bodies:
        return set()
    rows = Template.objects.published().filter(uses__in=TemplateUse.objects.counted().of(bodies))
    known = set(rows.filter(pk__in=[one.object_id for one in events]).values_list("pk", flat=True))
    return {one.pk for one in events if one.object_id in known}


register(
    Kind(
        KIND, "organisation", _title, _body, lambda event: event.subject.get_absolute_url(),
        may_see=lambda user, event: bool(_seen_by(user, [event])), seen_by=_seen_by, mark="file", dye="soc",
    )
)  # fmt: skip
