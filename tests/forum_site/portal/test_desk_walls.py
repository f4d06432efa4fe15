"""An officer of kota A finds nothing unpublished of kota B on the site itself.

Desks, lists, search, downloads and every page with a number in its address: walked from the URL
configuration, so a new address fails until the table says which object of kota B to try.
"""

from __future__ import annotations

import logging

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import TaskState

from forum_site.moderation.models import Sanction
from forum_site.notifications.models import Event, Notification, PushSubscription, StoppedAddress, Watch
from forum_site.organisations.back_office import sync_officers
from forum_site.organisations.models import DayOff, Handover, Kind, Verification
from forum_site.pages.actions.create_site_pages import create_site_pages
from knowledge.actions.correct_article import send_correction
from knowledge.models import SectionPage
from partnerships.choices import NeedStatus, OfferStatus, PlanStatus
from partnerships.models import (
    Endorsement,
    MediumTermPlan,
    NeedType,
    OwnWord,
    PlanImport,
    PlanVersion,
    SavedSearch,
    SelfHelpContribution,
    ShortlistedNeed,
)
from tests.factories.channelling import make_partnership
from tests.factories.commitments import CommitmentFactory
from tests.factories.discussions import PostFactory, TopicFactory
from tests.factories.documents import DocumentAccessFactory, DocumentFactory
from tests.factories.library import template_of
from tests.factories.offers import FundingSourceFactory, InterestFactory, MatchFactory, OfferFactory
from tests.factories.organisations import (
    ClaimFactory,
    InvitationFactory,
    MembershipFactory,
    OrganisationFactory,
)
from tests.factories.pages import article
from tests.factories.partnerships import FundingEntryFactory, NeedFactory, PlanFactory
from tests.factories.place import PhotoFactory
from tests.factories.rankings import ranking_of
from tests.factories.records import DocumentFactory as PlanDocumentFactory
from tests.factories.records import RecordFactory, annual_of, review_of
from tests.factories.requests import AnswerRequestFactory
from tests.forum_site.portal.admin_addresses import MARK, path_of, site_addresses
from tests.knowledge.trust import sent

REFUSED = {302, 403, 404, 405}


@pytest.fixture(autouse=True)
def quiet():
    logging.getLogger("django.request").setLevel(logging.CRITICAL)  # hundreds of refusals are expected


