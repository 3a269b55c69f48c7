"""Stories of invented articles: one followed, one muted, and an article with a wide headline."""

from pathlib import Path

from reader.ingest import group_stories, import_paths
from reader.library import Library
from tests.ui.story_articles import make_files

WIDE = """\
渡し船が濃い霧の中で岩に乗り上げ、乗客百二十人は救命艇で全員無事に救助された
20190319
https://news.example.jp/ferry
渡し船は夜明けに岩に乗り上げた。乗客は救命艇で港に運ばれた。
"""


def fill(library: Library, folder: Path) -> None:
    """Import the articles, dated in a year that stands with its dates, and group them."""
    files = {name: text.replace("\n2026", "\n2019", 1) for name, text in make_files().items()}
    for name, text in (files | {"wide.txt": WIDE}).items():
        (folder / name).write_text(text, encoding="utf-8")
    import_paths(library, [str(folder)])
    group_stories(library)
    for story in library.stories.load(library.stories.list_ids()):
        if "Tarvola" in story.title:
            library.stories.follow([story.id])
        if "Norland" in story.title:
            library.stories.mute([story.id])
