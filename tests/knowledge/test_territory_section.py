"""Each kota's officers write on their own shelf and see no other's drafts."""

import pytest
from django.urls import reverse

from forum_site.organisations.back_office import ensure_territory_group, sync_officers
from forum_site.organisations.models import Verification
from knowledge.actions.ensure_territory_section import ensure_territory_section
from knowledge.models import SectionPage
from tests.factories.pages import draft


@pytest.fixture
def of_a(index, sekretariat_a, eko):
    sync_officers(sekretariat_a)
    return SectionPage.objects.get(territory=sekretariat_a.territory)


@pytest.fixture
def of_b(index, sekretariat_b, fitri):
    sync_officers(sekretariat_b)
    return SectionPage.objects.get(territory=sekretariat_b.territory)


def test_a_corner_of_the_back_office_comes_with_its_shelf(of_a, kota_a):
    assert of_a.title == kota_a.name
    assert of_a.live


def test_making_it_again_changes_nothing(of_a, sekretariat_a):
    assert ensure_territory_section(sekretariat_a) == of_a
    assert SectionPage.objects.filter(territory=sekretariat_a.territory).count() == 1


def test_it_stays_a_draft_until_the_kota_is_open(client, index, sekretariat_a):
    sekretariat_a.verification = Verification.UNLISTED
    sekretariat_a.save()
    ensure_territory_group(sekretariat_a)
    section = SectionPage.objects.get(territory=sekretariat_a.territory)
    assert not section.live
    sekretariat_a.verification = Verification.VERIFIED
    sekretariat_a.save()
    ensure_territory_group(sekretariat_a)
    section.refresh_from_db()
    assert section.live


def test_secretariats_older_than_the_knowledge_base_get_theirs(sekretariat_a, eko, db):
    from forum_site.pages.actions.create_site_pages import create_site_pages

    ensure_territory_group(sekretariat_a)
    assert ensure_territory_section(sekretariat_a) is None
    create_site_pages()
    assert SectionPage.objects.filter(territory=sekretariat_a.territory).exists()


def test_an_officer_writes_and_publishes_on_the_own_shelf(of_a, eko):
    may = of_a.permissions_for_user(eko)
    assert may.can_add_subpage()
    assert draft(of_a, "Milik A").permissions_for_user(eko).can_publish()


def test_an_officer_may_nothing_elsewhere(of_a, of_b, index, shelf, eko):
    for page in (of_b, index, shelf, draft(of_b, "Milik B")):
        may = page.permissions_for_user(eko)
        assert not (may.can_edit() or may.can_add_subpage() or may.can_publish() or may.can_delete())


def test_the_explorer_shows_nothing_of_another_kota(client, of_a, of_b, eko):
    own, other = draft(of_a, "Naskah milik A"), draft(of_b, "Naskah milik B")
    client.force_login(eko)
    shown = client.get(reverse("wagtailadmin_explore", args=[of_a.pk])).content.decode()
    assert "Naskah milik A" in shown
    for name, page in (("wagtailadmin_explore", of_b), ("wagtailadmin_pages:edit", other)):
        assert client.get(reverse(name, args=[page.pk])).status_code in {302, 403, 404}
    assert client.get(reverse("wagtailadmin_pages:edit", args=[own.pk])).status_code == 200
