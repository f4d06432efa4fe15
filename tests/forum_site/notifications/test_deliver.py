"""Sending: claimed first, tried again when it may help, never after the right to see has gone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.accounts.models import Consent
from forum_site.notifications import outbox
from forum_site.notifications.actions.choose import choose_frequencies
from forum_site.notifications.actions.deliver import deliver
from forum_site.notifications.channels.base import ChannelDown, PermanentError, TemporaryError
from forum_site.notifications.models import Delivery, Event
from tests.factories.accounts import UserFactory
from tests.forum_site.notifications.conftest import DUTY, NEWS

pytestmark = pytest.mark.django_db


def raising(error: Exception):
    def fail(letter: object) -> None:
        raise error

    return fail


def states() -> list[str]:
    return list(Delivery.objects.order_by("pk").values_list("status", flat=True))


def make_due() -> None:
    Delivery.objects.filter(status="queued").update(next_try_at=timezone.now())


def test_letter_leaves_after_the_commit_and_is_marked_sent(tell, post, ani, budi):
    tell([ani, budi], n=1)
    assert [letter.user.handle for letter in post.letters] == ["ani", "budi"]
    assert states() == ["sent", "sent"]
    assert Delivery.objects.filter(sent_at=None).count() == 0


def test_sending_again_sends_nothing(tell, post, ani):
    tell([ani])
    deliver(Delivery.objects.all())
    assert len(post.letters) == 1


def test_one_connection_serves_a_batch(tell, post, crowd):
    tell(crowd(40))
    assert len(post.letters) == 40 and post.opened == 1


def test_words_come_in_the_language_and_stream_of_the_reader(tell, post):
    tell([UserFactory(language="en"), UserFactory(language="id")])
    assert [letter.stream for letter in post.letters] == ["match", "match"]
    assert post.letters[0].stream_words == "New matches"


def test_right_to_see_is_asked_when_sending(tell, post, ani):
    post.fail = raising(TemporaryError("later"))
    event = tell([ani])
    Event.objects.filter(pk=event.pk).update(data={"secret": True})
    post.fail = lambda letter: None
    make_due()
    deliver(Delivery.objects.all())
    assert post.letters == [] and states() == ["skipped"]


def test_notice_of_a_deleted_object_is_not_sent(tell, post, ani):
    post.fail = raising(TemporaryError("later"))
    consent = Consent.objects.create(user=ani, document="terms", version="1")
    tell([ani], subject=consent)
    consent.delete()
    make_due()
    post.fail = lambda letter: None
    deliver(Delivery.objects.all())
    assert post.letters == [] and states() == ["skipped"]


def test_person_without_confirmed_address_is_skipped_and_keeps_the_inbox(tell, post):
    nobody = UserFactory(email=None, phone="+6281200000001")
    tell([nobody])
    assert states() == ["skipped"] and nobody.notifications.count() == 1


def test_leaving_stops_what_is_already_waiting_but_no_duty(tell, post, ani):
    post.fail = raising(TemporaryError("later"))
    tell([ani])
    tell([ani], kind=DUTY)
    choose_frequencies({("match", "email"): "off", ("tasks", "email"): "off"}, by=ani)
    post.fail = lambda letter: None
    make_due()
    deliver(Delivery.objects.all())
    assert states() == ["skipped", "sent"]


def test_temporary_error_waits_longer_each_time_and_ends_dead(tell, post, ani):
    post.fail = raising(TemporaryError("451 later"))
    tell([ani])
    pauses = []
    while states() == ["queued"]:
        row = Delivery.objects.get()
        pauses.append((row.next_try_at - timezone.now()).total_seconds())
        make_due()
        deliver(Delivery.objects.all())
    assert states() == ["dead"] and len(pauses) == outbox.MOST_ATTEMPTS - 1
    assert all(
        0.7 * wanted <= pause <= 1.21 * wanted for wanted, pause in zip(outbox.PAUSES, pauses, strict=True)
    )
    assert Delivery.objects.get().error == "451 later"


def test_letter_gets_through_once_the_error_passes(tell, post, ani):
    post.fail = raising(TemporaryError("later"))
    tell([ani])
    post.fail = lambda letter: None
    deliver(Delivery.objects.all())
    assert post.letters == []  # its pause is not over
    make_due()
    deliver(Delivery.objects.all())
    assert states() == ["sent"] and Delivery.objects.get().attempts == 2


def test_permanent_error_is_not_tried_again(tell, post, ani):
    post.fail = raising(PermanentError("550 no such mailbox"))
    tell([ani])
    assert states() == ["failed"]


def test_channel_that_is_down_costs_nobody_an_attempt(tell, post, crowd):
    post.fail = raising(ChannelDown("refused"))
    tell(crowd(20))
    assert set(states()) == {"queued"}
    assert set(Delivery.objects.values_list("attempts", flat=True)) == {0}
    assert Delivery.objects.due(timezone.now()).count() == 0


def test_broken_words_of_one_notice_do_not_hold_up_the_others(tell, post, ani, budi):
    def fail(letter: object) -> None:
        if letter.user.handle == "ani":
            raise KeyError("title")

    post.fail = fail
    tell([ani, budi])
    assert states() == ["failed", "sent"]


def test_nothing_leaves_while_notices_are_paused(tell, post, ani, settings):
    settings.NOTICES_PAUSED = True
    tell([ani])
    assert post.letters == [] and states() == ["queued"] and ani.notifications.count() == 1
    settings.NOTICES_PAUSED = False
    deliver(Delivery.objects.all())
    assert states() == ["sent"]


def test_two_claims_never_share_a_row(tell, crowd, settings):
    settings.NOTICES_PAUSED = True
    tell(crowd(12))
    first = outbox.claim(Delivery.objects.all(), 8)
    second = outbox.claim(Delivery.objects.all(), 8)
    assert len(first) == 8 and len(second) == 4
    assert not {one.pk for one in first} & {one.pk for one in second}


def test_late_worker_cannot_overwrite_a_claim_that_was_given_away(tell, ani, settings):
    settings.NOTICES_PAUSED = True
    tell([ani])
    late = outbox.claim(Delivery.objects.all(), 1)
    outbox.free_stale(timezone.now() + outbox.LEASE + timedelta(seconds=1))
    (fresh,) = outbox.claim(Delivery.objects.all(), 1)
    outbox.mark_failed(late, "too late")
    assert Delivery.objects.get().status == "claimed" and Delivery.objects.get().claim == fresh.claim


def test_statements_do_not_grow_with_the_types_of_people(
    tell, post, crowd, settings, django_assert_max_num_queries
):
    settings.NOTICES_PAUSED = True
    tell(crowd(45))
    settings.NOTICES_PAUSED = False
    with django_assert_max_num_queries(30 + 2 * 45):  # the claim, what the batch needs, two a letter
        deliver(Delivery.objects.all())
    assert len(post.letters) == 45


@pytest.mark.parametrize(
    ("kind", "days", "left"),
    [(NEWS, 3, "skipped"), (DUTY, 3, "sent"), (NEWS, -1, "sent"), (NEWS, None, "sent")],
)
def test_suspended_people_are_sent_what_is_mandatory_only(tell, post, ani, kind, days, left):
    ani.suspended_until = days and timezone.now() + timedelta(days=days)
    ani.save()
    tell([ani], kind=kind)
    assert states() == [left]
    assert Delivery.objects.get().error == ("suspended" if left == "skipped" else "")
