"""What a person follows, for the list on the preferences page."""

from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from forum_site.notifications.models import Watch
from forum_site.notifications.targets import visible_objects
from forum_site.notifications.watches import watchable

PER_PAGE: Final = 20


@dataclass(frozen=True)
class Followed:
    watch: Watch
    name: str
    url: str
    kind: Any


def followed(user: Any, number: Any) -> tuple[Page[Watch], list[Followed]]:
    """A page of watches, newest first; what the person may no longer see is named without its name."""
    page = Paginator(Watch.objects.of(user).chosen(), PER_PAGE).get_page(number)
    seen = visible_objects(user, [(one.content_type_id, one.object_id) for one in page])
    things = []
    for one in page:
        obj: Any = seen.get((one.content_type_id, one.object_id))
        if obj is None:
            things.append(Followed(one, _("Something that is no longer here"), "", ""))
            continue
        registered = watchable(type(obj))
        kind = registered.name if registered else obj._meta.verbose_name
        url = obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else ""
        things.append(Followed(one, str(obj), url, kind))
    return page, things