@pytest.fixture
def of_b(sekretariat_b, fitri, citra, laweyan, laweyan_village):
    """What only kota B may know, its names holding the mark."""
    board = OrganisationFactory(
        name=f"{MARK} BKM", slug="bkm-b", territory=laweyan_village, verification=Verification.PENDING
    )
    partner = OrganisationFactory(
        kind=Kind.AGENCY, name=f"{MARK} dinas", territory=laweyan_village.parent,
        verification=Verification.PENDING,
    )  # fmt: skip
    plan = PlanFactory(board=board, status=PlanStatus.DRAFT)
    need = NeedFactory(
        plan=plan, title=f"{MARK} kebutuhan", status=NeedStatus.DRAFT, tracking_code="BBBB2345"
    )
    offer = OfferFactory(organisation=partner, title=f"{MARK} tawaran", status=OfferStatus.REVIEW)
    public = NeedFactory(board=laweyan)
    topic = TopicFactory(author=citra, title=f"{MARK} topik", status="pending", organisation=laweyan)
    event = Event.objects.create(kind="x", content_type=ContentType.objects.get_for_model(need), object_id=1)
    sheet = PlanImport.objects.create(
        board=board, uploaded_by=citra, filename=f"{MARK}.xlsx", sha256="0" * 64
    )
    member = MembershipFactory(user=citra, organisation=board)
    handover = Handover.objects.create(
        membership=member, organisation=board, role=member.role, note=f"{MARK} pesan"
    )
    return {
        "board": board,
        "handover": handover,
        "plan": plan,
        "need": need,
        "offer": offer,
        "topic": topic,
        "post": PostFactory(topic=TopicFactory(), author=citra, source=f"{MARK} balasan", status="pending"),
        "claim": ClaimFactory(claimant=citra, organisation=board, note=f"{MARK} catatan"),
        "invitation": InvitationFactory(organisation=board),
        "day_off": DayOff.objects.create(
            region=sekretariat_b.territory, day="2026-12-30", name=f"{MARK} hari jadi"
        ),
        "membership": member,
        "source": FundingSourceFactory(organisation=partner, name=f"{MARK} sumber"),
        "match": MatchFactory(need=need, offer=offer),
        "channelled": make_partnership(public, stage="teaser_sent", title=f"{MARK} kemitraan"),
        "interest": InterestFactory(need=public, message=f"{MARK} minat"),
        "promise": CommitmentFactory(need=public, what=f"{MARK} komitmen"),
        "sheet": sheet,
        "notice": Notification.objects.create(user=fitri, event=event),
        "stopped": StoppedAddress.objects.create(address=citra.email, why="bounce", detail=f"{MARK} 550"),
        "device": PushSubscription.objects.create(
            user=fitri, endpoint="https://push.invalid/b", p256dh="x", auth="y", device=f"{MARK} ponsel"
        ),
        "watch": Watch.objects.create(user=fitri, content_type=event.content_type, object_id=need.pk),
        "shortlisted": ShortlistedNeed.objects.create(user=fitri, need=public, note=f"{MARK} catatan"),
        "search": SavedSearch.objects.create(
            user=fitri, query="sector=SOCIAL", name=f"{MARK} cari", seen_until="2026-01-01T00:00Z"
        ),
        "word": OwnWord.objects.create(
            form="jumbleng", phrase="jumbleng", meaning="toilet", office=sekretariat_b, by=fitri
        ),
        "sanction": sanction_of(citra, fitri),
        "template": template_of(fitri, f"{MARK} templat", live=False),
        **articles_of_b(sekretariat_b, citra),
        **life_of_b(plan, need, board, partner, laweyan_village),
    }


def articles_of_b(secretariat, person) -> dict[str, object]:
    """A draft with the reviewers of kota B, and a correction of what is live on its shelf."""
    create_site_pages()
    sync_officers(secretariat)
    shelf = SectionPage.objects.get(territory=secretariat.territory)
    proposal = sent(shelf, person, title=f"{MARK} naskah")
    live = article(shelf)
    return {
        "draft": proposal.article,
        "proposal": proposal,
        "review": TaskState.objects.get(),
        "correction": send_correction(live, by=person, wrong=f"{MARK} keliru"),
    }


def sanction_of(person, by) -> Sanction:
    return Sanction.objects.create(
        user=person, by=by, kind="silence", reason=f"{MARK} alasan", ends_at="2099-01-01T00:00Z"
    )


def life_of_b(plan, need, board, partner, village) -> dict[str, object]:
    """Papers, records, money, photo, ranking, yearly plan and review of the board of kota B."""
    annual_of(plan, 2027, need)
    review_of(plan, 2027)
    PlanVersion.objects.create(plan=plan, number=1, reason=f"{MARK} versi")
    MediumTermPlan.objects.filter(pk=plan.pk).update(status=PlanStatus.DRAFT)
    plan.refresh_from_db()
    return {
        "paper": DocumentFactory(organisation=board, number=f"{MARK} 12"),
        "share": DocumentAccessFactory(organisation=board, to=partner),
        "record": RecordFactory(plan=plan, number=f"{MARK} 7"),
        "plan_paper": PlanDocumentFactory(plan=plan, title=f"{MARK} peta"),
        "ranking": ranking_of(need, notes=f"{MARK} catatan"),
        "self_help": SelfHelpContribution.objects.create(
            need=need, kind="cash", what=f"{MARK} iuran", amount=1_000
        ),
        "money": FundingEntryFactory(need=need, stage="planned", evidence=f"{MARK} surat"),
        "photo": PhotoFactory(need=need, caption=f"{MARK} foto"),
        "asked": AnswerRequestFactory(need=need, organisation=partner, note=f"{MARK} mohon"),
        "endorsement": Endorsement.objects.create(need=need, board=board, note=f"{MARK} dukung"),
        "kind": NeedType.objects.create(
            title="Jenis kota B", category="jalan", unit="m", territory=village.parent.parent
        ),
    }  # fmt: skip


