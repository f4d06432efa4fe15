"""Who takes part: organisations, the people who hold roles in them, and how a board proves itself."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from forum_site.core.models import TimeStamped
from forum_site.core.storage import private_storage
from forum_site.organisations.querysets import MembershipQuerySet, OrganisationQuerySet
from forum_site.regions.models import Region


class Kind(models.TextChoices):
    BOARD = "board", _("Board (BKM/LKM)")
    BOARD_FORUM = "board_forum", _("Board forum (FKA-BKM)")
    COMMUNITY_GROUP = "community_group", _("Community group (KSM/Pokmas)")
    VILLAGE_OFFICE = "village_office", _("Kelurahan or desa office")
    AGENCY = "agency", _("Technical agency (OPD)")
    SECRETARIAT = "secretariat", _("Pokja PKP secretariat")
    COMPANY = "company", _("Company")
    CSR_FORUM = "csr_forum", _("TJSLP forum")
    ZAKAT = "zakat", _("Zakat body")
    BANK = "bank", _("Bank or cooperative")
    NGO = "ngo", _("Non-governmental organisation")
    FOUNDATION = "foundation", _("Foundation")
    UNIVERSITY = "university", _("University")
    DONOR = "donor", _("Individual donor")


# Kinds that may post offers; the rest ask or connect.
PARTNER_KINDS = frozenset(
    {
        Kind.AGENCY,
        Kind.COMPANY,
        Kind.CSR_FORUM,
        Kind.ZAKAT,
        Kind.BANK,
        Kind.NGO,
        Kind.FOUNDATION,
        Kind.UNIVERSITY,
        Kind.DONOR,
        Kind.VILLAGE_OFFICE,
    }
)


class Verification(models.TextChoices):
    UNCLAIMED = "unclaimed", _("Not claimed yet")
    PENDING = "pending", _("Waiting for the secretariat")
    VERIFIED = "verified", _("Verified")
    RETURNED = "returned", _("Returned for completion")


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
        index.FilterField("kind"),
        index.FilterField("verification"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        indexes = [models.Index(fields=["kind", "verification"])]

    def __str__(self) -> str:
        return self.name

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


class Role(models.TextChoices):
    BOARD_COORDINATOR = "board_coordinator", _("Coordinator")
    BOARD_MEMBER = "board_member", _("Board member")
    UNIT_MANAGER = "unit_manager", _("Unit manager")
    UNIT_STAFF = "unit_staff", _("Unit staff")
    BOARD_SECRETARY = "board_secretary", _("Board secretary")
    BOARD_ADVISER = "board_adviser", _("Adviser")
    GROUP_LEADER = "group_leader", _("Group leader")
    FACILITATOR = "facilitator", _("Facilitator")
    VILLAGE_HEAD = "village_head", _("Lurah or kepala desa")
    SUBDISTRICT_HEAD = "subdistrict_head", _("Camat")
    AGENCY_OFFICER = "agency_officer", _("Agency officer")
    PARTNER_OFFICER = "partner_officer", _("Partner officer")
    PARTNER_SIGNATORY = "partner_signatory", _("Partner signatory")
    SECRETARIAT_OFFICER = "secretariat_officer", _("Secretariat officer")
    FORUM_CHAIR = "forum_chair", _("Board forum chair")
    MODERATOR = "moderator", _("Moderator")
    EDITOR = "editor", _("Knowledge editor")
    REVIEWER = "reviewer", _("Knowledge reviewer")
    AUDITOR = "auditor", _("Auditor")
    VOLUNTEER = "volunteer", _("Volunteer")


# Roles that act for the organisation: edit its plan, its offers, its page.
MANAGING_ROLES = frozenset(
    {
        Role.BOARD_COORDINATOR,
        Role.BOARD_SECRETARY,
        Role.UNIT_MANAGER,
        Role.GROUP_LEADER,
        Role.VILLAGE_HEAD,
        Role.AGENCY_OFFICER,
        Role.PARTNER_OFFICER,
        Role.PARTNER_SIGNATORY,
        Role.SECRETARIAT_OFFICER,
        Role.FORUM_CHAIR,
    }
)

# Officers: a second factor is required of whoever holds one of these today.
OFFICER_ROLES = frozenset(
    {
        Role.AGENCY_OFFICER,
        Role.SECRETARIAT_OFFICER,
        Role.MODERATOR,
        Role.EDITOR,
        Role.REVIEWER,
        Role.AUDITOR,
    }
)


class Membership(TimeStamped):
    """A role with a term. Authority is this row and nothing else; it ends with the term."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.SET_NULL)
    term_start = models.DateField(_("term starts"))
    term_end = models.DateField(_("term ends"), null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)  # ended by hand, before the term did

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.CheckConstraint(
                condition=Q(term_end=None) | Q(term_end__gte=models.F("term_start")),
                name="term_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "role", "term_start"], name="one_role_per_term"
            ),
        ]
        indexes = [models.Index(fields=["user", "term_end"])]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}, {self.organisation}"


def claim_path(claim: Claim, filename: str) -> str:
    from forum_site.core.tokens import readable_code

    return f"claims/{readable_code(16).lower()}/{filename[-60:]}"


class Claim(TimeStamped):
    """A person says: I act for this organisation. The territory's secretariat decides."""

    class Status(models.TextChoices):
        PENDING = "pending", _("Waiting")
        ACCEPTED = "accepted", _("Accepted")
        RETURNED = "returned", _("Returned")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="claims")
    claimant = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    term_end = models.DateField(_("term ends"), null=True, blank=True)
    note = models.TextField(_("note for the secretariat"), blank=True, max_length=2000)
    evidence = models.FileField(
        _("decree or minutes"), upload_to=claim_path, storage=private_storage, blank=True
    )
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.PENDING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True, max_length=2000)

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "claimant"],
                condition=Q(status="pending"),
                name="one_open_claim_per_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.claimant} → {self.organisation}"


class Invitation(TimeStamped):
    """A one-time way in, printed on a letter as code and QR; only the code's hash is kept."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    code_hash = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)  # a newer letter took its place
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self) -> str:
        return f"{self.organisation}, {self.get_role_display()}"


class BackOffice(models.Model):
    """The group and the collection that keep a secretariat's officers to their own files."""

    secretariat = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="back_office")
    group = models.OneToOneField("auth.Group", on_delete=models.PROTECT, related_name="+")
    collection = models.OneToOneField("wagtailcore.Collection", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.group)
