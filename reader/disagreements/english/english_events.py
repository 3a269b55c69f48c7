"""What may happen to what is counted, in English: words that news uses for one kind of event.

A label is what the user reads ("people: dead"). A comma separates entries; an entry of two words
is found where they stand side by side. A word may stand under several labels. Words that share no
label are not compared, so a missing word costs a disagreement, a wrong one invents it.
"""

TOLLS = {
    "dead": "kill, killing, victim, burial, coffin, funeral, die, died, death, dead, deadly, "
    "fatality, perish, drown, drowned, slain, slay, massacre, murder, bodies, body, lost life, "
    "lost live, corpse, claimed live, death toll, lives, toll, execute, bury, buried, lost, "
    "lose, loss",
    "hurt": "injure, injury, injured, wound, wounded, hurt, hospitalised, hospitalized, "
    "hospital, casualty, treat, treated, maim, scald, burned, bruised, burns, stitches, "
    "patched up",
    "missing": "missing, unaccounted, vanish, disappear, trapped, stuck, buried, whereabouts",
    "rescued": "rescue, rescuer, save, saved, pull, pluck, alive, survivor, survive, winch, "
    "living, dug, brought out, took off, taken off, lifted off, brought ashore, picked up, "
    "got out, fished out, brought down, led out, freed, free, ashore, carried off, helped off, "
    "safety",
    "aboard": "aboard, on board, board, carry, carried, carrying, passenger, lifeboat",
    "evacuated": "evacuate, evacuation, evacuee, flee, fled, displace, displaced, homeless, "
    "uproot, moved out, leave home, left home, driven from, leave house, left house, uprooted, "
    "told leave, emptied, leave their, leave, left their, moved",
    "arrested": "arrest, detain, detention, custody, held, seized, jailed, apprehend, locked up, "
    "taken away, cell, handcuff, led away",
    "ill": "ill, illness, sick, sicken, infect, infection, case, diagnose, symptom, caught, "
    "fever, virus, disease, outbreak, poisoned, poisoning, patient, fell ill, taken ill, "
    "contract, vomit",
    "taken hostage": "kidnap, abduct, hold, held, seized, snatch, abduction, in captivity",
}
"""Of people; these counts are also compared between sources that name nothing else in common."""

