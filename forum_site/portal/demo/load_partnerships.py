"""Partnerships of the demo in every stage, told by the product's own verbs in the order of their days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone, translation

from forum_site.accounts.models import User
from forum_site.notifications.models import Notification
from forum_site.organisations.actions.keep_day_off import keep_day_off
from forum_site.organisations.models import DayOff, Organisation
from forum_site.portal.demo.as_of import as_of
from forum_site.portal.demo.partnership_shapes import Event, Story
from forum_site.portal.demo.partnership_verbs import VERBS, Told
from forum_site.portal.demo.partnership_work import WORK
from forum_site.portal.demo.partnerships import STORIES
from forum_site.regions.models import Region
from partnerships.models import Need, NeedStep, Partnership

DAYS_OFF: Final = (  # place, month, day, name, whose secretariat
    ("62.71", 7, 17, "Hari jadi Kota Palangka Raya", "pokja-palangka"),
    ("33.72", 2, 17, "Hari jadi Kota Surakarta", "pokja-solo"),
)
SATURDAY: Final = 5
READ_AFTER: Final = timedelta(days=30)
Happening = tuple[Event, Told]


def load_partnerships(people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> None:
    """A second call changes nothing."""
    if Partnership.objects.filter(lines__need__title__in=STORIES[0].needs).exists():
        return
    with transaction.atomic(), translation.override("id"):
        _days_off(people)
        for number, (event, told) in enumerate(_in_order(people, organisations)):
            told.kept["today"] = told.kept.get("today") or timezone.localdate()
            with as_of(_working(event.days), number):
                {**VERBS, **WORK}[event.verb](told, **event.about)
        _read_older()


def _in_order(people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> list[Happening]:
    """All stories side by side, the oldest day first: the books of the boards are written day by day."""
    found: list[Happening] = []
    for story in STORIES:
        told = Told(story, dict(people), dict(organisations), _needs(story, organisations))
        found += [(event, told) for event in story.events]
    return sorted(found, key=lambda one: -one[0].days)


def _working(days: int) -> int:
    """The Friday before what would fall on a Saturday or Sunday: offices sign and pay on working days."""
    weekday = (timezone.localdate() - timedelta(days=days)).weekday()
    return days + max(0, weekday - SATURDAY + 1)


def _needs(story: Story, organisations: Mapping[str, Organisation]) -> list[Need]:
    """Open since its plan was agreed: what `load_plans` opened today could not be talked about before."""
    board = organisations[story.board]
    rows = Need.objects.select_related("plan", "board").filter(board=board, title__in=story.needs)
    by_title = {need.title: need for need in rows}
    needs = [by_title[title] for title in story.needs]
    for need in needs:
        agreed: date | None = need.plan.agreed_on if need.plan else None
        days = (timezone.localdate() - agreed).days - 2 if agreed else 0
        with as_of(days) as opened:
            NeedStep.objects.filter(need=need, move__in=("adopt", "open")).update(at=opened)
            Need.objects.filter(pk=need.pk).update(opened_at=opened)
    return needs


def _days_off(people: Mapping[str, User]) -> None:
    """The next of each that is no Saturday or Sunday, as a secretariat notes it beforehand."""
    today = timezone.localdate()
    for code, month, day, name, handle in DAYS_OFF:
        place = Region.objects.get(code=code)
        coming = [date(today.year + n, month, day) for n in range(4)]
        found = next(one for one in coming if one > today and one.weekday() < SATURDAY)
        if not DayOff.objects.filter(region=place, day=found).exists() and found < today + timedelta(700):
            keep_day_off(place, found, by=people[handle], name=name)


def _read_older() -> None:
    """Nobody of the demo has left a notice unread for more than a month."""
    now = timezone.now()
    rows = Notification.objects.unread().filter(created_at__lt=now - READ_AFTER)
    rows.filter(event__kind__startswith="partnerships.").update(read_at=now - READ_AFTER)
