"""The order in which the chosen sentences of a summary are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.standalone import StandaloneLevels


def order_for_reading(
    chosen: Sequence[int],
    candidates: Sequence[CandidateSentence],
    standalone: StandaloneLevels,
    weight_of: Callable[[int], float],
) -> list[int]:
    """Return the numbers of the chosen sentences in reading order.

    Sentences of one paragraph stay together, in their order there. The paragraph with the
    heaviest sentence comes first, but a sentence with a person's full name comes before those
    that use the short name.
    """
    groups: dict[int, list[int]] = {}
    for number in chosen:
        groups.setdefault(candidates[number].paragraph, []).append(number)
    ordered = sorted(
        (sorted(group, key=lambda i: candidates[i].start) for group in groups.values()),
        key=lambda group: (-max(map(weight_of, group)), group[0]),
    )
    return [number for group in _put_full_names_first(ordered, standalone) for number in group]


def _put_full_names_first(
    ordered: list[list[int]], standalone: StandaloneLevels
) -> list[list[int]]:
    """Return the groups so that a full name comes before its short form, else in their order."""
    group_of = {number: group[0] for group in ordered for number in group}
    needed = {group[0]: _find_name_groups(group, group_of, standalone) for group in ordered}
    if not any(needed.values()):
        return ordered
    waiting, done, result = list(ordered), set[int](), list[list[int]]()
    while waiting:
        ready = (g for g in waiting if all(groups & done for groups in needed[g[0]]))
        group = next(ready, waiting[0])
        waiting.remove(group)
        done.add(group[0])
        result.append(group)
    return result


def _find_name_groups(
    group: Sequence[int], group_of: Mapping[int, int], standalone: StandaloneLevels
) -> list[set[int]]:
    """Return, for each sentence with a short name, the other groups that have the full name."""
    found = []
    for number in group:
        groups = {group_of[i] for i in standalone.full_name_sentences(number) if i in group_of}
        if groups and group_of[number] not in groups:
            found.append(groups)
    return found
