"""What passes on with an office, part by part."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.discussions.models import Draft
from forum_site.notifications.models import Watch
from forum_site.notifications.watches import level_of, watch
from forum_site.organisations.handover_own_parts import move_watches
from forum_site.organisations.handover_parts import parts_for
from tests.factories.channelling import make_partnership
from tests.factories.discussions import TopicFactory
from tests.factories.documents import DocumentFactory
from tests.factories.offers import InterestFactory, OfferFactory
from tests.factories.partnerships import NeedFactory


def lists(user, body, *, own=True, work=True):
    return {
        one.part.code: [line.title for line in one.lines] for one in parts_for(user, body, own=own, work=work)
    }


def test_each_part_lists_what_is_the_bodys_own(ani, handep, laweyan):
    need, foreign = NeedFactory(board=handep, title="Drainase"), NeedFactory(board=laweyan)
    for thing in (need, foreign, TopicFactory(organisation=handep, title="Rapat")):
        watch(ani, thing)
    InterestFactory(need=need)
    soon = timezone.localdate() + timedelta(days=20)
    DocumentFactory(organisation=handep, status="verified", valid_until=soon)
    Draft.objects.create(user=ani, key="new", data={"title": "Undangan"})
    found = lists(ani, handep)
    assert sorted(found["watches"]) == sorted([str(need), "Rapat"])
    assert any("Jawab 1" in title for title in found["tasks"])
    assert (len(found["papers"]), found["drafts"]) == (1, ["Undangan"])


@pytest.mark.parametrize(
    ("own", "work", "codes"),
    [
        (True, True, ["tasks", "papers", "watches", "drafts"]),
        (False, True, ["tasks", "papers"]),
        (True, False, ["watches", "drafts"]),
        (False, False, []),
    ],
)
def test_who_reads_which_part(ani, handep, own, work, codes):
    assert list(lists(ani, handep, own=own, work=work)) == codes


def test_a_partner_passes_on_its_offers_and_partnerships(gita, hadi, rimba, handep):
    offer = OfferFactory(organisation=rimba)
    partnership = make_partnership(NeedFactory(board=handep), partner=rimba)
    for thing in (offer, partnership):
        watch(gita, thing)
    assert lists(gita, rimba)["tasks"] is not None
    gita.memberships.update(ended_at=timezone.now())  # as the witness does before
    move_watches(gita, hadi, rimba)
    assert [level_of(hadi, thing) for thing in (offer, partnership)] == ["watching", "watching"]
    assert not Watch.objects.filter(user=gita).exists()


def test_moving_asks_the_same_for_any_number(ani, budi, handep, django_assert_num_queries):
    for number in range(3):
        watch(ani, NeedFactory(board=handep, title=f"Kebutuhan {number}"))
    ani.memberships.update(ended_at=timezone.now())
    move_watches(budi, ani, handep)  # the types of things are known from here on
    with django_assert_num_queries(4):
        move_watches(ani, budi, handep)
