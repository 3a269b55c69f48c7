"""The languages that reader knows: their identification, stop words and stemmers."""
