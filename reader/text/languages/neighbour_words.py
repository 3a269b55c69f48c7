"""Function words of languages without a model, to tell them from their neighbours with one.

The commonest are enough: with them no Slovak text has more words of Czech than of its own language.
What they leave open, letter statistics decide.
"""

from __future__ import annotations

NEIGHBOUR_WORDS: dict[str, str] = {
    # Beside Czech and Polish.
    "slovak": """
        sa aj alebo ktorý ktorá ktoré ktorí ktorého keď keby bol bola bolo boli nie tiež podľa ešte
        iba preto pretože ako čo však sú ich pri len pre sme ste až uviedol povedal medzi bude môže
        na v a je že do o z s po od aby ale tak jej za k zo vo pod nad dva dve tri
    """,
    # Beside Slovene.
    "croatian": """
        je su što nije nisu koji koja koje kojem kojih kao bio bila bilo biti će ćemo iz ili ako još
        već nakon prije zbog također samo sve kada gdje tijekom kako te rekao kazao godine bih ovaj
        na u i za od da ne o ga se to po pri do ali s sa a jer bez pred dva dvije tri
    """,
    # Beside Dutch.
    "afrikaans": """
        nie hy sy hulle jy ná vir sê gesê sal deur hierdie daardie baie tydens tussen wees nuwe oor
        my n die van het is in dat wat met nog uit weer na te om as en dit word kan moet twee drie
    """,
    # Beside Spanish, Portuguese, Italian and French.
    "catalan": """
        els amb per però això aquest aquesta aquests aquestes són és va han també més fins molt quan
        dels als pel pels ha seva seu seus altres després abans entre sense cap ja només on què de
        la que a el i en un una les no com si se o del al es l d s mes torna dos tres
    """,
    "galician": """
        unha dunha nunha ao aos coa co cos máis tamén pero moi xa foi son eles esta este ata sen
        onde despois cando había polo pola polos polas dende segundo porque hai tiña dixo de o a que
        e do da os as en un por se no na nos nas para con non dos das
    """,
    "romanian": """
        și în din pe la cu pentru că sunt este au fost care mai nu sau prin după până fără între
        acest această acestea lui unei unui să când dar toate către potrivit foarte doar fi va a de
        un o se le ce ar nou noi doi două trei dintr într
    """,
    # Beside Turkish.
    "azerbaijani": """
        və ilə üçün edib olub də deyil görə həmçinin artıq qədər isə hər həm bildirib etdi edilir
        olunub tərəfindən haqqında dən üç gələn nə ən bəzi çox deyib etmək edən olduğunu
    """,
    # Beside Russian.
    "ukrainian": """
        що як від та це й із який яка які яке був була було були він вона вони ще щоб або але також
        під буде його її їх цього цей є і у після зі сьогодні дуже може коли де вже лише тільки на
        не за по до в з про над при без а ні так нова новий трьох
    """,
    "belarusian": """
        што як ад гэта гэты і ў які якая якія быў была было былі ён яна яны яшчэ каб або але таксама
        пад будзе яго яе іх пасля ужо толькі калі дзе з са пра вельмі можа на не за па да а без над
        так новае
    """,
    "bulgarian": """
        е са се от за че като това тази този тези които който която което беше бяха ще си със след
        при може само още или но а във през до към бил била има няма как вече на без по и в не ли то
        над под так три нов нова ново му им ги го
    """,
    "serbian": """
        je su što nije nisu koji koja koje kojem kojih kao bio bila bilo biti će ćemo iz ili ako još
        već posle pre zbog takođe samo sve kada gde tokom kako te rekao kazao godine bih ovaj šta
        na u i za od da ne o se to po do ali s sa a jer bez pred dva dve tri saopštila saopštio
        је су се да од што није нису који која које као био била било ће или ако још већ након пре
        због само све када где како али за из рекао године ово овај на у и не о по до без над под а
        са троје три ново нови
    """,
    "macedonian": """
        е се од дека што како тоа оваа овој кои кој која кое беше беа ќе со по при може само уште
        или но во до кон бил била има нема веќе ги го ја му им на и за не без над под а три ново
        нова нов
    """,
    # Beside Danish and Norwegian.
    "icelandic": """
        og að er í á sem ekki hann hún það þeir þær við eru var voru til um frá hafa hefur með fyrir
        eftir verið verður þetta þessi segir sagði þegar en líka af nú svo eða úr tvö þrjá ný
    """,
    # Of Latin script, with few words in common with the nineteen.
    "hungarian": """
        az és hogy nem egy is volt meg már csak még de ez mint ha el azt vagy után között által
        amely szerint lesz pedig azonban akkor ki kell lehet több a be le fel van új két három ismét
        s
    """,
    "indonesian": """
        rp miliar triliun rupiah kantor pukul
        yang dan di itu dengan untuk dari pada tidak ini dalam akan oleh juga sudah telah ke karena
        adalah mereka kami bisa ada lebih atau setelah saat tiga dua baru kembali para
    """,
    "malay": """
        bahawa kerana boleh selepas manakala ialah berkata beliau iaitu sahaja kerajaan semasa
        ketika adakah isnin selasa rabu khamis jumaat sabtu ahad yang dan di ke dari ini itu untuk
        dengan pada akan tidak dalam oleh telah sudah masih kepada daripada bagi sebagai juga
    """,
    "lithuanian": """
        ir kad yra buvo su iš į jis ji tai kaip bet nuo po apie dar tik jau arba už nėra bus kurie
        kuris pagal metu taip pat šis o ne vėl tris naują du dvi
    """,
    "latvian": """
        un ir ka no ar par uz kas bija tika viņš viņa tas kā bet pēc vai arī nav jau lai pie tiks
        būs kurš šis atkal jaunu trīs divi ne
    """,
    "vietnamese": """
        và của là các trong được có không cho một với những người đã này để khi từ vào ra sẽ tại ở
        nhiều năm đến như về trên hai ba mới lại tháng sau do
    """,
    "albanian": """
        të dhe në një është për nga që me janë kjo ky ka më si po do edhe ishte pas nuk tha kanë e i
        u tre dy deri
    """,
    # Of Arabic script.
    "arabic": """
        في من على إلى أن التي الذي عن مع هذا هذه كان كانت قال بعد لم لا ما أو بين وقد بعد حول خلال
        وقال وكان منذ حتى أي قد
    """,
    "persian": """
        در به از که این را با است برای آن تا بر می های شد شده بود گفت وی نیز خود کرد هم پس یا اما
    """,
    "urdu": """
        کے کی میں ہے نے سے کو کا اور ہیں پر بھی یہ کہ تھا تھی تھے اس ان کیا گیا لیے بعد نہیں وہ
    """,
    # Of Hebrew and Ethiopic script.
    "hebrew": """
        של את על לא הוא היא זה זאת כי עם גם אל או אם כל יש אין היה הייתה אבל בין אחרי לפני אמר אמרה
    """,
    "yiddish": """
        און איז פון די דער דאס האט אין מיט אויף צו נישט זיך ער זי זיי אבער אויך ווי וואס האבן זענען
    """,
    "amharic": """
        ነው እና ላይ ውስጥ ናቸው ነበር ግን ደግሞ ወደ ይህ ያለ ስለ እንደ ጋር ሲሆን
    """,
    "tigrinya": """
        እዩ ናይ ካብ ኣብ እቲ እዚ ድማ እያ እዮም ነበረ ናብ ምስ ከምዘሎ ኣሎ
    """,
    # Of Devanagari.
    "hindi": """
        के में है की को से का ने और पर हैं कि यह भी नहीं एक इस लिए था थी थे तक साथ हो गया गई वह या
        बाद जो अपने रहे
    """,
    "marathi": """
        आहे आणि या ते होते आहेत होता होती केले केली तर हा ही हे मात्र नाही यांनी असे त्या त्यांनी म्हणून
        झाला झाली झाले साठी
    """,
    "nepali": """
        छ र मा छन् गरेको भएको यो पनि थियो गर्ने भने लागि हुने गरे गरेका भएका थिए उनले तथा छैन
    """,
}
