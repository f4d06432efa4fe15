"""Kinds, groups and reasons are registered; mistakes stop the start."""

from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation

from forum_site.notifications import reasons, registry
from forum_site.notifications.data_rights import copy_for, forget
from forum_site.notifications.models import Notification, Preference, Watch
from forum_site.notifications.watches import watch
from tests.forum_site.notifications.conftest import NEWS


def test_unknown_group_stops_the_start():
    with pytest.raises(ImproperlyConfigured, match="weather"):
        registry.register(replace(NEWS, code="test.rain", group="weather"))


def test_two_kinds_cannot_share_a_code():
    registry.register(NEWS)  # the same once more is fine
    with pytest.raises(ImproperlyConfigured, match="twice"):
        registry.register(replace(NEWS, group="tasks"))


def test_what_never_goes_at_once_shares_no_group_with_what_does():
    with pytest.raises(ImproperlyConfigured, match="of their own"):
        registry.register(replace(NEWS, code="test.slow", digest=True))
    with pytest.raises(ImproperlyConfigured, match="of their own"):
        registry.register(replace(NEWS, code="test.fast", group="nearly"))


def test_only_groups_that_can_happen_are_offered():
    assert {"match", "tasks", "discussion"} <= {group.code for group in registry.groups_in_use()}
    registry.unregister("test.duty")
    others = registry.kinds_in("tasks")
    assert ("tasks" in {group.code for group in registry.groups_in_use()}) is bool(others)


def test_reason_is_a_code_or_a_marked_sentence():
    with translation.override("en"):
        assert reasons.words_of("watching") == "you follow it."
        assert reasons.words_of("you won the draw.") == "you won the draw."
        assert reasons.words_of("") == ""


@pytest.mark.django_db
def test_copy_of_my_data_has_my_notices_and_choices(tell, ani, budi, handep):
    tell([ani], n=1)
    tell([budi], n=2)
    watch(ani, handep)
    Preference.objects.create(user=ani, group="match", channel="email", frequency="off")
    copy = copy_for(ani)
    assert [one["event__data"] for one in copy["notices"]] == [{"n": 1}]
    assert len(copy["preferences"]) == len(copy["following"]) == 1


@pytest.mark.django_db
def test_forgotten_person_leaves_nothing_here(tell, ani, budi, handep):
    tell([ani, budi])
    watch(ani, handep)
    forget(ani)
    assert not Watch.objects.exists()
    assert list(Notification.objects.values_list("user__handle", flat=True)) == ["budi"]


SUBJECT_ALONE = {
    "moderation.answered", "moderation.decided", "moderation.kept", "moderation.lifted",
    "moderation.sanctioned", "organisations.claim_decided",
}  # fmt: skip


def test_a_kind_that_asks_the_database_answers_for_a_whole_list_too():
    """The others look at the subject, which is loaded already."""
    kinds = [kind for kind in registry._KINDS.values() if not kind.code.startswith("test.")]
    own = {kind.code for kind in kinds if kind.may_see is not registry.subject_is_visible}
    assert len(own) > 10
    assert {code for code in own if registry.get(code).seen_by is None} == SUBJECT_ALONE
