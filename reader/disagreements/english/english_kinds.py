"""Kinds of what is counted, in English: nouns that news uses for one another.

"homes" and "houses" count one kind of thing. A noun in no list is compared by its stem.
"""

PERSON_KINDS = {
    "people": "people, person, life, live, casualty, victim, other, soul, individual, dead, "
    "injured, wounded, missing, human, fatality, death, body, corpse, survivor, inhabitant, "
    "head, evacuee, refugee, invader, homeless, jobless, unemployed, sick, injury, hostage, "
    "name, living",
    "workers": "worker, employee, staff, workforce, post, job, position, labourer, hand, "
    "staffer, redundancy, striker, vacancy, colleague, operative, dismissal",
    "children": "child, pupil, student, schoolchild, kid, youngster, infant, baby, toddler, boy, "
    "girl, schoolboy, schoolgirl, teenager, youth, scholar",
    "protesters": "protester, demonstrator, marcher, protestor, supporter, activist",
    "passengers": "passenger, traveller, commuter, rider, journey, trip",
    "visitors": "visitor, guest, tourist, spectator, fan, onlooker, viewer, audience, customer, "
    "holidaymaker, ticket, admission, concertgoer, entry",
    "soldiers": "soldier, troop, fighter, serviceman, servicemen, militant, rebel, insurgent, "
    "combatant, guerrilla, trooper, recruit",
    "civilians": "civilian, villager, resident, townspeople, islander, neighbour, citizen",
    "patients": "patient, case, infection, sufferer, illness",
    "officers": "officer, policeman, policemen, constable",
    "miners": "miner, pitman",
    "women": "woman, wife, mother, nun",
    "men": "man, father, husband, monk",
    "prisoners": "prisoner, inmate, convict, detainee, captive, arrest, detention, suspect",
    "voters": "voter, elector, vote, ballot",
    "members": "member, subscriber",
    "sailors": "sailor, seaman, crew, fisherman, hand",
    "migrants": "migrant, refugee, asylum-seeker, immigrant",
    "teachers": "teacher, tutor",
    "nurses": "nurse",
    "doctors": "doctor, physician",
    "students": "student, undergraduate, scholar",
    "farmers": "farmer, grower, smallholder",
    "signatures": "signature, name, signatory",
}

THING_KINDS = {
    "homes": "home, house, household, property, building, dwelling, flat, cottage, roof, "
    "residence, apartment, premises, structure, bungalow, family, address, customer, villa",
    "shops": "shop, store, outlet, branch, business, premises, unit",
    "vehicles": "car, vehicle, automobile, van, motor, motorist",
    "lorries": "lorry, truck",
    "buses": "bus, coach",
    "ships": "ship, boat, vessel, craft, trawler, yacht, dinghy",
    "trains": "train, service, departure",
    "planes": "plane, aircraft, jet, flight",
    "animals": "animal, beast, head, creature, carcass",
    "sheep": "sheep, ewe, lamb, flock",
    "cattle": "cow, cattle, heifer, bullock, head, calf",
    "birds": "bird, fowl, carcass, goose, duck, swan, gull, hen, chicken, heron, crow, pigeon, "
    "stork",
    "fish": "fish, salmon, trout",
    "nests": "nest, pair, couple",
    "pieces": "piece, item, object, thing, artefact, article, exhibit, treasure, work",
    "coins": "coin, piece",
    "paintings": "painting, picture, canvas, work, drawing, image, print, fresco",
    "books": "book, volume",
    "cracks": "crack, split, tear, hole, fissure, flaw, defect, fault, gash, gap",
    "trees": "tree, trunk, oak, pine, elm, stump, beech, sapling",
    "bags": "bag, sack, load",
    "boxes": "box, crate, case, carton, parcel",
    "bottles": "bottle",
    "bullets": "bullet, shot, round, casing, cartridge",
    "complaints": "complaint, letter, objection, call, grievance, e-mail, message, objector",
    "signatures": "signature, name",
    "mistakes": "mistake, error, fault, slip, flaw",
    "rats": "rat, rodent",
    "blasts": "blast, explosion, bomb, detonation",
    "rockets": "rocket, missile, projectile, shell",
    "seats": "seat, mandate, constituency",
    "days": "day",
    "beds": "bed, place",
    "attacks": "attack, raid, assault, incident",
    "villages": "village, hamlet, settlement",
    "schools": "school",
    "fires": "fire, blaze",
    "barrels": "barrel",
    "murders": "murder, killing, homicide",
    "units": "unit",
    "spots": "hole, pothole, spot, place",
    "graves": "grave, tomb, burial, skeleton",
    "bones": "bone, skeleton",
    "doses": "dose, jab, shot",
    "sites": "site, place, location",
    "quakes": "quake, tremor, earthquake, aftershock, shock",
    "wolves": "wolf, animal",
    "bees": "hive, colony",
    "pigs": "pig, hog, swine, animal",
    "whales": "whale, animal",
    "seals": "seal, pup, animal",
    "deer": "deer, stag, hind, animal",
    "horses": "horse, pony, animal",
    "dogs": "dog, hound, animal",
    "bikes": "bike, bicycle, cycle",
    "phones": "phone, handset, device, gadget",
    "machines": "machine, device, appliance, set",
    "flights": "flight, departure",
    "copies": "copy, book",
    "meals": "meal, dinner, portion",
    "windows": "window, pane",
    "stones": "stone, slab, block",
    "graffiti": "wall",
    "letters": "letter, envelope, item",
    "bridges": "bridge, crossing",
    "parcels": "parcel, package",
    "turbines": "turbine, windmill",
    "wells": "well, borehole",
    "acres": "acre",
}

# Stand for any other noun of their sort: "13 who were brought out", "91 pieces", "60 of them".
GENERIC_KINDS = "people pieces animals"

ANIMAL_KINDS = frozenset(
    (
        "animals", "sheep", "cattle", "birds", "fish", "rats", "wolves", "pigs", "whales", "seals",
        "deer", "horses", "dogs",
    )
)  # fmt: skip
