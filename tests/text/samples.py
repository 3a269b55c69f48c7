"""Three plain sentences in every language that Punkt has, written for these tests."""

SAMPLES = {
    "czech": (
        "Starosta včera řekl, že most bude opraven ještě před zimou.",
        "Lidé ve vsi tomu ale příliš nevěří, protože stejný slib slyšeli už dvakrát.",
        "Pekař na náměstí se směje a říká, že počká.",
    ),
    "danish": (
        "Borgmesteren sagde i går, at broen bliver repareret inden vinteren.",
        "Folk i byen tror dog ikke meget på det, fordi de har hørt løftet to gange før.",
        "Bageren på torvet ler og siger, at han kan vente.",
    ),
    "dutch": (
        "De burgemeester zei gisteren dat de brug nog voor de winter wordt hersteld.",
        "De mensen in het dorp geloven het niet, omdat zij dat al twee keer hebben gehoord.",
        "De bakker op het plein lacht en zegt dat hij wel wacht.",
    ),
    "english": (
        "The mayor said yesterday that the bridge will be repaired before the winter.",
        "People in the village do not believe it, because they have heard the promise twice.",
        "The baker on the square laughs and says that he can wait.",
    ),
    "estonian": (
        "Linnapea ütles eile, et sild saab korda enne talve.",
        "Küla inimesed seda eriti ei usu, sest sama lubadust on nad kuulnud juba kaks korda.",
        "Pagar väljaku ääres naerab ja ütleb, et ta võib oodata.",
    ),
    "finnish": (
        "Kaupunginjohtaja sanoi eilen, että silta korjataan ennen talvea.",
        "Kylän väki ei kuitenkaan usko sitä, koska sama lupaus on kuultu jo kaksi kertaa.",
        "Leipuri torin laidalla nauraa ja sanoo, että hän voi odottaa.",
    ),
    "french": (
        "Le maire a dit hier que le pont sera réparé avant l'hiver.",
        "Les gens du village n'y croient pas, parce qu'ils l'ont déjà entendu deux fois.",
        "Le boulanger de la place rit et dit qu'il peut attendre.",
    ),
    "german": (
        "Der Bürgermeister sagte gestern, dass die Brücke noch vor dem Winter repariert wird.",
        "Die Leute im Dorf glauben das nicht, weil sie das Versprechen schon zweimal gehört haben.",
        "Der Bäcker am Platz lacht und sagt, dass er warten kann.",
    ),
    "greek": (
        "Ο δήμαρχος είπε χθες ότι η γέφυρα θα επισκευαστεί πριν από τον χειμώνα.",
        "Οι κάτοικοι του χωριού δεν το πιστεύουν, γιατί έχουν ακούσει την υπόσχεση δύο φορές.",
        "Ο φούρναρης στην πλατεία γελάει και λέει ότι μπορεί να περιμένει.",
    ),
    "italian": (
        "Il sindaco ha detto ieri che il ponte sarà riparato prima dell'inverno.",
        "La gente del paese non ci crede, perché ha già sentito questa promessa due volte.",
        "Il fornaio della piazza ride e dice che può aspettare.",
    ),
    "malayalam": (
        "മഴക്കാലത്തിന് മുമ്പ് പാലം നന്നാക്കും എന്ന് മേയർ ഇന്നലെ പറഞ്ഞു.",
        "പക്ഷേ ഗ്രാമത്തിലെ ആളുകൾ അത് വിശ്വസിക്കുന്നില്ല.",
        "ഒരു കച്ചവടക്കാരൻ മാത്രം ചിരിച്ചു കൊണ്ട് കാത്തിരിക്കാം എന്ന് പറഞ്ഞു.",
    ),
    "norwegian": (
        "Ordføreren sa i går at broen blir reparert før vinteren.",
        "Folk i bygda tror ikke mye på det, fordi de har hørt løftet to ganger før.",
        "Bakeren på torget ler og sier at han kan vente.",
    ),
    "polish": (
        "Burmistrz powiedział wczoraj, że most zostanie naprawiony jeszcze przed zimą.",
        "Ludzie we wsi w to nie wierzą, bo tę obietnicę słyszeli już dwa razy.",
        "Piekarz na rynku śmieje się i mówi, że może poczekać.",
    ),
    "portuguese": (
        "O presidente da câmara disse ontem que a ponte será reparada antes do inverno.",
        "As pessoas da aldeia não acreditam, porque já ouviram essa promessa duas vezes.",
        "O padeiro da praça ri e diz que pode esperar.",
    ),
    "russian": (
        "Мэр сказал вчера, что мост будет отремонтирован ещё до зимы.",
        "Люди в деревне этому не верят, потому что они слышали это обещание уже два раза.",
        "Пекарь на площади смеётся и говорит, что он может подождать.",
    ),
    "slovene": (
        "Župan je včeraj dejal, da bo most popravljen še pred zimo.",
        "Ljudje v vasi tega ne verjamejo, ker so to obljubo slišali že dvakrat.",
        "Pek na trgu se smeje in pravi, da lahko počaka.",
    ),
    "spanish": (
        "El alcalde dijo ayer que el puente será reparado antes del invierno.",
        "La gente del pueblo no lo cree, porque ya ha oído esa promesa dos veces.",
        "El panadero de la plaza se ríe y dice que puede esperar.",
    ),
    "swedish": (
        "Borgmästaren sade i går att bron ska lagas före vintern.",
        "Folk i byn tror inte på det, eftersom de har hört löftet två gånger förut.",
        "Bagaren på torget skrattar och säger att han kan vänta.",
    ),
    "turkish": (
        "Belediye başkanı dün köprünün kıştan önce onarılacağını söyledi.",
        "Köydeki insanlar buna pek inanmıyor, çünkü bu sözü daha önce iki kez duydular.",
        "Meydandaki fırıncı gülüyor ve bekleyebileceğini söylüyor.",
    ),
}
