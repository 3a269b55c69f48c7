"""A terminal reading room for news."""

import os

__version__ = "0.1.0"

# The matrices of an article are small: threads of numpy's linear algebra would wait for each other
# for longer than they calculate, and take twice the processor time. The variable is read once, when
# numpy is first imported. The user's own commands do not inherit it (``user_commands``).
THREADS_VARIABLE = "OPENBLAS_NUM_THREADS"
SETS_THREADS = THREADS_VARIABLE not in os.environ
if SETS_THREADS:
    os.environ[THREADS_VARIABLE] = "1"
