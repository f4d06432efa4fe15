"""Ten thousand invented articles whose words are known, so that a search has as many hits as it says."""

from __future__ import annotations

from typing import Final

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from forum_site.core.content.writing import h, p, stream
from knowledge.models import ArticlePage, SectionPage

CHUNK: Final = 500
FILLER: Final = (
    "Warga berkumpul di balai untuk membahas rencana tahun depan. Panitia membacakan daftar pekerjaan, lalu"
    " semua boleh bertanya. Biaya ditulis di papan supaya mudah dilihat. Sesudah sepakat, hasilnya dicatat,"
    " ditandatangani, dan ditempel di pos ronda. "
)


def words_of(number: int, most: int) -> str:
    """Every article has "serbaguna", every tenth "kesepuluh", and so on down to one that has "tunggal"."""
    found = ["serbaguna"]
    if number % 10 == 0:
        found.append("kesepuluh")
    if number % 100 == 0:
        found.append("keseratus")
    return " ".join([*found, "tunggal"] if number == most - 1 else found)


def load_articles(most: int) -> None:
    """On one shelf; rows and index are written in bulk, as an editor's save takes some thirty statements."""
    call_command("create_site_pages", verbosity=0)
    shelf = SectionPage.objects.order_by("path").first()
    assert shelf is not None
    engine = get_search_backend("default").get_index_for_model(ArticlePage)
    for begin in range(0, most, CHUNK):
        pages = [_article(shelf, number, most) for number in range(begin, min(begin + CHUNK, most))]
        Page.objects.bulk_create([_row(page) for page in pages])
        keys = dict(Page.objects.filter(path__in=[page.path for page in pages]).values_list("path", "pk"))
        for page in pages:
            page.pk = page.page_ptr_id = keys[page.path]
            page.save_base(raw=True)  # the parent's row is there
        engine.add_items(ArticlePage, pages)
    SectionPage.objects.filter(pk=shelf.pk).update(numchild=most)


def _article(shelf: SectionPage, number: int, most: int) -> ArticlePage:
    said = words_of(number, most)
    named = said if number % 3 == 0 else "pekerjaan"
    page = ArticlePage(
        title=f"Catatan {number}: {named}", slug=f"catatan-{number}", intro=f"Tentang {said}.",
        body=stream(h("Jalannya"), p(FILLER * 3 + said)), live=True, depth=shelf.depth + 1,
        path=ArticlePage._get_path(shelf.path, shelf.depth + 1, number + 1),
        url_path=f"{shelf.url_path}catatan-{number}/", first_published_at=timezone.now(),
    )  # fmt: skip
    page.content_type = page.cached_content_type
    page.draft_title, page.locale_id = page.title, shelf.locale_id
    return page


def _row(page: ArticlePage) -> Page:
    names = [field.attname for field in Page._meta.concrete_fields if field.attname != "id"]
    return Page(**{name: getattr(page, name) for name in names})
