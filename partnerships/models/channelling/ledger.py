"""The ledger: every amount and every change of stage as a row that is never edited, chained by hashes.

A board has one book. Each row holds the hash of the row before it, so a row altered, removed or put in
between is found (`channelling.ledger.verifying`). The book's own row keeps count and last hash, sealed
with a key that is not in the database, so that rows cut off at the end are found too.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.organisations.models import Organisation


class LedgerBook(models.Model):
    """`entries` and `head` as of the last row written; `seal` is an HMAC over both."""

    board = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="ledger_book")
    entries = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)
    seal = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("book of the ledger")
        verbose_name_plural = _("books of the ledger")

    def __str__(self) -> str:
        return f"{self.board_id}: {self.entries}"


class LedgerEntry(models.Model):
    """A row. `amount` is rupiah, negative in a reversal, 0 for what is no money.

    `kind` is "funding.committed", "funding.received", "funding.spent", "stage.<move>",
    "commitment.<state>", "instalment.<state>", "report.<state>", "agreement.<state>", … `object_type` and
    `object_id` name what it is about, without a foreign key: the row outlives it. `need` and `partnership`
    likewise. `reverses` is the number, in this book, of the row it takes back. No personal data.
    """

    book = models.ForeignKey(LedgerBook, on_delete=models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=32)
    object_type = models.CharField(max_length=24)
    object_id = models.BigIntegerField()
    need = models.BigIntegerField(null=True, blank=True)
    partnership = models.BigIntegerField(null=True, blank=True)
    amount = models.BigIntegerField(default=0)
    source_kind = models.CharField(max_length=20, blank=True)
    side = models.CharField(max_length=12, blank=True)
    role = models.CharField(max_length=20, blank=True)
    evidence = models.CharField(max_length=240, blank=True)
    reverses = models.PositiveIntegerField(null=True, blank=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("row of the ledger")
        verbose_name_plural = _("rows of the ledger")
        ordering = ["book", "number"]
        constraints = [
            models.UniqueConstraint(fields=["book", "number"], name="one_number_a_row"),
            models.CheckConstraint(
                condition=Q(amount__gte=0) | Q(reverses__isnull=False), name="negative_only_to_reverse"
            ),
        ]
        indexes = [
            models.Index(fields=["need", "kind"], name="ledger_of_need"),
            models.Index(fields=["partnership", "number"], name="ledger_of_partnership"),
        ]

    def __str__(self) -> str:
        return f"{self.book_id}/{self.number} {self.kind}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("a row of the ledger is never changed; write another that reverses it")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise TypeError("a row of the ledger is never removed; write another that reverses it")


class LedgerSeal(models.Model):
    """One night's check of all books, and which of them had grown: `books` is [[book, board, entries, head]].

    Only books found right are sealed. The seals are a chain too (`hash`), each signed with the key of the
    site (`seal`), so that a book that is gone as a whole, or written anew from its beginning, is found.
    """

    number = models.PositiveIntegerField(unique=True)
    at = models.DateTimeField()
    books = models.JSONField(default=list)
    books_checked = models.PositiveIntegerField(default=0)
    rows_checked = models.PositiveBigIntegerField(default=0)
    findings = models.PositiveIntegerField(default=0)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("nightly seal of the ledger")
        verbose_name_plural = _("nightly seals of the ledger")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}: {self.findings}"
