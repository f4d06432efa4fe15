"""The full proposal: written by a team of the board, kept in versions, locked once it is submitted."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.organisations.models import Organisation
from partnerships.models.channelling.partnership import Partnership


class Proposal(TimeStamped):
    """`texts` is {section code: words} (`channelling.proposal_sections`), saved as one types.

    `revision` grows with each save; a save names, part by part, the words it was based on, so two writers
    never overwrite each other in silence. `locked_at` is set while it lies with the partner. The RAB is that
    of the needs; what stood in it at submission is kept in the version.
    """

    partnership = models.OneToOneField(Partnership, on_delete=models.CASCADE, related_name="proposal")
    texts = models.JSONField(default=dict, blank=True)
    revision = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    locked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("full proposal")
        verbose_name_plural = _("full proposals")

    def __str__(self) -> str:
        return str(self.partnership)


class ProposalWriter(models.Model):
    """Who of the board's people writes: the lead submits, writers write, readers read."""

    class Part(models.TextChoices):
        LEAD = "lead", _("Lead")
        WRITER = "writer", _("Writes")
        READER = "reader", _("Reads")

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="writers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(_("part"), max_length=6, choices=Part.choices, default=Part.WRITER)

    class Meta:
        verbose_name = _("writer of a proposal")
        verbose_name_plural = _("writers of proposals")
        constraints = [models.UniqueConstraint(fields=["proposal", "user"], name="one_part_a_writer")]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.part}"


class ProposalVersion(models.Model):
    """What was submitted, word for word, with the RAB and funding of that day. Never changed."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    data = models.JSONField()  # {"texts": {…}, "needs": [{"need", "title", "cost", "gap", "items": […]}]}
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("version of a proposal")
        verbose_name_plural = _("versions of proposals")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["proposal", "number"], name="one_number_a_version")]

    def __str__(self) -> str:
        return f"{self.proposal_id} v{self.number}"


class ProposalReview(TimeStamped):
    """What an officer thinks of a submitted version; scores 1–5, for the partner and the secretariat.

    Of the partner's own officers one each; of a board that was `invited` one a board. Whoever declares a
    conflict of interest gives no score. `answered_at` is empty while an invitation waits.
    """

    class Conflict(models.TextChoices):
        NONE = "none", _("I have no conflict of interest")
        DECLARED = "declared", _("I have a conflict of interest, so I do not review it")

    version = models.ForeignKey(ProposalVersion, on_delete=models.CASCADE, related_name="reviews")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    invited = models.BooleanField(default=False)  # a peer: another board, asked by the partner
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    conflict = models.CharField(_("conflict of interest"), max_length=8, choices=Conflict.choices, blank=True)
    need = models.PositiveSmallIntegerField(_("need"), null=True, blank=True)
    feasibility = models.PositiveSmallIntegerField(_("feasibility"), null=True, blank=True)
    budget = models.PositiveSmallIntegerField(_("budget"), null=True, blank=True)
    sustainability = models.PositiveSmallIntegerField(_("sustainability"), null=True, blank=True)
    note = models.TextField(_("in your words"), blank=True, max_length=2000)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("review of a proposal")
        verbose_name_plural = _("reviews of proposals")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "user"], name="one_review_a_person"),
            models.UniqueConstraint(
                fields=["version", "organisation"], condition=Q(invited=True), name="one_review_a_peer"
            ),
            models.CheckConstraint(
                condition=Q(conflict="none")
                | Q(need=None, feasibility=None, budget=None, sustainability=None),
                name="review_scores_without_conflict",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.organisation_id}"

    @property
    def scores(self) -> list[int]:
        found = (self.need, self.feasibility, self.budget, self.sustainability)
        return [one for one in found if one is not None]
