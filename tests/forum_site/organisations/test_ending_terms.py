"""Terms of office that end: who is told 30, 14 and 7 days before, and when nobody is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.notifications import wording
from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Event, Notification
from forum_site.organisations.models import Membership
from tests.factories.organisations import MembershipFactory

TODAY = timezone.localdate()


def days(n):
    return timedelta(days=n)


def tell(today=TODAY) -> int:
    return tell_deadlines(today, only="term")


@pytest.fixture
def ending(budi):
    """Budi manages the UPL of BKM Handep for thirty days more."""
    Membership.objects.filter(user=budi).update(term_end=TODAY + days(30))
    return Membership.objects.get(user=budi)


def heard():
    return {(one.user.handle, one.reason) for one in Notification.objects.select_related("user")}


def test_the_person_the_coordinator_and_the_secretariat_hear(ending, ani, eko, fitri, citra):
    assert (tell(), tell()) == (1, 0)
    assert heard() == {("budi", "role"), ("ani", "role"), ("eko", "secretariat")}


def test_three_times_before_it_ends(ending, ani, monkeypatch):
    for n in range(31):
        monkeypatch.setattr(timezone, "localdate", lambda *a, n=n, **k: TODAY + days(n))
        tell(TODAY + days(n))
    assert [one.data["step"] for one in Event.objects.order_by("pk")] == [30, 14, 7]


@pytest.mark.parametrize(
    ("who", "more", "n"),
    [
        ("budi", {"term_end": None}, 0),  # the own term goes on
        ("budi", {"term_end": TODAY + days(20)}, 1),  # this one ends sooner: it alone is told, or both
        ("hadi", {"term_end": TODAY + days(400), "term_start": TODAY + days(31)}, 0),  # somebody follows
        ("hadi", {"term_end": TODAY + days(400), "unit": None}, 1),  # in another place
    ],
)
def test_it_is_silent_once_somebody_follows(ending, who, more, n, request):
    user = request.getfixturevalue(who)
    more = {"unit": ending.unit, "term_start": TODAY - days(9), **more}
    MembershipFactory(user=user, organisation=ending.organisation, role=ending.role, **more)
    assert tell() == n


def test_a_national_body_troubles_no_administrator(gita, root):
    Membership.objects.update(term_end=TODAY + days(7))
    tell()
    assert heard() == {("gita", "role")}


def test_the_notice_leads_to_the_handover_and_is_seen_by_those_it_concerns(ending, ani, eko, hadi):
    tell()
    event = Event.objects.get()
    assert "/bkm-handep/" in wording.words_of(event).url
    for user, sees in ((ani, True), (eko, True), (hadi, False)):
        assert wording.may_see(user, event) is sees
        assert (event.pk in wording.still_shown(user, [event])) is sees
