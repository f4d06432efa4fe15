"""Where files live: public media is served by the web server, the rest by a view that asks."""

from django.core.files.storage import Storage, storages


def private_storage() -> Storage:
    """Out of the public's reach; for `FileField(storage=private_storage)`, so migrations can name it."""
    return storages["private"]
