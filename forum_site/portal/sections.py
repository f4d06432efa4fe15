"""What one feature shows on the pages of another: topics about needs, offers and matches, and of people."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forum_site.accounts import person_page
from forum_site.discussions.lists import topic_rows
from forum_site.discussions.models import Topic
from forum_site.discussions.subjects import register_subject
from forum_site.organisations.models import Organisation
from forum_site.organisations.sections import register_section
from forum_site.portal.bulletin.section import bulletin_section
from partnerships import rules
from partnerships.models import Match, Offer
from partnerships.need_sections import register_need_section
from partnerships.page_sections import register_page_section

SHOWN: Final = 5


def register() -> None:
    register_subject("partnerships.need", label=gettext_lazy("Need"), visible=rules.can_view_need)
    register_subject("partnerships.offer", label=gettext_lazy("Offer"), visible=rules.can_view_offer)
    register_subject("partnerships.match", label=gettext_lazy("Match"), visible=can_view_match)
    register_need_section(topics_about)
    register_page_section(Offer, topics_about)
    register_page_section(Match, topics_about)
    register_section(topics_of_organisation, place="main", order=60)
    register_section(bulletin_section, place="aside", order=20)
    person_page.register_section("topics", topics_of_person)


def can_view_match(user: Any, match: Match) -> bool:
    return Match.objects.visible_to(user).filter(pk=match.pk).exists()


def topics_about(obj: Any, user: Any) -> dict[str, Any]:
    return {"template": "portal/topics_about.html", "context": {"about": obj}}


def topics_of_organisation(organisation: Organisation, user: Any) -> dict[str, Any] | None:
    """The latest topics that people opened for it; None when there are none."""
    topics = Topic.objects.public().filter(organisation=organisation)
    rows = topic_rows(topics.for_list().latest()[:SHOWN])
    if not rows:
        return None
    return {
        "template": "portal/topics_of.html",
        "context": {
            "rows": rows,
            "title": _("Topics it opened"),
            "by": organisation.slug,
            "feed": reverse("discussions:organisation_feed", args=[organisation.slug]),
        },
        "anchor": ("h-topik", _("Topics it opened")),
    }


def topics_of_person(request: HttpRequest, person: Any) -> dict[str, Any] | None:
    """The latest topics of a person; None when there are none."""
    topics = Topic.objects.public().filter(author=person)
    rows = topic_rows(topics.for_list().latest()[:SHOWN])
    if not rows:
        return None
    feed = reverse("discussions:person_feed", args=[person.handle])
    context = {"rows": rows, "title": _("Topics"), "by": person.handle, "feed": feed}
    return {"template": "portal/topics_of.html", "context": context}
