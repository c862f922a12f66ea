import { stem } from './stem.ts';

/**
 * Words that news copy uses for one another when it retells a figure, one group a line. A group holds words that a reader would
 * swap without changing what is counted or measured; what must not be swapped is in `contrasts.ts`.
 */
const GROUPS = `
kill die dead death deadly deadliest fatal fatality slay perish drown corpse
missing unaccounted vanish disappear disappearance
injure hurt wound injury casualty maim
rescue rescuer
survive survivor survival alive
evacuate evacuee displace displacement flee exodus uproot
trap strand maroon stuck
hospitalize hospitalise hospital infirmary
infect infection
recover recovery
sick ill illness sicken
vaccinate vaccine inoculate inoculation jab immunise immunisation
test screen swab
doctor physician medic clinician gp doc
medicine medication medical med pill
ambulance paramedic
surgery operation
cancer tumour cancerous oncology
obese obesity overweight
diabetes diabetic
heart cardiac coronary
smoker smoking smoke
drinker drinking
alcohol liquor booze
tobacco cigarette
outbreak epidemic pandemic
virus viral
flu influenza
coronavirus covid
treat treatment therapy
wait waiting queue backlog
pregnant pregnancy
birth born childbirth
disabled disability
starve starvation famine hunger hungry
malnourish malnutrition
epilepsy epileptic
arrest detain detention custody apprehend nab
police cop officer constable policeman policewoman policemen detective sleuth sheriff trooper lawman lawmen
gunman shooter attacker assailant
shoot shooting gunfire gunshot
stab stabbing knife
thief burglar robber raider intruder looter
steal theft rob robbery heist loot plunder pilfer ransack swipe
fraud scam swindle embezzle embezzlement defraud fleece fraudster bilk dupe swindler
hack hacker cyberattack hacking cyber
crypto cryptocurrency digital virtual bitcoin
murder homicide murderer manslaughter
assault attack rampage ambush onslaught
kidnap kidnapper abduct abduction
extort extortion blackmail
bribe bribery kickback
corruption graft corrupt
gang syndicate cartel gangster mobster mafia
prison jail gaol sentence imprison imprisonment incarcerate penitentiary slammer
prisoner detainee inmate
hostage captive captor
release freed liberate
escape escapee breakout abscond fugitive jailbreak runaway
trial court courtroom tribunal
convict guilty convicted conviction
acquit acquittal exonerate absolve
indict indictment
defendant accused accusation
lawyer attorney solicitor barrister
judge magistrate
juror jury
lawsuit suit sue litigation
prosecute prosecutor prosecution
inquiry enquiry investigation investigate investigator probe
testify testimony
fine penalty
settle settlement
compensate compensation payout
search hunt manhunt
seize seizure confiscate confiscation impound haul
smuggle smuggler trafficking trafficker
cocaine drug narcotic
marijuana cannabis
crime criminal crook thug
storm cyclone hurricane typhoon squall tempest superstorm
tornado twister
flood flooding inundate deluge submerge
rain rainfall downpour precipitation drench
snow snowfall blizzard snowstorm snowy
wind gust gale
temperature heat thermometer mercury
hot hotter hottest warm warmer warmest warming swelter sizzle
cold colder coldest frost frigid chilly
drought parched
quake earthquake tremor temblor
magnitude richter
epicentre epicenter
volcano volcanic eruption erupt
mudslide landslide rockslide
blaze fire wildfire inferno bushfire flame arson arsonist
firefighter fireman firemen
burn char scorch blacken scald singe
destroy destruction wreck ruin raze flatten demolish demolition devastate devastation gut ravage
collapse crumble
rubble debris
bomb bombing bomber blast explosion explode detonate detonation explosive ordnance
blackout outage
warn warning alert
rise increase climb grow growth jump surge soar gain up hike raise higher boost advance leap spike skyrocket balloon escalate escalation uptick upsurge upturn
expand expansion
fall decrease drop decline slip slump plunge tumble down cut reduce reduction lower shrink dip shed plummet slide slash trim dwindle diminish downturn nosedive shrinkage sag ebb wane skid
slow slowdown slower
exceed surpass
buy purchase acquire acquisition takeover procure buyer buyout
sell sale disposal seller divest offload peddle unload
auction auctioneer
deliver delivery hand
build construct construction erect builder
open launch inaugurate unveil introduce liftoff
close shut shutter closure
begin start commence
end finish conclude conclusion complete completion
worker employee staff workforce job personnel staffer headcount
layoff redundancy dismiss dismissal sack axe cull
hire recruit recruitment
employ employment
strike walkout stoppage picket
retire retirement
pensioner retiree elderly
unemployment jobless unemployed joblessness
pay wage salary paycheck payment
earn pocket reap rake
cost price expense
expensive costly pricey dearer
fee surcharge
spend spending expenditure outlay splurge
deficit shortfall gap hole
debt borrow borrowing loan indebted owe
tax levy taxation
tariff duty
revenue turnover takings proceeds
loss lose defeat loser
fund funding finance financial grant
invest investment
shareholder investor stockholder
money cash moolah
share stock
stake holding shareholding
bank lender banking
economy economic gdp
worth value valuation
devalue devaluation
discount rebate
subsidy subsidise
aid assistance relief handout
repay refund repayment
bankrupt bankruptcy insolvency insolvent
merge merger
bid offer
subsidiary unit
retailer chain retail
shop store outlet branch
supermarket grocery grocer
customer client shopper consumer
subscribe subscription subscriber
merchandise goods
facility plant factory
maker manufacturer producer
carmaker automaker
produce output production manufacture
consume consumption
boss chief executive ceo exec honcho
tycoon mogul magnate
owner own ownership
firm company business corporation
agreement deal pact accord treaty
talks negotiation negotiate negotiator
contract contractor
trade trading
export exporter
import importer
supply supplier
cargo freight
vote ballot poll
voter electorate
elect election electoral
candidate contender nominee candidacy
lead margin ahead
win victory winner triumph beat clinch trounce
lawmaker legislator parliamentarian mp senator congressman congresswoman congressmen
president presidential presidency prez
parliament parliamentary legislature
congress congressional
province provincial
region regional
mayor mayoral
governor gubernatorial
minister ministerial
politics political politician
democracy democratic
campaigner activist
law bill legislation legislative
approve approval authorise authorisation pass endorse endorsement ratify
reject rejection refuse refusal rebuff nix spurn veto snub
cancel cancellation scrap ditch shelve abandon
delay postpone postponement defer stall
join accession
resign quit resignation
appoint appointment
expel expulsion
deport deportation
oust topple overthrow depose
ban outlaw prohibit prohibition forbid
limit cap restrict restriction ceiling curb clampdown
halt suspend suspension stop pause
sanction embargo
protest demonstration rally march
protester demonstrator
crowd attendance spectator attend attendee throng horde
summit conference
envoy ambassador diplomat
spokesman spokeswoman spokesperson
reform overhaul revamp
pledge promise vow commitment commit
soldier troop serviceman servicemen servicewoman
army military
navy naval
rebel insurgent militant guerrilla militia
terrorist extremist terrorism terror
missile rocket projectile
shell shelling bombard bombardment artillery
weapon arm weaponry munition armament
gun firearm handgun
nuclear atomic nuke
war conflict wartime
battle fight clash combat brawl melee scuffle skirmish
invade invasion
withdraw withdrawal pullout
ceasefire truce armistice
migrant immigrant refugee migrate migration immigration
border frontier
citizen citizenship
aircraft plane airplane aeroplane jet airliner jetliner
helicopter chopper copter
airline carrier
fly flight
crash collide collision derail derailment smash accident pileup smashup mishap
aboard onboard
car vehicle automobile auto suv sedan minivan hatchback
lorry truck hgv
driver motorist
taxi cab cabbie
bus coach
train rail railway railroad
subway metro underground
cyclist bicycle bike
road highway motorway freeway
ship vessel boat ferry
sink capsize
port harbour
tunnel passage
passenger traveller traveler rider commuter flier flyer
trip journey voyage travel
holiday vacation
tourist visitor visit holidaymaker vacationer tourism
transport transportation
congestion gridlock snarl
satellite spacecraft
planet planetary exoplanet
moon lunar
asteroid meteorite meteor
astronaut cosmonaut
telescope observatory
science scientific
scientist researcher boffin astronomer physicist biologist geologist
study research survey
discover found detect discovery unearth detection
gene genetic
technology technological tech
student undergraduate freshman sophomore freshmen
pupil schoolchild
university college campus uni varsity
teacher educator
exam examination
enrol enrolment enrollment
home house household dwelling housing mansion villa abode residence
apartment flat condo condominium
rent rental lease tenant renter
resident inhabitant population populace
homeless homelessness
area region district
city town municipal municipality
emission carbon greenhouse
pollution pollute pollutant smog
contaminate contamination taint
energy power electricity electric
solar panel
oil crude petroleum
petrol gasoline fuel
mine mining miner
glacier glacial
melt thaw
forest woodland rainforest
waste rubbish garbage trash
reservoir dam
coast coastal coastline shore beach shoreline seaside
climate climatic
environment environmental
agriculture agricultural farm farming farmland
farmer grower
crop harvest yield
industry industrial
animal livestock critter creature
cattle cow
dog puppy canine pup pooch mutt hound
cat kitten feline
chicken poultry hen
pig swine hog
film movie flick biopic
singer musician rocker crooner diva rapper
concert gig
actor actress
viewer audience viewership watch
television tv telly
author writer novelist
novel book
painting artwork
exhibition exhibit
museum gallery
theatre playhouse
prize award jackpot purse
lottery lotto
royal royalty
match game fixture ballgame
team side squad
championship title trophy
tournament cup
league division
score goal
striker forward
goalkeeper keeper goalie
captain skipper
stadium arena
medal medallist medalist
runner athlete jogger
race racing
olympic olympics olympian
child kid tot toddler youngster tyke
teen teenager adolescent teenage
baby infant newborn
mother mom mum mommy mam mama
father dad daddy
grandmother grandma gran granny
grandfather grandpa grandad granddad
grandchild grandkid grandchildren
marry marriage wed wedding nuptial bride bridegroom
divorce divorcee
aged age old
phone handset smartphone mobile cellphone
computer laptop
online internet
data information
chance probability likelihood
risk danger dangerous risky peril hazard menace
forecast predict prediction projection estimate outlook guidance
target aim objective
tally count
biggest largest greatest
worst poorest
fastest quickest
consecutive straight successive row
double twofold doubling
triple treble threefold
annual yearly
quarter quarterly
half halfyear halve
weigh weight
height tall
length long lengthy
width wide
depth deep
speed pace velocity
donate donation donor gift
charity charitable
attract draw
depart departure
arrive arrival
enter entry
extend extension
replace replacement
repair mend restore restoration
inspect inspection inspector
licence permit
fail failure flop fizzle
succeed success successful
decide decision
choose choice
compete competition competitor contest
compare comparison
apply application applicant
perform performance performer
confirm confirmation
invite invitation
register registration
install installation
declare declaration
observe observation observer
explore exploration explorer
prepare preparation
consult consultation consultant
represent representation representative
identify identification identity
solve solution
resolve resolution
revise revision
exclude exclusion
erode erosion
admit admission confess
prove proof
believe belief
receive recipient
explain explanation
describe description
strength strong stronger strongest
winter wintry
history historic historical
culture cultural
music musical
mountain mountainous
tooth dental dentist
protect protection
monument memorial
quarantine isolation
addict addiction addictive
poison poisonous toxic
archaeology archaeologist archaeological archeology archeologist
poach poacher
fish fishing fisherman fishery
bury burial funeral
cemetery graveyard
remove removal
renew renewal
deny denial
propose proposal
complain complaint
suspect suspicion
breed breeder
sculpture statue
photograph photo pic snapshot
video footage
restaurant eatery diner cafe bistro steakhouse pizzeria
brewery brewer brew
gamble gambler betting bet wager
referendum plebiscite
coalition alliance
supporter backer
uprising revolt rebellion mutiny
massacre slaughter
execute execution
mourn mourner
hail hailstorm
education educational
relative kin kinfolk kinsman kinsmen
dispute feud spat squabble wrangle quarrel tussle
boy lad schoolboy
girl lass schoolgirl
man guy bloke chap
husband hubby
alligator gator
crocodile croc
bacteria bacterium germ superbug pathogen
dose vial ampoule
tightest closest narrowest slimmest
coin penny
class classroom
antivenom antivenin serum antidote
problem woe glitch snag hitch trouble
hoard trove stash cache treasure
artifact artefact relic antiquity
grave tomb crypt mausoleum
journalist reporter
song tune ditty
celebrity celeb
pope pontiff papal
priest cleric clergyman clergymen clergy pastor reverend vicar
island isle
river creek waterway
sea ocean
village hamlet
country nation nationwide
pub bar tavern
potato spud
methamphetamine meth
error mistake blunder gaffe typo bungle botch flub goof snafu
schedule slate
reveal disclose divulge expose
hide conceal stow hidden
spy espionage
regulator watchdog regulatory
council councillor councilor councilman councilwoman councilmen
decree edict
pardon clemency
overturn flip
graduate grad alumnus alumni
professor prof
referee ref umpire
streak skein
fake bogus phony phoney sham counterfeit
fib fudge
crush stampede
prevent thwart foil avert
leak spill seep gush ooze
skyscraper highrise
tram streetcar trolley
motorcycle motorbike biker
hiker walker rambler trekker
tie deadlock stalemate
republican gop
democrat dem
conservative tory
government govt
coup putsch
dictator strongman despot
cafeteria lunchroom canteen
baggage luggage
bathroom bath
dinosaur dino
skull skeleton bone
beer ale lager
telecom telecommunication telco
doughnut donut
yoghurt yogurt
manoeuvre maneuver
paediatric pediatric paediatrician pediatrician
jeweller jeweler jewellery jewelry jewel
moustache mustache
whisky whiskey
haemorrhage hemorrhage
leukaemia leukemia
caesarean cesarean
pyjamas pajamas
fibre fiber
foetus fetus
basketball hoops
amputate amputation sever severed
pawn pawnshop pawnbroker
postman mailman postie postmen
reply response respond respondent
weightlifter weightlifting powerlifter powerlifting deadlift
drunk drunken intoxicated inebriated tipsy
vandal vandalism vandalise vandalize graffiti
evict eviction
bully bullying
allergy allergic
heir heiress inherit inheritance
bequeath bequest legacy
chairman chairwoman chairperson
widow widower
vape vaping
gym fitness
recycle recycling
refrigerator fridge
sofa couch
pavement sidewalk
nappy diaper
pram stroller buggy
cinema cineplex multiplex
motel hotel inn
hairdresser hairdressing salon
choir chorus choral
parish parishioner
insurer insurance
semiconductor chipmaker
`;

