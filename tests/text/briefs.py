"""Short news texts in many languages, one sentence or two each: own text, no news of the world."""

from __future__ import annotations

# One text a line. Few have function words of their language alone.
BRIEFS: dict[str, str] = {
    "czech": """
        Hasiči zachránili z hořícího domu tři děti a psa.
        Cena elektřiny příští měsíc opět vzroste.
        Policisté hledají svědky páteční nehody u mostu.
        Nemocnice otevřela novou porodnici. Stavba trvala dva roky.
        Vesnice zůstala bez vody. Potrubí praskla mrazem.
        Prezident přijal japonského velvyslance.
    """,
    "danish": """
        Brandvæsenet reddede tre børn fra et brændende hus.
        Prisen på strøm stiger igen næste måned.
        Politiet søger vidner til ulykken ved broen fredag.
        Sygehuset åbner ny fødegang. Byggeriet varede to år.
        Landsbyen står uden vand efter frosten.
        Kongen modtog Japans ambassadør tirsdag.
    """,
    "dutch": """
        Brandweer redt drie kinderen uit brandend huis.
        Stroomprijs stijgt volgende maand opnieuw.
        Politie zoekt getuigen van ongeluk bij brug.
        Ziekenhuis opent nieuwe kraamafdeling. De bouw duurde twee jaar.
        Dorp zit zonder water na strenge vorst.
        Koning ontvangt Japanse ambassadeur in paleis.
    """,
    "english": """
        Firefighters rescue three children from burning house.
        Electricity prices rise again next month.
        Police seek witnesses after Friday's crash near bridge.
        Hospital opens new maternity ward. Building took two years.
        Village left without water after hard frost.
        President receives Japanese ambassador at palace.
    """,
    "estonian": """
        Päästjad tõid põlevast majast välja kolm last.
        Elektri hind tõuseb järgmisel kuul taas.
        Politsei otsib reedese õnnetuse tunnistajaid.
        Haigla avas uue sünnitusosakonna. Ehitus kestis kaks aastat.
        Küla jäi pakase tõttu veeta.
        President võttis vastu Jaapani suursaadiku.
    """,
    "finnish": """
        Palokunta pelasti kolme lasta palavasta talosta.
        Sähkön hinta nousee taas ensi kuussa.
        Poliisi etsii perjantaisen onnettomuuden silminnäkijöitä.
        Sairaala avasi uuden synnytysosaston. Rakennustyö kesti kaksi vuotta.
        Kylä jäi ilman vettä kovan pakkasen vuoksi.
        Presidentti tapasi Japanin suurlähettilään.
    """,
    "french": """
        Les pompiers sauvent trois enfants d'une maison en feu.
        Le prix de l'électricité augmente encore le mois prochain.
        Police : appel à témoins après l'accident de vendredi.
        L'hôpital ouvre une nouvelle maternité. Chantier de deux ans.
        Village privé d'eau après de fortes gelées.
        Le président reçoit l'ambassadeur japonais.
    """,
    "german": """
        Feuerwehr rettet drei Kinder aus brennendem Haus.
        Strompreis steigt nächsten Monat erneut.
        Polizei sucht Zeugen des Unfalls an der Brücke.
        Krankenhaus eröffnet neue Geburtsstation. Bauzeit betrug zwei Jahre.
        Dorf nach strengem Frost ohne Wasser.
        Bundespräsident empfängt japanischen Botschafter.
    """,
    "greek": """
        Πυροσβέστες έσωσαν τρία παιδιά από φλεγόμενο σπίτι.
        Αυξάνεται ξανά η τιμή του ρεύματος.
        Η αστυνομία ψάχνει μάρτυρες του δυστυχήματος.
        Νέα μαιευτική κλινική άνοιξε στο νοσοκομείο.
        Χωριό χωρίς νερό λόγω παγετού.
        Ο πρόεδρος δέχθηκε τον πρέσβη της Ιαπωνίας.
    """,
    "italian": """
        Vigili del fuoco salvano tre bambini da una casa in fiamme.
        Il prezzo della luce sale ancora il mese prossimo.
        Polizia cerca testimoni dell'incidente di venerdì.
        Ospedale apre nuovo reparto maternità. Lavori durati due anni.
        Paese senza acqua dopo forte gelata.
        Il presidente riceve l'ambasciatore giapponese.
    """,
    "malayalam": """
        കത്തുന്ന വീട്ടിൽ നിന്ന് മൂന്ന് കുട്ടികളെ രക്ഷിച്ചു.
        വൈദ്യുതി നിരക്ക് അടുത്ത മാസം വീണ്ടും കൂടും.
        പാലത്തിനടുത്തുള്ള അപകടത്തിന് സാക്ഷികളെ തേടി പോലീസ്.
        ആശുപത്രിയിൽ പുതിയ പ്രസവ വാർഡ് തുറന്നു.
        ഗ്രാമത്തിൽ വെള്ളം മുടങ്ങി.
        രാഷ്ട്രപതി ജപ്പാൻ അംബാസഡറെ സ്വീകരിച്ചു.
    """,
    "norwegian": """
        Brannvesenet reddet tre barn fra et brennende hus.
        Strømprisen øker igjen neste måned.
        Politiet søker vitner etter ulykken ved brua fredag.
        Sykehuset åpner ny fødeavdeling. Byggingen tok to år.
        Bygda står uten vann etter frosten.
        Kongen tok imot Japans ambassadør tirsdag.
    """,
    "polish": """
        Strażacy uratowali troje dzieci z płonącego domu.
        Cena prądu znowu wzrośnie w przyszłym miesiącu.
        Policja szuka świadków piątkowego wypadku przy moście.
        Szpital otworzył nową porodówkę. Budowa trwała dwa lata.
        Wieś została bez wody. Rury pękły od mrozu.
        Prezydent przyjął ambasadora Japonii.
    """,
    "portuguese": """
        Bombeiros resgatam três crianças de casa em chamas.
        Preço da luz volta a subir no próximo mês.
        Polícia procura testemunhas do acidente de sexta-feira.
        Hospital abre nova maternidade. Obra durou dois anos.
        Aldeia fica sem água depois da geada.
        Presidente recebe embaixador japonês no palácio.
    """,
    "russian": """
        Пожарные спасли троих детей из горящего дома.
        Цена на электричество снова вырастет.
        Полиция ищет свидетелей пятничной аварии у моста.
        Больница открыла новый роддом. Стройка шла два года.
        Посёлок остался без воды после мороза.
        Президент принял японского посла.
    """,
    "slovene": """
        Gasilci rešili tri otroke iz goreče hiše.
        Cena elektrike se bo prihodnji mesec spet zvišala.
        Policija išče priče petkove nesreče pri mostu.
        Bolnišnica odprla novo porodnišnico. Gradnja trajala dve leti.
        Vas ostala brez vode. Cevi popokale zaradi mraza.
        Predsednik sprejel japonskega veleposlanika.
    """,
    "spanish": """
        Bomberos rescatan a tres niños de una casa en llamas.
        El precio de la luz vuelve a subir el próximo mes.
        Policía busca testigos del accidente del viernes.
        Hospital abre nueva maternidad. Obra duró dos años.
        Pueblo queda sin agua tras fuerte helada.
        Presidente recibe embajador japonés en palacio.
    """,
    "swedish": """
        Brandkåren räddade tre barn ur brinnande hus.
        Elpriset stiger igen nästa månad.
        Polisen söker vittnen efter olyckan vid bron.
        Sjukhuset öppnar ny förlossningsavdelning. Bygget tog två år.
        Byn står utan vatten efter frosten.
        Kungen tog emot Japans ambassadör i tisdags.
    """,
    "turkish": """
        İtfaiye yanan evden üç çocuğu kurtardı.
        Elektrik fiyatı gelecek ay yeniden artıyor.
        Polis cuma günkü kazanın tanıklarını arıyor.
        Hastane yeni doğum servisi açtı. İnşaat iki yıl sürdü.
        Köy don yüzünden susuz kaldı.
        Cumhurbaşkanı Japon büyükelçiyi kabul etti.
    """,
    # Languages without a model.
    "ukrainian": """
        Пожежники врятували трьох дітей із палаючого будинку.
        Ціна на електрику знову зросте наступного місяця.
        Лікарня відкрила новий пологовий будинок.
        Село залишилося без води після морозу.
    """,
    "belarusian": """
        Пажарныя выратавалі траіх дзяцей з дома, які гарэў.
        Цана на электрычнасць зноў вырасце ў наступным месяцы.
        Бальніца адкрыла новае радзільнае аддзяленне.
    """,
    "bulgarian": """
        Пожарникари спасиха три деца от горяща къща.
        Цената на тока отново ще се повиши следващия месец.
        Болницата откри ново родилно отделение.
        Село остана без вода заради студа.
    """,
    "serbian": """
        Ватрогасци су спасили троје деце из запаљене куће.
        Цена струје поново расте следећег месеца.
        Болница је отворила ново породилиште.
    """,
    "macedonian": """
        Пожарникарите спасија три деца од запалена куќа.
        Цената на струјата повторно ќе расте следниот месец.
        Болницата го отвори новото породилиште.
    """,
    "slovak": """
        Hasiči zachránili z horiaceho domu tri deti a psa.
        Cena elektriny budúci mesiac opäť vzrastie.
        Nemocnica otvorila novú pôrodnicu. Stavba trvala dva roky.
        Prezident prijal japonského veľvyslanca.
    """,
    "croatian": """
        Vatrogasci su spasili troje djece iz zapaljene kuće.
        Cijena struje idući mjesec ponovno raste.
        Bolnica je otvorila novo rodilište. Gradnja je trajala dvije godine.
        Predsjednik je primio japanskog veleposlanika.
    """,
    "hungarian": """
        A tűzoltók három gyereket mentettek ki az égő házból.
        Jövő hónapban ismét emelkedik az áram ára.
        Új szülészetet nyitott a kórház. Az építkezés két évig tartott.
        Víz nélkül maradt a falu a fagy miatt.
    """,
    "romanian": """
        Pompierii au salvat trei copii dintr-o casă în flăcări.
        Prețul curentului crește din nou luna viitoare.
        Spitalul a deschis o nouă maternitate. Lucrările au durat doi ani.
        Satul a rămas fără apă din cauza gerului.
    """,
    "catalan": """
        Els bombers rescaten tres nens d'una casa en flames.
        El preu de la llum torna a pujar el mes vinent.
        L'hospital obre una nova maternitat. Les obres van durar dos anys.
        El poble es queda sense aigua després de la glaçada.
    """,
    "galician": """
        Os bombeiros rescatan tres nenos dunha casa en chamas.
        O prezo da luz volve subir o vindeiro mes.
        O hospital abre unha nova maternidade. As obras duraron dous anos.
    """,
    "afrikaans": """
        Brandweermanne red drie kinders uit brandende huis.
        Die prys van krag styg volgende maand weer.
        Die hospitaal het 'n nuwe kraamsaal oopgemaak. Die bouwerk het twee jaar geduur.
    """,
    "icelandic": """
        Slökkviliðið bjargaði þremur börnum úr brennandi húsi.
        Verð á rafmagni hækkar aftur í næsta mánuði.
        Sjúkrahúsið opnaði nýja fæðingardeild.
    """,
    "lithuanian": """
        Ugniagesiai iš degančio namo išgelbėjo tris vaikus.
        Elektros kaina kitą mėnesį vėl kils.
        Ligoninė atidarė naują gimdymo skyrių.
    """,
    "latvian": """
        Ugunsdzēsēji no degošas mājas izglāba trīs bērnus.
        Elektrības cena nākammēnes atkal pieaugs.
        Slimnīca atvēra jaunu dzemdību nodaļu.
    """,
    "vietnamese": """
        Lính cứu hỏa cứu ba em nhỏ khỏi ngôi nhà đang cháy.
        Giá điện lại tăng vào tháng tới.
        Bệnh viện mở khoa sản mới sau hai năm xây dựng.
    """,
    "indonesian": """
        Petugas pemadam kebakaran menyelamatkan tiga anak dari rumah yang terbakar.
        Harga listrik kembali naik bulan depan.
        Rumah sakit itu membuka bangsal bersalin baru.
    """,
    "azerbaijani": """
        Yanğınsöndürənlər yanan evdən üç uşağı xilas etdi.
        Elektrik enerjisinin qiyməti gələn ay yenidən artır.
        Xəstəxana yeni doğum şöbəsi açdı.
    """,
    "albanian": """
        Zjarrfikësit shpëtuan tre fëmijë nga një shtëpi në flakë.
        Çmimi i energjisë rritet sërish muajin tjetër.
        Spitali hapi një maternitet të ri.
    """,
    "hebrew": """
        כבאים חילצו שלושה ילדים מבית בוער.
        מחיר החשמל יעלה שוב בחודש הבא.
    """,
    "arabic": """
        أنقذ رجال الإطفاء ثلاثة أطفال من منزل يحترق.
        سعر الكهرباء يرتفع مجددا الشهر المقبل.
        افتتح المستشفى قسما جديدا للولادة.
    """,
    "persian": """
        آتش‌نشانان سه کودک را از خانه در حال سوختن نجات دادند.
        قیمت برق ماه آینده دوباره افزایش می‌یابد.
        بیمارستان بخش زایمان تازه‌ای گشود.
    """,
    "urdu": """
        فائر بریگیڈ نے جلتے ہوئے گھر سے تین بچوں کو بچا لیا۔
        بجلی کی قیمت اگلے مہینے پھر بڑھے گی۔
        ہسپتال میں نیا زچگی وارڈ کھل گیا۔
    """,
    "hindi": """
        दमकल कर्मियों ने जलते घर से तीन बच्चों को बचाया।
        बिजली की कीमत अगले महीने फिर बढ़ेगी।
        अस्पताल में नया प्रसूति वार्ड खुला।
    """,
    "marathi": """
        अग्निशमन दलाने जळत्या घरातून तीन मुलांना वाचवले.
        विजेचे दर पुढील महिन्यात पुन्हा वाढणार आहेत.
        रुग्णालयात नवीन प्रसूती विभाग सुरू झाला.
    """,
    "nepali": """
        दमकलकर्मीले जलिरहेको घरबाट तीन बालबालिकालाई बचाए।
        बिजुलीको मूल्य अर्को महिना फेरि बढ्ने भएको छ।
        अस्पतालले नयाँ प्रसूति वार्ड खोल्यो।
    """,
    "bengali": """
        দমকলকর্মীরা জ্বলন্ত বাড়ি থেকে তিন শিশুকে উদ্ধার করেছেন।
        আগামী মাসে বিদ্যুতের দাম আবার বাড়বে।
    """,
    "tamil": """
        எரியும் வீட்டிலிருந்து மூன்று குழந்தைகளை தீயணைப்பு வீரர்கள் மீட்டனர்.
        அடுத்த மாதம் மின் கட்டணம் மீண்டும் உயரும்.
    """,
    "telugu": """
        కాలుతున్న ఇంటి నుంచి ముగ్గురు పిల్లలను అగ్నిమాపక సిబ్బంది కాపాడారు.
        వచ్చే నెలలో విద్యుత్ ధర మళ్లీ పెరుగుతుంది.
    """,
    "chinese": """
        消防员从着火的房屋中救出三名儿童。
        电价下个月再次上涨。
        醫院開設新的產科病房，工程歷時兩年。
    """,
    "japanese": """
        消防隊が燃える家から子ども三人を救助。
        電気料金は来月また上がる。
        病院は新しい産科病棟を開いた。
    """,
    "korean": """
        소방관들이 불타는 집에서 어린이 세 명을 구했다.
        전기 요금이 다음 달 다시 오른다.
    """,
    "thai": """
        นักดับเพลิงช่วยเด็กสามคนออกจากบ้านที่ไฟไหม้
        ค่าไฟฟ้าขึ้นอีกครั้งเดือนหน้า
    """,
    "georgian": """
        მეხანძრეებმა ცეცხლმოდებული სახლიდან სამი ბავშვი გადაარჩინეს.
    """,
    "armenian": """
        Հրշեջները երեք երեխա են փրկել այրվող տնից։
    """,
    "amharic": """
        የእሳት አደጋ ሠራተኞች ከሚቃጠል ቤት ሦስት ሕፃናትን አዳኑ።
    """,
    "swahili": """
        Wazima moto waliokoa watoto watatu kutoka nyumba iliyokuwa ikiungua.
        Bei ya umeme itapanda tena mwezi ujao.
    """,
    "filipino": """
        Iniligtas ng mga bumbero ang tatlong bata mula sa nasusunog na bahay.
        Muling tataas ang presyo ng kuryente sa susunod na buwan.
    """,
}


def list_briefs() -> list[tuple[str, str]]:
    """Return each language with one of its texts."""
    return [
        (language, line.strip())
        for language, lines in BRIEFS.items()
        for line in lines.strip().splitlines()
    ]
