"""Sums of needs, kept by the database itself in the transaction that changes a need."""

from django.db import models

from partnerships.querysets import NeedTotalQuerySet


class NeedTotal(models.Model):
    """A summand: what so many needs of one kind add up to in one place. Read only sums of rows.

    `place` is "" for the country, else the code of a province, kota or kabupaten (`level` as in `Region`,
    0 for the country); finer places hold few enough needs to sum them as they are.
    A trigger adds rows (also negative ones) for each changed need, so no writer waits for another;
    `actions.fold_totals` makes few rows of many. `band` is that of `partnerships.totals.bands`;
    `year` 0 is not stated. Amounts are rupiah.
    """

    level = models.PositiveSmallIntegerField(default=0)
    place = models.CharField(max_length=5)
    sector = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=20)
    band = models.PositiveSmallIntegerField()
    verified = models.BooleanField()  # the board is
    published = models.BooleanField()  # the plan is
    n = models.BigIntegerField()
    unpriced = models.BigIntegerField()
    cost = models.BigIntegerField()
    gap = models.BigIntegerField()
    committed = models.BigIntegerField()
    received = models.BigIntegerField()
    spent = models.BigIntegerField()
    changed_at = models.DateTimeField()

    objects = NeedTotalQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["level", "place"], name="total_of_place")]

    def __str__(self) -> str:
        return f"{self.place or 'Indonesia'} {self.sector} {self.year} {self.status}: {self.n}"
