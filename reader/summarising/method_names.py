"""The names of the summarising methods."""

SUMY_METHODS = ("lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction", "edmundson")
"""The methods of sumy, with sumy's names."""

METHODS: tuple[str, ...] = ("gist", *SUMY_METHODS)
"""All methods, the default first."""
