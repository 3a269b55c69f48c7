"""How many sentences of an article say something beyond another article."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import Article, Sentence
from reader.digest import DigestOptions
from reader.folding import Folding


class NewSentences(NamedTuple):
    """How many sentences are new, of how many, and how many captions have a new one.

    ``sentences`` are those of shown paragraphs that are no captions; repeats count once.
    ``missing`` and ``missing_captions`` are those of the article that was read which the other one
    does not have.
    """

    new: int
    sentences: int
    new_captions: int
    missing: int = 0
    missing_captions: int = 0

    @property
    def is_same(self) -> bool:
        """Whether neither article says anything that the other does not."""
        return not (self.new or self.missing or self.new_captions or self.missing_captions)


def count_new_sentences(read: Article, other: Article, options: DigestOptions) -> NewSentences:
    """Count what is new in an article for somebody who has read another one; both not prepared.

    New is what is not known by that, as ``reader.known`` says, and does not stand there in the same
    words either: of two reprints "on Monday" is one Monday, also where they have no date.
    """
    from reader.text import prepare

    here, there = prepare(read, options.language), prepare(other, options.language)
    new, sentences, new_captions = _count_new(here, there, options)
    missing, _, missing_captions = _count_new(there, here, options)
    return NewSentences(new, sentences, new_captions, missing, missing_captions)


def _count_new(read: Article, article: Article, options: DigestOptions) -> tuple[int, int, int]:
    """Return how many sentences of an article are new, of how many, and captions with one."""
    from reader.changes.word_changes import normalise_sentence
    from reader.folding import fold_article
    from reader.known import find_known
    from reader.known.memory_index import MemoryIndex
    from reader.text.captions import find_captions

    index = MemoryIndex()
    index.add(read)
    verbatim = {
        normalise_sentence(paragraph.get_sentence_text(sentence))
        for paragraph in read.paragraphs
        for sentence in paragraph.sentences
    }
    folding = fold_article(article, reworded=options.reworded)
    captions = find_captions(article)
    known = {(span.paragraph, span.start) for span in find_known(article, index)}
    new = sentences = new_captions = 0
    for paragraph in article.paragraphs:
        if (fold := folding.folded.get(paragraph.index)) is not None and not fold.own_words:
            continue
        told_once = [s for s in paragraph.sentences if not _is_repeat(folding, paragraph.index, s)]
        unknown = sum(
            (paragraph.index, s.start) not in known
            and normalise_sentence(paragraph.get_sentence_text(s)) not in verbatim
            for s in told_once
        )
        if paragraph.index in captions:
            new_captions += unknown > 0
        elif fold is None or unknown:
            new, sentences = new + unknown, sentences + len(told_once)
    return new, sentences, new_captions


def _is_repeat(folding: Folding, paragraph: int, sentence: Sentence) -> bool:
    """Return whether another shown paragraph has a sentence."""
    return any(
        repeat.paragraph == paragraph
        and repeat.start <= sentence.start
        and sentence.end <= repeat.end
        for repeat in folding.repeats
    )