/**
 * The rows by the letters that their words begin with, for a stem begins as its word does: of the table's words, a text needs few, and
 * stemming them all takes longer than many a run.
 */
interface Table {
  readonly rows: readonly (readonly string[])[];
  /** First letters to the places of words: the row and the word. */
  readonly places: ReadonlyMap<string, readonly (readonly [row: number, word: string])[]>;
}

const LETTERS = 3;
let table: Table | null = null;

function tableOf(): Table {
  const rows = GROUPS.trim()
    .split('\n')
    .map((line) => line.split(' '));
  const places = new Map<string, (readonly [number, string])[]>();
  for (const [row, words] of rows.entries()) {
    for (const word of words) {
      const letters = word.slice(0, LETTERS);
      const known = places.get(letters);
      if (known) known.push([row, word]);
      else places.set(letters, [[row, word]]);
    }
  }
  return { rows, places };
}

const known = new Map<string, string>();
const MOST = 200_000;

/**
 * The key that a stem shares with the words that may stand for it. A word of several groups stays with the first; a row whose first word
 * has a group already adds to that.
 */
export function conceptOf(key: string): string {
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= MOST) known.clear();
    known.set(key, (found = reckonConcept(key)));
  }
  return found;
}

function reckonConcept(key: string): string {
  const { rows, places } = (table ??= tableOf());
  const place = places.get(key.slice(0, LETTERS))?.find(([, word]) => stem(word) === key);
  if (!place) return key;
  const head = stem(rows[place[0]]![0]!);
  return head === key ? key : conceptOf(head);
}
