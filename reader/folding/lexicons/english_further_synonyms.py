"""Further groups of English words that news uses for one another; see ``english_synonyms``."""

FURTHER_SYNONYM_GROUPS = """
identify name
refer describe
portray depict represent
urge encourage press
demand insist require
order command instruct
promise pledge vow swear swore sworn
threaten warn
claim maintain contend
argue contend
criticism condemnation
dispatch deploy
rescue save
evacuate remove
gather assemble congregate
collect gather pick
appoint name hire
hire recruit employ
sack fire dismiss oust
resign quit
discharge release
heal recover
behead decapitate
stab knife
kidnap abduct
capture seize catch caught
hide hid hidden conceal
bury buried
collapse crumple
explode detonate blow blew
erupt explode
trigger spark prompt cause
provoke spark
fuel feed fed
damage harm
repair restore
restore renovate refurbish
demolish raze
install fit
fasten attach tie tied
remove withdraw withdrew withdrawn
delete remove erase
delay postpone
ban prohibit bar outlaw forbid
block bar prevent
approve endorse back
support back
ignore disregard
avoid evade
attend visit
visit tour
travel fly flew flown
ride cycle
drive drove driven steer
chase pursue
follow pursue
race rush hurry dash speed sped
leap jump leapt
climb scale
dangle hang hung
lean leant
glance look peer
stare gaze glare
notice spot
feature include
contain include
comprise include
own possess
rent lease hire
lend loan
fund finance bankroll
donate give gave given
earn make made
gamble bet wager
record film
broadcast air screen
post share upload
publish print release
write wrote written pen
tweet post write wrote
phone call ring rang rung telephone
email message
chat talk
joke quip
boast brag
moan complain
mock ridicule
insult abuse
bully harass torment
scare frighten terrify
shock stun astonish astound amaze
surprise astonish amaze
upset distress
disappoint dismay
delight thrill
inspire motivate
urge plead beg
beg implore
cheer applaud
embrace hug cuddle
kiss peck
marry married wed
teach taught train
learn discover
study research
measure gauge
estimate calculate
guess estimate
predict forecast
solve resolve
settle resolve
complete finish
achieve accomplish attain
struggle battle
compete contend
lead led head
oversee supervise
create design devise
invent devise
discover unearth
uncover reveal
emerge surface
vanish disappear
sink sank sunk
freeze froze frozen
melt thaw
shine shone gleam
adorn decorate
cover coat
wrap envelop
dress clothe
sport wear wore worn
clutch hold held
brandish wave wield
beam smile
entire whole
tiny small
massive major
terrifying frightening scary
horrific gruesome grisly
tragic heartbreaking
incredible amazing astonishing extraordinary remarkable
awesome amazing
hilarious funny comical
cute adorable
elderly older
teenage adolescent
pregnant expectant
wealthy rich
jobless unemployed
nude naked
drunk intoxicated
unharmed unhurt uninjured
hidden secret
mysterious strange
notorious infamous
controversial contentious
ancient old
brutal savage vicious
violent brutal
lavish luxurious
picturesque scenic
remote isolated
nearby neighbouring neighboring
wild feral
gigantic huge
scale extent
size scale
amount number
bulk majority
proof evidence
clue hint
picture image photo photograph
clip footage video
post message
account profile
website site
internet online
smartphone phone
laptop computer
gadget device
jihadist militant extremist
militant fighter insurgent
rebel insurgent
follower supporter devotee
leader chief
guard guardian
lawmaker politician
resident local
tourist visitor holidaymaker
passenger traveller traveler
motorist driver
shopper customer
client customer
diner customer
owner proprietor
landlord owner
colleague workmate coworker
flatmate roommate
relative family
grandmother grandma
grandfather grandpa
celebrity star
ceremony service
cemetery graveyard
grave tomb
corpse body
coffin casket
hospital clinic
surgery operation
cut wound gash
stomach belly tummy
clothes clothing outfit
costume outfit
trousers pants
jumper sweater
trainers sneakers
bag case
suitcase luggage
rucksack backpack
bin trash
lift elevator
pavement sidewalk
motorway highway
petrol gasoline fuel
rail railway
underground subway
pub bar
cafe restaurant
eatery restaurant
supermarket store
cinema theater
film movie
contest competition
tournament competition
squad team
stadium ground arena
trophy cup
bid attempt effort
campaign drive
rally march demonstration protest
riot unrest disorder
strike walkout
dispute row
probe investigation
raid swoop
operation mission
troops soldiers
weapons arms
ammunition ammo
airstrike strike
missile rocket
pilot airman
vessel ship
crew staff
inhabitant resident
shock surprise
horror terror
grief sorrow
hatred hate
courage bravery
fame celebrity
fortune wealth
blunder mistake error
hoax prank
trick prank
saga story
mystery puzzle
habit custom
tradition custom
gift present
reward prize
fee charge
bill invoice
sum amount
fine penalty
sentence term
verdict ruling decision
decision ruling
instantly immediately
rapidly quickly
repeatedly continually
frequently often
merely simply
seriously severely badly
badly severely
tragically sadly
luckily fortunately thankfully
similarly likewise
airline carrier
take took taken rush
bring brought take took taken transport
shoot shot fire
"""
