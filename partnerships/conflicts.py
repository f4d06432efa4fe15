"""Two people, one need: whoever changes it locks the row and says which version they had seen."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from partnerships.models import Need


class Changed(Exception):
    """Somebody else changed the need since `version` was read; nothing was saved.

    `need` is how it stands now; `fields` names what of the change at hand differs from that.
    """

    def __init__(self, need: Need, fields: Iterable[str] = ()) -> None:
        self.need, self.fields = need, tuple(sorted(fields))
        super().__init__(_("Somebody else changed this need while you were writing."))


def locked(need: Need) -> Need:
    """The row as it is stored now, held until the transaction ends. Call it inside one.

    Every change of a need begins here, so that two of them wait for each other instead of one
    overwriting the other.
    """
    rows = Need.objects.select_for_update(of=("self",)).select_related("plan", "board")
    return rows.get(pk=need.pk)


def check_version(need: Need, version: int | None, fields: Iterable[str] = ()) -> None:
    """Raise Changed unless the (locked) need still is at `version`; None asks nothing."""
    if version is not None and need.version != version:
        raise Changed(need, fields)


def take_over(need: Need, now: Need) -> Need:
    """Bring the object a caller holds to what was saved; returns it."""
    for field in Need._meta.concrete_fields:
        setattr(need, field.attname, getattr(now, field.attname))
    return need
