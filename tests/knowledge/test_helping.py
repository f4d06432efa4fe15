"""The article that explains a form stands beside it, and costs the form nothing."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext

from forum_site.core import field_help
from knowledge import helping
from knowledge.actions.ensure_articles import ensure_articles
from knowledge.library.help import HELP
from knowledge.models import ArticleHelp
from tests.factories.pages import article
from tests.factories.partnerships import NeedFactory


def drawn(place: str) -> str:
    return engines["django"].from_string(f'{{% field_help "{place}" %}}').render({})


def explains(page, place):
    page.helps.add(ArticleHelp(field=place))
    page.save_revision().publish()
    return page


def test_without_an_article_nothing_is_drawn(index):
    assert drawn("rab").strip() == ""


def test_the_article_is_offered_with_its_language(shelf):
    page = explains(article(shelf, "Membuat RAB"), "rab")
    text = drawn("rab")
    assert f'href="{page.url}" lang="id"' in text
    assert "Membuat RAB" in text
    assert drawn("lpj").strip() == ""


def test_a_misspelt_place_is_a_mistake_in_the_code():
    with pytest.raises(KeyError):
        field_help.explained("rabb")


def test_an_article_that_is_taken_away_explains_nothing(shelf):
    page = explains(article(shelf), "rab")
    page.unpublish()
    assert drawn("rab").strip() == ""


def test_it_is_known_to_the_process_until_it_changes(shelf, settings, django_capture_on_commit_callbacks):
    settings.KEEP_PAGES = True
    helping._kept.clear()
    cache.clear()
    page = explains(article(shelf, "Lama"), "rab")
    drawn("rab")
    with CaptureQueriesContext(connection) as asked:
        assert "Lama" in drawn("rab")
    assert len(asked) == 0
    with django_capture_on_commit_callbacks(execute=True):
        page.title = "Baru"
        page.save_revision().publish()
    assert "Baru" in drawn("rab")


def test_a_board_sees_it_beside_its_rab(client, shelf, handep, ani):
    page = explains(article(shelf, "Membuat RAB langkah demi langkah"), "rab")
    need = NeedFactory(board=handep)
    client.force_login(ani)
    text = client.get(f"/needs/{need.pk}/costs/").content.decode()
    assert page.title in text


def test_an_officer_sees_it_beside_the_conditions_of_an_offer(client, index, dewi):
    ensure_articles()
    client.force_login(dewi)
    text = client.get("/offers/new/").content.decode()
    assert "/menulis-syarat-tawaran/" in text.split('id="h-syarat"')[1]


def test_the_librarys_articles_explain_what_they_were_written_for(index):
    ensure_articles()
    rows = ArticleHelp.objects.values_list("page__slug", "field")
    assert dict(rows) == HELP
    assert ensure_articles() is not None
    assert ArticleHelp.objects.count() == len(HELP)


def test_an_editors_choice_is_left(shelf):
    own = explains(article(shelf, "Cara kami"), "rab")
    ensure_articles()
    assert ArticleHelp.objects.get(field="rab").page == own
