"""Thanks, tries and a question taken on, in the topics of the demo. A second call changes nothing."""

from typing import Final

from forum_site.accounts.models import User
from forum_site.discussions.actions.claim import claim_question
from forum_site.discussions.actions.replicate import say_tried
from forum_site.discussions.models import Outcome, Post, Reacted, Reaction, Topic
from forum_site.discussions.part_rules import can_claim, can_say_tried
from forum_site.discussions.taking_part import bodies_that_may_try

# Title of an experience: who tried it, how it went, in their words.
TRIES: Final = {
    "Lorong terang: lampu dirawat pemuda, listrik dibayar iuran kopi": (
        ("rungan-sari", Outcome.WORKED, "Delapan lampu di dua gang, iuran dari tiga warung."),
        ("nyai-rahmi", Outcome.PARTLY, "Lampu menyala, iuran baru jalan di satu RT."),
    ),
    "Tujuh rumah dalam satu bulan: cara kami membagi tukang": (
        ("nyai-rahmi", Outcome.WORKED, "Tiga rumah di RW 05, atap lebih dulu."),
    ),
}


def load_taking_part(people: dict[str, User]) -> None:
    if Reaction.objects.exists():
        return
    readers = [people[handle] for handle in sorted(people)]
    for post in Post.objects.public().order_by("pk"):
        _reactions(post, readers)
    _tries(people)
    _claim(readers)


def _reactions(post: Post, readers: list[User]) -> None:
    """Every seventh reader, more of them thanking than agreeing; never the author."""
    taps = [
        Reaction(post=post, user=user, kind=Reacted.AGREE if (user.pk + post.pk) % 3 == 0 else Reacted.THANKS)
        for user in readers[post.pk % 7 :: 7]
        if user.pk != post.author_id
    ]
    Reaction.objects.bulk_create(taps)
    thanks = sum(one.kind == Reacted.THANKS for one in taps)
    Post.objects.filter(pk=post.pk).update(thanks=thanks, agrees=len(taps) - thanks)


def _tries(people: dict[str, User]) -> None:
    for title, tries in TRIES.items():
        topic = Topic.objects.get(title=title)
        for handle, outcome, note in tries:
            user = people[handle]
            for body in bodies_that_may_try(topic, user)[:1]:
                if can_say_tried(user, topic, body):
                    say_tried(topic, body, by=user, outcome=outcome, note=note)


def _claim(readers: list[User]) -> None:
    open_ones = Topic.objects.public().filter(type=Topic.Type.QUESTION, answer=None)
    topic = open_ones.select_related("category", "author").order_by("reply_count", "pk").first()
    helper = next((user for user in readers if topic and can_claim(user, topic)), None)
    if topic and helper:
        claim_question(topic, by=helper)
