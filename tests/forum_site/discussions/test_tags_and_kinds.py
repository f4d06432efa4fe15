"""Tags with groups, what a category requires, and the form of an experience."""

from html import unescape

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import translation
from taggit.models import Tag

from forum_site.discussions.actions.write import start_topic
from forum_site.discussions.experience import compose, rupiah_of
from forum_site.discussions.models import State, TagGroup, Topic
from forum_site.discussions.tag_groups import GROUPS, can_tag, group_of, groups_of, tags_of_group
from tests.factories.discussions import CategoryFactory, TopicFactory

NEW = "/discussions/new/"


def filled(**changes):
    given = {
        "title": "Pompa air", "category": "tanya-jawab", "type": "discussion", "text": "Siapa punya?",
        "tags": "", "homepage": "", "organisation": "",
    }  # fmt: skip
    return given | changes


PARTS = {
    "context": "Saluran RT 03 penuh *pasir*.", "action": "Kami kuras.", "cost": "Rp 12.500.000",
    "result": "40 keluarga tidak banjir.", "lesson": "Kuras sebelum hujan.",
}  # fmt: skip


def test_the_groups_hold_the_lists_of_the_domain(regions):
    sizes = {code: len(tags_of_group(code)) for code in TagGroup.values}
    assert (sizes["activity"], sizes["sector"]) == (34, 3)
    assert sizes["source"] == len(GROUPS[TagGroup.SOURCE]) > 20
    assert ("kota palangka raya", "Kota Palangka Raya") in tags_of_group("place")
    names = [tag.name for tags in GROUPS.values() for tag in tags]
    assert len(names) == len(set(names))
    assert not any("_" in name or name != name.lower() for name in names)


@pytest.mark.parametrize(
    ("slug", "group"),
    [
        ("air-bersih", "activity"), ("lingkungan", "sector"), ("dana-bergulir", "source"),
        ("kota-palangka-raya", "place"), ("kota-atlantis", ""), ("gotong-royong", ""),
    ],
)  # fmt: skip
def test_a_tag_belongs_to_the_group_of_its_list(regions, slug, group):
    assert group_of(slug) == group


