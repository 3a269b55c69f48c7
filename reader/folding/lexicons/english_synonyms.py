"""Groups of English words that news uses for one another, one group per line.

A word may replace another of its group only in a copy whose own words are shown, so a group does
not claim that its words mean the same. Words that share no line make another statement: opposites
and siblings (rose and fell, men and women) need no list. Regular forms are found by their stem.
"""

SYNONYM_GROUPS = """
say says said state stated tell told remark comment note noted declare announce mention explain
add added continue go went
ask asked request urge call appeal
answer reply respond response
claim allege
reveal show shown disclose display demonstrate indicate suggest expose unveil
admit confess acknowledge concede
describe portray depict
warn caution
criticise criticize slam blast condemn attack denounce
praise hail applaud laud
begin began begun start commence kick
end finish conclude
stop halt cease
continue carry keep kept proceed
happen occur unfold
crumble deteriorate worsen decline collapse
improve better
rise rose risen grow grew grown increase climb climbed jump surge soar
fall fell fallen drop decline decrease slump slide slid plunge
get got gotten obtain receive acquire gain
give gave given provide supply hand offer grant
take took taken grab seize snatch
buy bought purchase acquire
sell sold flog
make made create produce build built construct
break broke broken smash shatter
destroy demolish wreck ruin devastate
hit strike struck slam smash
injure wound hurt
die died perish pass
find found discover locate spot uncover
look gaze stare
see saw seen view watch witness observe
think believe reckon
know knew known understand understood
want wish desire
like enjoy love
hate loathe detest despise
need require
try attempt seek sought
help aid assist support
use utilise utilize employ
choose chose chosen select pick opt
keep retain maintain
hold held grip clutch
leave left depart exit quit
arrive come came reach
go travel head journey
return come
run ran sprint race
walk stroll march
flee fled escape
send sent dispatch ship
bring brought carry deliver
put place lay laid
move shift
stay remain
live reside dwell
work toil labour labor
win won triumph prevail
lose lost
beat defeat
meet met encounter
join enter
speak spoke spoken talk
shout yell scream cry cried
cry weep wept sob
smile grin
laugh giggle
arrest detain apprehend nab
jail imprison
release free
kill slay slain
steal stole stolen rob
search hunt scour
examine inspect study investigate
probe investigation inquiry enquiry
plan intend aim mean meant
hope wish
allow permit let
force compel oblige
share
raise lift
lower reduce cut slash
grow expand
shrink shrank
change alter modify
fix repair mend
check verify confirm
expect anticipate
appear emerge surface
launch start open
close shut
announce unveil
name call dub title
known dubbed
wear wore worn sport don donned
eat ate eaten consume devour
drink drank sip
sit sat
throw threw thrown hurl toss fling flung
pull drag haul tug
push shove
big large huge enormous massive vast giant gigantic great
small little tiny minute
bigger larger greater
biggest largest greatest
smaller littler
smallest tiniest
older elder
oldest eldest
rubble debris wreckage
quick fast rapid swift speedy
slow sluggish
good great excellent
bad poor terrible awful dreadful
old elderly aged ageing aging
new fresh recent latest
young youthful
rich wealthy affluent
poor impoverished
important significant key crucial vital major
main chief principal primary
hard difficult tough
easy simple
strange odd weird bizarre unusual peculiar
beautiful gorgeous stunning pretty lovely
ugly hideous
happy glad pleased delighted thrilled overjoyed
sad unhappy upset
angry furious irate enraged livid
scared afraid frightened terrified
worried concerned anxious
tired exhausted weary fatigued
sick ill unwell
clever smart intelligent
brave courageous
famous renowned celebrated noted
popular beloved
dangerous hazardous perilous risky
safe secure
expensive costly pricey dear
cheap inexpensive
whole entire full complete
final last
correct right accurate
sure certain
clear obvious evident plain
dead deceased
empty vacant deserted
strong powerful mighty
weak feeble
brief short
quiet silent
loud noisy
shocking horrifying horrific appalling
deadly lethal fatal
serious severe grave
enough sufficient
different distinct
similar alike
huge
often frequently regularly
sometimes occasionally
quickly rapidly swiftly fast
suddenly abruptly
immediately instantly straightaway
currently presently
recently lately
previously formerly
eventually finally ultimately
really truly
completely totally entirely fully utterly
mainly mostly chiefly primarily largely
nearly almost
especially particularly
again anew
always constantly
photo picture image photograph snap snapshot shot
video clip footage film
film movie picture
show programme program series broadcast
car vehicle automobile auto
lorry truck
plane aircraft airplane jet aeroplane airliner
ship vessel boat
train
bike bicycle cycle
road street
house home property residence
flat apartment
building structure
town city
village hamlet
country nation state
area region zone district
place location spot site
border frontier
shop store
firm company business corporation
job post position role
boss chief head leader
worker employee staff
police cop officer
officer policeman
soldier troop serviceman
army military
lawyer attorney solicitor barrister
judge justice
doctor physician medic
patient
pupil student
teacher tutor
kid child youngster
baby infant newborn
teenager teen adolescent
man guy bloke gentleman
woman lady
people folk person
mum mom mother mummy
dad father daddy
friend pal mate buddy
partner spouse
fan supporter
player footballer
actor star
singer vocalist
writer author
reporter journalist correspondent
expert specialist
victim casualty
killer murderer
robber thief burglar
criminal offender crook
prisoner inmate captive detainee
gang crew
group band team
crowd mob throng
spokesman spokeswoman spokesperson
authority official
war conflict
battle fight clash
attack assault strike raid
blast explosion
bomb device
gun weapon firearm
fire blaze inferno
crash accident collision
storm tempest
flood deluge
trip journey voyage
holiday vacation
party celebration bash
wedding marriage
death demise
funeral burial
illness disease sickness
wound injury
drug medicine medication
food meal
money cash funds
cost price
pay salary wage
tax levy
law legislation
rule regulation
vote poll election ballot
deal agreement accord pact
talk discussion negotiation
speech address
letter note message
book volume
story tale account
news report
idea notion concept
plan scheme proposal
problem issue difficulty
mistake error
reason cause
result outcome
chance opportunity
danger threat risk
trouble bother
row dispute argument
anger fury rage
fear terror dread
joy delight
part portion section
start beginning outset
middle centre center
top peak summit
bottom base
side
rest remainder
amount quantity sum
lot plenty
kind type sort
way manner method
help assistance aid
answer solution
question query
goal target aim objective
game match
win victory triumph
loss defeat
prize award
test exam examination
garden yard
trash rubbish garbage waste
mobile phone cellphone
computer laptop pc
internet web
autumn fall
but however yet though although
while as when whilst
because since as
in at inside within
on upon
into to onto
among amongst amid amidst
toward towards to
until till
around about
after following
before ahead
near beside by
"""
