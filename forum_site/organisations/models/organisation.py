"""The bodies that take part, and the units of a board."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from forum_site.core.models import TimeStamped
from forum_site.organisations.models.choices import PARTNER_KINDS, Kind, Verification
from forum_site.organisations.querysets import OrganisationQuerySet
from forum_site.regions.models import Region


class Organisation(TimeStamped, index.Indexed):
    """One model for every kind of body; `kind` says which.

    `region` is where it sits. `territory` is what it serves: the kelurahan of a board, the kota of a
    secretariat or agency, Indonesia (null) for a national partner.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=160)
    slug = models.SlugField(max_length=80, unique=True)
    label = models.CharField(
        _("label"),
        max_length=60,
        blank=True,
        help_text=_("What it is called there: BKM, LKM, Bapperida, Pokja PKP."),
    )
    host_office = models.CharField(_("host office"), max_length=160, blank=True)
    summary = models.TextField(_("about"), blank=True, max_length=2000)
    region = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.PROTECT, related_name="organisations"
    )
    territory = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.PROTECT, related_name="served_by"
    )
    address = models.CharField(_("office address"), max_length=240, blank=True)
    contact_email = models.EmailField(_("office e-mail"), blank=True)
    contact_phone = models.CharField(_("office phone"), max_length=20, blank=True)
    website = models.URLField(_("website"), blank=True)
    founded_year = models.PositiveSmallIntegerField(_("founded"), null=True, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children"
    )
    verification = models.CharField(
        max_length=10, choices=Verification.choices, default=Verification.UNCLAIMED
    )
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )  # the secretariat, shown beside the badge; null: the site administrator
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = OrganisationQuerySet.as_manager()

    search_fields = [
        index.SearchField("name", boost=4),
        index.AutocompleteField("name"),
        index.SearchField("summary"),
        index.SearchField("where_words"),
        index.FilterField("kind"),
        index.FilterField("verification"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        indexes = [
            models.Index(fields=["kind", "verification"]),
            models.Index(fields=["name", "id"], name="body_by_name"),  # the order of the list
            # The few whose needs look for nobody yet.
            models.Index(fields=["id"], condition=~models.Q(verification="verified"), name="body_unproved"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["territory"],
                condition=models.Q(kind="secretariat"),
                name="one_secretariat_per_territory",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def where_words(self) -> str:
        """The place it serves or sits in, for the search index."""
        place = self.territory or self.region
        return f"{place.name} {place.place}" if place else ""

    def get_absolute_url(self) -> str:
        return reverse("organisations:detail", args=[self.slug])

    @property
    def is_board(self) -> bool:
        return self.kind == Kind.BOARD

    @property
    def is_partner(self) -> bool:
        return self.kind in PARTNER_KINDS

    @property
    def is_verified(self) -> bool:
        return self.verification == Verification.VERIFIED


class Unit(models.Model):
    """UPK, UPL, UPS or the secretariat of a board."""

    class Kind(models.TextChoices):
        FINANCE = "finance", _("UPK (finance unit)")
        ENVIRONMENT = "environment", _("UPL (environment unit)")
        SOCIAL = "social", _("UPS (social unit)")
        SECRETARIAT = "secretariat", _("Secretariat")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="units")
    kind = models.CharField(max_length=12, choices=Kind.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "kind"], name="one_unit_per_kind")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.organisation}"
