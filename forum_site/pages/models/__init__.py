"""Images and documents, home, standard and legal pages, who answers for the site."""

from forum_site.pages.models.files import SiteDocument, SiteImage, SiteRendition
from forum_site.pages.models.home import HomePage
from forum_site.pages.models.site_settings import SiteSettings
from forum_site.pages.models.texts import LegalPage, StandardPage

__all__ = [
    "HomePage", "LegalPage", "SiteDocument", "SiteImage", "SiteRendition", "SiteSettings", "StandardPage",
]  # fmt: skip
