"""Notices about one object stand together; they are marked, put away and brought back together."""

import re

import pytest
from django.urls import reverse

from forum_site.notifications import inbox
from forum_site.notifications.models import Notification
from tests.factories.partnerships import NeedFactory
from tests.forum_site.notifications.conftest import DUTY, TALK

pytestmark = pytest.mark.django_db
INBOX = reverse("notifications:inbox")


@pytest.fixture
def me(client, ani):
    client.force_login(ani)
    return client


def main(me, **query: object) -> str:
    page = me.get(INBOX, query)
    assert page.status_code == 200
    return re.sub(r"\s+", " ", page.content.decode()).split("<main", 1)[1].split("</main", 1)[0]


def last() -> Notification:
    return Notification.objects.order_by("-pk").first()


def test_one_entry_an_object_with_its_newest_line_first(me, tell, ani, laweyan):
    for number in range(4):
        tell([ani], n=number)
    tell([ani], n=9, subject=laweyan)
    tell([ani], n=5)
    text = main(me)
    assert text.count("media end notice") == 2
    assert "dan 4 kabar lain tentang ini" in text and "4 baru" in text
    assert text.index("Kabar 5") < text.index("Kabar 3") < text.index("Kabar 0") < text.index("Kabar 9")


def test_what_a_notice_is_about_goes_before_its_subject(me, tell, ani, handep, laweyan):
    tell([ani], n=1, about=handep)
    tell([ani], n=2, subject=laweyan, about=handep)
    assert main(me).count("media end notice") == 1


def test_of_many_the_newest_stand_there_and_a_link_leads_to_all(me, tell, ani, handep):
    for number in range(inbox.SHOWN + 3):
        tell([ani], n=number)
    text = main(me)
    address = re.search(r'href="[^"]*\?about=([\d-]+)"', text)[1]
    assert "Kabar 2 " not in text and f"Tampilkan semua {inbox.SHOWN + 3}" in text
    assert main(me, about=address).count("media end notice") == inbox.SHOWN + 3


@pytest.mark.parametrize("nonsense", ["x", "1-", "-1", "1-2-3", "9" * 40 + "-1", f"1-{9**25}"])
def test_an_object_that_is_none_breaks_nothing(me, tell, ani, nonsense):
    tell([ani], n=1)
    assert me.get(INBOX, {"about": nonsense}).status_code == 200


def test_a_page_holds_twenty_objects(me, tell, ani, handep):
    for need in NeedFactory.create_batch(inbox.PER_PAGE + 1, board=handep, status="published"):
        tell([ani], n=need.pk, subject=need)
    assert main(me).count("media end notice") == inbox.PER_PAGE
    assert main(me, page=2).count("media end notice") == 1


def test_only_unread_ones_by_choice_within_a_group(me, tell, ani, laweyan):
    tell([ani], n=1, kind=TALK)
    Notification.objects.update(read_at="2026-01-01T00:00Z")
    tell([ani], n=2, kind=TALK)
    tell([ani], n=3, kind=DUTY, subject=laweyan)
    text = main(me, unread=1, group="discussion")
    assert "Kabar 2" in text and "Kabar 1" not in text and "Kabar 3" not in text


def test_all_of_an_object_are_marked_but_not_what_came_later(me, tell, ani, laweyan):
    tell([ani], n=1)
    tell([ani], n=2)
    seen = last()
    tell([ani], n=3)
    tell([ani], n=4, subject=laweyan)
    me.post(reverse("notifications:read", args=[seen.pk]), {"whole": "1"})
    assert set(Notification.objects.unread().values_list("event__data__n", flat=True)) == {3, 4}


def test_an_object_is_put_away_taken_back_as_it_was_and_brought_back(me, tell, ani):
    tell([ani], n=1)
    Notification.objects.update(read_at="2026-01-01T00:00Z")
    tell([ani], n=2)
    address = reverse("notifications:archive", args=[last().pk])
    me.post(address, {"whole": "1"})
    page = main(me)
    assert "Kabar" not in page.split("day")[-1] and Notification.objects.archived().count() == 2
    me.post(re.search(r'action="([^"]*/undo/[^"]+)"', page)[1])
    assert Notification.objects.archived().count() == 0 and Notification.objects.unread().count() == 1
    me.post(address, {"whole": "1"})
    me.post(address, {"whole": "1", "back": "1"})
    assert Notification.objects.archived().count() == 0


def test_nobody_marks_for_another(client, budi, tell, ani):
    tell([ani])
    client.force_login(budi)
    for name in ("read", "archive", "quiet"):
        answer = client.post(reverse(f"notifications:{name}", args=[last().pk]), {"whole": "1", "do": "mail"})
        assert answer.status_code == 404
    assert Notification.objects.unread().count() == 1


def test_more_objects_and_more_notices_cost_no_more_statements(
    me, tell, ani, handep, django_assert_max_num_queries
):
    counts = []
    for _round in range(2):
        for need in NeedFactory.create_batch(4, board=handep, status="published"):
            for number in range(3):
                tell([ani], n=number, subject=need, kind=TALK if number else DUTY, reason="watching")
        with django_assert_max_num_queries(18) as captured:
            main(me)
        counts.append(len(captured))
    assert counts[0] == counts[1]
