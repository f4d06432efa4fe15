"""The desk of a board: its plan and gap, offers that fit, what opens more of them, who is interested."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.db.models import Count, Q, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forum_site.core import taxonomy
from forum_site.core.money import number
from forum_site.organisations.models import Organisation
from forum_site.portal.desk import papers
from forum_site.portal.desk.guidance import guidance_tasks
from forum_site.portal.desk.hats import Hat
from forum_site.portal.desk.parts import Task, handover_tasks, news, partnership_tasks, standing_task
from forum_site.portal.desk.plan_life import plan_life_tasks
from partnerships.candidates import LIVING_PLANS
from partnerships.chances import Chance, chances_of, todos_for
from partnerships.channelling.desk import of_body
from partnerships.commitments.desk import waiting_at
from partnerships.display import sum_funding
from partnerships.models import Interest, MediumTermPlan, Need
from partnerships.proposal_list import waiting_counts
from partnerships.selectors import sums
from partnerships.todo.lists import Todo, amount_of

MATCHES_SHOWN: Final = 3
DUE_SHOWN: Final = 3
TODOS_SHOWN: Final = 3
NEEDS_SHOWN: Final = 6
SOON: Final = timedelta(days=60)


def board_desk(hat: Hat, user: Any) -> dict[str, Any]:
    """What templates/portal/desk/board.html draws; the number of statements does not grow with rows."""
    board = hat.organisation
    assert board is not None  # noqa: S101 - for the type checker
    chances = chances_of([board], user)
    fits = sorted((one for one in chances if one.fits), key=lambda one: -one.best.score)
    plan = newest_plan(board)
    todos, opened = todo_tasks(chances)
    tasks = [task for task in (standing_task(board), _plan_task(plan), _interest_task(board)) if task]
    tasks += commitment_tasks(board)
    partnerships = of_body(board, user)
    tasks += partnership_tasks(partnerships)
    tasks += plan_life_tasks(board, plan)
    tasks += proposal_tasks(board)
    tasks += guidance_tasks(board, user)
    passport = papers.papers_of(board)
    tasks += papers.paper_tasks(passport, board, [task.url for task in todos])
    return {
        "board": board,
        "tasks": [*handover_tasks(user), *tasks, *todos],
        "passport": passport,
        "papers": papers.lines_of(passport),
        "opened": opened,
        "matches": fits[:MATCHES_SHOWN],
        "fit": len(fits),
        "due": due_of(fits),
        "partnerships": partnerships,
        "news": news(user),
        **_plan_parts(plan),
    }


def newest_plan(board: Organisation) -> MediumTermPlan | None:
    """The newest plan in force; while there is none, the draft, or what expired last."""
    plans = list(MediumTermPlan.objects.filter(board=board).order_by("-period_start")[:5])
    return next((plan for plan in plans if plan.status in LIVING_PLANS), plans[0] if plans else None)


def due_of(fits: list[Chance]) -> list[Chance]:
    """Fitting offers that close within two months, the next first."""
    until = timezone.localdate() + SOON
    closing = [one for one in fits if one.offer.closes_on and one.offer.closes_on <= until]
    return sorted(closing, key=lambda one: one.offer.closes_on)[:DUE_SHOWN]  # type: ignore[arg-type, return-value]


def todo_tasks(chances: list[Chance]) -> tuple[list[Task], int]:
    """(what to settle, what opens most money first; the rupiah that all of it would open together)."""
    todos = todos_for(chances)[:TODOS_SHOWN]
    opened = amount_of(match for todo in todos for match in todo.pairs)
    return [_todo(one) for one in todos], opened


def _todo(one: Todo) -> Task:
    url = one.url or reverse("partnerships:opportunities")
    return Task("file", "wait", one.words, one.detail, url, one.action, one.gain)


def _plan_task(plan: MediumTermPlan | None) -> Task | None:
    if plan is None:
        words = _("From xlsx, xls, ods or csv. You check everything before it is saved.")
        url = reverse("partnerships:plan_import")
        return Task("upload", "wait", _("Upload your PJM Pronangkis"), words, url, _("Upload"))
    if plan.status == "draft":
        words = _("Only your officers see it. Once residents have agreed, partners find its needs.")
        title = _("Record the agreement on %(plan)s") % {"plan": f"PJM {plan.period}"}
        return Task("need", "wait", title, words, plan.get_absolute_url(), _("Open the plan"))
    bare = plan.needs.counted().filter(Q(cost=None) | Q(sector="") | Q(category="")).count()
    if not bare:
        return None
    title = ngettext("Complete %(n)s need", "Complete %(n)s needs", bare) % {"n": number(bare)}
    words = _("Cost, sector or category is missing, so offers cannot be matched surely.")
    return Task("need", "info", title, words, plan.get_absolute_url(), _("Complete"))


def _interest_task(board: Organisation) -> Task | None:
    waiting = Interest.objects.filter(need__board=board, status=Interest.Status.OPEN)
    needs = dict(waiting.values_list("pk", "need__gap"))
    if not needs:
        return None
    title = ngettext(
        "Answer %(n)s who is interested", "Answer %(n)s who are interested", len(needs)
    ) % {"n": number(len(needs))}  # fmt: skip
    words = _("They read your answer on this site and by e-mail. Nothing is binding yet.")
    url = reverse("partnerships:interests")
    return Task("hands", "info", title, words, url, _("Answer"))


def commitment_tasks(board: Organisation) -> list[Task]:
    """What partners promised and nobody of the board has answered; one statement."""
    waiting = waiting_at(board)
    if not waiting:
        return []
    title = ngettext("Answer %(n)s commitment", "Answer %(n)s commitments", waiting)
    words = _("What you accept becomes firm, at once or when its condition holds, and closes the gap.")
    url = reverse("partnerships:commitments")
    return [Task("coin", "wait", title % {"n": number(waiting)}, words, url, _("Answer"))]


def proposal_tasks(board: Organisation) -> list[Task]:
    """What waits for the unit's look and for the next ranking meeting; one statement."""
    waiting, url = waiting_counts(board), reverse("partnerships:proposals")
    tasks = []
    if n := waiting["verify"]:
        words = _("The unit looks at the place and answers eight points.")
        title = ngettext("Verify %(n)s proposal", "Verify %(n)s proposals", n) % {"n": number(n)}
        tasks.append(Task("check", "wait", title, words, f"{url}?state=verify", _("Open the list")))
    if n := waiting["rank"]:
        words = _("Verified by the unit; the order is decided in a board meeting.")
        title = ngettext("Rank %(n)s proposal", "Rank %(n)s proposals", n) % {"n": number(n)}
        tasks.append(Task("list", "wait", title, words, f"{url}?state=rank", _("Open the list")))
    return tasks


def _plan_parts(plan: MediumTermPlan | None) -> dict[str, Any]:
    if plan is None:
        return {"plan": None}
    needs = plan.needs.counted()
    groups = needs.order_by().values("sector").annotate(
        n=Count("pk"), cost=Sum("cost"), gap=Sum("gap"), received=Sum("received"), spent=Sum("spent")
    )  # fmt: skip
    by_sector: dict[str, dict[str, Any]] = {row["sector"]: dict(row) for row in groups}
    year = timezone.localdate().year
    return {
        "plan": plan,
        "funding": sum_funding(sums(needs)),
        "sectors": [
            (code, by_sector[code]["n"], sum_funding(by_sector[code]))
            for code in taxonomy.SECTORS
            if code in by_sector
        ],
        "year": year,
        "needs": _needs_of(needs, year),
    }


def _needs_of(needs: Any, year: int) -> list[Need]:
    """This year's first, by priority; what is finished asks for nothing here."""
    finished = ("completed", "handed_over", "dropped")
    rows = needs.exclude(status__in=finished).order_by("priority_rank", "pk")
    return list(rows.filter(year=year)[:NEEDS_SHOWN]) or list(rows[:NEEDS_SHOWN])
