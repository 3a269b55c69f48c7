"""The article and its parts: what every other module speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - ``date`` is a field below

from reader.word_counts import count_words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph; ``start`` and ``end`` count code points of its text."""

    start: int
    end: int

    # What dataclasses have for pickling takes three times as long, and each digest of another
    # process is handed over so.
    def __reduce__(self) -> tuple[type[Sentence], tuple[int, int]]:
        return Sentence, (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it stands in its file, then as it is read.

    ``original`` is decoded and free of control characters, but not repaired; ``text`` is what is
    shown, folded and summarised, and equals ``original`` until ``reader.text`` repairs it.
    ``index`` counts the article's paragraphs from 0 in file order, ``line`` is the file's line
    from 1, or None where the format has no lines.
    """

    index: int
    line: int | None
    original: str
    text: str
    sentences: tuple[Sentence, ...] = ()

    def __reduce__(
        self,
    ) -> tuple[type[Paragraph], tuple[int, int | None, str, str, tuple[Sentence, ...]]]:
        return Paragraph, (self.index, self.line, self.original, self.text, self.sentences)

    def get_sentence_text(self, sentence: Sentence) -> str:
        """Return the sentence's characters, verbatim."""
        return self.text[sentence.start : sentence.end]


@dataclass(frozen=True, slots=True)
class SavedNote:
    """A note or a highlight that came with an article.

    ``quote`` is what it was written on, "" for the whole article; ``text`` is "" for a highlight
    alone. ``made`` is in milliseconds since 1970, None while unknown.
    """

    quote: str
    text: str
    made: int | None = None


@dataclass(frozen=True, slots=True)
class SavedState:
    """What another program kept of an article, beside its text: what an export brings along.

    ``tags`` are names as they are stored, ``read`` is so for what was read or archived there.
    ``is_link`` says that it kept an address, and not the text of the page: what text the article
    has is a description.
    """

    tags: tuple[str, ...] = ()
    starred: bool = False
    read: bool = False
    notes: tuple[SavedNote, ...] = ()
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article: a headline, where it comes from, and its paragraphs in file order.

    ``path`` is what the user gave, for display; ``item`` numbers the articles of one file from 0
    and is None where a file holds one. ``language`` is a Punkt model's name ("english") or None
    while unknown. ``remarks`` are sentences about the reading ("decoded as windows-1252").
    ``author`` is a name, or several with commas between them, or None while unknown. ``outlet`` is
    who publishes it where that is not told by its address: the sender of a mail. ``saved`` is
    what the program that exported it kept of it, None for what is no export, and for an article of
    the library, which has a state of its own. ``ordered`` says that the paragraphs are known to be
    in their author's order: by the format, or by what ``reader.digest`` finds in them.
    """

    path: str
    title: str
    date: Date | None
    url: str | None
    paragraphs: tuple[Paragraph, ...]
    item: int | None = None
    language: str | None = None
    remarks: tuple[str, ...] = ()
    author: str | None = None
    saved: SavedState | None = None
    ordered: bool = False
    outlet: str | None = None

    @property
    def key(self) -> str:
        """The content key: 32 hex digits over headline and paragraphs before repair.

        Rules of repair may become better without an article losing its reading state. An article
        without paragraphs is known by its address: many links are called "Home".
        """
        import hashlib  # with OpenSSL, for which the list need not wait

        texts = (self.title, *(paragraph.original for paragraph in self.paragraphs), "")
        if not self.paragraphs and self.url:
            texts = (self.title, "", self.url)
        content = "\0".join(texts).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(content, digest_size=16).hexdigest()

    @property
    def originals(self) -> list[str]:
        """The texts of its paragraphs before repair."""
        return [paragraph.original for paragraph in self.paragraphs]

    @property
    def words(self) -> int:
        """The words of all paragraphs, without the headline."""
        # A list of all words would take twenty times the memory of their text, and more time.
        return sum([count_words(paragraph.text) for paragraph in self.paragraphs])

    @property
    def source(self) -> str:
        """Its outlet, else the host of its URL without "www.", "" where there is neither."""
        return self.outlet or get_source(self.url)

    @property
    def tellers(self) -> tuple[str, ...]:
        """Source and author, as far as they are known; one name where they have the same."""
        names = dict.fromkeys((self.source, self.author or ""))
        return tuple(name for name in names if name)


def get_source(url: str | None) -> str:
    """Return the host of a URL without "www.", "" where there is none."""
    from urllib.parse import urlsplit

    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return ""
    return host.removeprefix("www.") if host else ""
