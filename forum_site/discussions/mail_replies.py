"""Answers by mail to notices about topics, posted as if they were written on the site."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from forum_site.accounts import second_factor
from forum_site.accounts.models import User
from forum_site.accounts.suspension import is_suspended
from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Post, Topic
from forum_site.notifications.replies import ReplyRefused, register_reply_handler

ANSWERED = ("discussions.reply", "discussions.topic", "discussions.mention")


def post_by_mail(user: User, topic_id: int, text: str) -> None:
    """For nobody but the person: whoever writes for an organisation does that on the site."""
    if second_factor.is_required_of(user) and not second_factor.is_active_for(user):
        raise ReplyRefused(
            _("Your role asks for a code from an authenticator app. Log in on the site and set it up first.")
        )
    topic = topic_now(topic_id)
    if topic is None or is_suspended(user):
        raise ReplyRefused(_("This conversation is no longer open for you."))
    if len(text) > (longest := Post._meta.get_field("source").max_length or 0):
        raise ReplyRefused(
            _("It is longer than %(longest)d letters. Make it shorter.") % {"longest": longest}
        )
    try:
        reply(topic, by=user, text=text)
    except Http404:
        raise ReplyRefused(_("This conversation is no longer open for you.")) from None
    except PermissionDenied as problem:
        raise ReplyRefused(str(problem)) from None


def topic_now(pk: int) -> Topic | None:
    """Of a merged topic the one it went into, as on the site; who may see it is asked later."""
    topic = Topic.objects.filter(pk=pk).select_related("category").first()
    return topic_now(topic.merged_into_id) if topic and topic.merged_into_id else topic


def register() -> None:
    register_reply_handler("topic", ANSWERED, about=lambda event: event.subject.topic_id, post=post_by_mail)
