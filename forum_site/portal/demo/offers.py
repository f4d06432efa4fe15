"""Offers of the demo: what agencies, companies, zakat bodies, banks and campuses put on the table."""

from typing import Final

from forum_site.portal.demo.offers_agencies import OFFERS as OF_AGENCIES
from forum_site.portal.demo.offers_partners import OFFERS as OF_PARTNERS

OFFERS: Final = OF_AGENCIES + OF_PARTNERS
