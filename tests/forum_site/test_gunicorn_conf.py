"""How gunicorn serves the site."""

from itertools import count

from forum_site import gunicorn_conf


def test_a_process_settles_once_when_it_is_warm(monkeypatch):
    settled = []
    monkeypatch.setattr(gunicorn_conf, "_served", count(1))
    monkeypatch.setattr(gunicorn_conf, "settle", lambda: settled.append(True))
    after = []
    for _request in range(gunicorn_conf.WARM * 2):
        gunicorn_conf.post_request(None, None, {}, None)
        after.append(len(settled))
    assert (after[gunicorn_conf.WARM - 2], after[gunicorn_conf.WARM - 1], after[-1]) == (0, 1, 1)
