"""A person's part of the forum in the copy of their data, and what leaves with them."""

from typing import Any

from django.db.models import Q

from forum_site.discussions.leaving import clear_names, delete_loose_files, take_back_reactions
from forum_site.discussions.models import (
    Attachment,
    Draft,
    Mention,
    Post,
    Reaction,
    ReadMark,
    Replication,
    Revision,
    Standing,
    State,
    Topic,
    Visit,
)


def copy_of(user: Any) -> dict[str, Any]:
    """Everything the person wrote, in their own words, and what else the forum holds of them."""
    return {**written_by(user), **said_by(user), **known_of(user)}


def written_by(user: Any) -> dict[str, Any]:
    topics = Topic.objects.filter(author=user).order_by("pk")
    posts = Post.objects.filter(author=user).order_by("pk")
    versions = Revision.objects.filter(Q(post__author=user) | Q(by=user)).order_by("pk")
    files = Attachment.objects.filter(by=user)
    return {
        "topics": list(topics.values("pk", "title", "type", "category__name", "status", "created_at")),
        "posts": list(
            posts.values(
                "topic", "number", "organisation__name", "said_by", "source", "parts", "status", "created_at",
                "edited_at",
            )
        ),
        "versions": list(versions.values("post__topic", "post__number", "title", "source", "made_at")),
        "files": list(files.values("post__topic", "post__number", "name", "size", "token", "created_at")),
        "drafts": list(Draft.objects.filter(user=user).order_by("pk").values("key", "data", "updated_at")),
    }  # fmt: skip


def said_by(user: Any) -> dict[str, Any]:
    """Reactions, tries, questions taken on, and where others call the person."""
    reactions = Reaction.objects.filter(user=user).order_by("pk")
    tries = Replication.objects.filter(by=user)
    calls = Mention.objects.filter(user=user).order_by("pk")
    claims = Topic.objects.filter(claimed_by=user).order_by("pk")
    return {
        "reactions": list(reactions.values("post__topic", "post__number", "kind", "created_at")),
        "tries": list(tries.values("topic", "organisation__name", "outcome", "note", "created_at")),
        "called_in": list(calls.values("post__topic", "post__number")),
        "questions_taken_on": list(claims.values("pk", "claimed_until")),
    }


def known_of(user: Any) -> dict[str, Any]:
    standing = Standing.objects.filter(user=user)
    return {
        "read": list(ReadMark.objects.filter(user=user).values("topic", "number", "seen_at")),
        "visit": list(Visit.objects.filter(user=user).values("since", "at")),
        "standing": list(standing.values("earned", "given", "reason", "updated_at")),
    }


def forget(user: Any) -> None:
    """Threads stay readable under the name of nobody, which `accounts` puts in place.

    What never became visible, was taken back or replaced goes; so do drafts, marks, reactions, loose
    files and standing. Texts of others no longer lead to the person, nor quote them by name.
    """
    for model in (ReadMark, Visit, Draft, Standing):
        model._default_manager.filter(user=user).delete()
    Topic.objects.filter(claimed_by=user).update(claimed_by=None, claimed_until=None)
    take_back_reactions(user)
    Revision.objects.filter(post__author=user).delete()
    delete_loose_files(user)
    Topic.objects.filter(author=user, status=State.PENDING).delete()
    Post.objects.filter(author=user, status=State.PENDING).delete()
    taken_back = Post.objects.filter(author=user, status=State.REMOVED)
    taken_back.update(source="", html="", parts=None, said_by="")
    clear_names(user)
