"""Who may report and who may judge."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.contact import has_verified_contact
from forum_site.core.verdict import ALLOWED, HIDDEN, Verdict, denied
from forum_site.moderation.kinds import kind_of
from forum_site.moderation.territory import is_moderator
from forum_site.organisations.authority import held_today, is_officer, oversees
from forum_site.regions.models import Region

SIGN_IN = denied(_("Please log in first."))


def can_use_queue(user: Any) -> Verdict:
    """Secretariat officers and the site administrator; for others the page does not exist."""
    return ALLOWED if is_moderator(user) else HIDDEN


def can_report(user: Any, obj: Model) -> Verdict:
    """Whoever can read the text and can be asked back; nobody reports an own text."""
    if not user.is_authenticated:
        return SIGN_IN
    kind = kind_of(obj)
    if not kind.readable_by(kind.model._default_manager.filter(pk=obj.pk), user).exists():
        return HIDDEN
    if kind.describe(obj).author == user:
        return denied(_("This is your own text; you can change it."))
    if not has_verified_contact(user):
        return denied(_("Confirm your e-mail or mobile number first; we sent you a code."))
    return ALLOWED


def can_judge(user: Any, obj: Model) -> Verdict:
    """What the feature says; moderation adds nothing."""
    return kind_of(obj).can_judge(user, obj)


def can_see_case(user: Any, person: Any) -> Verdict:
    """The page of a person for moderators: the secretariat of the person's place, the administrator."""
    if not is_moderator(user):
        return HIDDEN
    if user.is_superuser or any(oversees(user, place) for place in places_of(person)):
        return ALLOWED
    return HIDDEN


def can_sanction(user: Any, person: Any) -> Verdict:
    """Silence, suspend and lift: never oneself; officers and administrators only by an administrator."""
    if not user.is_authenticated:
        return SIGN_IN
    if not (seen := can_see_case(user, person)):
        return seen
    if user.pk == person.pk:
        return denied(_("You may not judge yourself."))
    if not user.is_superuser and is_officer(person):
        return denied(_("Only the site administrator decides on officers."))
    if not person.is_active:
        return denied(_("This account is closed."))
    return ALLOWED


def places_of(person: Any) -> list[Region]:
    """Home and the territories of the bodies in which a role is held today."""
    bodies = [one.organisation.territory for one in held_today(person)]
    return list(dict.fromkeys(place for place in (person.home, *bodies) if place is not None))
