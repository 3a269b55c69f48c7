"""The command line whose forked processes a record with a deadly word ends, and those after them.

``python -m tests.batch.mortal_command digest …`` stands for ``python -m reader digest …``.
"""

import os
import signal
import sys

from reader.batch import batch_steps, task_child
from reader.cli import main
from tests.batch.mortal_child import DEADLY


def run() -> int:
    make_digests, own = batch_steps.make_digests, os.getpid()

    def make_or_die(articles, options):
        for article in articles:
            if DEADLY in article.title and os.getpid() != own:
                with open(os.environ["DEATHS"], "a") as deaths:
                    deaths.write(f"{article.title}, forked\n")
                os.kill(os.getpid(), signal.SIGKILL)
        return make_digests(articles, options)

    batch_steps.make_digests = make_or_die
    task_child._COMMAND = [sys.executable, "-m", "tests.batch.mortal_child"]
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
