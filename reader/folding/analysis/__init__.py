"""Analysis of one text: its words, word classes, sentences, quotations and kicker."""

from reader.folding.analysis.analysed_text import AnalysedText, analyse_paragraph
from reader.folding.analysis.normalised_words import Words, find_capitalised
from reader.folding.analysis.quotations import QUOTATION_MARKS

__all__ = ["QUOTATION_MARKS", "AnalysedText", "Words", "analyse_paragraph", "find_capitalised"]
