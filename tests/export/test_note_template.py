"""Notes by a template of the user's: front matter, fields, links, and nothing that acts."""

from datetime import date, datetime

import pytest
import yaml

from reader.errors import ExportError
from reader.export.note_files import export_article, find_note_name
from reader.export.note_template import EXAMPLE, FIELDS, NoteTemplate, load_template
from tests.export.digests import make_conflict, make_digest, make_plain_digest
from tests.export.test_note_files import NAME, NOW, SECOND, names


class OwnNote:
    """A note on a paragraph."""

    paragraph = 0
    quote = "Ships waited outside."
    text = "Which ships? [[Fleet]] #ships"

    def span(self, text):
        """Where the quote stands."""
        return text.index(self.quote), len(text)


def write(tmp_path, template, digest=None, **given):
    """The note that a template gives, without the line that reader adds."""
    note = export_article(
        digest or make_digest(), tmp_path, exported=NOW, template=NoteTemplate(template), **given
    )
    lines = note.read_text("utf-8").split("\n")
    return "\n".join(line for line in lines if not line.startswith("exported_by_reader: "))


def read_front_matter(text):
    """The front matter of a note."""
    return yaml.safe_load(text.split("---\n")[1])


def test_the_user_chooses_the_front_matter(tmp_path):
    """Keys are the user's; each value is YAML of its kind, and an empty one leaves no line."""
    text = write(
        tmp_path,
        "---\ncreated: {{exported}}\nseen: {{ date }}\nHeadline: {{title}}\nby: {{author}}\n"
        'topics: {{tags}}\nlabel: "{{source}} – {{words}}"\nkind: clipping\nwords: {{words}}\n'
        "aliases:\n  - {{title}}\n---\nText\n",
        make_digest(title='He said: "no" #1'),
        tags=["long read", "ice"],
    )
    assert read_front_matter(text) == {
        "created": NOW,
        "seen": date(2023, 1, 5),
        "Headline": 'He said: "no" #1',
        "topics": ["long-read", "ice"],
        "label": "example.org – 28",
        "kind": "clipping",
        "words": 28,
        "aliases": ['He said: "no" #1'],
    }


def test_fields_of_text_stand_within_a_line(tmp_path):
    """What the template says around them stays as it is."""
    text = write(tmp_path, "From *{{source}}*, {{date}}: {{title}}\n")
    assert text.endswith("\nFrom *example.org*, 2023-01-05: Harbour frozen\n")


def test_blocks_have_no_headings_of_their_own(tmp_path):
    """Summary, notes and text stand where the template has them."""
    text = write(
        tmp_path, "# My title\n\n{{summary}}\n\n> {{title}}\n\n{{notes}}", notes=[OwnNote()]
    )
    assert "## Summary" not in text
    assert "- The mayor said the ice was 'very thick'. (paragraph 3, line 6)\n" in text
    assert "> Harbour frozen\n" in text
    assert text.endswith("Which ships? [[Fleet]] #ships\n")


def test_what_is_empty_leaves_no_trace(tmp_path):
    """Neither a line nor the heading above it; one with other things below stays."""
    template = (
        "## Conflicts\n\n{{conflicts}}\n\n## Notes\nMine:\n{{notes}}\n\n## End\n\n{{title}}\n"
    )
    text = write(tmp_path, template, make_plain_digest())
    assert text == "---\n---\n\n## Notes\nMine:\n\n## End\n\nHarbour frozen\n"
    assert "## Conflicts\n\n- number: " in write(tmp_path / "other", template, make_conflict())


def test_links_between_notes(tmp_path):
    """Other versions and the story, as properties and in the text."""
    links = {"versions": [("2023 Ice", "Ice [again] | more")], "story": []}
    text = write(
        tmp_path,
        "---\nrelated: {{versions}}\nin: {{story}}\n---\n{{versions}}\n{{story}}\n",
        links=links,
    )
    assert read_front_matter(text) == {"related": ["[[2023 Ice]]"]}
    assert "- [[2023 Ice|Ice  again    more]]\n" in text


