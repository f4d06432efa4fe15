"""How good the ranking is: the measures themselves, and real needs and offers where they are at hand."""

import csv
import json
import lzma
from collections import defaultdict
from pathlib import Path

import pytest

from partnerships.matching.lists import rank_offers
from partnerships.matching.places import build_places
from partnerships.matching.quality import ndcg_at, recall_at
from partnerships.matching.records import need_from_record, offer_from_record
from tests.partnerships.matching.builders import TODAY

pytestmark = pytest.mark.pure

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


def test_perfect_order_scores_one_and_a_reversed_one_less():
    grades = {"a": 3, "b": 1}
    assert ndcg_at(["a", "b"], grades) == 1
    assert 0 < ndcg_at(["b", "a"], grades) < 1
    assert ndcg_at(["x", "y"], grades) == 0
    assert ndcg_at([], {}) == 1


def test_known_value():
    # gains 1, 0, 7 at places 1..3: 1 + 7/2 = 4.5; ideal 7 + 1/log2(3) = 7.6309
    assert ndcg_at(["b", "x", "a"], {"a": 3, "b": 1}) == pytest.approx(4.5 / 7.6309, abs=1e-4)


def test_recall_counts_only_what_is_wanted():
    assert recall_at(["a", "x"], {"a": 3, "b": 2, "c": 1}) == 0.5
    assert recall_at([], {"c": 1}) == 1


@pytest.fixture(scope="module")
def real():
    folder = SHARED / "matching"
    if not folder.exists():
        pytest.skip("the real needs and offers are not at hand (../shared/data/matching)")
    with lzma.open(SHARED / "regions.csv.xz", "rt", encoding="utf-8") as file:
        places = build_places([(row[0], row[1]) for row in list(csv.reader(file))[1:]])
    lines = {name: (folder / f"{name}.jsonl").read_text("utf-8").splitlines() for name in ("needs", "offers")}
    grades = defaultdict(dict)
    for row in csv.DictReader((folder / "qrels_dev.tsv").open(encoding="utf-8"), delimiter="\t"):
        grades[row["need_id"]][row["offer_id"]] = int(row["grade"])
    offers = [offer_from_record(json.loads(line), places) for line in lines["offers"]]
    needs = [one for one in map(json.loads, lines["needs"]) if one["id"] in grades]
    return needs, offers, grades, places


@pytest.mark.parametrize(("guess", "least"), [(False, 0.86), (True, 0.84)])
def test_real_needs_find_the_offers_people_judged_fitting(real, guess, least):
    needs, offers, grades, places = real
    gains, recalls = [], []
    for record in needs:
        need = need_from_record(record, places, guess_category=guess)
        found = [row.offer_key for row in rank_offers(need, offers, TODAY)]
        gains.append(ndcg_at(found, grades[record["id"]]))
        recalls.append(recall_at(found, grades[record["id"]]))
    assert sum(gains) / len(gains) >= least
    assert sum(recalls) / len(recalls) >= 0.95
