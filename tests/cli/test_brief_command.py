"""``reader brief``: several articles told once."""

import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from jsonschema import Draft202012Validator

from reader.paths import find_paths

SCHEMA = json.loads((Path(__file__).parent / "briefing.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
AGROUND = "The ferry Aurora ran aground on the rocks near Felling with 214 people on board."
LIGHTS = "Captain Ines Olsen said the harbour lights had been out since the storm."
SCHOOL = "Two hundred passengers spent the night in the school, mayor Karl Oduya said [sic]."
ROUTE = "The company Nordline has sailed the route from Felling to Ardley since 1948."


@pytest.fixture
def ferry(tmp_path):
    """A folder with two articles of one event."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "a.txt").write_text(
        f"Ferry runs aground\n20260303\nhttps://herald.example/ferry\n{AGROUND} {LIGHTS}\n{ROUTE}\n"
    )
    (folder / "b.txt").write_text(
        f"Aurora aground\n20260304\nhttps://post.example/a\n{AGROUND}\nScene: {LIGHTS}\n{SCHOOL}\n"
    )
    return folder


def test_json_keeps_the_contract(run, ferry):
    """One object, as its schema says; offsets are of the text."""
    ran = run("brief", "--json", "--sentences", 2, ferry)
    assert (ran.status, ran.err) == (0, "")
    (line,) = ran.lines
    made = json.loads(line)
    VALIDATOR.validate(made)
    assert made["articles"][0] == {
        "path": f"{ferry}/a.txt",
        "item": None,
        "title": "Ferry runs aground",
        "date": "2026-03-03",
        "url": "https://herald.example/ferry",
        "source": "herald.example",
        "words": 41,
    }
    assert len(made["summary"]["sentences"]) == 2
    for sentence in made["summary"]["sentences"]:
        assert sentence["text"] in (AGROUND, LIGHTS, ROUTE, SCHOOL)
        assert sentence["sources"][0]["article"] == sentence["article"]
    told = [
        (p["article"], p["text"][start:end])
        for p in made["paragraphs"]
        for start, end in p["shown"]
    ]
    assert sorted(text for _, text in told) == sorted((AGROUND, LIGHTS, ROUTE, SCHOOL))
    assert made["words"] == 84
    assert made["words_shown"] == sum(len(text.split()) for _, text in told)
    caption = [s for p in made["paragraphs"] for s in p["sources"] if "own_words" in s]
    assert [s["own_words"] for s in caption] == [[["Scene:", ""]]]


def test_plain_text_marks_sources(run, ferry):
    """It is the form without flags; other words stand below."""
    ran = run("brief", ferry)
    assert ran.out == run("brief", "--plain", ferry).out
    assert "[1] Ferry runs aground · herald.example · 3 March 2026" in ran.lines
    assert any(AGROUND in line and line.endswith(("[1][2]", "[2][1]")) for line in ran.lines)
    assert (
        "Only in [1] Ferry runs aground" in ran.lines or "Only in [2] Aurora aground" in ran.lines
    )
    assert "[[2] “Scene:” added]" in ran.lines


def test_markdown_links_sources(run, ferry):
    """In the summary to blocks of the note, in the body to the articles."""
    ran = run("brief", "--markdown", "--words", 200, ferry)
    front, note = ran.out.split("---\n")[1:]
    assert yaml.safe_load(front)["sources"] == ["herald.example", "post.example"]
    (summary,) = (line for line in note.split("\n") if line.startswith(f"- {AGROUND}"))
    block = summary.split("[1](#^")[1].split(")")[0]
    assert "[2](#^" in summary
    (told,) = (line for line in note.split("\n") if line.endswith(f" ^{block}"))
    assert "[1] [2]" in told or "[2] [1]" in told
    assert "\\[sic\\]" in note
    assert "> [2] “Scene:” added" in note
    assert "[1]: https://herald.example/ferry" in note
    assert note.index("## Timeline") < note.index("## Articles")


def test_what_cannot_be_read_is_said_and_the_rest_told(run, ferry):
    """One sentence each, status 1; with nothing to tell nothing is printed."""
    (ferry / "empty.txt").write_text("")
    ran = run("brief", "--json", ferry, ferry / "missing.txt")
    assert ran.status == 1
    assert len(json.loads(ran.out)["articles"]) == 2
    assert ran.err.count("\n") == 2
    assert "missing.txt" in ran.err
    nothing = run("brief", ferry / "missing.txt")
    assert (nothing.status, nothing.out) == (1, "")


def test_words_that_are_no_files_lead_to_a_query(run, tmp_path, monkeypatch):
    """Who gives words means the library."""
    monkeypatch.chdir(tmp_path)
    ran = run("brief", "ferry", "it's")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "reader: ferry it's is no file or folder here; to tell what a search of the library finds:"
        " reader brief --query 'ferry it'\"'\"'s'.\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a", "--query", "b"),
        ("--sentences", "0", "a"),
        ("--words", "3", "--sentences", "3", "a"),
    ],
)
def test_wrong_usage(run, arguments):
    """One sentence, status 2."""
    ran = run("brief", *arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_what_cannot_be_told_together_is_named(run, ferry):
    """With what to do instead."""
    ran = run("brief", ferry, "--story", 4)
    assert ran.status == 2
    assert ran.err == (
        f"reader: {ferry} and --story cannot be told together: give files alone, or one of --query,"
        " --story and --since alone, which take articles of the library.\n"
    )
    assert "--query and --since cannot" in run("brief", "--query", "x", "--since").err


def test_articles_of_the_library_have_the_numbers_that_the_screen_gives(run, ferry, tmp_path):
    """The earliest is the first, those without a date are the last."""
    (ferry / "c.txt").write_text(f"No date\nhttps://wire.example/c\n{AGROUND} {LIGHTS}\n")
    run("import", ferry)
    for chosen in (["--query", "aurora"], ["--since"]):
        made = json.loads(run("brief", "--json", *chosen).out)
        dates = [article["date"] for article in made["articles"]]
        assert dates == ["2026-03-03", "2026-03-04", None]


def test_articles_of_the_library(run, ferry):
    """Those that a query finds, whatever other articles there are."""
    (ferry / "c.txt").write_text("Snow\n20260303\nIt snowed on the hills above Ardley for a day.\n")
    run("import", ferry)
    made = json.loads(run("brief", "--json", "--query", "aground").out)
    assert sorted(article["title"] for article in made["articles"]) == [
        "Aurora aground",
        "Ferry runs aground",
    ]
    none = run("brief", "--query", "zeppelin")
    assert (none.status, none.out) == (1, "")
    assert "zeppelin" in none.err


def test_articles_of_a_story(run, ferry):
    """Those of the library that tell one event."""
    (ferry / "c.txt").write_text("Snow\n20260303\nIt snowed on the hills above Ardley for a day.\n")
    run("import", ferry)
    (line,) = run("stories", "--json").out.splitlines()
    story = json.loads(line)
    made = json.loads(run("brief", "--json", "--story", story["id"]).out)
    told = [article["title"] for article in made["articles"]]
    assert told == [article["title"] for article in reversed(story["articles"])]
    assert len(told) == 2
    none = run("brief", "--story", "99")
    assert (none.status, none.out) == (2, "")
    assert "no story 99" in none.err


def test_a_story_has_its_name_however_it_is_asked_for(run, ferry):
    """By its number, by a query with the number, and by words that find all of it and no more."""
    (ferry / "c.txt").write_text(
        f"“We held hands in the dark”: a night aboard\n20260305\nhttps://post.example/c\n"
        f"{AGROUND}\n{ROUTE}\n{SCHOOL} {LIGHTS} It was the longest night of her life, she said.\n"
    )
    (ferry / "d.txt").write_text("Snow\n20260305\nhttps://news.example/d\nIt snowed for a day.\n")
    run("import", ferry)
    (story,) = map(json.loads, run("stories", "--json").lines)
    asked = [["--story", story["id"]], ["--query", f"story:{story['id']}"], ["--query", "aground"]]
    names = [json.loads(run("brief", "--json", *how).out)["title"] for how in asked]
    assert names == [story["title"]] * 3
    assert "“" not in story["title"]
    more = json.loads(run("brief", "--json", "--query", "aground OR snow").out)
    assert len(more["articles"]) == 4


def test_figures_that_articles_tell_differently(run, tmp_path):
    """Side by side, with their days; each in a paragraph of the body."""
    texts = {
        "a": (
            "20260301",
            "Twelve people were killed when the ferry Aurora ran aground, police said.",
        ),
        "b": ("20260303", "At least 15 people were killed when the ferry Aurora ran aground."),
    }
    for name, (day, text) in texts.items():
        lines = f"Ferry runs aground {name}\n{day}\nhttps://{name}.example/1\n{text}\n{ROUTE}\n"
        (tmp_path / f"{name}.txt").write_text(lines)
    for order in ("ab", "ba"):
        paths = [tmp_path / f"{name}.txt" for name in order]
        made = json.loads(run("brief", "--json", *paths).out)
        (figure,) = made["figures"]
        assert [(c["value"], c["date"]) for c in figure["claims"]] == [
            (12, "2026-03-01"),
            (15, "2026-03-03"),
        ]
        listed = {(p["article"], p["paragraph"]): p["text"] for p in made["paragraphs"]}
        for claim in figure["claims"]:
            text = listed[claim["article"], claim["paragraph"]]
            assert text[claim["start"] : claim["end"]] == claim["text"]
    note = run("brief", "--markdown", "--words", 200, tmp_path).out
    told = note[note.index("## Summary") : note.index("## Figures")]
    marked = {line for line in told.split("\n") if "people were killed" in line}
    assert {line.startswith("- ") for line in marked} == {True, False}
    assert all(" ≠ [" in line for line in marked)
    assert {line for line in note.split("\n") if "≠" in line} == marked


def test_several_articles_of_a_file(run, tmp_path):
    """Each is an article of the story, with its number in the file."""
    lines = [{"title": f"Title {n}", "text": f"{AGROUND}\n\n{ROUTE}"} for n in (1, 2)]
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    made = json.loads(run("brief", "--json", path).out)
    assert [article["item"] for article in made["articles"]] == [0, 1]
    assert {p["article"] for p in made["paragraphs"]} == {0}


def test_a_book_for_e_readers(run, ferry, tmp_path):
    """Well-formed pages, each link with its target, and a file that is there stays."""
    (ferry / "c.txt").write_text(
        f"Quay <b>& Co\n20260305\nhttps://x.example/?a=1&b=2\n{SCHOOL} 1 < 2.\n"
    )
    book = tmp_path / "ferry.epub"
    ran = run("brief", "--epub", book, ferry)
    assert (ran.status, ran.out) == (0, f"{book}\n")
    with zipfile.ZipFile(book) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/epub+zip"
        trees = {
            name.removeprefix("EPUB/"): ElementTree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xhtml", ".opf", ".xml"))
        }
    package = trees["package.opf"]
    listed = {item.get("href") for item in package.iter("{http://www.idpf.org/2007/opf}item")}
    assert listed == {name for name in trees if name.endswith(".xhtml")} | {"style.css"}
    names = {
        f"{name}#{element.get('id')}"
        for name, tree in trees.items()
        for element in tree.iter()
        if element.get("id")
    }
    links = [
        link.get("href") for tree in trees.values() for link in tree.iter() if link.get("href")
    ]
    inner = [link for link in links if "#" in link]
    assert len(inner) > 6
    assert set(inner) <= names
    assert "https://x.example/?a=1&b=2" in links
    texts = ["".join(tree.itertext()) for tree in trees.values()]
    assert any("Quay <b>& Co" in text for text in texts)
    for text in (AGROUND, LIGHTS, ROUTE, SCHOOL):
        assert any(text in page for page in texts)
    again = run("brief", "--epub", book, ferry)
    assert (again.status, again.out, again.err.count("\n")) == (1, "", 1)


def test_everything_since_the_last_visit(run, ferry):
    """All at first, then what came since the command ran last."""
    run("import", ferry)
    first = run("brief", "--since", "--json")
    assert len(json.loads(first.out)["articles"]) == 2
    assert first.err == "reader: 2 articles came so far.\n"
    nothing = run("brief", "--since")
    assert (nothing.status, nothing.out) == (0, "")
    assert nothing.err.startswith("reader: No article came since ")
    (ferry / "c.txt").write_text(f"Snow\n20260305\nhttps://news.example/c\n{SCHOOL}\n")
    run("import", ferry)
    later = run("brief", "--since", "--json")
    assert [a["title"] for a in json.loads(later.out)["articles"]] == ["Snow"]


def test_preferred_outlets_lead(run, ferry, reader_home):
    """By the option, and of the library by the setting; the first one named is the first."""

    def get_title(*arguments):
        made = json.loads(run("brief", "--json", *arguments).out)
        return made["title"]

    (ferry / "c.txt").write_text(f"Lights out\n20260304\nhttps://sea.news.example/c\n{LIGHTS}\n")
    assert get_title(ferry) == "Aurora aground"
    assert get_title(ferry, "--prefer", "HERALD.example") == "Ferry runs aground"
    assert get_title(ferry, "--prefer", "sea", "--prefer", "post") == "Lights out"
    assert get_title(ferry, "--prefer", "news.example") == "Lights out"
    assert get_title(ferry, "--prefer", "ws.example") == "Aurora aground"
    run("import", ferry)
    settings = find_paths().settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('preferred_outlets = ["sea", "post"]\n')
    assert get_title(ferry) == "Aurora aground"  # no settings are read for paths
    assert get_title("--query", "aground OR lights") == "Lights out"
    assert get_title("--prefer", "herald", "--query", "aground OR lights") == "Ferry runs aground"


def test_a_preferred_outlet_is_quoted_first(run, ferry):
    """Of two articles that say the same, in the words of the preferred one."""
    made = json.loads(run("brief", "--json", "--prefer", "herald", ferry).out)
    (sentence,) = (s for s in made["summary"]["sentences"] if s["text"] == AGROUND)
    sources = [made["articles"][s["article"]]["source"] for s in sentence["sources"]]
    assert sources == ["herald.example", "post.example"]


def test_one_note_a_story(run, ferry, tmp_path):
    """A note that was not edited is replaced when its story has grown, an edited one never."""
    folder = tmp_path / "notes"
    (ferry / "c.txt").write_text("Snow\n20260303\nIt snowed on the hills above Ardley for a day.\n")
    run("import", ferry)
    ran = run("export", "--stories", "--to", folder)
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines == [f"{folder}/2026-03-04 Briefing Aurora aground.md"]
    (note,) = folder.iterdir()
    text = note.read_text()
    assert yaml.safe_load(text.split("---\n")[1])["articles"] == 2
    assert run("export", "--stories", "--to", folder, "snow").err.startswith("reader: There is no")
    (ferry / "d.txt").write_text(
        f"Aurora still aground\n20260304\nhttps://news.example/a\n{AGROUND} {LIGHTS}\n"
    )
    run("import", ferry)
    assert run("export", "--stories", "--to", folder).lines == ran.lines
    assert yaml.safe_load(note.read_text().split("---\n")[1])["articles"] == 3
    note.write_text(note.read_text() + "mine\n")
    assert run("export", "--stories", "--to", folder).lines != ran.lines
    assert note.read_text().endswith("mine\n")
    assert run("export", "--stories", "--jsonl", "--to", folder).status == 2


def test_a_conflict_is_quoted_in_whole_words_without_spaces(run, tmp_path):
    """Of a line of Chinese only what stands around the figure, not the clauses before it."""
    for name, figure in (("a", 2000), ("b", 2400)):
        text = f"南港港务局宣布，受台风影响，所有渡轮停航。约{figure}名乘客滞留码头。"
        (tmp_path / f"{name}.txt").write_text(
            f"渡轮停航\n20260303\nhttps://{name}.example/x\n{text}\n", encoding="utf-8"
        )
    ran = run("brief", "--markdown", tmp_path)
    told = [line for line in ran.lines if "Number:" in line]
    assert [line.split(" | ")[:2] for line in told] == [
        ["| Number: “约…名乘客滞留码头”", "2000"],
        ["| Number: “约…名乘客滞留码头”", "2400"],
    ]


def test_a_conflict_is_quoted_within_its_sentence(run, tmp_path):
    """Words of the sentence behind it are of something else."""
    for name, figure, end in (("a", 12, "Port jest zamknięty."), ("b", 15, "Ruszyło śledztwo.")):
        text = f"Rano dwa promy zderzyły się w gęstej mgle, a {figure} osób ucierpiało. {end}"
        (tmp_path / f"{name}.txt").write_text(
            f"Promy we mgle\n20260303\nhttps://{name}.example/x\n{text}\n", encoding="utf-8"
        )
    told = [line for line in run("brief", tmp_path).lines if line.startswith("Number:")]
    assert [line.split(":")[1] for line in told] == [" “w gęstej mgle, a … osób ucierpiało.”"]
