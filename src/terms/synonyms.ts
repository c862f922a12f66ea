import { stem } from './stem.ts';

/**
 * Words that news copy uses for one another when it retells a figure, one group a line. A group holds words that a reader would
 * swap without changing what is counted or measured; what must not be swapped is in `contrasts.ts`.
 */
const GROUPS = `
kill die dead death deadly fatal fatality slay perish life toll
missing unaccounted vanish disappear
arrest detain custody apprehend
rescue save
evacuate displace flee
infect infection case contract
hospitalize hospitalise hospital
vaccinate vaccine inoculate jab shot
recover recovery
test screen
rise increase climb grow growth jump surge soar gain up hike raise higher boost expand advance swell
fall decrease drop decline slip slump plunge tumble sink down cut reduce reduction lower shrink dip shed
buy purchase acquire acquisition takeover procure
sell sale disposal
order commission
deliver delivery hand
build construct construction erect
open launch inaugurate unveil introduce
close shut shutter closure
begin start commence
end finish conclude complete completion
aircraft plane airplane aeroplane jet airliner jetliner
car vehicle automobile
ship vessel boat ferry
train rail railway railroad
road highway motorway
worker employee staff workforce job personnel
layoff redundancy dismiss fire sack axe
hire recruit
strike walkout stoppage
pay wage salary earnings
cost price expense
spend spending expenditure outlay
budget
deficit shortfall gap
surplus
debt borrow borrowing loan
tax levy duty
revenue turnover takings
profit income net
loss lose
fine penalty
fund funding finance grant
invest investment
money cash
steal theft rob robbery heist loot plunder
hack hacker cyberattack hacking cyber
crypto cryptocurrency digital virtual bitcoin
fraud scam
murder homicide
assault attack
prison jail sentence imprison
trial court
police officer
suspect
vote ballot poll
voter electorate
turnout
elect election
seat
candidate
majority
lead margin ahead
win victory winner
defeat beat
score goal
crowd attendance spectator attend
match game fixture
team side squad
championship title trophy
rain rainfall downpour
snow snowfall
wind gust
temperature heat
storm cyclone hurricane typhoon
flood flooding inundate
quake earthquake tremor
blaze wildfire
drought
damage destroy destruction wreck ruin
home house household dwelling
flat apartment
school
student pupil
child kid
teacher
patient
doctor physician
resident inhabitant population populace
birth born
migrant immigrant refugee
tourist visitor
passenger traveller traveler rider commuter
customer client shopper
soldier troop serviceman
rebel insurgent militant
civilian
missile rocket
bomb bombing explosion blast explode
agreement deal pact accord
law bill legislation
study research survey
scientist researcher
species
emission carbon
energy power electricity
oil crude petroleum
petrol gasoline fuel
export
import
share stock
shareholder investor
market
bank lender
rate
inflation
unemployment jobless unemployed
economy economic gdp
percent
stake holding
area region district
city town municipal
village
island
capital
distance
weight weigh
height tall high
length long
width wide
speed
aged age old
found discover detect
approve authorise authorize pass endorse
reject refuse
cancel scrap
delay postpone behind
join accession
resign quit
appoint name
expel
fly flight
crash collide collision derail derailment
agency service
firm company business corporation
owner own
organisation organization group
sanction embargo
nuclear atomic
weapon arm
protest demonstration rally march
protester demonstrator
record
average mean
merchandise goods
facility plant factory
shop store outlet
tonne ton
crop harvest yield
farmer grower
animal livestock
donate donation give gift
prize award
film movie
ticket
subscriber user member
application app
download
phone handset smartphone
computer
website site
satellite spacecraft probe
injure hurt wound injury casualty maim
aboard board onboard
tally count
gunman shooter attacker assailant
thief burglar robber raider intruder
defendant accused
convict guilty convicted
ban outlaw prohibit bar
halt suspend stop pause
inquiry investigation investigate
lawmaker legislator parliamentarian mp senator
premier prime
spokesman spokeswoman spokesperson
boss chief executive ceo head
maker manufacturer producer
produce output production manufacture
repay return refund
compensate compensation payout
bonus lump payment
discount rebate
subsidy aid help assistance relief
worth value valuation
forecast predict projection estimate outlook guidance
target aim
trip journey voyage
tunnel passage
attract draw
exhibition show exhibit
museum gallery
retailer chain
supermarket grocery grocer
pensioner retiree elderly
teen teenager adolescent
baby infant newborn
rent rental lease tenant
mine mining miner
bus coach
cyclist bicycle bike
port harbour harbor
cargo freight
seize seizure confiscate haul
smuggle smuggler traffic trafficking
cocaine drug narcotic
marijuana cannabis
alcohol beer wine
tobacco cigarette
burn char scorch blacken
acre hectare
hunger famine starvation starve
malnourish malnutrition
outbreak epidemic
virus flu
wait waiting queue
surgery operation
cancer tumour tumor
obese obesity
smoker smoking smoke
drinker drinking
concert gig
novel book
singer musician
actor actress
striker forward
goalkeeper keeper
transfer signing sign
runner athlete
medal gold
tournament cup
league division
blackout outage
solar panel
subsidiary unit
merge merger
bid offer
quarter quarterly
half halfyear
annual yearly
bankrupt bankruptcy insolvency insolvent
lawsuit suit sue
settle settlement
judge magistrate
juror jury
border frontier
ceasefire truce
hostage captive
prisoner detainee inmate
tornado twister
mudslide landslide
volcano eruption erupt
tsunami wave
magnitude richter
epicentre epicenter
reservoir dam
`;

/** Stem to the stem that stands for its group. Words of several groups stay with the first. */
const heads: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (const line of GROUPS.trim().split('\n')) {
    const [head, ...rest] = line.split(' ').map((word) => stem(word));
    for (const key of [head!, ...rest]) if (!map.has(key)) map.set(key, head!);
  }
  return map;
})();

/** The key that a stem shares with the words that may stand for it. */
export function conceptOf(key: string): string {
  return heads.get(key) ?? key;
}
