"""Boards that use a template are told of its next version, and nobody else."""

import pytest
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications import wording
from forum_site.notifications.models import Event, Notification
from forum_site.organisations.models import Verification
from knowledge.actions.publish_template import add_version, edit_template
from knowledge.actions.use_template import stop_using_template, use_template
from knowledge.files.check import checked_document
from knowledge.template_notices import KIND
from tests.factories.library import document, sent, template_of
from tests.factories.organisations import MembershipFactory


@pytest.fixture
def rab(eko):
    return template_of(eko)


def next_version(template, by, changes=""):
    return add_version(template, checked_document(sent(document("docx"), "rab.docx")), by=by, changes=changes)


def told():
    return set(Notification.objects.filter(event__kind=KIND).values_list("user__name", flat=True))


def sees(person, event):
    person = User.objects.get(pk=person.pk)
    single = bool(wording.may_see(person, event))
    assert wording.still_shown(person, [event]) == ({event.pk} if single else set())
    return single


def test_who_acts_for_a_board_that_uses_it_is_told_of_the_next_version(rab, eko, ani, handep, citra, laweyan):
    use_template(rab, handep, by=ani)
    next_version(rab, eko, changes="Kolom upah ditambah.")
    assert told() == {ani.name}
    words = wording.words_of(Event.objects.get(kind=KIND))
    assert rab.title in words.title and "2" in words.title
    assert "Kolom upah ditambah." in words.body
    assert words.url == rab.get_absolute_url()


def test_without_a_word_on_what_changed_it_says_what_to_do(rab, eko, ani, handep):
    use_template(rab, handep, by=ani)
    next_version(rab, eko)
    assert wording.words_of(Event.objects.get(kind=KIND)).body


def test_a_person_of_two_boards_is_told_once(rab, eko, ani, handep, laweyan, citra):
    MembershipFactory(user=ani, organisation=laweyan, role="board_coordinator")
    use_template(rab, handep, by=ani)
    use_template(rab, laweyan, by=citra)
    next_version(rab, eko)
    assert Notification.objects.filter(event__kind=KIND, user=ani).count() == 1
    assert citra.name in told()


def test_each_version_is_told(rab, eko, ani, handep):
    use_template(rab, handep, by=ani)
    next_version(rab, eko)
    next_version(rab, eko)
    numbers = [one.data["number"] for one in Event.objects.filter(kind=KIND).order_by("pk")]
    assert numbers == [2, 3]


def test_a_board_that_is_not_verified_or_took_it_back_is_not_told(rab, eko, ani, handep, citra, laweyan):
    use_template(rab, handep, by=ani)
    use_template(rab, laweyan, by=citra)
    stop_using_template(rab, handep, by=ani)
    laweyan.verification = Verification.PENDING
    laweyan.save()
    next_version(rab, eko)
    assert told() == set()


def test_a_template_that_was_taken_away_is_not_announced(rab, eko, ani, handep):
    use_template(rab, handep, by=ani)
    edit_template(rab, by=eko, live=False)
    next_version(rab, eko)
    assert told() == set()


def test_it_is_seen_by_who_acts_for_the_board_today(rab, eko, ani, hadi, handep, citra, laweyan):
    use_template(rab, handep, by=ani)
    next_version(rab, eko)
    event = Event.objects.get(kind=KIND)
    assert (sees(ani, event), sees(hadi, event), sees(citra, event)) == (True, False, False)
    ani.memberships.update(ended_at=timezone.now())
    MembershipFactory(user=hadi, organisation=handep, role="board_coordinator")
    assert (sees(ani, event), sees(hadi, event)) == (False, True)
    stop_using_template(rab, handep, by=hadi)
    assert not sees(hadi, event)
