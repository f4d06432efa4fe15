"""What is passed on and taken along: summary, share text, feeds, papers, open data, what machines read."""

import csv
import io
import json
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from pypdf import PdfReader

from forum_site.discussions import topic_pdf
from forum_site.discussions.actions.attach import attach, change_files
from forum_site.discussions.actions.moderate import accept_answer
from forum_site.discussions.models import Attachment, Audience, Post, State, Topic
from forum_site.discussions.summary import summary_of
from tests.factories.discussions import CategoryFactory, PostFactory, TopicFactory
from tests.files import picture

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def closed(ani, handep) -> Topic:
    """A topic that only officers read."""
    category = CategoryFactory(slug="tertutup", name="Tertutup", view=Audience.OFFICERS)
    return TopicFactory(category=category, author=ani, organisation=handep, title="Rahasia")


@pytest.fixture
def long(ani, category) -> Topic:
    """A topic of 26 posts, four of them thanked for."""
    topic = TopicFactory(author=ani, category=category, replies=25)
    for number, thanks in ((1, 50), (3, 4), (9, 21), (24, 7)):
        topic.posts.filter(number=number).update(thanks=thanks)
    return topic


def entries(answer) -> list[str]:
    found = ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")
    return [entry.findtext(f"{ATOM}title") for entry in found]


def test_a_long_topic_has_a_summary_of_the_most_thanked_replies(client, long):
    long.posts.filter(number=3).update(status=State.HIDDEN)
    page = client.get(long.get_absolute_url())
    assert [one.post.number for one in page.context["summary"]] == [9, 24]
    said = page.content.decode()
    assert '<h2 id="h-summary">Ringkasan</h2>' in said
    assert f'href="{long.get_absolute_url()}?page=2#post-24"' in said
    assert "21 terima kasih" in said


def test_a_short_topic_needs_none(topic, citra):
    PostFactory(topic=topic, author=citra, thanks=9)
    assert summary_of(topic) == []


def test_a_summary_holds_five_and_costs_one_statement(long):
    long.posts.update(thanks=3)
    with CaptureQueriesContext(connection) as asked:
        assert [one.post.number for one in summary_of(long)] == [2, 3, 4, 5, 6]
    assert len(asked) == 1


def test_a_topic_is_shared_with_title_words_and_short_link(client, settings, topic):
    page = client.get(topic.get_absolute_url())
    share = page.context["share"]
    text = parse_qs(urlsplit(share.whatsapp).query)["text"][0]
    assert text == f"{topic.title}\n\nSaluran kami cepat penuh pasir.\n\n{settings.SITE_URL}/t/{topic.pk}/"
    assert 'href="https://wa.me/?text=Berapa%20lama' in page.content.decode()
    assert client.get(f"/t/{topic.pk}/").headers["Location"] == topic.get_absolute_url()


def test_the_short_link_follows_a_merged_topic(client, topic):
    into = TopicFactory()
    Topic.objects.filter(pk=topic.pk).update(status=State.MERGED, merged_into=into)
    assert client.get(f"/t/{topic.pk}/").headers["Location"] == into.get_absolute_url()


def test_what_others_cannot_open_is_not_shared_nor_indexed(client, closed, eko):
    client.force_login(eko)
    page = client.get(closed.get_absolute_url())
    said = page.content.decode()
    assert page.context["share"] is None
    assert 'name="robots" content="noindex"' in said
    assert "wa.me" not in said
    assert "application/atom+xml" not in said


FEEDS = {
    "topic_feed": lambda topic: [topic.pk],
    "tag_feed": lambda topic: ["drainase"],
    "person_feed": lambda topic: [topic.author.handle],
    "organisation_feed": lambda topic: [topic.organisation.slug],
    "feed": lambda topic: [],
}


@pytest.mark.parametrize("name", FEEDS)
def test_each_feed_holds_what_is_visible_and_nothing_of_closed_categories(client, topic, closed, eko, name):
    hidden = TopicFactory(author=topic.author, organisation=topic.organisation, status=State.HIDDEN)
    for one in (topic, closed, hidden):
        one.tags.add("drainase")
    client.force_login(eko)  # reads the closed category, but a feed is for everybody
    found = entries(client.get(reverse(f"discussions:{name}", args=FEEDS[name](topic))))
    assert len(found) == 1
    assert found[0].startswith(topic.title)


