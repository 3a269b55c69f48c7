"""A digest, made when this module is loaded: what every digest needs is in the process then."""

from reader.article import Article, Paragraph
from reader.digest import DigestOptions, encode, make_digest
from reader.digesting import digest_child

TEXTS = (
    "The harbour of Ostby was dredged on Monday for the first time in forty years.",
    "The harbour of Ostby was dredged on Monday for the first time in forty years",
    "'We had waited for this,' said the harbour master, Ida Lunde, on the quay.",
    "Farmers came with tractors and took away nine thousand tonnes of mud, 3 times the 1990 load.",
    "They had not expected 4,000 tonnes at a cost of £2.5m, a quarter less than in 2019.",
)

paragraphs = tuple(Paragraph(number, None, text, text) for number, text in enumerate(TEXTS))
encode(make_digest(Article("a.txt", "A harbour", None, None, paragraphs), DigestOptions()))

__all__ = ["digest_child"]  # for those that are forked
