"""Levels of trust: where they come from, what follows from them."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.discussions import trust
from forum_site.discussions.actions.give_standing import give_standing
from forum_site.discussions.actions.moderate import hide_post
from forum_site.discussions.actions.write import edit_post, reply
from forum_site.discussions.models import Post, Standing, State
from forum_site.discussions.tasks import recompute_trust
from forum_site.organisations.models import Role, Verification
from tests.factories.discussions import PostFactory, TopicFactory
from tests.factories.organisations import MembershipFactory

Level = Standing.Level
LINKS = "https://satu.invalid www.dua.invalid https://tiga.invalid "


def anew(user: User) -> User:
    """As the next request knows the person."""
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize(
    ("who", "level"),
    [
        ("root", 3), ("eko", 3), ("dewi", 3), ("ani", 2), ("budi", 2), ("citra", 2), ("gita", 2),
        ("hadi", 0), ("indra", 0),
    ],
)  # fmt: skip
def test_what_the_role_of_today_says(request, who, level):
    user = request.getfixturevalue(who)
    user.is_superuser = who == "root"
    assert trust.level_of(anew(user)) == level


def test_a_facilitator_is_trusted_and_an_unverified_body_vouches_for_nobody(hadi, handep):
    held = MembershipFactory(user=hadi, organisation=handep, role=Role.FACILITATOR)
    assert trust.level_of(anew(hadi)) == Level.TRUSTED
    held.organisation.verification = Verification.PENDING
    held.organisation.save()
    assert trust.level_of(anew(hadi)) == Level.NEW


def test_a_visible_text_makes_known_until_it_is_hidden(topic, hadi, eko):
    post = PostFactory(topic=topic, author=hadi)
    assert trust.level_of(anew(hadi)) == Level.KNOWN
    hide_post(post, by=eko, reason="x")
    assert trust.level_of(anew(hadi)) == Level.NEW


@pytest.mark.parametrize(
    ("posts", "thanks", "level"), [(0, 9, 0), (1, 0, 1), (9, 9, 1), (10, 4, 1), (10, 5, 2), (40, 90, 2)]
)
def test_what_texts_and_thanks_earn(posts, thanks, level):
    assert trust.earned_by(posts, thanks) == level


def test_every_night_what_was_earned_is_written_and_lost_again(topic, hadi):
    posts = [PostFactory(topic=topic, author=hadi) for _ in range(10)]
    Post.objects.filter(pk=posts[0].pk).update(thanks=5)
    recompute_trust()
    assert trust.level_of(anew(hadi)) == Level.MEMBER
    assert trust.recompute(timezone.now()) == 0
    Post.objects.filter(author=hadi).update(status=State.HIDDEN)
    recompute_trust()
    assert trust.level_of(anew(hadi)) == Level.NEW


def test_a_given_level_holds_in_both_directions_and_can_be_taken_back(topic, hadi, eko):
    PostFactory(topic=topic, author=hadi)
    for level, holds in ((2, 2), (0, 0), (None, 1)):
        give_standing(hadi, level, by=eko, reason="Kami kenal.")
        assert trust.level_of(anew(hadi)) == holds


@pytest.mark.parametrize(
    ("who", "may"),
    [("root", True), ("eko", True), ("fitri", False), ("dewi", False), ("ani", False), ("hadi", False)],
)
def test_who_gives_trust_to_a_person_of_kota_a(request, hadi, eko, fitri, who, may):
    user = request.getfixturevalue(who)
    if may:
        assert give_standing(hadi, 2, by=user, reason="Kami kenal.").given == 2
    else:
        with pytest.raises((PermissionDenied, Http404)):
            give_standing(hadi, 2, by=user, reason="Kami kenal.")
    assert Standing.objects.exists() == may


def test_a_level_costs_one_statement_beside_the_roles_and_is_kept(hadi):
    with CaptureQueriesContext(connection) as asked:
        for _ in range(3):
            trust.level_of(hadi)
    assert len(asked) <= 2


@pytest.mark.parametrize(
    ("level", "links", "may"), [(0, 2, True), (0, 3, False), (1, 5, True), (1, 6, False), (2, 40, True)]
)
def test_how_many_links_a_level_may_write(topic, hadi, eko, level, links, may):
    give_standing(hadi, level, by=eko, reason="x")
    text = "https://contoh.invalid/a " * links
    if may:
        assert reply(topic, by=anew(hadi), text=text).pk
    else:
        with pytest.raises(PermissionDenied):
            reply(topic, by=anew(hadi), text=text)


def test_a_correction_smuggles_no_links_in(topic, hadi):
    post = reply(topic, by=hadi, text="Halo.")
    with pytest.raises(PermissionDenied):
        edit_post(post, by=anew(hadi), text=LINKS)


def test_the_text_stays_in_the_form_that_holds_too_many_links(client, topic, hadi):
    client.force_login(hadi)
    page = client.post(reverse("discussions:reply", args=[topic.pk]), {"text": LINKS})
    assert page.status_code == 200
    assert page.context["form"].errors["text"]
    assert "https://tiga.invalid" in page.content.decode()


def test_a_newcomer_has_to_wait_sooner_than_a_member(client, topic, hadi, citra):
    url = reverse("discussions:reply", args=[topic.pk])
    for person, most in ((hadi, 5), (citra, 10)):
        client.force_login(person)
        answers = [client.post(url, {"text": f"Balasan {n}"}).status_code for n in range(most + 1)]
        assert (answers[:most], answers[-1]) == ([302] * most, 429)


def test_the_arranging_page_works_without_scripts(client, topic, citra, root):
    replies = [PostFactory(topic=topic, author=citra) for _ in range(2)]
    url = reverse("discussions:arrange", args=[topic.pk])
    client.force_login(root)
    assert client.get(url).status_code == 200
    said = {"act": "split", "posts": [replies[1].pk], "title": "Soal pompa"}
    answer = client.post(url, said)
    new = Post.objects.get(pk=replies[1].pk).topic
    assert answer.headers["Location"] == new.get_absolute_url()
    merged = client.post(
        reverse("discussions:arrange", args=[new.pk]), {"act": "merge", "into": topic.get_absolute_url()}
    )
    assert merged.status_code == 302
    assert client.get(new.get_absolute_url()).headers["Location"] == topic.get_absolute_url()


@pytest.mark.parametrize(
    "said",
    [
        {"act": "split", "title": "x"}, {"act": "merge", "into": "entah"}, {"act": "slow", "minutes": "-1"},
        {"act": "pin", "where": "2"}, {"act": "pin", "where": "1", "until": "2020-01-01"}, {"act": "move"},
        {"act": "entah"},
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_in_the_form(client, topic, eko, said):
    client.force_login(eko)
    url = reverse("discussions:arrange", args=[topic.pk])
    assert client.post(url, said).status_code == 422


@pytest.mark.parametrize(("who", "status"), [("eko", 200), ("fitri", 403), ("ani", 403), ("hadi", 403)])
def test_who_opens_the_arranging_page(client, request, topic, eko, fitri, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("discussions:arrange", args=[topic.pk])).status_code == status


def test_taking_back_and_bringing_back_with_buttons(client, topic, citra, hadi):
    post = PostFactory(topic=topic, author=citra)
    remove, restore = (reverse(f"discussions:{verb}", args=[post.pk]) for verb in ("remove", "restore"))
    client.force_login(citra)
    assert remove in client.get(topic.get_absolute_url()).content.decode()
    client.post(remove)
    assert restore in client.get(topic.get_absolute_url()).content.decode()
    client.force_login(hadi)
    assert post.source not in client.get(topic.get_absolute_url()).content.decode()
    assert client.post(restore).status_code == 404


def test_a_topic_of_slow_mode_says_when_one_may_write_again(client, topic, citra):
    TopicFactory(author=citra)
    topic.category.slow_minutes = 15
    topic.category.save()
    client.force_login(citra)
    url = reverse("discussions:reply", args=[topic.pk])
    client.post(url, {"text": "Satu."})
    page = client.post(url, {"text": "Kedua kalinya."})
    assert "15" in str(page.context["form"].errors["text"])
    assert "Kedua kalinya." in page.content.decode()
