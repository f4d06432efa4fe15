"""The life of a need as the domain tells it, written out once more: nothing here reads MOVES."""

from typing import Any

from forum_site.core.tokens import readable_code
from partnerships.models import Need
from tests.factories.partnerships import NeedFactory

STATES = (
    "draft proposed verified prioritised in_plan open_for_partners in_talks committed in_progress"
    " completed handed_over deferred dropped merged"
).split()

EARLY, OPEN = "proposed verified prioritised", "in_plan open_for_partners in_talks"
ALIVE = f"draft {EARLY} {OPEN} deferred"
# move: (from, to, who)
TABLE: dict[str, tuple[str, str, str]] = {
    "propose": ("draft", "proposed", "proposer board unit"),
    "verify": ("proposed", "verified", "unit"),
    "return": ("proposed", "draft", "board unit"),
    "rank": ("verified", "prioritised", "system"),
    "adopt": ("prioritised draft", "in_plan", "board system"),
    "open": ("in_plan", "open_for_partners", "board system"),
    "talk": ("open_for_partners", "in_talks", "board system"),
    "end_talks": ("in_talks", "open_for_partners", "board system"),
    "commit": ("open_for_partners in_talks", "committed", "board system"),
    "uncommit": ("committed", "open_for_partners", "system"),
    "start": ("open_for_partners in_talks committed", "in_progress", "board system"),
    "complete": ("in_progress", "completed", "board unit system"),
    "review_done": (f"{OPEN} committed in_progress", "completed", "system"),
    "hand_over": ("completed", "handed_over", "board system"),
    "defer": (f"{EARLY} {OPEN}", "deferred", "board"),
    "resume": ("deferred", "in_plan", "board system"),
    "reconsider": ("deferred", "proposed", "board"),
    "drop": (ALIVE, "dropped", "board system"),
    "merge": (ALIVE, "merged", "board"),
    "restore": ("dropped", "deferred", "board"),
}

POINTS = "land technical poor unique cost self_help safety upkeep".split()
PASSED = [{"code": code, "ok": True, "note": ""} for code in POINTS]
FAILED = [*PASSED[:-1], {"code": "upkeep", "ok": False, "note": "belum ada kelompok pemelihara"}]
REASON = {"reason": "Menunggu pembebasan lahan."}
# What comes with the move so that every guard holds.
ABOUT: dict[str, dict[str, Any]] = {
    "verify": {"data": {"checklist": PASSED}},
    "return": REASON,
    "rank": {"data": {"meeting": 1}},
    "talk": {"evidence": "Dinas Permukiman"},
    "end_talks": REASON,
    "uncommit": REASON,
    "complete": {"evidence": "Foto 100 persen"},
    "review_done": {"evidence": "Berita acara tinjauan"},
    "hand_over": {"evidence": "BAST 12/2027"},
    "defer": REASON,
    "drop": REASON,
    "merge": REASON,
    "restore": REASON,
}
FIRM = {"committed": 10_000_000}
# What the need must have for it.
HAS: dict[str, dict[str, Any]] = {"commit": FIRM, "start": FIRM, "reconsider": {"tracking_code": "KODE2345"}}

# Each way in which a guard fails: (change of the need, of what comes with the move, of its plan, its board).
Break = tuple[dict[str, Any], dict[str, Any], dict[str, Any], dict[str, Any]]
NO_REASON: Break = ({}, {"reason": " "}, {}, {})
MONEY: list[Break] = [
    ({"committed": 1}, {}, {}, {}),
    ({"received": 1}, {}, {}, {}),
    ({"spent": 1}, {}, {}, {}),
]
DRAFT_PLAN: Break = ({}, {}, {"status": "draft"}, {})
BREAKS: dict[str, list[Break]] = {
    "propose": [({"title": ""}, {}, {}, {}), ({"sector": ""}, {}, {}, {}), ({"problem": ""}, {}, {}, {})],
    "verify": [
        ({}, {"data": {}}, {}, {}),
        ({}, {"data": {"checklist": FAILED}}, {}, {}),
        ({}, {"data": {"checklist": PASSED[1:]}}, {}, {}),
    ],
    "return": [NO_REASON],
    "rank": [({}, {"data": {}}, {}, {})],
    "adopt": [DRAFT_PLAN, ({}, {}, {"status": "expired"}, {})],
    "open": [
        DRAFT_PLAN,
        ({}, {}, {}, {"verification": "unclaimed"}),
        ({"cost": None, "gap": None}, {}, {}, {}),
        ({"sector": ""}, {}, {}, {}),
    ],
    "talk": [({}, {"evidence": ""}, {}, {})],
    "end_talks": [NO_REASON],
    "commit": [({"committed": 0}, {}, {}, {})],
    "uncommit": [NO_REASON],
    "start": [({"committed": 0}, {}, {}, {})],
    "complete": [({}, {"evidence": ""}, {}, {})],
    "review_done": [({}, {"evidence": ""}, {}, {})],
    "hand_over": [({}, {"evidence": ""}, {}, {})],
    "defer": [NO_REASON],
    "resume": [DRAFT_PLAN, ({"tracking_code": "KODE2345"}, {}, {}, {})],
    "reconsider": [({"tracking_code": ""}, {}, {}, {})],
    "drop": [NO_REASON, *MONEY],
    "merge": [NO_REASON, *MONEY, ({}, {"target": None}, {}, {})],
    "restore": [NO_REASON],
}


def a_need(board: Any, code: str, **fields: Any) -> Need:
    """One that has all the move asks for, except its state. A tracking code is made new."""
    wanted = {"problem": "Air masuk ke rumah setiap hujan.", **HAS.get(code, {}), **fields}
    amounts = {name: wanted.pop(name) for name in ("committed", "received", "spent") if name in wanted}
    if wanted.get("tracking_code"):
        wanted["tracking_code"] = readable_code()
    need = NeedFactory(board=board, **wanted)
    Need.objects.filter(pk=need.pk).update(**amounts)
    return need
