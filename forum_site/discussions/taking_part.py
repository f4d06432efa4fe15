"""What the page of a topic says of taking part: own reactions, who tried it, who answers. Few statements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Exists, OuterRef, Value

from forum_site.discussions import part_rules, rules, trust
from forum_site.discussions.hats import hats_of
from forum_site.discussions.models import Reacted, Reaction, Replication, Topic
from forum_site.organisations.models import Organisation

SHOWN: Final = 5


@dataclass
class TakingPart:
    """`tried`: the newest words of organisations. `claimed`: somebody takes care of the question;
    `may_claim`, `may_release`, `may_try`: what the reader is offered (the rules are asked again when it is
    done).
    """

    tried: list[Replication] = field(default_factory=list)
    claimed: bool = False
    may_claim: bool = False
    may_release: bool = False
    may_try: bool = False


def taking_part(topic: Topic, user: Any) -> TakingPart:
    """One statement for an experience that was tried, one for who took on a question; else none."""
    shown = TakingPart(claimed=part_rules.is_open_question(topic) and part_rules.claimed_now(topic))
    if topic.tried:
        shown.tried = list(topic.replications.select_related("organisation").order_by("-updated_at")[:SHOWN])
    if not user.is_authenticated:
        return shown
    if topic.type == Topic.Type.EXPERIENCE:
        shown.may_try = bool(bodies_that_may_try(topic, user))
    if topic.is_question:
        shown.may_claim = offers_claim(topic, user)
        shown.may_release = shown.claimed and bool(part_rules.can_release(user, topic))
    return shown


def offers_claim(topic: Topic, user: Any) -> bool:
    """As `part_rules.can_claim`, without asking whether the contact is verified. No statement for members."""
    free = part_rules.is_open_question(topic) and not part_rules.claimed_now(topic)
    if not free or topic.author_id == user.pk or not rules.can_join(user, topic):
        return False
    return trust.level_by_role(user) >= trust.Level.MEMBER or trust.effect_of(user).arranges


def with_own_reactions(posts: Any, user: Any) -> Any:
    """`thanked`, `agreed`: what the reader gave to each post; within the statement that reads the posts."""
    if not getattr(user, "is_authenticated", False):
        return posts.annotate(thanked=Value(False), agreed=Value(False))
    own = Reaction.objects.filter(user=user.pk, post=OuterRef("pk"))
    return posts.annotate(
        thanked=Exists(own.filter(kind=Reacted.THANKS)), agreed=Exists(own.filter(kind=Reacted.AGREE))
    )


def bodies_that_may_try(topic: Topic, user: Any) -> list[Organisation]:
    """The person's own organisations that may say it, boards first."""
    if topic.author_id == user.pk:
        return []
    return [body for body in hats_of(user) if body.pk != topic.organisation_id]
