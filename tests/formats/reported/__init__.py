"""Small inputs of forms that public bug reports describe, in words of our own, with what is right.

A table holds cases ``(what was reported, data, right)``. ``right`` maps what is looked at to its
value: title, date, url, author, language (a set where several will do), texts (all paragraphs),
has, lacks (pieces of the text), n (articles), titles (of all), i (which article is looked at),
tags, starred, read, link (an address without the page's text), notes (quote and text), refused (a
word of the sentence), complaints (something of it cannot be read), file (the file's name).
"""

from __future__ import annotations

from typing import Any

from reader.article import SavedState
from reader.errors import UnreadableError
from tests.formats.reading import read_all, texts

Case = tuple[str, str | bytes, dict[str, Any]]

# A story of our own, about as long as a brief.
STORY = (
    "The lock keeper of Tarn opened the upper gate at dawn on Thursday, and eleven barges that had"
    " waited since the weekend went through before the market began.",
    "Two of them carried slate for the new school, which was to have a roof by the end of March but"
    " has stood under canvas since the frost came back.",
    "Greta Moll, who has kept the lock for nineteen years, said the hinges had been packed with"
    " ice, and that no one had asked her before the notice was sent.",
    "The council will hear on Monday how the gate is to be warmed in winter, and whether the barge"
    " people are to be paid for the four days that they lost.",
    "Slate from the quarry at Penn costs a third more by road, so the builders chose to wait, and"
    " the children went on learning in the hall of the fire brigade.",
    "A new pump would cost as much as the bridge did, the clerk wrote, while a stove and a boy to"
    " feed it could be had for the price of one barge of coal.",
)
TITLE = "Barges pass the lock at Tarn again"


def paragraphs(*numbers: int) -> str:
    """Return paragraphs of the story as HTML, all without numbers."""
    return "".join(f"<p>{STORY[n]}</p>" for n in numbers or range(len(STORY)))


def page(body: str, head: str = "", attributes: str = "", title: str = TITLE) -> str:
    """Return a page with a menu and a footer around its body."""
    return (
        f"<!DOCTYPE html><html {attributes}><head><title>{title}</title>{head}</head><body>"
        '<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>'
        f'{body}<footer><a href="/terms">Terms of use</a> <a href="/jobs">Jobs</a></footer>'
        "</body></html>"
    )


def article_page(head: str = "", above: str = "", attributes: str = "", title: str = TITLE) -> str:
    """Return a page with the whole story, with something above its first paragraph."""
    return page(
        f"<article><h1>{TITLE}</h1>{above}{paragraphs()}</article>", head, attributes, title
    )


def rss(items: str, head: str = "", attributes: str = "") -> str:
    """Return an RSS feed with some items."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" {attributes}><channel>'
        f"<title>Tarn Courier</title><link>https://tarn.example/</link>{head}{items}"
        "</channel></rss>"
    )


def atom(entries: str, attributes: str = "", head: str = "") -> str:
    """Return an Atom feed with some entries."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'
        f" {attributes}><title>Tarn Courier</title><id>urn:tarn</id>{head}{entries}</feed>"
    )


def find_faults(case: Case) -> list[str]:
    """Return what of a case is not as it should be, one line each."""
    _, data, right = case
    name = right.get("file", "file")
    try:
        articles, complaints = read_all(data, name)
    except UnreadableError as error:
        if "refused" in right:
            return [] if right["refused"] in str(error) else [f"refused with: {error}"]
        return [f"refused: {error}"]
    if "refused" in right:
        return [f"not refused: {articles[0].title!r}, {texts(articles[0])[:2]}"]
    faults = [f"said: {complaint}" for complaint in complaints if not right.get("complaints")]
    if "n" in right and len(articles) != right["n"]:
        faults.append(f"{len(articles)} articles")
    if "titles" in right and [article.title for article in articles] != right["titles"]:
        faults.append(f"titles {[article.title for article in articles]}")
    if right.get("i", 0) >= len(articles):
        return [*faults, f"{len(articles)} articles"]
    article = articles[right.get("i", 0)]
    saved = article.saved or SavedState()
    seen = {
        "title": article.title,
        "date": str(article.date) if article.date else None,
        "url": article.url,
        "author": article.author,
        "language": article.language,
        "texts": texts(article),
        "tags": saved.tags,
        "starred": saved.starred,
        "read": saved.read,
        "link": saved.is_link or not article.paragraphs,
        "notes": [(note.quote, note.text) for note in saved.notes],
    }
    faults += [
        f"{key} {value!r}"
        for key, value in seen.items()
        if key in right
        and (value not in right[key] if isinstance(right[key], set) else value != right[key])
    ]
    text = "\n".join(texts(article))
    faults += [
        f"no {piece!r} in {text[:300]!r}" for piece in right.get("has", ()) if piece not in text
    ]
    faults += [f"{piece!r} in the text" for piece in right.get("lacks", ()) if piece in text]
    return faults
