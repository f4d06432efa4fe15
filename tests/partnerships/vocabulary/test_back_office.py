"""Own words in the back office: to be read and exported; nobody writes them there."""

import pytest

from partnerships.actions.save_word import save_word


@pytest.mark.parametrize("who", ["eko", "root"])
def test_words_are_not_written_in_the_back_office(client, request, eko, who):
    word = save_word(None, by=eko, form="Jumbleng", same_as="jamban")
    client.force_login(request.getfixturevalue(who))
    for path in ("new/", f"edit/{word.pk}/", f"delete/{word.pk}/"):
        client.post(f"/admin/ownword/{path}", {"note": "lain"})
    word.refresh_from_db()
    assert word.note == ""
