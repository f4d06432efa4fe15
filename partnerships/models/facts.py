"""What the engine knows and found, packed so that hundred thousands are read and written at once."""

from django.db import models

from partnerships.models.needs import Need
from partnerships.models.offers import Offer


class NeedFacts(models.Model):
    """A narrow row beside each ready need: its columns in the index, and how many offers it has.

    `columns` and `terms` are the bytes of `matching.index.stored`: made from the need's profile whenever
    the need, its board or the vocabulary changes. Counts are exact, over all open offers.
    """

    need = models.OneToOneField(Need, primary_key=True, on_delete=models.CASCADE, related_name="facts")
    category = models.SmallIntegerField()
    lo = models.IntegerField()  # rank of its village, or of the first of several
    hi = models.IntegerField()
    columns = models.BinaryField()
    terms = models.BinaryField()
    offers = models.BinaryField(default=bytes)  # all it fits or nearly fits, as `pairs.eligible` packs them
    fit_count = models.PositiveIntegerField(default=0)
    nearly_count = models.PositiveIntegerField(default=0)
    least = models.IntegerField(default=0)  # rank of the last of its stored offers; 0 while there is room
    is_rare = models.BooleanField(default=False)  # fits somewhere, but is in no offer's stored list
    turned_on = models.DateField(null=True, blank=True)  # when a rare one had its last turn

    class Meta:
        indexes = [models.Index(fields=["category", "lo"], name="facts_of_slice")]

    def __str__(self) -> str:
        return f"{self.need_id}: {self.fit_count} + {self.nearly_count}"


class OfferList(models.Model):
    """All needs of an open offer, best first, as they were found last: what its pages leaf through.

    Those with a rank from `FIT` on fit, the others nearly; the counts follow each need that comes and goes.
    Stale: needs came or left since.
    """

    offer = models.OneToOneField(Offer, primary_key=True, on_delete=models.CASCADE, related_name="needs_list")
    needs = models.BinaryField(default=bytes)  # int32, primary keys
    ranks = models.BinaryField(default=bytes)  # int32, as `Match.rank`
    fit_count = models.PositiveIntegerField(default=0)
    nearly_count = models.PositiveIntegerField(default=0)
    least = models.IntegerField(default=0)  # rank of the last of its stored needs; 0 while there is room
    is_stale = models.BooleanField(default=False, db_index=True)
    computed_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.offer_id)


class MatchRebuild(models.Model):
    """One full rebuild: what it had to correct, what the new day changed, and how needs are shown."""

    day = models.DateField(unique=True)
    started_at = models.DateTimeField()
    seconds = models.PositiveIntegerField(default=0)
    needs = models.PositiveIntegerField(default=0)
    offers = models.PositiveIntegerField(default=0)
    pairs = models.BigIntegerField(default=0)
    # Rows that were not what they should have been; None: the night before had no rebuild to compare with.
    corrections = models.PositiveIntegerField(null=True, blank=True)
    changes = models.PositiveIntegerField(default=0)
    exposure = models.JSONField(default=dict)  # as `pairs.exposure` counts it

    class Meta:
        ordering = ["-day"]

    def __str__(self) -> str:
        return str(self.day)
