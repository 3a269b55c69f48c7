"""``reader digest --read``: what was read before."""

import json

from .face import read_line

FERRY = "The ferry to Harwick Island stopped running after its engine failed near the lighthouse."
BAKER = "Ines Calloway, who owns the bakery, gave bread to all 240 passengers on the quay."
CHANGED = BAKER.replace("240", "260")
NEW = "The council of Harwick will buy another ship from Norway."


def write_articles(folder):
    (folder / "read").mkdir()
    (folder / "read" / "b.txt").write_text(f"The bakery\n20260303\n\n{NEW[:20]}.\n\n{BAKER}\n")
    (folder / "read" / "c.txt").write_text(f"A copy\n20260303\n\n{BAKER} {FERRY}\n")
    (folder / "new.txt").write_text(
        f"News\n20260304\n\n{FERRY} {NEW}\n\n{BAKER}\n\n{CHANGED}\n\nScene: {FERRY}\n"
    )
    return folder / "read", folder / "new.txt"


def test_known_sentences_as_json(run, tmp_path):
    """Each with its place; the first of several; own words of a variant; nothing that is new."""
    read, new = write_articles(tmp_path)
    ran = run("digest", "--json", "--read", read, new)
    found = read_line(ran.out.strip())
    assert (ran.status, ran.err) == (0, "")
    first, second, changed, caption = (p["read"] for p in found["paragraphs"])
    assert first == [
        {
            "start": 0,
            "end": len(FERRY),
            "path": f"{read}/c.txt",
            "item": None,
            "paragraph": 0,
            "there_start": len(BAKER) + 1,
            "there_end": len(BAKER) + 1 + len(FERRY),
        }
    ]
    assert [(span["path"], span["paragraph"]) for span in second] == [(f"{read}/b.txt", 1)]
    assert changed == []
    assert [span["own_words"] for span in caption] == [[["Scene:", ""]]]
    assert found["words_new"] == sum(len(text.split()) for text in (NEW, CHANGED))


def test_without_read_the_keys_are_absent(run, tmp_path):
    """The object is as it was, but for its sentences."""
    _, new = write_articles(tmp_path)
    found = read_line(run("digest", "--json", new).out.strip())
    assert "words_new" not in found
    assert not any("read" in paragraph for paragraph in found["paragraphs"])
    assert found["paragraphs"][0]["sentences"] == [
        [0, len(FERRY)],
        [len(FERRY) + 1, len(FERRY) + 1 + len(NEW)],
    ]


def test_several_articles_of_a_file_are_told_by_item(run, tmp_path):
    """As in the digests themselves."""
    _, new = write_articles(tmp_path)
    records = tmp_path / "read.jsonl"
    rows = [{"title": f"Item {i}", "text": text} for i, text in enumerate((NEW, FERRY))]
    records.write_text("".join(json.dumps(row) + "\n" for row in rows))
    found = read_line(run("digest", "--json", "--read", records, new).out.strip())
    spans = found["paragraphs"][0]["read"]
    assert [(s["path"], s["item"]) for s in spans] == [(str(records), 1), (str(records), 0)]


def test_an_article_among_the_read_ones_is_new_to_itself(run, tmp_path):
    """It never counts against itself, whatever its file is called."""
    _, new = write_articles(tmp_path)
    (tmp_path / "copy.txt").write_text(new.read_text())
    found = read_line(
        run("digest", "--json", "--read", new, "--read", tmp_path / "copy.txt", new).out.strip()
    )
    assert found["words_new"] == found["words_shown"]


def test_known_sentences_are_left_out_of_text(run, tmp_path):
    """A line says how many, and where they were read; own words stay."""
    read, new = write_articles(tmp_path)
    text = run("digest", "--read", read, new).out
    _, article = text.split("Article: ")
    assert article.startswith("54 words, 25 new, 69 before")
    assert f"\n\n{NEW}\n[1 sentence read in A copy]\n" in article
    assert "\n\n[1 sentence read in The bakery]\n" in article
    markdown = run("digest", "--markdown", "--article", "--read", read, new).out
    assert "\nwords_new: 25\n" in markdown
    assert "\n> 1 sentence read in A copy\n" in markdown
    assert BAKER not in markdown.split("## Article")[1]
    new.write_text(f"Picture\n20260304\n\nScene: {FERRY}\n")
    assert f"\n\nScene: {FERRY}\n" in run("digest", "--read", read, new).out


def test_what_was_read_and_cannot_be_opened(run, tmp_path):
    """One sentence on standard error, status 1, and the rest is done."""
    read, new = write_articles(tmp_path)
    missing = tmp_path / "missing.txt"
    ran = run("digest", "--json", "--read", missing, "--read", read, new)
    assert ran.status == 1
    assert str(missing) in ran.err
    assert read_line(ran.out.strip())["paragraphs"][0]["read"]
    assert run("digest", "--read", "-", "-").status == 2


def test_an_export_of_the_library_is_what_was_read(run, tmp_path):
    """Its articles have their own date: the day they were added is none."""
    read, new = write_articles(tmp_path)
    assert run("import", read).status == 0
    assert run("export", "--jsonl", "--to", tmp_path / "kept").status == 0
    (exported,) = (tmp_path / "kept").glob("*.jsonl")
    dates = {
        json.loads(line)["date"] for line in run("digest", "--json", exported).out.splitlines()
    }
    assert dates == {"2026-03-03"}
    found = read_line(run("digest", "--json", "--read", exported, new).out.strip())
    assert len(found["paragraphs"][0]["read"]) == 1
