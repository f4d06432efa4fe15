"""Decide on a text that waits or was reported. Hiding and approving themselves belong to the feature."""

from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from forum_site.core import audit
from forum_site.moderation import rules
from forum_site.moderation.kinds import kind_of
from forum_site.moderation.models import Flag
from forum_site.notifications.api import announce


def approve(obj: Model, *, by: Any) -> None:
    """The text is visible (again); open reports about it are closed as "stays"."""
    rules.can_judge(by, obj).require()
    with transaction.atomic():
        kind_of(obj).approve(obj, by=by)
        close_flags(obj, Flag.State.DISMISSED, by)
        note(obj, "visible", by)


def hide(obj: Model, *, by: Any, reason: str) -> None:
    """Out of sight, with a word to the author; open reports are closed as "hidden"."""
    rules.can_judge(by, obj).require()
    with transaction.atomic():
        kind_of(obj).hide(obj, by=by, reason=reason)
        close_flags(obj, Flag.State.UPHELD, by)
        note(obj, "hidden", by, reason)


def dismiss(obj: Model, *, by: Any, word: str = "") -> int:
    """The text stays as it is; how many reports were closed. With a word, the author gets it."""
    rules.can_judge(by, obj).require()
    with transaction.atomic():
        closed = close_flags(obj, Flag.State.DISMISSED, by)
        if closed:
            entry = note(obj, "stays", by, word)
            if word.strip():
                tell_author(obj, by, word, entry)
    return closed


def note(obj: Model, verdict: str, by: Any, word: str = "") -> str:
    """One entry in the history of the text and of its author (`history`); a key that is used once."""
    author = kind_of(obj).describe(obj).author
    data = {"verdict": verdict, "word": word, "author": author.pk}
    audit.record(obj, "moderation.verdict", by=by, data=data)
    return f"{kind_of(obj).code}:{obj.pk}:{timezone.now().timestamp()}"


def tell_author(obj: Model, by: Any, word: str, key: str) -> None:
    """The text was reported and stays; what the officer would like to say about it."""
    announce(
        "moderation.kept",
        actor=by,
        subject=obj,
        recipients=[kind_of(obj).describe(obj).author],
        data={"word": word},
        key=key,
        reason="author",
    )


def close_flags(obj: Model, state: str, by: Any) -> int:
    """Each reporter is told once what came of it."""
    flags = list(Flag.objects.about(obj).open().select_for_update().order_by("pk"))
    now = timezone.now()
    Flag.objects.filter(pk__in=[flag.pk for flag in flags]).update(
        state=state, decided_by=by, decided_at=now, updated_at=now
    )
    reporters = {flag.reporter_id: flag for flag in flags if flag.reporter_id}
    for flag in reporters.values():
        audit.record(flag, "moderation.decide", by=by, data={"state": state})
        announce(
            "moderation.answered",
            actor=by,
            subject=flag,
            recipients=[flag.reporter] if flag.reporter else [],
            data={"hidden": state == Flag.State.UPHELD},
            key=f"flag:{flag.pk}",
            reason="applicant",
        )
    return len(flags)
