"""Invented articles of five stories by four outlets, and two that are alone."""

OUTLETS = ("herald.example", "post.example", "wire.example.org", "daily.example.net")

_FERRY = (
    "The ferry Hamnavoe ran aground off Orkney with 120 passengers aboard.",
    "Lifeboats from Kirkwall took the passengers of the Hamnavoe ashore.",
    "The coastguard said that nobody on the ferry was hurt.",
    "Fog hung over the Orkney rocks when the ferry struck them.",
    "Salvage of the Hamnavoe begins with the next spring tide, the harbour master said.",
)
_BANK = (
    "The central bank of Norland cut its main interest rate to 3 per cent.",
    "Governor Ilse Brandt said that inflation in Norland had fallen faster than expected.",
    "Mortgages become cheaper after the cut of the central bank.",
    "Traders in Norland had expected a smaller cut of the interest rate.",
)
_QUAKE = (
    "An earthquake of magnitude 6.1 shook villages around Tarvola at dawn.",
    "Houses in Tarvola collapsed, and rescuers dug for survivors of the earthquake.",
    "The seismological institute counted forty aftershocks near Tarvola.",
    "President Matteo Ruiz flew to the villages that the earthquake destroyed.",
)
_STRIKE = (
    "Tram drivers of Velmora stopped work on Thursday in a dispute about night shifts.",
    "The union of the Velmora tram drivers asked for two free weekends a month.",
    "Mayor Ada Kern of Velmora called the strike of the tram drivers a surprise.",
)
_MUSEUM = (
    "Thieves took a bronze horse from the Lindqvist museum in Sandhaven at night.",
    "Police in Sandhaven found the van of the thieves, but not the bronze horse.",
    "The Lindqvist museum offers a reward for the bronze horse.",
)

_STORIES = {
    "ferry": (
        _FERRY,
        (
            "Ferry Hamnavoe runs aground off Orkney",
            "Passengers of the Hamnavoe are safe after the ferry runs aground off Orkney",
            "Orkney ferry Hamnavoe aground in fog",
            "Hamnavoe: how the ferry ran aground off Orkney, and what the salvage will cost",
            "Ferry Hamnavoe off Orkney is to be towed",
        ),
    ),
    "bank": (
        _BANK,
        (
            "Central bank of Norland cuts its main rate",
            "Norland central bank cuts rate to 3 per cent",
            "Rate cut by the central bank of Norland surprises traders",
            "What the central bank's rate cut means for Norland",
        ),
    ),
    "quake": (
        _QUAKE,
        (
            "Earthquake shakes villages around Tarvola",
            "Tarvola earthquake: rescuers dig for survivors",
            "Forty aftershocks near Tarvola after earthquake",
            "President visits Tarvola villages hit by earthquake",
        ),
    ),
    "strike": (
        _STRIKE,
        (
            "Tram drivers of Velmora stop work",
            "Velmora trams stand still as drivers strike",
            "Velmora tram strike: what drivers want",
        ),
    ),
    "museum": (
        _MUSEUM,
        (
            "Thieves take bronze horse from Lindqvist museum in Sandhaven",
            "Bronze horse stolen from Lindqvist museum",
        ),
    ),
}
ALONE = {
    "Beekeepers of Gryttan count their hives": "A warm autumn was good for the bees of Gryttan, "
    "said beekeeper Olle Sten, who keeps ninety hives on a slope above the town.",
    "A choir of retired miners sings in Pentre": "Forty miners who have not worked for thirty "
    "years sang hymns in the chapel of Pentre on Sunday evening.",
}


def make_files() -> dict[str, str]:
    """Return twenty articles by file name: eighteen of five stories, two alone."""
    files = {}
    for place, (name, (sentences, headlines)) in enumerate(_STORIES.items()):
        for number, headline in enumerate(headlines):
            # Each outlet leaves another sentence out, and adds one of its own.
            told = [s for at, s in enumerate(sentences) if at != number % len(sentences) or not at]
            own = f"Our correspondent number {number} of {name} spoke to witnesses on the spot."
            lines = [
                headline,
                f"202603{20 - 3 * place + number // 2:02}",
                f"https://www.{OUTLETS[number % len(OUTLETS)]}/{name}/{number}",
                *told,
                own,
            ]
            files[f"{name}-{number}.txt"] = "\n".join(lines) + "\n"
    for number, (headline, text) in enumerate(ALONE.items()):
        url = f"https://www.{OUTLETS[number]}/alone/{number}"
        files[f"alone-{number}.txt"] = f"{headline}\n2026031{number}\n{url}\n{text}\n"
    return files
