"""The steps of a batch: what is to be done, in which tasks, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reader.batch.batch_options import BatchOptions
from reader.batch.output_folder import DONE, Counts, OutputFolder
from reader.batch.runners import Result, Runner, Task
from reader.batch.shards import Shard
from reader.errors import ExportError
from reader.export.export_phrases import pluralise
from reader.formats import show_path

_MAX_SENTENCES = 1000  # that are told one by one; a corpus may be damaged as a whole


class Progress(Protocol):
    """What is told while a batch runs."""

    def begin(self, what: str, sizes: Sequence[int], unit: str = "bytes") -> None:
        """Begin a step with a task of each of these sizes, in that unit."""

    def advance(self, number: int, share: float) -> None:
        """Say how far a task is, from 0 to 1."""


@dataclass(slots=True)
class BatchResult:
    """What a batch came to: the counts of all complete shards, and of those made by this run.

    ``complete`` counts the shards that were made by an earlier run, ``missing`` those that could
    not be made.
    """

    total: Counts = field(default_factory=Counts)
    made: Counts = field(default_factory=Counts)
    complete: int = 0
    missing: int = 0


class Batch:
    """One run of ``reader batch`` over some shards into a folder that it holds.

    ``make_runner`` is called with the number of shards that are not complete, if there are any.
    ``tell`` gets a sentence for whatever could not be done.
    """

    def __init__(
        self,
        shards: Sequence[Shard],
        options: BatchOptions,
        folder: OutputFolder,
        make_runner: Callable[[int], Runner],
        tell: Callable[[str], None],
        progress: Progress,
    ) -> None:
        self._shards = shards
        self._options = options
        self._folder = folder
        self._make_runner = make_runner
        self._runner: Runner | None = None
        self._changed: list[Shard] = []  # that are complete, and newer than their markers
        self._tell = tell
        self._progress = progress

    def run(self) -> BatchResult:
        """Make every shard that is not complete; raises ``ExportError`` if none can be written."""
        result = BatchResult()
        pending = []
        for shard in self._shards:
            counts = self._find_complete(shard, result)
            if counts is None:
                pending.append(shard)
            else:
                result.total += counts
        if self._changed:
            which = show_path(self._changed[0].label)
            if len(self._changed) > 1:
                which = f"{len(self._changed):,} shards, first {which},"
            self._tell(
                f"{which} may have changed after its digests were made, which stay; to make them"
                f" again, remove the shard's file in {show_path(self._folder.path / DONE)}."
            )
        result.complete = len(self._shards) - len(pending) - result.missing
        if pending:
            self._runner = self._make_runner(len(self._shards if self._options.once else pending))
            try:
                self._take(self._make(pending), result)
            finally:
                self._runner.close()
        elif self._options.once and not result.missing:
            self._folder.remove_kept()  # which a run left that was killed at its very end
        return result

    def _make(self, pending: Sequence[Shard]) -> list[Result]:
        if self._options.once:
            from reader.batch.once.once_run import OnceRun

            return OnceRun(self, self._folder, self._shards, self._options.key).run(pending)
        tasks = [self.make_task("digest", shard) for shard in pending]
        return self.run_tasks("digesting", tasks, [shard.size for shard in pending])

    def make_task(self, step: str, shard: Shard, **others: object) -> Task:
        """Return the task of a step with a shard."""
        return {
            "step": step,
            "label": shard.paths[0][1] if len(shard.paths) == 1 else shard.label,
            "shard": shard.to_object(),
            "options": self._options.to_object(),
            "folder": str(self._folder.path.absolute()),
            **others,
        }

    def run_tasks(
        self, what: str, tasks: Sequence[Task], sizes: Sequence[int], unit: str = "bytes"
    ) -> list[Result]:
        """Have tasks done, and return their results in order; tell what went wrong.

        Raises ``ExportError`` for what would go wrong with every other task too.
        """
        results: list[Result] = [{} for _ in tasks]
        self._progress.begin(what, sizes, unit)
        assert self._runner is not None
        events = self._runner.run(tasks)
        told = 0
        try:
            for event in events:
                self._progress.advance(event.number, event.share)
                if event.result is None:
                    continue
                results[event.number] = event.result
                if sentence := event.result.get("error"):
                    if event.result.get("fatal"):
                        raise ExportError(sentence)
                    told += 1
                    if told <= _MAX_SENTENCES:
                        self._tell(sentence)
        finally:
            close = getattr(events, "close", None)
            if close is not None:
                close()
        return results

    def _find_complete(self, shard: Shard, result: BatchResult) -> Counts | None:
        """Return the counts of a shard that is complete, None if it is to be made.

        One that was made otherwise stays as it is, and counts as missing. Raises ``ExportError``
        where the folder's shards are those of other options.
        """
        marker = self._folder.read_marker(shard)
        target = show_path(self._folder.find_file(shard))
        if marker is None:
            if not self._folder.is_foreign(shard):
                return None
            self._tell(
                f"{target} is there already, and not as the digests of {shard.label}; move it"
                " elsewhere, or give another folder."
            )
            result.missing += 1
            return Counts()
        if marker.options != self._options.key:
            raise ExportError(
                f"{target} was made with other options, or by another version of reader; give"
                " another folder, or remove this one."
            )
        if (marker.input, marker.size) != (shard.label, shard.size):
            self._tell(
                f"{target} was made of another {marker.input} ({pluralise(marker.size, 'byte')},"
                f" not {shard.size:,}); remove {DONE}/{show_path(shard.name)} to make it again, or"
                " give another folder."
            )
            result.missing += 1
            return Counts()
        size = self._folder.find_size(shard)
        if size is None:
            self._tell(f"{target} is not there, although its marker is; it is made again.")
            return None
        if marker.output_size not in (size, None):
            self._tell(
                f"{target} was changed after it was made ({pluralise(size, 'byte')}, not"
                f" {marker.output_size:,}); remove it to make it again, or give another folder."
            )
            result.missing += 1
            return Counts()
        if shard.changed > marker.written:
            self._changed.append(shard)
        return marker.counts

    def _take(self, made: Sequence[Result], result: BatchResult) -> None:
        """Add what tasks made to the counts."""
        for one in made:
            if "error" in one:
                result.missing += 1
            else:
                counts = Counts(**one)
                result.total += counts
                result.made += counts
