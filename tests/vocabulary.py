"""Tests read texts with the words the site ships with; those about added words ask for `own_words`."""

from collections.abc import Iterator

import pytest

from forum_site.core.taxonomy.lexicon import current


@pytest.fixture(autouse=True)
def shipped_words() -> None:
    """No text of another test asks the database for added words."""
    current.use(None)


@pytest.fixture
def own_words(db: None) -> Iterator[None]:
    """As the site runs: words in the database count."""
    from partnerships.vocabulary.source import Stored

    current.use(Stored())
    yield
    current.use(None)