def test_feeds_of_what_visitors_do_not_see_are_not_there(client, closed, eko, topic):
    client.force_login(eko)
    addresses = [
        reverse("discussions:topic_feed", args=[closed.pk]),
        reverse("discussions:category_feed", args=["tertutup"]),
        reverse("discussions:tag_feed", args=["tidak-ada"]),
        reverse("discussions:person_feed", args=["tidak-ada"]),
        reverse("discussions:organisation_feed", args=["tidak-ada"]),
    ]
    assert [client.get(url).status_code for url in addresses] == [404] * 5


@pytest.mark.parametrize(
    ("sort", "titles"),
    [("new", ["Baru", "Terjawab", "Terbuka"]), ("unanswered", ["Terbuka"]), ("solved", ["Terjawab"])],
)
def test_the_feed_comes_in_the_order_of_the_list(client, ani, citra, sort, titles):
    TopicFactory(title="Terbuka", type=Topic.Type.QUESTION)
    solved = TopicFactory(title="Terjawab", type=Topic.Type.QUESTION, author=ani)
    accept_answer(solved, PostFactory(topic=solved, author=citra), by=ani)
    TopicFactory(title="Baru")
    assert entries(client.get(reverse("discussions:feed"), {"sort": sort})) == titles


def test_an_entry_of_a_post_has_its_lasting_address_and_no_markup(client, topic):
    post = PostFactory(topic=topic, source="Pakai `<script>` & pasir")
    answer = client.get(reverse("discussions:topic_feed", args=[topic.pk]))
    entry = ElementTree.fromstring(answer.content).find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href").endswith(f"/discussions/posts/{post.pk}/")
    assert entry.findtext(f"{ATOM}summary") == "Pakai &lt;script&gt; &amp; pasir"


def test_machines_read_author_dates_votes_and_answers(client, topic, ani, citra):
    post = PostFactory(topic=topic, author=citra, thanks=7)
    PostFactory(topic=topic, author=citra)
    accept_answer(topic, post, by=ani)
    said = client.get(topic.get_absolute_url()).content.decode()
    for words in (
        'itemprop="acceptedAnswer"', 'itemprop="suggestedAnswer"', 'itemprop="upvoteCount" content="7"',
        'itemprop="answerCount" content="2"', 'itemprop="datePublished"',
        f"{topic.get_absolute_url()}#post-2",
    ):  # fmt: skip
        assert words in said, words


def test_later_pages_name_the_author_of_the_topic_too(client, long):
    said = client.get(long.get_absolute_url(), {"page": 2}).content.decode()
    assert f'<meta itemprop="name" content="{long.author.name}">' in said


def test_sitemap_holds_open_categories_with_topics(client, topic, closed):
    CategoryFactory(slug="kosong", name="Kosong")
    said = client.get("/sitemap-categories.xml").content.decode()
    assert topic.category.get_absolute_url() in said
    assert "<lastmod>" in said
    for slug in ("kosong", "tertutup"):
        assert slug not in said


def test_a_tag_of_one_topic_is_thin(client, topic):
    topic.tags.add("drainase")
    url = reverse("discussions:tag", args=["drainase"])
    assert 'content="noindex"' in client.get(url).content.decode()
    TopicFactory().tags.add("drainase")
    assert 'content="noindex"' not in client.get(url).content.decode()


def paper_of(topic) -> PdfReader:
    return PdfReader(io.BytesIO(topic_pdf.topic_as_pdf(topic)))


def words_of(topic) -> str:
    return " ".join(" ".join(page.extract_text() for page in paper_of(topic).pages).split())


def pictures_on(topic) -> int:
    return sum(len(page.images) for page in paper_of(topic).pages)


def test_a_topic_is_a_paper_with_its_visible_posts(client, topic, citra):
    PostFactory(topic=topic, author=citra, source="Kami kuras **tiap** bulan.\n\n- pasir\n- #set page()")
    PostFactory(topic=topic, source="Tersembunyi sekali", status=State.HIDDEN)
    answer = client.get(reverse("discussions:pdf", args=[topic.pk]))
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    said = words_of(topic)
    for words in (topic.title, "BKM Handep", "Kami kuras tiap bulan.", "#set page()", f"/t/{topic.pk}/"):
        assert words in said, words
    assert "Tersembunyi" not in said


def test_a_paper_ends_after_so_many_posts_and_says_so(long, monkeypatch):
    monkeypatch.setattr(topic_pdf, "MOST", 10)
    taken = []
    monkeypatch.setattr(topic_pdf, "printed", lambda _, data: taken.append(data) or b"")
    with translation.override("id"):
        topic_pdf.topic_as_pdf(long)
    (data,) = taken
    assert (len(data["posts"]), data["more"]) == (10, "16 tulisan lagi ada di situs.")


