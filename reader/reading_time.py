"""Reading times: minutes of words, as the screen shows them and a query counts them."""

from __future__ import annotations


def count_minutes(words: int, words_per_minute: int) -> int:
    """Return how many minutes words take: at least one, none for no words."""
    return max(1, round(words / words_per_minute)) if words else 0


def find_fewest_words(minutes: int, words_per_minute: int) -> int:
    """Return how many words take at least so many minutes, the fewest."""
    if minutes <= 1:
        return max(minutes, 0)
    words = max(1, int((minutes - 0.5) * words_per_minute) - 1)
    while count_minutes(words, words_per_minute) < minutes:
        words += 1
    return words
