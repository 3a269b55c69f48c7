"""The command in this process, with few processes below it."""

import pytest

from reader.cli import main
from tests.cli.conftest import Ran


@pytest.fixture
def batch(capsys):
    """Run ``reader batch`` with arguments, two processes if nothing else is said."""

    def run(*arguments: object, jobs: int | None = 2) -> Ran:
        capsys.readouterr()
        more = [] if jobs is None else ["--jobs", str(jobs)]
        status = main(["batch", *map(str, arguments), *more])
        return Ran(status, *capsys.readouterr())

    return run
