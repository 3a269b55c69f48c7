"""sumy's methods against sumy itself."""

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from reader.errors import UsageError
from reader.folding import Folding
from reader.formats import read_articles
from reader.summarising import Length, summarise
from reader.summarising.terms import find_words
from reader.text import prepare

from .articles import FLOOD, make_article

THEIRS = {
    "lexrank": LexRankSummarizer,
    "textrank": TextRankSummarizer,
    "lsa": LsaSummarizer,
    "luhn": LuhnSummarizer,
    "sumbasic": SumBasicSummarizer,
    "kl": KLSummarizer,
    "reduction": ReductionSummarizer,
}


class Words:
    """Gives sumy the words that ours gets."""

    def to_words(self, text):
        return tuple(word for word in find_words(text) if not word[0].isdigit())


def sentences_of(article):
    return [p.get_sentence_text(s) for p in article.paragraphs for s in p.sentences]


def rank_by_sumy(method, article, count):
    """Return the texts that sumy's own class puts first, with its ratings."""
    texts = list(dict.fromkeys(sentences_of(article)))
    document = ObjectDocumentModel([Paragraph([Sentence(t, Words()) for t in texts])])
    summarizer = THEIRS[method](Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    infos = []
    summarizer(document, lambda rated: infos.extend(rated) or [])
    rounded = sorted(infos, key=lambda info: (-round(float(info.rating), 9), info.order))
    return {str(info.sentence) for info in rounded[:count]}


@pytest.fixture(scope="module")
def long_article(request):
    path = next((request.config.rootpath / "seeds").glob("001_*.txt"))
    return prepare(read_articles(path.read_bytes(), path.name)[0])


@pytest.mark.parametrize("method", THEIRS)
@pytest.mark.parametrize("count", [1, 4, 9])
def test_the_choice_is_sumys(method, count, long_article):
    """Ours, with matrices of numpy and an early end, chooses what sumy's own class chooses."""
    ours = summarise(long_article, Folding(), method, Length(sentences=count))
    assert {s.text for s in ours.sentences} == rank_by_sumy(method, long_article, count)


def test_lexrank_without_similar_sentences():
    """Two sentences with nothing in common, where sumy divides by zero, are both given."""
    article = make_article(["Herons nest early."], ["Taxes rose again."])
    assert len(summarise(article, Folding(), "lexrank").sentences) == 2


def test_edmundson_follows_the_headline():
    """The sentence with the headline's words comes first; without a headline there is one too."""
    first = summarise(FLOOD, Folding(), "edmundson", Length(sentences=1)).sentences[0]
    assert first.text == FLOOD.paragraphs[1].text
    untitled = make_article(*[[text] for text in sentences_of(FLOOD)])
    assert len(summarise(untitled, Folding(), "edmundson", Length(sentences=2)).sentences) == 2


def test_only_marks_and_numbers():
    """Sentences without a single word are given in the article's order."""
    article = make_article(["12, 13!"], ["…"], ["2024."])
    assert len(summarise(article, Folding(), "lexrank", Length(sentences=2)).sentences) == 2


def test_an_article_beyond_a_method():
    """What would not fit into memory is refused in one sentence that names what to do."""
    article = make_article(*[[f"Boat {n} came in."] for n in range(2001)])
    with pytest.raises(UsageError, match=r"lsa takes at most 2000 .* 2001: choose gist"):
        summarise(article, Folding(), "lsa")


@pytest.mark.parametrize("language", ["german", "estonian", "malayalam"])
def test_languages_with_and_without_a_stemmer(language):
    """A language that sumy knows nothing of is summarised all the same."""
    article = make_article(*[[text] for text in sentences_of(FLOOD)], language=language)
    for method in THEIRS:
        assert len(summarise(article, Folding(), method, Length(sentences=2)).sentences) == 2
