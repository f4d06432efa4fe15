"""Random needs, offers and criteria for property tests; small numbers, so that things meet."""

from datetime import date, timedelta

from hypothesis import strategies as st

from forum_site.core.taxonomy import CATEGORIES, SECTORS
from partnerships.matching.criteria import Criterion, parse
from partnerships.matching.profiles import BoardProfile, Document, DocumentStatus, NeedProfile, OfferProfile
from partnerships.matching.terms import terms_of
from tests.partnerships.matching.builders import MILLION, TODAY

SOME_CATEGORIES = ("drainase", "talud", "sanitasi", "gizi", "modal_usaha")
TEXTS = (
    "saluran drainase gang",
    "jamban keluarga miskin",
    "PMT balita",
    "modal usaha ibu",
    "talud jalan",
    "",
)

maybe_flag = st.none() | st.booleans()
days = st.dates(TODAY - timedelta(days=1500), TODAY + timedelta(days=400))
money = st.integers(0, 400).map(lambda count: count * MILLION) | st.integers(10**12, 10**15)


@st.composite
def intervals(draw):
    lo = draw(st.integers(0, 12_000))
    return (lo, lo + draw(st.sampled_from((0, 5, 900, 5000, 20_000))))


documents = st.dictionaries(
    st.sampled_from(("legal.domicile", "tax.npwp", "doc.proposal")),
    st.builds(Document, st.sampled_from(DocumentStatus), st.none() | days),
)
boards = st.builds(
    BoardProfile,
    key=st.integers(0, 5),
    verified=maybe_flag,
    documents=documents,
    last_audit=st.none() | days,
    plan_years=st.sampled_from((None, (2025, 2029), (2020, 2024))),
    par_percent=st.none() | st.integers(0, 30),
)
needs = st.builds(
    NeedProfile,
    key=st.integers(),
    region=intervals(),
    category=st.none() | st.sampled_from(SOME_CATEGORIES),
    sector=st.none() | st.sampled_from(tuple(SECTORS)),
    terms=st.sampled_from(TEXTS).map(terms_of),
    gap=st.none() | money,
    cost=st.none() | money,
    self_help=st.none() | money,
    quantity=st.none() | st.integers(0, 60),
    year=st.none() | st.integers(2024, 2030),
    forms=st.frozensets(st.sampled_from(("CASH_GRANT", "TRAINING"))),
    in_plan=maybe_flag,
    progress_percent=st.none() | st.sampled_from((0, 60)),
    documents=documents,
    board=boards,
)

CRITERIA_DATA = (
    {"code": "board.verified"},
    {"code": "legal.domicile"},
    {"code": "doc.proposal"},
    {"code": "audit.within_years", "params": {"n": 2}},
    {"code": "plan.covers_year", "params": {"year": 2027}},
    {"code": "swadaya.share_min", "params": {"percent": 5}},
    {"code": "need.in_plan"},
    {"code": "need.not_started"},
    {"code": "upk.par_max", "params": {"percent": 10}},
    {"code": "region.in"},
    {"code": "category.in", "params": {"categories": ["gizi"], "strict": True}},
    {"code": "sector.in", "params": {"sectors": ["SOCIAL"]}},
    {"code": "amount.between", "params": {"max": 100 * MILLION}},
)


@st.composite
def criteria(draw) -> Criterion:
    data = draw(st.sampled_from(CRITERIA_DATA))
    return parse(data | {"hard": draw(st.booleans()), "weight": draw(st.integers(0, 100))})


@st.composite
def offers(draw) -> OfferProfile:
    low, high = sorted(draw(st.tuples(money, money)))
    opens = draw(st.none() | days)
    return OfferProfile(
        key=draw(st.integers()),
        regions=tuple(draw(st.lists(intervals(), max_size=3))),
        sectors=draw(st.frozensets(st.sampled_from(tuple(SECTORS)), max_size=2)),
        categories=draw(
            st.frozensets(st.sampled_from(tuple(CATEGORIES)) | st.sampled_from(SOME_CATEGORIES), max_size=3)
        ),
        categories_strict=draw(st.booleans()),
        forms=draw(st.frozensets(st.sampled_from(("CASH_GRANT", "LABOUR")), max_size=1)),
        amount_min=draw(st.none() | st.just(low)),
        amount_max=draw(st.none() | st.just(high)),
        amount_hard=draw(st.booleans()),
        opens=opens,
        closes=draw(st.none() | st.just((opens or date(2026, 11, 1)) + timedelta(days=30))),
        quota_left=draw(st.sampled_from((None, 0, 3))),
        years=draw(st.sampled_from((None, (2026, 2027)))),
        terms=terms_of(draw(st.sampled_from(TEXTS))),
        criteria=tuple(draw(st.lists(criteria(), max_size=3, unique_by=lambda one: one.code))),
    )
