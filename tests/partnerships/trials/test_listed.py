"""A published offer's pages leaf through the list that was made; only a page's needs are looked at."""

from datetime import timedelta

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from partnerships import candidates
from partnerships.actions.dismiss_match import dismiss_match
from partnerships.actions.refresh_matches import refresh_offer_matches
from partnerships.choices import MatchList
from partnerships.models import Match, Need, OfferList
from partnerships.trials import listed_needs
from partnerships.trials.rows import PER_PAGE
from tests.factories.offers import OfferFactory
from tests.factories.partnerships import NeedFactory
from tests.partnerships.offer_cases import AUDITED, VERIFIED, later


@pytest.fixture
def offer(perkim, kota_a):
    return OfferFactory(organisation=perkim, regions=[kota_a], criteria=[VERIFIED])


@pytest.fixture
def many(handep, offer):
    rows = [
        NeedFactory(board=handep, title=f"Saluran {number}", cost=(10 + number) * 10**6)
        for number in range(PER_PAGE + 3)
    ]
    refresh_offer_matches(offer)
    return rows


def page_of(offer, query=""):
    return reverse("partnerships:offer_needs", args=[offer.pk]) + query


def titles(answer):
    return [row.need.title for row in answer.context["page"].object_list]


def test_the_leaves_are_the_list_in_its_order(client, offer, many):
    first, second = (client.get(page_of(offer, f"?page={n}")) for n in (1, 2))
    keys = np.frombuffer(OfferList.objects.get().needs, "<i4").tolist()
    names = Need.objects.in_bulk(keys)
    assert titles(first) + titles(second) == [names[key].title for key in keys]
    assert (len(titles(first)), first.context["counts"]) == (PER_PAGE, {"fit": PER_PAGE + 3, "nearly": 0})


def test_nearly_fitting_ones_are_the_other_part(client, offer, many):
    offer.criteria = [AUDITED]
    offer.save()
    refresh_offer_matches(offer)
    assert titles(client.get(page_of(offer))) == []
    answer = client.get(page_of(offer, "?group=nearly&page=2"))
    assert (len(titles(answer)), answer.context["left_out"]) == (3, 0)
    assert all(row.why for row in answer.context["page"].object_list)


def test_no_profile_is_built_of_a_need_outside_the_page(client, offer, many, monkeypatch):
    built = []
    whole = candidates.need_profile
    monkeypatch.setattr(
        candidates, "need_profile", lambda need, *rest: built.append(need.title) or whole(need, *rest)
    )
    shown = titles(client.get(page_of(offer, "?page=2")))
    assert len(shown) == 3 and sorted(built) == sorted(shown)


def test_statements_stay_the_same_for_any_number(client, offer, many, handep, django_assert_max_num_queries):
    client.get(page_of(offer))
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(page_of(offer, "?page=2"))
    assert len(few) <= 8
    for number in range(20):
        NeedFactory(board=handep, title=f"Jalan {number}")
    refresh_offer_matches(offer)
    with django_assert_max_num_queries(len(few)):
        client.get(page_of(offer, "?page=2"))


def test_what_is_funded_changed_or_set_aside_since_is_left_out_and_said(client, offer, many, ani):
    pairs = list(Match.objects.best_first()[:3])
    Need.objects.filter(pk=pairs[0].need_id).update(gap=0)
    Need.objects.filter(pk=pairs[1].need_id).update(category="gizi")
    dismiss_match(pairs[2], by=ani)
    answer = client.get(page_of(offer))
    assert (len(titles(answer)), answer.context["left_out"]) == (PER_PAGE - 3, 3)
    assert not {pair.need.title for pair in pairs} & set(titles(answer))


def test_it_says_when_the_list_was_made(client, offer, many):
    assert listed_needs(offer).made_words().startswith("Daftar disusun pukul ")
    OfferList.objects.update(computed_at=timezone.now() - timedelta(days=2))
    assert listed_needs(offer).made_words().startswith("Daftar disusun tanggal ")


@pytest.mark.parametrize(("opens", "said"), [(3, "saat tawaran dibuka"), (-3, "sedang disusun")])
def test_without_a_list_it_says_when_there_will_be_one(client, offer, opens, said):
    offer.opens_on = later(opens)
    offer.save()
    assert said in client.get(page_of(offer)).content.decode()


def test_a_draft_is_tried_for_its_own_partner(client, dewi, perkim, handep):
    draft = OfferFactory(organisation=perkim, status="draft", created_by=dewi, criteria=[VERIFIED])
    NeedFactory(board=handep, title="Saluran A")
    client.force_login(dewi)
    assert titles(client.get(page_of(draft))) == ["Saluran A"]


def test_a_rarely_shown_need_has_its_turn_beside_the_best(client, offer, many, django_assert_max_num_queries):
    pair = Match.objects.best_first().last()
    address = offer.get_absolute_url()
    assert "Jarang tampil, giliran minggu ini" not in client.get(address).content.decode()
    Match.objects.filter(pk=pair.pk).update(lists=MatchList.TURN)
    with django_assert_max_num_queries(9):
        answer = client.get(address)
    assert "Jarang tampil, giliran minggu ini" in answer.content.decode()
    shown = answer.context["matches"]
    assert [line["match"] for line in shown["turn"]] == [pair]
    assert pair not in [line["match"] for line in shown["best"]]
