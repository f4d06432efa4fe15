"""All tags of the forum, by the group they come from."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forum_site.core.content.visitor_pages import kept
from forum_site.core.display.meta import PageMeta
from forum_site.discussions.tag_list import tags_in_use


@require_safe
@kept("topics", "forum")
def tags(request: HttpRequest) -> HttpResponse:
    context = {
        "groups": tags_in_use(request.user),
        "meta": PageMeta(_("Tags"), _("What the topics are about"), request.path),
        "section": "talk",
    }
    return render(request, "discussions/tags.html", context)
