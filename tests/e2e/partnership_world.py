"""The people of J6 and what is asked of the database about them: a board, a need with RAB, three partners."""

import json

from forum_site.portal.demo.load_documents import small_pdf

PASSWORD = "tepi-kahayan-sore"
COST = 40_000_000
WORLD = """
from datetime import date
from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from partnerships.actions.refresh_funding import refresh_funding
from partnerships.models import CostItem, MediumTermPlan, Need
menteng = Region.objects.get(code="62.71.03.1002")
def body(what, kind, title):
    return Organisation.objects.create(kind=kind, name=title + " {name}", slug=what + "-{slug}",
        verification="verified", region=menteng, territory=menteng)
def person(login, of, role):
    login += "-{slug}"
    user = User.objects.create_user(login, "{password}", name="Orang " + login, home=menteng,
        email=login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Membership.objects.create(user=user, organisation=of, role=role, term_start=date(2020, 1, 1))
board = body("bkm", "board", "BKM")
person("koor", board, "board_coordinator")
person("upl", board, "unit_manager")
person("tolak", body("tolak", "company", "PT Tolak"), "partner_officer")
person("diam", body("diam", "foundation", "Yayasan Diam"), "partner_officer")
person("minat", body("minat", "company", "PT Minat"), "partner_officer")
year = timezone.localdate().year
plan = MediumTermPlan.objects.create(board=board, period_start=year, period_end=year + 2, status="agreed",
    agreed_on=timezone.localdate())
need = Need.objects.create(title="Drainase {name}", status="open_for_partners", opened_at=timezone.now(),
    plan=plan, board=board, village=menteng, sector="ENVIRONMENT", category="drainase", year=year + 1,
    cost={cost}, problem="Gang tergenang tiap hujan.", households=60, poor_households=38)
for place, (group, item, unit, price) in enumerate((
    ("material", "Batu dan semen", "paket", 25_000_000), ("labour", "Upah tukang", "paket", 15_000_000))):
    CostItem.objects.create(need=need, position=place, group=group, name=item, unit=unit, volume=1,
        unit_price=price, amount=price)
with transaction.atomic():
    refresh_funding(need)
print(need.pk)
"""
PAIRS = """
import json
from partnerships.models import Partnership
rows = Partnership.objects.filter(board__slug="bkm-{slug}")
print(json.dumps({{one.partner.slug.partition("-")[0]: [one.pk, one.stage] for one in rows}}))
"""
# {days} days pass for this one partnership, then what runs each day runs.
DAYS_PASS = """
from datetime import timedelta
from partnerships.channelling.tasks import follow_answer_clocks
from partnerships.models import Partnership
one = Partnership.objects.get(pk={pk})
for name in ("asked_on", "answer_due_on", "reminded_on"):
    if getattr(one, name):
        setattr(one, name, getattr(one, name) - timedelta(days={days}))
one.save()
follow_answer_clocks()
one.refresh_from_db()
print(one.stage, bool(one.reminded_on))
"""
TEN_DAYS = """
from django.utils import timezone
from forum_site.organisations.working_days import due_after
from partnerships.channelling.clock import off_days
from partnerships.models import Partnership
for one in Partnership.objects.filter(board__slug="bkm-{slug}"):
    assert one.answer_due_on == due_after(timezone.localdate(one.created_at), 10, off_days(one)), one
"""
# Every move in the audit log and in the ledger, as the steps tell it; all else that was written.
LEFT_BEHIND = """
import json
from collections import Counter
from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry
from forum_site.notifications.models import Notification
from partnerships.channelling.stages import MOVES
from partnerships.models import LedgerEntry, Partnership
found = {{}}
for one in Partnership.objects.filter(board__slug="bkm-{slug}"):
    log = ModelLogEntry.objects.filter(object_id=str(one.pk),
        content_type=ContentType.objects.get_for_model(Partnership))
    verbs = Counter(row.removeprefix("partnerships.") for row in log.values_list("action", flat=True))
    kinds = Counter(LedgerEntry.objects.filter(partnership=one.pk).values_list("kind", flat=True))
    moves = Counter(one.steps.exclude(move="identify").values_list("move", flat=True))
    found[one.partner.slug.partition("-")[0]] = dict(
        moves=moves, logged={{code: verbs["partnership_" + code] for code in MOVES
            if verbs["partnership_" + code]}}, verbs=verbs,
        entered={{kind[6:]: n for kind, n in kinds.items() if kind[6:] in MOVES and kind[:6] == "stage."}},
        kinds=kinds)
print(json.dumps(found))
"""
SUMS = """
import json
from django.db.models import Sum
from partnerships.models import Expense, FundingEntry, Instalment, LedgerEntry, Need
need = Need.objects.get(pk={need})
def of(rows, **only):
    return rows.filter(**only).aggregate(sum=Sum("amount"))["sum"] or 0
rows = LedgerEntry.objects.filter(need=need.pk)
entries = FundingEntry.objects.filter(need=need, voided_at=None)
stages = ("committed", "received", "spent")
print(json.dumps(dict(
    need=[getattr(need, one) for one in stages], entries=[of(entries, stage=one) for one in stages],
    ledger=[of(rows, kind="funding." + one) for one in stages], gap=need.gap,
    paid=of(Instalment.objects.filter(partnership={pk}), state="received"),
    expenses=of(Expense.objects.filter(partnership={pk}), entry__voided_at=None))))
"""
TOLD = """
import json
from forum_site.notifications.models import Notification
from partnerships.models import Partnership, Report
pks = [one.pk for one in Partnership.objects.filter(board__slug="bkm-{slug}")]
rows = Notification.objects.filter(user__handle__endswith="-{slug}").select_related("event", "user")
print(json.dumps(sorted(
    [row.user.handle.removesuffix("-{slug}"), row.event.kind.removeprefix("partnerships."),
     row.event.data.get("move", ""), row.event.object_id] for row in rows)))
"""


def upload(name: str, kind: str = "perjanjian") -> dict[str, object]:
    """A PDF as Playwright and its requests take it."""
    content = small_pdf(kind, name, "halaman pertama")
    return {"name": f"{name}.pdf", "mimeType": "application/pdf", "buffer": content}


def asked(site, code: str, **values):
    """What the code prints in its last line, read as JSON."""
    return json.loads(site.shell(code.format(**values)).splitlines()[-1])
