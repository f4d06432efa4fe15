"""Writes the invented country in blocks of boards, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import date
from random import Random

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone
from modelsearch.backends import get_search_backends

from forum_site.organisations.models import Kind, Organisation, Verification
from forum_site.portal.demo.nation.bulk import write
from forum_site.portal.demo.nation.make import MARK, board_in, money_of, needs_of, plan_of
from forum_site.regions.models import Region
from partnerships.channelling.ledger.opening import open_books
from partnerships.choices import FundingStage
from partnerships.models import FundingEntry, MediumTermPlan, Need
from partnerships.totals.keeping import aside

BLOCK = 100  # boards a transaction: some 2,500 needs in memory
Told = Callable[[int, int], None]  # boards and needs written so far


def load_nation(*, boards: int, needs: int, seed: int, search: bool, told: Told) -> tuple[int, int]:
    """Boards and needs written. What an earlier call with this seed wrote is left as it is."""
    villages = chosen_villages(boards, seed)
    shares = share_out(needs, len(villages))
    present = set(Organisation.objects.filter(slug__startswith=f"{MARK}-").values_list("slug", flat=True))
    todo = [
        (village, share)
        for village, share in zip(villages, shares, strict=True)
        if f"{MARK}-{village.code.replace('.', '-')}" not in present
    ]
    load_secretariats([village for village, _share in todo])
    done_boards = done_needs = 0
    with aside() if todo else nullcontext():
        for start in range(0, len(todo), BLOCK):
            block = todo[start : start + BLOCK]
            with transaction.atomic():
                done_needs += _write(block, seed, search)
            done_boards += len(block)
            told(done_boards, done_needs)
    return done_boards, done_needs


def chosen_villages(count: int, seed: int) -> list[Region]:
    """Real places: every kelurahan first, then desa, drawn over the whole country; in the order of codes."""
    dice = Random(seed)  # noqa: S311 - invented data, not secrets
    codes = list(Region.objects.current().villages().order_by("code").values_list("code", flat=True))
    towns = [code for code in codes if code[9] == Region.VillageKind.KELURAHAN]
    rest = [code for code in codes if code[9] != Region.VillageKind.KELURAHAN]
    drawn = dice.sample(towns, min(count, len(towns)))
    drawn += dice.sample(rest, min(max(0, count - len(drawn)), len(rest)))
    regions = Region.objects.filter(level=Region.Level.VILLAGE).in_bulk(drawn, field_name="code")
    return [regions[code] for code in sorted(regions)]


def share_out(needs: int, boards: int) -> list[int]:
    """How many needs each board has; together exactly `needs`."""
    if not boards:
        return []
    each, rest = divmod(needs, boards)
    return [each + (number < rest) for number in range(boards)]


def load_secretariats(villages: Sequence[Region]) -> None:
    """One in each kota and kabupaten that has a board and no secretariat yet."""
    codes = sorted({village.code[:5] for village in villages})
    served = Organisation.objects.secretariats().values("territory")
    free = Region.objects.filter(code__in=codes).exclude(pk__in=served).order_by("code")
    offices = [
        Organisation(
            kind=Kind.SECRETARIAT,
            name=f"Sekretariat Pokja PKP {place.name} ({MARK})"[:160],
            slug=f"{MARK}-pokja-{place.code.replace('.', '-')}",
            label="Pokja PKP",
            region=place,
            territory=place,
            verification=Verification.VERIFIED,
            verified_at=timezone.now(),
        )
        for place in free
    ]
    write(Organisation, offices)


def _write(block: Sequence[tuple[Region, int]], seed: int, search: bool) -> int:
    today = timezone.localdate()
    villages = [village for village, _share in block]
    boards = [board_in(village, seed) for village in villages]
    write(Organisation, boards)
    plans = [
        plan_of(board, village, today.year, seed) for board, village in zip(boards, villages, strict=True)
    ]
    write(MediumTermPlan, plans)
    needs = [
        need
        for plan, (village, share) in zip(plans, block, strict=True)
        for need in needs_of(plan, village, share, seed)
    ]
    write(Need, needs)
    _write_money(needs, today)
    if search:
        _index(Organisation, boards)
        _index(Need, needs)
    return len(needs)


def _write_money(needs: Sequence[Need], today: date) -> None:
    """Commitments first: receipts point at them."""
    entries = [entry for need in needs for entry in money_of(need, today)]
    firm = [entry for entry in entries if entry.stage == FundingStage.COMMITTED]
    write(FundingEntry, firm)
    rest = [entry for entry in entries if entry.stage != FundingStage.COMMITTED]
    write(FundingEntry, rest)
    open_books(sorted({need.board_id for need in needs}))


def _index(model: type[Model], rows: Sequence[Model]) -> None:
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(model, rows)


def settle() -> None:
    """After many rows: the database looks at them anew, so that its plans fit; outside a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)" if connection.vendor == "postgresql" else "ANALYZE")
