"""A partnership begins: the board sends its short proposal, or a partner says it is interested."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.organisations.models import Organisation
from partnerships.actions.channelling.advance import advance, enter, hat
from partnerships.channelling.living import living
from partnerships.channelling.stages import Side, Stage
from partnerships.conflicts import locked
from partnerships.funding_limits import Refused
from partnerships.models import Interest, Need, Offer, Partnership, PartnershipNeed, PartnershipStep
from partnerships.rules import channelling as rules

MOST_PARTNERS: Final = 10


def send_teasers(needs: Sequence[Need], partners: Sequence[Organisation], *, by: Any) -> list[Partnership]:
    """The board's short proposal of these needs to each partner; those in talks about them already are left.

    Refused (a sentence) when nothing is chosen, when the needs are of several boards, or none is left.
    """
    _check(needs)
    _check_partners(partners)
    for need in needs:
        rules.can_start_as_board(by, need).require()
    made = []
    with transaction.atomic():
        _hold(needs)
        for partner in partners:
            if partner.pk == needs[0].board_id or living(needs, partner) is not None:
                continue
            found = identify(needs, partner, by=by, started_by=Side.BOARD)
            advance(found, "send_teaser", by=by)
            made.append(found)
    if not made:
        raise Refused(_("You are in talks with all of them about this already."))
    return made


def declare_partnership(
    needs: Sequence[Need], partner: Organisation, *, by: Any, interest: Interest | None = None,
    offer: Offer | None = None, told: bool = False,
) -> Partnership:  # fmt: skip
    """The partner is interested in one need or a bundle of one board; an open teaser is answered by it.

    `told`: the board hears of it by the notice of the interest, so not by a second one.
    """
    _check(needs)
    for need in needs:
        rules.can_start_as_partner(by, need, partner).require()
    with transaction.atomic():
        found = living(needs, partner)
        if found is None:
            _hold(needs)
            found = living(needs, partner) or identify(
                needs, partner, by=by, started_by=Side.PARTNER, interest=interest, offer=offer
            )
        if interest is not None and found.interest_id is None:
            found.interest = interest
            found.save(update_fields=["interest", "updated_at"])
        if found.stage in (Stage.IDENTIFIED, Stage.TEASER_SENT, Stage.LAPSED):
            advance(found, "interest", by=by, data={"interest": interest.pk} if interest and told else {})
    return found


def _hold(needs: Sequence[Need]) -> None:
    """Before the book of the ledger, the last lock; who begins in the same second waits and finds it."""
    for need in sorted(needs, key=lambda one: one.pk):
        locked(need)


def identify(
    needs: Sequence[Need], partner: Organisation, *, by: Any, started_by: str, **about: Any
) -> Partnership:
    """The first row and its first step; inside a transaction."""
    board = needs[0].board
    title = needs[0].public_title if len(needs) == 1 else _("%(need)s and %(n)s others") % {
        "need": needs[0].public_title, "n": len(needs) - 1,
    }  # fmt: skip
    made = Partnership.objects.create(
        board=board, partner=partner, title=title[:160], started_by=started_by, created_by=by, **about
    )
    PartnershipNeed.objects.bulk_create(
        PartnershipNeed(partnership=made, need=need, position=n) for n, need in enumerate(needs)
    )
    step = PartnershipStep.objects.create(
        partnership=made, move="identify", to_stage=Stage.IDENTIFIED, at=timezone.now(), side=started_by,
        by=by, **hat(by, made, started_by),
    )  # fmt: skip
    enter(made, step)
    audit.record(made, "partnerships.partnership_identify", by=by, data={"needs": [one.pk for one in needs]})
    return made


def _check_partners(partners: Sequence[Organisation]) -> None:
    if not partners:
        raise Refused(_("Choose at least one partner."))
    if len(partners) > MOST_PARTNERS:
        raise Refused(_("Send it to at most %(n)s partners at once.") % {"n": MOST_PARTNERS})
    if not all(one.is_partner and one.is_verified for one in partners):
        raise Refused(_("Short proposals go to verified partners only."))


def _check(needs: Sequence[Need]) -> None:
    if not needs:
        raise Refused(_("Choose at least one need."))
    if len({need.board_id for need in needs}) > 1:
        raise Refused(_("Needs of one partnership belong to one board. Begin one with each board."))
