"""The function words of each language: they tell languages apart and carry no subject matter."""

FUNCTION_WORDS: dict[str, str] = {
    "english": """
        a about above after again against all although am among an and another any anybody anyone
        anything are aren't around as at be because been before being below between both but by
        can can't cannot could couldn't did didn't do does doesn't doing don't down during each
        either else ever every everybody everyone everything few for from further had hadn't has
        hasn't have haven't having he he'd he'll he's hence her here here's hers herself him
        himself his how however i i'd i'll i'm i've if in into is isn't it it'd it'll it's its
        itself just least less let's many may me might mightn't mine more most much must mustn't
        my myself neither never no nobody none nor not nothing now of off often on once one only
        onto or other others otherwise ought our ours ourselves out over own perhaps per quite
        rather shall shan't she she'd she'll she's should shouldn't since so some somebody someone
        something still such than that that'll that's the their theirs them themselves then there
        there's therefore these they they'd they'll they're they've this those though through
        thus till to together too toward towards under until up upon us very was wasn't we we'd
        we'll we're we've well were weren't what what's whatever when where whether which while
        who who'll who's whoever whole whom whose why will with within without won't would
        wouldn't yet you you'd you'll you're you've your yours yourself yourselves
    """,
}
