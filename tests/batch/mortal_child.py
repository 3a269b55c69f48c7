"""The process of a batch, in which a record with a deadly word ends it, as a fault in C would.

``python -m tests.batch.mortal_child`` stands for ``python -m reader.batch.batch_child``.
"""

import os
import signal

from reader.batch import batch_child, batch_steps

DEADLY = "Deadly"


def main() -> None:
    make_digests = batch_steps.make_digests

    def make_or_die(articles, options):
        for article in articles:
            if DEADLY in article.title:
                with open(os.environ["DEATHS"], "a") as deaths:
                    deaths.write(f"{article.title}\n")
                os.kill(os.getpid(), signal.SIGKILL)
        return make_digests(articles, options)

    batch_steps.make_digests = make_or_die
    batch_child.main()


if __name__ == "__main__":
    main()
