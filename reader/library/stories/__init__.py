"""Stories in the library: found among its articles, kept, changed by the reader."""
