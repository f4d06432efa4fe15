"""An article by its address, and on paper."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Site
from wagtail.views import serve

from forum_site.accounts.limits import limit
from forum_site.core.content.addresses import with_roots
from knowledge.actions.ensure_index import SLUG
from knowledge.article_rows import pages_at
from knowledge.models import ArticlePage, SectionPage
from knowledge.papers.printing import article_paper, booklet_paper

PAPERS: Final = "30/h/ip"
BOOKLETS: Final = "10/h/ip"


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The index, which has a name for those who link to it."""
    answer: HttpResponse = serve(request, f"{SLUG}/")
    return answer


@require_safe
def article(request: HttpRequest, shelf: str, slug: str) -> HttpResponse:
    """One statement instead of six. What is not found so (another site, an article that is not public, an
    address that was moved) goes the way of all pages, which also gives the 404."""
    roots = Site.get_site_root_paths()
    places = (f"{root.root_path}{SLUG}/{shelf}/{slug}/" for root in roots)  # one a site of this installation
    page = next((page for place in places for page in pages_at(slug=slug, place=place)), None)
    if page is None:
        answer: HttpResponse = serve(request, f"{SLUG}/{shelf}/{slug}/")
        return answer
    with_roots([page], roots)
    shown: HttpResponse = page.serve(request)
    return shown


@require_safe
def article_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    if refused := limit(request, "article_pdf", PAPERS):
        return refused
    page = get_object_or_404(ArticlePage.objects.visible_to(None), pk=pk)
    return pdf(article_paper(page, get_language() or "id"), page.slug)


@require_safe
def booklet_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """All articles of a section."""
    if refused := limit(request, "booklet_pdf", BOOKLETS):
        return refused
    section = get_object_or_404(SectionPage.objects.live().public(), pk=pk)
    content = booklet_paper(section, get_language() or "id")
    if content is None:
        raise Http404
    return pdf(content, section.slug)


def pdf(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
