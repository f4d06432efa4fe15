"""Ranking files and measuring the engine from the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from partnerships.matching.index.rank import ENGINES

KOTA = {"kota": "Kota Palangka Raya", "provinsi": "Kalimantan Tengah"}
NEEDS = (
    {"id": "N1", "title": "Saluran drainase gang", "category": "drainase", "sector": "lingkungan", **KOTA},
    {"id": "N2", "title": "Beasiswa anak panti", "category": "pendidikan", "sector": "sosial", **KOTA},
)
OFFERS = (
    {"id": "O1", "name": "Drainase lingkungan", "categories": ["drainase"], "region": "Kota Palangka Raya"},
    {"id": "O2", "name": "Beasiswa siswa", "categories": ["pendidikan"], "region": "Nasional"},
    {"id": "O3", "name": "Drainase Jawa", "categories": ["drainase"], "region": "DI Yogyakarta"},
)


@pytest.fixture
def files(tmp_path):
    """Writes the two files; `ranked(...)` runs the command and gives its lines."""

    def ranked(needs=NEEDS, offers=OFFERS, *options):
        for name, rows in (("needs", needs), ("offers", offers)):
            text = "\n".join(json.dumps(row) for row in rows)
            (tmp_path / f"{name}.jsonl").write_text(text, "utf-8")
        paths = (str(tmp_path / "needs.jsonl"), str(tmp_path / "offers.jsonl"))
        out = tmp_path / "run.tsv"
        call_command("rank_offers", *paths, "--out", str(out), *options, stdout=StringIO())
        return [line.split("\t") for line in out.read_text("utf-8").splitlines()]

    return ranked


def test_each_need_gets_the_offers_open_to_it_best_first(files):
    lines = files()
    assert [line[:3] for line in lines] == [["N1", "O1", "1"], ["N2", "O2", "1"]]
    assert all(0 < float(line[3]) <= 100 for line in lines)


def test_guessing_reads_neither_sector_nor_category(files):
    misled = [{**need, "category": "jalan", "sector": "ekonomi"} for need in NEEDS]
    assert files(misled, OFFERS, "--guess-categories") == files(NEEDS, OFFERS, "--guess-categories")
    assert [line[:2] for line in files(misled, OFFERS, "--guess-categories")] == [["N1", "O1"], ["N2", "O2"]]


def test_window_and_status_of_an_offer_are_not_read(files):
    closed = [{**offer, "status": "closed", "closes": "2001-01-01", "year": 2001} for offer in OFFERS]
    assert files(NEEDS, closed) == files()


def test_a_file_that_is_none_is_refused_in_words(tmp_path):
    with pytest.raises(CommandError, match=r"absent\.jsonl"):
        call_command("rank_offers", str(tmp_path / "absent.jsonl"), "x", "--out", str(tmp_path / "o"))


@pytest.mark.parametrize("engine", ENGINES)
def test_bench_of_matching_is_right_and_says_what_it_measured(engine):
    out = StringIO()
    call_command(
        "bench_matching", "--needs", "10000", "--offers", "150", "--engine", engine, "--verify", stdout=out
    )
    told = json.loads(out.getvalue())
    assert told["mismatches"] == 0
    assert told["engine"] == engine
    assert 0 < told["pairs_scored"] < 10_000 * 150
    assert told["index_bytes_per_need"] <= 120  # 20,000 words weigh on few needs
    asked = {
        "rebuild_s",
        "offer_ms_mean",
        "offer_ms_p99",
        "need_ms_mean",
        "need_ms_p99",
        "ns_per_pair",
        "rss_mb",
    }
    assert asked <= told.keys()