@pytest.mark.parametrize(
    ("who", "status"), [(None, 404), ("ani", 404), ("citra", 404), ("eko", 200), ("root", 200)]
)
def test_a_paper_of_a_closed_category_is_for_its_readers(request, client, closed, who, status):
    if who:
        client.force_login(request.getfixturevalue(who))
    answer = client.get(reverse("discussions:pdf", args=[closed.pk]))
    assert answer.status_code == status
    if status == 200:
        assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("state", [State.PENDING, State.HIDDEN])
def test_there_is_no_paper_of_what_is_not_visible(client, ani, topic, state):
    Topic.objects.filter(pk=topic.pk).update(status=state)
    client.force_login(ani)
    assert client.get(reverse("discussions:pdf", args=[topic.pk])).status_code == 404


def test_papers_are_limited(client, topic, monkeypatch):
    monkeypatch.setattr("forum_site.discussions.views.taking_away.PAPERS", "1/h/ip")
    url = reverse("discussions:pdf", args=[topic.pk])
    assert [client.get(url).status_code for _ in range(2)] == [200, 429]


def test_pictures_of_a_topic_stand_on_its_paper(topic, ani, settings, tmp_path, monkeypatch):
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        },
    }
    tokens = [attach(picture(size=(800, 400 + n), name=f"parit-{n}.jpg"), by=ani).token for n in range(3)]
    change_files(topic.posts.get(), by=ani, add=tokens)
    monkeypatch.setattr(topic_pdf, "MOST_PICTURES", 2)
    assert pictures_on(topic) == 2
    with translation.override("id"):
        assert "Gambar: parit-2" in words_of(topic)
    Attachment.objects.first().thumbnail.delete()
    assert pictures_on(topic) == 1


def test_open_data_holds_public_topics_only(client, topic, closed, ani):
    TopicFactory(author=ani, status=State.PENDING)
    topic.tags.add("swadaya", "drainase")
    Topic.objects.filter(pk=topic.pk).update(title="=1+1")
    lines = b"".join(client.get("/discussions/export.csv").streaming_content).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(lines))
    assert (row["title"], row["author"], row["tags"]) == ("'=1+1", "BKM Handep", "drainase;swadaya")
    (record,) = json.loads(client.get("/discussions/export.json").content)
    assert (record["id"], record["title"], record["tags"]) == (topic.pk, "=1+1", ["drainase", "swadaya"])


def cost(client, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(url)
        b"".join(answer.streaming_content) if answer.streaming else answer.content  # noqa: B018
        assert answer.status_code == 200
    return len(asked)


@pytest.mark.parametrize("name", [*FEEDS, "export", "pdf"])
def test_feeds_and_files_cost_the_same_with_more_rows(client, topic, name):
    args = {"export": ["csv"], "pdf": [topic.pk]}.get(name) or FEEDS.get(name, lambda _: [])(topic)
    topic.tags.add("drainase")
    url = reverse(f"discussions:{name}", args=args)
    few = [cost(client, url) for _ in range(2)][1]
    more = {"author": topic.author, "organisation": topic.organisation}
    for one in TopicFactory.create_batch(3, **more):
        one.tags.add("drainase")
    Post.objects.filter(topic=topic).update(thanks=1)
    PostFactory(topic=topic)
    assert cost(client, url) == few <= 8


@pytest.mark.parametrize(("who", "most"), [(None, 8), ("citra", 14), ("eko", 14), ("root", 14)])
def test_the_summary_keeps_a_long_topic_within_its_statements(request, client, long, who, most):
    long.tags.add("drainase", "swadaya")
    if who:
        client.force_login(request.getfixturevalue(who))
    few = [cost(client, long.get_absolute_url()) for _ in range(2)][1]
    for _ in range(5):
        PostFactory(topic=long, thanks=9)
    assert cost(client, long.get_absolute_url()) == few <= most


def test_pages_of_people_and_bodies_lead_to_their_feeds(client, topic):
    for name, page in (("person_feed", f"/people/{topic.author.handle}/"), ("organisation_feed", None)):
        said = client.get(page or topic.organisation.get_absolute_url()).content.decode()
        assert reverse(f"discussions:{name}", args=FEEDS[name](topic)) in said
