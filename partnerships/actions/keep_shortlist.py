"""A person puts needs aside to compare: private notes, so nothing is announced or logged."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from forum_site.accounts.models import User
from partnerships.models import Need, ShortlistedNeed
from partnerships.rules.donors import can_change_shortlisted, can_shortlist, can_shortlist_more


def shortlist_need(need: Need, *, by: Any, note: str = "") -> ShortlistedNeed:
    """Put the need on the shortlist of `by`; one that stands there gets the note, when there is one.

    At most `MOST_SHORTLISTED` lines a person, also when two pages add at the same moment.
    """
    can_shortlist(by, need).require()
    with transaction.atomic():
        User.objects.select_for_update().get(pk=by.pk)  # the count below holds until the row is written
        line = ShortlistedNeed.objects.filter(user=by, need=need).first()
        if line is None:
            can_shortlist_more(ShortlistedNeed.objects.filter(user=by).count()).require()
            return ShortlistedNeed.objects.create(user=by, need=need, note=note)
        return note_shortlisted(line, by=by, note=note) if note else line


def note_shortlisted(line: ShortlistedNeed, *, by: Any, note: str) -> ShortlistedNeed:
    """Write what the person wants to remember."""
    can_change_shortlisted(by, line).require()
    if line.note != note:
        line.note = note
        line.save(update_fields=["note", "updated_at"])
    return line


def unlist_need(line: ShortlistedNeed, *, by: Any) -> None:
    """Take the need off. Repeatable."""
    can_change_shortlisted(by, line).require()
    ShortlistedNeed.objects.filter(pk=line.pk).delete()
