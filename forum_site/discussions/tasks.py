"""Ids in, one action called."""

from __future__ import annotations

from celery import shared_task


@shared_task
def sweep_attachments() -> None:
    """Delete files that were sent and hang on no text a day later. Hourly; repeatable."""
    from forum_site.discussions.actions.attach import sweep

    sweep()


@shared_task
def recompute_trust() -> None:
    """Write the level that people earned by texts and thanks. Nightly; repeatable."""
    from django.utils import timezone

    from forum_site.discussions.trust import recompute

    recompute(timezone.now())


@shared_task
def unpin_topics() -> None:
    """Take down pins whose time is over. Hourly; repeatable."""
    from django.utils import timezone

    from forum_site.discussions.actions.arrange import unpin_over

    unpin_over(timezone.now())