EVENTS = {
    **TOLLS,
    "attending": "attend, attendance, march, protest, crowd, gather, rally, turn out, "
    "turned out, turnout, demonstrate, demonstrator, demonstration, marcher, spectator, "
    "audience, visitor, visit, watch, streets, street, square, joined, join, took part, "
    "taken part, gate, admission, came, come, guest, onlooker, concert, parade, festival, "
    "procession, walked, throng, fair, show, protester, filed past, filled, entry, pilgrim, "
    "exhibition, through door, turnstile",
    "taking part": "start, started, set off, run, ran, race, runner, take part, took part, "
    "line up, lined up, enter, entered, competitor, entrant, rider, finish, finished, startline, "
    "team",
    "cut off": "cut off, leave, stranded, reach, reached, isolated, marooned, snowed, road",
    "on strike": "strike, striker, picket, stoppage, walk out, walked out, walkout, "
    "downed tools, stayed away, stayed home, stay away, stop work, stopped work, down tool, "
    "laid down, absent",
    "losing their jobs": "job, redundant, redundancy, lay-off, layoff, sack, dismiss, dismissal, "
    "lost work, lose work, lose job, laid off, lay off, cut, axe, shed, let go, position, "
    "payroll",
    "employed": "employ, workforce, hire, recruit, payroll, job, create, work, take on, post, "
    "vacancy, new job",
    "voting": "vote, voter, ballot, poll, seat, favour, favor, support, referendum, elect, "
    "turnout, electorate, against, backed, cast, candidate, majority, voted, constituency",
    "signing": "sign, signature, petition, name, signatory, collected name",
    "vaccinated": "vaccinate, vaccination, vaccine, injection, inoculate, jab, dose, immunise, "
    "immunize, needle, shot, measles",
    "enrolled": "enrol, enroll, pupil, school, class, student, place, desk, classroom, lesson",
    "destroyed": "destroy, damage, gut, ruin, flatten, collapse, wreck, raze, charred, demolish, "
    "roof, lost house, uninhabitable, burned, burnt, burn down, fallen in, fell down, consumed, "
    "blaze, fire, storm, torn, lost roof, rubble, unusable, quake, tile",
    "burnt": "burn, burnt, burned, burning, scorch, fire, blaze, flame, charred, blackened, "
    "wildfire, consumed",
    "flooded": "flood, under water, inundate, swamp, swamped, wet, cellar, submerge, river, "
    "water, wade, ran into, pumped",
    "protected": "protect, safe, shield, save, defend, spare, secure, guard, barrier",
    "without power": "power, electricity, dark, cut off, outage, blackout, lights, grid, "
    "without, supply, disconnect, out of",
    "without water": "water, dry, tap, supply, pipe, main, cut off, without",
    "stolen": "steal, stole, stolen, theft, thief, thieves, gone, missing, haul, taken, took, "
    "loot, rob, robbery, burglar, made off, carried off, raid, lifted, vanish, disappear, lost, "
    "absent",
    "found": "find, found, discover, unearth, dug up, turn up, came light, dig, excavate, lay, "
    "hoard, come upon, grave, uncovered",
    "leaked": "leak, leakage, spill, spillage, escape, ran out, slick, discharge, seep, poured, "
    "pour, released, release, flowed, lost, oil, gush, effluent, sewage",
    "seized": "seize, seizure, confiscate, impound, haul, smuggle, intercept, customs",
    "felled": "fell, felled, cut down, axe, chop, tree, uproot, uprooted, blown down, oak, "
    "taken down, brought down, trunk, saw, timber, logging, forest, log, cleared, elm, pine",
    "planted": "plant, planted, planting, sapling, seedling, tree, root, sown, put in",
    "built": "build, built, erect, put up, construct, construction, home, house, flat, raise, "
    "new home, dwelling, complete, finish",
    "repaired": "repair, mend, fix, restore, restoration, renovate, put right, refurbish, hole, "
    "pothole, patched",
    "killed animals": "kill, cull, shot, torn, die, dead, slaughter, carcass, prey, lost, taken, "
    "drown, perish, poisoned, washed up, wash, hunted, hunting, bag, slain, stranded",
    "counted": "count, census, survey, live, breed, breeding, population, pair, nest, number, "
    "colony, herd, flock, sight, spotted, seen, tally, roam, adult, there are, there were",
    "born": "born, birth, hatch, calf, chick, pup, litter, cub, fledge, fledged, raise",
    "recalled": "recall, withdraw, withdrawn, faulty, fault, defective, defect, callback, "
    "call back, called back, returned, return, affected, unsafe, brake, shelf, shelves, "
    "taken back",
    "sold": "sell, sold, sale, buy, bought, ticket, buyer, sales, purchase, customer, till, "
    "copy, shift, go for, counter",
    "carried": "carry, carried, passenger, ride, rider, journey, trip, travel, traveller, "
    "transport, board, use, user, line, fare, boarded",
    "cracked": "crack, split, tear, hole, gash, rupture, break, fissure, fault, breach, gap, "
    "rent, opening, torn, puncture, defect, flaw",
    "harvested": "harvest, crop, yield, picked, pick, gather, reap, brought in, bring in, "
    "pressed, vintage, grape, grain, wheat, barn, orchard, apple, field, hay, fruit, mill, "
    "farmer, lifted",
    "caught": "catch, caught, landed, land, haul, net, fish, trawl, fleet, boat, hook, salmon, "
    "herring, quay, trap",
    "rained": "rain, rainfall, snow, fell, fall, gauge, downpour, shower, wet, hail, cloudburst, "
    "storm, snowfall, drift",
    "complained": "complain, complaint, letter, call, objection, object, protest, grievance, "
    "objector, phoned, rang, report, message, e-mail, grumble, inbox",
    "delayed": "delay, cancel, cancellation, late, held up, wait, stuck, strand, stranded, "
    "queue, train, flight, hour, stood still, behind time, grounded, ground, service, dropped",
    "used": "use, consume, consumption, drink, draw, drew, usage, need, burn, take, takes, "
    "demand, meter, pump, thirst, abstract, abstracted",
    "infested": "rat, pest, infest, mosquito, bug, swarm, plague, locust, vermin, moth, mouse",
    "falsified": "forge, forged, forgery, fake, false, counterfeit, copy, fraud, fraudulent, "
    "bogus, invalid, imitation, wrong, spoiled",
    "closed": "close, shut, closure, boarded up, empty, vacant, stand empty, stood empty, unlet, "
    "bankrupt, shutter, unoccupied, uninhabited",
    "waiting": "wait, waiting, list, queue, surgery, operation, treatment, appointment, bed, line",
    "inspected": "inspect, check, examine, test, sample, look at, trial",
    "dumped": "dump, rubbish, waste, litter, refuse, garbage, landfill, scrap, tip, plastic, "
    "heap, debris, picked up, beach, cleared, clear",
    "fired": "fire, fired, shot, bullet, shell, round, missile, rocket, cartridge, launch, "
    "casing, volley, gun, drone, strike, projectile, landed",
    "sentenced": "sentence, jail, prison, term, behind bars, convict, sentencing, year",
    "cost": "cost, costs, price, bill, expense, spend, spent, outlay, need, pay, paid, budget, "
    "swallow, expensive, build, construction, come to, dear, charge, fee, estimate, project, "
    "worked out, tender, invoice, required, run to, set back, payer, purse, campaign, offer, "
    "offered, quote, offered do, do it, would do, taking down, would take, take",
    "lost": "lose, lost, loss, deficit, shortfall, in red, debt, down, hole, gap, minus, "
    "missing, losing, short, write off, wrote off, wiped, worse off",
    "profit": "profit, earn, earned, surplus, gain, margin, made, make, make money, clear, "
    "cleared, in black, plus, left over, earnings, better off",
    "income": "bring in, brought in, raise, raised, revenue, take, took, taking, income, yield, "
    "earn, receipt, proceeds, collect, fetch, higher, fare, fee, toll, tax, treasury, levy, "
    "sales, turnover, duty, coffer, ticket",
    "value": "value, worth, fetch, price, estimate, insure, valuation, bring, sell, sold, "
    "auction, collector, hoard, collection, hammer, appraise, bid, offer, deal, buy, takeover, "
    "merger, acquire, acquisition, would make, priced, assess, purchase",
    "damage": "damage, repair, loss, harm, destroy, put right, claim, insurer, compensation, "
    "ruin, lost, lose, storm, flood, rebuild, making good, make good, clean, clear up, mend",
    "fined": "fine, fined, penalty, penalise, penalize, sanction, pay, order pay, regulator, "
    "punish",
    "owed": "debt, owe, owed, owing, creditor, borrow, borrowed, loan, liability, arrears, "
    "unpaid, outstanding, bank, lender",
    "donated": "donate, donation, give, gave, gift, raise, raised, collect, collected, charity, "
    "appeal, fund, pledge, box, came in, purse, fundraiser, whip-round",
    "compensated": "compensation, compensate, damages, award, payout, settlement, settle, paid, "
    "jury, redress, damage, claimant, victim",
    "paid": "pay, paid, wage, salary, earn, earnings, bonus, packet, pay rise, offer, payslip",
    "aided": "grant, subsidy, aid, support, fund, funding, relief, help, money, promise, pledge, "
    "package, rescue",
    "embezzled": "embezzle, fraud, swindle, cheat, defraud, siphon, divert, missing, vanish, "
    "gone, stole, stolen, disappear, steal, took, pocketed, skim",
    "risen": "rise, rose, risen, increase, up, climb, grow, grew, growth, jump, surge, dearer, "
    "more, raise, higher, soar, put up, gone up, go up, went up, extra, inflation, hike",
    "fallen": "fall, fell, fallen, drop, decline, decrease, down, cut, lower, slump, shrink, "
    "shrank, less, reduce, reduction, cheaper, lost, fewer, gone down, slip, plunge, save, "
    "saving, loss",
    "share": "share, proportion, part, portion, majority, percentage",
    "full": "full, empty, occupy, occupancy, capacity, fill, level, reservoir, stand at, booked",
    "passed": "pass, passed, fail, failed, exam, test, grade, mark, candidate",
    "long": "long, length, stretch, extend, run, metre, end, mile, kilometre, longest",
    "wide": "wide, breadth, width, across, broad, span, diameter, girth, measure",
    "high": "high, tall, height, rise, above, stand, tower, top, wave, stature, crest, elevation",
    "deep": "deep, depth, below, down, bottom, thick, thickness, lay, cover, sink, hole",
    "heavy": "weigh, weight, weighed, heavy, scale, scales, load, tip scale, heavier, weighbridge",
    "fast": "speed, fast, mph, quick, drive, drove, doing, travel, going, clock, radar, camera, "
    "pace, gust, wind, blew, race",
    "lasting": "last, lasted, take, took, long, dark, off, shut, after, wait, back, again, "
    "stood, before, go on, went on, until, delay, late, inside, hold, need, duration, over, "
    "spend, on air, stand, halt, arrive, arrived, reach, reached, came, minute, response, hour, "
    "stop, stopped",
    "strong": "magnitude, quake, earthquake, strength, scale, richter, tremor, shock, seismic",
    "hot": "temperature, hot, heat, degree, thermometer, warm, cold, mercury, celsius, mark, "
    "reading",
    "loud": "loud, noise, decibel, sound, din",
    "large": "area, cover, size, spread, scorch, burn, burned, stretch, land, large, ground, "
    "field, laid waste, square, forest, extent, plot, site, burnt, blackened, blaze, fire",
    "old": "old, age, date, century, made, built, since, dated, ring",
    "distant": "away, distance, far, off, from, apart, inland, drift, drifted, travel, swam, walk",
    "polluted": "pollute, pollution, arsenic, lead, level, limit, contaminate, concentration, "
    "particle, sample, litre, nitrate, dust, bacteria, air, toxin",
}

# Events whose persons are counted as tolls are: by each source anew.
PERSON_EVENTS = ("attending", "on strike", "losing their jobs", "signing", "vaccinated")

# Beside tolls, what sources of one story count alike; other events are of many things at once.
STORY_EVENTS = (
    "attending", "on strike", "losing their jobs", "voting", "signing", "vaccinated", "destroyed",
    "burnt", "flooded", "without power", "without water", "recalled", "harvested", "delayed",
    "sentenced", "fined", "value", "lost", "damage", "donated", "embezzled", "compensated", "cost",
    "stolen", "risen", "fallen", "closed", "killed animals", "leaked", "seized", "income",
)  # fmt: skip
