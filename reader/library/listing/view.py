"""A view of the library (query, filter, order) and the rows of its list.

Annotations are no strings here: a tuple with names would compile each, which takes a millisecond.
"""

from datetime import date as Date  # noqa: N812 - ``date`` is a field below
from datetime import datetime
from typing import Literal, NamedTuple

from reader.records import Record

Filter = Literal["all", "unread", "starred", "started", "finished"]
Sort = Literal[
    "newest", "oldest", "title", "source", "time", "shown", "folded", "new", "added", "covered"
]

FILTERS: tuple[Filter, ...] = ("all", "unread", "starred", "started", "finished")
SORTS: tuple[Sort, ...] = (
    *("newest", "oldest", "title", "source", "time", "shown", "folded", "new", "added"),
    "covered",
)


class View(Record):
    """Which articles are shown, in which order.

    ``query`` is in the language of ``reader.library.query``; where it ``is_typed`` at this moment,
    its last word may be the beginning of one. ``pinned`` are ids of articles that the filter, or an
    ``is:`` of the query, does not take out: what turned read under the cursor of an unread list
    stays. Articles without a date come last in both orders by date; equal ones stand in order of
    ``id``, so that every order is a total one. "time" is reading time before folding and "shown"
    after it, shortest first; "folded" has those first of which the largest share is folded,
    "new" those of which the most words are new, "added" the latest, and "covered" those of the
    story with the most articles. What is not counted yet comes last. ``words_per_minute`` is the
    reading speed by which a query counts minutes, and ``counts_new`` says that it may ask for what
    is new. ``by_story`` changes nothing in what is found: the list shows the articles of each story
    as one row. The articles that the queries ``muted_by`` find are muted: ``is:muted`` finds them,
    and where ``hides_muted`` is set they are left out unless the query says ``is:muted``.
    """

    query: str = ""
    filter: Filter = "all"
    sort: Sort = "newest"
    pinned: tuple[int, ...] = ()
    is_typed: bool = False
    words_per_minute: int = 230
    counts_new: bool = True
    by_story: bool = False
    muted_by: tuple[str, ...] = ()
    hides_muted: bool = False


class Row(NamedTuple):
    """An article in a list: everything but its text.

    ``source`` is the host of its URL without "www.", "" without URL; ``progress`` is a share from
    0 to 1; ``words_shown`` and ``folds``, the number of folded paragraphs, are None until a
    digest told them; ``orphaned`` says that no file of the imported folders holds the article now.
    ``changed_at`` is when its present text took the place of another, in UTC, None once its reader
    has opened that. ``words_new`` is how many of the words shown are new to the library's owner, or
    the most that it can be; None where it is unknown. ``is_read_whole`` says that all of its
    present text counts as read, since it was finished or marked read, and not marked unread since.
    """

    id: int
    key: str
    title: str
    source: str
    date: Date | None
    url: str | None
    path: str
    unread: bool
    starred: bool
    progress: float
    words: int
    words_shown: int | None
    finished: bool
    orphaned: bool = False
    folds: int | None = None
    changed_at: datetime | None = None
    words_new: int | None = None
    is_read_whole: bool = False


class ReadingState(Record):
    """How far an article is read.

    ``paragraph`` is an index, ``char`` an offset in code points of that paragraph's text,
    ``progress`` a share from 0 to 1; the times are in UTC; ``seconds`` were spent on reading it.
    ``changed_at`` is when its present text took the place of another, None once that was opened.
    """

    unread: bool = True
    starred: bool = False
    paragraph: int = 0
    char: int = 0
    progress: float = 0.0
    opened_at: datetime | None = None
    finished_at: datetime | None = None
    seconds: float = 0.0
    changed_at: datetime | None = None
