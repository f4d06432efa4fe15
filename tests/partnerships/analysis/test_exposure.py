"""The page of how evenly needs are shown has the figures of the latest night; everybody may read it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.actions.rebuild_matches import rebuild_matches
from partnerships.analysis.exposure import latest_exposure
from partnerships.models import MatchRebuild
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import VERIFIED, later

PAGE = reverse("partnerships:exposure")
TOLD = {
    "eligible": 200, "shown": 150, "turn": 10, "rare": 50, "weeks": 4, "boards": 20, "boards_shown": 17,
    "provinces": [["33", 150, 110, 5], ["62", 50, 40, 5]],
}  # fmt: skip


def night(days=0, **facts):
    return MatchRebuild.objects.create(
        day=later(-days),
        started_at=timezone.now(),
        **{"exposure": TOLD, "needs": 210, "pairs": 4321, **facts},
    )


def test_before_the_first_night_it_says_so(client, db):
    answer = client.get(PAGE)
    assert answer.status_code == 200 and "Belum ada hitungan" in answer.content.decode()


def test_the_figures_are_those_of_the_latest_night(client, regions):
    night(1, exposure={**TOLD, "eligible": 7})
    night(0, corrections=0)
    answer = client.get(PAGE)
    found = answer.context["found"]
    assert [value for _name, value in found.stats] == ["200", "150 (75%)", "10", "40", "17 (85%)"]
    assert found.rows == [
        ["Jawa Tengah", "150", "110", "5", "76%"], ["Kalimantan Tengah", "50", "40", "5", "90%"],
    ]  # fmt: skip
    assert "4 minggu" in found.weeks_words and "4.321" in answer.content.decode()


@pytest.mark.parametrize(
    ("corrections", "said"),
    [(None, "tidak bisa dibandingkan"), (0, "tidak ada yang perlu dikoreksi"), (12, "12 baris dikoreksi")],
)
def test_it_says_what_was_corrected(client, regions, corrections, said):
    night(corrections=corrections)
    assert said in client.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("told", "said"), [({"rare": 0, "turn": 0}, "tidak ada yang perlu menunggu"), ({"weeks": 0}, "giliran")]
)
def test_it_says_how_long_the_others_wait(db, told, said):
    night(exposure={**TOLD, **told})
    assert said in latest_exposure().weeks_words


def test_a_real_night_can_be_read(client, handep, kota_a):
    OfferFactory(regions=[kota_a], criteria=[VERIFIED])
    NeedFactory(board=handep)
    rebuild_matches()
    found = client.get(PAGE).context["found"]
    assert found.rows == [["Kalimantan Tengah", "1", "1", "0", "100%"]]
    assert found.waiting == 0


def test_a_visitor_costs_few_statements_for_any_number(client, regions, django_assert_max_num_queries):
    for days in range(9):
        night(days)
    client.get(PAGE)
    with django_assert_max_num_queries(6):
        page = client.get(PAGE)
    assert len(page.context["found"].earlier_rows) == 6


@pytest.mark.parametrize("address", [reverse("partnerships:analysis"), "/desk/"])
def test_the_desk_and_the_analysis_lead_there(client, root, address):
    client.force_login(root)
    assert f'href="{PAGE}"' in client.get(address).content.decode()
