"""The way from a folded article to a summary, whatever the method."""

from __future__ import annotations

from collections.abc import Callable

from reader.article import Article
from reader.folding import Folding
from reader.summarising.candidates import Candidate, find_candidates
from reader.summarising.choose import Budget, fill
from reader.summarising.summary import Length, Summary, SummarySentence


def make_summary(
    article: Article,
    folding: Folding,
    method: str,
    length: Length,
    report: Callable[[float], None],
) -> Summary:
    """Return a summary by a method that exists; ``report`` is called with a share from 0 to 1."""
    report(0.0)
    candidates = find_candidates(article, folding)
    if not candidates:
        report(1.0)
        return Summary(method)
    folded = folding.folded
    shown = sum(len(p.text.split()) for p in article.paragraphs if p.index not in folded)
    budget = Budget(length, shown)
    language = article.language or "english"
    fresh = [c for c in candidates if not c.repeated] or candidates
    if method == "gist":
        from reader.summarising.gist import choose

        chosen = choose(fresh, article.title, language, budget)
    else:
        from reader.summarising.classic import rank

        ranked = rank(method, fresh, article.title, language, report, budget.share)
        scores = {id(candidate): score for candidate, score in ranked}
        taken = fill([candidate for candidate, _ in ranked], budget, lambda *_: False)
        taken.sort(key=lambda c: (c.paragraph, c.start))
        chosen = [(candidate, scores[id(candidate)]) for candidate in taken]
    report(1.0)
    return Summary(method, tuple(_sentence(c, score) for c, score in chosen))


def _sentence(candidate: Candidate, score: float) -> SummarySentence:
    return SummarySentence(
        candidate.text, candidate.paragraph, candidate.start, candidate.end, score
    )
