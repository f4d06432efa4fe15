"""The code lists of `forum_site.core.taxonomy` as Django choices, labels translated on display."""

from enum import IntFlag

from django.db import models
from django.utils.translation import gettext_lazy as _

from forum_site.core import taxonomy

SECTORS = [(code, _(label)) for code, label in taxonomy.SECTORS.items()]
CATEGORIES = [(code, _(category.label)) for code, category in taxonomy.CATEGORIES.items()]
SOURCE_KINDS = [(code, _(label)) for code, label in taxonomy.FUNDING_SOURCE_KINDS.items()]
SUPPORT_FORMS = [(code, _(label)) for code, label in taxonomy.SUPPORT_FORMS.items()]
SLUM_ASPECTS = [(code, _(label)) for code, label in taxonomy.SLUM_ASPECTS.items()]


class PlanStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    AGREED = "agreed", _("Agreed in rembug warga")
    UNDER_REVIEW = "under_review", _("Under review")
    EXPIRED = "expired", _("Expired")


class SheetKind(models.TextChoices):
    PLAN = "plan", _("PJM Pronangkis")
    ANNUAL = "annual", _("Renta (yearly plan)")
    PROPOSALS = "proposals", _("List of proposals")


class NeedStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    PROPOSED = "proposed", _("Proposed")
    VERIFIED = "verified", _("Verified")
    PRIORITISED = "prioritised", _("Ranked")
    IN_PLAN = "in_plan", _("In the plan")
    OPEN_FOR_PARTNERS = "open_for_partners", _("Looking for partners")
    IN_TALKS = "in_talks", _("In talks")
    COMMITTED = "committed", _("Committed")
    IN_PROGRESS = "in_progress", _("In progress")
    COMPLETED = "completed", _("Completed")
    HANDED_OVER = "handed_over", _("Handed over")
    DEFERRED = "deferred", _("Deferred")
    DROPPED = "dropped", _("Dropped")
    MERGED = "merged", _("Merged")


class PointSource(models.TextChoices):
    GPS = "gps", _("From the device")
    PHOTO = "photo", _("From a photo")
    TYPED = "typed", _("Typed")


class FundingStage(models.TextChoices):
    PLANNED = "planned", _("Planned")
    COMMITTED = "committed", _("Committed")
    RECEIVED = "received", _("Received")
    SPENT = "spent", _("Spent")


class OfferStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("Waiting for the secretariat")
    PUBLISHED = "published", _("Taking proposals")
    CLOSED = "closed", _("Closed")
    ARCHIVED = "archived", _("Archived")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class OfferType(models.TextChoices):
    CALL = "call", _("Call for proposals")
    SERVICE = "service", _("Service")
    TRAINING = "training", _("Training")


class MatchStatus(models.TextChoices):
    FIT = "fit", _("Fits")
    NEARLY = "nearly", _("Nearly fits")


class MatchList(IntFlag):
    """Why a pair is stored: which of the lists it stands in."""

    OF_OFFER = 1  # one of the best needs of the offer
    OF_NEED = 2  # one of the best offers of the need
    TURN = 4  # a need that is rarely shown, on its turn beside the best of the offer
