"""The closed lists of the forum."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """`REMOVED`: by its author. `MERGED`: a topic whose posts went into another."""

    VISIBLE = "visible", _("Visible")
    PENDING = "pending", _("Waiting for approval")
    HIDDEN = "hidden", _("Hidden")
    REMOVED = "removed", _("Taken back by the author")
    MERGED = "merged", _("Merged into another topic")


class Audience(models.TextChoices):
    """Whom a category lets do something; each also lets those below it. Writing always needs an account
    with a verified contact."""

    ANYONE = "anyone", _("everybody")
    MEMBERS = "members", _("people with a role in a verified organisation")
    BOARDS = "boards", _("people with a role in a verified board")
    OFFICERS = "officers", _("officers of secretariats and agencies")


class TagGroup(models.TextChoices):
    """Groups of tags that come from the lists of the domain (`tag_groups.py`)."""

    ACTIVITY = "activity", _("activities")
    SECTOR = "sector", _("sectors")
    SOURCE = "source", _("sources of funds")
    PLACE = "place", _("places")


class Pinned(models.IntegerChoices):
    NO = 0, _("not pinned")
    CATEGORY = 1, _("in its category")
    EVERYWHERE = 2, _("in the whole forum")


class Reacted(models.TextChoices):
    THANKS = "thanks", _("Thank you")
    AGREE = "agree", _("I agree")


class Outcome(models.TextChoices):
    WORKED = "worked", _("It worked")
    PARTLY = "partly", _("It worked in part")
    FAILED = "failed", _("It did not work")
