"""The steps of finding changes: sentences, their alignment, their words, and one order of all."""

from __future__ import annotations

from collections import defaultdict

from reader.article import Article
from reader.changes.article_changes import ArticleChanges, SentenceChange, SentencePlace, WordPair
from reader.changes.sentence_alignment import align_sentences
from reader.changes.word_changes import compare_words, normalise_sentence


def find_changes(earlier: Article, later: Article) -> ArticleChanges:
    """Return the sentences of two prepared texts of an article, each with what became of it.

    A paragraph without sentences, as in an article that is too long, is compared as one sentence.
    """
    old, new = _list_sentences(earlier), _list_sentences(later)
    alignment = align_sentences([place.text for place in old], [place.text for place in new])
    pairs = {**alignment.same, **alignment.changed}
    in_order = {pairs[number]: number for number in pairs if number not in alignment.moved}
    removed = _place_removed(old, set(pairs.values()), in_order)
    sentences = list(removed[-1])
    for number, place in enumerate(new):
        if number in alignment.same:
            other = old[alignment.same[number]]
            is_moved = number in alignment.moved
            sentences.append(SentenceChange("same", other, place, is_moved=is_moved))
        elif number in alignment.changed:
            other = old[alignment.changed[number]]
            words = compare_words(other.text, place.text)
            sentences.append(SentenceChange("changed", other, place, words))
        else:
            sentences.append(SentenceChange("new", None, place))
        sentences += removed[number]
    return ArticleChanges(_compare_headlines(earlier.title, later.title), tuple(sentences))


def _list_sentences(article: Article) -> list[SentencePlace]:
    """Return the sentences of an article with their places, in order."""
    places = []
    for paragraph in article.paragraphs:
        for sentence in paragraph.sentences:
            text = paragraph.get_sentence_text(sentence)
            places.append(SentencePlace(paragraph.index, sentence.start, sentence.end, text))
        if not paragraph.sentences and paragraph.text:
            text = paragraph.text
            places.append(SentencePlace(paragraph.index, 0, len(text), text))
    return places


def _place_removed(
    old: list[SentencePlace], paired: set[int], in_order: dict[int, int]
) -> defaultdict[int, list[SentenceChange]]:
    """Return removed sentences by the number of the later sentence that they follow, -1 for none.

    That is the later form of the last sentence before them that has not been moved.
    """
    removed: defaultdict[int, list[SentenceChange]] = defaultdict(list)
    after = -1
    for number, place in enumerate(old):
        after = in_order.get(number, after)
        if number not in paired:
            removed[after].append(SentenceChange("removed", place, None))
    return removed


def _compare_headlines(old: str, new: str) -> tuple[WordPair, ...]:
    if normalise_sentence(old) == normalise_sentence(new):
        return ()
    return compare_words(old, new)
