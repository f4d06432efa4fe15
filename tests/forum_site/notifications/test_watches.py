"""Following: by choice, visible, remembered."""

import pytest
from django.template import RequestContext, Template
from django.urls import reverse

from forum_site.notifications import watches
from forum_site.notifications.models import Watch
from forum_site.organisations.models import Organisation

pytestmark = pytest.mark.django_db
URL = reverse("notifications:watch")


@pytest.fixture
def followable(monkeypatch):
    monkeypatch.setattr(watches, "_WATCHABLE", {})
    watches.register_watchable(Organisation, visible=lambda user, obj: obj.name != "LKM Laweyan")


@pytest.mark.parametrize(
    ("level", "follows", "told", "told_of_first"),
    [
        ("watching", True, True, True),
        ("first", True, False, True),
        ("tracking", False, False, False),
        ("normal", False, False, False),
        ("muted", False, False, False),
    ],
)
def test_level_decides_who_is_told(ani, handep, level, follows, told, told_of_first):
    watches.watch(ani, handep, level)
    assert watches.is_watching(ani, handep) is follows
    assert (ani in watches.watchers_of(handep)) is told
    assert (ani in watches.watchers_of(handep, first=True)) is told_of_first


def test_watching_twice_is_one_watch(ani, handep):
    watches.watch(ani, handep)
    watches.watch(ani, handep, Watch.Level.MUTED)
    assert Watch.objects.get().level == "muted"


def test_taking_part_does_not_enrol_whoever_let_go(ani, handep):
    watches.follow_once(ani, handep)
    assert watches.is_watching(ani, handep)
    watches.unwatch(ani, handep)
    watches.follow_once(ani, handep)
    assert not watches.is_watching(ani, handep)


def test_watchers_of_another_thing_are_not_told(ani, handep, laweyan):
    watches.watch(ani, laweyan)
    assert not watches.watchers_of(handep).exists()


def test_button_follows_and_lets_go(client, ani, handep, followable):
    client.force_login(ani)
    posted = {"type": "organisations.organisation", "id": handep.pk, "level": "watching", "next": "/needs/"}
    assert client.post(URL, posted)["Location"] == "/needs/"
    assert watches.is_watching(ani, handep)
    client.post(URL, {**posted, "level": "normal"})
    assert not watches.is_watching(ani, handep)


@pytest.mark.parametrize(
    ("kind", "thing", "level"),
    [
        ("organisations.organisation", "laweyan", "watching"),
        ("accounts.user", "ani", "watching"),
        ("nothing.here", "handep", "watching"),
        ("organisations.organisation", "handep", "shouting"),
    ],
    ids=["hidden from me", "cannot be followed", "no such model", "no such level"],
)
def test_what_may_not_be_followed_is_not_found(client, request, ani, followable, kind, thing, level):
    client.force_login(ani)
    posted = {"type": kind, "id": request.getfixturevalue(thing).pk, "level": level}
    assert client.post(URL, posted).status_code == 404
    assert not Watch.objects.exists()


def test_visitor_cannot_follow(client, handep, followable):
    response = client.post(URL, {"type": "organisations.organisation", "id": handep.pk})
    assert response.status_code == 302 and not Watch.objects.exists()


def button(rf, user, obj) -> str:
    request = rf.get("/organisations/x/")
    request.user = user
    return (
        Template("{% load notices %}{% watch_button obj %}")
        .render(RequestContext(request, {"obj": obj}))
        .strip()
    )


def test_button_is_for_people_and_followable_things_only(rf, ani, handep, followable):
    from django.contrib.auth.models import AnonymousUser

    assert button(rf, AnonymousUser(), handep) == "" and button(rf, ani, ani) == ""
    assert 'aria-pressed="false"' in button(rf, ani, handep)
    watches.watch(ani, handep)
    assert 'aria-pressed="true"' in button(rf, ani, handep)
