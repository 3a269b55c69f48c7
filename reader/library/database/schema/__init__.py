"""The tables of the library, and the migrations from each older version."""