@pytest.mark.parametrize("template", ["{{title}} {{path}}", "---\na: {{title}}\n---\n{{title}}"])
def test_nothing_of_an_article_acts(tmp_path, template):
    """Markup of a headline is text, and ends no front matter."""
    title = '<b>x</b> [y](http://z) {{summary}} "\n---\n"'.replace("\n", " ")
    text = write(tmp_path, template, make_digest(title=title, path="a[b].txt"))
    assert "<b>" not in text.split("---\n", 2)[2]
    assert "\\[y\\](http\\:" in text.split("---\n", 2)[2]
    assert text.count("---\n") == 2
    assert "very thick" not in text


def test_the_example_is_a_template(tmp_path):
    """What reader settings prints works, and so does a template of every field."""
    text = write(tmp_path, EXAMPLE, tags=["ice"], notes=[OwnNote()])
    assert read_front_matter(text)["tags"] == ["ice"]
    assert "## My notes\n" in text
    assert "## Other versions" not in text
    every = "\n".join(f"{field}: {{{{{field}}}}}" for field in FIELDS)
    assert "article: The harbour froze" in write(tmp_path / "all", every)


def test_unchanged_notes_stay_as_they_are(tmp_path):
    """Whatever the property of the time is called; what another template gives is written."""
    template = NoteTemplate("---\ncreated: {{exported}}\n---\n{{title}} {{exported}}\n")
    note = export_article(make_digest(), tmp_path, exported=NOW, template=template)
    before = note.stat().st_ino
    later = datetime(2024, 5, 6, 7, 8, 9)
    assert export_article(make_digest(), tmp_path, exported=later, template=template) == note
    assert note.stat().st_ino == before
    other = NoteTemplate("---\ncreated: {{exported}}\n---\nNew {{title}}\n")
    assert export_article(make_digest(), tmp_path, exported=later, template=other) == note
    assert "New Harbour" in note.read_text("utf-8")
    note.write_text(note.read_text("utf-8") + "Mine.\n", "utf-8")
    assert export_article(make_digest(), tmp_path, exported=later, template=other).name == SECOND
    assert names(tmp_path) == [SECOND, NAME]


def test_names_of_notes_are_those_of_their_files(tmp_path):
    """A link leads to the file that an article has, or will have."""
    digest, other = make_digest(), make_plain_digest(texts=("Another harbour.",))

    def find(one):
        article = one.article
        return find_note_name(tmp_path, article.title, article.date, article.key)

    assert find(digest) == NAME[:-3]
    export_article(digest, tmp_path)
    assert (find(digest), find(other)) == (NAME[:-3], SECOND[:-3])
    export_article(other, tmp_path)
    assert (find(digest), find(other)) == (NAME[:-3], SECOND[:-3])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a\n{{titel}}", "line 2: there is no field {{titel}}; did you mean {{title}}?"),
        ("{{}}", "line 1: there is no field {{}}; there are title, source"),
        ("---\na: {{summary}}\n---\n", "line 2: {{summary}} has several lines and cannot stand in"),
    ],
)
def test_a_wrong_template_is_explained(tmp_path, text, sentence):
    """With file and line."""
    file = tmp_path / "mine.md"
    file.write_text(text)
    with pytest.raises(ExportError) as raised:
        load_template(file)
    assert str(raised.value).startswith(f"{file}, {sentence}")


@pytest.mark.parametrize(
    "content", [None, b"\xff\xfe", b"x" * 1_000_001], ids=["gone", "bytes", "big"]
)
def test_a_template_that_cannot_be_read(tmp_path, content):
    """One sentence that names the file."""
    file = tmp_path / "mine.md"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ExportError, match=r"mine\.md"):
        load_template(file)
