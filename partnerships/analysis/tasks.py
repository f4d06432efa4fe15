"""Celery: ids in, one function called. All can be repeated without harm."""

from celery import shared_task


@shared_task
def count_losses_of_offer(offer_id: int) -> None:
    """After it is published, and nightly. At most 5,000 needs are asked: seconds."""
    from partnerships.analysis.keeping import keep_losses_of_offer  # models are loaded after the tasks
    from partnerships.models import Offer

    offer = Offer.objects.filter(pk=offer_id).first()
    if offer is not None:
        keep_losses_of_offer(offer)


@shared_task
def count_losses_of_place(code: str) -> None:
    """Nightly, of one kota or kabupaten."""
    from forum_site.regions.models import Region  # models are loaded after the tasks
    from partnerships.analysis.keeping import keep_losses_of_place

    place = Region.objects.filter(code=code, level=Region.Level.REGENCY).first()
    if place is not None:
        keep_losses_of_place(place)


@shared_task
def count_all_losses() -> None:
    """Nightly: a task for each published offer and each kota with needs; what is neither loses its count."""
    from partnerships.analysis.selectors import places_to_count  # models are loaded after the tasks
    from partnerships.models import LossCount, Offer

    LossCount.objects.filter(offer__isnull=False).exclude(offer__status="published").delete()
    for offer_id in Offer.objects.filter(status="published").values_list("pk", flat=True):
        count_losses_of_offer.delay_on_commit(offer_id)
    places = places_to_count()
    LossCount.objects.filter(place__isnull=False).exclude(place__code__in=places).delete()
    for code in places:
        count_losses_of_place.delay_on_commit(code)
