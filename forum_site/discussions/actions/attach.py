"""Files of posts: kept when they are sent, put on a post with its text, deleted when nothing came of one."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.discussions import freshness, part_rules, rules
from forum_site.discussions.actions.revise import send_back
from forum_site.discussions.actions.status import lock_post
from forum_site.discussions.actions.tell import tell_moderators
from forum_site.discussions.files import MOST, kept_of
from forum_site.discussions.models import Attachment, Post
from forum_site.discussions.rendering import render_post

LOOSE_FOR: Final = timedelta(hours=24)


def attach(file: File[bytes], *, by: Any) -> Attachment:
    """A loose file, private to its sender until a post takes it. ValidationError for what cannot be kept."""
    part_rules.can_attach(by).require()
    kept = kept_of(file)
    found = Attachment(
        token=secrets.token_hex(12), by=by, name=kept.name, content_type=kept.content_type,
        size=len(kept.content), width=kept.width, height=kept.height,
    )  # fmt: skip
    found.file.save(kept.name, ContentFile(kept.content), save=False)
    if kept.thumbnail:
        found.thumbnail.save(f"small-{kept.name}", ContentFile(kept.thumbnail), save=False)
    found.save()
    return found


def claim_attachments(post: Post, tokens: Iterable[str], by: Any) -> list[Attachment]:
    """All files of the post, after those loose ones that `by` sent were put on it; at most MOST.

    Runs in the transaction of the text. Tokens of others, or of files that hang elsewhere, are passed
    over. The caller draws the text again (`rendering.render_post`).
    """
    wanted = list(dict.fromkeys(str(token) for token in tokens))
    if wanted:
        loose = Attachment.objects.filter(token__in=wanted, by=by, post=None).order_by("pk")
        room = MOST - post.attachments.count()
        chosen = list(loose.values_list("pk", flat=True)[: max(room, 0)])
        Attachment.objects.filter(pk__in=chosen, post=None).update(post=post)
        if chosen:
            audit.record(post.topic, "discussions.attach", by=by, data={"post": post.pk, "files": chosen})
    return list(post.attachments.all())


def detach(post: Post, tokens: Iterable[str], by: Any) -> list[Attachment]:
    """Take files off a post that `by` may change; they are deleted. The files that are left."""
    gone = list(post.attachments.filter(token__in=list(tokens)))
    if gone:
        audit.record(
            post.topic, "discussions.detach", by=by, data={"post": post.pk, "files": [one.pk for one in gone]}
        )
        discard(gone)
    return list(post.attachments.all())


def change_files(post: Post, *, by: Any, add: Iterable[str] = (), drop: Iterable[str] = ()) -> Post:
    """Files of a text that `by` may correct: some go, some come; its HTML follows. Without either a no-op.

    Where every text is read first, a visible one waits again.
    """
    add, drop = list(add), list(drop)
    if not add and not drop:
        return post
    rules.can_edit_post(by, post).require()
    with transaction.atomic():
        waits = send_back(post, lock_post(post), by)
        detach(post, drop, by)
        files = claim_attachments(post, add, by)
        post.html, post.edited_at = render_post(post.source, files), timezone.now()
        post.save(update_fields=["html", "edited_at", "updated_at"])
        freshness.topic_changed(post.topic)
        if waits:
            tell_moderators(post)
    return post


def discard(attachments: Iterable[Attachment]) -> int:
    """Delete rows at once and their files once that is certain; how many."""
    rows = list(attachments)
    with transaction.atomic():
        Attachment.objects.filter(pk__in=[one.pk for one in rows]).delete()
        for one in rows:
            transaction.on_commit(lambda one=one: delete_files(one))  # type: ignore[misc]
    return len(rows)


def delete_files(attachment: Attachment) -> None:
    for field in (attachment.file, attachment.thumbnail):
        if field.name:
            field.storage.delete(field.name)


def sweep() -> int:
    """Throw away files that nobody posted for a day; how many. Repeating changes nothing."""
    return discard(Attachment.objects.filter(post=None, created_at__lt=timezone.now() - LOOSE_FOR))
