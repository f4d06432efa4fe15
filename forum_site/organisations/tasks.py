"""Ids in, one action called."""

from __future__ import annotations

from celery import shared_task


@shared_task
def sync_back_offices() -> None:
    """Officers whose term ended overnight lose the back office. Daily after midnight; repeatable."""
    from forum_site.organisations.back_office import sync_all

    sync_all()


@shared_task
def note_expired_documents() -> None:
    """What depends on papers that expired is looked at anew. Daily; repeatable."""
    from forum_site.organisations.actions.note_expired import note_expired

    note_expired()


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
