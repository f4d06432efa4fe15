"""Menu and footer lead somewhere, and editors keep what they wrote."""

import pytest
from django.conf import settings
from django.core.management import call_command
from wagtail.models import Page, Site

from forum_site.pages.actions.create_site_pages import create_site_pages
from forum_site.pages.legal import current_version
from forum_site.pages.models import LegalPage, StandardPage
from forum_site.portal import places


def test_every_page_of_menu_and_footer_is_there(client, home):
    paths = [place.path for place in (places.HOME, places.BOOK, *places.ABOUT)]
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_a_second_run_changes_nothing(home):
    before = list(Page.objects.order_by("path").values_list("path", "latest_revision_id"))
    call_command("create_site_pages", verbosity=0)
    assert list(Page.objects.order_by("path").values_list("path", "latest_revision_id")) == before


def test_what_an_editor_wrote_stays(home):
    page = StandardPage.objects.get(slug="kontak")
    page.title = "Hubungi kami"
    page.save_revision().publish()
    create_site_pages()
    assert StandardPage.objects.get(slug="kontak").title == "Hubungi kami"


def test_wagtails_welcome_is_gone_and_the_site_points_home(home):
    assert Site.objects.get(is_default_site=True).root_page_id == home.pk
    assert not Page.objects.filter(slug="home").exists()


@pytest.mark.parametrize("kind", ["privacy", "terms"])
def test_the_text_people_agree_to_is_the_version_in_force(home, kind):
    assert LegalPage.objects.get(kind=kind).version == current_version(kind) == settings.POLICY_VERSIONS[kind]
