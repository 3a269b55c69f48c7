"""Which articles the list is to show, in which order: changed by keys, kept by the session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.library import FILTERS, SORTS, Sort, View
from reader.library.rules.rule import select_muting
from reader.ui.model.contents import NOTHING_HIDDEN, HiddenMatches

if TYPE_CHECKING:
    from reader.library.rules.rule import Rule
    from reader.ui.model.session import Session


class ChosenView:
    """The view of the list; after a change the list is to be read again."""

    view: View
    hidden: HiddenMatches = NOTHING_HIDDEN

    def restore(self, session: Session) -> None:
        """Choose what the last session showed; before anything is read."""
        if session.filter in FILTERS:
            self.view = self.view.replace(filter=session.filter)
        if session.query:
            self.view = self.view_with_query(session.query, is_typed=False)
        if session.sort in self.sorts:
            self.view = self.view.replace(sort=session.sort)

    @property
    def shows_all(self) -> bool:
        """Whether the view leaves out no article."""
        return self.view.filter == "all" and not self.view.query and not self.view.muted_by

    def choose_filter(self, name: str) -> None:
        """Choose a filter; the list is to be reloaded."""
        chosen = next(filter for filter in FILTERS if filter == name)
        self.view = self.view.replace(filter=chosen, pinned=())

    def choose_sort(self, name: str) -> None:
        """Choose an order; the list is to be reloaded."""
        self.view = self.view.replace(sort=next(sort for sort in SORTS if sort == name))

    @property
    def sorts(self) -> Sequence[Sort]:
        """The orders that there are under the settings."""
        return [sort for sort in SORTS if sort != "new" or self.view.counts_new]

    def view_with_query(self, query: str, *, is_typed: bool) -> View:
        """Return the view with another query, whose last word may still be ``is_typed``."""
        return self.view.replace(query=query.strip(), is_typed=is_typed, pinned=())

    def use_rules(self, rules: Iterable[Rule]) -> None:
        """Leave out what rules mute; the list is to be reloaded."""
        muted_by = select_muting(rules)
        self.view = self.view.replace(muted_by=muted_by, hides_muted=bool(muted_by))

    def pin(self, article_id: int) -> None:
        """Leave an article in the list though filter or query do not find it any more."""
        if self.is_narrowed and article_id not in self.view.pinned:
            self.view = self.view.replace(pinned=(*self.view.pinned, article_id))

    @property
    def is_narrowed(self) -> bool:
        """Whether a filter or a query leaves articles out."""
        return self.view.filter != "all" or bool(self.view.query)

    @property
    def shows_folded(self) -> bool:
        """Whether the list is about how much is folded."""
        return self.view.sort == "folded" or "folds:" in self.view.query

    @property
    def counts_new_words(self) -> bool:
        """Whether the list is about how much is new, so that this is to be counted of articles."""
        is_asked = self.view.sort == "new" or "new:" in self.view.query.lower()
        return is_asked and self.view.counts_new
