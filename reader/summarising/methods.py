"""The names of the methods."""

CLASSIC = ("lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction", "edmundson")
"""sumy's, by the names that it gives them."""

METHODS: tuple[str, ...] = ("gist", *CLASSIC)
"""All, the default first."""