# Which object stands for `pk`, by the name of the address or by its beginning.
PK_OF = {
    "notifications:let_go": "watch",
    "notifications:push_off": "device",
    "notifications:try_again": "stopped",
    "notifications:": "notice",
    "organisations:evidence": "claim",
    "organisations:day_off_remove": "day_off",
    "organisations:accept_claim": "claim",
    "organisations:return_claim": "claim",
    "organisations:revoke": "invitation",
    "organisations:end_membership": "membership",
    "organisations:handover": "handover",
    "organisations:confirm_handover": "handover",
    "organisations:cancel_handover": "handover",
    "organisations:witness_handover": "handover",
    "moderation:lift": "sanction",
    "moderation:": "post",
    "discussions:edit": "post",
    "discussions:react": "post",
    "discussions:remove": "post",
    "discussions:restore": "post",
    "discussions:post": "post",
    "discussions:": "topic",
    "short_topic": "topic",
    "organisations:document_file": "paper",
    "organisations:withdraw_document": "paper",
    "organisations:verify_document": "paper",
    "organisations:return_document": "paper",
    "organisations:unshare_documents": "share",
    "partnerships:plan_import": "sheet",
    "partnerships:record_": "record",
    "partnerships:annual": "plan",
    "partnerships:review": "plan",
    "partnerships:ranking": "ranking",
    "partnerships:self_help_": "self_help",
    "partnerships:self_help": "need",
    "partnerships:funding_void": "money",
    "partnerships:funding_evidence": "money",
    "partnerships:photo_delete": "photo",
    "partnerships:photo_place": "photo",
    "partnerships:teaser": "need",
    "partnerships:proposal_": "need",
    "partnerships:endorsement_withdraw": "endorsement",
    "partnerships:request_withdraw": "asked",
    "partnerships:endorse": "need",
    "partnerships:answer_officially": "need",
    "partnerships:plan": "plan",
    "partnerships:shortlist_add": "need",
    "partnerships:shortlisted_": "shortlisted",
    "partnerships:search_": "search",
    "partnerships:need_type": "kind",
    "partnerships:need": "need",
    "partnerships:interest_": "interest",
    "partnerships:commitment_": "promise",
    "partnerships:interest": "need",
    "partnerships:offer": "offer",
    "partnerships:source": "source",
    "partnerships:match": "match",
    "partnerships:word": "word",
    "knowledge:template": "template",
    "knowledge:review": "review",
    "knowledge:proposal": "proposal",
    "knowledge:correction": "correction",
    "knowledge:": "draft",
    "portal:promote": "topic",
}
# Parameters that name no object of kota B, or name the kota itself.
OTHER = {"handle": "tidak-ada", "token": "x", "section": "needs", "kind": "domicile"}
OTHER |= {"year": "2027", "a": "1", "b": "1"}
OTHER |= {"number": "1", "visit": "1", "photo": "1"}  # of what stands under a partnership
# What belongs to a partnership is asked for as each role in a table of its own.
PARTS = ("number", "change", "expense", "report", "question", "visit", "photo")
OTHER |= dict.fromkeys(PARTS, "1")
OTHER |= {"version": "1"}  # of a post
OTHER |= {"key": "x"}  # of the feed of an inbox
OTHER |= {"ending": "pdf"}  # of a paper
OTHER |= {"name": "surat.pdf"}  # of a file, whose table of rights is tests/…/discussions/test_attach.py
OTHER |= {"week": "2026-47"}  # of a bulletin
OTHER |= {"shelf": "x"}  # of an article
IDS = {"partnership_id": "channelled", "need_id": "need", "plan_id": "plan", "doc": "plan_paper"}

# Addresses whose slug is a board's.
OF_BOARD = ("organisations:", "partnerships:ledger", "portal:bulletin")


