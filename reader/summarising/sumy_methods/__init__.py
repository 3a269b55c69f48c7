"""The summarisers of the library sumy, on our sentences and words."""

from reader.summarising.sumy_methods.sumy_adapter import rank_sentences

__all__ = [
    "rank_sentences",
]
