"""What must hold of every briefing, checked on its JSON object by the words alone.

Nothing of the code under test is used. A sentence that is not shown is lost unless an entry that
names its paragraph among its sources shows, in order, all of its words that mean something, or has
the others among that source's own words. A shown sentence is said twice if another shown one has
the same words, or if both have the same order of them and one lacks only small words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reader.article import Article

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = frozenset(
    "a an the of in on at to for from by with and or but that which who as is are was were be been"
    " has have had it its he she they his her their this these those also then so however meanwhile"
    " said says i we you me my our your them him us s t re ve ll d m".split()
)
_NUMBERS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
        " ninety".split(),
        [*map(str, range(2, 21)), *map(str, range(30, 100, 10))],
        strict=True,
    )
)
_SAME_SPELLING = (
    (re.compile(r"^advisor(?=s?$)"), "adviser"),
    (re.compile(r"(?<=\w\w\w)is(?=(?:e[drs]?|es|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=\w\w)our"), "or"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"(?<=\w\wt)re(?=s?$)"), "er"),
    (re.compile(r"(?<=\wen)ce(?=s?$)"), "se"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"grey"), "gray"),
    (re.compile(r"^towards$"), "toward"),
)
_MIN_WORDS = 5  # a shorter sentence is said of many things
_MIN_LONG = 30  # words; so long a sentence about "he" is a copy
_ABOUT_HIM = re.compile(
    r"[\W_]*(?:and |but |so )?(?:he|she|they|it|his|her|their|its|this|these|those|that|the \w+)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:\w+day|yesterday|tomorrow|tonight|now|ago|recently|currently|still|soon|latest|week|month"
    r"|year|morning|evening|night)s?\b",
    re.IGNORECASE,
)
_QUOTES = re.compile('[“”"]')
_DATELINE = re.compile(r"^(?:[^a-z(]{3,40}(?:\w+ ){0,3})?(?:\([\w ]+\))?\s?(?:[-_]+|[–—])\s?")
_OTHER_MARKS = re.compile(r"[?\[\]]")


def find_words(text: str) -> list[str]:
    """Return the words of a text in one spelling and in lower case, figures as they stand."""
    words = []
    for match in _WORD.finditer(text.lower().replace("’", "'").replace("per cent", "percent")):
        word = re.sub(r"'s$|'$", "", match[0])
        word = _NUMBERS.get(word, word)
        for pattern, instead in _SAME_SPELLING:
            word = pattern.sub(instead, word)
        words.append(word)
    return words


def find_meaning(text: str) -> list[str]:
    """Return the words of a text that mean something; "no" and "not" do."""
    return [word for word in find_words(text) if word not in _SMALL]


def list_unshown(
    made: Mapping[str, Any], articles: Sequence[Article]
) -> Iterator[tuple[int, int, str]]:
    """Yield article, paragraph and text of each sentence that no entry shows."""
    shown = {(entry["article"], entry["paragraph"]): entry["shown"] for entry in made["paragraphs"]}
    for number, article in enumerate(articles):
        for paragraph in article.paragraphs:
            spans = shown.get((number, paragraph.index), [])
            for sentence in paragraph.sentences:
                if [sentence.start, sentence.end] not in spans:
                    yield number, paragraph.index, paragraph.text[sentence.start : sentence.end]


def find_lost(made: Mapping[str, Any], articles: Sequence[Article]) -> list[str]:
    """Return the sentences that are neither shown nor said by what names them as a source."""
    said_for: defaultdict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for entry in made["paragraphs"]:
        shown = " ".join(entry["text"][start:end] for start, end in entry["shown"])
        for source in entry["sources"]:
            own = " ".join(pair[0] for pair in source.get("own_words", ()))
            said_for[source["article"], source["paragraph"]].append((shown, own))
    return [
        text
        for article, paragraph, text in list_unshown(made, articles)
        if not any(_says(text, *said) for said in said_for[article, paragraph])
    ]


def _says(text: str, shown: str, own: str) -> bool:
    """Return whether the words of a text stand in what is shown, or are its own."""
    own_words = set(find_meaning(own))
    wanted = [word for word in find_meaning(text) if word not in own_words]
    # Where a house writes two words as one, also by a single closing quotation mark (‘so’they).
    left = "".join(find_words(shown)).replace("'", "")
    there = set(find_words(shown))
    return all(
        word in there or (len(word) > 3 and word.replace("'", "") in left) for word in wanted
    )


def find_said_twice(made: Mapping[str, Any], articles: Sequence[Article]) -> list[tuple[str, str]]:
    """Return the pairs of shown sentences of two entries that say the same.

    Of one that names a day only if the articles have one date; not of short ones about "he".
    """
    seen: dict[tuple[str, ...], tuple[int, str]] = {}
    twice = []
    for number, entry in enumerate(made["paragraphs"]):
        for start, end in entry["shown"]:
            text = entry["text"][start:end]
            words = find_words(text)
            if len(words) < _MIN_WORDS or (len(words) < _MIN_LONG and _ABOUT_HIM.match(text)):
                continue
            date = str(articles[entry["article"]].date) if _DAY.search(text) else ""
            marks = [str(len(_QUOTES.findall(text))), *_OTHER_MARKS.findall(text)]
            number_of_first, first = seen.setdefault((*words, *marks, date), (number, text))
            if number_of_first != number:
                twice.append((first, text))
    return twice


def find_wrong(made: Mapping[str, Any], articles: Sequence[Article]) -> list[str]:
    """Return what else is wrong in the object of a briefing, a sentence each."""
    wrong = []
    listed = [(entry["article"], entry["paragraph"]) for entry in made["paragraphs"]]
    if len(set(listed)) < len(listed):
        wrong.append("a paragraph is listed twice")
    shown_words = 0
    of_entry = {}
    for entry, key in zip(made["paragraphs"], listed, strict=True):
        paragraph = articles[key[0]].paragraphs[key[1]]
        edges = [[s.start, s.end] for s in paragraph.sentences]
        of_entry[key] = entry["shown"]
        if entry["text"] != paragraph.text:
            wrong.append("a text is not the paragraph's")
        if not entry["shown"]:
            wrong.append("a listed paragraph shows nothing")
        if any(span not in edges for span in entry["shown"]):
            wrong.append("what is shown is no whole sentence")
        if any((s["article"], s["paragraph"]) == key for s in entry["sources"]):
            wrong.append("an entry names itself as a source")
        shown_words += sum(len(entry["text"][start:end].split()) for start, end in entry["shown"])
    if shown_words != made["words_shown"]:
        wrong.append("words_shown is another number")
    if sum(article["words"] for article in made["articles"]) != made["words"]:
        wrong.append("words is another number")
    for sentence in made["summary"]["sentences"]:
        key = sentence["article"], sentence["paragraph"]
        if [sentence["start"], sentence["end"]] not in of_entry.get(key, []):
            wrong.append("a summary sentence is not shown in the body")
            continue
        first = sentence["sources"][0]
        if any(sentence[name] != first[name] for name in first):
            wrong.append("a summary sentence is not its own first source")
        text = articles[key[0]].paragraphs[key[1]].text[sentence["start"] : sentence["end"]]
        if text != sentence["text"]:
            wrong.append("a summary sentence is not verbatim")
        for source in sentence["sources"]:
            there = articles[source["article"]].paragraphs[source["paragraph"]].text
            said = _DATELINE.sub("", text)  # no part of the statement
            if not _says(said, there[source["start"] : source["end"]], ""):
                wrong.append(f"a source does not say it: {text} / {there}")
        sources = [source["article"] for source in sentence["sources"]]
        if len(set(sources)) < len(sources):
            wrong.append("a summary sentence names a source twice")
    return wrong
