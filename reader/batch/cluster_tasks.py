"""What the workers of a cluster run: a task in a process of its own, as on one machine.

A record that kills a process does not kill the worker then, and one worker does not stop answering
its scheduler while another thread of it works.
"""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

from reader.batch.batch_options import find_code_version
from reader.batch.task_child import TaskChild

_idle: list[TaskChild] = []  # of this worker, kept from one task to the next
_lock = threading.Lock()


def describe_worker(folder: str) -> dict[str, object]:
    """Return the version of this worker's code, and whether it sees the folder of the output."""
    return {"version": find_code_version(), "sees": os.path.isdir(folder)}


def run_on_worker(text: str, version: str) -> str:
    """Do a task, an object as JSON, and return its result as JSON.

    A worker with other code than ``version`` does nothing, and one that does not see the folder of
    the output: it would be written where nobody looks for it.
    """
    task = json.loads(text)
    if find_code_version() != version:
        return json.dumps(
            {"error": f"another version of reader ({find_code_version()})"} | _REFUSED
        )
    if not Path(task["folder"]).is_dir():
        return json.dumps({"error": f"no folder {task['folder']}"} | _REFUSED)
    with _lock:
        child = _idle.pop() if _idle else TaskChild()
    try:
        return json.dumps(child.run(task))
    finally:
        with _lock:
            _idle.append(child)


_REFUSED = {"refused": True}
