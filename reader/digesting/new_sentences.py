"""How many sentences of an article say something beyond another article."""

from __future__ import annotations

from typing import NamedTuple

from reader.article import Article, Sentence
from reader.digest import DigestOptions
from reader.folding import Folding


class NewSentences(NamedTuple):
    """How many sentences are new, of how many, and how many captions have a new one.

    ``sentences`` are those of shown paragraphs that are no captions; repeats count once.
    """

    new: int
    sentences: int
    new_captions: int


def count_new_sentences(read: Article, other: Article, options: DigestOptions) -> NewSentences:
    """Count what is new in an article for somebody who has read another one; both not prepared.

    New is what is not known by that, as ``reader.known`` says, and does not stand there in the same
    words either: of two reprints "on Monday" is one Monday, also where they have no date.
    """
    from reader.changes.word_changes import normalise_sentence
    from reader.folding import fold_article
    from reader.known import find_known
    from reader.known.memory_index import MemoryIndex
    from reader.text import prepare
    from reader.text.captions import find_captions

    index, prepared = MemoryIndex(), prepare(read, options.language)
    index.add(prepared)
    verbatim = {
        normalise_sentence(paragraph.get_sentence_text(sentence))
        for paragraph in prepared.paragraphs
        for sentence in paragraph.sentences
    }
    article = prepare(other, options.language)
    folding = fold_article(article, reworded=options.reworded)
    captions = find_captions(article)
    known = {(span.paragraph, span.start) for span in find_known(article, index)}
    new = sentences = new_captions = 0
    for paragraph in article.paragraphs:
        if paragraph.index in folding.folded:
            continue
        told_once = [s for s in paragraph.sentences if not _is_repeat(folding, paragraph.index, s)]
        unknown = sum(
            (paragraph.index, s.start) not in known
            and normalise_sentence(paragraph.get_sentence_text(s)) not in verbatim
            for s in told_once
        )
        if paragraph.index in captions:
            new_captions += unknown > 0
        else:
            new, sentences = new + unknown, sentences + len(told_once)
    return NewSentences(new, sentences, new_captions)


def _is_repeat(folding: Folding, paragraph: int, sentence: Sentence) -> bool:
    """Return whether another shown paragraph has a sentence."""
    return any(
        repeat.paragraph == paragraph
        and repeat.start <= sentence.start
        and sentence.end <= repeat.end
        for repeat in folding.repeats
    )
