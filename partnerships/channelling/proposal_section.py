"""The full proposal on the page of a partnership: the public sees that there is one, no word of it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from partnerships.channelling.sections import Reader
from partnerships.channelling.stages import Side, Stage
from partnerships.models import Partnership, Proposal, ProposalVersion
from partnerships.rules import channelled_proposals as rules


def proposal_section(partnership: Partnership, reader: Reader) -> dict[str, Any] | None:
    versions = list(
        ProposalVersion.objects.filter(proposal__partnership=partnership).defer("data").order_by("-number")
    )
    part = rules.part_of(reader.user, partnership)
    writes = partnership.stage == Stage.INTERESTED and (part or reader.acts_as(Side.BOARD))
    if not versions and not writes:
        return None
    context = {
        "versions": versions, "reads": reader.inside or bool(part),
        "turn": turn_of(partnership, reader, versions),
        "draft": bool(writes), "begun": Proposal.objects.filter(partnership=partnership).exists(),
    }  # fmt: skip
    return {
        "template": "partnerships/channelling/proposals/section.html",
        "context": context,
        "anchor": ("h-proposal", _("Full proposal")),
    }


def turn_of(
    partnership: Partnership, reader: Reader, versions: list[ProposalVersion]
) -> dict[str, Any] | None:
    """What the reader's side has to do now with the proposal."""
    if partnership.stage == Stage.INTERESTED and reader.acts_as(Side.BOARD):
        words = _("Write the full proposal together. What your plan and RAB say is filled in already.")
        url = reverse("partnerships:partnership_proposal", args=[partnership.pk])
        return {"words": words, "url": url, "label": _("Write the proposal")}
    if partnership.stage == Stage.PROPOSAL_SUBMITTED and reader.acts_as(Side.PARTNER) and versions:
        words = _("Read the full proposal; then arrange a visit, begin the negotiation, or return it.")
        args = [partnership.pk, versions[0].number]
        url = reverse("partnerships:partnership_proposal_version", args=args)
        return {"words": words, "url": url, "label": _("Read the proposal")}
    return None
