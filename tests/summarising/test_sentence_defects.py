"""What shows that a sentence cannot stand alone, each sign with cases for and against."""

import pytest

from reader.summarising.standalone import SentenceDefect, find_defects, find_quoted_spans

CLEAR = [
    "The ferry to Torrin was cancelled on Monday because of ice.",
    "渡轮公司宣布新的班次下月开始运行！",
    "هل تعود العبارة إلى الميناء هذا الشهر؟",
    "It is believed that the ferry hit a rock in the dark.",
    "It was Dr Ada Merrow who found the rock.",
    "This week the harbour of Torrin is closed.",
    "Those who waited for the ferry were given soup.",
    "Both the harbour and the school are closed.",
    "So far the ferry has made nine trips.",
    "'The ice was thicker than the hull,' said Ada Merrow, who runs the ferry.",
    "Ada Merrow said the ferry 'was never in danger'.",
    "Ada Merrow said that she had seen the ice.",
    "A fisherman said that he had seen the ice.",
    "The US sent an icebreaker to Torrin on Tuesday.",
    "iPhone owners on the ferry could not call home.",
    "The price of a ticket rose by 3.5 per cent to £12.",
    "It emerged on Monday that the ferry had no anchor.",
    "Ada Merrow, who is also the mayor, closed the harbour.",
    "In her letter to the mayor, Ada Merrow asked for an icebreaker.",
    "This is the moment a ferry ran onto the rocks of Torrin.",
    "The thief was photographed leaving the ferry on Monday.",
    "' The ferry of Torrin was cancelled on Monday because of ice.",
    "The ferry left before it was full.",
    "Torrin noticed its ferry and its crew.",
    "Northlight said it would look at the rock.",
    "Mr Merrow said it was a relief that the ferry was safe.",
    "When it comes to ice, the ferry of Torrin is slow.",
    "As its captain had feared, the ferry was late.",
    "The passengers found these days long.",
    "The captain gave the passengers soup, and these thanked the cook.",
    "In those who waited the captain saw good sailors.",
    "The two-year-old ferry of Torrin has no anchor.",
    "Two days after the storm, the ferry left the harbour of Torrin.",
    "Earlier this week the ferry left the harbour of Torrin.",
    "In Yemen, due to that country's ice, no ferry has an anchor.",
    "The owner of the ferry wrote to the mayor in praise of that ferry.",
    "Ada Merrow is proud of that, and told the mayor.",
    "Ada Merrow lost this ferry and her crew.",
    "'This is a sad day for Torrin,' said Ada Merrow.",
    "In addition to the ferry, Torrin has a crane.",
    "The group of passengers waited in the harbour.",
    "After leaving the Torrin Ferry Service, Ada Merrow bought a boat.",
    "During the spring, Ada Merrow said, the ferry stays in Torrin.",
    "The harbour has room for 5.",
    "The ferry of Torrin was built by a sales rep.",
    "The captain was diagnosed last year with MS.",
    "The ferry office stands on High St.",
    "The group Elm Watch said the ferry was safe.",
    "The couple, Ada Merrow and Bo Stead, sailed to Torrin.",
    "Following Ada Merrow's speech, she was given soup.",
    "According to Ada Merrow, she was given soup.",
    "When it opened, the bridge was the longest of Torrin.",
    "A court has stopped the plan for a mine below the harbour of Torrin.",
    "Ada Merrow, who appeared in My Family, has left Torrin.",
    "An MP has had his passport stolen on the ferry to Torrin.",
    "A surgeon who wrote his name on the ferry has been struck off.",
    "The news that the ferry is safe reached Torrin on Monday.",
    "Ada Merrow, a former F.B.I. agent, was expected to leave Torrin.",
    "The ferry of Torrin was sunk in World War I and raised again.",
    "TORRIN — In one of her last speeches as mayor, Ada Merrow asked for an icebreaker.",
    "Relying on her last, and perhaps her only, friend, Ms Merrow bought a boat.",
    "More than 20 years after his death, the captain Bo Merrow is not forgotten.",
]
FAULTY = {
    SentenceDefect.FRAGMENT: [
        "No ferry.",
        "olice closed the harbour of Torrin on Monday.",
        "READ MORE: Other ferries that ran aground",
        "Click here for the timetable of the ferry.",
        "Ada Merrow contributed to this report.",
        "The timetable of the ferry in winter:",
        "The captain wrote to the mayor and to former Gov.",
        "The ferry of Torrin needs a calmer attitude. 5.",
        "The ferry belongs to the harbour. © Torrin Press.",
        "For the timetable of the ferry click here.",
    ],
    SentenceDefect.CAPTION: [
        "Above: The ferry of Torrin in the ice",
        "A ferry stands in the ice off Torrin on Monday morning",
        "The ferry left Torrin at noon. Pictured: Passengers with soup.",
        "Ada Merrow (left) gives soup to passengers in Torrin.",
        "The captain is pictured with his crew on the pier.",
        "Frozen in: the ferry of Torrin could not move for a day.",
    ],
    SentenceDefect.UNRESOLVED_REFERENCE: [
        "He also said that the ferry was safe.",
        "But it was the ice that stopped the ferry.",
        "Another ferry will come from Ostby on Friday.",
        "This was the third time in a year.",
        "It left the harbour of Torrin at noon.",
        "For example, nobody had checked the ice.",
        "In addition, the harbour of Torrin has no crane.",
        "The couple sailed to the harbour of Torrin.",
        "The group's ferry has no anchor.",
        "On both occasions the ferry hit a rock.",
        "After leaving the Torrin Ferry Service, he bought a boat.",
        "Speaking in Torrin, she praised the crew.",
        "The others are waiting in the harbour of Torrin.",
        "The passengers were angry too.",
        "Many were helped by her kindness and soup.",
        "Surveying began in winter, she said at the pier.",
        "It is clear they died in the same storm.",
        "In her letter to the mayor, she asked for an icebreaker.",
        "In his cabin he kept an anchor of brass.",
        "This is the third rock in the harbour.",
        "Joss has already noticed that it is flat.",
        "Mr Merrow had argued that nobody had seen it for a year.",
        "Everybody who worked on it was thanked by the mayor.",
        "On Monday it left the harbour of Torrin at noon.",
        "Most of its passengers were fishermen from Ostby.",
        "Now it just needs to leave the harbour of Torrin.",
        "Ada Merrow has asked the mayor to count these rocks.",
        "Under these rules, the ferry may not leave the harbour.",
        "In this letter, Ada Merrow asked for an icebreaker.",
        "Here are some views of the harbour of Torrin.",
        "Indeed, the ferry of Torrin has no anchor.",
        "In other words, the ferry of Torrin has no anchor.",
        "The pair left the harbour of Torrin at noon.",
        "All three of that woman's children were on the ferry.",
        "Two days later, the ferry left the harbour of Torrin.",
        "Even years later, the ferry has no anchor.",
        "The fishermen of Torrin saw this as a sign of ice.",
        "In part this is because the ferry has no anchor.",
        "It said that the ferry of Torrin had no anchor.",
        "Two years after his death, he was honoured in Torrin.",
        "The news spread in the harbour of Torrin on Monday.",
        "One is that the ferry of Torrin has no anchor.",
        "'So the ferry went the wrong way,' said Ada Merrow.",
        "'It was thicker than the hull,' said Ada Merrow.",
    ],
    SentenceDefect.UNATTRIBUTED: [
        "'The ice was thicker than the hull.'",
        '"The ice was thicker than the hull," he said.',
        "“We waited for nine hours”, she told the paper.",
        "We lifted each other over the ice.",
        "Look at the ice off Torrin, he said.",
        "The captain of the ferry is a friend of mine.",
    ],
}


