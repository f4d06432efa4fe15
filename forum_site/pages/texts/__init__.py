"""The site's own texts in both languages, as they are when the site is set up; editors own them after."""

from forum_site.pages.texts.about import ABOUT, CONTACT, HOW
from forum_site.pages.texts.privacy import PRIVACY
from forum_site.pages.texts.shape import SiteText
from forum_site.pages.texts.terms import TERMS

STANDARD = (HOW, ABOUT, CONTACT)
LEGAL = {"privacy": PRIVACY, "terms": TERMS}

__all__ = ["LEGAL", "STANDARD", "SiteText"]