def values_for(address, of_b) -> dict[str, object]:
    """The parameters of the address, pointing at kota B; KeyError names what the table lacks."""
    values: dict[str, object] = {}
    for name in address.parameters:
        if name == "pk" and address.route.lstrip("^").startswith("partnerships/"):
            values[name] = of_b["channelled"].pk
        elif name == "pk":
            key = next((key for key in PK_OF if address.name.startswith(key)), None)
            values[name] = of_b[PK_OF[key]].pk if key else of_b[f"{address.name}?"]
        elif name == "slug":
            of_board = address.name.startswith(OF_BOARD)
            values[name] = of_b["board"].slug if of_board else "x"
        elif name == "code":
            words = {"partnerships:need_move": "drop", "partnerships:partnership_move": "suspend"}
            words["partnerships:report_decide"] = "return"
            other = words.get(address.name, "33.72")
            values[name] = "post" if address.name.startswith("moderation:") else other
        else:
            values[name] = of_b[IDS[name]].pk if name in IDS else OTHER[name]
    return values


def body_of(answer) -> str:
    raw = b"".join(answer.streaming_content) if answer.streaming else answer.content
    said = raw.decode(errors="replace") + answer.headers.get("Location", "")
    return said.replace("<mark>", "").replace("</mark>", "")


def queries(address, of_b) -> list[str]:
    """Every page is searched; some take words of their own."""
    claim, offer, post = (of_b[name].pk for name in ("claim", "offer", "post"))
    need, match = of_b["need"].pk, of_b["match"].pk
    own = {
        "organisations:desk": [
            f"?open=claim-{claim}",
            f"?open=offer-{offer}",
            f"?open=post-{post}",
            "?all=1",
        ],
        "portal:desk": ["?as=pokja-b", "?as=bkm-b", "?as=admin"],
        "portal:search": ["?q=rahasia&kind=needs", "?q=rahasia&exact=1", "?q=rahasia&kind=topics"],
        "discussions:new": [f"?subject=partnerships.need:{need}", f"?subject=partnerships.match:{match}"],
        "partnerships:needs": ["?region=33.72"],
        "partnerships:needs_csv": ["?region=33.72"],
        "organisations:list": ["?region=33.72"],
    }
    return ["", "?q=rahasia+kota+b", *own.get(address.name, [])]


def test_every_address_is_known_to_the_table(of_b):
    unknown = []
    for address in site_addresses():
        try:
            values_for(address, of_b)
        except KeyError as missing:
            unknown.append(f"{address.name} ({address.route}): {missing}")
    assert not unknown, "say which object of kota B to try:\n" + "\n".join(unknown)


@pytest.mark.parametrize("who", ["eko", "ani", None])
def test_nothing_of_kota_b_is_read_at_any_address(client, request, of_b, eko, who):
    if who:
        client.force_login(request.getfixturevalue(who))
    leaks = []
    for address in site_addresses():
        path = path_of(address, values_for(address, of_b))
        for query in queries(address, of_b) if not address.parameters else [""]:
            if MARK in body_of(client.get(path + query)):
                leaks.append(path + query)
    assert not leaks, "\n".join(leaks)


def test_nothing_of_kota_b_is_changed(client, eko, of_b):
    client.force_login(eko)
    before = {name: type(thing).objects.filter(pk=thing.pk).values().get() for name, thing in of_b.items()}
    opened = []
    for address in site_addresses():
        if "pk" in address.parameters:
            path = path_of(address, values_for(address, of_b))
            if client.post(path, {"reason": "Tidak lengkap.", "answer": "Ya."}).status_code not in REFUSED:
                opened.append(path)
    assert not opened, "\n".join(opened)
    for name, thing in of_b.items():
        assert type(thing).objects.filter(pk=thing.pk).values().get() == before[name], name


def test_the_officer_of_kota_b_finds_all_of_it(client, fitri, of_b):
    """So that the walls above are walls, and not rooms without anything in them."""
    client.force_login(fitri)
    pages = [of_b["need"], of_b["plan"], of_b["offer"], of_b["topic"], of_b["board"]]
    for thing in pages:
        assert MARK in client.get(thing.get_absolute_url()).content.decode(), thing
    assert MARK in client.get("/desk/").content.decode()
    assert MARK in client.get(f"/desk/secretariat/?open=claim-{of_b['claim'].pk}").content.decode()
    assert f"{MARK} BKM" in body_of(client.get("/search/?q=rahasia+kota"))
