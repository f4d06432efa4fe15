"""A person's inbox for a news reader, under an address that is its own key."""

from datetime import datetime
from typing import Final

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from forum_site.accounts.models import User
from forum_site.core.atom import Atom
from forum_site.notifications.inbox import Item, items, notices

ENTRIES: Final = 30


class InboxEntries(Feed[Item, User]):
    """Titles and links of the newest notices, as far as the person may still see them; no texts.

    The links ask for the login. The caller speaks the person's language and zone.
    """

    feed_type = Atom
    item_guid_is_permalink = False

    def get_object(self, request: HttpRequest, user: User) -> User:
        return user

    def title(self, obj: User) -> str:
        return _("Jejaring BKM: your inbox")

    def link(self, obj: User) -> str:
        return reverse("notifications:inbox")

    def items(self, obj: User) -> list[Item]:
        rows = notices(obj).select_related("event")[:ENTRIES]
        return [one for one in items(obj, list(rows)) if not one.words.gone]

    def item_title(self, item: Item) -> str:
        return item.words.title

    def item_description(self, item: Item) -> str:
        return ""

    def item_link(self, item: Item) -> str:
        return reverse("notifications:open", args=[item.notice.pk])

    def item_guid(self, item: Item) -> str:
        return f"{settings.SITE_URL}{self.item_link(item)}"

    def item_pubdate(self, item: Item) -> datetime:
        created: datetime = item.notice.created_at
        return created

    item_updateddate = item_pubdate

    def item_categories(self, item: Item) -> list[str]:
        return [item.words.group]
