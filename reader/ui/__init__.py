"""The screen: the only place that imports Textual."""

import importlib
import os

# Textual paints at most this often in a second, and so makes a key wait for the next time. At its
# own 60 that is up to 17 ms, more than drawing takes; nothing is painted when nothing has changed.
# It reads the variable once, when it is imported; programs that reader starts do not inherit it.
if "TEXTUAL_FPS" not in os.environ:
    os.environ["TEXTUAL_FPS"] = "240"
    importlib.import_module("textual.constants")

    del os.environ["TEXTUAL_FPS"]
