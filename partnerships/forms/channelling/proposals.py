"""Forms of full proposals: the team, a review, and whom to ask for one."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from forum_site.accounts.models import User
from forum_site.organisations.models import Kind, Membership, Organisation
from partnerships.actions.channelling.review_proposal import ASPECTS
from partnerships.channelling.proposal_saving import BASE, marks_of
from partnerships.channelling.proposal_sections import SECTIONS
from partnerships.channelling.proposal_start import LONGEST
from partnerships.models import Partnership, Proposal, ProposalReview, ProposalWriter

MOST_PEERS: Final = 5
SCORES: Final = [(n, str(n)) for n in range(1, 6)]


class ProposalForm(forms.Form):
    """A textarea a part, each with the mark of the words it was based on (`base-<code>`)."""

    def __init__(self, *args: Any, proposal: Proposal, locked: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        marks = marks_of(proposal.texts)
        for code, label, hint, _needed in SECTIONS:
            self.fields[code] = forms.CharField(
                label=label, help_text=hint, required=False, max_length=LONGEST * 2, disabled=locked,
                initial=proposal.texts.get(code, ""),
                widget=forms.Textarea(attrs={"rows": 6, "data-part": code}),
            )  # fmt: skip
            self.fields[BASE + code] = forms.CharField(
                required=False, initial=marks[code], widget=forms.HiddenInput
            )

    @property
    def parts(self) -> list[tuple[Any, bool]]:
        """(bound field, may be left empty)."""
        return [(self[code], not needed) for code, _label, _hint, needed in SECTIONS]

    @property
    def marks(self) -> list[Any]:
        return [self[BASE + code] for code, *_rest in SECTIONS]


class TeamForm(forms.Form):
    """One choice a person of the board: lead, writes, reads, or not in the team."""

    mark_optional = False

    def __init__(self, *args: Any, proposal: Proposal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = dict(proposal.writers.values_list("user_id", "part"))
        held = Membership.objects.current().filter(organisation=proposal.partnership.board)
        people = User.objects.filter(is_active=True, pk__in=held.values("user"))
        self.people = {f"part-{one.pk}": one for one in people.order_by("name", "pk")[:200]}
        for name, one in self.people.items():
            self.fields[name] = forms.ChoiceField(
                label=one.name, required=False, initial=known.get(one.pk, ""),
                choices=[("", _("Not in the team")), *ProposalWriter.Part.choices],
            )  # fmt: skip

    def parts(self) -> dict[Any, str]:
        return {one: self.cleaned_data[name] for name, one in self.people.items()}


class ReviewForm(forms.Form):
    conflict = forms.ChoiceField(
        label=_("Conflict of interest"),
        choices=ProposalReview.Conflict.choices,
        widget=forms.RadioSelect,
        help_text=_("You have one when you, your family or your body gain or lose by this proposal."),
    )
    need = forms.TypedChoiceField(label=_("Need (1 weak, 5 strong)"), coerce=int)
    feasibility = forms.TypedChoiceField(label=_("Feasibility (1 weak, 5 strong)"), coerce=int)
    budget = forms.TypedChoiceField(label=_("Budget (1 weak, 5 strong)"), coerce=int)
    sustainability = forms.TypedChoiceField(label=_("Sustainability (1 weak, 5 strong)"), coerce=int)
    note = forms.CharField(
        label=_("In your words"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ASPECTS:
            field = self.fields[name]
            field.choices = [("", _("Not scored")), *SCORES]  # type: ignore[attr-defined]
            field.required, field.empty_value = False, None  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("conflict") == ProposalReview.Conflict.NONE:
            for name in ASPECTS:
                if cleaned.get(name) is None and name not in self.errors:
                    self.add_error(name, _("Give a score from 1 to 5."))
        return cleaned

    def scores(self) -> dict[str, int | None]:
        return {name: self.cleaned_data.get(name) for name in ASPECTS}


class PeerForm(forms.Form):
    boards = forms.CharField(
        label=_("Boards"),
        max_length=400,
        help_text=_("Addresses of their pages or names as on their pages, one a line; at most 5."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, partnership: Partnership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.partnership = partnership

    def clean_boards(self) -> list[Organisation]:
        """Other verified boards, by the last part of the address or by name."""
        lines = [one.strip() for one in self.cleaned_data["boards"].splitlines() if one.strip()]
        if len(lines) > MOST_PEERS:
            raise forms.ValidationError(_("At most 5 boards at once."))
        rows = Organisation.objects.verified().filter(kind=Kind.BOARD).exclude(pk=self.partnership.board_id)
        found = []
        for line in lines:
            slug = line.rstrip("/").rpartition("/")[2]
            board = rows.filter(slug=slug).first() or rows.filter(name__iexact=line).first()
            if board is None:
                raise forms.ValidationError(_("We know no verified board “%(name)s”.") % {"name": line})
            found.append(board)
        return found
