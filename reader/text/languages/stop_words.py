"""The stop words of each language: they identify a language and carry no topic.

Articles, pronouns, prepositions, conjunctions, auxiliaries and the most common adverbs, in lower
case, with the plain apostrophe.
"""

from __future__ import annotations

from functools import cache

from reader.text.languages.further_stop_words import FURTHER_STOP_WORDS
from reader.text.languages.supported import DEFAULT_LANGUAGE
from reader.text.word_lists import word_set

STOP_WORDS: dict[str, str] = {
    "czech": """
        a aby ale ani ano asi až bez bude budou by byl byla byli bylo byly být co což další do
        ho i jak jako je jeho jej její jejich jen ještě ji jí již jsem jsme jsou jste k kde kdo
        když ke která které který kteří má mají mezi mě mi mu může na nad nám nás ne nebo než nic
        není o od on ona oni pak po pod podle pokud pouze pro proto protože před přes při s se si
        stále svůj svou své ta tak také tam te tedy ten tento této tím to toho tom tomto tomu tu
        ty u už v vám vás ve však všechny vždy z za ze že
    """,
    "danish": """
        ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din
        disse dog du efter eller en end er et flere for fordi fra før få får gør ham han hans har
        havde have hende hendes her hos hun hvad hver hvis hvor hvordan i ifølge igen ikke ind
        ingen jeg jer jo kan kom kommer kun kunne lige man mange med meget mellem men mens mere
        mig min mod må ned nej noget nogle nu når og også om op os over på sagde samt selv siden
        siger sig sin skal skulle som så sådan til ud under var ved vi vil ville være været
    """,
    "dutch": """
        aan al alle als altijd ben bij bijna daar dan dat de deze die dit doen door dus echter een
        eens en er ga geen geweest haar had hadden heb hebben heeft hem het hier hij hoe hun iets
        ik in is ja je jij jullie kan komt kon kunnen maar me meer men met mijn moet moeten na
        naar niet niets nog nu of om omdat ons onder ook op over reeds sinds te tegen tijdens toch
        toen tot tussen u uit uw van veel volgens voor waar wanneer waren was wat we weer wel werd
        werden wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou zouden
    """,
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
    "estonian": """
        aga ainult alates alla all arvates asemel ei eks ega ehk ent enam end enne et ette ga ja
        jah juba juures jooksul kas keda kelle kes kogu koos kui kuid kuidas kuna kus kõik käes
        küll ma me meie meil mida mille millal mis mitte mu mulle mõne natuke neid nad need nemad
        nende ning nii nagu nüüd oli olid olla ole oleks olema oma on ole pärast peab pole poolt
        peale põhjal sa saab sai see seda selle sellest selles siin siis siiski sina sinu sama
        suhtes ta tagasi te teie tema temal teda tuleb tõttu vaid vastu veel vaja väga või võib
        võiks ühe üks üle ütles
    """,
    "finnish": """
        ei eivät eikä ehkä eli emme en enää että ennen hän hänen häntä he heidän ihan itse ja jo
        joka joita jokin jolla jonka jos josta jossa jotka jotta kanssa kaikki koko koska kuin
        kuinka kun kuten kyllä me meidän mikä minkä minä minun mitä missä mukaan mutta myös
        muiden muut nämä ne niiden niin niitä noin nyt näin ole oli olisi olivat olla ollut on
        oma ovat paljon pois saa se sekä sen siellä siinä siitä sillä silti sitten sitä sinä tai
        tätä tämä tämän tässä te tuo tuli vaan vaikka vain vasta vielä voi voidaan voivat yli
    """,
    "french": """
        à afin ai aient ainsi alors après au aucun aussi autre autres aux avaient avait avant avec
        avoir c car ce ceci cela celle celui ces cet cette ceux chaque chez comme d dans de depuis
        des donc dont du elle elles en encore entre est et étaient était étant été être eu eux
        fait il ils j jusqu l la le les leur leurs lors lorsque lui m ma mais me même mes moi
        moins mon n ne ni non nos notre nous on ont ou où par parce pas pendant peu peut plus pour
        pourquoi puis qu quand que quel quelle quelles quels qui s sa sans se selon sera ses si
        soit son sont sous sur t ta te tes ton tous tout toute toutes très trop tu un une vers
        vos votre vous y
    """,
    "german": """
        ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim
        bereits bin bis bist da dabei dafür damit dann daran darauf das dass dazu dein dem den
        denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch
        ein eine einem einen einer eines er erst es etwa etwas euch für gegen habe haben hat hatte
        hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja
        jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinen können könnte mal man
        mehr mein meine mich mir mit muss nach nicht nichts noch nun nur ob oder ohne schon sehr
        sei sein seine seinem seinen seiner seit selbst sich sie sind so sogar soll sollte sondern
        über um und uns unser unter viel viele vom von vor war waren was weil weiter wenn wer
        werde werden wie wieder will wir wird wo wollen worden wurde wurden würde zu zum zur zwar
        zwischen
    """,
    "greek": """
        αλλά αν αντί από απ αυτά αυτές αυτή αυτήν αυτής αυτό αυτοί αυτόν αυτός αυτού αυτούς αυτών
        αφού για γιατί γύρω δε δεν διότι δύο εγώ εδώ είμαι είναι είτε είχαν είχε εκεί εκείνη
        εκείνο εκείνος εμείς ένα έναν ένας ενός ενώ επίσης επειδή εσείς εσύ ή ήδη ήταν έχει έχουν
        η θα ίσως και καθώς κάθε κάποια κάποιος κατά κι λοιπόν μα με μέσα μεταξύ μετά μέχρι μη
        μην μία μια μόνο μου μπορεί να ναι ο οι όλα όλες όλη όλοι όμως όπου όπως όταν ότι ούτε
        όχι παρά περί πιο ποια ποιος πολύ που πως πριν προς πώς σαν σας σε στα στη στην στης στις
        στο στον στους σου τα τι τη την της τις το τον του τους των τότε τώρα υπό ως ώστε
    """,
    "italian": """
        a abbiamo ad agli ai al alla alle allo anche ancora anni avere aveva avevano c che chi ci
        cioè come con contro cosa così cui d da dagli dai dal dalla dalle dallo davanti degli dei
        del della delle dello dentro di dopo dove dunque e è ed era erano essere fa fino fra già
        gli ha hai hanno ho i il in infatti io invece l la le lei li lo loro lui ma me mentre mi
        mia mio molto ne negli nei nel nella nelle nello noi non nostra nostro o ogni oltre ora
        per perché però più poi poco prima proprio può quale quali quando quanto quello quella
        quelli questa queste questi questo qui quindi s sarà se sempre senza si sia siamo sono sta
        stata stati stato su sua sue sugli sui sul sulla sulle suo suoi te ti tra tu tutta tutti
        tutto un una uno vi voi
    """,
    "malayalam": """
        ഒരു ഈ ആ എന്ന എന്ന് എന്നും എന്നാൽ എന്നാണ് എന്നിവ എന്നിങ്ങനെ ഇത് അത് ഇതിന്റെ അതിന്റെ ഇതിൽ അതിൽ
        അവൻ അവൾ അവർ അവരുടെ അദ്ദേഹം അദ്ദേഹത്തിന്റെ ഞാൻ ഞങ്ങൾ നമ്മുടെ നമ്മൾ നിങ്ങൾ നീ എന്റെ ആണ് ആയി ആയിരുന്നു
        ആയ ഉണ്ട് ഉള്ള ഇല്ല അല്ല അല്ലെങ്കിൽ പക്ഷേ കൂടാതെ കൂടി കൊണ്ട് മുതൽ വരെ നിന്ന് നിന്നും വേണ്ടി ശേഷം മുമ്പ്
        മാത്രം മറ്റ് പോലെ പല എല്ലാ വളരെ ഇപ്പോൾ അപ്പോൾ എങ്കിലും തന്നെ ഏറ്റവും ചെയ്തു ചെയ്ത പറഞ്ഞു എന്ത് ആര് എവിടെ
    """,
    "norwegian": """
        alle at av bare ble bli blir blitt både da de deg dem den denne der deres det dette din
        disse du eller en enn er et etter for fordi fra få får før gjør ha hadde han hans har hele
        henne hennes her hos hun hva hver hvis hvor hvordan i ifølge igjen ikke ingen inn jeg kan
        kom kommer kun kunne man mange med meg mellom men mens mer min mot mye må ned nei noe noen
        nå når og også om opp oss over på sa samme seg selv si siden sier sin skal skulle som så
        til ut under var ved vi vil ville vår være vært
    """,
    "polish": """
        a aby albo ale ani aż bardzo bez bo by być był była było były będzie będą bym chce choć co
        coś czy czyli dla do dlaczego gdy gdyby gdzie go i ich ile im inne innych iż ja jak jako
        jakie je jednak jego jej jemu jest jestem jeszcze jeśli jeżeli już każdy kiedy kto która
        które którego której który których którym którzy ku lub ma mają mi mnie może można mu my
        na nad nam nas nawet nią nich nie niego niej nim niż no o od on ona one oni ono oraz po
        pod podczas ponieważ poza przed przede przez przy są się sobie swoje swój ta tak także
        tam te tego tej ten też to tu tych tylko tym ty u w was we wie więc wszystko wtedy z za
        że zaś ze został została
    """,
    "portuguese": """
        a à ainda além algum alguns ante antes ao aos apenas após aquela aquele as às até cada com
        como contra cujo da das de dela dele deles depois desde dessa desse desta deste disse do
        dos durante e é ela elas ele eles em entanto então entre era eram essa esse esta está
        estão estava estavam este eu faz foi foram fosse há isso isto já lhe lhes mais mas me
        mesma mesmo meu meus minha muito muitos na nas nem nenhum nessa nesse nesta neste no nos
        nós não num numa nunca o onde os ou outra outras outro outros para pela pelas pelo pelos
        pode podem pois por porque porém quais qual quando que quem são se seja sem sempre ser
        será seu seus si sido só sob sobre sua suas também tão tem têm tendo ter teve tinha tinham
        toda todas todo todos tudo um uma umas uns você vocês
    """,
    "russian": """
        а без более бы был была были было быть в вам вас ведь весь во вот все всё всего всех вы
        где да даже для до его ее её ей ему если есть еще ещё же за здесь и из или им их к как
        какой когда кто который которая которое которые которых ко ли либо лишь между меня мне
        много может можно мой мы на над надо нам нас не него нее неё ней нельзя нет ни них но ну
        о об один однако он она они оно от очень перед по под после потому почти при про раз с
        сам себе себя сейчас со свой своих так также такой там тебя тем теперь то тогда того тоже
        только том тот ты у уже хотя чего чем через что чтобы эта эти этих это этого этой этом
        этот я
    """,
    "slovene": """
        a ali ampak bi bil bila bile bili bilo biti bo bodo brez če čez da daje danes do dokler
        dva ga glede ga gre ima imajo in iz iz ja jaz je jih jim jo kaj kako kakor kar kdo kdor
        ker ki kjer ko kot lahko le ma med mi mora morajo mu na nad naj nam nas ne nego nekaj ni
        nič nismo niso njegov njegova njegove njen njihov njih no ob od on ona oni oziroma pa po
        pod podlagi pred pri prek proti s saj sam samo se še sedaj sem si sicer smo so sta svoj
        svoje svojo ta tako takrat tam te tega tej tem temveč ti tisti to toda torej tudi tukaj v
        vam vas več ves vse vsak vsi za zaradi zato zdaj ze že zelo
    """,
    "spanish": """
        a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquí así aún aunque
        bajo bien cada casi como con contra cual cuál cuando cuándo cuya cuyo de del desde después
        donde dónde dos durante e el él ella ellas ellos en entonces entre era eran eres es esa
        esas ese eso esos esta está estaba estaban están estas este esto estos fue fueron fuera ha
        había habían hace hacia han hasta hay he incluso la las le les lo los luego más me mi
        mientras mis mismo mucho muchos muy nada ni no nos nosotros nuestra nuestro nunca o os
        otra otras otro otros para pero poco por porque pues puede que qué quien quién quienes se
        sea según ser será si sí sido sin sino sobre solo sólo son su sus también tan tanto te
        tener tiene tienen toda todas todavía todo todos tras tu tú tus un una unas uno unos usted
        ustedes y ya yo
    """,
    "swedish": """
        alla allt att av bara blev bli blir då de dem den denna dessa det detta dig din du där
        efter eftersom eller en ett enligt era från för före genom ha hade han hans har henne
        hennes hon honom hos hur här i icke igen in ingen inom inte ja jag kan kom kommer kunde
        lika man med mellan men mer mig min mot mycket måste ni nog nu när någon något några och
        också om oss på redan sade sa samma samt sedan ska skulle som så säger sig sin sina sitt
        själv till under upp ut utan vad var vara varit varje vem vi vid vilka vilken vill än är
        även över
    """,
    "turkish": """
        acaba ama ancak artık aslında az bana bazı belki ben beni benim bile bir biraz birçok biri
        birkaç biz bize bizim böyle bu buna bunda bundan bunlar bunu bunun çok çünkü da daha de
        değil diye dolayı eğer en fakat gibi göre ha hala hangi hatta hem henüz hep hepsi her
        herhangi herkes hiç için ile ilgili ise işte kadar karşı kendi kendisi ki kim mı mi mu mü
        nasıl ne neden nerede niye o olan olarak oldu olduğu olduğunu olmak olsa olup on ona
        ondan onlar onları onların onu onun ötürü önce öyle pek rağmen sadece sanki şey siz sizin
        son sonra şu tüm var ve veya ya yani yer yine yok zaten arasında bugün dedi dün eden
        edilen etti söyledi tarafından üzerinde
    """,
}


@cache
def stop_words(language: str = DEFAULT_LANGUAGE) -> frozenset[str]:
    """Return the normalised stop words of a language; empty for a language without a list."""
    return word_set(STOP_WORDS.get(language) or FURTHER_STOP_WORDS.get(language, ""))
