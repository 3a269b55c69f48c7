"""The order in which the chosen sentences of a summary are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.standalone import StandaloneLevels


def order_for_reading(
    chosen: Sequence[int],
    candidates: Sequence[CandidateSentence],
    standalone: StandaloneLevels,
    weight_of: Callable[[int], float],
    denials: Iterable[tuple[int, int]] = (),
    *,
    first: int | None = None,
) -> list[int]:
    """Return the numbers of the chosen sentences in reading order.

    Sentences of one paragraph stay together, in their order there. The paragraph with the
    heaviest sentence comes first, but a sentence with a person's full name comes before those
    that use the short name, one that names "a man" before one that begins with "the man", and a
    denial right after what it denies; ``denials`` are pairs of what is said and its denial.
    ``first`` is a sentence that comes first if it is chosen.
    """
    groups: dict[int, list[int]] = {}
    for number in chosen:
        groups.setdefault(candidates[number].paragraph, []).append(number)
    ordered = sorted(
        (sorted(group, key=lambda i: candidates[i].start) for group in groups.values()),
        key=lambda group: (-max(map(weight_of, group)), group[0]),
    )
    ordered = _put_introductions_first(ordered, standalone)
    ordered = _put_denials_behind(ordered, denials)
    ordered.sort(key=lambda group: first not in group)
    return [number for group in ordered for number in group]


def _put_denials_behind(
    ordered: list[list[int]], denials: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """Return the groups so that a denial follows what it denies."""
    for said, denial in denials:
        before = next((group for group in ordered if said in group), None)
        behind = next((group for group in ordered if denial in group), None)
        if before is not None and behind is not None and before is not behind:
            ordered = [group for group in ordered if group is not behind]
            ordered.insert(ordered.index(before) + 1, behind)
    return ordered


def _put_introductions_first(
    ordered: list[list[int]], standalone: StandaloneLevels
) -> list[list[int]]:
    """Return the groups so that what is named comes before what takes it for known."""
    group_of = {number: group[0] for group in ordered for number in group}
    needed = {
        group[0]: _find_name_groups(group, group_of, standalone)
        + _find_noun_groups(group, group_of, standalone)
        for group in ordered
    }
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
    """Return, for each short name of the sentences, the other groups that have the full name."""
    found = []
    for number in group:
        for sentences in standalone.introducing_sentences(number):
            groups = {group_of[i] for i in sentences if i in group_of}
            if groups and group_of[number] not in groups:
                found.append(groups)
    return found


def _find_noun_groups(
    group: Sequence[int], group_of: Mapping[int, int], standalone: StandaloneLevels
) -> list[set[int]]:
    """Return, if a group begins with "the man", the other groups that name "a man"."""
    subject = standalone.find_definite_subject(group[0])
    if subject is None:
        return []
    groups = {group_of[i] for i in group_of if subject in standalone.find_introductions(i)}
    return [groups] if groups - {group[0]} and group[0] not in groups else []
