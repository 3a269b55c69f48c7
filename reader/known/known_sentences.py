"""The steps of finding known sentences: candidates, proofs, days, context."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from reader.article import Article, Paragraph
from reader.folding.analysis import AnalysedText
from reader.known.analysed_article import analyse, analyse_article
from reader.known.candidates import Candidates, find_candidates
from reader.known.context import LOOK_BACK, ProvenSentence, Sides, select_known, sentences_before
from reader.known.contradictions import is_contradicted
from reader.known.known_span import KnownSpan
from reader.known.names import find_name_words
from reader.known.proofs import Proof, prove_paragraph, prove_sentence
from reader.known.read_index import Place, ReadArticle, ReadIndex
from reader.text.garbage_collection import paused_garbage_collection

_PLACES_BESIDE = 2  # of those read first, on each side
_SHORT_WORD = 3  # letters
_MIN_LONG_WORDS = 3
_Wording = tuple[str, str | None]


def find_known(article: Article, index: ReadIndex) -> tuple[KnownSpan, ...]:
    """Return the sentences of a prepared article that were read in others, in order of place.

    A sentence is known if folding proves that it says nothing beyond a paragraph that was read, if
    its day mentions mean the same in both articles (``day_mentions``), if it speaks of the same
    persons (``context``), and if nothing that was read since contradicts it. Of several places the
    one that was read first is named. The article's own text never counts, wherever it stands in the
    index.
    """
    with paused_garbage_collection():
        return _find_known(article, index)


def _find_known(article: Article, index: ReadIndex) -> tuple[KnownSpan, ...]:
    texts = analyse_article(article)
    candidates = find_candidates(texts, index, index.find_numbers(article.key))
    read = _ReadTexts(index, candidates.places)
    proven = _find_proven(article, texts, candidates, read)
    if not proven:
        return ()
    sides = _both_sides(article, proven, read)
    known: dict[tuple[int, int], list[ProvenSentence]] = {}
    for sentence in select_known(proven, sides, candidates.standing):
        known.setdefault((sentence.paragraph, sentence.number), []).append(sentence)
    paragraphs = {paragraph.index: paragraph for paragraph in article.paragraphs}
    spans = []
    for key in sorted(known):
        sentences = sorted(known[key], key=lambda sentence: sentence.place)
        last = sentences[-1].place.article
        since = [
            read.text(place)
            for place in candidates.of_sentence.get(key, ())
            if place.article > last and read.paragraph(place)
        ]
        paragraph = paragraphs[key[0]]
        if not is_contradicted(texts[key[0]], paragraph.sentences[key[1]], since):
            spans.append(_make_span(sentences[0], paragraph))
    return tuple(spans)


def find_proven(article: Article, index: ReadIndex) -> list[ProvenSentence]:
    """Return the sentences whose words were read, whatever their days and persons are.

    For figures and for finding out why a sentence is not known; a sentence has a proof for each
    place.
    """
    texts = analyse_article(article)
    candidates = find_candidates(texts, index, index.find_numbers(article.key))
    return _find_proven(article, texts, candidates, _ReadTexts(index, candidates.places))


def _find_proven(
    article: Article, texts: Mapping[int, AnalysedText], candidates: Candidates, read: _ReadTexts
) -> list[ProvenSentence]:
    """Return the proofs for the sentences of an article."""
    proven = [
        sentence
        for paragraph in article.paragraphs
        for sentence in _prove(paragraph, texts, candidates, read, article.language)
    ]
    return [*proven, *_prove_beside(article, texts, proven, read)]


def _prove_beside(
    article: Article,
    texts: Mapping[int, AnalysedText],
    proven: Iterable[ProvenSentence],
    read: _ReadTexts,
) -> Iterable[ProvenSentence]:
    """Yield the proofs for paragraphs beside those that have one.

    A cut sentence may have lost the runs that are stored of it. It may stand beside the place where
    the paragraph beside it was read.
    """
    places: dict[int, set[Place]] = {}
    for sentence in proven:
        places.setdefault(sentence.paragraph, set()).add(sentence.place)
    beside: dict[int, set[Place]] = {}
    for index in texts.keys() - places.keys():
        for step in (-1, 1):
            for place in sorted(places.get(index + step, ()))[:_PLACES_BESIDE]:
                if (number := place.paragraph - step) >= 0:
                    beside.setdefault(index, set()).add(Place(place.article, number))
    read.load({place for near in beside.values() for place in near})
    for paragraph in article.paragraphs:
        for place in sorted(beside.get(paragraph.index, ())):
            there = read.paragraph(place)
            if there is None or not _may_have_sentence(texts[paragraph.index], there.text):
                continue
            for number, span in enumerate(paragraph.sentences):
                found = prove_sentence(
                    paragraph,
                    texts[paragraph.index],
                    number,
                    article.language,
                    there,
                    read.text(place),
                )
                if found:
                    text = paragraph.get_sentence_text(span)
                    yield ProvenSentence(paragraph.index, number, text, place, found)


def _may_have_sentence(text: AnalysedText, read: str) -> bool:
    """Return whether a read paragraph has the words of one sentence; saves its analysis."""
    folded = read.casefold()
    for start, end in text.sentence_spans:
        found = missing = 0
        for word in text.words[start:end]:
            if len(word) > _SHORT_WORD:
                if word in folded:
                    found += 1
                elif missing:
                    break  # one may be written differently
                else:
                    missing = 1
        else:
            if found >= _MIN_LONG_WORDS:
                return True
    return False


class _ReadTexts:
    """The read articles and paragraphs that are candidates, without what was not read of them."""

    def __init__(self, index: ReadIndex, places: Collection[Place]) -> None:
        self._index = index
        self.articles: Mapping[int, ReadArticle] = index.find_articles(
            {place.article for place in places}
        )
        self._paragraphs: dict[Place, Paragraph | None] = {}
        self._texts: dict[_Wording, AnalysedText] = {}
        self.load(places)

    def load(self, places: Collection[Place]) -> None:
        """Load paragraphs that are not loaded yet, as far as they were read."""
        wanted = {
            place
            for place in places
            if place not in self._paragraphs
            and place.article in self.articles
            and _counts(place, self.articles[place.article])
        }
        for place, paragraph in self._index.find_paragraphs(wanted).items():
            self._paragraphs[place] = _cut_unread(paragraph, place, self.articles[place.article])

    def paragraph(self, place: Place) -> Paragraph | None:
        """Return a paragraph as far as it was read, None if nothing of it was."""
        return self._paragraphs.get(place)

    def wording(self, place: Place) -> _Wording:
        """Return the text of a loaded paragraph and its language, the same for copies."""
        paragraph = self._paragraphs[place]
        assert paragraph
        return paragraph.text, self.articles[place.article].language

    def text(self, place: Place) -> AnalysedText:
        """Return the analysis of a loaded paragraph."""
        wording = self.wording(place)
        if wording not in self._texts:
            paragraph = self._paragraphs[place]
            assert paragraph
            self._texts[wording] = analyse(paragraph, wording[1])
        return self._texts[wording]


def _counts(place: Place, article: ReadArticle) -> bool:
    """Return whether some of a paragraph was read."""
    return place.paragraph not in article.unseen and (
        article.until is None or place.paragraph <= article.until.paragraph
    )


def _cut_unread(paragraph: Paragraph, place: Place, article: ReadArticle) -> Paragraph | None:
    """Return a paragraph without the sentences that were not read, None if none was."""
    index, until = place.paragraph, article.until
    gaps = [gap for gap in article.gaps if gap.has_some_of(index)]
    if not gaps and (until is None or index < until.paragraph):
        return paragraph if paragraph.sentences else None
    sentences, unread = [], []
    for sentence in paragraph.sentences:
        is_below = until is not None and (index, sentence.end) > until
        if is_below or any(gap.overlaps(index, sentence.start, sentence.end) for gap in gaps):
            unread.append(sentence)
        else:
            sentences.append(sentence)
    if not sentences:
        return None
    text = paragraph.text
    for sentence in unread:  # blanks, so that the places of the others stay
        blank = " " * (sentence.end - sentence.start)
        text = text[: sentence.start] + blank + text[sentence.end :]
    return replace(paragraph, text=text[: sentences[-1].end], sentences=tuple(sentences))


def _prove(
    paragraph: Paragraph,
    texts: Mapping[int, AnalysedText],
    candidates: Candidates,
    read: _ReadTexts,
    language: str | None,
) -> Iterable[ProvenSentence]:
    """Yield the proofs for the sentences of a paragraph.

    Of copies of one text, as of an agency's, one is compared.
    """
    index = paragraph.index
    proven: set[tuple[int, Place]] = set()
    of_paragraph: dict[_Wording, list[Proof]] = {}
    for place in candidates.of_paragraph.get(index, ()):
        if there := read.paragraph(place):
            wording = read.wording(place)
            if wording not in of_paragraph:
                of_paragraph[wording] = prove_paragraph(
                    paragraph, texts[index], there, read.text(place)
                )
            for number, proof in enumerate(of_paragraph[wording]):
                proven.add((number, place))
                text = paragraph.get_sentence_text(paragraph.sentences[number])
                yield ProvenSentence(index, number, text, place, proof)
    tried: dict[tuple[int, _Wording], Proof | None] = {}

    def prove(number: int, places: Iterable[Place]) -> Iterator[ProvenSentence]:
        text = paragraph.get_sentence_text(paragraph.sentences[number])
        for place in places:
            if (number, place) in proven or not (there := read.paragraph(place)):
                continue
            key = number, read.wording(place)
            if key not in tried:
                tried[key] = prove_sentence(
                    paragraph, texts[index], number, language, there, read.text(place)
                )
            if proof := tried[key]:
                proven.add((number, place))
                yield ProvenSentence(index, number, text, place, proof)

    numbers = range(len(paragraph.sentences))
    for number in numbers:
        if places := candidates.of_sentence.get((index, number)):
            yield from prove(number, places)
    # A cut sentence may have lost its stored runs; the one beside it tells where it was read.
    found = {number for number, _ in proven}
    if found and len(found) < len(numbers):
        places = sorted({place for _, place in proven})
        for number in sorted({*numbers} - found):
            yield from prove(number, places)


def _both_sides(article: Article, proven: Iterable[ProvenSentence], read: _ReadTexts) -> Sides:
    """Return the texts of both articles around proven sentences."""
    own = {paragraph.index: paragraph for paragraph in article.paragraphs}

    def own_before(sentence: ProvenSentence) -> Iterable[str]:
        paragraph = own[sentence.paragraph]
        start = paragraph.sentences[sentence.number].start
        return sentences_before(own, sentence.paragraph, start)

    def read_before(sentence: ProvenSentence) -> Iterable[str]:
        place = sentence.place
        near = range(max(0, place.paragraph - LOOK_BACK), place.paragraph + 1)
        read.load([Place(place.article, i) for i in near])
        paragraphs = {
            i: paragraph for i in near if (paragraph := read.paragraph(Place(place.article, i)))
        }
        return sentences_before(paragraphs, place.paragraph, sentence.proof.start)

    read_paragraphs = {read.paragraph(sentence.place) for sentence in proven}
    name_words = find_name_words(
        paragraph.get_sentence_text(sentence)
        for paragraph in (*article.paragraphs, *read_paragraphs)
        if paragraph
        for sentence in paragraph.sentences
    )
    dates = {number: there.date for number, there in read.articles.items()}
    return Sides(article.date, dates, own_before, read_before, name_words, article.language)


def _make_span(sentence: ProvenSentence, paragraph: Paragraph) -> KnownSpan:
    """Return the result for a proven sentence."""
    span = paragraph.sentences[sentence.number]
    proof = sentence.proof
    return KnownSpan(
        sentence.paragraph,
        span.start,
        span.end,
        proof.relation,
        sentence.place.article,
        sentence.place.paragraph,
        proof.start,
        proof.end,
        proof.own_words,
    )
