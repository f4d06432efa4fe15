"""Celery: ids in, rows fetched, one action called. All can be repeated without harm."""

from celery import shared_task
from django.utils import timezone


@shared_task
def match_offer(offer_id: int) -> None:
    """Match one offer with all open needs; after it is published or changed. Seconds at national size."""
    from partnerships.actions.refresh_matches import refresh_offer_matches  # cycle: actions queue tasks
    from partnerships.models import Offer

    offer = Offer.objects.filter(pk=offer_id).first()
    if offer is not None:
        refresh_offer_matches(offer)


@shared_task
def match_needs(need_ids: list[int]) -> None:
    """Match needs with all open offers; after a plan is published or a need changed."""
    from partnerships.actions.refresh_matches import refresh_need_matches
    from partnerships.models import Need

    for need in Need.objects.filter(pk__in=need_ids):
        refresh_need_matches(need)


@shared_task
def close_due_offers() -> None:
    """Hourly: close published offers whose date has passed or whose quota is used."""
    from partnerships.actions.decide_offer import close_offer
    from partnerships.models import Offer

    today = timezone.localdate()
    published = Offer.objects.filter(status="published")
    for offer in published.due(today):
        close_offer(offer, by=None)


@shared_task
def rebuild_all_matches() -> None:
    """Nightly: every open offer again, so that windows, plans and documents of today count."""
    from partnerships.models import Offer

    for offer_id in Offer.objects.open().values_list("pk", flat=True):
        match_offer.delay_on_commit(offer_id)
