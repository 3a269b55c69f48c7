"""Pairs of sentences in German, French, Spanish and Russian, for ``test_folding_languages``.

``REWORDED`` say the same in other words; of ``TRAPS`` the second says something else: a figure, a
name, a day, "not", "may", an opposite or another form of a verb.
"""

REWORDED = {
    "german": """
Die Polizei sagte am Abend, der Fahrer habe den Unfall in der Kurve verursacht.
Die Polizei erklärte am Abend, der Fahrer habe den Unfall in der Kurve verursacht.

Der Wagen der Ministerin stand drei Stunden lang auf dem Parkplatz am Hafen.
Das Auto der Ministerin stand drei Stunden lang auf dem Parkplatz am Hafen.

Die Stadt kaufte das alte Kraftwerk im Frühjahr für eine symbolische Summe.
Die Stadt erwarb das alte Kraftwerk im Frühjahr für eine symbolische Summe.

Nach dem Brand wurden zwölf Bewohner mit Rauchvergiftungen in ein Krankenhaus gebracht.
Nach dem Brand wurden zwölf Bewohner mit Rauchvergiftungen in eine Klinik gebracht.

Das Unternehmen kündigte zudem an, in Altenau eine zweite Halle zu bauen.
Das Unternehmen kündigte außerdem an, in Altenau eine zweite Halle zu bauen.

Die Mannschaft aus Lindau gewann das Spiel trotz einer Roten Karte kurz vor der Pause.
Das Team aus Lindau gewann das Spiel trotz einer Roten Karte kurz vor der Pause.

Ein Polizist entdeckte den Koffer unter einer Bank im Wartesaal des Bahnhofs.
Ein Beamter fand den Koffer unter einer Bank im Wartesaal des Bahnhofs.

Rund 300 Menschen suchten am Wochenende im Moor nach dem vermissten Jungen.
Etwa 300 Menschen suchten am Wochenende im Moor nach dem vermissten Jungen.

Der Bürgermeister forderte vom Land mehr Geld für die Sanierung der Schule.
Der Bürgermeister verlangte vom Land mehr Geld für die Sanierung der Schule.
""",
    "french": """
Le maire a déclaré que la nouvelle passerelle serait ouverte aux piétons avant l'été.
Le maire a affirmé que la nouvelle passerelle serait ouverte aux piétons avant l'été.

L'entreprise a acheté le vieux moulin pour une somme qui reste secrète.
La société a acquis le vieux moulin pour une somme qui reste secrète.

La voiture du préfet est restée trois heures devant la mairie de Valmont.
L'automobile du préfet est restée trois heures devant la mairie de Valmont.

Les pompiers ont maîtrisé l'incendie de la scierie après deux jours de lutte.
Les pompiers ont maîtrisé le feu de la scierie après deux jours de lutte.

Deux hommes ont été arrêtés dans le port alors qu'ils chargeaient des caisses.
Deux hommes ont été interpellés dans le port alors qu'ils chargeaient des caisses.

Le navire a commencé sa traversée dans la nuit malgré une mer très agitée.
Le bateau a débuté sa traversée dans la nuit malgré une mer très agitée.

Cependant le conseil n'a pas encore voté le budget de la bibliothèque municipale.
Toutefois le conseil n'a pas encore voté le budget de la bibliothèque municipale.

La tempête a détruit le toit de la grande halle et plusieurs serres voisines.
La tempête a ravagé le toit de la grande halle et plusieurs serres voisines.
""",
    "spanish": """
El alcalde dijo que el nuevo puente se abrirá a los peatones antes del verano.
El alcalde aseguró que el nuevo puente se abrirá a los peatones antes del verano.

La empresa compró la vieja fábrica por una cantidad que no ha querido revelar.
La compañía adquirió la vieja fábrica por una cantidad que no ha querido revelar.

El coche de la ministra quedó tres horas frente al ayuntamiento de Peñafría.
El vehículo de la ministra quedó tres horas frente al ayuntamiento de Peñafría.

Los bomberos apagaron el incendio de la serrería tras dos días de trabajo.
Los bomberos apagaron el fuego de la serrería tras dos días de trabajo.

La policía detuvo a dos hombres en el puerto cuando cargaban unas cajas.
La policía arrestó a dos hombres en el puerto cuando cargaban unas cajas.

El barco comenzó la travesía de noche a pesar de la mar gruesa.
El buque empezó la travesía de noche a pesar de la mar gruesa.

Además, la biblioteca del barrio abrirá los domingos a partir de octubre.
Asimismo, la biblioteca del barrio abrirá los domingos a partir de octubre.

Un niño encontró la moneda bajo una piedra en la orilla del río Tera.
Un chico halló la moneda bajo una piedra en la orilla del río Tera.
""",
    "russian": """
Мэр сообщил, что новый мост через реку откроют для пешеходов до начала лета.
Мэр заявил, что новый мост через реку откроют для пешеходов до начала лета.

Компания купила старую фабрику за сумму, которую стороны не раскрывают.
Фирма приобрела старую фабрику за сумму, которую стороны не раскрывают.

Машина министра три часа стояла перед зданием администрации в Заречье.
Машина министра три часа стояла перед домом администрации в Заречье.

Пожарные двое суток не могли справиться с пожаром на лесопилке у реки.
Пожарные двое суток не могли справиться с возгоранием на лесопилке у реки.

Полиция задержала в порту двоих мужчин, которые грузили ящики на катер.
Полиция арестовала в порту двоих мужчин, которые грузили ящики на катер.

Врач нашёл ребёнка под старым причалом, где тот прятался от дождя.
Доктор обнаружил ребёнка под старым причалом, где тот прятался от дождя.

Строители снова закрыли улицу из-за трещины в опоре железнодорожного моста.
Строители вновь закрыли улицу из-за трещины в опоре железнодорожного моста.

Цена проезда на пароме выросла из-за подорожания топлива и ремонта причала.
Цена проезда на пароме увеличилась из-за подорожания топлива и ремонта причала.
""",
}

