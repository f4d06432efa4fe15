""" "Kami berminat": told to the board by role, answered by the board."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.notifications.api import announce
from forum_site.organisations.authority import holders
from forum_site.organisations.models import Organisation
from partnerships import rules
from partnerships.actions.channelling.advance import advance
from partnerships.actions.channelling.start_partnership import declare_partnership
from partnerships.channelling.stages import Stage
from partnerships.models import Interest, Need
from partnerships.rules.channelling import can_start_as_partner


def declare_interest(
    need: Need,
    *,
    by: Any,
    organisation: Organisation | None = None,
    support_form: str = "",
    message: str = "",
) -> Interest:
    """Record interest once a person and need; saying it again changes what was said, nobody is told twice.

    `organisation` is the partner for whom the person speaks; None for a private person. With one, the
    partnership of the two begins (or an open short proposal is answered by it).
    """
    rules.can_declare_interest(by, need).require()
    if organisation is not None:
        rules.can_create_offer(by, organisation).require()
    with transaction.atomic():
        interest, created = Interest.objects.update_or_create(
            need=need,
            user=by,
            status=Interest.Status.OPEN,
            defaults={
                "organisation": organisation,
                "support_form": support_form,
                "message": message,
            },
        )
        if created:
            audit.record(need, "partnerships.declare_interest", by=by, data={"interest": interest.pk})
            announce(
                "partnerships.interest_declared",
                actor=by,
                subject=interest,
                recipients=holders(need.board),
                key=f"interest:{interest.pk}",
                reason="role",
            )
        if organisation is not None and can_start_as_partner(by, need, organisation):
            declare_partnership([need], organisation, by=by, interest=interest, told=created)
    return interest


def answer_interest(interest: Interest, *, by: Any, answer: str) -> Interest:
    """The board answers; the person who declared interest is told. ValueError without words."""
    rules.can_answer_interest(by, interest).require()
    if not answer.strip():
        raise ValueError("an answer needs words")
    with transaction.atomic():
        interest.status, interest.answer = Interest.Status.ANSWERED, answer
        interest.answered_by, interest.answered_at = by, timezone.now()
        interest.save()
        audit.record(interest.need, "partnerships.answer_interest", by=by, data={"interest": interest.pk})
        announce(
            "partnerships.interest_answered",
            actor=by,
            subject=interest,
            recipients=[interest.user],
            key=f"interest-answer:{interest.pk}",
            reason="own",
        )
    return interest


def withdraw_interest(interest: Interest, *, by: Any) -> Interest:
    """The person takes their own interest back while it is not answered, and the partnership it began."""
    rules.can_withdraw_interest(by, interest).require()
    with transaction.atomic():
        interest.status = Interest.Status.WITHDRAWN
        interest.save(update_fields=["status", "updated_at"])
        audit.record(interest.need, "partnerships.withdraw_interest", by=by, data={"interest": interest.pk})
        for begun in interest.partnerships.filter(stage=Stage.INTERESTED):
            advance(begun, "withdraw", by=by, reason=_("The interest was taken back."))
    return interest
