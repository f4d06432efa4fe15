"""The places that menu, thumb bar and footer point to."""

from dataclasses import dataclass
from typing import Final

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Place:
    """`section` marks the menu; `name` is a URL name, `path` serves pages that editors own."""

    section: str
    name: str
    path: str
    icon: str
    words: str | Promise

    @property
    def label(self) -> str:
        return str(self.words)

    @property
    def href(self) -> str:
        if not self.name:
            return self.path
        try:
            return reverse(self.name)
        except NoReverseMatch:
            return self.path


HOME: Final = Place("home", "", "/", "home", _("Home"))
NEEDS: Final = Place("need", "partnerships:needs", "/needs/", "need", _("Needs"))
COMPLETE: Final = Place(
    "need", "partnerships:needs_complete", "/needs/complete/", "coin", _("What can it complete?")
)
OFFERS: Final = Place("offer", "partnerships:offers", "/offers/", "offer", _("Offers"))
CHANCES: Final = Place("offer", "partnerships:opportunities", "/opportunities/", "offer", _("Opportunities"))
TALK: Final = Place("talk", "discussions:index", "/discussions/", "talk", _("Discussion"))
BOOK: Final = Place("book", "", "/pengetahuan/", "book", _("Knowledge"))
ORGS: Final = Place("org", "organisations:list", "/organisations/", "soc", _("BKM & partners"))
PARTNERSHIPS: Final = Place(
    "partnership", "partnerships:partnerships", "/partnerships/", "hands", _("Partnerships")
)
OWN_PARTNERSHIPS: Final = Place(
    "me", "partnerships:own_partnerships", "/partnerships/mine/", "hands", _("Our partnerships")
)
SEARCH: Final = Place("search", "portal:search", "/search/", "search", _("Search"))
INBOX: Final = Place("inbox", "notifications:inbox", "/inbox/", "inbox", _("Inbox"))
DESK: Final = Place("me", "portal:desk", "/desk/", "user", _("My desk"))
BOARD_DESK: Final = Place("me", "portal:desk", "/desk/", "user", _("My BKM"))
QUEUE: Final = Place(
    "me", "organisations:desk", "/desk/secretariat/", "shield", _("Queue of the secretariat")
)
OWN_OFFERS: Final = Place("offer", "partnerships:own_offers", "/offers/mine/", "offer", _("Our offers"))
LOGIN: Final = Place("me", "account_login", "/accounts/login/", "user", _("Log in"))
SIGN_UP: Final = Place("me", "account_login", "/accounts/login/", "user", _("Log in or sign up"))
IMPORT: Final = Place("me", "partnerships:plan_import", "/plans/import/", "upload", _("Upload a PJM"))
NOTICES: Final = Place(
    "inbox", "notifications:preferences", "/inbox/preferences/", "gear", _("Choose your notices")
)
DISPLAY: Final = Place("", "core:display", "/settings/display/", "gear", _("Display and language"))

ABOUT: Final = (
    Place("", "", "/cara-kerja/", "info", _("How it works")),
    Place("", "", "/tentang/", "people", _("Forum secretariat")),
    Place("", "", "/kebijakan-privasi/", "shield", _("Privacy policy")),
    Place("", "", "/ketentuan/", "file", _("Terms of use")),
    Place("", "", "/kontak/", "at", _("Contact")),
)
DATA: Final = (
    PARTNERSHIPS,
    Place("", "partnerships:gap", "/gap/", "coin", _("Not yet funded")),
    Place("", "partnerships:sources", "/sources/", "coin", _("Sources of funds")),
    Place("", "partnerships:needs_csv", "/needs.csv", "file", _("Download needs (CSV)")),
    Place("", "partnerships:open_api", "/api/", "link", _("Open data and API")),
    Place("", "partnerships:need_types", "/need-types/", "book", _("Need types (kamus usulan)")),
    Place("", "core:style", "/style/", "list", _("Style sheet")),
)
# In the order of the address: the first that fits names the section.
SECTIONS: Final = (NEEDS, OFFERS, CHANCES, TALK, BOOK, ORGS, PARTNERSHIPS, INBOX, DESK)
