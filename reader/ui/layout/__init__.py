"""How text is laid out in rows of cells; knows no widget."""
