"""Who sees which topic and post, in which state; the list of rows and the rule say the same."""

import pytest
from django.contrib.auth.models import AnonymousUser

from forum_site.discussions import rules
from forum_site.discussions.models import Post, State, Topic
from tests.factories.discussions import PostFactory, TopicFactory

PEOPLE = ("visitor", "ani", "budi", "citra", "hadi", "eko", "fitri", "root")
SEES = {
    State.VISIBLE: set(PEOPLE),
    State.PENDING: {"ani", "eko", "root"},
    State.HIDDEN: {"ani", "eko", "root"},
}


@pytest.fixture
def visitor():
    return AnonymousUser()


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("state", list(SEES))
def test_a_topic_of_ani(request, ani, handep, eko, fitri, state, who):
    topic = TopicFactory(author=ani, organisation=handep, status=state)
    user = request.getfixturevalue(who)
    expected = who in SEES[state]
    assert Topic.objects.visible_to(user).filter(pk=topic.pk).exists() == expected
    assert bool(rules.can_view_topic(user, topic)) == expected
    assert Post.objects.visible_to(user).filter(topic=topic).exists() == expected


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("state", list(SEES))
def test_a_reply_of_ani_in_a_topic_of_citra(request, ani, handep, citra, laweyan, eko, fitri, state, who):
    topic = TopicFactory(author=citra, organisation=laweyan)
    post = PostFactory(topic=topic, author=ani, organisation=handep, status=state)
    user = request.getfixturevalue(who)
    assert Post.objects.visible_to(user).filter(pk=post.pk).exists() == (who in SEES[state])
    assert Post.objects.in_topic(topic, user).filter(pk=post.pk).exists() == (who in SEES[state])


def test_the_province_judges_only_what_no_kota_answers_for(regions, root, ani, handep, eko, hadi):
    from forum_site.organisations.models import Kind, Role
    from tests.factories.organisations import MembershipFactory, OrganisationFactory

    province = OrganisationFactory(kind=Kind.SECRETARIAT, slug="pokja-prov", territory=regions["62"])
    MembershipFactory(user=hadi, organisation=province, role=Role.SECRETARIAT_OFFICER)
    in_kota = TopicFactory(author=ani, organisation=handep, status=State.PENDING).posts.get()
    ani.home = next(one for code, one in regions.items() if code.startswith("62.03.01.") and len(code) > 8)
    ani.save()
    elsewhere = TopicFactory(author=ani, status=State.PENDING).posts.get()
    assert set(Post.objects.judged_by(hadi)) == {elsewhere}
    assert set(Post.objects.judged_by(eko)) == {in_kota}
    assert rules.moderates(hadi, elsewhere) and not rules.moderates(hadi, in_kota)


@pytest.mark.parametrize("who", ["visitor", "ani", "hadi"])
def test_nobody_else_judges_anything(request, ani, eko, who):
    TopicFactory(author=ani, status=State.PENDING)
    assert not Post.objects.judged_by(request.getfixturevalue(who)).exists()
