"""Properties without a deadline: the first example loads a model or a library."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
