"""Legal and standard pages, in both languages."""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from forum_site.pages.models import LegalPage, SiteSettings, StandardPage

LEGAL = ["/kebijakan-privasi/", "/ketentuan/"]
ALL = [*LEGAL, "/cara-kerja/", "/tentang/", "/kontak/"]


def text_of(client, path):
    return client.get(path).content.decode()


def test_the_privacy_policy_says_what_the_law_asks_for(client, home):
    text = text_of(client, "/kebijakan-privasi/")
    for word in (
        "UU 27/2022",
        "Pengendali data",
        "3 × 24 jam",
        "Masa simpan",
        "menarik persetujuan",
        "Versi 2026-11",
    ):
        assert word in text


@pytest.mark.parametrize("path", ALL)
def test_the_english_switch_shows_english_texts(client, home, path):
    client.cookies["django_language"] = "en"
    text = text_of(client, path)
    assert '<article class="prose flow flow-m" lang="en">' in text


def test_a_text_without_english_says_it_is_indonesian(client, home):
    page = StandardPage.objects.get(slug="kontak")
    page.body_en = []
    page.save_revision().publish()
    client.cookies["django_language"] = "en"
    assert '<article class="prose flow flow-m" lang="id">' in text_of(client, "/kontak/")


def test_both_languages_have_the_same_sections(home):
    for page in (*LegalPage.objects.all(), *StandardPage.objects.all()):
        kinds = [block.block_type for block in page.body]
        assert kinds == [block.block_type for block in page.body_en], page.slug


def test_the_controller_is_named_as_soon_as_it_is_known(client, home):
    text_of(client, "/kontak/")
    site = Site.objects.get(is_default_site=True)
    office = SiteSettings.objects.get(site=site)
    office.controller, office.email = "Bapperida Kota Contoh", "a@example.id"
    office.save()
    assert "Bapperida Kota Contoh" in text_of(client, "/kontak/")
    assert "mailto:a@example.id" in text_of(client, "/kebijakan-privasi/")


@pytest.mark.parametrize(("short", "path"), [("/privacy/", LEGAL[0]), ("/terms/", LEGAL[1])])
def test_a_stable_address_leads_to_the_text(client, home, short, path):
    assert client.get(short).headers["Location"] == path


@pytest.mark.parametrize("path", ALL)
def test_pages_are_light_and_ask_little(client, home, path):
    client.get(path)
    with CaptureQueriesContext(connection) as statements:
        answer = client.get(path)
    assert len(statements) <= 7
    assert len(gzip.compress(answer.content)) < 20_000
