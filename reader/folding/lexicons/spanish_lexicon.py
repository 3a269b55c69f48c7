"""The Spanish lexicon of folding: numbers, dates, units, and words that news swaps."""

from __future__ import annotations

from reader.folding.lexicons.lexicon import make_exact_lexicon

CARDINALS = """
cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco
veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta
noventa doscientos doscientas trescientos trescientas cuatrocientos quinientos seiscientos
setecientos ochocientos novecientos
"""
ORDINALS = """
primer primero primera primeros primeras segundo segunda tercer tercero tercera cuarto cuarta
quinto
quinta último última últimos últimas medio media mitad doble triple docena docenas decena decenas
centenar centenares millar millares
"""
QUANTITIES = """
todos todas todo toda ambos ambas cada algunos algunas algún alguna muchos muchas mucho mucha
pocos
pocas poco poca varios varias más menos mayoría sólo solo solamente casi ningún ninguna ninguno
"""
DATE_WORDS = """
lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana anteayer anoche mediodía
tarde
noche medianoche madrugada primavera verano otoño invierno
"""
MONTHS = """
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
"""
UNITS = """
segundos minuto minutos hora horas día días semana semanas mes meses año años década décadas siglo
siglos milímetro milímetros centímetro centímetros metro metros kilómetro kilómetros mm cm m km
gramo gramos kilo kilos kilogramo kilogramos kg tonelada toneladas litro litros hectárea hectáreas
grado grados ciento porcentaje céntimos euro euros dólar dólares peso pesos libra libras cien mil
millón millones billón billones vatio vatios kilovatio kilovatios megavatio megavatios
"""
SAME_UNITS = """
minuto minutos
hora horas h
día días
semana semanas
mes meses
año años
década décadas
siglo siglos
metro metros m
kilómetro kilómetros km
kilo kilos kilogramo kilogramos kg
gramo gramos g
tonelada toneladas
litro litros
hectárea hectáreas
millón millones
euro euros
dólar dólares
"""

