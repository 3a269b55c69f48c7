"""Where a paragraph of one text of an article stands in another text of it."""

from __future__ import annotations

from collections.abc import Sequence


def match_paragraph(
    before: Sequence[str], after: Sequence[str], paragraph: int
) -> tuple[int, bool]:
    """Return the index in ``after`` of a paragraph of ``before``, and whether it is unchanged.

    ``paragraph`` is an index. Of equal paragraphs it is the nearest to where it stood. One that
    was edited or removed is looked for behind the nearest paragraph before it that is still there,
    else before the nearest one behind it. Never beyond the last paragraph; 0 where there is none.
    """
    indices_by_text: dict[str, list[int]] = {}
    for index, text in enumerate(after):
        indices_by_text.setdefault(text, []).append(index)
    last = max(len(after) - 1, 0)
    if not 0 <= paragraph < len(before):
        return max(min(paragraph, last), 0), False
    earlier = range(paragraph, -1, -1)
    for index in (*earlier, *range(paragraph + 1, len(before))):
        if found := indices_by_text.get(before[index]):
            nearest = min(found, key=lambda candidate: abs(candidate - index))
            return max(min(nearest + paragraph - index, last), 0), index == paragraph
    return min(paragraph, last), False
