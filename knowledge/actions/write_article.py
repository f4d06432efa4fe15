"""An article written on the site, without the back office: a draft page with the Markdown it is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from forum_site.core import audit
from knowledge import rules
from knowledge.from_markdown import body_of
from knowledge.models import ArticlePage, Proposal, SectionPage


@dataclass(frozen=True)
class Text:
    """What the writer typed; `source` is Markdown."""

    title: str
    intro: str
    section: SectionPage
    source: str


def propose_article(text: Text, *, by: Any) -> Proposal:
    """A draft that belongs to the person; `submit_article` gives it to the reviewers."""
    rules.can_propose(by).require()
    with transaction.atomic():
        proposal = draft_of(text, by=by)
        audit.record(proposal.article, "knowledge.propose", by=by)
    return proposal


def revise_proposal(proposal: Proposal, text: Text, *, by: Any) -> Proposal:
    """Goes on writing. What an editor has changed is never written over (see the rule)."""
    rules.can_revise_proposal(by, proposal).require()
    with transaction.atomic():
        locked = Proposal.objects.select_for_update().get(pk=proposal.pk)
        article: ArticlePage = locked.article.get_latest_revision_as_object()
        _fill(article, text)
        locked.source = text.source
        locked.revision = article.save_revision(user=by)
        locked.save()
        # a draft's own row is what lists and the way to the page show
        ArticlePage.objects.filter(pk=article.pk).update(title=text.title, intro=text.intro)
        if article.get_parent().pk != text.section.pk:
            _move(article, text.section, by)
        audit.record(article, "knowledge.revise", by=by)
    locked.article.refresh_from_db()
    return locked


def draft_of(text: Text, *, by: Any, **fields: Any) -> Proposal:
    """The page and its first revision; asks no rule. Inside a transaction."""
    # a brother that is added at the same time would take the same place in the tree
    Page.objects.select_for_update().get(pk=text.section.pk)
    shelf = SectionPage.objects.get(pk=text.section.pk)
    article = ArticlePage(
        live=False, has_unpublished_changes=True, owner=by, slug=_slug(shelf, text.title), **fields
    )
    _fill(article, text)
    shelf.add_child(instance=article)
    revision = article.save_revision(user=by)
    return Proposal.objects.create(article=article, person=by, source=text.source, revision=revision)


def _move(article: ArticlePage, shelf: SectionPage, by: Any) -> None:
    """The rule was asked: nobody needs a right of the back office to choose a shelf for their own draft."""
    page, target = ArticlePage.objects.get(pk=article.pk), Page.objects.get(pk=shelf.pk)
    MovePageAction(page, target, pos="last-child", user=by).execute(skip_permission_checks=True)


def _fill(article: ArticlePage, text: Text) -> None:
    article.title = article.draft_title = text.title
    article.intro = text.intro
    article.body = body_of(text.source)


def _slug(shelf: SectionPage, title: str) -> str:
    """Free on the shelf; a title without letters gets one too."""
    wanted = slugify(title)[:80].strip("-") or "artikel"
    taken = set(shelf.get_children().filter(slug__startswith=wanted).values_list("slug", flat=True))
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
