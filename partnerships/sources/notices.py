"""The question to the owner of a source: does it still hold?"""

from django.utils.translation import gettext as _

from forum_site.core.dates import day
from forum_site.notifications.models import Event
from forum_site.notifications.registry import Kind, register
from partnerships.notices import managers


def _title(event: Event) -> str:
    return _("Is it still given: %(source)s?") % {"source": event.subject.name}


def _body(event: Event) -> str:
    source = event.subject
    if source.confirmed_on is None:
        return _("It was never confirmed. One click says that it still holds, or that it is over.")
    words = _(
        "Last confirmed %(day)s. One click says that it still holds, or that it is over. "
        "Sources that nobody confirms for a year sink in the list."
    )
    return words % {"day": day(source.confirmed_on)}


register(
    Kind(
        "partnerships.source_asked", "tasks", _title, _body,
        lambda event: event.subject.get_absolute_url(),
        related=("organisation",), **managers(lambda source: source.organisation),
    )
)  # fmt: skip
