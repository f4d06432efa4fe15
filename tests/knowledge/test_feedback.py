"""Did it help: asked on the article, answered on a page of its own."""

import pytest
from django.urls import reverse

from knowledge.models import Feedback
from tests.factories.pages import article, draft


@pytest.fixture
def page(shelf):
    return article(shelf)


@pytest.fixture
def path(page):
    return reverse("knowledge:feedback", args=[page.pk])


def test_opening_the_form_stores_nothing(client, path):
    text = client.get(f"{path}?helpful=no").content.decode()
    assert 'value="no"' in text
    assert "checked" in text
    assert not Feedback.objects.exists()


def test_a_visitor_answers_without_a_name(client, page, path):
    answer = client.post(path, {"helpful": "no", "reason": " Kurang contoh. "})
    assert answer.headers["Location"] == page.url
    row = Feedback.objects.get()
    assert (row.person, row.helpful, row.reason) == (None, False, "Kurang contoh.")


def test_the_answer_names_the_revision_it_is_about(client, page, path):
    client.post(path, {"helpful": "yes"})
    page.refresh_from_db()
    assert Feedback.objects.get().revision_id == page.live_revision_id is not None


def test_a_person_has_one_answer_and_may_change_it(client, path, hadi):
    client.force_login(hadi)
    client.post(path, {"helpful": "no"})
    client.post(path, {"helpful": "yes"})
    row = Feedback.objects.get()
    assert (row.person, row.helpful) == (hadi, True)


def test_an_empty_answer_is_asked_again(client, path):
    answer = client.post(path, {})
    assert answer.status_code == 200
    assert 'class="error' in answer.content.decode()
    assert not Feedback.objects.exists()


def test_a_draft_takes_no_answers(client, shelf):
    hidden = reverse("knowledge:feedback", args=[draft(shelf, "Rahasia").pk])
    assert client.post(hidden, {"helpful": "yes"}).status_code == 404


def test_answers_are_limited(client, path):
    codes = [client.post(path, {"helpful": "yes"}).status_code for _n in range(31)]
    assert codes[-1] == 429
    assert set(codes[:-1]) == {302}


def test_the_list_of_answers_is_the_administrators(client, path, root, eko):
    client.post(path, {"helpful": "no", "reason": "Kurang contoh"})
    client.force_login(eko)
    assert client.get("/admin/feedback/").status_code in {302, 403}
    client.force_login(root)
    assert "Kurang contoh" in client.get("/admin/feedback/").content.decode()
    assert client.get("/admin/feedback/?export=csv").status_code == 200
