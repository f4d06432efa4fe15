"""The papers of a body (paspor BKM): private files, public status; and whom the body lets read them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.core.taxonomy import AUDIT_OPINIONS
from forum_site.core.tokens import readable_code
from forum_site.organisations.document_kinds import BY_CODE, DocumentKind, kind_choices
from forum_site.organisations.document_querysets import DocumentAccessQuerySet, DocumentQuerySet
from forum_site.organisations.document_states import UNDER_WAY, DocumentStatus
from forum_site.organisations.models.organisation import Organisation

FOUR_DIGITS = RegexValidator(r"^\d{4}$", _("Write exactly the last four digits."))


def document_path(document: Document, filename: str) -> str:
    """A name that says nothing, with the ending that the check of the upload gave."""
    return f"documents/{readable_code(16).lower()}.{filename.rpartition('.')[2].lower()}"


def opinion_choices() -> list[tuple[str, Any]]:
    from django.utils.translation import gettext

    return [(code, gettext(words)) for code, words in AUDIT_OPINIONS.items()]


class Document(TimeStamped):
    """One paper of one kind. A newer upload takes its place only once verified; the older stay as history.

    Of an account only the bank, the holder as the verifier read it and the last four digits are kept.
    `valid_until` is the last day on which it is good, null without limit.
    """

    Status = DocumentStatus

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(_("kind"), max_length=20, choices=kind_choices)
    status = models.CharField(max_length=10, choices=DocumentStatus.choices, default=DocumentStatus.UPLOADED)
    number = models.CharField(_("number"), max_length=60, blank=True)
    issuer = models.CharField(_("issued by"), max_length=160, blank=True)
    issued_on = models.DateField(_("date of the document"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    bank_name = models.CharField(_("bank"), max_length=80, blank=True)
    account_holder = models.CharField(max_length=160, blank=True)
    account_last4 = models.CharField(
        _("last four digits"), max_length=4, blank=True, validators=[FOUR_DIGITS]
    )
    includes_statutes = models.BooleanField(_("this deed contains the statutes (AD/ART)"), default=False)
    opinion = models.CharField(_("opinion"), max_length=12, blank=True, choices=opinion_choices)
    audited_year = models.PositiveSmallIntegerField(
        _("audited year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(2000), MaxValueValidator(2100)],
    )
    held_on = models.DateField(_("held on"), null=True, blank=True)
    file = models.FileField(upload_to=document_path, storage=private_storage, blank=True)
    content_type = models.CharField(max_length=40, blank=True)
    size = models.PositiveIntegerField(default=0)  # bytes
    sha256 = models.CharField(max_length=64, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(_("reason"), blank=True, max_length=2000)
    verified_by = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )  # the secretariat; null: the site administrator who stood in
    verified_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)  # replaced or withdrawn; the file goes later
    warned_days = models.SmallIntegerField(null=True, blank=True)  # -1: noted as expired

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["kind", "-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind"],
                condition=Q(status__in=UNDER_WAY),
                name="one_document_under_way",
            ),
            models.UniqueConstraint(
                fields=["organisation", "kind"],
                condition=Q(status=DocumentStatus.VERIFIED),
                name="one_verified_document",
            ),
            models.CheckConstraint(
                condition=~Q(status=DocumentStatus.RETURNED) | ~Q(reason=""),
                name="returned_document_has_reason",
            ),
        ]
        indexes = [models.Index(fields=["status", "valid_until"])]

    def __str__(self) -> str:
        return f"{self.about.label}, {self.organisation}"

    @property
    def about(self) -> DocumentKind:
        return BY_CODE[self.kind]


class DocumentAccess(TimeStamped):
    """The body lets another body's officers read one verified paper, or all of them, until a day."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="shared_documents")
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.CASCADE, related_name="accesses"
    )
    to = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="readable_documents")
    until = models.DateField(_("until"))
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = DocumentAccessQuerySet.as_manager()

    class Meta:
        verbose_name = _("access to documents")
        verbose_name_plural = _("access to documents")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.organisation} → {self.to}"
