"""The steps of a briefing: what is said by whom, what is shown, in which order, and the summary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.article import Article, Sentence
from reader.briefing.body_order import BodyOrder, Key
from reader.briefing.briefing import (
    Briefing,
    BriefingSentence,
    Entry,
    EntrySource,
    OtherTellers,
    SourceSpan,
)
from reader.briefing.containment import find_containments
from reader.briefing.context_guards import ContextGuards
from reader.briefing.differences import find_differences, list_story_articles
from reader.briefing.event_groups import group_by_event
from reader.briefing.paragraphs_apart import find_apart
from reader.briefing.preferred_outlets import find_preference
from reader.briefing.shown_sentences import ShownSentences
from reader.briefing.summary_choice import METHOD, choose_sentences
from reader.briefing.summary_rules import (
    find_found,
    find_newest_tolls,
    find_outdated,
    find_withdrawn,
)
from reader.briefing.wordings import Occurrence, Wording, find_wordings, get_sentences
from reader.disagreements import find_story_differences
from reader.summarising import Length
from reader.text.garbage_collection import paused_garbage_collection


def make_briefing(
    articles: Sequence[Article], length: Length, preferred: Sequence[str] = ()
) -> Briefing:
    """Return several prepared articles told once; see ``reader.briefing``."""
    ranks = sorted(range(len(articles)), key=lambda i: _rank(articles[i], preferred))
    with paused_garbage_collection():
        briefing = _make_of_ranked([articles[i] for i in ranks], length)
    return _number_as_given(briefing, tuple(articles), ranks)


def _rank(article: Article, preferred: Sequence[str]) -> tuple[object, ...]:
    """Return the order of the articles: the first one leads.

    Preferred outlets first, in their order, then the fullest, then the newest; what comes then
    makes that the order in which they are given has no influence.
    """
    date = article.date
    return (
        find_preference(article.source, preferred),
        -article.words,
        -date.toordinal() if date else 0,
        article.key,
        article.url or "",
        article.path,
        -1 if article.item is None else article.item,
    )


def list_entries(articles: Sequence[Article]) -> tuple[list[Article], tuple[Entry, ...]]:
    """Return articles in the order of their ranks, and the body of their briefing."""
    ranked = sorted(articles, key=lambda article: _rank(article, ()))
    return ranked, _make_entries(ranked, _find_shown(ranked, find_wordings(ranked)))


def _find_shown(articles: Sequence[Article], wordings: Sequence[Wording]) -> ShownSentences:
    """Return which sentences of ranked articles are shown."""
    containments = find_containments(wordings)
    return ShownSentences(wordings, containments, ContextGuards(articles, wordings, containments))


def _make_of_ranked(articles: Sequence[Article], length: Length) -> Briefing:
    """Return the briefing of articles in the order of their ranks."""
    wordings = find_wordings(articles)
    sentences = _find_shown(articles, wordings)
    entries = _make_entries(articles, sentences)
    title = articles[0].title if articles else ""
    events = group_by_event(articles)
    told = list_story_articles(articles, entries)
    differences = [find_story_differences([told[n] for n in event]) for event in events]
    figures, conflicts = find_differences(articles, wordings, sentences, events, differences)
    tolls = [
        [toll._replace(article=event[toll.article]) for toll in found.tolls]
        for event, found in zip(events, differences, strict=True)
    ]
    newest = find_newest_tolls(articles, entries, tolls)
    withdrawn = find_withdrawn(entries, events, differences)
    outdated = find_outdated(articles, entries, figures, tolls, conflicts, withdrawn)
    outdated = find_found(articles, entries, events) | outdated
    places = choose_sentences(articles, entries, length, outdated, newest, withdrawn)
    summary = tuple(
        _make_sentence(articles, sentences, entries[number], entries[number].shown[sentence])
        for number, sentence in places
    )
    return Briefing(tuple(articles), title, METHOD, summary, entries, figures, conflicts)


def _make_entries(articles: Sequence[Article], sentences: ShownSentences) -> tuple[Entry, ...]:
    """Return the body in reading order."""
    shown: defaultdict[Key, list[Occurrence]] = defaultdict(list)
    for occurrence in sentences.shown:
        shown[occurrence[:2]].append(occurrence)
    own_words: defaultdict[Key, dict[Key, list[tuple[str, str]]]] = defaultdict(dict)
    behind: defaultdict[Occurrence, set[int]] = defaultdict(set)
    needed: defaultdict[Key, list[Key]] = defaultdict(list)
    apart = {(rank, i) for rank, article in enumerate(articles) for i in find_apart(article)}
    for occurrence, hidden in sorted(sentences.hidden.items()):
        own, there = occurrence[:2], hidden.behind[:2]
        own_words[there].setdefault(own, []).extend(hidden.own_words)
        behind[hidden.behind].add(own[0])
        if own not in apart and there not in needed[own]:
            needed[own].append(there)
    told_by_others = {
        key for key, sources in own_words.items() if any(source[0] != key[0] for source in sources)
    }
    order = BodyOrder(articles, needed, set(shown) - apart, told_by_others)
    last = sorted(apart.intersection(shown))
    return tuple(
        Entry(
            *key,
            tuple(_get_span(articles, occurrence) for occurrence in shown[key]),
            tuple(
                _find_tellers(sentences, occurrence, behind[occurrence], own_words[key])
                for occurrence in shown[key]
            ),
            tuple(EntrySource(*own, tuple(pairs)) for own, pairs in own_words[key].items()),
            is_alone,
            key in apart,
        )
        for keys, is_alone in ((order.keys, False), (order.alone, True), (last, False))
        for key in keys
    )


def _find_tellers(
    sentences: ShownSentences, occurrence: Occurrence, behind: set[int], sources: Iterable[Key]
) -> OtherTellers:
    """Return the other articles that say a shown sentence, of those that the entry names.

    ``behind`` are those of which sentences are hidden behind it.
    """
    named = {article for article, _ in sources}
    whole = named.intersection(other.article for other in sentences.find_sources(occurrence))
    part = behind - whole - {occurrence.article}
    return OtherTellers(tuple(sorted(whole)), tuple(sorted(part)))


def _get_span(articles: Sequence[Article], occurrence: Occurrence) -> Sentence:
    """Return the edges of a sentence in its paragraph."""
    paragraph = articles[occurrence.article].paragraphs[occurrence.paragraph]
    return get_sentences(paragraph)[occurrence.number]


def _make_sentence(
    articles: Sequence[Article], sentences: ShownSentences, entry: Entry, sentence: Sentence
) -> BriefingSentence:
    """Return a chosen sentence of an entry with all of its sources."""
    paragraph = articles[entry.article].paragraphs[entry.paragraph]
    number = get_sentences(paragraph).index(sentence)
    occurrence = Occurrence(entry.article, entry.paragraph, number)
    sources = [occurrence, *sentences.find_sources(occurrence)]
    spans = [(source, _get_span(articles, source)) for source in sources]
    return BriefingSentence(
        paragraph.get_sentence_text(sentence),
        entry.article,
        entry.paragraph,
        sentence.start,
        sentence.end,
        tuple(SourceSpan(*source[:2], span.start, span.end) for source, span in spans),
    )


def _number_as_given(
    briefing: Briefing, articles: tuple[Article, ...], ranks: Sequence[int]
) -> Briefing:
    """Return the briefing of ranked articles with the numbers of the articles as given."""
    return replace(
        briefing,
        articles=articles,
        sentences=tuple(
            replace(
                sentence,
                article=ranks[sentence.article],
                sources=tuple(replace(s, article=ranks[s.article]) for s in sentence.sources),
            )
            for sentence in briefing.sentences
        ),
        entries=tuple(
            replace(
                entry,
                article=ranks[entry.article],
                tellers=tuple(_renumber(tellers, ranks) for tellers in entry.tellers),
                sources=tuple(replace(s, article=ranks[s.article]) for s in entry.sources),
            )
            for entry in briefing.entries
        ),
        figures=tuple(
            replace(
                group,
                claims=tuple(replace(c, article=ranks[c.article]) for c in group.claims),
            )
            for group in briefing.figures
        ),
        conflicts=tuple(
            replace(
                conflict,
                statements=tuple(replace(s, article=ranks[s.article]) for s in conflict.statements),
            )
            for conflict in briefing.conflicts
        ),
    )


def _renumber(tellers: OtherTellers, ranks: Sequence[int]) -> OtherTellers:
    return OtherTellers(
        tuple(sorted(ranks[article] for article in tellers.whole)),
        tuple(sorted(ranks[article] for article in tellers.part)),
    )
