#!/usr/bin/env bash
# Tool:     markdownify 1.2.3 (HTML to Markdown) with markdown-it-py 4.3.0 and mistune 3.4.0 (CommonMark).
# Expected: bold words of a page are bold again after a way through Markdown, in any language.
# Seen:     in Chinese and Japanese the asterisks stay in the text where the bold words begin with a
#           bracket or quotation mark, or end with punctuation: CommonMark asks for white space or
#           punctuation on the other side of the asterisks then ("flanking"), and these languages
#           put no space between words. German compounds with a quotation mark have it too. Both
#           parsers do so, as the specification says; markdownify writes what neither reads.
# Matters:  Chinese and Japanese news set quotations and labels ("注意：") bold in every second
#           article. What is stored as Markdown is shown with asterisks, or loses emphasis.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   他说<b>“重要”</b>的新闻: 他说**“重要”**的新闻, both leave the asterisks
#   <b>注意：</b>请看今天: **注意：**请看今天, both leave the asterisks
#   これは<b>「重要」</b>です: これは**「重要」**です, both leave the asterisks
#   <b>„Wort“</b>spiele: **„Wort“**spiele, both leave the asterisks
#   他说<b>重要</b>的新闻: 他说**重要**的新闻, both read it as bold
#   He said <b>“now”</b> again: He said **“now”** again, both read it as bold
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  markdownify==1.2.3 beautifulsoup4==4.15.0 markdown-it-py==4.3.0 mistune==3.4.0 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import markdown_it
import mistune
from markdownify import markdownify

HTML = (
    "他说<b>“重要”</b>的新闻",
    "<b>注意：</b>请看今天",
    "これは<b>「重要」</b>です",
    "<b>„Wort“</b>spiele",
    "他说<b>重要</b>的新闻",
    "He said <b>“now”</b> again",
)
RESULTS = {
    (False, False): "both leave the asterisks",
    (True, True): "both read it as bold",
    (True, False): "markdown-it-py alone reads it as bold",
    (False, True): "mistune alone reads it as bold",
}
for html in HTML:
    text = markdownify(html).strip()
    rendered = (markdown_it.MarkdownIt().render(text), mistune.html(text))
    bold = tuple("<strong>" in page and "*" not in page for page in rendered)
    print(f"{html}: {text}, {RESULTS[bold]}")
PYTHON
cat >"$work/expected" <<'LINES'
他说<b>“重要”</b>的新闻: 他说**“重要”**的新闻, both leave the asterisks
<b>注意：</b>请看今天: **注意：**请看今天, both leave the asterisks
これは<b>「重要」</b>です: これは**「重要」**です, both leave the asterisks
<b>„Wort“</b>spiele: **„Wort“**spiele, both leave the asterisks
他说<b>重要</b>的新闻: 他说**重要**的新闻, both read it as bold
He said <b>“now”</b> again: He said **“now”** again, both read it as bold
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
