"""Ten replies become one message, and a busy topic does not write every minute."""

from datetime import timedelta

import pytest
from django.core import mail

from forum_site.notifications import outbox
from forum_site.notifications.actions.deliver import deliver
from forum_site.notifications.channels.base import ChannelDown, TemporaryError
from forum_site.notifications.models import Delivery, Event
from forum_site.notifications.parcels import SPACING, claim_instant
from tests.forum_site.notifications.conftest import NEWS, REPLY

pytestmark = pytest.mark.django_db


@pytest.fixture
def replies(tell, clock, settings):
    """`replies([user], 10)`: that many, a second apart."""
    settings.NOTICE_PATIENCE, settings.NOTICE_SPACING = 300, 1800

    def write(people, number, first=1, **options):
        for n in range(first, first + number):
            event = tell(people, kind=REPLY, n=n, **options)
            Event.objects.filter(pk=event.pk).update(created_at=clock())
            clock.wait(seconds=1)

    return write


def titles(letter):
    return [line.title.split()[1] for line in letter.lines]


def test_ten_replies_are_one_message_newest_first(replies, post, ani, clock, beat):
    replies([ani], 10)
    beat()
    assert post.letters == []
    clock.wait(minutes=5)
    beat()
    beat()
    (letter,) = post.letters
    assert letter.title == "10 balasan baru: BKM Handep" and len(letter.lines) == 10
    assert set(Delivery.objects.values_list("status", "letter")) == {("sent", letter.key)}


def test_what_is_not_due_yet_goes_along(replies, post, ani, clock, beat):
    replies([ani], 1)
    clock.wait(minutes=4)
    replies([ani], 1, first=2)
    clock.wait(minutes=1)
    beat()
    assert len(post.letters) == 1 and len(post.letters[0].lines) == 2


def test_next_message_about_the_same_waits_half_an_hour_and_gathers(replies, post, ani, clock, beat):
    replies([ani], 2)
    clock.wait(minutes=5)
    beat()
    for n in (3, 4):
        replies([ani], 1, first=n)
        clock.wait(minutes=6)
        beat()
    assert len(post.letters) == 1
    assert set(Delivery.objects.filter(status="queued").values_list("error", "attempts")) == {(SPACING, 0)}
    clock.wait(minutes=20)
    beat()
    assert [len(letter.lines) for letter in post.letters] == [2, 2]


def test_other_people_and_things_have_messages_of_their_own(replies, post, ani, budi, laweyan, clock, beat):
    replies([ani, budi], 2)
    replies([ani], 2, first=3, subject=laweyan)
    clock.wait(minutes=5)
    beat()
    assert sorted((letter.user.handle, len(letter.lines)) for letter in post.letters) == [
        ("ani", 2),
        ("ani", 2),
        ("budi", 2),
    ]


def test_other_kinds_do_not_gather_nor_wait(replies, tell, post, ani, beat):
    replies([ani], 2)
    tell([ani], kind=NEWS)
    assert [len(letter.lines) for letter in post.letters] == [1]


def test_replies_of_the_night_are_one_message_in_the_morning(replies, post, ani, nights, beat):
    nights.set(18, 19, 58)
    for hour in (19, 21, 23):
        nights.set(18, hour, 58)
        replies([ani], 2, first=hour)
        nights.wait(minutes=6)
        beat()
    assert post.letters == []
    nights.set(19, 6, 10)
    beat()
    assert [len(letter.lines) for letter in post.letters] == [6]


def test_message_that_failed_is_repeated_as_it_was(replies, post, ani, clock, beat):
    tried = []

    def refuse(letter):
        tried.append((letter.key, len(letter.lines)))
        raise TemporaryError("later")

    post.fail = refuse
    replies([ani], 2)
    clock.wait(minutes=5)
    beat()
    replies([ani], 1, first=3)
    post.fail = lambda letter: None
    clock.wait(minutes=4)
    beat()
    assert [(letter.key, len(letter.lines)) for letter in post.letters] == tried
    clock.wait(minutes=40)
    beat()
    assert [titles(letter) for letter in post.letters[1:]] == [["3"]]


def test_mail_that_could_not_be_tried_takes_later_replies_along(replies, post, ani, clock, beat):
    def refuse(letter):
        raise ChannelDown("refused")

    post.fail = refuse
    replies([ani], 1)
    clock.wait(minutes=5)
    beat()
    replies([ani], 1, first=2)
    post.fail = lambda letter: None
    clock.wait(minutes=5)
    beat()
    assert [len(letter.lines) for letter in post.letters] == [2]


def test_two_workers_make_no_two_messages_of_one_burst(replies, post, ani, clock, beat):
    replies([ani], 2)
    clock.wait(minutes=5)
    first = Delivery.objects.order_by("pk")[0]
    outbox.claim(Delivery.objects.filter(pk=first.pk), 1)  # the other worker took a part of it
    deliver(Delivery.objects.all())
    assert post.letters == [] and Delivery.objects.filter(status="queued").count() == 1
    Delivery.objects.filter(pk=first.pk).update(claimed_at=clock() - timedelta(hours=1))
    clock.wait(minutes=2)
    beat()
    assert [len(letter.lines) for letter in post.letters] == [2]


def test_letters_that_a_dead_worker_held_still_leave_together(replies, post, ani, clock, beat):
    replies([ani], 3)
    clock.wait(minutes=5)
    assert len(claim_instant(Delivery.objects.all(), 50, clock())) == 1
    clock.wait(minutes=20)
    beat()
    assert [len(letter.lines) for letter in post.letters] == [3]


def test_mail_shows_all_lines_and_their_number(replies, ani, clock, beat):
    replies([ani], 3, reason="watching")
    clock.wait(minutes=5)
    beat()
    (message,) = mail.outbox
    html = message.alternatives[0][0]
    assert message.subject == "3 balasan baru: BKM Handep"
    for text in (message.body, html):
        assert [text.count(f"Kabar {n} dari") for n in (1, 2, 3)] == [1, 1, 1]
        assert text.index("Kabar 3") < text.index("Kabar 1")


def test_receipt_of_the_other_side_is_kept(tell, post, ani, monkeypatch):
    monkeypatch.setattr(post, "send", lambda letter, address: "wamid.7")
    tell([ani])
    row = Delivery.objects.get()
    assert (row.letter, row.receipt) == (f"email-{row.pk}", "wamid.7")


def test_slice_of_time_ends_and_what_is_left_is_free_at_once(tell, post, crowd, settings, monkeypatch):
    settings.NOTICES_PAUSED = True
    tell(crowd(6))
    settings.NOTICES_PAUSED = False
    hours = iter(range(0, 1000, 4))
    with monkeypatch.context() as patch:
        patch.setattr("forum_site.notifications.actions.deliver.time.monotonic", lambda: next(hours))
        assert deliver(Delivery.objects.all(), seconds=10) is True
    assert 0 < len(post.letters) < 6
    assert set(Delivery.objects.filter(status="queued").values_list("attempts", "letter")) == {(0, "")}
    assert deliver(Delivery.objects.all()) is False and len(post.letters) == 6
