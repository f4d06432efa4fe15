"""Django's cache on Redis, with one client a process.

Django makes a client for each question it asks Redis, which takes longer than the answer. A client may be
used by several threads: it holds no connection of its own, the pool gives one for each question.
"""

from __future__ import annotations

from typing import Any

from django.core.cache.backends import redis


class LastingClient(redis.RedisCacheClient):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._clients: dict[Any, Any] = {}

    def get_client(self, key: Any = None, *, write: bool = False) -> Any:
        pool = self._get_connection_pool(write)  # type: ignore[attr-defined]
        if pool not in self._clients:
            self._clients[pool] = super().get_client(key, write=write)
        return self._clients[pool]


class RedisCache(redis.RedisCache):
    def __init__(self, server: Any, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = LastingClient
