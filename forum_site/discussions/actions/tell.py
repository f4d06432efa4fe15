"""Who is told what happens in a topic."""

from forum_site.discussions.models import Post
from forum_site.notifications.api import announce, because
from forum_site.notifications.watches import watchers_of
from forum_site.organisations.authority import officers_for


def tell_watchers(post: Post) -> None:
    """The author of the topic and everybody who follows it, once each, never the writer."""
    announce(
        "discussions.reply",
        actor=post.author,
        subject=post,
        recipients=because("author", watchers_of(post.topic).filter(pk=post.topic.author_id))
        + because("watching", watchers_of(post.topic)),
        key=f"post:{post.pk}",
        about=post.topic,
    )


def tell_moderators(post: Post) -> None:
    """A first post waits: the officers of the author's place have to look."""
    from forum_site.accounts.models import User

    home = post.author.home
    people = officers_for(home) if home else User.objects.filter(is_superuser=True, is_active=True)
    announce(
        "discussions.waiting",
        actor=post.author,
        subject=post,
        recipients=people,
        key=f"waiting:{post.pk}",
        reason="secretariat",
    )
