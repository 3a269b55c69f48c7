"""The screen: the only place that imports Textual."""

import os

# Textual paints at most this often in a second, and so makes a key wait for the next time. At its
# own 60 that is up to 17 ms, more than drawing takes; nothing is painted when nothing has changed.
os.environ.setdefault("TEXTUAL_FPS", "240")
