"""A secretariat adds a word to the vocabulary, changes what it means, or takes it out of use."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from forum_site.core import audit
from forum_site.core.taxonomy.lexicon import current
from forum_site.organisations.authority import secretariats_of
from partnerships import rules
from partnerships.models import OwnWord
from partnerships.vocabulary.meanings import decide
from partnerships.vocabulary.source import named_by
from partnerships.vocabulary.tasks import refresh_words


def save_word(
    known: OwnWord | None, *, by: Any, form: str, same_as: str = "", category: str = "", note: str = "",
    active: bool = True,
) -> OwnWord:  # fmt: skip
    """Make (`known` None) or change a word; ValidationError by field when it cannot mean that.

    Needs and offers that hold it, or held it before, are matched again once this is committed.
    """
    (rules.can_change_word(by, known) if known else rules.can_add_word(by)).require()
    meaning = decide(form, same_as, category, known=known)
    row = known or OwnWord(office=_office_of(by))
    before = _readings(row) if known else set()
    row.form, row.same_as, row.note, row.active = form.strip(), same_as.strip(), note, active
    row.phrase, row.meaning, row.category = meaning.phrase, meaning.concept, meaning.category
    row.by = by
    try:
        with transaction.atomic():
            row.save()
            data = {"phrase": row.phrase, "meaning": row.meaning, "active": row.active}
            audit.record(row, "partnerships.save_word", by=by, data=data)
            _announce(before ^ _readings(row))
    except IntegrityError as error:
        raise ValidationError({"form": _("Somebody else added this word just now.")}) from error
    return row


def _readings(row: OwnWord) -> set[tuple[str, str, str]]:
    """(word, meaning, its category) as the row gives them to the lexicon."""
    if not row.active:
        return set()
    return {(words, row.meaning, row.category) for words in (row.phrase, named_by(row)) if words}


def _announce(changed: set[tuple[str, str, str]]) -> None:
    """This process reads with the new words at once; then what they touch is queued."""
    transaction.on_commit(current.doubt)
    if changed:
        refresh_words.delay_on_commit(sorted({words for words, *_meaning in changed}))


def _office_of(by: Any) -> Any:
    return next((office for office in secretariats_of(by) if office.is_verified), None)
