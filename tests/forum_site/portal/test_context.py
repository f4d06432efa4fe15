"""The frame: free for visitors, two statements for a person, the right section and desk."""

import pytest
from django.contrib.auth.models import AnonymousUser

from forum_site.portal.context import Frame


def frame_for(rf, user, path="/style/", **headers):
    request = rf.get(path, **headers)
    request.user = user
    return Frame(request)


@pytest.mark.parametrize(
    ("path", "section"),
    [("/", "home"), ("/needs/", "need"), ("/needs/4-jamban/", "need"), ("/offers/", "offer"),
     ("/opportunities/", "offer"), ("/discussions/", "talk"), ("/pengetahuan/upk/", "book"), ("/desk/", "me"),
     ("/style/", "")],
)  # fmt: skip
def test_the_address_names_the_section(rf, path, section):
    assert frame_for(rf, AnonymousUser(), path).section == section


def test_a_visitor_is_offered_to_log_in(client, db):
    page = client.get("/style/").content.decode()
    assert '<a class="who"' in page
    assert 'class="count" aria-hidden="true">' not in page.split("<main")[0]


def test_a_board_reads_opportunities_and_its_own_name(rf, ani):
    frame = frame_for(rf, ani)
    assert (frame.who, frame.board) == ("BKM Handep", True)
    assert [place.href for place in frame.nav][1] == "/opportunities/"


def test_others_read_offers(rf, dewi, hadi):
    assert [place.href for place in frame_for(rf, dewi).nav][1] == "/offers/"
    assert frame_for(rf, hadi).who == "Hadi"


def test_a_persons_frame_asks_two_things(rf, ani, django_assert_num_queries):
    frame = frame_for(rf, ani)
    with django_assert_num_queries(2):
        shown = (frame.who, frame.desk, frame.nav, frame.menu, frame.tabs, frame.unread, frame.section)
    assert all(part is not None for part in shown)


def test_a_visitors_frame_asks_nothing(rf, django_assert_num_queries, db):
    frame = frame_for(rf, AnonymousUser())
    with django_assert_num_queries(0):
        assert (frame.who, frame.unread, len(frame.nav), len(frame.tabs)) == ("", 0, 5, 5)


def test_a_phone_that_saves_data_gets_no_font(client, db):
    assert "css/fonts.css" in client.get("/style/").content.decode()
    assert "css/fonts.css" not in client.get("/style/", headers={"save-data": "on"}).content.decode()
