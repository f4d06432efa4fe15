"""Photos of a need: before, during, after; with day, place and consent, without what the camera wrote."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.tokens import readable_code
from partnerships.models.needs import Need


def photo_path(photo: models.Model, filename: str) -> str:
    return f"needs/{readable_code(16).lower()}.jpg"


class NeedPhotoQuerySet(models.QuerySet["NeedPhoto"]):
    def shown_of(self, need: Need) -> "NeedPhotoQuerySet":
        """Those the public may see of this need, oldest first."""
        rows = self.filter(need=need)
        return rows.filter(no_house=True) if need.is_house_level else rows


class NeedPhoto(TimeStamped):
    """`image` is re-encoded (no EXIF) with the long side at most 1600 px; `thumbnail` 480 px."""

    class Moment(models.TextChoices):
        BEFORE = "before", _("Before")
        DURING = "during", _("During the work")
        AFTER = "after", _("After")

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="photos")
    image = models.ImageField(upload_to=photo_path, width_field="width", height_field="height")
    thumbnail = models.ImageField(upload_to=photo_path)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    moment = models.CharField(_("moment"), max_length=8, choices=Moment.choices)
    caption = models.CharField(_("what is to be seen"), max_length=160)
    taken_on = models.DateField(_("taken on"))
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    consent = models.BooleanField(default=False)  # people to be seen agreed, no child's face
    no_house = models.BooleanField(default=False)  # the board says that no house can be recognised
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = NeedPhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo of a need")
        verbose_name_plural = _("photos of needs")
        ordering = ["taken_on", "pk"]
        constraints = [models.CheckConstraint(condition=Q(consent=True), name="photo_with_consent")]

    def __str__(self) -> str:
        return self.caption
