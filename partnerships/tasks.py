"""Celery: ids in, rows fetched, one action called. All can be repeated without harm."""

from collections.abc import Sequence
from typing import Any

from celery import shared_task
from celery.signals import worker_process_init
from django.utils import timezone

CHUNK = 200  # needs or pairs a task


@worker_process_init.connect
def get_ready(**_sent: Any) -> None:
    """A worker prepares the open offers and the engine before its first task, some seconds with thousands."""
    from partnerships.pairs.open_offers import get_ready as prepare  # models are loaded after the tasks

    prepare()


@shared_task
def match_offer(offer_id: int) -> None:
    """Match one offer with all needs in its reach; after it is published, changed or closed.

    Well under a second for some thousand needs; the same result however often it runs.
    """
    from partnerships.actions.refresh_matches import refresh_offer_matches  # cycle: actions queue tasks
    from partnerships.models import Offer

    offer = Offer.objects.filter(pk=offer_id).first()
    if offer is not None:
        refresh_offer_matches(offer)


@shared_task
def match_needs(need_ids: list[int]) -> None:
    """Match needs with all open offers; after a plan is published or a need changed. One round of notices."""
    from partnerships.actions.refresh_matches import refresh_matches_of_needs  # cycle: actions queue tasks
    from partnerships.models import Need

    refresh_matches_of_needs(Need.objects.filter(pk__in=need_ids))


@shared_task
def tell_needs_of_offer(offer_id: int) -> None:
    """The second part of matching a far-reaching offer: the lists and counts of its needs. Repeatable."""
    from partnerships.actions.refresh_matches import refresh_needs_of_offer  # cycle: actions queue tasks
    from partnerships.models import Offer

    offer = Offer.objects.filter(pk=offer_id).first()
    if offer is not None:
        refresh_needs_of_offer(offer)


@shared_task
def rank_stale_offers(offer_ids: list[int] | None = None) -> None:
    """Rank offers anew whose best needs may be others now; at once, and hourly all that are marked."""
    from partnerships.actions.refresh_matches import rank_stale  # cycle: actions queue tasks

    rank_stale(offer_ids)


@shared_task
def announce_pairs(match_ids: list[int]) -> None:
    """Tell of stored pairs nobody was told of yet. Repeatable."""
    from partnerships.actions.announce_matches import announce_matches  # cycle: actions queue tasks
    from partnerships.models import Match

    announce_matches(Match.objects.filter(pk__in=match_ids))


@shared_task
def rematch_after_paper(board_id: int, document_id: int | None) -> None:
    """Match a board's needs after its papers changed; what a verified one opened is told once. Repeatable."""
    from partnerships.todo.opened import rematch_after_paper as rematch  # cycle: actions queue tasks

    rematch(board_id, document_id)


@shared_task
def close_due_offers() -> None:
    """Hourly: close published offers whose date has passed or whose quota is used. Repeatable."""
    from partnerships.actions.decide_offer import close_offer  # cycle: actions queue tasks
    from partnerships.models import Offer

    today = timezone.localdate()
    published = Offer.objects.filter(status="published")
    for offer in published.due(today):
        close_offer(offer, by=None)


@shared_task
def ask_sources() -> None:
    """Monthly: ask owners whether their sources still hold, each once in 60 days at most. Repeatable."""
    from partnerships.actions.ask_sources import ask_sources as ask  # cycle: actions queue tasks

    ask()


@shared_task
def rebuild_all_matches() -> None:
    """Nightly: everything again, so that windows, plans and documents of today count; minutes at most."""
    from partnerships.actions.rebuild_matches import rebuild_matches  # cycle: actions queue tasks

    rebuild_matches()


def announce_in_chunks(match_ids: Sequence[int]) -> None:
    """Queue the telling of many pairs, CHUNK a task, so that the next writer of pairs need not wait."""
    for start in range(0, len(match_ids), CHUNK):
        announce_pairs.delay_on_commit(match_ids[start : start + CHUNK])


def match_in_chunks(need_ids: Sequence[int]) -> None:
    """Queue the matching of many needs, CHUNK a task."""
    for start in range(0, len(need_ids), CHUNK):
        match_needs.delay_on_commit(need_ids[start : start + CHUNK])


@shared_task
def save_sheet(sheet_id: int, user_id: int, seen: str, token: str) -> None:
    """Save a large checked sheet into its plan; seconds for thousands of lines. Repeatable."""
    from partnerships.actions.save_later import save_handed_over  # cycle: actions queue tasks

    save_handed_over(sheet_id, user_id, seen, token)


@shared_task
def take_back_lost_sheets() -> None:
    """Every five minutes: sheets whose saving was lost with its worker can be saved again. Repeatable."""
    from partnerships.actions.save_later import take_back_lost  # cycle: actions queue tasks

    take_back_lost()


@shared_task
def forget_old_sheets() -> None:
    """Daily: delete uploaded sheets nobody confirmed for days; they may hold personal data. Repeatable."""
    from partnerships.actions.upload_sheet import forget_old_sheets as forget  # cycle: actions queue tasks

    forget()


@shared_task
def expire_plans() -> None:
    """Daily: plans whose last year has passed expire; boards are told 90 days before. Repeatable."""
    from partnerships.actions.expire_plans import expire_plans as expire  # cycle: actions queue tasks

    expire()


@shared_task
def keep_plan_versions() -> None:
    """Nightly: a version of each plan in which activities came or went since its last one. Repeatable."""
    from partnerships.actions.make_version import keep_versions  # cycle: actions queue tasks

    keep_versions()


@shared_task
def count_unit_costs(province: str = "") -> None:
    """What a unit costs, of one province (its code) or, nightly, of each by a task of its own. Repeatable."""
    from forum_site.regions.models import Region  # models are loaded after the tasks
    from partnerships.actions.count_unit_costs import count_unit_costs as count

    provinces = Region.objects.filter(level=Region.Level.PROVINCE)
    if province:
        for one in provinces.filter(code=province):
            count(one)
        return
    for code in provinces.values_list("code", flat=True):
        count_unit_costs.delay_on_commit(code)


@shared_task
def fold_totals() -> None:
    """Every ten minutes: few rows of the many that changes left; the sums stay what they are. Repeatable."""
    from partnerships.totals.keeping import fold  # only the worker needs it

    fold()


@shared_task
def check_totals() -> None:
    """Nightly: the kept totals against the needs, a second at national size; repaired and logged if wrong."""
    from partnerships.totals.keeping import check  # only the worker needs it

    check()


@shared_task
def follow_commitments() -> None:
    """Daily: commitments whose day has passed end; conditions are looked at again. Repeatable."""
    from partnerships.actions.decide_commitment import expire_commitments, settle_open  # cycle: see above

    expire_commitments()
    settle_open()
