#!/usr/bin/env bash
# Tool:     libzim 3.13.1 (ZIM archives, as of Wikipedia), full-text search in an archive that was made
#           with config_indexing(True, language).
# Expected: a word of a page is found, in every language that the archive names.
# Seen:     in Thai no word is found, in either the text or the title: what stands between two spaces
#           is one word, which is most of a sentence, and even that is not found where it is longer
#           than an index takes. has_fulltext_index is True, nothing is raised. Chinese and
#           Japanese, which have no spaces either, are found. In Hindi and Bengali vowel signs are taken
#           off with the accents: a search for সেতু (bridge) finds সাত (seven).
# Matters:  the archive is made and opened as any other, and "not in the archive" is what a reader of
#           Thai is told of each word. Only a title that begins with the word is found, by suggestion.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   tha, สะพาน: nothing; by suggestion page1
#   tha, แม่น้ำ: nothing; by suggestion nothing
#   tha, พายุ: nothing; by suggestion nothing
#   zho, 大桥: page1; by suggestion page1
#   zho, 通车: page1; by suggestion page1
#   zho, 风暴: page2; by suggestion page2
#   jpn, 橋: page1; by suggestion page1
#   jpn, 通行: page1; by suggestion page1
#   jpn, 嵐: page2; by suggestion page2
#   ben, সেতু: page1 page2; by suggestion page1 page2
#   ben, সাত: page1 page2; by suggestion page1 page2
#   hin, किला: page1 page2; by suggestion page1 page2
#   hin, कुली: page1 page2; by suggestion page1 page2
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check libzim==3.13.1 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import os
import tempfile
from pathlib import Path

from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher
from libzim.writer import Creator, Hint, Item, StringProvider

PAGES = {  # by language: pages, words of the first, words of the second
    "tha": (["สะพานข้ามแม่น้ำเปิดใช้งานอีกครั้ง", "ท่าเรือปิดเพราะพายุ"], "สะพาน แม่น้ำ", "พายุ"),
    "zho": (["跨江大桥今天上午重新通车。", "港口因风暴关闭。"], "大桥 通车", "风暴"),
    "jpn": (["橋は今朝から再び通行できる。", "港は嵐で閉鎖された。"], "橋 通行", "嵐"),
    "ben": (["সেতু আজ খুলেছে", "সাত জন এসেছে"], "সেতু", "সাত"),
    "hin": (["किला आज खुला", "कुली आज आए"], "किला", "कुली"),
}


class Page(Item):
    def __init__(self, number, text):
        super().__init__()
        self.number, self.text = number, text

    def get_path(self):
        return f"page{self.number}"

    def get_title(self):
        return self.text

    def get_mimetype(self):
        return "text/html"

    def get_contentprovider(self):
        return StringProvider(f"<html><body><p>{self.text}</p></body></html>")

    def get_hints(self):
        return {Hint.FRONT_ARTICLE: True}


def make_archive(path, language, texts):
    with Creator(path).config_indexing(True, language) as creator:
        creator.set_mainpath("page1")
        for number, text in enumerate(texts, 1):
            creator.add_item(Page(number, text))
        creator.add_metadata("Language", language)
    return Archive(path)


kept = os.dup(1)  # libzim writes of its progress to the screen
lines = []
with tempfile.TemporaryDirectory() as folder:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for language, (texts, *searches) in PAGES.items():
        archive = make_archive(Path(folder, f"{language}.zim"), language, texts)
        assert archive.has_fulltext_index
        for word in " ".join(searches).split():
            search = Searcher(archive).search(Query().set_query(word))
            found = sorted(search.getResults(0, 10))
            line = f"{language}, {word}: {' '.join(found) or 'nothing'}"
            titles = SuggestionSearcher(archive).suggest(word).getResults(0, 10)
            lines.append(f"{line}; by suggestion {' '.join(sorted(titles)) or 'nothing'}")
    os.dup2(kept, 1)
print("\n".join(lines))
PYTHON
cat >"$work/expected" <<'LINES'
tha, สะพาน: nothing; by suggestion page1
tha, แม่น้ำ: nothing; by suggestion nothing
tha, พายุ: nothing; by suggestion nothing
zho, 大桥: page1; by suggestion page1
zho, 通车: page1; by suggestion page1
zho, 风暴: page2; by suggestion page2
jpn, 橋: page1; by suggestion page1
jpn, 通行: page1; by suggestion page1
jpn, 嵐: page2; by suggestion page2
ben, সেতু: page1 page2; by suggestion page1 page2
ben, সাত: page1 page2; by suggestion page1 page2
hin, किला: page1 page2; by suggestion page1 page2
hin, कुली: page1 page2; by suggestion page1 page2
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