TRAPS = {
    "german": """
Die Polizei sagte am Abend, der Fahrer habe den Unfall in der Kurve verursacht.
Die Polizei sagte am Abend, der Fahrer habe den Unfall in der Kurve nicht verursacht.

Die Stadt kaufte das alte Kraftwerk im Frühjahr für eine symbolische Summe.
Die Stadt verkaufte das alte Kraftwerk im Frühjahr für eine symbolische Summe.

Die Brücke über die Oker wird im Sommer für den Verkehr geöffnet.
Die Brücke über die Oker wird im Sommer für den Verkehr gesperrt.

Der Preis für eine Fahrt mit der Fähre stieg im Herbst um zwölf Prozent.
Der Preis für eine Fahrt mit der Fähre sank im Herbst um zwölf Prozent.

Der Preis für eine Fahrt mit der Fähre stieg im Herbst um zwölf Prozent.
Der Preis für eine Fahrt mit der Fähre stieg im Herbst um zwanzig Prozent.

Die Ministerin will am Montag mit den Bauern in Altenau sprechen.
Die Ministerin will am Dienstag mit den Bauern in Altenau sprechen.

Die Ministerin will am Montag mit den Bauern in Altenau sprechen.
Die Ministerin will am Montag mit den Bauern in Neustadt sprechen.

Der Mann sah den Hund des Nachbarn auf der Wiese hinter dem Haus.
Den Mann sah der Hund des Nachbarn auf der Wiese hinter dem Haus.

Das Unternehmen muss die Halle am Hafen bis zum Jahresende räumen.
Das Unternehmen kann die Halle am Hafen bis zum Jahresende räumen.

Das Gericht hat das Urteil gegen den früheren Direktor der Bank bestätigt.
Das Gericht hat das Urteil gegen den früheren Direktor der Bank aufgehoben.

Der Fahrer war nach Angaben der Polizei am Abend betrunken.
Der Fahrer war nach Angaben der Polizei am Abend angeblich betrunken.

Alle Bewohner konnten das Haus vor dem Eintreffen der Feuerwehr verlassen.
Einige Bewohner konnten das Haus vor dem Eintreffen der Feuerwehr verlassen.

Die Polizei erklärt, der Fahrer habe das Fahrzeug selbst gelenkt.
Die Polizei erklärte, der Fahrer habe das Fahrzeug nicht selbst gelenkt.

Der Verein gewann das erste Spiel der neuen Runde zu Hause mit zwei Toren.
Der Verein verlor das erste Spiel der neuen Runde zu Hause mit zwei Toren.

Das Konzert in der Stadthalle von Lindau findet am Wochenende statt.
Das Konzert in der Stadthalle von Lindau findet am Wochenende nicht statt.

Der Vater des Jungen erstattete nach dem Spiel Anzeige bei der Polizei.
Die Mutter des Jungen erstattete nach dem Spiel Anzeige bei der Polizei.

Die Partei lehnte den Vorschlag für eine neue Steuer auf Zucker ab.
Die Partei lehnte den Vorschlag für eine neue Steuer auf Salz ab.

Der Bürgermeister sagte: "Wir bauen die Schule im nächsten Jahr."
Der Bürgermeister sagte: "Wir planen die Schule im nächsten Jahr."
""",
    "french": """
Le maire a déclaré que la nouvelle passerelle serait ouverte aux piétons avant l'été.
Le maire a déclaré que la nouvelle passerelle ne serait pas ouverte aux piétons avant l'été.

L'entreprise a acheté le vieux moulin pour une somme qui reste secrète.
L'entreprise a vendu le vieux moulin pour une somme qui reste secrète.

Le prix de la traversée a augmenté de douze pour cent à l'automne.
Le prix de la traversée a diminué de douze pour cent à l'automne.

Le prix de la traversée a augmenté de douze pour cent à l'automne.
Le prix de la traversée a augmenté de vingt pour cent à l'automne.

La ministre doit rencontrer lundi les agriculteurs de Valmont.
La ministre doit rencontrer mardi les agriculteurs de Valmont.

La ministre doit rencontrer lundi les agriculteurs de Valmont.
La ministre peut rencontrer lundi les agriculteurs de Valmont.

Tous les habitants ont quitté la maison avant l'arrivée des pompiers.
Certains habitants ont quitté la maison avant l'arrivée des pompiers.

Le tribunal a confirmé la peine de l'ancien directeur de la banque.
Le tribunal a annulé la peine de l'ancien directeur de la banque.

Le chauffeur aurait bu plusieurs verres avant de prendre la route.
Le chauffeur avait bu plusieurs verres avant de prendre la route.

Le père de l'enfant a porté plainte au commissariat après le match.
La mère de l'enfant a porté plainte au commissariat après le match.

Le pont sera ouvert à la circulation dès la fin des travaux.
Le pont sera fermé à la circulation dès la fin des travaux.

Le club a gagné son premier match de la saison devant son public.
Le club a perdu son premier match de la saison devant son public.

Les ouvriers du port ont refusé la proposition de la direction.
Les ouvriers du port ont accepté la proposition de la direction.

Le maire dit que la piscine ouvrira avec un mois de retard.
Le maire nie que la piscine ouvrira avec un mois de retard.

Le maire a dit : « Nous construirons une école près du canal. »
Le maire a dit : « Nous construirons une piscine près du canal. »
""",
    "spanish": """
El alcalde dijo que el nuevo puente se abrirá a los peatones antes del verano.
El alcalde dijo que el nuevo puente no se abrirá a los peatones antes del verano.

La empresa compró la vieja fábrica por una cantidad que no ha querido revelar.
La empresa vendió la vieja fábrica por una cantidad que no ha querido revelar.

El precio del billete subió un doce por ciento durante el otoño.
El precio del billete bajó un doce por ciento durante el otoño.

El precio del billete subió un doce por ciento durante el otoño.
El precio del billete subió un veinte por ciento durante el otoño.

La ministra debe reunirse el lunes con los ganaderos de Peñafría.
La ministra debe reunirse el martes con los ganaderos de Peñafría.

La ministra debe reunirse el lunes con los ganaderos de Peñafría.
La ministra puede reunirse el lunes con los ganaderos de Peñafría.

Todos los vecinos salieron de la casa antes de que llegaran los bomberos.
Algunos vecinos salieron de la casa antes de que llegaran los bomberos.

El tribunal confirmó la condena del antiguo director del banco.
El tribunal anuló la condena del antiguo director del banco.

El conductor habría bebido varias copas antes de ponerse al volante.
El conductor había bebido varias copas antes de ponerse al volante.

El padre del niño presentó una denuncia en la comisaría tras el partido.
La madre del niño presentó una denuncia en la comisaría tras el partido.

El puente quedará abierto al tráfico cuando terminen las obras.
El puente quedará cerrado al tráfico cuando terminen las obras.

El club ganó su primer partido de la temporada ante su público.
El club perdió su primer partido de la temporada ante su público.

Los obreros del puerto rechazaron la propuesta de la dirección.
Los obreros del puerto aceptaron la propuesta de la dirección.

El alcalde dice que la piscina abrirá con un mes de retraso.
El alcalde niega que la piscina abrirá con un mes de retraso.

La subida del precio preocupa a los vecinos de la isla.
La bajada del precio preocupa a los vecinos de la isla.

El alcalde dijo: «Construiremos una escuela junto al canal».
El alcalde dijo: «Construiremos una piscina junto al canal».
""",
    "russian": """
Мэр сообщил, что новый мост через реку откроют для пешеходов до начала лета.
Мэр сообщил, что новый мост через реку не откроют для пешеходов до начала лета.

Компания купила старую фабрику за сумму, которую стороны не раскрывают.
Компания продала старую фабрику за сумму, которую стороны не раскрывают.

Цена билета на паром выросла осенью на двенадцать процентов.
Цена билета на паром снизилась осенью на двенадцать процентов.

Цена билета на паром выросла осенью на двенадцать процентов.
Цена билета на паром выросла осенью на двадцать процентов.

Министр встретится в понедельник с рыбаками посёлка Заречье.
Министр встретится во вторник с рыбаками посёлка Заречье.

Министр встретится в понедельник с рыбаками посёлка Заречье.
Министр может встретиться в понедельник с рыбаками посёлка Заречье.

Все жители покинули дом до приезда пожарных и скорой помощи.
Некоторые жители покинули дом до приезда пожарных и скорой помощи.

Суд подтвердил приговор бывшему директору городского банка.
Суд отменил приговор бывшему директору городского банка.

Отец мальчика подал жалобу в полицию сразу после матча.
Мать мальчика подала жалобу в полицию сразу после матча.

Мост откроют для движения, когда закончится ремонт опор.
Мост закроют для движения, когда закончится ремонт опор.

Команда выиграла первый матч сезона на своём поле при полных трибунах.
Команда проиграла первый матч сезона на своём поле при полных трибунах.

Рабочие порта отвергли предложение дирекции о новом графике.
Рабочие порта приняли предложение дирекции о новом графике.

Мэр заявляет, что бассейн откроется с опозданием на месяц.
Мэр отрицает, что бассейн откроется с опозданием на месяц.

Полиция задержала водителя, который якобы выпил перед поездкой.
Полиция задержала водителя, который выпил перед поездкой.

Мэр сказал: «Мы построим школу рядом с каналом».
Мэр сказал: «Мы построим бассейн рядом с каналом».
""",
}


def list_pairs(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return the language and both sentences of each pair."""
    return [
        (language, *pair.strip().split("\n"))
        for language, pairs in texts.items()
        for pair in pairs.strip().split("\n\n")
    ]