# Words that news uses for one another: their forms in one order, so that only like forms match.
SYNONYMS = """
dijo dijeron dicho | afirmó afirmaron afirmado | aseguró aseguraron asegurado
| declaró declararon declarado | manifestó manifestaron manifestado | señaló señalaron señalado
| indicó indicaron indicado
dice dicen | afirma afirman | asegura aseguran | declara declaran | manifiesta manifiestan
| señala señalan | indica indican
explicó explicaron explicado | aclaró aclararon aclarado | precisó precisaron precisado
explica explican | aclara aclaran | precisa precisan
subrayó subrayaron subrayado | destacó destacaron destacado | recalcó recalcaron recalcado
subraya subrayan | destaca destacan | recalca recalcan
respondió respondieron respondido | contestó contestaron contestado | replicó replicaron replicado
pidió pidieron pedido | solicitó solicitaron solicitado | reclamó reclamaron reclamado
pide piden | solicita solicitan | reclama reclaman
criticó criticaron criticado | censuró censuraron censurado
critica critican | censura censuran
elogió elogiaron elogiado | alabó alabaron alabado
anunció anunciaron anunciado | comunicó comunicaron comunicado
anuncia anuncian | comunica comunican
comenzó comenzaron comenzado | empezó empezaron empezado | arrancó arrancaron arrancado
comienza comienzan | empieza empiezan | arranca arrancan
terminó terminaron terminado | acabó acabaron acabado | finalizó finalizaron finalizado
termina terminan | acaba acaban | finaliza finalizan
recibió recibieron recibido | obtuvo obtuvieron obtenido
compró compraron comprado | adquirió adquirieron adquirido
construyó construyeron construido | edificó edificaron edificado | levantó levantaron levantado
construida construidas construidos | edificada edificadas edificados
destruyó destruyeron destruido | arrasó arrasaron arrasado | devastó devastaron devastado
destruida destruidas destruidos | arrasada arrasadas arrasados | devastada devastadas devastados
dañado dañada dañados dañadas | deteriorado deteriorada deteriorados deterioradas
murió murieron muerto | falleció fallecieron fallecido
muertos muertas muerta | fallecidos fallecidas fallecida
encontró encontraron encontrado | halló hallaron hallado | descubrió descubrieron descubierto
encontrada encontrados encontradas | hallada hallados halladas
| descubierta descubiertos descubiertas
buscó buscaron buscado | rastreó rastrearon rastreado
ayudó ayudaron ayudado | auxilió auxiliaron auxiliado | socorrió socorrieron socorrido
rescató rescataron rescatado | salvó salvaron salvado
utilizó utilizaron utilizado | usó usaron usado | empleó emplearon empleado
utiliza utilizan | usa usan | emplea emplean
mostró mostraron mostrado | enseñó enseñaron enseñado | presentó presentaron presentado
reveló revelaron revelado | desveló desvelaron desvelado
dirigió dirigieron dirigido | encabezó encabezaron encabezado | lideró lideraron liderado
dirige dirigen | encabeza encabezan | lidera lideran
intentó intentaron intentado | procuró procuraron procurado
permitió permitieron permitido | autorizó autorizaron autorizado
prohibió prohibieron prohibido | vetó vetaron vetado
detuvo detuvieron detenido | arrestó arrestaron arrestado
detenida detenidos detenidas | arrestada arrestados arrestadas
encarceló encarcelaron encarcelado | recluyó recluyeron recluido
liberó liberaron liberado | soltó soltaron soltado
huyó huyeron huido | escapó escaparon escapado
subió subieron subido | aumentó aumentaron aumentado | creció crecieron crecido
sube suben | aumenta aumentan | crece crecen
bajó bajaron bajado | descendió descendieron descendido | cayó cayeron caído
baja bajan | desciende descienden | cae caen
examinó examinaron examinado | analizó analizaron analizado | estudió estudiaron estudiado
reparó repararon reparado | arregló arreglaron arreglado
ganó ganaron ganado | venció vencieron vencido
vivía vivían | residía residían | habitaba habitaban
vive viven | reside residen | habita habitan
eligió eligieron elegido | escogió escogieron escogido
cerró cerraron cerrado | clausuró clausuraron clausurado
regresó regresaron regresado | volvió volvieron vuelto
ocurrió ocurrieron ocurrido | sucedió sucedieron sucedido
herido herida heridos heridas | lesionado lesionada lesionados lesionadas
coche coches | automóvil automóviles | auto autos | vehículo vehículos
camión camiones | tráiler tráileres
bicicleta bicicletas | bici bicis
barco barcos | buque buques | navío navíos | embarcación embarcaciones
avión aviones | aparato aparatos | aeronave aeronaves
calle calles | calzada calzadas
empresa empresas | compañía compañías | firma firmas | sociedad sociedades
jefe jefes | director directores | responsable responsables
jefa jefas | directora directoras | responsable responsables
médico médicos | doctor doctores | facultativo facultativos
médica médicas | doctora doctoras
policía policías | agente agentes
maestro maestros | profesor profesores | docente docentes
maestra maestras | profesora profesoras
niño niños | chico chicos | chaval chavales
niña niñas | chica chicas
alcalde alcaldes | regidor regidores
abogado abogados | letrado letrados
hospital hospitales | clínica clínicas
incendio incendios | fuego fuegos
accidente accidentes | siniestro siniestros
choque choques | colisión colisiones
tormenta tormentas | temporal temporales | tempestad tempestades
ataque ataques | asalto asaltos
disputa disputas | conflicto conflictos | litigio litigios
conversación conversaciones | charla charlas
reunión reuniones | encuentro encuentros
piso pisos | apartamento apartamentos | vivienda viviendas
casa casas | vivienda viviendas
tienda tiendas | comercio comercios | negocio negocios
foto fotos | imagen imágenes | fotografía fotografías
razón razones | causa causas | motivo motivos
objetivo objetivos | meta metas
inicio inicios | comienzo comienzos | principio principios
final finales | término términos
zona zonas | región regiones | área áreas
partido partidos | encuentro encuentros
victoria victorias | triunfo triunfos
entrenador entrenadores | técnico técnicos
equipo equipos | conjunto conjuntos
grande grandes | enorme enormes | inmenso inmensos
pequeño pequeña pequeños pequeñas | diminuto diminuta diminutos diminutas
rápido rápida rápidos rápidas | veloz veloz veloces veloces
importante importantes | destacado destacados | relevante relevantes
difícil difíciles | complicado complicados | arduo arduos
famoso famosa famosos famosas | célebre célebre célebres célebres
| conocido conocida conocidos conocidas
peligroso peligrosa peligrosos peligrosas | arriesgado arriesgada arriesgados arriesgadas
inmediatamente | enseguida
rápidamente | deprisa
unos | aproximadamente
porque | pues
además | asimismo
"""

SPANISH = make_exact_lexicon(
    "spanish",
    numbers=(CARDINALS, ORDINALS, QUANTITIES),
    dates=(DATE_WORDS, MONTHS),
    units=(UNITS, SAME_UNITS),
    synonyms=SYNONYMS,
    articles=("el la los las", "un una"),
)
