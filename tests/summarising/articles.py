"""Articles for these tests, made from sentences: nothing here depends on the splitting of text."""

from reader.article import Article, Paragraph, Sentence


def make_article(*paragraphs: list[str], title: str = "", language: str = "english") -> Article:
    """Return an article whose paragraphs are lists of sentences, joined by spaces."""
    made = []
    for index, sentences in enumerate(paragraphs):
        text, spans = "", []
        for sentence in sentences:
            text += " " if text else ""
            spans.append(Sentence(len(text), len(text) + len(sentence)))
            text += sentence
        made.append(Paragraph(index, index + 1, text, text, tuple(spans)))
    return Article("made.txt", title, None, None, tuple(made), language=language)


FLOOD = make_article(
    ["Above: The market square of Harnden under water on Sunday"],
    ["The river Elm burst its banks at Harnden on Saturday night and drove 400 people from homes."],
    ["Volunteers filled sandbags until dawn while the fire brigade pumped water from the school."],
    ["'I have lived here for sixty years and never saw the bridge go under,' said Ada Merrow."],
    ["He also said that the dam had been checked in spring."],
    ["The council of Harnden had put off a higher flood wall twice because it cost too much."],
    ["The river Elm burst its banks at Harnden on Saturday night."],
    ["Engineers expect the water at Harnden to fall by Tuesday if the rain stays in the hills."],
    ["Insurers put the damage to shops and homes along the river at 12 million pounds."],
    ["A shelter in the sports hall gave beds, soup and dry clothes to families from the valley."],
    ["olice closed the bridge to lorries"],
    title="River Elm floods Harnden and drives 400 people from their homes",
)
