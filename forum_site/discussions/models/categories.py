"""The tree of categories: who may read, start topics and reply in each, and whose texts are read first."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from forum_site.discussions.models.choices import Audience, TagGroup
from forum_site.discussions.querysets import CategoryQuerySet
from forum_site.organisations.models import Organisation
from forum_site.regions.models import Region

INTRO_FEATURES = ["bold", "italic", "link", "ol", "ul"]


def widens(part: Any, whole: Any) -> bool:
    """Would the part be read by people who do not read the whole?"""
    if whole.view == Audience.ANYONE:
        return False
    order = list(Audience.values)
    elsewhere = whole.place_id is not None and part.place_id != whole.place_id
    return elsewhere or order.index(part.view) < order.index(whole.view)


class Category(models.Model):
    """`place` narrows who writes, and who reads what is not for everybody, to people of that place: own
    organisation inside it, or home where anybody may write. Each category has its own rights; a part is not
    read by more than its whole.

    `moderators` judge all texts of the category, beside the secretariat of each text's own place.
    """

    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(max_length=60, unique=True)
    intro = models.CharField(_("introduction"), max_length=240, blank=True)
    body = RichTextField(
        _("longer introduction"),
        blank=True,
        features=INTRO_FEATURES,
        help_text=_("What belongs here, what helps a good question. Shown above the topics."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        verbose_name=_("part of"),
        limit_choices_to={"parent": None},
    )
    place = models.ForeignKey(
        Region,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("place"),
        help_text=_("Only people of this place write here. Empty: the whole country."),
    )
    view = models.CharField(_("who reads"), max_length=8, choices=Audience.choices, default=Audience.ANYONE)
    start = models.CharField(
        _("who starts topics"), max_length=8, choices=Audience.choices, default=Audience.ANYONE
    )
    reply = models.CharField(
        _("who replies"), max_length=8, choices=Audience.choices, default=Audience.ANYONE
    )
    moderators = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="+",
        verbose_name=_("also moderated by"),
        help_text=_("Officers of these organisations judge all texts here, wherever the author lives."),
    )
    approve_first = models.BooleanField(
        _("every text is read first"),
        default=False,
        help_text=_("Without this only the first text of somebody nobody vouches for waits."),
    )
    slow_minutes = models.PositiveSmallIntegerField(
        _("slow mode: minutes between two replies of one person"), default=0
    )
    tag_group = models.CharField(
        _("a tag is required from"), max_length=10, choices=TagGroup.choices, blank=True
    )

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("discussions:category", args=[self.slug])

    def clean(self) -> None:
        """Two levels: a part has no parts of its own."""
        if self.parent_id and (self.parent_id == self.pk or self.parent.parent_id):  # type: ignore[union-attr]
            raise ValidationError({"parent": _("A category is part of one at the top, not of a part.")})
        if self.parent_id and self.pk and self.children.exists():
            raise ValidationError({"parent": _("This category has parts of its own.")})
        wholes = [self.parent] if self.parent_id else []
        parts = list(self.children.all()) if self.pk else []
        if any(widens(self, whole) for whole in wholes) or any(widens(part, self) for part in parts):
            raise ValidationError({"view": _("A part is not read by more people than its whole.")})

    @property
    def is_open(self) -> bool:
        """Everybody reads it, without account."""
        return self.view == Audience.ANYONE
