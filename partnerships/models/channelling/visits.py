"""Site verification: what a visitor found on the spot, from a phone or typed in from paper."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from partnerships.channelling.stages import Side
from partnerships.models.channelling.files import paper_path, picture_path
from partnerships.models.channelling.partnership import Partnership


class SiteVerification(TimeStamped):
    """`answers` is [{"code", "answer": "yes"|"no"|"unclear", "note"}] over `channelling.visit_points`.

    `key` is made by the form on the phone: the same answers sent twice (a line that dropped) are stored
    once. `origin` says whether it came from the form or was typed in from paper.
    """

    class Result(models.TextChoices):
        READY = "ready", _("Ready to be supported")
        CONDITIONS = "conditions", _("Ready once named conditions are met")
        NOT_READY = "not_ready", _("Not ready")

    class Origin(models.TextChoices):
        FORM = "form", _("Filled in here")
        PAPER = "paper", _("Typed in from paper")

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="visits")
    key = models.CharField(max_length=36, unique=True)
    origin = models.CharField(max_length=5, choices=Origin.choices, default=Origin.FORM)
    visited_on = models.DateField(_("day of the visit"))
    side = models.CharField(max_length=12, choices=Side.choices)
    visitors = models.CharField(_("who was there (offices, no names)"), max_length=240, blank=True)
    answers = models.JSONField(default=list)
    result = models.CharField(_("result"), max_length=10, choices=Result.choices)
    note = models.TextField(_("what was found"), blank=True, max_length=4000)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    paper = models.FileField(upload_to=paper_path, storage=private_storage, blank=True)  # the sheet, typed in
    paper_sha256 = models.CharField(max_length=64, blank=True)
    filled_in_at = models.DateTimeField(null=True, blank=True)  # by the phone, perhaps before it was sent
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("site verification")
        verbose_name_plural = _("site verifications")
        ordering = ["visited_on", "pk"]

    def __str__(self) -> str:
        return f"{self.partnership_id}: {self.visited_on}"


class VisitPhoto(TimeStamped):
    """Re-encoded without what the camera wrote; for the two sides and the secretariat."""

    visit = models.ForeignKey(SiteVerification, on_delete=models.CASCADE, related_name="photos")
    image = models.ImageField(upload_to=picture_path, storage=private_storage)
    thumbnail = models.ImageField(upload_to=picture_path, storage=private_storage)
    caption = models.CharField(_("what is to be seen"), max_length=160, blank=True)
    consent = models.BooleanField(default=False)  # people to be seen agreed, no child's face

    class Meta:
        verbose_name = _("photo of a visit")
        verbose_name_plural = _("photos of visits")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=Q(consent=True), name="visit_photo_with_consent")]

    def __str__(self) -> str:
        return self.caption
