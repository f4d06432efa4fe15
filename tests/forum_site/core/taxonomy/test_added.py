"""Words added to the lexicon, and when a process looks for newer ones."""

import pytest

from forum_site.core.taxonomy import added
from forum_site.core.taxonomy.added import Added, Current, with_added
from forum_site.core.taxonomy.lexicon import base_lexicon

pytestmark = pytest.mark.pure


class Kept:
    """A source that counts how often it is asked."""

    def __init__(self):
        self.asked = self.read = self.version = 0
        self.rows = []

    def stamp(self):
        self.asked += 1
        return self.version

    def words(self):
        self.read += 1
        return self.rows


@pytest.fixture
def clock(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(added, "monotonic", lambda: now[0])
    return now


def concepts(lexicon, text):
    return lexicon.read(text).concepts


def test_an_added_word_means_what_the_known_word_means():
    lexicon = with_added(base_lexicon(), [Added("Jumbleng", base_lexicon().phrases["jamban",])])
    assert concepts(lexicon, "Jumbleng warga") == concepts(lexicon, "Jamban warga")
    assert "jumbleng" in lexicon.synonyms_of("jamban")
    assert concepts(base_lexicon(), "Jumbleng warga") == ()


def test_a_new_meaning_stands_under_its_category():
    words = [Added("lodong", "own_lodong", "drainase"), Added("lodong air hujan", "own_lodong")]
    lexicon = with_added(base_lexicon(), words)
    assert concepts(lexicon, "lodong air hujan") == ("own_lodong",)
    assert lexicon.guess_categories("lodong") == (("drainase", 100),)


@pytest.mark.parametrize(
    "word", [Added("jamban", "own_x", "wisata"), Added("xyzzy", "no_such"), Added("12 %", "toilet")]
)
def test_what_contradicts_the_tables_or_means_nothing_is_left_out(word):
    assert with_added(base_lexicon(), [word]).phrases == base_lexicon().phrases


def test_a_process_asks_once_in_half_a_minute_however_many_texts_it_reads(clock):
    source, current = Kept(), Current(base_lexicon)
    current.use(source)
    for _ in range(1000):
        current.lexicon()
    assert (source.asked, source.read) == (1, 1)
    clock[0] += 31
    current.lexicon()
    assert (source.asked, source.read) == (2, 1)  # nothing changed, so the words were not read again


def test_changes_are_seen_after_half_a_minute_and_at_once_when_in_doubt(clock):
    source, current = Kept(), Current(base_lexicon)
    current.use(source)
    current.lexicon()
    source.rows, source.version = [Added("jumbleng", "toilet")], 1
    assert concepts(current.lexicon(), "jumbleng") == ()
    current.doubt()
    assert concepts(current.lexicon(), "jumbleng") == ("toilet",)
    source.rows, source.version = [], 2
    clock[0] += 31
    assert concepts(current.lexicon(), "jumbleng") == ()


def test_a_source_that_cannot_be_asked_leaves_what_is_known(clock):
    source, current = Kept(), Current(base_lexicon)
    source.rows = [Added("jumbleng", "toilet")]
    current.use(source)
    current.lexicon()
    source.version = None
    clock[0] += 31
    assert concepts(current.lexicon(), "jumbleng") == ("toilet",)
