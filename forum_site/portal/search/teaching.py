"""What the site's own names and glossary teach the search (`core.search.learnt`)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from forum_site.core.search.learnt import register_names, register_ways
from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region
from knowledge.models import ArticlePage, Regulation, Template, Term
from partnerships.models import Offer

NOBODY: Final = AnonymousUser()


def register() -> None:
    register_ways(glossary)
    register_names(names)


def glossary() -> Iterable[list[str]]:
    """An acronym, what it stands for and its other spellings find each other."""
    for term in Term.objects.only("term", "full", "also"):
        yield [*term.ways, term.full]


def names() -> Iterable[str]:
    """Of organisations and their places, and what else has a title, as far as everybody may see them."""
    bodies = Organisation.objects.visible_to(NOBODY)
    places = Region.objects.filter(Q(organisations__in=bodies) | Q(served_by__in=bodies)).distinct()
    return chain(
        bodies.values_list("name", flat=True),
        places.values_list("name", flat=True),
        ArticlePage.objects.visible_to(NOBODY).values_list("title", flat=True),
        Template.objects.visible_to(NOBODY).values_list("title", flat=True),
        Regulation.objects.visible_to(NOBODY).values_list("title", flat=True),
        Offer.objects.visible_to(NOBODY).values_list("title", flat=True),
    )
