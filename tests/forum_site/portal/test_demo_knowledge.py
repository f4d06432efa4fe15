"""The demo shows the knowledge base at work."""

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from wagtail.models import TaskState

from forum_site.accounts.models import User
from forum_site.organisations.models import Organisation
from forum_site.portal.demo import knowledge_at_work as told
from forum_site.portal.desk.guidance import guidance_tasks
from knowledge.actions.ensure_workflow import GROUP
from knowledge.models import ArticlePage, Confirmation, Promotion, TemplateUse
from knowledge.readers import boards_and_reading
from knowledge.review_list import reviews_for


def page_of(url: str) -> str:
    answer = Client().get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_experience_became_an_article_with_its_quotation_and_credits(demo):
    article = Promotion.objects.get().article
    assert article.live
    assert article.kind == ArticlePage.Kind.PRACTICE
    shown = page_of(article.url)
    topic = Promotion.objects.get().subject
    assert topic.get_absolute_url() in shown
    assert "Ide iuran kopi ini kami curi ya." in shown
    for body in (topic.organisation, *(one.organisation for one in topic.replications.all())):
        assert body.name in shown
    assert article.url in page_of(topic.get_absolute_url())


def test_a_text_waits_for_the_reviewer(demo):
    reviewer = User.objects.get(handle=told.REVIEWER)
    assert reviewer.groups.filter(name=GROUP).exists()
    assert [one.article.draft_title for one in reviews_for(reviewer)] == [told.WAITS_TITLE]


def test_half_of_the_boards_have_read_the_mandatory_guidance(demo):
    article = ArticlePage.objects.get(mandatory=True)
    boards = list(boards_and_reading(article, User.objects.get(is_superuser=True)))
    read = [one for one in boards if one.has_read]
    assert 0 < len(read) < len(boards)
    asked = next(one for one in boards if one.slug == told.STILL_TO_READ)
    assert not asked.has_read
    coordinator = asked.memberships.get(role="board_coordinator").user
    assert [task.url for task in guidance_tasks(asked, coordinator)] == [article.url]


def test_boards_use_templates(demo):
    assert TemplateUse.objects.counted().values("template").distinct().count() == told.USED


def test_loading_again_changes_nothing(demo):
    models = (Promotion, TaskState, Confirmation, TemplateUse, ArticlePage, Organisation, Group)
    before = [model.objects.count() for model in models]
    call_command("load_demo", verbosity=0)
    assert [model.objects.count() for model in models] == before