def test_groups_of_many_tags_cost_one_statement(regions, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert len(groups_of(["air-bersih", "kota-palangka-raya", "kota-surakarta", "bebas"])) == 3


def test_places_are_those_inside_the_place_of_the_category(regions):
    assert "Kota Surakarta" not in [label for _name, label in tags_of_group("place", regions["62"])]


def test_a_category_takes_topics_with_a_tag_of_its_group_only(ani, category):
    category.tag_group = TagGroup.SOURCE
    category.save()
    assert not can_tag(category, ["air bersih"])
    with pytest.raises(PermissionDenied):
        start_topic(category, by=ani, title="x", text="y", tags=["bebas"])
    assert start_topic(category, by=ani, title="x", text="y", tags=["bebas", "swadaya"]).tags.count() == 2


def test_the_form_offers_the_tags_of_the_category(client, ani, category):
    sources = CategoryFactory(slug="dana", name="Dana", tag_group=TagGroup.SOURCE)
    client.force_login(ani)
    page = client.get(NEW, {"category": "dana"})
    assert page.context["form"].group_required
    assert 'value="swadaya"' in page.content.decode()
    again = client.post(NEW, filled(category="dana"))
    assert "group_tags" in again.context["form"].errors
    client.post(NEW, filled(category="dana", group_tags=["swadaya"], tags="Gotong royong"))
    assert sorted(Topic.objects.get(category=sources).tags.names()) == ["gotong royong", "swadaya"]


def test_without_a_required_group_activities_are_offered(client, ani, category):
    client.force_login(ani)
    assert 'value="air bersih"' in client.get(NEW).content.decode()
    client.post(NEW, filled(group_tags=["air bersih", "drainase"]))
    assert Topic.objects.get().tags.count() == 2
    page = client.post(
        NEW, filled(title="b", text="b", group_tags=["air bersih", "drainase"], tags="a,b,c,d")
    )
    assert "tags" in page.context["form"].errors


def test_one_kota_of_many_is_chosen(client, ani, regions):
    CategoryFactory(slug="kota", tag_group=TagGroup.PLACE, place=regions["62"])
    client.force_login(ani)
    page = client.get(NEW, {"category": "kota"}).content.decode()
    assert '<select name="group_tags"' in page and "Kota Surakarta" not in page
    client.post(NEW, filled(category="kota", group_tags="kota palangka raya"))
    assert Topic.objects.get().tags.get().slug == "kota-palangka-raya"


def test_another_kind_or_category_keeps_what_was_typed(client, ani, category):
    client.force_login(ani)
    typed = filled(group_tags=["air bersih", "drainase"], tags="bebas")
    for button in ({"as": "experience"}, {"look": "1"}, {"preview": "1"}):
        form = client.post(NEW, typed | button).context["form"]
        assert (form["title"].value(), form["tags"].value()) == ("Pompa air", "bebas")
        assert form["group_tags"].value() == ["air bersih", "drainase"]
        assert not form.errors
    assert not Topic.objects.exists()


@pytest.mark.parametrize("wrong", ["lain", "announcement", ""])
def test_a_wrong_kind_in_the_address_is_a_discussion(client, ani, category, wrong):
    client.force_login(ani)
    assert client.get(NEW, {"type": wrong}).context["form"]["type"].value() == "discussion"


def test_an_experience_is_told_in_five_answers(client, ani, handep, category):
    client.force_login(ani)
    page = client.get(NEW, {"type": "experience"}).content.decode()
    assert all(f'name="{name}"' in page for name in PARTS)
    assert 'name="text"' not in page
    client.post(NEW, filled(type="experience", text="") | PARTS)
    post = Topic.objects.get(type=Topic.Type.EXPERIENCE).posts.get()
    assert post.parts == PARTS | {"cost": 12_500_000}
    shown = unescape(client.get(post.topic.get_absolute_url()).content.decode())
    assert "<em>pasir</em>" in shown and "Rp\N{NO-BREAK SPACE}12.500.000" in shown
    assert shown.count("<h3>") >= 5


@pytest.mark.parametrize(
    "wrong",
    [{"context": " "}, {"lesson": ""}, {"cost": "dua juta"}, {"cost": "-5"}, {"result": "x" * 4001}],
    ids=str,
)
def test_an_answer_that_is_missing_is_said_at_its_field(client, ani, category, wrong):
    client.force_login(ani)
    page = client.post(NEW, filled(type="experience", text="") | PARTS | wrong)
    assert list(page.context["form"].errors) == list(wrong)
    assert not Topic.objects.exists()


def test_the_preview_of_an_experience_shows_its_sections(client, ani, category):
    client.force_login(ani)
    page = client.post(NEW, filled(type="experience", preview="1") | PARTS)
    assert "<em>pasir</em>" in page.context["form"].preview
    assert page.context["form"]["context"].value() == PARTS["context"]


def test_headings_are_in_the_language_of_the_site_and_stay_above_those_of_the_answers():
    with translation.override("en"):
        text = compose({"context": "# Besar\n\nx", "cost": 0, "result": "", "lesson": "y"})
    assert text.startswith("# Keadaannya\n\n# Besar")
    assert "Rp\N{NO-BREAK SPACE}0" in text
    assert text.count("# ") == 4


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("12500000", 12_500_000), ("Rp 12.500.000,-", 12_500_000), ("rp 0", 0), ("1e5", None), ("²", None),
     ("9" * 16, None), ("", None), ("1,5 juta", None)],
)  # fmt: skip
def test_amounts_are_read_as_people_type_them(typed, amount):
    assert rupiah_of(typed) == amount


def test_the_list_of_tags_names_groups_and_counts_what_is_visible(
    client, ani, regions, django_assert_num_queries
):
    for tags in (["air bersih", "bebas"], ["air bersih", "kota palangka raya"]):
        TopicFactory(author=ani).tags.add(*tags)
    TopicFactory(author=ani, status=State.PENDING).tags.add("air bersih", "tersembunyi")
    groups = client.get("/discussions/tags/").context["groups"]
    assert [(group.code, [(one.slug, one.n) for one in group.tags]) for group in groups] == [
        ("activity", [("air-bersih", 2)]), ("place", [("kota-palangka-raya", 1)]), ("free", [("bebas", 1)]),
    ]  # fmt: skip


def test_a_tag_page_names_its_group(client, ani, regions):
    TopicFactory(author=ani).tags.add("air bersih")
    assert client.get("/discussions/tag/air-bersih/").context["group"] == TagGroup.ACTIVITY
    assert Tag.objects.get().slug == "air-bersih"


def test_an_experience_is_corrected_in_its_answers(client, ani, category):
    client.force_login(ani)
    client.post(NEW, filled(type="experience", text="") | PARTS)
    post = Topic.objects.get().posts.get()
    url = f"/discussions/posts/{post.pk}/edit/"
    form = client.get(url).context["form"]
    assert form["action"].value() == "Kami kuras."
    assert 'value="12.500.000"' in str(form["cost"])
    sent = {"title": "Pompa air", "text": "", "homepage": ""} | PARTS | {"cost": "13000000"}
    assert client.post(url, sent | {"lesson": ""}).context["form"].errors
    client.post(url, sent)
    post.refresh_from_db()
    assert post.parts["cost"] == 13_000_000 and "13.000.000" in post.source
