"""The paspor on the desk of its board."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.organisations.models import Organisation
from forum_site.portal.desk.papers import lines_of, paper_tasks, papers_of
from tests.factories.documents import DocumentFactory


@pytest.fixture
def paper(handep: Organisation):
    return lambda kind, status="verified", **facts: DocumentFactory(
        organisation=handep, kind=kind, status=status, **facts
    )


def tasks(board, known=()):
    return [(task.url.split("/")[-2], task.detail) for task in paper_tasks(papers_of(board), board, known)]


def test_what_is_fulfilled_is_one_line_and_the_rest_one_each(handep, paper):
    paper("deed")
    paper("domicile")
    paper("npwp", valid_until=timezone.localdate() - timedelta(days=1))
    states = [line.state for line in lines_of(papers_of(handep))]
    assert states[0] == "met"
    assert (states.count("met"), states.count("not_met"), states.count("unknown")) == (1, 1, 7)


def test_what_came_back_and_what_expired_is_a_task(handep, paper):
    paper("deed", "returned", reason="Halaman 2 tidak terbaca.")
    paper("npwp", valid_until=timezone.localdate() - timedelta(days=1))
    paper("licence", valid_until=timezone.localdate() + timedelta(days=20))
    paper("statutes")
    assert [kind for kind, _detail in tasks(handep)] == ["deed", "npwp", "licence"]
    assert tasks(handep)[0][1] == "Halaman 2 tidak terbaca."


def test_a_renewal_under_way_and_what_another_task_asks_are_left_out(handep, paper):
    paper("npwp", valid_until=timezone.localdate() + timedelta(days=20))
    paper("npwp", "uploaded")
    paper("licence", valid_until=timezone.localdate() - timedelta(days=1))
    assert tasks(handep, [f"/organisations/{handep.slug}/documents/licence/"]) == []


def test_the_desk_shows_it(client, ani, handep, paper):
    paper("deed")
    client.force_login(ani)
    page = client.get("/desk/").content.decode()
    assert "12%" in page
    assert f"/organisations/{handep.slug}/documents/" in page
