"""Signed records (berita acara) and documents of a plan: private files with public facts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.core.tokens import readable_code
from forum_site.organisations.models import Organisation
from partnerships.models.plans import MediumTermPlan


def record_path(record: models.Model, filename: str) -> str:
    """A name of its own, with the ending that the check of the upload gave."""
    return f"records/{readable_code(16).lower()}.{filename.rpartition('.')[2].lower()}"


class SignedRecord(TimeStamped):
    """What a meeting decided, on paper with signatures.

    The file names residents, so only the board's officers and its secretariat read it; day, place,
    attendance (counts) and the file's SHA-256 are public.
    """

    class Kind(models.TextChoices):
        AGREEMENT = "agreement", _("Rembug warga: plan agreed")
        REVIEW = "review", _("Participatory review")
        ANNUAL = "annual", _("Yearly plan (Renta) agreed")
        RANKING = "ranking", _("Ranking meeting")
        HANDOVER = "handover", _("Handover (BAST)")
        OTHER = "other", _("Other")

    board = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="records")
    plan = models.ForeignKey(
        MediumTermPlan, null=True, blank=True, on_delete=models.CASCADE, related_name="records"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    number = models.CharField(_("number"), max_length=80, blank=True)
    held_on = models.DateField(_("date"))
    place = models.CharField(_("place"), max_length=120, blank=True)
    men = models.PositiveIntegerField(_("men"), null=True, blank=True)
    women = models.PositiveIntegerField(_("women"), null=True, blank=True)
    poor = models.PositiveIntegerField(_("from poor households"), null=True, blank=True)
    file = models.FileField(upload_to=record_path, storage=private_storage, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("signed record")
        verbose_name_plural = _("signed records")
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.held_on}"


class PlanDocument(TimeStamped):
    """A paper beside the plan: the PJM itself, a map, the RPLP. `public` ones anybody may read."""

    plan = models.ForeignKey(MediumTermPlan, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(_("title"), max_length=120)
    file = models.FileField(upload_to=record_path, storage=private_storage)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()  # bytes
    public = models.BooleanField(_("may be read by everybody"), default=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("plan document")
        verbose_name_plural = _("plan documents")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
