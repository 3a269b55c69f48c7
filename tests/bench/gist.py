"""Gist beside sumy's LexRank: ``python -m tests.bench.gist [DATA_DIR]``.

Both get the same sentences and find the words themselves. LexRank is sumy's own class with its
stemmer, stop words and words, which are nltk's. Each figure is the least of a few rounds. The first
is for the sentences, which is all that LexRank gives; "+ why" is with reasons and keywords.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from nltk.tokenize import NLTKWordTokenizer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

import reader
from reader.article import Article
from reader.folding import Folding, fold_article
from reader.formats import read_articles
from reader.summarising import Length, summarise
from reader.summarising.candidate_sentences import find_candidates
from reader.summarising.selection import Budget, find_gist, forget_gists
from reader.text import prepare
from tests.quality.data import make_article, read_rows, shuffle

ROOT = Path(__file__).parents[2]
_IMPORT = """
import time
import reader.article, reader.folding, reader.text
start = time.perf_counter()
from reader.summarising.selection import find_gist
import reader.summarising.summary_pipeline, numpy
from reader.summarising.selection import load_weights
load_weights("english")
print(time.perf_counter() - start)
"""


class _Words(Tokenizer):  # type: ignore[misc]
    """sumy's way from a sentence to words, without the sentence model that nobody has."""

    def __init__(self) -> None:
        self._word_tokenizer = NLTKWordTokenizer()


def time_lexrank(article: Article, folding: Folding) -> float:
    """Return the seconds that sumy's LexRank takes."""
    texts = [c.text.strip() for c in find_candidates(article, folding)]
    words = _Words()
    document = ObjectDocumentModel([Paragraph([Sentence(text, words) for text in texts])])
    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    start = time.perf_counter()
    summarizer(document, 3)
    return time.perf_counter() - start


def time_choice(article: Article, folding: Folding) -> float:
    """Return the seconds that gist takes for what LexRank gives: the sentences."""
    forget_gists()
    start = time.perf_counter()
    gist = find_gist(article, folding, "english")
    assert gist is not None
    gist.choose(Budget(Length(sentences=3), lambda: 0), lambda share: None)
    return time.perf_counter() - start


def time_gist(article: Article, folding: Folding) -> float:
    """Return the seconds that a summary by gist takes, reasons and keywords with it."""
    forget_gists()
    start = time.perf_counter()
    summarise(article, folding, "gist", Length(sentences=3))
    return time.perf_counter() - start


def show(name: str, cases: Sequence[tuple[Article, Folding]], rounds: int) -> None:
    """Print how long both take for one article, the least of rounds that alternate."""
    choice = gist = lexrank = 0.0
    # Each of gist's runs comes after one of LexRank's, which leaves it a cold cache.
    ways = (time_choice, time_lexrank, time_gist, time_lexrank)
    for case in cases:
        turns = [[way(*case) for way in ways] for _ in range(rounds)]
        least = [min(times) / len(cases) for times in zip(*turns, strict=True)]
        choice, gist = choice + least[0], gist + least[2]
        lexrank += min(least[1], least[3])
    print(
        f"{name:26} {1000 * choice:8.2f} {1000 * gist:8.2f} {1000 * lexrank:8.2f}"
        f" {choice / lexrank:8.3f} {gist / lexrank:8.3f}"
    )


def main(arguments: Sequence[str]) -> int:
    """Print the times and the cost of importing gist."""
    compileall.compile_dir(str(Path(reader.__file__).parent), quiet=2)
    run = [sys.executable, "-c", _IMPORT]
    costs = [
        float(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    ]
    print(f"what gist imports, numpy and weights with it: {min(costs):.3f} s")
    heads = ("gist", "+ why", "lexrank", "gist/l", "+ why/l")
    print(f"\n{'milliseconds an article':26}" + "".join(f"{head:>9}" for head in heads))
    seed = next((ROOT / "seeds").glob("000_*.txt"))
    article = prepare(read_articles(seed.read_bytes(), seed.name)[0])
    show(f"the real article ({seed.name[:3]})", [(article, fold_article(article))], 9)
    sentences = [
        paragraph.get_sentence_text(sentence)
        for path in sorted((ROOT / "seeds").glob("0*.txt"))
        for paragraph in prepare(read_articles(path.read_bytes(), path.name)[0]).paragraphs
        for sentence in paragraph.sentences
    ]
    if arguments:
        rows = read_rows(Path(arguments[0]) / "gist-dev.jsonl")
        cases = [(make_article(row.title, shuffle(row, 1)), Folding()) for row in rows]
        show(f"gist-dev, {len(rows)} articles", cases, 5)
        sentences = [sentence for row in rows for sentence in row.sentences]
    thousand = make_article("", list(dict.fromkeys(sentences))[:1000])
    show(f"{len(thousand.paragraphs)} sentences", [(thousand, Folding())], 2)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
