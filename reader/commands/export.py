"""``reader export``: articles of the library as notes, or all in one file of JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from reader.commands.list import describe_nothing_found, read_pages
from reader.commands.shared.arguments import Parser, given_path
from reader.commands.shared.articles import find_rows_by_id, open_library
from reader.commands.shared.missing_stats import count_missing
from reader.commands.shared.rendered_digests import render_or_reduce
from reader.commands.shared.stdio import progress_line, show_error, show_message, write
from reader.commands.shared.user_settings import read_settings
from reader.errors import LibraryError, ReaderError, UnexpectedError, UsageError
from reader.failures import contain
from reader.formats import show_path
from reader.library import Library, Row
from reader.paths import find_paths
from reader.settings import Settings

EPILOG = """\
The path of each file written is printed. A note that you have edited, and any file that reader did
not write, is never overwritten: the new note gets another name. A note that you have not edited is
replaced if anything but the time of its export has changed.
words_new in the front matter is how many of the words were new to you; the note itself leaves
nothing out. Tags are there too, and your notes on paragraphs are below the summary. With
note_template in the settings a file of yours says what is in a note; reader settings --template
prints one to begin with. The file that
--jsonl writes holds everything the library has on the articles; reader import reads it again.

examples:
  reader export --to ~/notes
  reader export --to ~/notes --article kyiv
  reader export --to ~/notes --stories harbour
  reader export --to ~/backup --jsonl"""


def run(arguments: list[str]) -> int:
    """Write the articles of a query, or of ids, and print the paths of the files."""
    given = make_parser().parse_args(arguments)
    query = " ".join(given.query)
    if query and given.id:
        raise UsageError("Give either --id or a query, not both.")
    paths = find_paths()
    settings = read_settings(paths)
    folder = Path(given.to).expanduser()
    if given.stories and (given.id or given.jsonl or given.article):
        raise UsageError("Give --stories alone, or with a query.")
    with open_library(paths) as library:
        if given.stories:
            return _export_stories(library, query, folder, settings)
        status = count_missing(library, query, settings)
        if given.id:
            rows = find_rows_by_id(library, given.id)
        else:
            rows = chain.from_iterable(read_pages(library, query, settings))
            if (first := next(rows, None)) is None:
                show_message(describe_nothing_found(query))
            else:
                rows = chain([first], rows)
        if given.jsonl:
            return _export_records(library, rows, folder, not (query or given.id)) or status
        return _export_notes(library, rows, folder, settings, given.article) or status


def _export_notes(
    library: Library, rows: Iterator[Row], folder: Path, settings: Settings, with_article: bool
) -> int:
    from reader.commands.shared.new_words import NewWordNumbers
    from reader.commands.shared.story_grouping import group_waiting
    from reader.export.note_files import export_article
    from reader.export.note_links import find_note_links
    from reader.export.note_template import load_template
    from reader.library.article_digests import get_digest

    path = settings.note_template
    template = None if path is None else load_template(path)
    fields = template.fields if template else frozenset()
    if "story" in fields:
        group_waiting(library)
    options = settings.digest_options()
    numbers = NewWordNumbers(library, settings)
    numbers.prepare()
    shown_errors: set[str] = set()  # an unwritable folder is reported once, not for each note
    status = 0
    for row in rows:
        try:
            with contain(f"{row.title} cannot be exported"):
                with progress_line(row.title) as progress:
                    article = library.article(row.id)
                    digest = get_digest(library, article, options, progress, is_one_of_many=True)
                write_note = partial(
                    export_article,
                    folder=folder,
                    with_article=with_article or settings.export_article,
                    tags=library.tags_of(row.id),
                    notes=library.notes(row.id),
                    words_new=numbers.count_with(row.id, digest),
                    template=template,
                    links=find_note_links(library, row.id, folder, fields),
                )
                note, failed = render_or_reduce(digest, write_note, row.title)
        except ReaderError as error:
            if str(error) not in shown_errors:
                show_error(error)
            shown_errors.add(str(error))
            status = 1
        else:
            write(f"{show_path(note)}\n")
            status |= failed
    return status


def _export_stories(library: Library, query: str, folder: Path, settings: Settings) -> int:
    from reader.commands.shared.story_grouping import group_waiting
    from reader.commands.shared.story_notes import export_stories

    status = count_missing(library, query, settings)
    group_waiting(library)
    if query:
        ids = [row.id for page in read_pages(library, query, settings) for row in page]
        if not ids:
            show_message(describe_nothing_found(query))
            return status
        stories = library.stories.list_ids_of(ids)
    else:
        stories = library.stories.list_ids()
    if not stories:
        show_message("There is no story of more than one article; reader stories lists them.")
    return export_stories(library, stories, folder, settings) or status


def _export_records(library: Library, rows: Iterator[Row], folder: Path, complete: bool) -> int:
    from reader.export.library_export import export_library

    status = 0

    def make_objects() -> Iterator[dict[str, Any]]:
        nonlocal status
        for row in rows:
            try:
                with contain("it cannot be exported"):
                    record = library.object_of(row.id)
            except (LibraryError, UnexpectedError) as error:
                show_error(error, row.title)
                status = 1
            else:
                yield record
                if left_out := record["version_count"] - len(record["versions"]):
                    texts = "1 earlier text" if left_out == 1 else f"{left_out:,} earlier texts"
                    show_message(
                        f"{row.title}: {texts} did not fit into the file; reader backup saves all."
                    )
                    status = 1
        if complete:
            yield from library.search_objects()

    file = export_library(make_objects(), folder)
    write(f"{show_path(file)}\n")
    return status


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("export", "Write a Markdown note of each article of the library.", EPILOG)
    parser.add_query()
    parser.add_argument(
        "--to",
        required=True,
        type=given_path,
        metavar="FOLDER",
        help="the folder for the files; created if it does not exist",
    )
    parser.add_ids()
    parser.add_argument(
        "--article", action="store_true", help="write the folded article below each summary"
    )
    parser.add_argument(
        "--stories",
        action="store_true",
        help="a note for each story instead: its briefing, as reader brief makes it",
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help="one file for all, one JSON object per line, with reading state",
    )
    return parser
