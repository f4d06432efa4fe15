"""Pages of site verifications: the form with and without a script, who reads what, the papers."""

import uuid

import pytest
from django.utils import timezone

from partnerships.actions.channelling.verify_site import verify_site
from partnerships.channelling.visit_points import POINTS
from partnerships.models import SiteVerification
from tests.factories.channelling import make_partnership
from tests.factories.partnerships import NeedFactory
from tests.factories.place import camera_photo, sent
from tests.partnerships.actions.channelling.test_verify_site import found

JSON = {"Accept": "application/json"}


@pytest.fixture
def talks(handep, rimba):
    return make_partnership(NeedFactory(board=handep), rimba, stage="verification")


@pytest.fixture
def visit(talks, gita):
    told = found(consent=True, note="RAHASIA-CATATAN", result="conditions", caption="RAHASIA-FOTO")
    return verify_site(talks, told, by=gita, photos=[sent(camera_photo())], paper=sent(camera_photo()))[0]


def url(partnership):
    return f"/partnerships/{partnership.pk}/visit/"


def told(**more):
    return {
        "key": str(uuid.uuid4()), "side": "partner", "visited_on": timezone.localdate().isoformat(),
        "result": "ready", **{f"a_{code}": "yes" for code, *_rest in POINTS}, **more,
    }  # fmt: skip


FORM = {"gita": 200, "ani": 200, "eko": 200, "citra": 403, "dewi": 403, "hadi": 403, None: 302}


@pytest.mark.parametrize(("who", "status"), FORM.items())
def test_the_form_is_for_those_who_may_have_been_there(client, request, talks, who, status):
    if who:
        client.force_login(request.getfixturevalue(who))
    answer = client.get(url(talks))
    assert answer.status_code == status
    assert client.get(f"{url(talks)}paper.pdf").status_code == status
    if status == 200:
        assert "no-store" in client.get(f"{url(talks)}paper.pdf")["Cache-Control"]
        assert "geolocation=(self)" in answer["Permissions-Policy"]


READS = {"gita": 200, "ani": 200, "budi": 200, "eko": 200, "citra": 403, "fitri": 403, "hadi": 403, None: 302}
PARTS = ["", "report.pdf", "sheet/", "photos/{photo}/", "photos/{photo}/small/"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("who", "status"), READS.items())
def test_answers_photos_and_papers_are_for_the_two_sides(client, request, talks, visit, who, status, part):
    if who:
        client.force_login(request.getfixturevalue(who))
    path = part.format(photo=visit.photos.get().pk)
    answer = client.get(f"/partnerships/{talks.pk}/visits/{visit.pk}/{path}")
    assert answer.status_code == status


def test_a_visit_is_not_found_under_another_partnership(client, talks, visit, gita, rimba, handep):
    other = make_partnership(NeedFactory(board=handep), rimba)
    client.force_login(gita)
    assert client.get(f"/partnerships/{other.pk}/visits/{visit.pk}/").status_code == 404


def test_the_public_reads_day_side_and_result_only(client, talks, visit):
    page = client.get(talks.get_absolute_url()).content.decode()
    assert str(visit.get_result_display()) in page
    assert "RAHASIA" not in page
    assert f"/visits/{visit.pk}/" not in page


def test_without_a_script_it_is_an_ordinary_form(client, talks, gita):
    client.force_login(gita)
    page = {
        **told(consent="on", point="-2.2096, 113.9108"),
        "photos": [sent(camera_photo()), sent(camera_photo())],
    }
    answer = client.post(url(talks), page)
    made = SiteVerification.objects.get()
    assert answer["Location"] == f"/partnerships/{talks.pk}/visits/{made.pk}/"
    assert (made.photos.count(), made.origin, len(made.answers)) == (2, "form", len(POINTS))
    assert float(made.latitude) == -2.2096


def test_what_was_typed_stays_when_something_is_missing(client, talks, gita):
    client.force_login(gita)
    answer = client.post(url(talks), told(a_land="", n_land="Sengketa batas", note="Tetap ada."))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Sengketa batas" in page and "Tetap ada." in page
    assert not SiteVerification.objects.exists()


def test_a_script_gets_sentences_and_the_same_address_for_the_same_key(client, talks, gita):
    client.force_login(gita)
    refused = client.post(url(talks), told(result=""), headers=JSON)
    assert refused.status_code == 422
    assert len(refused.json()["errors"]) == 1
    sent_twice = told(filled_in_at="2026-11-20T02:15:00.000Z")
    first, second = (client.post(url(talks), sent_twice, headers=JSON).json() for _time in range(2))
    assert first == second
    assert SiteVerification.objects.get().filled_in_at.isoformat() == "2026-11-20T02:15:00+00:00"


def test_photos_that_are_none_are_told_and_nothing_is_stored(client, talks, gita):
    client.force_login(gita)
    answer = client.post(url(talks), {**told(consent="on"), "photos": sent(b"x" * 500)}, headers=JSON)
    assert answer.status_code == 422
    assert not SiteVerification.objects.exists()


def test_a_sheet_is_typed_in_with_its_day_and_kept(client, talks, eko):
    client.force_login(eko)
    page = client.get(f"{url(talks)}?from=paper").content.decode()
    assert "data-visit=" not in page
    answer = client.post(f"{url(talks)}?from=paper", told(side="secretariat", visited_on=""))
    assert answer.status_code == 422
    client.post(f"{url(talks)}?from=paper", {**told(side="secretariat"), "paper": sent(camera_photo())})
    made = SiteVerification.objects.get()
    assert (made.origin, made.side, bool(made.paper_sha256)) == ("paper", "secretariat", True)


def test_the_worker_is_served_from_the_root_for_these_pages(client):
    answer = client.get("/sw-visit.js")
    assert answer["Service-Worker-Allowed"] == "/partnerships/"
    assert answer["Content-Type"].startswith("text/javascript")
    assert b"visit" in answer.content
