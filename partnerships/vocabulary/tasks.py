"""Celery: words in, one function called. Both can be repeated without harm."""

from celery import shared_task


@shared_task
def refresh_words(words: list[str]) -> None:
    """After a word was saved: needs and offers that hold it are matched again."""
    from partnerships.vocabulary.refresh import vocabulary_changed  # models are loaded after the tasks

    vocabulary_changed(words)


@shared_task
def count_unreached_words() -> None:
    """Nightly: the report of words that reach nobody; some minutes at national size."""
    from partnerships.vocabulary.report import count_unreached  # models are loaded after the tasks

    count_unreached()
