"""The knowledge base at work: a text in review, an experience that became an article, guidance that half of
the boards have read, templates in use. A second call changes nothing."""

from __future__ import annotations

from django.contrib.auth.models import Group

from forum_site.accounts.models import User
from forum_site.discussions.models import Topic
from forum_site.organisations.models import Membership, Organisation, Role
from forum_site.portal.demo import knowledge_at_work as told
from forum_site.portal.promoting import bodies_of, contributors_of, text_of
from knowledge.actions.confirm_reading import confirm_reading
from knowledge.actions.ensure_workflow import GROUP
from knowledge.actions.promote import promote
from knowledge.actions.review_article import publish_article
from knowledge.actions.submit_article import submit_article
from knowledge.actions.use_template import use_template
from knowledge.actions.write_article import Text, propose_article
from knowledge.models import ArticlePage, Promotion, Proposal, SectionPage, Template, TemplateUse

Board = tuple[Organisation, User]


def load_knowledge(people: dict[str, User]) -> None:
    """After topics, tries, articles and templates."""
    people[told.REVIEWER].groups.add(Group.objects.get(name=GROUP))
    boards = coordinated_boards()
    _promoted(people)
    _waiting(people[told.WAITS_BY])
    _read([one for one in boards if one[0].slug != told.STILL_TO_READ][::2])
    _used(boards)


def coordinated_boards() -> list[Board]:
    """The verified boards with who coordinates them, in the order of their names."""
    rows = Membership.objects.current().filter(
        role=Role.BOARD_COORDINATOR, organisation__in=Organisation.objects.boards().verified()
    )
    found = rows.select_related("organisation", "user").order_by("organisation__name", "pk")
    return [(one.organisation, one.user) for one in found]


def _promoted(people: dict[str, User]) -> None:
    topic = Topic.objects.get(title=told.TOLD)
    if Promotion.objects.exists():
        return
    words = text_of(topic)
    tried = words["text"].partition("# ")
    text = Text(
        words["title"], words["intro"], SectionPage.objects.get(slug=told.TOLD_SHELF),
        f"{told.TOLD_TEXT}\n{tried[1]}{tried[2]}",
    )  # fmt: skip
    promoter = people[told.PROMOTER]
    proposal = promote(
        topic, text, by=promoter, contributors=contributors_of(topic), credit=words["credit"],
        bodies=bodies_of(topic),
    )  # fmt: skip
    _quote(proposal.article, topic, promoter)
    _publish(proposal, promoter, people[told.REVIEWER])


def _quote(article: ArticlePage, topic: Topic, by: User) -> None:
    """As an editor adds it: a reply, with the way back to it."""
    draft: ArticlePage = article.get_latest_revision_as_object()
    link = f"{topic.get_absolute_url()}#post-{told.QUOTED_POST}"
    draft.body.append(("quotation", {"link": link, "words": ""}))
    draft.save_revision(user=by)


def _publish(proposal: Proposal, by: User, reviewer: User) -> None:
    article = ArticlePage.objects.get(pk=proposal.article_id)
    state = submit_article(article, by=by).current_task_state
    article.refresh_from_db()
    publish_article(state, by=reviewer, read=article.latest_revision_id or 0)


def _waiting(author: User) -> None:
    if not Proposal.objects.filter(person=author).exists():
        shelf = SectionPage.objects.get(slug=told.WAITS_SHELF)
        text = Text(told.WAITS_TITLE, told.WAITS_INTRO, shelf, told.WAITS_TEXT)
        submit_article(propose_article(text, by=author).article, by=author)


def _read(boards: list[Board]) -> None:
    article = ArticlePage.objects.get(slug=told.MANDATORY)
    if not article.mandatory:
        article.mandatory = True
        article.save_revision().publish()
    for board, coordinator in boards:
        confirm_reading(article, by=coordinator, organisation=board)


def _used(boards: list[Board]) -> None:
    """The first template by most of the boards, the others by fewer."""
    if TemplateUse.objects.exists():
        return
    for place, template in enumerate(Template.objects.published().order_by("pk")[: told.USED]):
        for board, coordinator in boards[:: place + 1]:
            use_template(template, board, by=coordinator)
