"""Telling of steps made together: whoever they concern hears once of all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from django.contrib.contenttypes.models import ContentType

from forum_site.accounts.models import User
from forum_site.notifications.api import Told, announce
from forum_site.notifications.models import Watch
from forum_site.organisations.authority import holders
from partnerships.actions.tell_life import COORDINATION, WAITS_FOR
from partnerships.models import Need, NeedStep


def tell_steps(steps: Sequence[NeedStep]) -> None:
    """What `tell_step` says of one step, once a person for all like steps in one plan.

    The steps come with their needs and boards. People to whom the same needs matter share an event, so
    statements grow with such circles of people, not with the needs.
    """
    for _key, same in groupby(sorted(steps, key=_alike), key=_alike):
        alike = list(same)
        if alike[0].move in WAITS_FOR:
            _tell_turn(alike)
        _tell_circles(alike)


def _alike(step: NeedStep) -> tuple[int, str]:
    return step.need.plan_id, step.move


def _tell_turn(steps: Sequence[NeedStep]) -> None:
    first, board = steps[0], steps[0].need.board
    turn = holders(board, WAITS_FOR[first.move]) or holders(board, COORDINATION)
    announce(
        "partnerships.need_waits", actor=first.by, subject=first, recipients=turn,
        key=f"waits:{first.pk}", reason="role", data={"more": len(steps) - 1}, about=first.need,
    )  # fmt: skip


def _tell_circles(steps: Sequence[NeedStep]) -> None:
    """`data["more"]`: how many other needs of the person made the step; the notice names none of them."""
    concerned = _concerned(steps)
    circles: dict[frozenset[int], list[int]] = defaultdict(list)
    for person, (_reason, needs) in concerned.items():
        if needs:
            circles[frozenset(needs)].append(person)
    people = User.objects.filter(is_active=True).in_bulk(concerned) if circles else {}
    by_need = {step.need_id: step for step in steps}
    for ids, circle in circles.items():
        first = by_need[min(ids)]
        told = [Told(people[pk], concerned[pk][0]) for pk in circle if pk in people]
        announce(
            "partnerships.need_step", actor=first.by, subject=first, recipients=told,
            data={"more": len(ids) - 1}, about=first.need,
        )  # fmt: skip


def _concerned(steps: Iterable[NeedStep]) -> dict[int, tuple[str, set[int]]]:
    """{person: (why, needs)}: who proposed and who follows; what a person muted is left out."""
    needs = {step.need_id: step.need for step in steps}
    found: dict[int, tuple[str, set[int]]] = {}
    for need in needs.values():
        if need.proposed_by_id and need.tracking_code:
            found.setdefault(need.proposed_by_id, ("author", set()))[1].add(need.pk)
    told = (Watch.Level.WATCHING, Watch.Level.MUTED)
    about = ContentType.objects.get_for_model(Need)
    watches = Watch.objects.filter(content_type=about, object_id__in=list(needs), level__in=told)
    muted = set()
    for person, need_id, level in watches.values_list("user_id", "object_id", "level"):
        if level == Watch.Level.MUTED:
            muted.add((person, need_id))
        else:
            found.setdefault(person, ("watching", set()))[1].add(need_id)
    for person, need_id in muted & {(person, need) for person, (_why, ids) in found.items() for need in ids}:
        found[person][1].discard(need_id)
    return found
