"""The stop words of languages without a sentence model: they carry no topic.

In lower case. They do not identify a language; the lists of ``stop_words.py`` do.
"""

from __future__ import annotations

from functools import cache

from reader.text.word_lists import word_set

FURTHER_STOP_WORDS: dict[str, str] = {
    "arabic": """
        من إلى الى عن على في مع حتى منذ خلال بين بعد قبل عند لدى فوق تحت أمام حول دون ضد نحو عبر و
        أو او أم ثم لكن ولكن بل لأن لان إذا اذا إذ إن ان أن انه أنه إنه أنها انها بأن بان كي لو
        لولا كما مثل حيث حين عندما بينما كلما رغم لا لم لن ما ليس ليست غير سوى قد لقد سوف هل أي اي
        كل بعض جميع كافة هذا هذه ذلك تلك هؤلاء هنا هناك الذي التي الذين اللذين اللواتي هو هي هم هن
        أنا انا نحن أنت انت أنتم كان كانت كانوا يكون تكون يكونوا وكان وكانت أصبح اصبح صار ظل بات
        وهو وهي وهم وقد وفي ومن وعلى وإلى وعن ومع ولا ولم وما وأن وان بها به فيه فيها منه منها
        عليه عليها له لها لهم عنه عنها إليه إليها معه كانه أيضا ايضا جدا فقط الآن الان اليوم أمس
        امس غدا يوم أول اول آخر اخر قال قالت وقال وقالت أضاف اضاف وأضاف واضاف أكد اكد وأكد واكد
        يقول تقول يمكن يجب تم يتم أحد احد نفس كيف متى أين اين لماذا ماذا مما فيما عما بما لما ممن
        إما اما أما فإن فان كذلك هكذا أكثر اكثر أقل اقل إنها انهم أنهم إنهم
    """,
    "chinese": """
        的 了 在 是 和 有 不 也 就 都 而 与 及 或 这 那 我 你 您 他 她 它 们 将 把 被 从 到 对 为
        以 向 由 于 并 但 其 之 所 很 还 又 再 才 却 上 下 中 后 前 里 说 时 着 过 得 地 等 给 让
        使 跟 同 比 按 因 若 则 即 已 曾 正 会 能 可 要 应 需 没 无 非 未 别 只 更 最 太 约 个 些
        每 各 某 该 此 何 谁 哪 几 多 少 吗 呢 吧 啊 一 二 两 三 我们 你们 他们 她们 它们 自己
        大家 这个 那个 这些 那些 这样 那样 这里 那里 这种 那种 这次 此次 一个 一些 一种 一样 一直
        一定 一起 什么 怎么 为什么 如何 哪里 因为 所以 因此 由于 为了 关于 对于 至于 根据 按照
        通过 随着 以及 以上 以下 以后 以前 之后 之前 之间 其中 其他 其它 其余 但是 不过 然而 可是
        虽然 尽管 如果 只要 只有 除了 除非 无论 不管 即使 而且 并且 或者 还是 还有 同时 然后 于是
        不是 不会 不能 没有 可以 可能 能够 应该 应当 必须 需要 已经 曾经 正在 将会 仍然 仍 非常
        比较 更加 特别 尤其 今天 昨天 明天 现在 目前 当时 今年 去年 明年 时候 表示 认为 指出 称
        说道 问道 进行 成为 作为 包括 开始 继续 出现 发生 左右 大约 许多 很多 不少 所有 全部 任何
        每个 第一 当 会在 就是 也是 都是 這 們 個 與 對 為 從 將 於 過 還 後 說 時 會 沒 無 該 麼
        嗎 來 去 來說 這個 那個 這些 我們 你們 他們 她們 沒有 因為 雖然 為了 對於 關於 根據 隨著
        之後 已經 現在 認為 什麼 怎麼 一個 不過 還是 還有 並 並且 為什麼
    """,
    "hebrew": """
        של את על עם אל מן לא כי גם או אם אך אבל אלא רק כל זה זו זאת אלה אלו הוא היא הם הן אני אתה
        אנחנו אתם היה הייתה היתה היו יהיה תהיה יהיו להיות יש אין אשר כאשר כש מה מי איך איפה מתי
        למה מדוע כמה איזה אחרי לפני בין תחת מעל ליד אצל בתוך מתוך בלי ללא עד מאז כדי בגלל למרות
        לפי כמו יותר פחות מאוד מאד עוד כבר עדיין שוב כאן שם פה לו לה להם לי לך לנו אותו אותה אותם
        בו בה בהם ממנו ממנה עליו עליה שלו שלה שלהם שלי שלנו אחד אחת שני שתי כך כן לכן אולי אפשר
        צריך יכול יכולה אמר אמרה אמרו מסר הוסיף היום אתמול מחר עכשיו ואת ועל ולא וגם והוא והיא זהו
        שזה שהוא שהיא שלא אף בכל הרבה מעט אז הנה ידי
    """,
    "hindi": """
        का की के को में से पर ने है हैं था थी थे हो होगा होगी होंगे हुआ हुई हुए होता होती होते
        होना कर करना करने करता करती करते किया किए गई गए गया गयी दिया दी दिए देना लिया ली लिए लेकर
        रहा रही रहे जाता जाती जाते जाना जाए जा सकता सकती सकते सका चाहिए और या एवं तथा लेकिन परंतु
        मगर बल्कि क्योंकि कि जो जिस जिसे जिसके जिसकी जिन जिन्हें तो ही भी न नहीं ना मत यह ये वह वे
        इस इसे इसके इसकी इसका इन इन्हें उस उसे उसके उसकी उसका उन उन्हें उनके उनकी उनका मैं मेरा
        मेरी हम हमारा हमारी तुम आप आपका अपना अपनी अपने कोई कुछ सब सभी हर एक दो तक बाद पहले साथ बीच
        अंदर बाहर ऊपर नीचे द्वारा बारे लिये जब तब अब कब यहाँ यहां वहाँ वहां कहाँ कहां कैसे क्यों
        क्या कौन कितना बहुत ज़्यादा ज्यादा अधिक कम फिर अभी आज कल कहा कहना बताया पूछा वाला वाली
        वाले तरह ओर इसलिए यदि अगर जैसे ऐसे ऐसा ऐसी वैसे दौरान अनुसार मुताबिक समय दिन रह जिससे उससे
        इससे बने बनी सके
    """,
    "hungarian": """
        a az egy és is hogy nem de ha meg már még csak mint vagy van volt lesz lett lenne vannak
        voltak ez azt ezt ezek azok aki akik ami amely amelyek amelyet amit akit ahol amikor mert
        pedig így úgy ott itt most majd után előtt között alatt fölött felett mellett szerint
        által miatt nélkül felé el ki be le fel föl össze vissza ő ők én te mi ti neki nekik őt
        őket maga saját minden mindenki valami valaki semmi senki sem se nincs nincsenek több
        kevés sok nagyon igen akkor amíg ezért azért tehát hanem illetve valamint azonban viszont
        szemben ellen iránt kell lehet tud mondta közölte elmondta ma tegnap holnap erre arra
        ebben abban ebből abból ezen azon ennek annak ezzel azzal másik más első két lesznek
        legyen ahogy ahhoz ehhez során
    """,
    "indonesian": """
        yang dan di ke dari ini itu untuk dengan pada dalam adalah akan tidak juga oleh sebagai
        atau tersebut ia dia mereka kami kita saya anda kamu nya para bagi karena sebab namun
        tetapi tapi jika bila kalau ketika saat setelah sebelum sejak hingga sampai antara
        terhadap tentang telah sudah belum sedang masih pernah bisa dapat harus mungkin ada bukan
        lebih paling sangat sekali hanya saja lagi pun agar supaya maka sehingga serta maupun
        bahwa apa siapa mana bagaimana mengapa kapan seperti secara semua setiap beberapa banyak
        sedikit lain lainnya satu dua kata ujar katanya ujarnya tutur hari kemarin besok sekarang
        kini sini sana menjadi merupakan per atas bawah luar jadi usai selama menurut
    """,
    "japanese": """
        の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など
        なっ ない この ため その あの どの あっ よう また もの という あり まで られ なる へ か だ
        これ それ あれ どれ によって により おり より による ず なり られる において ば なかっ
        なく しかし について せ だっ できる それら ここ そこ あそこ どこ ます です でした ました
        ません でしょう だろう した して している していた された されて される させる いた います
        いない った って では には とは のは ので のに だけ しか ほど くらい ぐらい ながら つつ
        さらに そして それで だから けれど けれども ところ とき ころ うち まま 私 僕 彼 彼女 彼ら
        我々 人 者 方 年 月 日 時 分 今 今日 昨日 明日 今年 昨年 来年 前 後 中 上 下 間 以上 以下
        以内 約 同 各 第 一 二 三 何 誰 十 的 語 述 言 話 見 行 出 入 来 思 考 持 受 続 場合 一方
        必要 可能 可能性 同時 現在 当時 最後 最初
    """,
    "korean": """
        그 이 저 것 수 등 및 또 또는 그리고 그러나 하지만 그래서 따라서 그런데 즉 더 가장 매우
        아주 모두 다 잘 못 안 은 는 가 을 를 의 에 에서 에게 으로 로 와 과 도 만 까지 부터 보다
        처럼 하고 한 할 하는 하며 하여 해 했다 한다 하지 하기 하던 했고 했던 했으며 된 될 되는
        되어 돼 됐다 된다 되지 되며 됐으며 있다 있는 있어 있던 있을 있으며 있고 있었다 없다 없는
        없이 없어 없었다 이다 였다 이었다 것이다 것은 것을 것이 것으로 것도 때 때문 때문에 위해
        위한 대해 대한 관한 따라 따른 통해 함께 같은 같이 지난 이번 다음 오늘 어제 내일 지금 현재
        당시 이후 이전 동안 우리 나 너 그는 그녀 그녀는 그들 그들은 그의 이는 이를 이런 그런 저런
        이렇게 그렇게 어떤 무엇 누구 어디 언제 왜 어떻게 여러 모든 각 약 한편 특히 다시 이미 아직
        계속 많은 많이 적은 말했다 밝혔다 전했다 설명했다 덧붙였다 강조했다 물었다 답했다 보인다
        아니다 아니라 않다 않는 않은 않았다 명 개 년 월 일 시 분 중 후 전 내 외 간 측 씨 하나 둘
        두 세 네 첫 데 채 뿐 만큼 정도 라고 이라고 라며 이라며
    """,
    "persian": """
        و در به از که این آن را با است برای تا هم یا نیز بر بود شد شده می ها های اما اگر چه چون پس
        پیش بین روی زیر بالا هر همه هیچ یک دو او وی ما من تو شما آنها آنان ایشان خود خویش کرد کرده
        کند کنند کردن می‌کند می‌کنند کنم شود شوند می‌شود خواهد خواهند باید شاید دارد دارند داشت
        داشته بوده باشد باشند هستند نیست نبود بودند نه نمی ولی بلکه زیرا وقتی هنگامی همچنین همین
        همان چنین چنان دیگر بسیار خیلی بیش کم بیشتر کمتر اکنون امروز دیروز فردا حالا گفت گفته
        گفتند افزود اعلام درباره مورد طی حدود توسط علیه بدون جز مگر آیا کجا کی چرا چگونه چند کدام
        اینکه آنکه آنچه ای ام اند سپس هنوز روز جا پس‌از
    """,
    "thai": """
        ที่ และ ใน ของ มี ได้ จะ เป็น ว่า ให้ ไม่ การ ความ กับ ไป มา จาก โดย ซึ่ง แต่ หรือ ก็ คือ
        นี้ นั้น แล้ว อยู่ เพื่อ เมื่อ ถึง ต้อง ยัง อีก ทั้ง ด้วย ถูก ขึ้น ลง ออก เข้า กัน ต่อ ตาม
        หลัง ก่อน ระหว่าง ตั้งแต่ จน จนถึง ถ้า หาก เพราะ ดังนั้น แม้ ขณะ ขณะที่ เนื่องจาก อาจ ควร
        สามารถ กำลัง เคย เพียง เท่านั้น มาก น้อย กว่า ที่สุด ทุก บาง หลาย แต่ละ ใด อะไร ใคร ไหน
        ทำไม อย่างไร เมื่อไร เขา เธอ มัน เรา ฉัน ผม คุณ พวก ตัว ตน เอง ๆ นะ ครับ ค่ะ คะ อย่าง แบบ
        เช่น ส่วน ผู้ คน วัน ปี เดือน เวลา ครั้ง หนึ่ง สอง สาม ราว ประมาณ กล่าว บอก ระบุ เปิดเผย
        วันนี้ เมื่อวาน พรุ่งนี้ ทำ ใช้ ไว้ ดัง จึง พอ บน ล่าง ข้าง ทาง แห่ง ณ รวม ผ่าน สำหรับ
        เกี่ยวกับ ทำให้ นำ ราย อัน สิ่ง เรื่อง ร้อย พัน หมื่น แสน ล้าน บาท สิบ
    """,
    "ukrainian": """
        і й та а але або чи що як у в на з із зі до від по за про для при під над між через без
        після перед біля крім не ні це цей ця ці цього цієї цих цьому той те ті того тієї тих тому
        він вона воно вони його її їх йому їй їм ним нею я ти ми ви мене тебе нас вас мені нам вам
        себе свій своя своє свої своїх свого який яка яке які якого якої яких якому бути є був
        була було були буде будуть щоб якщо коли де куди звідки чому бо також теж вже ще лише
        тільки навіть дуже більш більше менше так можна може можуть треба має мають весь вся все
        всі всіх кожен інший інші один одна одне два дві сказав сказала заявив повідомив сьогодні
        вчора завтра зараз тут там адже однак проте саме щодо серед проти разом потім хоча ж би
    """,
    "vietnamese": """
        và của là có các được cho trong với không này đó những một người khi đã để từ ra vào đến
        về ở như thì mà cũng tại sẽ đang bị do vì nên nếu nhưng hay hoặc rằng theo trên dưới sau
        trước giữa ngoài cùng còn chỉ rất nhiều ít hơn nhất lại lên xuống qua mỗi mọi cả tất bao
        nào gì ai đâu sao thế vậy đây kia ấy tôi anh chị ông bà em họ chúng ta mình nó cô hai ba
        năm ngày tháng nay hôm hiện việc sự cái con chiếc vừa mới từng phải cần thể nói biết thêm
        đều vẫn nữa rồi chưa bởi nhằm đối lúc
    """,
}

FURTHER_LANGUAGES = tuple(FURTHER_STOP_WORDS)

# Their scripts are shared with no language that has a model, so that their words count as stop
# words in any text: a text of two scripts has one language.
_OF_OTHER_SCRIPTS = (
    "arabic", "chinese", "hebrew", "hindi", "japanese", "korean", "persian", "thai",
)  # fmt: skip


@cache
def stop_words_of_other_scripts() -> frozenset[str]:
    """Return the stop words that are written in a script in which no other language's word is."""
    return word_set(*(FURTHER_STOP_WORDS[language] for language in _OF_OTHER_SCRIPTS))
