"""The words and links of `notices.py`."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.core.dates import day
from knowledge.models import ArticlePage, Correction


def title_of(article: ArticlePage) -> str:
    return str(article.draft_title or article.title)


def review_title(event: Any) -> str:
    article = event.subject.state.workflow_state.content_object
    return _("An article waits for your review: %(article)s") % {"article": title_of(article)}


def review_body(event: Any) -> str:
    said = _(
        "Read it as its readers will, then publish it or return it with a comment. "
        "The link is for you alone, until %(day)s."
    )
    return said % {"day": day(event.subject.expires_at)}


def returned_title(event: Any) -> str:
    return _("Your article was returned: %(article)s") % {"article": title_of(event.subject)}


def returned_body(event: Any) -> str:
    return _("The reviewer writes: %(comment)s") % {"comment": event.data["comment"]}


def published_title(event: Any) -> str:
    return _("Your article is published: %(article)s") % {"article": event.subject.title}


def became_title(event: Any) -> str:
    return _("Your experience is now an article: %(article)s") % {"article": event.subject.title}


def became_body(event: Any) -> str:
    return _("Other boards can find it from now on. Thank you for sharing it.")


def thanks(event: Any) -> str:
    return _("Everybody can read it now.")


def due_title(event: Any) -> str:
    said = {"article": event.subject.title, "day": day_of(event)}
    if event.data["days"] > 0:
        return _("Please review “%(article)s” by %(day)s") % said
    return _("“%(article)s” may be outdated: its review was due on %(day)s") % said


def due_body(event: Any) -> str:
    return _("Check facts, amounts and rules, then set the next date. Until then readers see a note.")


def day_of(event: Any) -> str:
    return day(date.fromisoformat(event.data["due"]))


def correction_title(event: Any) -> str:
    return _("A reader corrects “%(article)s”") % {"article": event.subject.article.title}


def corrected_title(event: Any) -> str:
    said = {"article": event.subject.article.title}
    if event.subject.status == Correction.Status.ACCEPTED:
        return _("Your correction of “%(article)s” was accepted") % said
    return _("Your correction of “%(article)s” was not taken over") % said


def corrected_body(event: Any) -> str:
    return event.subject.word or _("Thank you: the article is being changed.")


def own_text(event: Any) -> str:
    """To the text where its author goes on writing, else to its editor or the list of one's own."""
    proposal = getattr(event.subject, "proposal", None)
    return proposal.get_absolute_url() if proposal else reverse("knowledge:own_proposals")


def page(event: Any) -> str:
    return event.subject.url or "/"


def kept_for(event: Any) -> str:
    return reverse("knowledge:keeping", args=[event.subject.pk])
