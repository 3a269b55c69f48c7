"""What each part of the program may load, seen in a fresh process."""

import subprocess
import sys

import pytest

HEAVY = (
    *("textual", "nltk", "numpy", "sumy", "lxml", "scipy", "urllib3", "requests"),
    *("trafilatura", "pypdf"),
)
SCREENLESS = """
import sys
from reader.cli import main
try:
    status = main({arguments!r})
except SystemExit as ended:
    status = ended.code
print(status, *sorted(set(name.partition(".")[0] for name in sys.modules)), file=sys.stderr)
"""


def loaded_by(code: str) -> set[str]:
    """Run code in a fresh process and return the top-level modules that it loads."""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    status, *modules = ran.stderr.rsplit("\n", 2)[-2].split()
    assert status == "0", ran.stderr
    return set(modules)


def loaded_with(modules: str) -> set[str]:
    """Import modules in a fresh process and return all that is loaded then, by whole names."""
    names = "print(0, *sorted(sys.modules), file=sys.stderr)"
    return loaded_by(f"import sys\nimport {modules}\n{names}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["digest", "--help"],
        ["batch", "--help"],
        ["import", "--help"],
        ["where"],
        ["list"],
    ],
    ids=" ".join,
)
def test_nothing_heavy_is_loaded(arguments):
    """Help, version and the library's list are there at once."""
    modules = loaded_by(SCREENLESS.format(arguments=arguments))
    assert modules.isdisjoint(HEAVY)


def test_help_loads_next_to_nothing():
    """Neither an argument parser nor a database is needed for a page of text."""
    modules = loaded_by(SCREENLESS.format(arguments=["--help"]))
    assert modules.isdisjoint({"argparse", "sqlite3", "tomllib", "json", "platformdirs"})


@pytest.mark.parametrize(("method", "never"), [("gist", {"http", "ssl"}), ("lexrank", set())])
def test_a_digest_needs_no_screen_and_no_library(real_article, method, never):
    """Without Textual, SQLite and scipy; the default method without the network's libraries too."""
    arguments = ["digest", "--json", "--method", method, str(real_article)]
    modules = loaded_by(SCREENLESS.format(arguments=arguments))
    assert modules.isdisjoint({"textual", "sqlite3", "scipy", *never})


@pytest.mark.parametrize(
    "module",
    [
        "reader.digest",
        "reader.formats",
        "reader.library",
        "reader.settings",
        "reader.export.note_files",
    ],
)
def test_modules_load_nothing_heavy(module):
    """What the screen imports before its list is usable leaves the heavy parts for later."""
    code = f"""
import sys
import {module}
print(0, *sorted(set(name.partition(".")[0] for name in sys.modules)), file=sys.stderr)
"""
    assert loaded_by(code).isdisjoint(HEAVY)


def test_the_screen_is_there_without_what_makes_digests():
    """Aligner, sentence models and vectors belong to the child process, not to the screen's."""
    makers = {
        "reader.folding.fold_pipeline",
        "reader.text.preparation",
        "reader.summarising.selection",
    }
    loaded = loaded_with("reader.ui.run, reader.ui.screens.main_screen")
    assert loaded.isdisjoint({"rapidfuzz", "punkt", *HEAVY[1:], *makers})


def test_digests_on_several_processes_are_given_out_without_what_makes_them():
    """The process that reads the articles and prints their digests loads none of what makes one."""
    makers = {
        "reader.folding.analysis",
        "reader.text.sentences",
        "reader.known.memory_index",
        "reader.export.digest_markdown",
    }
    loaded = loaded_with("reader.commands.digest, reader.batch.article_run")
    assert loaded.isdisjoint({"rapidfuzz", "punkt", *HEAVY, *makers})


def test_a_process_that_makes_digests_of_read_articles_loads_no_format():
    """Articles come to it as they were read: what reads files would be loaded for nothing."""
    formats = {"reader.formats.dispatch", "reader.formats.web", "reader.export.digest_markdown"}
    loaded = loaded_with("reader.batch.batch_child")
    assert loaded.isdisjoint(formats)


def test_the_core_opens_no_database():
    """The way from an article to its digest knows neither screen nor library."""
    code = """
import sys
import reader.digest
print(0, *sorted(sys.modules), file=sys.stderr)
"""
    modules = loaded_by(code)
    forbidden = ("reader.ui", "reader.library", "reader.export", "reader.settings", "reader.cli")
    assert modules.isdisjoint({"textual", "sqlite3", "_sqlite3", "platformdirs", *forbidden})
