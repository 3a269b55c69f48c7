"""The steps from a folded article to a summary, for every method."""

from __future__ import annotations

from contextlib import nullcontext

from reader.article import Article
from reader.folding import Folding
from reader.summarising.candidate_sentences import CandidateSentence, find_candidates
from reader.summarising.explanation import explain_choice, find_keywords
from reader.summarising.selection import Budget, fill_budget, find_gist
from reader.summarising.summary import Length, OnShare, Summary, SummarySentence
from reader.text import DEFAULT_LANGUAGE
from reader.text.garbage_collection import paused_garbage_collection
from reader.word_counts import count_words


def make_summary(
    article: Article,
    folding: Folding,
    method: str,
    length: Length,
    progress: OnShare,
    captions: frozenset[int],
) -> Summary:
    """Return a summary by a known method; ``progress`` is called with a share from 0 to 1."""
    # The methods of sumy may take minutes, and much memory.
    with paused_garbage_collection() if method == "gist" else nullcontext():
        progress(0.0)
        gist = find_gist(article, folding, article.language or DEFAULT_LANGUAGE, captions)
        if gist is None:
            progress(1.0)
            return Summary(method)
        folded = folding.folded
        budget = Budget(
            length,
            lambda: sum(count_words(p.text) for p in article.paragraphs if p.index not in folded),
        )
        if method == "gist":
            chosen = gist.choose(budget, progress)
            sentences = [
                _make_sentence(gist.candidates[number], gist.score(number), reasons)
                for number, reasons in zip(chosen, explain_choice(gist, chosen), strict=True)
            ]
        else:
            sentences = _summarise_with_sumy(article, folding, method, budget, progress)
        progress(1.0)
        return Summary(method, tuple(sentences), find_keywords(gist))


def _summarise_with_sumy(
    article: Article, folding: Folding, method: str, budget: Budget, progress: OnShare
) -> list[SummarySentence]:
    """Return the sentences that a method of sumy chooses, in the article's order."""
    from reader.summarising.sumy_methods import rank_sentences

    candidates = find_candidates(article, folding)
    unrepeated = [c for c in candidates if not c.repeated] or candidates
    ranked = rank_sentences(
        method,
        unrepeated,
        article.title,
        article.language or DEFAULT_LANGUAGE,
        progress,
        budget.filled_share,
    )
    rank_by_id = {id(candidate): i for i, (candidate, _) in enumerate(ranked)}
    chosen = fill_budget([candidate for candidate, _ in ranked], budget)
    return [
        _make_sentence(
            c,
            ranked[rank_by_id[id(c)]][1],
            (f"number {rank_by_id[id(c)] + 1} of {len(unrepeated)} by {method}",),
        )
        for c in sorted(chosen, key=lambda c: (c.paragraph, c.start))
    ]


def _make_sentence(
    candidate: CandidateSentence, score: float, reasons: tuple[str, ...]
) -> SummarySentence:
    """Return a candidate as a sentence of the summary."""
    return SummarySentence(
        candidate.text, candidate.paragraph, candidate.start, candidate.end, score, reasons
    )
