"""How the package is laid out: no circles, small rooms, names that stand in one place."""

import ast
import importlib
import inspect
import pkgutil
from collections import Counter
from pathlib import Path

import grimp
import pytest

import reader

PACKAGE = Path(reader.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

MOST_MODULES = 20  # in a folder
MOST_LINES = 400  # in a module
MOST_CLASSES = 3  # of ours in the line of ancestors of one
MOST_CONTROLLER_LINES = 200

# A command and what it commands, a format that is read and written.
PAIRS = 8


def project_classes():
    """Yield every class that the package defines."""
    for module in pkgutil.walk_packages([str(PACKAGE)], "reader."):
        if module.name.endswith("__main__"):
            continue
        loaded = importlib.import_module(module.name)
        for _, one in inspect.getmembers(loaded, inspect.isclass):
            if one.__module__ == module.name:
                yield one


def strongly_connected(graph):
    """Return the groups of modules that import each other, directly or round about."""
    found, index, low, stack, on_stack = [], {}, {}, [], set()
    for start in graph.modules:
        if start in index:
            continue
        work = [(start, iter(sorted(graph.find_modules_directly_imported_by(start))))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    ahead = sorted(graph.find_modules_directly_imported_by(target))
                    work.append((target, iter(ahead)))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    group = []
                    while not group or group[-1] != node:
                        group.append(stack.pop())
                        on_stack.discard(group[-1])
                    if len(group) > 1:
                        found.append(sorted(group))
    return found


def test_no_modules_import_each_other():
    """There is no circle of imports, those for types alone counted."""
    assert strongly_connected(grimp.build_graph("reader")) == []


def test_folders_are_small():
    """No folder holds more modules than a reader can take in."""
    held = Counter(
        path.parent.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if path.name != "__init__.py"
    )
    large = {folder: number for folder, number in held.items() if number > MOST_MODULES}
    assert large == {}


def test_modules_are_short():
    """No module has grown so long that it does more than one thing."""
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_controllers_are_short():
    """Each controller of the screen does one thing."""
    lengths = {
        path.name: len(path.read_text("utf-8").splitlines())
        for path in (PACKAGE / "ui" / "control").rglob("*.py")
    }
    assert {n: length for n, length in lengths.items() if length > MOST_CONTROLLER_LINES} == {}


def test_file_names_stand_in_one_package():
    """A name that is searched for is found once."""
    names = Counter(path.name for path in MODULES if path.name != "__init__.py")
    twice = sorted(name for name, number in names.items() if number > 1)
    assert len(twice) <= PAIRS, twice


def test_nothing_inherits_to_share():
    """No class has more than three of the package's own classes in its line of ancestors."""
    deep = {}
    for one in project_classes():
        ours = [base.__qualname__ for base in one.__mro__ if base.__module__.startswith("reader")]
        if len(ours) > MOST_CLASSES:
            deep[f"{one.__module__}.{one.__qualname__}"] = ours
    assert deep == {}


@pytest.mark.parametrize("path", sorted((PACKAGE / "ui").rglob("*.py")), ids=lambda path: path.stem)
def test_workers_get_functions(path):
    """A coroutine object whose worker is cancelled before its first step is never awaited."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            runs = node.func.attr == "run_worker" or (
                node.func.attr == "run" and any(k.arg == "group" for k in node.keywords)
            )
            if runs:
                work = node.args[0]
                assert not isinstance(work, ast.Call) or ast.unparse(work.func) == "partial", (
                    ast.unparse(node)
                )
