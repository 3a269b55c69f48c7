"""The French lexicon of folding: numbers, dates, units, and words that news swaps."""

from __future__ import annotations

from reader.folding.lexicons.lexicon import make_exact_lexicon

CARDINALS = """
zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
trente quarante cinquante soixante septante huitante octante nonante
"""
ORDINALS = """
premier première premiers premières deuxième second seconde troisième quatrième cinquième dernier
dernière derniers dernières demi demie moitié double triple douzaine dizaine quinzaine vingtaine
trentaine cinquantaine centaine centaines millier milliers
"""
QUANTITIES = """
tous toutes tout toute chaque quelques plusieurs certains certaines beaucoup peu plus moins
plupart
seul seule seulement presque aucun aucune
"""
DATE_WORDS = """
lundi mardi mercredi jeudi vendredi samedi dimanche aujourd'hui hier demain avant-hier matin midi
soir nuit minuit printemps été automne hiver week-end
"""
MONTHS = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""
UNITS = """
seconde secondes minute minutes heure heures jour jours journée journées semaine semaines mois an
ans année années décennie décennies siècle siècles millimètre millimètres centimètre centimètres
mètre mètres kilomètre kilomètres mm cm m km gramme grammes kilo kilos kilogramme kilogrammes kg
tonne tonnes litre litres hectare hectares degré degrés pour cent centimes euro euros dollar
dollars franc francs livre livres mille million millions milliard milliards watt watts kilowatt
kilowatts mégawatt mégawatts h
"""
SAME_UNITS = """
seconde secondes
minute minutes
heure heures h
jour jours
semaine semaines
an ans année années
décennie décennies
siècle siècles
mètre mètres m
kilomètre kilomètres km
kilo kilos kilogramme kilogrammes kg
gramme grammes g
tonne tonnes
litre litres
million millions
milliard milliards
euro euros
dollar dollars
"""

# Words that news uses for one another: their forms in one order, so that only like forms match.
SYNONYMS = """
dit | déclaré | affirmé | indiqué | précisé | expliqué
déclare déclarent | affirme affirment | indique indiquent | précise précisent
| explique expliquent
déclarait | affirmait | indiquait | précisait | expliquait
souligné | rappelé
souligne soulignent | rappelle rappellent
répondu | répliqué | rétorqué
demandé | réclamé | exigé
demande demandent | réclame réclament | exige exigent
critiqué critiquée critiqués | dénoncé dénoncée dénoncés | fustigé fustigée fustigés
critique critiquent | dénonce dénoncent | fustige fustigent
salué saluée salués | loué louée loués
annoncé annoncée annoncés annoncées | communiqué communiquée communiqués communiquées
commencé | débuté | démarré
commence commencent | débute débutent | démarre démarrent
terminé terminée | achevé achevée | fini finie
reçu reçue reçus | obtenu obtenue obtenus
acheté achetée achetés achetées | acquis acquise acquis acquises
vendu vendue vendus vendues | cédé cédée cédés cédées
construit construite construits construites | bâti bâtie bâtis bâties
| édifié édifiée édifiés édifiées
détruit détruite détruits détruites | ravagé ravagée ravagés ravagées
| dévasté dévastée dévastés dévastées
endommagé endommagée endommagés endommagées | abîmé abîmée abîmés abîmées
mort morte morts mortes | décédé décédée décédés décédées
tué tuée tués tuées | abattu abattue abattus abattues
trouvé trouvée trouvés trouvées | découvert découverte découverts découvertes
| retrouvé retrouvée retrouvés retrouvées
cherché | recherché
aidé aidée aidés | secouru secourue secourus | assisté assistée assistés
sauvé sauvée sauvés | secouru secourue secourus
utilisé utilisée utilisés utilisées | employé employée employés employées
montré montrée montrés | présenté présentée présentés
révélé révélée révélés révélées | dévoilé dévoilée dévoilés dévoilées
dirigé dirigée | conduit conduite | mené menée
dirige dirigent | conduit conduisent | mène mènent
prévu prévue prévus prévues | planifié planifiée planifiés planifiées
tenté | essayé
autorisé autorisée autorisés autorisées | permis permise permis permises
interdit interdite interdits interdites | prohibé prohibée prohibés prohibées
arrêté arrêtée arrêtés arrêtées | interpellé interpellée interpellés interpellées
emprisonné emprisonnée emprisonnés | incarcéré incarcérée incarcérés
libéré libérée libérés | relâché relâchée relâchés
augmenté | progressé | grimpé
augmente augmentent | progresse progressent | grimpe grimpent
diminué | baissé | reculé
diminue diminuent | baisse baissent | recule reculent
examiné examinée examinés examinées | étudié étudiée étudiés étudiées
| analysé analysée analysés analysées
réparé réparée réparés réparées | restauré restaurée restaurés restaurées
remporté remportée remportés | gagné gagnée gagnés
habité | vécu
habite habitent | vit vivent | réside résident
travaillé | œuvré
choisi choisie choisis | retenu retenue retenus | sélectionné sélectionnée sélectionnés
nommé nommée nommés | désigné désignée désignés
fermé fermée fermés fermées | clos close clos closes
voiture voitures | automobile automobiles | auto autos
camion camions | poids-lourd poids-lourds
vélo vélos | bicyclette bicyclettes
bateau bateaux | navire navires
avion avions | appareil appareils
rue rues | chaussée chaussées
entreprise entreprises | société sociétés | firme firmes | compagnie compagnies
patron patrons | dirigeant dirigeants | chef chefs | directeur directeurs
patronne patronnes | dirigeante dirigeantes | directrice directrices
médecin médecins | docteur docteurs
policier policiers | agent agents
enseignant enseignants | professeur professeurs
enfant enfants | gamin gamins
maire maires | édile édiles
avocat avocats | défenseur défenseurs
hôpital hôpitaux | clinique cliniques
incendie incendies | feu feux | sinistre sinistres
accident accidents | drame drames
collision collisions | choc chocs
tempête tempêtes | ouragan ouragans
attaque attaques | assaut assauts | agression agressions
conflit conflits | différend différends | dispute disputes
discussion discussions | entretien entretiens | conversation conversations
réunion réunions | rencontre rencontres
logement logements | appartement appartements
maison maisons | demeure demeures
magasin magasins | commerce commerces | boutique boutiques
photo photos | image images | cliché clichés | photographie photographies
raison raisons | cause causes | motif motifs
but buts | objectif objectifs
début débuts | commencement commencements
fin fins | terme termes
région régions | zone zones
match matchs | rencontre rencontres | partie parties
victoire victoires | succès succès
défaite défaites | revers revers
entraîneur entraîneurs | coach coachs
grand grande grands grandes | énorme énorme énormes énormes | immense immense immenses immenses
petit petite petits petites | minuscule minuscule minuscules minuscules
rapide rapides | prompt prompts
important importante importants importantes | majeur majeure majeurs majeures
difficile difficiles | compliqué compliqués | ardu ardus
célèbre célèbres | connu connus | renommé renommés
dangereux dangereuse dangereuses | périlleux périlleuse périlleuses
immédiatement | aussitôt
rapidement | vite
environ | quelque
cependant | toutefois | néanmoins | pourtant
ainsi | donc
pendant | durant
"""

FRENCH = make_exact_lexicon(
    "french",
    numbers=(CARDINALS, ORDINALS, QUANTITIES),
    dates=(DATE_WORDS, MONTHS),
    units=(UNITS, SAME_UNITS),
    synonyms=SYNONYMS,
    articles=("le la les l", "un une", "du des", "au aux"),
)
