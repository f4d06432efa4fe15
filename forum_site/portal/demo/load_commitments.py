"""What partners of the demo promise to needs, and a word its secretariat explains."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.db import transaction

from forum_site.accounts.models import User
from forum_site.organisations.models import Organisation
from partnerships.actions.decide_commitment import accept_commitment
from partnerships.actions.make_commitment import make_commitment
from partnerships.actions.save_word import save_word
from partnerships.models import Commitment, Need, OwnWord
from partnerships.vocabulary.report import count_unreached

# who, for which body, the need, rupiah, the others' part in percent, note, accepted by whom
COMMITMENTS: Final = (
    ("rimba-dewi", "pt-rimba-terang", "Lampu jalan lingkungan tenaga surya", 26_000_000, 40,
     "Dari anggaran TJSL tahun depan, setelah rapat komisaris.", "nyai-rahmi"),
    ("rimba-dewi", "pt-rimba-terang", "Mesin jahit KSM Mawar", 5_000_000, None,
     "Cukup untuk satu mesin dan kursinya.", ""),
)  # fmt: skip


@transaction.atomic
def load_commitments(people: Mapping[str, User], organisations: Mapping[str, Organisation]) -> None:
    """One on a condition that the board has accepted, one that waits. A second call changes nothing."""
    if Commitment.objects.exists():
        return
    for giver, body, title, amount, others, note, board in COMMITMENTS:
        need = Need.objects.get(title=title)
        made = make_commitment(
            need, by=people[giver], organisation=organisations[body], amount=amount,
            others_percent=others, note=note,
        )  # fmt: skip
        if board:
            accept_commitment(made, by=people[board])


@transaction.atomic
def load_words(people: Mapping[str, User]) -> None:
    """A word of the rivers, and what the night would report. A second call changes nothing."""
    if not OwnWord.objects.exists():
        save_word(
            None, by=people["pokja-palangka"], form="handil", same_as="drainase",
            note="Dipakai warga tepi Kahayan dan Barito untuk parit yang digali bersama.",
        )  # fmt: skip
    count_unreached()
