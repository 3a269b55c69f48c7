"""Libraries to measure on: a folder each, filled by the installed program."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.digest import Digest, encode
from reader.folding import Folding
from reader.library import Library
from reader.paths import find_paths
from reader.settings import Settings
from reader.summarising import Summary, SummarySentence
from reader.text import prepare

READER = str(Path(sys.executable).with_name("reader"))


@contextmanager
def home(folder: Path, name: str) -> Iterator[None]:
    """A library of its own for a while."""
    before = os.environ["READER_HOME"]
    os.environ["READER_HOME"] = str(folder / name)
    try:
        yield
    finally:
        os.environ["READER_HOME"] = before


def take_in(*paths: Path, program: str = READER) -> None:
    """Import files and folders into the library."""
    subprocess.run(
        [program, "import", *map(str, paths)], check=True, capture_output=True, text=True
    )


def keep_digest(number: int = 1, sentences: int = 5) -> None:
    """Keep a digest of an article, as large as a real one but made at once."""
    with Library.open(find_paths()) as library:
        article = prepare(library.article(number))
        chosen = tuple(
            # of an article that is too long to have sentences, paragraphs
            SummarySentence(p.text[:end], p.index, 0, end)
            for p in article.paragraphs[:sentences]
            for end in [p.sentences[0].end if p.sentences else len(p.text)]
        )
        digest = Digest(article, Folding(), Summary("gist", chosen))
        options = Settings().digest_options().key
        library.put_digest(
            library.article(number).key, options, encode(digest), words_shown=digest.words_shown
        )
