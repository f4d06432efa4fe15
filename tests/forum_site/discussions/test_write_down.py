"""An officer, facilitator or secretary writes down what somebody present says: marked and logged."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import ModelLogEntry

from forum_site.discussions.actions.write import reply
from forum_site.discussions.models import Post
from forum_site.organisations.models import Role
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory

SAID = "Bu Sari, RT 03"


@pytest.fixture
def secretary(handep):
    user = UserFactory(handle="tini", name="Tini")
    MembershipFactory(user=user, organisation=handep, role=Role.BOARD_SECRETARY)
    return user


def sent(handep, **changes) -> dict[str, str]:
    given = {"text": "Air naik.", "organisation": str(handep.pk), "said_by": SAID, "consent": "on"}
    return given | changes


def test_it_works(client, secretary, handep, topic):
    client.force_login(secretary)
    client.post(reverse("discussions:reply", args=[topic.pk]), sent(handep))
    post = Post.objects.get(number=2)
    assert (post.said_by, post.author) == (SAID, secretary)
    client.logout()
    assert "Ditulis oleh Tini untuk Bu Sari, RT 03" in client.get(topic.get_absolute_url()).content.decode()
    entry = ModelLogEntry.objects.get(action="discussions.write_down")
    assert (entry.user, entry.data["post"]) == (secretary, post.pk)
    assert SAID not in str(entry.data)


@pytest.mark.parametrize(
    "changes", [{"consent": ""}, {"organisation": ""}, {"said_by": "x" * 81}], ids=lambda one: next(iter(one))
)
def test_without_consent_body_or_with_too_long_a_name_nothing_is_sent(
    client, secretary, handep, topic, changes
):
    client.force_login(secretary)
    page = client.post(reverse("discussions:reply", args=[topic.pk]), sent(handep, **changes))
    assert page.context["form"].errors
    assert not Post.objects.filter(number=2).exists()


@pytest.mark.parametrize(
    ("who", "role", "may"),
    [
        ("secretary", Role.BOARD_SECRETARY, True), ("facilitator", Role.FACILITATOR, True),
        ("officer", Role.SECRETARIAT_OFFICER, True), ("coordinator", Role.BOARD_COORDINATOR, False),
        ("member", Role.BOARD_MEMBER, False),
    ],
)  # fmt: skip
def test_who_may(handep, topic, who, role, may):
    user = UserFactory(handle=who)
    MembershipFactory(user=user, organisation=handep, role=role)
    if may:
        assert reply(topic, by=user, text="x", organisation=handep, said_by=SAID).said_by == SAID
    else:
        with pytest.raises(PermissionDenied):
            reply(topic, by=user, text="x", organisation=handep, said_by=SAID)


def test_only_for_an_organisation(secretary, topic):
    with pytest.raises(PermissionDenied):
        reply(topic, by=secretary, text="x", said_by=SAID)


def test_others_are_not_offered_it_and_cannot_smuggle_it_in(client, ani, handep, topic):
    client.force_login(ani)
    assert "said_by" not in client.get(topic.get_absolute_url()).content.decode()
    client.post(reverse("discussions:reply", args=[topic.pk]), sent(handep))
    assert Post.objects.get(number=2).said_by == ""


def test_a_name_is_only_words(client, secretary, handep, topic):
    client.force_login(secretary)
    bad = "<img src=x onerror=alert(1)>"
    client.post(reverse("discussions:reply", args=[topic.pk]), sent(handep, said_by=bad))
    page = client.get(topic.get_absolute_url()).content.decode()
    assert bad not in page
    assert "&lt;img src=x" in page
