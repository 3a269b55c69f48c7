"""Gist through the function that summarises."""

import dataclasses
import json
import os
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.folding import Folding, fold_article
from reader.formats import read_articles
from reader.summarising import METHODS, Length, summarise
from reader.summarising.selection import (
    WEIGHTS_FILE,
    load_weights,
    measure_sentences,
    select_shortlist,
)
from reader.summarising.terms import TermMatrix
from reader.text import LANGUAGES, prepare

from .articles import FLOOD, make_article

NOTHING = Folding()
DULL = (
    "Tea was served in the chapel by the old mill.",
    "Nobody rides at the stables on Fridays.",
    "The cinema has kept its red velvet seats.",
    "Two rusted rails lead past a signal box.",
    "Some painters rent rooms above the bakery.",
)
BEFORE = "Ada Merrow runs the ferry at Harnden, where the river Elm burst its banks on Saturday."
LEANING = "She had told the council in spring that the flood wall was a hand too low for such rain."


def summary_of(article, **length):
    return summarise(article, NOTHING, "gist", Length(**length) if length else Length(sentences=5))


def texts(article, **length):
    return [s.text for s in summary_of(article, **length).sentences]


def reorder(article, order):
    moved = tuple(
        dataclasses.replace(article.paragraphs[place], index=index, line=index + 1)
        for index, place in enumerate(order)
    )
    return dataclasses.replace(article, paragraphs=moved)


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(len(FLOOD.paragraphs))), st.integers(1, 8))
def test_order_means_nothing(order, count):
    """The summary of a scrambled article is the summary of the article, sentence for sentence."""
    assert texts(reorder(FLOOD, order), sentences=count) == texts(FLOOD, sentences=count)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 200))
def test_words_are_a_limit(words):
    """Whole sentences together have at most so many words, if the shortest one fits at all."""
    summary = summary_of(FLOOD, words=words)
    assert summary.sentences
    assert summary.words <= words or len(summary.sentences) == 1


@pytest.mark.parametrize("seed", range(4))
def test_ties_are_broken_by_text(seed):
    """Sentences that nothing tells apart are chosen by their text, not by their place."""
    strange = [
        ["Vanor teldi mirak sopun."],
        ["Gorla pinti sedok ravun."],
        ["Belna durti fesok hamul."],
    ]
    strange += [["Jorsa kenti lumok tarif."], ["Wolpa zirti nadok beluk."]]
    random.Random(seed).shuffle(strange)
    assert texts(make_article(*strange), sentences=1) == ["Belna durti fesok hamul."]


def test_a_longer_summary_keeps_the_shorter():
    """One sentence more takes none of the others away."""
    for count in range(1, 8):
        assert set(texts(FLOOD, sentences=count)) <= set(texts(FLOOD, sentences=count + 1))


def test_the_real_article(real_article):
    """Five whole sentences from shown paragraphs that share little, the broadest first."""
    article = prepare(read_articles(real_article.read_bytes(), real_article.name)[0])
    folding = fold_article(article)
    summary = summarise(article, folding)
    assert len(summary.sentences) == 5
    assert len({s.paragraph for s in summary.sentences}) == 5
    assert len(summary.keywords) == 8
    for sentence in summary.sentences:
        assert sentence.paragraph not in folding.folded
        assert sentence.text.endswith((".", ".'"))
        assert sentence.text[0].isupper()
        assert "Above:" not in sentence.text
    sets = [set(s.text.lower().split()) for s in summary.sentences]
    for i, one in enumerate(sets):
        for other in sets[:i]:
            assert len(one & other) < 0.5 * min(len(one), len(other))


def test_near_copies_are_one():
    """A statement with its end cut, a kicker or lost words is given once, as the whole sentence."""
    whole = FLOOD.paragraphs[1].text
    copies = [
        whole[:70],
        f"Pictured: {whole}",
        whole.replace(" at Harnden", "").replace("Saturday ", ""),
    ]
    article = make_article(
        *[[p.text] for p in FLOOD.paragraphs], *[[copy] for copy in copies], title=FLOOD.title
    )
    chosen = texts(article)
    assert len(chosen) == 5
    assert sum("burst its banks" in text for text in chosen) == 1
    assert not any(text.startswith("Pictured") or text == whole[:70] for text in chosen)


def test_copies_give_no_weight():
    """Copies of a sentence with words lost leave the summary as it is."""
    dull = FLOOD.paragraphs[2].text
    words = dull.split()
    copies = [[" ".join(words[:k] + words[k + 1 :])] for k in range(2, 10)]
    article = make_article(*[[p.text] for p in FLOOD.paragraphs], *copies, title=FLOOD.title)
    assert texts(article, sentences=3) == texts(FLOOD, sentences=3)


