"""What an officer's editor asks of the back office: links, tags, reviews and who else has the page open."""

import pytest
from django.urls import reverse
from django.utils import timezone

from forum_site.organisations.back_office import sync_officers
from knowledge.credit_fields import OrganisationByAddress, PersonByAddress
from knowledge.models import ArticlePage, SectionPage
from tests.factories.pages import article, draft


def shelf_of(secretariat):
    sync_officers(secretariat)
    return SectionPage.objects.get(territory=secretariat.territory)


@pytest.fixture
def of_a(index, sekretariat_a, eko):
    return shelf_of(sekretariat_a)


@pytest.fixture
def of_b(index, sekretariat_b, fitri):
    return shelf_of(sekretariat_b)


def test_an_officer_links_to_what_all_read_and_to_own_drafts(client, of_a, of_b, eko):
    article(of_b, "Terbit di B")
    article(of_a, "Terbit di A")
    draft(of_a, "Naskah di A")
    draft(of_b, "Naskah di B")
    client.force_login(eko)
    found = client.get(reverse("wagtailadmin_choose_page_search"), {"q": "di"}).content.decode()
    for shelf in (of_a, of_b):
        found += client.get(reverse("wagtailadmin_choose_page_child", args=[shelf.pk])).content.decode()
    for title in ("Terbit di A", "Terbit di B", "Naskah di A"):
        assert title in found
    assert "Naskah di B" not in found


def test_the_link_chooser_does_not_open_below_a_draft_of_another_kota(client, of_a, of_b, eko):
    of_b.unpublish()
    client.force_login(eko)
    assert client.get(reverse("wagtailadmin_choose_page_child", args=[of_b.pk])).status_code == 403


def tagged(page, words):
    page.tags.add(words)
    page.save()
    return page


def test_tags_of_published_articles_are_offered_and_no_others(client, of_a, of_b, eko):
    tagged(article(of_b), "air bersih")
    tagged(draft(of_b, "Naskah di B"), "air rahasia")
    client.force_login(eko)
    assert client.get("/admin/tag-autocomplete/", {"term": "AIR"}).json() == ["air bersih"]
    assert client.get("/admin/tag-autocomplete/").json() == []


def test_tags_are_for_who_may_enter(client, of_a, ani):
    assert client.get("/admin/tag-autocomplete/", {"term": "a"}).status_code == 302
    client.force_login(ani)
    assert client.get("/admin/tag-autocomplete/", {"term": "a"}).status_code == 403


def test_an_officer_decides_in_the_back_office_on_what_a_colleague_wrote(
    client, of_a, sekretariat_a, eko, hadi
):
    page = draft(of_a, "Ditulis Hadi")
    page.owner = hadi
    page.save_revision(user=hadi)
    page.get_workflow().start(page, hadi)
    asked = page.current_workflow_task_state
    client.force_login(eko)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", asked.pk])
    assert client.post(address, {"comment": ""}).status_code in {200, 302}
    published = ArticlePage.objects.get(pk=page.pk)
    assert published.live
    assert published.reviewed_on == timezone.localdate()
    assert published.reviewed_by == sekretariat_a.name


@pytest.mark.parametrize(("whose", "status"), [("a", 200), ("b", 403)])
def test_who_has_a_page_open_is_told_of_own_pages_alone(client, of_a, of_b, eko, whose, status):
    page = draft({"a": of_a, "b": of_b}[whose], "Naskah")
    client.force_login(eko)
    ping = reverse("wagtailadmin_editing_sessions:ping", args=["wagtailcore", "page", page.pk, 1])
    assert client.post(ping).status_code == status


@pytest.mark.parametrize("typed", ["{}", "/organisations/{}/", "https://situs.example/organisations/{}/?a=1"])
def test_an_organisation_is_credited_by_the_address_of_its_page(handep, typed):
    field = OrganisationByAddress()
    given = field.value_from_datadict({"who": typed.format(handep.slug)}, {}, "who")
    assert given == str(handep.pk)
    assert field.format_value(given) == handep.get_absolute_url()


@pytest.mark.parametrize("typed", ["tidak-ada", "{}", "http://["])
def test_what_leads_nowhere_is_nobody_and_stays_as_typed(handep, typed):
    words = typed.format(handep.pk)
    given = OrganisationByAddress().value_from_datadict({"who": words}, {}, "who")
    assert not given.isdigit()
    assert OrganisationByAddress().format_value(given) == words


def test_nobody_is_listed_to_an_editor(client, of_a, eko, ani, hadi, handep):
    client.force_login(eko)
    text = client.get(f"/admin/pages/add/knowledge/articlepage/{of_a.pk}/").content.decode()
    for hidden in (ani.name, hadi.name, handep.name):
        assert hidden not in text


def test_a_person_is_credited_by_their_page(ani):
    given = PersonByAddress().value_from_datadict({"who": f"/people/{ani.handle}/"}, {}, "who")
    assert given == str(ani.pk)
    assert ani.handle in PersonByAddress().format_value(given)


def test_an_editor_sees_first_what_every_article_needs(client, of_a, eko):
    client.force_login(eko)
    text = client.get(f"/admin/pages/add/knowledge/articlepage/{of_a.pk}/").content.decode()
    places = [
        text.index(f'name="{name}"') for name in ("title", "intro", "tags", "credits-TOTAL_FORMS", "version")
    ]
    assert places == sorted(places)
    assert 'name="show_in_menus"' not in text
