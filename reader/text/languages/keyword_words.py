"""Words that are no keywords, in languages whose stop words and frame words have no list.

Function words, days and months, numbers in words, who says it. Only keywords look here: what groups
articles into stories stays as it is.
"""

from __future__ import annotations

from functools import cache

from reader.text.languages.neighbour_words import NEIGHBOUR_WORDS
from reader.text.word_lists import word_set

_WORDS: dict[str, str] = {
    "bengali": """
        কেউ আমরা আমাদের আপনাদের
        ও এবং এই সেই যে যা তা এ সে তিনি তারা তাদের তার তাঁর তাঁদের আমি আমরা আমাদের
        আপনি কি কী না নয় নেই হয় হয়ে হয়েছে হবে হচ্ছে হওয়ার ছিল ছিলেন আছে করা করে
        করেন করেছে করেছেন করতে করার করবে থেকে জন্য সঙ্গে সাথে মধ্যে উপর ওপর পর পরে
        আগে কাছে দিকে দিয়ে নিয়ে পর্যন্ত কোনো কোন কিছু সব একটি একটা এক দুই তিন চার
        পাঁচ ছয় সাত আট নয় দশ শত হাজার লাখ কোটি বলেন বলেছেন জানান জানায় জানিয়েছেন
        জানিয়েছে বলে মতে অনুযায়ী আরও আরো এখন তবে কিন্তু অথবা বা যদি তখন যখন এখানে
        সেখানে জানা গেছে গেছেন এরপর এছাড়া সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার
        শুক্রবার শনিবার রবিবার রোববার জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন
        জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর বছর মাস দিন ঘণ্টা আজ গতকাল
        সকাল রাত
    """,
    "bulgarian": """
        понеделник вторник сряда четвъртък петък събота неделя януари февруари март
        април май юни юли август септември октомври ноември декември година години
        месец седмица ден дни час часа каза заяви съобщи съобщиха добави според два
        две три четири пет шест седем осем девет десет сто хиляди милиона днес вчера
        утре
    """,
    "catalan": """
        ens us res ningú algú alguna algun
        dilluns dimarts dimecres dijous divendres dissabte diumenge gener febrer
        març abril maig juny juliol agost setembre octubre novembre desembre any
        anys dia dies mes mesos setmana hores dit diu explicat afirmat segons quatre
        cinc sis set vuit nou deu cent mil milions avui ahir demà
    """,
    "chinese": """
        星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五
        周六 周日 一月 二月 三月 四月 五月 六月 七月 八月
        九月 十月 十一月 十二月 月份 报道 称 说 表示 据 据悉 日电 记者 小时 分钟 年 月 日 百
        千 万 亿 週一 週二 週三 週四 週五 週六
        週日 報導 報道 記者 小時 分鐘
    """,
    "croatian": """
        ponedjeljak ponedjeljka utorak utorka srijeda srijedu srijede četvrtak
        četvrtka petak petka subota subotu subote nedjelja nedjelju nedjelje
        siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna
        listopada studenoga studenog prosinca godine godina godinu dana dan tjedan
        tjedna mjeseci mjeseca sati rekao rekla kazao kazala izjavio izjavila
        priopćio dodao dodala prema četiri pet šest sedam osam devet deset sto
        tisuća milijuna danas jučer
    """,
    "estonian": """
        meile meid meie teile umbes keegi midagi jaanuaril veebruaril märtsil aprillil mail
        juunil juulil augustil septembril oktoobril novembril detsembril
        esmaspäeval esmaspäev teisipäeval teisipäev kolmapäeval kolmapäev
        neljapäeval neljapäev reedel reede laupäeval laupäev pühapäeval pühapäev
        jaanuar jaanuari jaanuaris veebruar veebruari veebruaris märts märtsi
        märtsis aprill aprilli aprillis mai mais juuni juunis juuli juulis august
        augusti augustis september septembri septembris oktoober oktoobri oktoobris
        november novembri novembris detsember detsembri detsembris aasta aastat
        aastal aastani päeva päev kuu kuud nädal nädala tundi kell ütles teatas
        lisas sõnul kinnitas kaks kolm neli viis kuus seitse kaheksa üheksa kümme
        sada tuhat miljonit täna eile homme
    """,
    "finnish": """
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta
        elokuuta syyskuuta lokakuuta marraskuuta joulukuuta tammikuussa helmikuussa
        maaliskuussa huhtikuussa toukokuussa kesäkuussa heinäkuussa elokuussa syyskuussa
        lokakuussa marraskuussa joulukuussa kukaan ketään mitään jokin jotain esim mm ns klo
    """,
    "galician": """
        luns martes mércores xoves venres sábado domingo xaneiro febreiro marzo
        abril maio xuño xullo agosto setembro outubro novembro decembro ano anos día
        días mes meses semana horas dixo di afirmou explicou segundo catro cinco
        seis sete oito nove dez cen mil millóns hoxe onte mañá
    """,
    "greek": """
        κανείς κανένας καμία κανένα τίποτα μας σας τους ενημέρωσε δήλωσε ανακοίνωσε
        ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου
        οκτωβρίου νοεμβρίου δεκεμβρίου
    """,
    "gujarati": """
        અને છે છું હતી હતો હતા હતું થી માં ના ની નો ને એ આ તે જે કે પણ માટે સાથે પર
        પછી પહેલા થયું થયો થયા કર્યું કરી કરવા કર્યો કહ્યું જણાવ્યું એક બે ત્રણ ચાર
        પાંચ છ સાત આઠ નવ દસ હજાર લાખ કરોડ સોમવારે મંગળવારે બુધવારે ગુરુવારે
        શુક્રવારે શનિવારે રવિવારે આજે ગઈકાલે વર્ષ દિવસ
    """,
    "hebrew": """
        ראשון שני שלישי רביעי חמישי שישי שבת ינואר פברואר מרץ אפריל מאי יוני יולי
        אוגוסט ספטמבר אוקטובר נובמבר דצמבר בינואר בפברואר במרץ באפריל במאי ביוני
        ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר שנה שנים שנת השנה חודש חודשים
        החודש שבוע שבועות השבוע יום ימים שעה שעות ביום אמר אמרה אמרו מסר מסרה נמסר
        הודיע הודיעה הוסיף הוסיפה טען טענה ציין לדברי לפי שלוש שלושה ארבע ארבעה חמש
        חמישה שש שישה שבע שבעה שמונה תשע תשעה עשר עשרה מאה מאות אלף אלפי מיליון
        מיליארד הבוקר הערב
    """,
    "hindi": """
        हमें हमारे हमारी हमारा हम मुझे मेरे तुम आप आपको किसी कोई कुछ किसे किसका उन्हें
        उन्होंने जिसे जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर
        दिसंबर
    """,
    "hungarian": """
        jén án én senki semmi minket nekünk január február március április május június
        július augusztus szeptember október november december
    """,
    "indonesian": """
        apakah siapa siapakah kapan mengapa bagaimana kami kita januari februari maret april
        mei juni juli agustus september oktober november desember
    """,
    "japanese": """
        月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜
        月曜日に 一月 二月 三月 四月 五月 六月 七月
        八月 九月 十月 十一月 十二月 発表 述べ 話し 語っ 明らか 伝え によると 百 千 万 億
        時間 午前 午後 年間
    """,
    "kannada": """
        ಮತ್ತು ಈ ಆ ಅವರು ಅವರ ಅದು ಅದನ್ನು ಇದು ಇದನ್ನು ಎಂದು ಎಂಬ ಎನ್ನುವ ಆದರೆ ಹಾಗೂ ಅಥವಾ ಒಂದು
        ಎರಡು ಮೂರು ನಾಲ್ಕು ಐದು ಆರು ಏಳು ಎಂಟು ಒಂಬತ್ತು ಹತ್ತು ನೂರು ಸಾವಿರ ಲಕ್ಷ ಕೋಟಿ ಇದೆ
        ಇಲ್ಲ ಆಗಿದೆ ಮಾಡಿದ ಮಾಡಿದರು ಮಾಡಿದ್ದಾರೆ ಹೇಳಿದರು ಹೇಳಿದ್ದಾರೆ ತಿಳಿಸಿದರು
        ತಿಳಿಸಿದ್ದಾರೆ ಅವರಿಗೆ ನಂತರ ಮೊದಲು ಮೇಲೆ ಬಗ್ಗೆ ಜೊತೆ ಕೂಡ ಸಹ ತನ್ನ ತಮ್ಮ ಎಲ್ಲ ಎಲ್ಲಾ
        ಯಾವುದೇ ಈಗ ಇಂದು ನಿನ್ನೆ ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ
        ವರ್ಷ ದಿನ ತಿಂಗಳು
    """,
    "korean": """
        아무 아무도 우리 우리는 우리가 저희 누구 무엇
        월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일 오전 오후 올해
        지난해 내년 어제 오늘 백 천 만 억 조 명
        시간 밝혔다 전했다 말했다 설명했다 관계자
    """,
    "latvian": """
        pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien janvārī
        februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī
        decembrī gada gadā gadu gadi dienas diena mēneša nedēļas stundas teica
        sacīja paziņoja norādīja pēc divi trīs četri pieci seši septiņi astoņi
        deviņi desmit simts tūkstoši miljoni šodien vakar
    """,
    "lithuanian": """
        pirmadienį antradienį trečiadienį ketvirtadienį penktadienį šeštadienį
        sekmadienį sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio
        rugsėjo spalio lapkričio gruodžio metų metai metais dienos diena mėnesio
        savaitės valandos sakė teigė pranešė pridūrė pasak du trys keturi penki šeši
        septyni aštuoni devyni dešimt šimtas tūkstančių milijonų šiandien vakar
    """,
    "malay": """
        isnin selasa rabu khamis jumaat sabtu ahad januari februari mac april mei
        jun julai ogos september oktober november disember tahun bulan minggu hari
        jam berkata kata memberitahu menurut dua tiga empat lima enam tujuh lapan
        sembilan sepuluh ratus ribu juta semalam esok yang dan di ke dari ini itu
        untuk dengan pada dalam adalah akan tidak juga oleh sebagai atau dia mereka
        kami kita saya telah sudah belum masih boleh dapat harus ada bukan lebih
        bagi para tersebut daripada kepada beliau
    """,
    "malayalam": """
        ആരും ആരെയും ഞങ്ങൾ ഞങ്ങളെ നമ്മൾ
        തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ഞായറാഴ്ച തിങ്കൾ
        ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി ഞായർ ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് മെയ്
        ജൂൺ ജൂലൈ ജൂലായ് ഓഗസ്റ്റ് സെപ്റ്റംബർ സെപ്തംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ വർഷം മാസം
        ദിവസം മണിക്കൂർ പറഞ്ഞു അറിയിച്ചു വ്യക്തമാക്കി കൂട്ടിച്ചേർത്തു രണ്ട് മൂന്ന്
        നാല് അഞ്ച് ആറ് ഏഴ് എട്ട് ഒമ്പത് പത്ത് നൂറ് ആയിരം ലക്ഷം കോടി ഇന്ന് ഇന്നലെ
        നാളെ രാവിലെ രാത്രി
    """,
    "marathi": """
        आणि व या ही हा हे तो ती ते त्या त्यांनी त्यांच्या त्याच्या त्यांना आहे आहेत
        होते होता होती झाले झाली झाला केले केली केला करून करण्यात करण्यासाठी येथे
        येथील मध्ये पण परंतु किंवा तर की म्हणून म्हणाले म्हणाला म्हणाली सांगितले
        दिली दिले यांनी याची यांच्या असे असून नाही एक दोन तीन चार पाच सहा सात आठ नऊ
        दहा शंभर हजार लाख कोटी सोमवारी मंगळवारी बुधवारी गुरुवारी शुक्रवारी शनिवारी
        रविवारी जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर
        नोव्हेंबर डिसेंबर वर्ष वर्षे दिवस महिने आज काल उद्या
    """,
    "nepali": """
        र यो त्यो यी ती उनी उनले उनको उनका हो छ छन् थियो थिए भएको भएका भयो गरेको
        गरेका गर्ने गर्न गरी गरे मा को का की ले लाई बाट सँग पनि तर वा भने भनेका बताए
        बताएका अनुसार एक दुई तीन चार पाँच छ सात आठ नौ दश सय हजार लाख करोड सोमबार
        मंगलबार बुधबार बिहीबार शुक्रबार शनिबार आइतबार वर्ष दिन महिना आज हिजो भोलि
    """,
    "persian": """
        شنبه یکشنبه دوشنبه سه‌شنبه سه چهارشنبه پنجشنبه پنج‌شنبه جمعه فروردین
        اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند ژانویه فوریه مارس
        آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر سال ماه هفته ساعت گفت
        گفتند افزود گزارش اعلام کرد خبر دو چهار پنج شش هفت هشت نه ده صد هزار میلیون
        میلیارد صبح عصر شب
    """,
    "polish": """
        ok ul nikt nic nam nas was ktoś coś stycznia lutego marca kwietnia maja czerwca
        lipca sierpnia września października listopada grudnia tys mln mld
    """,
    "portuguese": """
        feira feiras segunda-feira terça-feira quarta-feira quinta-feira sexta-feira hoje ontem
        amanhã segundo
    """,
    "punjabi": """
        ਅਤੇ ਤੇ ਦੇ ਦੀ ਦਾ ਨੂੰ ਨੇ ਵਿੱਚ ਵਿਚ ਹੈ ਹਨ ਸੀ ਸਨ ਇਹ ਉਹ ਇਸ ਉਸ ਕਿ ਨਾਲ ਤੋਂ ਲਈ ਵੀ ਹੀ
        ਕਿਹਾ ਦੱਸਿਆ ਕੀਤਾ ਕੀਤੀ ਕੀਤੇ ਗਿਆ ਗਈ ਇੱਕ ਇਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਸੌ ਹਜ਼ਾਰ ਲੱਖ ਕਰੋੜ
        ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨੀਵਾਰ ਐਤਵਾਰ ਅੱਜ ਕੱਲ੍ਹ
    """,
    "romanian": """
        vor voi ne ni vă nimeni nimic cineva ceva mii mil mie sute ianuarie februarie martie
        aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
    """,
    "serbian": """
        понедељак уторак среда среду четвртак петак субота суботу недеља недељу
        јануара фебруара марта априла маја јуна јула августа септембра октобра
        новембра децембра године година дана недеље месеци сати рекао рекла изјавио
        изјавила саопштио додао према четири пет шест седам осам девет десет сто
        хиљада милиона данас јуче ponedeljak utorak sreda sredu četvrtak petak
        subota subotu nedelja nedelju januara februara marta aprila maja juna jula
        avgusta septembra oktobra novembra decembra godine godina dana nedelje
        meseci sati rekao rekla izjavio izjavila saopštio dodao prema četiri pet
        šest sedam osam devet deset sto hiljada miliona danas juče
    """,
    "slovak": """
        pondelok utorok stredu streda štvrtok piatok sobotu sobota nedeľu nedeľa
        januára februára marca apríla mája júna júla augusta septembra októbra
        novembra decembra rok roka roku roky rokov dní deň týždeň mesiac hodín
        povedal povedala uviedol uviedla dodal dodala informoval informovala podľa
        štyri päť šesť sedem osem deväť desať sto tisíc miliónov dnes včera
    """,
    "slovene": """
        nihče nič ničesar nas nam nekdo nekaj
        ponedeljek torek sredo sreda četrtek petek soboto sobota nedeljo nedelja
        januarja februarja marca aprila maja junija julija avgusta septembra oktobra
        novembra decembra leta leto let dni dan teden mesecev ur povedal povedala
        dejal dejala sporočil sporočila dodal dodala štiri pet šest sedem osem devet
        deset sto tisoč milijonov danes včeraj
    """,
    "swedish": """
        fr o m ingen inget inga någon något januari februari mars april maj juni juli
        augusti september oktober november december
    """,
    "tamil": """
        ஒரு இந்த அந்த என்று என்ற என மற்றும் அவர் அவர்கள் அவரது இது அது இதில் அதில்
        இருந்து வந்த உள்ள உள்ளது உள்ளன இல்லை ஆகும் செய்து செய்த செய்யப்பட்டது போது
        வரை பின்னர் பிறகு முன் மீது குறித்து தொடர்பாக மூலம் வேண்டும் முடியும்
        இருக்கும் இருந்தது ஆனால் மேலும் அல்லது தான் கூட தனது எனவும் எனினும் அதன்
        இதன் அதை இதை அங்கு இங்கு அனைத்து பல சில தற்போது இன்று நேற்று நாளை கூறினார்
        கூறினர் தெரிவித்தார் தெரிவித்தனர் தெரிவித்துள்ளார் சொன்னார் இரண்டு மூன்று
        நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது பத்து நூறு ஆயிரம் லட்சம் கோடி திங்கட்கிழமை
        செவ்வாய்க்கிழமை புதன்கிழமை வியாழக்கிழமை வெள்ளிக்கிழமை சனிக்கிழமை
        ஞாயிற்றுக்கிழமை திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு ஜனவரி
        பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர்
        டிசம்பர் ஆண்டு ஆண்டுகள் மாதம் வாரம் நாள் நாட்கள் மணி காலை மாலை
    """,
    "telugu": """
        ఈ ఆ ఒక మరియు అని అన్న అన్నారు అతను ఆయన ఆమె వారు వారి అది ఇది ఇందులో లో నుంచి
        నుండి వరకు కోసం గురించి పై మీద తో కూడా లేదా కానీ అయితే ఉంది ఉన్న ఉన్నారు
        ఉన్నాయి లేదు కాదు చేసిన చేసి చేశారు చేయాలని చెప్పారు తెలిపారు పేర్కొన్నారు
        వెల్లడించారు తర్వాత ముందు ఇప్పుడు అన్ని రెండు మూడు నాలుగు ఐదు ఆరు ఏడు
        ఎనిమిది తొమ్మిది పది వంద వేల వెయ్యి లక్ష కోట్ల మంది సోమవారం మంగళవారం బుధవారం
        గురువారం శుక్రవారం శనివారం ఆదివారం జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్
        జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్ సంవత్సరం నెల రోజు రోజులు
        గంటల ఈరోజు నిన్న
    """,
    "thai": """
        วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์ จันทร์
        อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ มกราคม กุมภาพันธ์ มีนาคม เมษายน
        พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ชั่วโมง
        นาที สัปดาห์ สี่ ห้า หก เจ็ด แปด เก้า กล่าวว่า ระบุว่า เปิดเผยว่า แถลง
        รายงาน
    """,
    "turkish": """
        kimse kimseyi hiçbir bizi bize bizim te ta de da yrd doç prof dr av ocak şubat mart
        nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    """,
    "ukrainian": """
        ніхто ніщо нічого хтось щось нам нас січня лютого березня квітня травня червня липня
        серпня вересня жовтня листопада грудня вул просп буд тис млн млрд грн
    """,
    "urdu": """
        کے کی کا کو سے میں پر نے ہے ہیں تھا تھی تھے ہو ہوا ہوئی ہوئے ہوں گا گی گے
        اور یا کہ جو جس جن اس ان یہ وہ ایک دو تین چار پانچ چھ سات آٹھ نو دس سو ہزار
        لاکھ کروڑ تو بھی ہی نہیں نہ مگر لیکن اگر جب تک بعد پہلے ساتھ لیے لئے کر کرنے
        کرتے کرتا کرتی کیا کیے گیا گئی گئے دیا دی دیے رہا رہی رہے جا جاتا جاتی جاتے
        جائے سکتا سکتی سکتے چاہیے والے والی والا تمام کسی کوئی کچھ بہت زیادہ مزید اب
        پھر اپنے اپنی اپنا انہوں انھوں انہیں اسے ہم آپ میرے ہمارے دوران درمیان طرف
        خلاف مطابق حوالے بارے جبکہ تاہم کیونکہ کہا کہنا بتایا کہتے جانب ذریعے بغیر
        پیر منگل بدھ جمعرات جمعہ ہفتہ ہفتے اتوار جنوری فروری مارچ اپریل مئی جون
        جولائی اگست ستمبر اکتوبر نومبر دسمبر سال سالوں ماہ دن روز گھنٹے آج کل صبح
        شام
    """,
    "vietnamese": """
        thứ hai ba tư năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ nhật chủ
        ngày tháng tuần giờ phút sáng chiều tối đêm qua nói biết cáo thông khẳng
        định một bốn
    """,
}
_NEAR = {"bosnian": "croatian", "macedonian": "bulgarian"}


@cache
def words_without_topic(language: str) -> frozenset[str]:
    """Return further words of a language, in lower case, that are no keywords."""
    name = _NEAR.get(language, language)
    return word_set(_WORDS.get(name, ""), NEIGHBOUR_WORDS.get(language, ""))