def test_of_very_many_copies_one_is_chosen():
    """Hundreds of sentences that differ in one word are one, beside what else is said."""
    words = FLOOD.paragraphs[1].text.split()
    copies = []
    for k in range(400):
        place, other = k % 9 + 2, chr(97 + k // 26) + chr(97 + k % 26) + "x"
        copies.append([" ".join([*words[:place], other, *words[place:]])])
    article = make_article(*[[p.text] for p in FLOOD.paragraphs], *copies, title=FLOOD.title)
    chosen = texts(article)
    assert len(chosen) == 5
    assert sum("burst its banks" in text for text in chosen) == 1


def test_a_sentence_with_a_reference_comes_after_its_antecedent():
    """What opens with a pronoun is chosen only behind the sentence that it leans on."""
    apart = make_article(
        [LEANING], *[[p.text] for p in FLOOD.paragraphs[1:9]], title="River Elm council warned"
    )
    assert LEANING not in texts(apart)
    title = "Council told of flood wall and rain"
    together = make_article([BEFORE, LEANING], *[[text] for text in DULL], title=title)
    summary = summary_of(together, sentences=4)
    place = [s.text for s in summary.sentences].index(LEANING)
    assert summary.sentences[place - 1].text == BEFORE
    assert "goes on from the sentence before it" in summary.sentences[place].why


def test_speech_needs_its_speaker():
    """Of two quotations the one that names who speaks is chosen."""
    named = "'The water of the Elm reached the altar of the church,' said the vicar of Harnden."
    nameless = "'The water of the Elm reached the altar of the church and the organ of Harnden.'"
    other = "The council of Harnden opened a shelter for the families of the valley."
    chosen = texts(make_article([named], [nameless], [other], title="Elm"), sentences=2)
    assert set(chosen) == {named, other}


def test_it_says_why():
    """Each sentence carries reasons in words, and these name what is in it."""
    first = next(s for s in summary_of(FLOOD).sentences if s.paragraph == 1)
    reasons = dict(reason.partition(": ")[::2] for reason in first.why)
    assert reasons["headline"].count(", ") == 2
    assert all(word.lower() in FLOOD.title.lower() for word in reasons["headline"].split(", "))
    assert all(word in first.text for word in reasons["headline"].split(", "))
    assert all(word in first.text for word in reasons["covers"].split(", "))
    assert reasons["figures"] == "400"
    assert any(reason.startswith("names ") for reason in first.why)


def test_the_end_of_a_number_is_no_reason():
    """Nor is a plain word: what a sentence covers is what it is about."""
    article = make_article(
        ["The ferry of Torrin made its 75th trip and will not make another such trip."],
        ["Nobody rides at the stables on Fridays."],
    )
    covered = [why for s in summary_of(article).sentences for why in s.why if "covers" in why]
    words = {word for why in covered for word in why.removeprefix("covers: ").split(", ")}
    assert words
    assert words.isdisjoint({"th", "will", "not", "such"})


@pytest.mark.parametrize("method", METHODS)
def test_keywords_stand_in_the_article(method):
    """At most eight keywords, each verbatim, none twice, with any method."""
    keywords = summarise(FLOOD, NOTHING, method).keywords
    together = " ".join(p.text for p in FLOOD.paragraphs)
    assert 3 <= len(keywords) <= 8
    assert all(keyword in together for keyword in keywords)
    assert len(set(keywords)) == len(keywords)
    assert "Harnden" in " ".join(keywords)


def test_keywords_are_whole_words_and_names_apart():
    """No end of a word ("th" of "78th"), and no word before a name that is not part of it."""
    article = make_article(
        ["In the 78th minute the crabber Patience came round the rock of Torrin."],
        ["The crabber Patience was first in the 12th minute of the race to Torrin."],
        ["The crabber Patience lay in the harbour of Torrin from the 90th minute on."],
    )
    keywords = summarise(article, NOTHING).keywords
    assert not any(keyword.split()[0] == "th" for keyword in keywords)
    assert {"Patience", "crabber"} <= set(keywords)


def test_lower_case_without_headline():
    """An article without capitals or headline is summarised, its captions left out."""
    article = make_article(*[[p.text.lower()] for p in FLOOD.paragraphs])
    chosen = texts(article)
    assert len(chosen) == 5
    assert FLOOD.paragraphs[0].text.lower() not in chosen


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language(language):
    """Every language that can be read can be summarised."""
    article = make_article(
        *[[p.text] for p in FLOOD.paragraphs], title=FLOOD.title, language=language
    )
    assert len(texts(article)) == 5


def test_three_hundred_sentences():
    """A long article gives as many sentences as are wanted."""
    draw = random.Random(3)
    words = ["".join(draw.choices("bdgklmnprst", k=2)) + "ano" + str(n) for n in range(99)]
    words = [word.rstrip("0123456789") + chr(97 + n % 26) for n, word in enumerate(words)]
    article = make_article(
        *[["The " + " ".join(draw.sample(words, 9)) + " closed."] for _ in range(300)]
    )
    assert len(texts(article, sentences=3)) == 3


def test_an_odd_letter_keeps_words_and_places_in_step():
    """A letter that grows when it is made small does no harm."""
    article = make_article(["İstanbul'da İlk vapur sabah İskeleye yanaştı."], language="turkish")
    assert len(texts(article)) == 1


def test_weights_are_small_and_whole():
    """The file of what was learned is small and has every feature, also for other languages."""
    assert WEIGHTS_FILE.stat().st_size <= 150_000
    assert load_weights("english").stem_numbers
    assert not load_weights("german").stem_numbers


RUN = """
import json, sys
sys.path.insert(0, ".")
from reader.folding import Folding
from reader.summarising import Length, METHODS, summarise
from tests.summarising.articles import FLOOD
methods = METHODS if sys.argv[1] == "all" else ["gist"]
out = {}
for method in methods:
    summary = summarise(FLOOD, Folding(), method, Length(sentences=4))
    out[method] = [[s.text, s.score, s.why] for s in summary.sentences] + [summary.keywords]
print(json.dumps([out, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def run(what, seed, root):
    """Summarise in a fresh process with a hash seed."""
    result = subprocess.run(
        [sys.executable, "-c", RUN, what],
        capture_output=True,
        text=True,
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
    )
    return json.loads(result.stdout)


def test_no_hash_seed_changes_a_summary(request):
    """All methods give the same sentences, scores, reasons and keywords in every process."""
    root = request.config.rootpath
    assert run("all", 1, root)[0] == run("all", 2, root)[0]


BEFORE_IT = """
import sys
sys.path.insert(0, ".")
from reader.folding import Folding
from reader.summarising import Length, summarise
from tests.summarising.articles import FLOOD, make_article
for size in map(int, sys.argv[1:]):
    letters = str.maketrans("0123456789", "bcdfghjkmn")
    words = [f"zo{number}".translate(letters) for number in range(size)]
    others = [[" ".join(["Harnden saw", *words[k : k + 400]]) + "."] for k in range(0, size, 400)]
    summarise(make_article(*others), Folding(), "gist", Length(sentences=3))
print(repr(summarise(FLOOD, Folding(), "gist", Length(sentences=4))))
"""


def test_what_was_read_before_means_nothing(request):
    """An article has one summary, first or after others with more words than are remembered."""
    given = [
        subprocess.run(
            [sys.executable, "-c", BEFORE_IT, *sizes],
            capture_output=True,
            text=True,
            check=True,
            cwd=request.config.rootpath,
        ).stdout
        for sizes in ([], ["50"], ["70000", "70000"])
    ]
    assert given[0] == given[1] == given[2]
    assert "burst its banks" in given[0]


def test_gist_imports_little(request):
    """Gist needs numpy; it loads neither sumy nor nltk nor scipy."""
    modules = set(run("gist", 0, request.config.rootpath)[1])
    assert modules.isdisjoint({"sumy", "nltk", "scipy", "lxml", "textual", "sqlite3"})


def test_what_is_as_long_as_a_chapter_is_no_sentence():
    """Of an article that has others, or nothing at all."""
    chapter = ["the tide went out and came in again and " * 300]
    assert texts(make_article(chapter, [BEFORE])) == [BEFORE]
    assert texts(make_article(chapter)) == []


def test_the_short_way_to_what_most_is_said_in_is_as_good_as_the_long_one():
    """It takes a tenth of the memory for an article of very many sentences."""
    chance = random.Random(7)
    words = ["the", "of", "does", "doing", *(f"w{chance.randint(0, 99)}" for _ in range(200))]
    texts = sorted({" ".join(chance.choices(words, k=9)) for _ in range(300)})
    _, plain = measure_sentences(TermMatrix(texts, "", "english"))
    best = sorted(range(len(texts)), key=lambda i: (-round(float(plain[i]), 6), i))[:100]
    assert select_shortlist(texts, "english", 100) == sorted(best)


@pytest.mark.parametrize(
    ("language", "sentences", "wanted", "unwanted"),
    [
        (
            "korean",
            ["시장은 새 다리를 열었다.", "다리가 강을 가로지른다.", "시장이 다리에서 강을 보았다."],
            {"다리", "시장", "강"},
            {"다리가", "시장은", "강을"},
        ),
        (
            "japanese",
            ["住民は川を渡る船を待った。", "船で川を渡ると町がある。", "渡し船は川の町に着く。"],
            {"川", "船", "町"},
            {"渡"},
        ),
        (
            "polish",
            [
                "W piątek dwa promy stały.",
                "Promy ruszyły w piątek, mówi rzecznik.",
                "Oba, mówi: dwa.",
            ],
            {"promy"},
            {"dwa", "piątek", "mówi"},
        ),
        (
            "turkish",
            [
                "İki feribot cuma günü durdu.",
                "Feribot cuma akşamı döndü.",
                "Yolcular iki saat bekledi.",
            ],
            {"feribot"},
            {"iki", "cuma"},
        ),
    ],
)
def test_keywords_are_what_an_article_is_about(language, sentences, wanted, unwanted):
    """No stem of a verb, no noun with its particle, no number, no day, nobody who says it."""
    article = make_article(*[[sentence] for sentence in sentences], language=language)
    keywords = {word.lower() for word in summarise(article, NOTHING).keywords}
    assert wanted <= keywords
    assert unwanted.isdisjoint(keywords)
