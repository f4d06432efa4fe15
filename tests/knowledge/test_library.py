"""The articles a new site starts with: their texts, that they load, and how the demo shows them."""

import json
import re
from collections import Counter
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.html import strip_tags
from wagtail.models import Revision

from forum_site.core import taxonomy
from knowledge.actions.ensure_articles import ensure_articles
from knowledge.actions.ensure_index import SECTIONS
from knowledge.demo import CREDITS, load_demo_articles
from knowledge.library import ARTICLES, cited
from knowledge.library.shape import SOURCES_HEADING, TEAM
from knowledge.models import ArticlePage, SectionPage

ENOUGH = 24
LONGEST_TITLE, LONGEST_INTRO, LONGEST_ESSENCE = 80, 300, 240
WORDS = range(330, 1200)
SHOWN_TONES = {"", "ok", "warn", "bad"}
PERSON_OR_NUMBER = re.compile(
    r"\b(Bapak|Ibu|Bpk|Sdr|Sdri)\.? [A-Z]|\b\d{16}\b|\b(?:\+62|0)8\d{7,}|\S@\S+\.\w"
)
WEB = re.compile(r"https?://|\bwww\.")
every = pytest.mark.parametrize("article", ARTICLES, ids=[one.slug for one in ARTICLES])


def blocks_of(article, kind=""):
    return [one for one in json.loads(article.body) if not kind or one["type"] == kind]


def text_of(article):
    return f"{article.title} {article.intro} " + strip_tags(
        " ".join(map(str, (one["value"] for one in blocks_of(article))))
    )


def test_there_are_enough_for_a_new_board_and_on_every_shelf():
    assert len(ARTICLES) >= ENOUGH
    assert {one.shelf for one in ARTICLES} == {slug for slug, *_words in SECTIONS}


def test_no_two_articles_share_a_slug_or_a_title():
    assert len({one.slug for one in ARTICLES}) == len({one.title for one in ARTICLES}) == len(ARTICLES)


@every
def test_title_and_introduction_fit_their_places(article):
    assert 10 < len(article.title) <= LONGEST_TITLE
    assert 40 < len(article.intro) <= LONGEST_INTRO
    assert article.sector in {"", *taxonomy.SECTORS}


@every
def test_it_opens_with_the_essence_in_two_to_five_short_sentences(article):
    first, *others = blocks_of(article)
    assert first["type"] == "essence"
    assert 2 <= len(first["value"]) <= 5
    assert max(map(len, first["value"])) <= LONGEST_ESSENCE
    assert all(one["type"] != "essence" for one in others)


@every
def test_it_can_be_worked_with(article):
    """Headings for the contents, a table or a list to tick off, steps or points, one thing to remember."""
    headings = [one["value"] for one in blocks_of(article, "heading")]
    assert len(headings) >= 4
    assert len(set(headings)) == len(headings)
    assert blocks_of(article, "table")
    assert blocks_of(article, "steps")
    assert {one["value"]["tone"] for one in blocks_of(article, "callout")} <= SHOWN_TONES
    assert blocks_of(article, "callout")
    assert len(text_of(article).split()) in WORDS


@every
def test_it_ends_with_what_its_facts_rest_on(article):
    *_before, heading, listed = blocks_of(article)
    assert heading == {**heading, "type": "heading", "value": SOURCES_HEADING}
    lines = re.findall(r"<li>(.*?)</li>", listed["value"])
    known = {value for name, value in vars(cited).items() if name.isupper()}
    assert len(lines) >= 2
    assert set(lines) <= known


@every
def test_every_row_of_a_table_has_as_many_cells_as_the_table_has_columns(article):
    for table in blocks_of(article, "table"):
        columns = len(table["value"]["columns"])
        assert {len(row["values"]) for row in table["value"]["rows"]} == {columns}


@every
def test_it_names_no_person_no_number_and_no_invented_body(article):
    text = text_of(article)
    assert article.credit == TEAM
    assert not PERSON_OR_NUMBER.search(text)
    assert not WEB.search(text)
    assert not blocks_of(article, "quote")  # nobody said it
    invented = {name for credit in CREDITS.values() for name in re.findall(r"(?:BKM|LKM) [A-Z]\w+", credit)}
    assert not [name for name in invented if name in text]


def test_its_tags_lead_on_to_other_articles():
    used = Counter(tag for one in ARTICLES for tag in one.tags)
    assert all(3 <= len(one.tags) <= 5 for one in ARTICLES)
    alone = {one.slug for one in ARTICLES if sum(used[tag] > 1 for tag in one.tags) < 2}
    assert alone == set()
    assert len({tag.lower() for tag in used}) == len(used)


def test_every_source_is_used_by_an_article():
    used = " ".join(json.loads(one.body)[-1]["value"] for one in ARTICLES)
    assert [name for name, value in vars(cited).items() if name.isupper() and value not in used] == []


def test_they_load_once_and_leave_what_an_editor_changed(index):
    pages = ensure_articles()
    assert len(pages) == len(ARTICLES)
    assert all(page.live and page.minutes >= 2 and page.tags.count() >= 3 for page in pages)
    assert {page.credit for page in pages} == {TEAM}
    mine = pages[0]
    mine.title = "Judul dari penyunting"
    mine.save_revision().publish()
    revisions = Revision.objects.count()
    assert [page.pk for page in ensure_articles()] == [page.pk for page in pages]
    assert ArticlePage.objects.get(pk=mine.pk).title == "Judul dari penyunting"
    assert Revision.objects.count() == revisions


def test_the_first_article_of_the_library_stands_at_the_top_of_the_list(client, index):
    ensure_articles()
    listed = client.get(index.url).content.decode()
    places = [listed.find(one.title) for one in ARTICLES[:5]]
    assert -1 < places[0]
    assert places == sorted(places)


def test_an_article_moved_to_another_shelf_is_not_made_again(index):
    page = ArticlePage.objects.get(pk=ensure_articles()[0].pk)
    page.move(SectionPage.objects.get(slug="kelembagaan"), pos="last-child")
    ensure_articles()
    assert ArticlePage.objects.filter(slug=page.slug).count() == 1


def test_every_article_opens(client, index):
    assert {client.get(page.url).status_code for page in ensure_articles()} == {200}


def test_the_command_says_how_many_and_what_is_missing(db):
    with pytest.raises(CommandError, match="create_site_pages"):
        call_command("load_articles")
    call_command("create_site_pages", verbosity=0)
    said = StringIO()
    call_command("load_articles", stdout=said)
    call_command("load_articles", verbosity=0)
    assert said.getvalue() == f"{len(ARTICLES)} articles\n"
    assert ArticlePage.objects.count() == len(ARTICLES)


def test_the_demo_credits_its_own_boards_and_spreads_the_days(index):
    pages = {page.slug: page for page in load_demo_articles()}
    assert {slug: pages[slug].credit for slug in CREDITS} == CREDITS
    days = {page.first_published_at.date() for page in ArticlePage.objects.all()}
    assert len(days) == len(pages) == len(ARTICLES)
    assert {page.reviewed_by for page in pages.values()} == {"sekretariat"}
    load_demo_articles()
    assert {page.first_published_at.date() for page in ArticlePage.objects.all()} == days