@pytest.mark.parametrize("text", CLEAR)
def test_a_clear_sentence_has_no_fault(text):
    """A sentence that stands alone is let be."""
    assert find_defects(text) == frozenset()


@pytest.mark.parametrize(
    ("defect", "text"), [(defect, text) for defect, given in FAULTY.items() for text in given]
)
def test_a_fault_is_found(defect, text):
    """Each way of not standing alone is seen."""
    assert defect in find_defects(text)


def test_it_behind_another_sentence_is_of_that():
    """Where a sentence stands before, "it" at the opening is what that one told of."""
    text = "When it broke, the gate of Torrin stopped."
    assert find_defects(text) == frozenset()
    assert find_defects(text, follows=True) == {SentenceDefect.UNRESOLVED_REFERENCE}


def test_small_letters_are_no_fault_in_a_small_text():
    """Where nothing has a capital, a small first letter tells nothing."""
    text = "police closed the harbour of torrin on monday."
    assert SentenceDefect.FRAGMENT in find_defects(text)
    assert find_defects(text, cased=False) == frozenset()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("german", "Außerdem fuhr die Fähre nach Torrin am Montag nicht."),
        ("spanish", "Pero el barco de Torrin no salió el lunes."),
        ("french", "Elle a quitté le port de Torrin lundi matin."),
    ],
)
def test_other_languages_have_their_openings(language, text):
    """A sentence that leans is seen in other languages, by its first word."""
    assert find_defects(text, language=language) == {SentenceDefect.UNRESOLVED_REFERENCE}


@pytest.mark.parametrize(
    ("language", "caption", "sentence"),
    [
        ("chinese", "图为救援船停靠在江州码头。", "救援船星期五停靠在江州码头。"),
        (
            "german",
            "Foto: Die Fähre liegt am Kai von Torrin.",
            "Die Fähre liegt am Kai von Torrin.",
        ),
        ("thai", "ภาพ: เรือกู้ภัยจอดที่ท่าเรือปากน้ำ", "เรือกู้ภัยจอดที่ท่าเรือปากน้ำเมื่อเช้า"),
    ],
)
def test_captions_of_other_languages_are_told(language, caption, sentence):
    """By their marks; in Thai, where no mark ends a sentence, not by a missing one."""
    assert SentenceDefect.CAPTION in find_defects(caption, language=language)
    assert SentenceDefect.CAPTION not in find_defects(sentence, language=language)


def quotes(text):
    return [text[start:end] for start, end in find_quoted_spans(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said: 'It's the crew's boat.' Then he left.", ["'It's the crew's boat.'"]),
        ("“One,” she said. “Two.”", ["“One,”", "“Two.”"]),
        ('The "ice" and the "hull"', ['"ice"', '"hull"']),
        ("The soldiers' mothers don't know", []),
        ("'An open quotation goes on. To the end", ["'An open quotation goes on. To the end"]),
        ("he said ' the ice was thick ' and left", ["' the ice was thick '"]),
        ("„Das Eis“ war dick", ["„Das Eis“ war dick"]),
        ("«La glace» était là", ["«La glace»"]),
    ],
)
def test_quotations(text, found):
    """Quotation marks are told from apostrophes, and pairs from singles."""
    assert quotes(text) == found
