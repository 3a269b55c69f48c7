"""``reader notes``: all notes and highlights of the library, for the eye and for other programs."""

from __future__ import annotations

from reader.commands.shared.arguments import Parser
from reader.commands.shared.asked_library import ask_library
from reader.commands.shared.missing_stats import make_view
from reader.commands.shared.stdio import show_message, write

EPILOG = """\
Words of a query are looked for in notes, in what they are on, and in headlines; everything else
in it (tag:, source:, date:, is: …) is said of the articles. The newest comes first; text, Markdown
and Anki's file have the notes of an article together.

--csv is a table that Readwise imports (Highlight, Title, Author, URL, Note, Location, Date; dates
in UTC). --anki is a file that Anki imports: what a note is on, the note with where it is from, and
the tags of the article. With --json a line is one note: "start" and "end" count the characters of
the text of "paragraph", and are null where a note is on all of it; "text" is "" for a highlight.

examples:
  reader notes
  reader notes harbour tag:work
  reader notes --csv > readwise.csv
  reader notes --anki 'date:2026..' > anki.txt
  reader notes --json | jq -r .text

exit status: 0 done; 1 some articles could not be folded or compared, the rest was done;
2 wrong usage"""


def run(arguments: list[str]) -> int:
    """Print the notes that a query finds, the newest first."""
    from reader.export.json_line import format_json_line
    from reader.export.notes import note_lists, note_tables

    given = make_parser().parse_args(arguments)
    with ask_library(given.query) as (library, query, settings, status):
        notes = library.all_notes
        found = notes.find(make_view(query, settings, library))
        match given.form:
            case "json":
                authors = notes.find_authors(found)
                for one in found:
                    author = authors.get(one.note.article)
                    write(format_json_line(note_lists.make_note_object(one, author)) + "\n")
            case "csv":
                write(note_tables.format_readwise_csv(found, notes.find_authors(found)))
            case "anki":
                write(note_tables.format_anki_text(found))
            case "markdown":
                write(note_lists.render_notes_markdown(found) + ("\n" if found else ""))
            case _:
                write(note_lists.render_notes_plain(found))
    if not found:
        show_message(_describe_none(query))
    return status


def _describe_none(query: str) -> str:
    if query:
        return f"No note matches the query {query.strip()}."
    return "There are no notes yet; w in an article writes one."


def make_parser() -> Parser:
    """Return the command's parser."""
    parser = Parser("notes", "Print the notes and highlights of all articles.", EPILOG)
    parser.add_query()
    forms = parser.add_forms("one JSON object per line, a note each", "Markdown, by article")
    for name, help in (
        ("csv", "a table that Readwise imports"),
        ("anki", "a file that Anki imports, separated by tabs"),
    ):
        forms.add_argument(
            f"--{name}",
            dest="form",
            action="store_const",
            const=name,
            default="plain",
            help=help,
        )
    return parser
