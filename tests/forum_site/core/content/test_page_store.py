"""The memory of a process stays within its bounds."""

from forum_site.core.content.page_store import Store


def test_what_came_first_goes_first_when_it_is_full():
    store = Store(size=len, most=10)
    for name in "abc":
        store.put(name, name * 4)
    assert store.things == {"b": "bbbb", "c": "cccc"}


def test_the_same_name_again_weighs_once():
    store = Store(size=len, most=10)
    for _time in range(5):
        store.put("a", "xxxxx")
    assert (store.weight, store.get("a"), store.get("b")) == (5, "xxxxx", None)


def test_what_is_too_heavy_leaves_an_empty_store():
    store = Store(size=len, most=3)
    store.put("a", "xxxxx")
    assert (store.weight, store.things) == (0, {})
