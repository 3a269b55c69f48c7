"""The way from a folded article to a summary, whatever the method."""

from __future__ import annotations

from collections.abc import Callable

from reader.article import Article
from reader.folding import Folding
from reader.summarising.budget import Budget, fill
from reader.summarising.candidates import Candidate, find_candidates
from reader.summarising.explain import explain
from reader.summarising.gist import find_gist
from reader.summarising.keywords import find_keywords
from reader.summarising.summary import Length, Summary, SummarySentence
from reader.text.languages import DEFAULT

Report = Callable[[float], None]


def make_summary(
    article: Article, folding: Folding, method: str, length: Length, report: Report
) -> Summary:
    """Return a summary by a method that exists; ``report`` is called with a share from 0 to 1."""
    report(0.0)
    gist = find_gist(article, folding, article.language or DEFAULT)
    if gist is None:
        report(1.0)
        return Summary(method)
    folded = folding.folded
    budget = Budget(
        length,
        lambda: sum(len(p.text.split()) for p in article.paragraphs if p.index not in folded),
    )
    if method == "gist":
        chosen = gist.choose(budget, report)
        sentences = [
            _sentence(gist.candidates[number], gist.score(number), why)
            for number, why in zip(chosen, explain(gist, chosen), strict=True)
        ]
    else:
        sentences = _classic(article, folding, method, budget, report)
    report(1.0)
    return Summary(method, tuple(sentences), find_keywords(gist))


def _classic(
    article: Article, folding: Folding, method: str, budget: Budget, report: Report
) -> list[SummarySentence]:
    """Return the sentences that one of sumy's methods chooses, in the article's order."""
    from reader.summarising.classic import rank

    candidates = find_candidates(article, folding)
    fresh = [c for c in candidates if not c.repeated] or candidates
    ranked = rank(method, fresh, article.title, article.language or DEFAULT, report, budget.share)
    turn = {id(candidate): i for i, (candidate, _) in enumerate(ranked)}
    taken = fill([candidate for candidate, _ in ranked], budget)
    return [
        _sentence(
            c, ranked[turn[id(c)]][1], (f"number {turn[id(c)] + 1} of {len(fresh)} by {method}",)
        )
        for c in sorted(taken, key=lambda c: (c.paragraph, c.start))
    ]


def _sentence(candidate: Candidate, score: float, why: tuple[str, ...]) -> SummarySentence:
    return SummarySentence(
        candidate.text, candidate.paragraph, candidate.start, candidate.end, score, why
    )
