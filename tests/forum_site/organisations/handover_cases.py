"""Handovers of the board in kota A, as several tests begin them."""

from forum_site.organisations.actions.hand_over import confirm_handover, start_handover
from forum_site.organisations.models import Handover, Membership


def role_of(user, organisation) -> Membership:
    return Membership.objects.current().get(user=user, organisation=organisation)


def begun(outgoing, body, successor, **more) -> Handover:
    """Begun by the outgoing person, with a member of the body."""
    return start_handover(role_of(outgoing, body), by=outgoing, successor=successor, **more).handover


def agreed(outgoing, body, successor, **more) -> Handover:
    """Both have said yes; the secretariat is asked."""
    handover = begun(outgoing, body, successor, **more)
    confirm_handover(handover, by=outgoing)
    return confirm_handover(handover, by=successor)
