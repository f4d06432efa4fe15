"""A commitment in words: who, how much, on which condition."""

from __future__ import annotations

from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.core.money import rupiah_full, rupiah_short
from partnerships.models import Commitment


def giver_words(one: Commitment) -> str:
    """For the public: the organisation, else "a donor"."""
    body = one.public_body
    return body.name if body is not None else _("A donor")


def side_words(one: Commitment) -> str:
    """For the two sides, which know each other."""
    if one.organisation is not None:
        return one.organisation.name
    return one.user.name if one.user else _("A donor")


def condition_words(one: Commitment) -> str:
    """ "if another 40% is available, until 30 Jun 2027"; "" without a condition."""
    share, until = "", ""
    if one.others_percent:
        share = _("if another %(n)s%% is available") % {"n": one.others_percent}
    if one.before:
        until = _("until %(day)s") % {"day": day(one.before)}
    return ", ".join(part for part in (share, until) if part)


def public_words(one: Commitment) -> str:
    """ "Conditional: Rp 40 million if another 40% is available"; a firm one only its amount."""
    amount = {"amount": rupiah_short(one.firm_amount)}
    if one.state == one.State.FIRM:
        return _("Firm: %(amount)s") % amount
    if one.is_firm:
        whole = one.state == one.State.FULFILLED
        return (_("Fulfilled: %(amount)s") if whole else _("Given in part: %(amount)s")) % amount
    said = {"amount": rupiah_short(one.amount), "condition": condition_words(one)}
    return (_("Conditional: %(amount)s %(condition)s") % said).strip()


def reduced_words(one: Commitment) -> str:
    """Why it counts with less than was promised; "" when it does not."""
    if not one.is_firm or one.firm_amount == one.amount:
        return ""
    words = _("Of %(promised)s, the need lacked only %(lacked)s.")
    if one.state == one.State.REDUCED:
        words = _("Of %(promised)s, %(lacked)s was given before the partnership ended.")
    elif one.partnership_id:
        words = _("Of %(promised)s, the agreement is about %(lacked)s.")
    return words % {"promised": rupiah_full(one.amount), "lacked": rupiah_full(one.firm_amount)}
