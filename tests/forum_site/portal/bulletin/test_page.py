"""The page: for every visitor, of this week or an earlier one."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from forum_site.organisations.models import Verification
from tests.factories.partnerships import FundingEntryFactory, NeedFactory
from tests.forum_site.portal.bulletin.full_board import fill, next_week

URL = "/organisations/bkm-handep/bulletin/"
STATEMENTS = 26  # of a full one; a visitor's page is kept


def words_of(answer) -> str:
    return answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ")


def test_it_works(client, handep, this_week):
    need = NeedFactory(board=handep, cost=50_000_000)
    FundingEntryFactory(need=need, amount=12_500_000)
    said = words_of(client.get(URL))
    assert "Kabar pekan ini untuk dibacakan di rapat" in said
    assert "Masih kurang" in said and "Rp 37,5 juta" in said and "dari Rp 50 juta" in said
    assert "Tercatat pekan ini: komitmen pasti Rp 12,5 juta." in said
    assert "Kelurahan Menteng" in said and f"pekan ke-{this_week.number}, " in said
    assert "sumber: data terbuka" in said.lower()


def test_the_number_is_that_of_the_boards_own_page(client, handep):
    for cost in (30_000_000, 84_000_000):
        FundingEntryFactory(need=NeedFactory(board=handep, cost=cost))
    lacking = "Rp 94 juta"
    assert lacking in words_of(client.get(URL)) and lacking in words_of(client.get(handep.get_absolute_url()))


def test_the_board_leads_to_it_and_other_bodies_have_none(client, handep, rimba):
    assert URL in words_of(client.get(handep.get_absolute_url()))
    assert "/bulletin/" not in words_of(client.get(rimba.get_absolute_url()))
    assert client.get("/organisations/rimba/bulletin/").status_code == 404


@pytest.mark.parametrize(
    ("verification", "status"),
    [
        (Verification.VERIFIED, 200), (Verification.UNCLAIMED, 200),
        (Verification.PENDING, 404), (Verification.UNLISTED, 404),
    ],
)  # fmt: skip
def test_only_a_board_that_everybody_may_see_has_one(client, handep, verification, status):
    type(handep).objects.update(verification=verification)
    assert client.get(URL).status_code == status


def test_past_weeks_are_read_and_coming_ones_do_not_exist(client, handep, this_week):
    assert client.get(f"{URL}{this_week}/").status_code == 200
    before = client.get(f"{URL}{this_week.before}/")
    assert before.status_code == 200 and "noindex" in words_of(before)
    for text in (str(next_week()), "2026-54", "kemarin", "2005-01"):
        assert client.get(f"{URL}{text}/").status_code == 404, text
        assert client.get(f"{URL}{text}.pdf").status_code == 404, text


def test_a_past_week_promises_nothing_that_is_over(client, handep, this_week):
    NeedFactory(board=handep)
    now, before = words_of(client.get(URL)), words_of(client.get(f"{URL}{this_week.before}/"))
    assert "Tanggal yang perlu diingat" in now and "Tanggal yang perlu diingat" not in before
    assert f"{URL}{this_week}/" in before and f"{URL}{this_week.before}/" in now


def test_a_board_with_nothing_is_told_so_kindly(client, handep):
    said = words_of(client.get(URL))
    assert "Pekan ini belum ada perubahan yang tercatat" in said
    assert "BKM ini belum menerbitkan rencana (PJM) di sini" in said


def test_whose_officer_prints_it_is_named_by_the_board_alone(client, handep, ani):
    assert "Dicetak oleh ....." in words_of(client.get(URL))
    client.force_login(ani)
    said = words_of(client.get(URL))
    assert "Dicetak oleh BKM Handep pada" in said
    assert ani.name not in said.partition("<article")[2].partition("</article>")[0]


def test_statements_do_not_grow_with_what_is_told(client, handep, ani):
    client.force_login(ani)  # nothing is kept for people
    counts = []
    for rows in (3, 6):
        fill(handep, rows=rows)
        client.get(URL)  # content types are known from here on
        with CaptureQueriesContext(connection) as asked:
            assert client.get(URL).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1], counts


def test_a_visitors_page_is_kept_for_some_minutes(client, handep, django_assert_num_queries):
    with CaptureQueriesContext(connection) as asked:
        first = client.get(URL)
    assert 1 < len(asked) <= STATEMENTS
    with django_assert_num_queries(1):
        assert client.get(URL).content == first.content


def test_a_full_one_stays_within_its_statements(client, handep):
    fill(handep, rows=6)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(URL).status_code == 200
    assert len(asked) <= STATEMENTS, [row["sql"][:90] for row in asked.captured_queries]


def test_a_week_ends_where_the_board_is(client, handep, this_week):
    type(handep.territory).objects.filter(pk=handep.territory_id).update(time_zone="Asia/Jayapura")
    from forum_site.portal.bulletin.issue import weeks_of

    handep.refresh_from_db()
    _oldest, now = weeks_of(handep)
    here = timezone.localdate(timezone=timezone.get_fixed_timezone(timedelta(hours=9)))
    assert now.first <= here <= now.last
