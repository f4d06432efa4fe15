"""Each delivery is its own watermark: what waits leaves once, in the way chosen when it was written."""

import pytest

from forum_site.notifications.actions.choose import choose_frequencies
from forum_site.notifications.channels.base import TemporaryError
from forum_site.notifications.models import Preference
from tests.forum_site.notifications.conftest import REPLY, TALK

pytestmark = pytest.mark.django_db
WAYS = ("instant", "daily", "weekly")


def numbers(letter):
    return [line.title.split()[1] for line in letter.lines]


@pytest.mark.parametrize("before", WAYS)
@pytest.mark.parametrize("after", WAYS)
def test_changed_frequency_neither_loses_nor_doubles_what_waits(tell, post, ani, nights, beat, before, after):
    nights.set(18, 22)  # a night: what goes at once waits as well
    for number, frequency in enumerate((before, after)):
        choose_frequencies({("match", "email"): frequency}, by=ani)
        tell([ani], n=number)
    for day in range(19, 27):
        for hour in (6, 7, 12):
            nights.set(day, hour)
            beat()
    assert sorted(number for letter in post.letters for number in numbers(letter)) == ["0", "1"]
    together = before == after != "instant"
    assert len(post.letters) == (1 if together else 2)


def test_lines_about_one_thing_stand_together_newest_first(tell, post, ani, laweyan, clock, beat):
    Preference.objects.create(user=ani, group="discussion", channel="email", frequency="daily")
    tell([ani], kind=REPLY, n=1)
    tell([ani], kind=TALK, n=2, subject=laweyan)
    tell([ani], kind=REPLY, n=3)
    clock.set(19, 7)
    beat()
    assert [numbers(letter) for letter in post.letters] == [["3", "1", "2"]]


def test_digest_that_failed_is_repeated_as_it_was_beside_the_next_one(tell, post, ani, clock, beat):
    def refuse(letter):
        raise TemporaryError("later")

    Preference.objects.create(user=ani, group="match", channel="email", frequency="daily")
    tell([ani], n=1)
    tell([ani], n=2)
    clock.set(19, 7)
    post.fail = refuse
    beat()
    tell([ani], n=3)
    post.fail = lambda letter: None
    clock.set(20, 7)
    beat()
    assert sorted(numbers(letter) for letter in post.letters) == [["2", "1"], ["3"]]
