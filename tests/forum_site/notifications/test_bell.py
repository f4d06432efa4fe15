"""The number at the bell: cheap, unchanged answers are 304, nobody else's number."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
COUNT = reverse("notifications:count")


def test_it_is_the_number_of_what_is_unread(client, tell, ani, budi):
    tell([ani])
    tell([ani])
    tell([budi])
    client.force_login(ani)
    answer = client.get(COUNT)
    assert (answer.content, answer.headers["ETag"]) == (b"2", '"2"')
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_the_same_number_is_not_sent_again(client, tell, ani):
    tell([ani])
    client.force_login(ani)
    same = client.get(COUNT, headers={"If-None-Match": '"1"'})
    assert (same.status_code, same.content) == (304, b"")
    assert client.get(COUNT, headers={"If-None-Match": '"2"'}).status_code == 200


def test_visitors_get_no_login_page(client, db):
    assert client.get(COUNT).status_code == 401


def test_it_asks_one_statement_of_its_own_and_writes_no_session(
    client, tell, ani, django_assert_max_num_queries
):
    tell([ani])
    client.force_login(ani)
    with django_assert_max_num_queries(5) as asked:  # session, person, second factor, office, number
        answer = client.get(COUNT)
    said = [query["sql"] for query in asked.captured_queries]
    assert sum("notifications_notification" in one for one in said) == 1
    assert all(one.startswith("SELECT") for one in said) and not answer.cookies


def test_the_page_says_where_to_ask_unless_data_is_to_be_saved(client, ani):
    client.force_login(ani)
    page = client.get(reverse("notifications:sent")).content.decode()
    assert f'data-bell="{COUNT}"' in page and "js/bell" in page
    saving = client.get(reverse("notifications:sent"), headers={"Save-Data": "on"}).content.decode()
    assert "data-bell" not in saving and "js/bell" not in saving
