"""One-time ways in: by a letter with code and QR, or by mail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final, NamedTuple

from django.db import transaction
from django.utils import timezone

from forum_site.core import audit
from forum_site.core.tokens import readable_code
from forum_site.organisations import rules
from forum_site.organisations.codes import hash_code
from forum_site.organisations.models import Invitation, Organisation
from forum_site.organisations.tasks import send_invitation

LIFETIME: Final = timedelta(days=60)
CODE_LENGTH: Final = 11  # 54 bits; three groups on paper


class Invited(NamedTuple):
    """`code` is shown or printed now and never again: only its hash is kept."""

    invitation: Invitation
    code: str


def invite(organisation: Organisation, role: str, *, by: Any, email: str = "") -> Invited:
    """A code for one person and one role, good for 60 days.

    A letter (no e-mail) replaces the unused letters of the same role: a lost one opens nothing. With
    an e-mail the code is mailed after the commit.
    """
    rules.can_invite(by, organisation, role).require()
    return issue(organisation, role, by=by, email=email)


def issue(organisation: Organisation, role: str, *, by: Any, email: str = "") -> Invited:
    """`invite` without its rule, for the command line and for verbs that asked their own."""
    code = readable_code(CODE_LENGTH)
    with transaction.atomic():
        older = organisation.invitations.usable().filter(role=role, email=email)
        kept = organisation.handovers.open().exclude(invitation=None)  # each is for one handover
        older = older.exclude(pk__in=kept.values("invitation"))
        older.update(revoked_at=timezone.now())
        invitation = Invitation.objects.create(
            organisation=organisation,
            role=role,
            code_hash=hash_code(code),
            email=email,
            expires_at=timezone.now() + LIFETIME,
            created_by=by,
        )
        audit.record(organisation, "organisations.invite", by=by, data={"role": str(role)})
        if email:
            send_invitation.delay_on_commit(invitation.pk, code)
    return Invited(invitation, code)


def revoke_invitation(invitation: Invitation, *, by: Any) -> None:
    """The code opens nothing from now on; nothing happens to a used one."""
    rules.can_invite(by, invitation.organisation, invitation.role).require()
    with transaction.atomic():
        done = Invitation.objects.usable().filter(pk=invitation.pk).update(revoked_at=timezone.now())
        if done:
            audit.record(invitation.organisation, "organisations.revoke_invitation", by=by)
