"""Notices go to roles: after a change of officers the former one sees and gets nothing any more.

Each kind that is told by role stands here with a subject of its own; a new kind has to be put on one side.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.notifications import api, registry, wording
from forum_site.notifications.actions.tell_deadlines import tell_deadlines
from forum_site.notifications.models import Delivery, Notification, Preference
from forum_site.notifications.tasks import sweep_outbox
from forum_site.organisations.actions.decide_document import verify_document
from forum_site.organisations.actions.end_membership import end_membership
from forum_site.organisations.models import Membership
from partnerships.actions.announce_matches import announce_matches
from partnerships.actions.channelling.advance import advance
from partnerships.models import Endorsement, Message, NeedStep, OfficialAnswer, Question, Report
from tests.factories.channelling import make_partnership
from tests.factories.commitments import CommitmentFactory
from tests.factories.documents import DocumentAccessFactory, DocumentFactory
from tests.factories.offers import FundingSourceFactory, InterestFactory, MatchFactory, OfferFactory
from tests.factories.organisations import ClaimFactory, MembershipFactory
from tests.factories.partnerships import NeedFactory, plan_of
from tests.factories.requests import AnswerRequestFactory

SOON = timezone.localdate() + timedelta(days=7)


class World:
    """What a notice can be about; each made when it is asked for."""

    def __init__(self, board, partner, agency):
        self.board, self.partner, self.agency = board, partner, agency
        self.need = NeedFactory(board=board)

    def partnership(self):
        return make_partnership(self.need, self.partner, stage="active")

    def report(self):
        return Report.objects.create(partnership=self.partnership(), due_on=SOON)

    def question(self):
        return Question.objects.create(partnership=self.partnership(), text="Kapan?", to="board", due_on=SOON)

    def message(self):
        return Message.objects.create(partnership=self.partnership(), side="partner", text="Halo.")

    def step(self):
        return NeedStep.objects.create(need=self.need, move="verify", to_status="verified", at=timezone.now())

    def match(self):
        return MatchFactory(need=self.need, offer=self.offer())

    def offer(self):
        return OfferFactory(organisation=self.agency)

    def interest(self):
        return InterestFactory(need=self.need)

    def commitment(self):
        return CommitmentFactory(need=self.need)

    def request(self):
        return AnswerRequestFactory(need=self.need, organisation=self.agency)

    def source(self):
        return FundingSourceFactory(organisation=self.agency)

    def plan(self):
        return plan_of(self.board)

    def endorsement(self):
        return Endorsement.objects.create(need=self.need, board=self.board)

    def answer(self):
        return OfficialAnswer.objects.create(
            need=self.need,
            organisation=self.agency,
            state="later",
            reason="Pagu habis.",
            answered_on=timezone.localdate(),
        )

    def document(self):
        return DocumentFactory(organisation=self.board, status="verified")

    def access(self):
        return DocumentAccessFactory(organisation=self.board, to=self.partner, until=SOON)

    def organisation(self):
        return self.board

    def claim(self):
        return ClaimFactory(organisation=self.board)

    def membership(self):
        return MembershipFactory(organisation=self.board)


# (who is told by role, subject) → kinds
P, ORG = "partnerships.", "organisations."
INSIDE = (
    "agreement_confirmed agreement_ends agreement_written answer_overdue answer_soon answer_soon_last "
    "change_answered change_proposed condition_due condition_due_last condition_noted evaluation_due "
    "evaluation_due_last evaluation_given handover_signed instalment_disputed instalment_paid "
    "instalment_ready instalment_received instalment_undone instalments_planned other_reminded "
    "partnership_moved progress_noted visit_noted"
).split()
REPORTS = (
    "report_accepted report_late report_returned report_soon report_soon_last report_submitted report_waived"
).split()
COMMITMENTS = (
    "commitment_accepted commitment_due commitment_due_last commitment_ended commitment_firm commitment_made"
).split()
TOLD = [
    ("ani", "partnership", P, [*INSIDE, "proposal_team"]),
    ("gita", "partnership", P, INSIDE),
    ("eko", "partnership", P, ["answer_missing"]),
    ("ani", "report", P, REPORTS),
    ("gita", "report", P, REPORTS),
    ("eko", "report", P, ["report_late"]),
    ("ani", "question", P, ["question_asked", "question_due", "question_due_last", "question_late"]),
    ("eko", "question", P, ["question_late"]),
    ("gita", "message", P, ["message_sent"]),
    ("ani", "step", P, ["need_waits"]),
    ("ani", "match", P, ["new_match", "new_match_later", "nearly_match", "offers_opened"]),
    ("dewi", "match", P, ["new_need"]),
    ("dewi", "offer", P, ["offer_decided"]),
    ("eko", "offer", P, ["offer_submitted"]),
    ("ani", "interest", P, ["interest_declared"]),
    ("ani", "commitment", P, COMMITMENTS),
    ("dewi", "request", P, "answer_asked answer_due answer_due_last answer_late answer_withdrawn".split()),
    ("eko", "request", P, ["request_answered", "request_overdue"]),
    ("ani", "request", P, ["need_forwarded"]),
    ("dewi", "source", P, ["source_asked"]),
    ("ani", "plan", P, ["plan_ending", "plan_expired"]),
    ("ani", "endorsement", P, ["need_endorsed"]),
    ("ani", "answer", P, ["need_answered"]),
    ("ani", "document", ORG, ["document_decided", "document_expiring"]),
    ("gita", "access", ORG, ["documents_shared"]),
    ("eko", "organisation", ORG, ["documents_sent"]),
    ("eko", "claim", ORG, ["claim_filed"]),
    ("ani", "membership", ORG, ["member_joined", "term_ending"]),
    ("eko", "membership", ORG, ["term_ending"]),
]
# told to a person for what the person did or chose; or asked of the judge of a text (their own tests)
PERSONAL = {
    "organisations.claim_decided", "partnerships.interest_answered", "partnerships.question_answered",
    "partnerships.question_hidden", "partnerships.need_step", "partnerships.saved_search",
    "partnerships.ledger_differs", "partnerships.review_invited",
}  # fmt: skip
CASES = [pytest.param(who, what, [p + k for k in kinds], id=f"{what}-{who}") for who, what, p, kinds in TOLD]


@pytest.fixture
def world(handep, rimba, perkim, ani, gita, eko, dewi):
    return World(handep, rimba, perkim)


def swap(former: User, newcomer: User, by: User) -> tuple[User, User]:
    """The newcomer has the former one's role from now on; both as the next request reads them."""
    held = Membership.objects.get(user=former)
    MembershipFactory(user=newcomer, organisation=held.organisation, role=held.role, unit=held.unit)
    end_membership(held, by=by)
    return User.objects.get(pk=former.pk), User.objects.get(pk=newcomer.pk)


