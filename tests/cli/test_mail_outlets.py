"""What prints an outlet names the sender of a mail."""

import json

import pytest

MAILS = {
    "a.eml": ("Lowmere Weekly", "Ferry Aurora runs aground near Felling"),
    "b.eml": ("Felling Post", "Ferry Aurora aground on the rocks near Felling"),
}
TEXT = (
    "The ferry Aurora ran aground on the rocks near Felling at dawn on 3 March.\n\n"
    "The lifeboat from Felling took 120 passengers off the ferry Aurora before noon.\n\n"
)


@pytest.fixture
def mails(tmp_path, reader_home):
    """A folder with two mails on one event."""
    folder = tmp_path / "mails"
    folder.mkdir()
    for name, (sender, headline) in MAILS.items():
        head = f'From: "{sender}" <post@mail.example>\nTo: me@example.org\nSubject: {headline}\n'
        head += "Date: Wed, 04 Mar 2026 08:00:00 +0000\n\n"
        own = f"A reporter of the {sender} saw the harbour master at the quay.\n"
        (folder / name).write_text(f"{head}{TEXT}{own}", encoding="utf-8")
    return folder


def test_the_library_prints_it(run, mails):
    """In its list, its stories, and as JSON."""
    run("import", mails)
    names = {sender for sender, _ in MAILS.values()}
    assert all(name in run("list").out for name in names)
    listed = [json.loads(line) for line in run("list", "--json").lines]
    assert {row["outlet"] for row in listed} == names
    assert {row["source"] for row in listed} == {None}  # the host of an address, which mails lack
    (story,) = [json.loads(line) for line in run("stories", "--json").lines]
    assert story["sources"] == []
    number = story["id"]
    told = json.loads(run("brief", "--story", number, "--json").out)
    assert {article["source"] for article in told["articles"]} == {None}


def test_a_briefing_of_files_prints_it(run, mails):
    """Without a library too, and in each form."""
    for form in ("--plain", "--markdown"):
        text = run("brief", mails, form).out
        assert "2 outlets" in text
        assert all(sender in text for sender, _ in MAILS.values())


def test_a_digest_names_it_once(run, mails):
    """Though the sender is the author too."""
    text = run("digest", mails / "a.eml", "--plain").out
    assert text.split("\n")[1] == "Lowmere Weekly · 4 March 2026"
