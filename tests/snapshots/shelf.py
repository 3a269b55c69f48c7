"""Four articles, their digests made by hand: pictures of them change with the screen alone."""

from dataclasses import replace
from pathlib import Path

from reader.article import Article, Paragraph
from reader.digest import Digest, encode
from reader.folding import Fold, Folding, Repeat
from reader.ingest import import_paths
from reader.library import Library, View
from reader.library.articles import versions
from reader.library.articles.article_store import make_record
from reader.settings import Settings
from reader.summarising import Summary, SummarySentence

FERRY = """Island ferry runs again after eleven weeks, and nobody may say who mended it
20191108
https://www.coast.example.org/ferry-runs-again
The ferry to Skarholm sailed on Friday at seven in the morning, eleven weeks after its shaft broke.
On board were two dentists and a choir. The postman said the mail alone had filled the hold.
Above: the choir on the foredeck on Friday
'We sang all the way across,' said Marit Oden, who leads the choir.
The ferry to Skarholm sailed on Friday at seven in the morning, eleven weeks after its shaft broke
The company had first spoken of three weeks. It has paid nothing to the islanders so far.
The postman said the mail alone had filled the hold.
A spare shaft lay in a shed on the quay all the while, under a tarpaulin that belongs to nobody.
The ferry to Skarholm left on Friday at seven in the morning, eleven weeks after its shaft broke.
Somebody put it in on Thursday night. The police are not looking for anyone.
Marit Oden, who leads the choir, has counted forty-one welds, and finds each of them beautiful.
In winter the ferry sails twice a day; from April it will sail four times again.
The harbour café, which stayed open for the gulls, sold ninety buns before noon.
"""
OTHERS = {
    "bees.txt": """Bees move into the town hall clock
20180412
https://news.example.com/bees-town-hall
The clock of the town hall has stood still at ten past four since Sunday, because bees live in it.
A beekeeper will come when he has time.
""",
    "glass.txt": """Glassblowers settle with the city [update] after four nights of talks
20170930
https://www.valley.example.net/glass
The furnace stays where it is until the spring of 2019. The city pays for the coal.
""",
    "letter.txt": """A letter arrives after sixty years
The letter had lain behind a drawer of the old post office. It is an invitation to a dance.
""",
}
_SUMMARY = (
    "The ferry to Skarholm sailed on Friday at seven in the morning, eleven weeks after its",
    "A spare shaft lay in a shed on the quay all the while",
    "It has paid nothing to the islanders so far",
)


def fill(library: Library, folder: Path) -> None:
    """Import the articles into a library, and keep a digest of each."""
    for name, text in {"ferry.txt": FERRY, **OTHERS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    import_paths(library, [str(folder)])
    for row in library.rows(View(), 0, 10):
        article = replace(library.article(row.id), language="english")
        digest = _ferry(article) if "ferry" in row.title else _plain(article)
        library.put_digest(
            article.key,
            Settings().digest_options().key,
            encode(digest),
            words_shown=digest.words_shown,
            words=digest.words,
        )
        if "Bees" in row.title:
            library.mark_read(row.id)
            library.set_starred(row.id)
        elif "letter" in row.title:
            library.mark_finished(row.id)
        elif "Glass" in row.title:
            library.set_position(row.id, 0, 20, 0.4)


def add_earlier_text(library: Library) -> None:
    """Give the article of the ferry a text that it had before, with other words and sentences."""
    (row,) = library.rows(View("ferry"), 0, 2)
    article = library.article(row.id)
    texts = [paragraph.original for paragraph in article.paragraphs]
    texts[0] = texts[0].replace("eleven weeks", "nine weeks")
    texts[1] = texts[1].replace("two dentists", "a dentist")
    texts[5] = texts[5].replace(" It has paid nothing to the islanders so far.", "")
    texts.insert(8, "Nobody has asked the postman who else was on the quay that night.")
    paragraphs = tuple(Paragraph(n, n, text, text) for n, text in enumerate(texts))
    record = make_record(replace(article, paragraphs=paragraphs))
    with library.connections.writing() as db:
        versions.restore(db, row.id, record, 1_573_480_800_000, None)


def keep_new_words(library: Library) -> None:
    """Have a third of one article be new, nothing of another, and all of a third."""
    library.new_words.check_rules(None, True, None)
    with library.connections.writing() as db:
        for row in library.rows(View(), 0, 10):
            share = {"Isla": 0.3, "Bees": 0.0}.get(row.title[:4], 1.0)
            db.execute(
                "INSERT INTO new_words SELECT ?, ?, added, removed, moved, 0 FROM read_change",
                (row.id, round((row.words_shown or 0) * share)),
            )


def _ferry(article: Article) -> Digest:
    """Three copies folded onto the first paragraph, one repeated sentence, three sentences."""
    folding = Folding(
        (
            Fold(4, 0, "same"),
            Fold(6, 1, "contained"),
            Fold(8, 0, "reworded", (("left", "sailed"),)),
        ),
        (Repeat(10, 0, len("Marit Oden, who leads the choir"), 3),),
    )
    return Digest(article, folding, Summary("gist", tuple(_sentences(article)), ("ferry", "shaft")))


def _sentences(article: Article):
    for beginning in _SUMMARY:
        paragraph = next(p for p in article.paragraphs if beginning in p.text)
        start = paragraph.text.index(beginning)
        end = paragraph.text.index(".", start) + 1
        yield SummarySentence(paragraph.text[start:end], paragraph.index, start, end)


def _plain(article: Article) -> Digest:
    first = article.paragraphs[0]
    sentence = SummarySentence(first.text, first.index, 0, len(first.text))
    return Digest(article, Folding(), Summary("gist", (sentence,)))
