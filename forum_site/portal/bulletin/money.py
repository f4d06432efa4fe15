"""Money that came, reports about it, and what others answered officially in a week."""

from __future__ import annotations

from datetime import date
from typing import Final, cast

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.core.money import rupiah_short
from forum_site.organisations.models import Organisation
from forum_site.portal.bulletin.changes import Change
from forum_site.portal.bulletin.figure import VISITOR
from forum_site.portal.bulletin.parts import NAME, shortened
from forum_site.portal.bulletin.weeks import Week
from partnerships.channelling.report_words import name_of
from partnerships.commitments.querysets import FIRM_STATES
from partnerships.commitments.wording import giver_words
from partnerships.models import Commitment, Instalment, Need, OfficialAnswer, Partnership, Report
from partnerships.privacy import public_text

READ: Final = 40
WEIGHTS: Final = {"received": 90, "promised": 87, "accepted": 78, "answered": 82, "submitted": 52}


def _open_to_all(board: Organisation) -> Q:
    return Q(partnership__in=Partnership.objects.visible_to(VISITOR).filter(board=board))


def instalments(board: Organisation, week: Week) -> list[Change]:
    """What the board confirmed as received; amount and day of an instalment are public."""
    rows = Instalment.objects.filter(
        _open_to_all(board), state=Instalment.State.RECEIVED, received_on__range=week.days
    )
    found = []
    for one in rows.select_related("partnership__partner").order_by("received_on", "pk")[:READ]:
        body, title = shortened(one.partnership.partner.name, NAME), one.partnership.title
        words = {"amount": rupiah_short(one.amount), "partner": body, "n": one.number, "title": title}
        text = _("%(amount)s came from %(partner)s: instalment %(n)s, %(title)s") % words
        url = one.partnership.get_absolute_url()
        on = cast(date, one.received_on)  # what was received has its day
        found.append(Change(WEIGHTS["received"], on, text, "", url))
    return found


def reports(board: Organisation, week: Week) -> list[Change]:
    """Sent to the partner, or accepted by it; what they say stands on their page once accepted."""
    accepted = Q(state=Report.State.ACCEPTED, decided_at__range=week.moments)
    sent = Q(state=Report.State.SUBMITTED, submitted_at__range=week.moments)
    rows = Report.objects.filter(_open_to_all(board), accepted | sent)
    found = []
    for one in rows.select_related("partnership__partner", "instalment").order_by("pk")[:READ]:
        body = shortened(one.partnership.partner.name, NAME)
        words = {"report": name_of(one), "partner": body, "title": one.partnership.title}
        done = one.state == Report.State.ACCEPTED
        said = _("%(partner)s accepted: %(report)s, %(title)s") if done else _(
            "Sent to %(partner)s: %(report)s, %(title)s"
        )  # fmt: skip
        weight = WEIGHTS["accepted" if done else "submitted"]
        on = timezone.localdate(one.decided_at if done else one.submitted_at)
        found.append(Change(weight, on, said % words, "", one.partnership.get_absolute_url()))
    return found


def promises(board: Organisation, week: Week) -> list[Change]:
    """Commitments that became firm without a partnership; of a person the public reads "a donor"."""
    rows = Commitment.objects.filter(
        need__in=Need.objects.visible_to(VISITOR).filter(board=board), partnership=None,
        state__in=FIRM_STATES, firm_at__range=week.moments,
    )  # fmt: skip
    found = []
    for one in rows.select_related("organisation", "need").order_by("firm_at", "pk")[:READ]:
        words = {
            "giver": shortened(giver_words(one), NAME), "amount": rupiah_short(one.firm_amount),
            "title": one.need.public_title,
        }  # fmt: skip
        text = _("%(giver)s promised %(amount)s: %(title)s") % words
        on = timezone.localdate(one.firm_at)
        found.append(Change(WEIGHTS["promised"], on, text, "", one.need.get_absolute_url()))
    return found


def answers(board: Organisation, week: Week) -> list[Change]:
    """What agencies and offices said of needs, with their reason."""
    rows = OfficialAnswer.objects.filter(
        need__in=Need.objects.visible_to(VISITOR).filter(board=board), answered_on__range=week.days
    )
    found = []
    for one in rows.select_related("organisation", "need").order_by("answered_on", "pk")[:READ]:
        words = {
            "office": shortened(one.organisation.name, NAME), "title": one.need.public_title,
            "state": str(one.get_state_display()).lower(),
        }  # fmt: skip
        text = _("%(office)s answered, %(state)s: %(title)s") % words
        reason = public_text(one.reason, house_level=one.need.is_house_level)
        found.append(Change(WEIGHTS["answered"], one.answered_on, text, reason, one.need.get_absolute_url()))
    return found
