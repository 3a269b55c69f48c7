"""Commands that fetch what the library names."""
