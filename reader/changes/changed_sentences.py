"""The steps of finding changes: sentences, their alignment, their words, and one order of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from reader.article import Article
from reader.changes.article_changes import ArticleChanges, SentenceChange, SentencePlace, WordPair
from reader.changes.sentence_alignment import align_sentences
from reader.changes.word_changes import compare_words, normalise_sentence

_Removed = defaultdict[int, list[SentenceChange]]


def find_changes(earlier: Article, later: Article) -> ArticleChanges:
    """Return the sentences of two prepared texts of an article, each with what became of it.

    A paragraph without sentences, as in an article that is too long, is compared as one sentence.
    """
    old, new = _list_sentences(earlier), _list_sentences(later)
    alignment = align_sentences([place.text for place in old], [place.text for place in new])
    pairs = {**alignment.same, **alignment.changed}
    in_order = {pairs[number]: number for number in pairs if number not in alignment.moved}
    before, after = _place_removed(old, new, in_order, set(pairs.values()))
    sentences = after[-1]
    for number, place in enumerate(new):
        sentences += before[number]
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
        sentences += after[number]
    return ArticleChanges(_compare_headlines(earlier.title, later.title), tuple(sentences))


def compare_articles(earlier: Article, later: Article, language: str | None) -> ArticleChanges:
    """Return what ``find_changes`` does of two texts that are not prepared yet.

    ``language`` is as in ``prepare``.
    """
    from reader.text import prepare

    return find_changes(prepare(earlier, language), prepare(later, language))


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
    old: list[SentencePlace],
    new: list[SentencePlace],
    in_order: Mapping[int, int],
    paired: Collection[int],
) -> tuple[_Removed, _Removed]:
    """Return the removed sentences that stand before, and those that stand after a later sentence.

    Both by the number of the later sentence, -1 for what stands before all. A removed sentence
    stands after the one that it followed in its paragraph, or before the next one of this; if its
    whole paragraph was removed, behind the one before. Sentences that have been moved do not count.
    """
    ends = {place.paragraph: number for number, place in enumerate(new)}
    before, after = _Removed(list), _Removed(list)
    last: int | None = None  # the sentence before that is still in its place
    following = _find_following(old, in_order)
    for number, place in enumerate(old):
        if number in in_order:
            last = number
            continue
        if number in paired:
            continue
        removed = SentenceChange("removed", place, None)
        neighbour = following[number]
        if last is not None and old[last].paragraph == place.paragraph:
            after[in_order[last]].append(removed)
        elif neighbour is not None and old[neighbour].paragraph == place.paragraph:
            before[in_order[neighbour]].append(removed)
        else:
            after[-1 if last is None else ends[new[in_order[last]].paragraph]].append(removed)
    return before, after


def _find_following(old: list[SentencePlace], in_order: Mapping[int, int]) -> list[int | None]:
    """Return for each sentence the next one that is still in its place."""
    following: list[int | None] = []
    found = None
    for number in reversed(range(len(old))):
        found = number if number in in_order else found
        following.append(found)
    return following[::-1]


def _compare_headlines(old: str, new: str) -> tuple[WordPair, ...]:
    if normalise_sentence(old) == normalise_sentence(new):
        return ()
    return compare_words(old, new)
