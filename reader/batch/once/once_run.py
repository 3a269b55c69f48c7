"""The steps of ``--once``: keep every shard, join their runs, write each shard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from reader.batch.once.corpus_plan import make_plan
from reader.batch.once.kept_files import KeptShard, open_kept_shard
from reader.batch.once.place_join import is_joined, remove_joined
from reader.batch.output_folder import KEPT, OutputFolder
from reader.batch.shards import Shard
from reader.errors import ReaderError
from reader.export.atomic_files import export_error

Task = dict[str, Any]
Result = dict[str, Any]


class Steps(Protocol):
    """What has the tasks of a batch done."""

    def make_task(self, step: str, shard: Shard, **others: object) -> Task:
        """Return the task of a step with a shard."""

    def run_tasks(
        self, what: str, tasks: Sequence[Task], sizes: Sequence[int], unit: str = "bytes"
    ) -> list[Result]:
        """Have tasks done, and return their results in order; tell what went wrong."""


class OnceRun:
    """One run over all shards of a corpus, of which some are complete already."""

    def __init__(
        self, steps: Steps, folder: OutputFolder, shards: Sequence[Shard], key: str
    ) -> None:
        self._steps = steps
        self._folder = folder
        self._work = folder.path / KEPT
        self._shards = shards
        self._key = key

    def run(self, pending: Sequence[Shard]) -> list[Result]:
        """Write the shards that are ``pending``; return a result for each.

        What was kept goes once all are written. Raises ``ExportError``.
        """
        try:
            self._work.mkdir(exist_ok=True)
            kept = self._keep()
            results = self._write(pending, kept)
            if not any("error" in result for result in results):
                self._folder.remove_kept()
        except OSError as error:
            raise export_error(self._work, error) from error
        return results

    def _find_kept(self) -> dict[str, KeptShard]:
        found = {s.name: open_kept_shard(self._work, s.name, self._of(s)) for s in self._shards}
        return {name: kept for name, kept in found.items() if kept is not None}

    def _of(self, shard: Shard) -> str:
        """Return what a kept shard is made of: its input and the options."""
        return f"{shard.label}|{shard.size}|{self._key}"

    def _keep(self) -> dict[str, KeptShard]:
        """Keep the shards that are not yet; return all that are."""
        kept = self._find_kept()
        missing = [shard for shard in self._shards if shard.name not in kept]
        if missing:
            tasks = [self._steps.make_task("keep", s, made_of=self._of(s)) for s in missing]
            self._steps.run_tasks("digesting", tasks, [s.size for s in missing])
        return self._find_kept() if missing else kept

    def _write(self, pending: Sequence[Shard], kept: dict[str, KeptShard]) -> list[Result]:
        written = [shard for shard in pending if shard.name in kept]
        if written:
            self._join(kept)
        tasks = [self._steps.make_task("tell", shard) for shard in written]
        sizes = [len(kept[shard.name].numbers) for shard in written]
        results = dict(
            zip(
                (shard.name for shard in written),
                self._steps.run_tasks("finding what was said before", tasks, sizes, "articles"),
                strict=True,
            )
        )
        return [results.get(shard.name, {"error": "it was not kept"}) for shard in pending]

    def _join(self, kept: dict[str, KeptShard]) -> None:
        """Join the runs of all kept shards, those parts of them that are not joined yet."""
        plan = make_plan(
            [
                (shard.name, shard.label, self._of(shard), kept[shard.name])
                for shard in self._shards
                if shard.name in kept
            ]
        )
        if plan.save(self._work):
            remove_joined(self._work)
        parts = [part for part in range(plan.parts) if not is_joined(self._work, part)]
        if not parts:
            return
        tasks = [
            self._steps.make_task("join", self._shards[0], part=part)
            | {"label": f"part {part + 1} of {plan.parts} of {KEPT}"}
            for part in parts
        ]
        results = self._steps.run_tasks("comparing", tasks, [1] * len(tasks), "parts")
        if error := next((r["error"] for r in results if "error" in r), None):
            raise ReaderError(error)
