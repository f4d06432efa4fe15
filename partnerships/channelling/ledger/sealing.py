"""The nightly seals: which end each book had, in a chain of its own signed with the key of the site."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from partnerships.channelling.ledger.chain import moment
from partnerships.channelling.ledger.findings import Finding
from partnerships.models import LedgerBook, LedgerSeal

CHUNK: Final = 100


class End(NamedTuple):
    """How a book ended when it was last sealed."""

    board: int
    end: tuple[int, str]  # count, last hash


def make_seal(books_checked: int, rows_checked: int, findings: int, leave: Iterable[int] = ()) -> LedgerSeal:
    """Seal the books that grew since the last seal, but those of `leave`, in which something was found."""
    with transaction.atomic():
        last = LedgerSeal.objects.select_for_update().order_by("-number").first()
        sealed, _wrong = check_seals()
        left = set(leave)
        books = [
            [pk, board, entries, head]
            for pk, board, entries, head in LedgerBook.objects.order_by("pk").values_list(
                "pk", "board_id", "entries", "head"
            )
            if entries and pk not in left and (pk not in sealed or sealed[pk].end != (entries, head))
        ]
        made = LedgerSeal(
            number=last.number + 1 if last else 1, at=timezone.now(), books=books, findings=findings,
            books_checked=books_checked, rows_checked=rows_checked, previous_hash=last.hash if last else "",
        )  # fmt: skip
        made.hash = hash_of_seal(made)
        made.seal = signed(made.hash)
        made.save()
    return made


def check_seals() -> tuple[dict[int, End], list[Finding]]:
    """The last sealed end of each book, and what is wrong with the seals themselves."""
    ends: dict[int, End] = {}
    wrong: list[Finding] = []
    number, head = 0, ""
    for seal in LedgerSeal.objects.order_by("number").iterator(CHUNK):
        if seal.number != number + 1 or seal.previous_hash != head:
            wrong.append(Finding(0, 0, f"before nightly seal {seal.number} one is gone or another"))
        if seal.hash != hash_of_seal(seal) or not hmac.compare_digest(seal.seal, signed(seal.hash)):
            wrong.append(Finding(0, 0, f"nightly seal {seal.number} was altered"))
        else:
            ends.update({pk: End(board, (entries, last)) for pk, board, entries, last in seal.books})
        number, head = seal.number, seal.hash
    return ends, wrong


def hash_of_seal(seal: LedgerSeal) -> str:
    told = [
        seal.number, moment(seal.at), seal.books, seal.books_checked, seal.rows_checked, seal.findings,
        seal.previous_hash,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()


def signed(value: str) -> str:
    return hmac.new(settings.LEDGER_KEY.encode(), f"seal|{value}".encode(), hashlib.sha256).hexdigest()
