"""The nightly check of the whole ledger: said in the log, told to those who run the site, sealed."""

from __future__ import annotations

import logging
from typing import Final

from forum_site.accounts.models import User
from forum_site.notifications.api import announce, because
from partnerships.channelling.ledger.sealing import make_seal
from partnerships.channelling.ledger.verifying import Seen, one_moment, verify_all
from partnerships.models import LedgerSeal

logger = logging.getLogger(__name__)
SAID: Final = 20  # findings written out in the log; `manage.py verify_ledger` prints all


def check_and_seal() -> LedgerSeal:
    """Verify everything, then seal the books in which nothing was found.

    The hash of the seal goes to the log too, which lies outside the database.
    """
    seen, count, books = Seen(), 0, set()
    with one_moment():
        found = verify_all(seen=seen)
        for finding in found:
            if count < SAID:
                logger.error("ledger: %s", finding)
            count += 1
            books.add(finding.book)
    seal = make_seal(seen.books, seen.rows, count, leave=books)
    if count:
        logger.error("ledger: %d findings, see manage.py verify_ledger", count)
        _tell(seal)
    logger.info("ledger: seal %d is %s", seal.number, seal.hash)
    return seal


def _tell(seal: LedgerSeal) -> None:
    chiefs = User.objects.filter(is_superuser=True, is_active=True)
    announce(
        "partnerships.ledger_differs", actor=None, subject=seal, recipients=because("role", chiefs),
        key=f"ledger:{seal.number}",
    )  # fmt: skip
