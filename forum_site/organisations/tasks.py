"""Ids in, one action called."""

from __future__ import annotations

from celery import shared_task


@shared_task
def sync_back_offices() -> None:
    """Officers whose term ended overnight lose the back office. Daily after midnight; repeatable."""
    from forum_site.organisations.back_office import sync_all

    sync_all()


@shared_task
def warn_expiring_documents() -> None:
    """Tell boards 30, 14 and 7 days before a paper expires, and when it has. Daily; repeatable."""
    from django.utils import timezone

    from forum_site.organisations.actions.warn_expiring import warn_expiring

    warn_expiring(timezone.localdate())


@shared_task
def forget_old_documents() -> None:
    """Delete the files of papers replaced or withdrawn a year ago. Daily; repeatable."""
    from forum_site.organisations.actions.forget_old_files import forget_old_files

    forget_old_files()


@shared_task(ignore_result=True)
def send_invitation(invitation_id: int, code: str) -> None:
    """Mail the code; quiet when the invitation is gone or used. Not retried: the inviter can ask anew."""
    from forum_site.organisations.letters import mail_invitation
    from forum_site.organisations.models import Invitation

    invitation = Invitation.objects.usable().filter(pk=invitation_id).first()
    if invitation is not None:
        mail_invitation(invitation, code)
