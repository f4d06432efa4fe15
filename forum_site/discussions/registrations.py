"""What the forum adds to the features below it; called once when the app is ready."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.data_rights import register_eraser, register_exporter
from forum_site.discussions import data_rights, following, reason_sources, rules
from forum_site.discussions.actions.moderate import approve_post, hide_post
from forum_site.discussions.actions.tell import moderators_of
from forum_site.discussions.audiences import judges_some
from forum_site.discussions.models import Post, State
from forum_site.moderation.case import register_part
from forum_site.moderation.kinds import Described, Kind, register_kind
from forum_site.moderation.territory import register_judges


def register() -> None:
    register_judges(judges_some)
    following.register()
    reason_sources.register()
    register_part("trust", standing_of)
    register_exporter("discussions", data_rights.copy_of)
    register_eraser("discussions", data_rights.forget)
    register_kind(
        Kind(
            code="post",
            label=_("Post"),
            model=Post,
            related=("topic", "author__home", "organisation__territory"),
            waits=Q(status=State.PENDING),
            judged_by=lambda rows, user: rows.judged_by(user),
            readable_by=lambda rows, user: rows.visible_to(user),
            can_judge=rules.can_moderate,
            describe=describe,
            approve=approve_post,
            hide=hide_post,
            officers=moderators_of,
        )
    )


def standing_of(request: Any, person: Any) -> dict[str, Any]:
    """Of the page of a person for moderators."""
    from forum_site.discussions.views.standing import section  # forms, when a page is asked for

    return section(request, person)


def describe(post: Any) -> Described:
    return Described(
        title=post.topic.title,
        html=post.html,
        author=post.author,
        organisation=post.organisation,
        url=post.get_absolute_url(),
        state=post.status,
        since=post.created_at,
    )
