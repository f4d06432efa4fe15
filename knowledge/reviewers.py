"""Who looks after articles: the group of reviewers everywhere, officers on the shelf of their own kota."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.organisations.authority import officers_for, secretariats_of
from knowledge.models import ArticlePage, ReviewTask, SectionPage


def review_groups() -> Any:
    """The groups that Wagtail's workflow names: an administrator may choose others."""
    return Group.objects.filter(pk__in=ReviewTask.objects.filter(active=True).values("groups"))


def is_reviewer(user: Any) -> bool:
    """Of everything: in a group of reviewers, or the administrator. One statement a request."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return False
    if user.is_superuser:
        return True
    known: bool | None = getattr(user, "_reviews", None)
    if known is None:
        known = user._reviews = review_groups().filter(user=user.pk).exists()
    return known


def looks_after(user: Any, article: ArticlePage) -> bool:
    """Reviewers every article, officers those on the shelf of their kota."""
    if is_reviewer(user):
        return True
    places = {office.territory_id for office in secretariats_of(user)}
    return bool(places) and shelf_of(article).territory_id in places


def may_decide(user: Any, article: ArticlePage) -> bool:
    """As `rules.can_review` says: who looks after it and did not write it."""
    return looks_after(user, article) and user.pk not in authors_of(article)


def writes_articles(user: Any) -> bool:
    """Who may make an article of what others said: reviewers and officers of secretariats."""
    return is_reviewer(user) or bool(secretariats_of(user))


def reviewers_of(article: ArticlePage, but: Iterable[int | None] = ()) -> list[User]:
    """Who is asked: officers of the kota for its shelf, else the reviewers, else the administrators."""
    authors = set(but)
    territory = shelf_of(article).territory
    circles = (
        lambda: officers_for(territory) if territory else [],
        lambda: User.objects.filter(is_active=True, groups__in=review_groups()).distinct().order_by("pk"),
        lambda: User.objects.filter(is_active=True, is_superuser=True).order_by("pk"),
    )
    for circle in circles:
        if people := [one for one in circle() if one.pk not in authors]:
            return people
    return []


def authors_of(article: ArticlePage) -> set[int]:
    """Whose text it is: nobody of them decides on it."""
    state = article.current_workflow_state
    proposal = getattr(article, "proposal", None)
    found = {article.owner_id, state and state.requested_by_id, proposal and proposal.person_id}
    return {pk for pk in found if pk}


def shelf_of(article: ArticlePage) -> SectionPage:
    shelf: SectionPage = SectionPage.objects.parent_of(article).select_related("territory").get()
    return shelf


def vouch(article: ArticlePage, by: Any) -> None:
    """The article says when it was reviewed, and by which secretariat; never by which person."""
    draft: ArticlePage = article.get_latest_revision_as_object()
    draft.reviewed_on = timezone.localdate()
    offices = secretariats_of(by)
    draft.reviewed_by = offices[0].name[:120] if offices else draft.reviewed_by
    draft.save_revision(user=article.latest_revision.user)
