"""What everybody sees: the list, and the page of one organisation."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from forum_site.organisations import pages
from forum_site.organisations.authority import acts_for
from forum_site.organisations.forms.filters import OrganisationFilter
from forum_site.organisations.models import Organisation
from forum_site.organisations.sections import sections_of

PER_PAGE = 20


@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    form = OrganisationFilter(request.GET)
    # A kota that is being prepared and a body that waits are seen on their own pages, not listed here.
    keys = form.apply(Organisation.objects.public()).order_by("name", "pk").values("pk")
    page = Paginator(keys, PER_PAGE).get_page(request.GET.get("page"))
    # What a row shows is read for the rows of this page, not for all before it.
    shown: Any = page.object_list
    rows = Organisation.objects.filter(pk__in=shown).select_related("region", "territory")
    page.object_list = rows.order_by("name", "pk")
    context = {"form": form, "page": page, "section": "org", "total": page.paginator.count}
    return render(request, "organisations/list.html", context)


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    organisation = get_visible(request, slug)
    sections = sections_of(organisation, request.user)
    acts = request.user.is_superuser or acts_for(request.user, organisation)  # as `rules.can_edit`
    own_claim = pages.own_claim(organisation, request.user)
    context: dict[str, Any] = {
        "organisation": organisation,
        "section": "org",
        "sections": sections,
        "anchors": pages.anchors(sections),
        "officers": pages.officers(organisation, named=request.user.is_authenticated),
        "meta": pages.meta_of(organisation),
        "share": pages.share_link(organisation),
        "can_edit": acts,
        "offers_claim": not acts and own_claim is None,  # the page behind it asks the rule itself
        "own_claim": own_claim,
    }
    return render(request, "organisations/detail.html", context)


def get_visible(request: HttpRequest, slug: str) -> Organisation:
    """The organisation, or 404 when this visitor may not see it."""
    rows = pages.with_own_claim(Organisation.objects.visible_to(request.user), request.user)
    related = ("region__parent", "territory__parent", "verified_by")
    return get_object_or_404(rows.select_related(*related), slug=slug)
