"""What workers of the screen are handed."""

import ast
from pathlib import Path

import reader.ui

STARTERS = {"start_worker", "run_worker"}
FOLDER = Path(reader.ui.__file__).parent


def handed_to_workers(source: str) -> list[ast.expr]:
    """Return what each call of ``start_worker`` or ``run_worker`` is handed as its work."""
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute | ast.Name)
        and STARTERS & {getattr(node.func, "attr", ""), getattr(node.func, "id", "")}
    ]
    named = [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "work"]
    return [*named, *(call.args[0] for call in calls if call.args)]


def is_function(work: ast.expr) -> bool:
    """Whether it is a function, by its name or bound to arguments, and no coroutine object."""
    if isinstance(work, ast.Call):
        return isinstance(work.func, ast.Name) and work.func.id == "partial"
    return isinstance(work, ast.Attribute | ast.Name)


def test_workers_are_handed_functions():
    """A coroutine object would be awaited by nobody where the worker is cancelled at once."""
    handed = [
        (file.name, work.lineno, work)
        for file in sorted(FOLDER.rglob("*.py"))
        for work in handed_to_workers(file.read_text(encoding="utf-8"))
    ]
    assert handed
    assert [place[:2] for place in handed if not is_function(place[2])] == []


def test_coroutine_objects_are_seen():
    """Each way to write one down is seen, and what is right is not."""
    wrong = "self.run_worker(self.find(row))\nrun_worker(work=find(), group='a')"
    assert not any(is_function(work) for work in handed_to_workers(wrong))
    right = "self.start_worker(partial(self.find, row))\nself.run_worker(self.find, group='a')"
    assert all(is_function(work) for work in handed_to_workers(right))