@pytest.mark.parametrize(("who", "what", "kinds"), CASES)
def test_what_was_told_by_role_is_seen_by_who_holds_it_today(request, world, hadi, root, who, what, kinds):
    user, subject = request.getfixturevalue(who), getattr(world, what)()
    events = [
        api.announce(one, actor=None, subject=subject, recipients=[user, hadi], reason="role")
        for one in kinds
    ]
    assert {one.kind for one in events if wording.may_see(user, one)} == set(kinds)
    assert not any(wording.may_see(hadi, one) for one in events)
    former, newcomer = swap(user, hadi, root)
    assert [one.kind for one in events if wording.may_see(former, one)] == []
    assert wording.still_shown(former, events) == set()
    assert {one.kind for one in events if wording.may_see(newcomer, one)} == set(kinds)


def test_every_kind_of_these_apps_stands_on_one_side():
    by_role = {p + kind for _who, _what, p, kinds in TOLD for kind in kinds}
    known = {kind.code for group in registry.groups_in_use() for kind in registry.kinds_in(group.code)}
    ours = {one for one in known if one.startswith((P, ORG)) and not one.startswith("organisations.handover")}
    assert ours == by_role | PERSONAL


def test_a_follower_still_reads_of_a_public_partnership(world, hadi):
    one = world.partnership()
    event = api.announce(
        f"{P}partnership_moved", actor=None, subject=one, recipients=[hadi], reason="watching"
    )
    assert wording.may_see(hadi, event)
    assert wording.still_shown(hadi, [event]) == {event.pk}


def test_all_that_is_told_after_a_change_of_officers_reaches_the_new_one_only(
    world, ani, hadi, root, gita, eko
):
    swap(ani, hadi, root)
    before = set(Notification.objects.values_list("pk", flat=True))
    report = world.report()
    Report.objects.filter(pk=report.pk).update(due_on=SOON)
    tell_deadlines(only="report")
    advance(report.partnership, "suspend", by=eko, reason="Temuan.")
    verify_document(DocumentFactory(organisation=world.board), by=eko)
    announce_matches([world.match()])
    rows = Notification.objects.exclude(pk__in=before)
    kinds = set(rows.filter(user=hadi).values_list("event__kind", flat=True))
    assert {f"{P}report_soon", f"{P}partnership_moved", f"{ORG}document_decided", f"{P}new_match"} <= kinds
    assert not rows.filter(user=ani).exists()


def test_a_digest_that_waits_does_not_leave_to_a_former_officer(
    world, ani, hadi, root, eko, mailoutbox, django_capture_on_commit_callbacks
):
    Preference.objects.create(user=ani, group="organisation", channel="email", frequency="daily")
    verify_document(DocumentFactory(organisation=world.board), by=eko)
    waiting = Delivery.objects.filter(notification__user=ani, channel="email")
    assert waiting.get().status == "queued"
    swap(ani, hadi, root)
    waiting.update(next_try_at=timezone.now())
    with django_capture_on_commit_callbacks(execute=True):
        sweep_outbox()
    assert (waiting.get().status, mailoutbox) == ("skipped", [])
