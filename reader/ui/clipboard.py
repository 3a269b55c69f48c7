"""What the copy key copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.article import Article
    from reader.digest import Digest
    from reader.library import Row
    from reader.ui.commands import PaneName


def get_text_to_copy(
    pane: PaneName, row: Row | None, article: Article | None, digest: Digest | None, paragraph: int
) -> tuple[str, str]:
    """Return what to copy in a pane and what to call it; both "" where there is nothing."""
    if pane == "list" and row is not None:
        name = "Headline and URL" if row.url else "Headline"
        return "\n".join(part for part in (row.title, row.url) if part), name
    if pane == "article" and article is not None and 0 <= paragraph < len(article.paragraphs):
        return article.paragraphs[paragraph].text, "Paragraph"
    if pane == "summary" and digest is not None and digest.summary.sentences:
        from reader.text.sentences.datelines import drop_dateline

        texts = (drop_dateline(sentence.text) for sentence in digest.told_sentences)
        return "\n".join(texts), "Summary"
    return "", ""


def copy_to_system(text: str) -> bool:
    """Copy by the clipboard program of the system; False where there is none that can."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return False
    return True
