/**
 * Two words, joined by an underscore, that say together what the first word of their line says, or are one word elsewhere. All forms are
 * spelled out: "up" and "off" have no stem.
 */
const PHRASES = `
rise went_up go_up goes_up going_up gone_up
fall went_down go_down goes_down going_down gone_down came_down come_down
layoff laid_off lay_off lays_off laying_off lay_offs job_cuts job_losses job_cut job_loss jobs_lost jobs_cut
profit net_income net_profit net_profits net_earnings
boss chief_executive chief_executives
ticket box_office
migrant asylum_seeker asylum_seekers
rate interest_rate interest_rates borrowing_costs borrowing_cost
release let_out lets_out letting_out set_free sets_free
premier prime_minister prime_ministers
kill death_toll shot_dead passed_away gunned_down
prison behind_bars
resign dropped_out drop_out drops_out dropping_out
resign step_down stepped_down steps_down stepping_down stood_down stand_down
repay pay_back pays_back paid_back paying_back
cancel called_off call_off calls_off
reject turned_down turn_down turns_down voted_down
strike industrial_action walked_out walk_out walks_out walk_outs
aboard on_board
airstrike air_strike air_strikes air_raid air_raids
satellite space_probe space_probes
blackout power_cut power_cuts power_outage power_outages
study clinical_trial clinical_trials
spend forked_out shelled_out splashed_out
weigh the_scales
earn raked_in rakes_in took_home takes_home
buy snapped_up snaps_up took_over taken_over
launch blast_off blasted_off lift_off lifted_off
close shut_down shuts_down shutting_down
withdraw pulled_out pull_out pulls_out pulling_out
ceasefire cease_fire
police law_enforcement
firefighter fire_crews fire_crew
rescue dug_out
seize drug_bust drugs_bust
ai artificial_intelligence
heatwave heat_wave heat_waves
healthcare health_care
childcare child_care
homeowner home_owner home_owners
phone mobile_phone mobile_phones cell_phone cell_phones
cyberattack cyber_attack cyber_attacks
wildfire wild_fire wild_fires bush_fire bush_fires
carmaker car_maker car_makers auto_maker auto_makers
drugmaker drug_maker drug_makers
policymaker policy_maker policy_makers
landmine land_mine land_mines
startup start_up start_ups
takeover take_over take_overs
burglary break_in break_ins
email e_mail e_mails
layoff pink_slip pink_slips let_go lets_go letting_go
strike down_tools downed_tools downs_tools
escape at_large
demand asked_for asks_for calls_for called_for
turnout turn_out
discover turned_up turns_up turn_up washed_up washes_up
reject voted_down votes_down vote_down threw_out throws_out thrown_out
rescue pulled_from plucked_from fished_from brought_ashore
admit fess_up fesses_up owned_up owns_up own_up
sell parted_with parts_with part_with
loss red_ink
asteroid space_rock space_rocks
crash pile_up pile_ups
skyscraper high_rise high_rises
launch rolled_out rolls_out roll_out
marry tie_knot ties_knot tied_knot
arrest rounded_up rounds_up
prison jail_term jail_terms locked_up put_away sent_down
sell goes_for went_for going_for changed_hands changes_hands
employ on_payroll
hurt broken_bones
flea garage_sale garage_sales yard_sale yard_sales rummage_sale rummage_sales jumble_sale jumble_sales boot_sale boot_sales estate_sale estate_sales
`;

/** Two words that say nothing of a figure, whatever each says alone: a bound, a season. */
const EMPTY = 'close_to this_fall last_fall next_fall every_fall early_fall late_fall';

/**
 * Written words, and pairs of them, that often say something else as well, after the word that says it: "sales" are revenue, a "toll" can
 * be a fee.
 */
const ALSO = `
earn brought_in brings_in bringing_in took_in takes_in pulled_in pulls_in
rescue picked_up hauled
shoot downed downing
aboard carrying carried carries
contest race races
arrive reached reaches landed
murder killing killings slaying strangled strangling
seat capacity
forecast sees
profit earnings earned earns earn income
pay earnings earned earns earn
revenue sales gross grossed grosses
fee toll tolls charge charges charged fare fares
fall lost lose loses losing sank sink sinks sunk
rescue survivor survivors alive
spend blew
rise expanded expands expanding
vaccinate shot shots injection injections
hack breach breached breaches
medicine drug drugs
job post posts position positions role roles
cost bill bills
home property properties
target goal goals
layoff fired
launch fired fires
invest investor investors
exceed top tops topped
army forces
agreement contract contracts
attack strike strikes raid raids
inflation consumer_price consumer_prices
recall pulled pulls pull yanked yanks
cancel grounded grounds scrubbed
fall eased eases dived dives tanked tanks skidded
rise swelled swelling inched crept ticked edged bumped rocketed boom boomed booms
arrest busted busts collared cuffed
dispute row rows
plan eyes eyed eyeing mulls mulled mulling weighs
family kin relatives relative
ship craft liner
submarine sub subs
driver trucker truckers cabbie
truck rig semi
virus bug
dose shot shots jab jabs injection injections
corpse bodies remains
flood swamped swamps
mudslide slide slides avalanche
singer star stars
actor star stars
home pad pads digs estate
sea waters
forest woods
mountain peak
town community communities
firm giant outfit titan
marijuana pot weed
auction gavel
sell fetched fetches fetch dumped dumps unloads
spend squandered squanders wasted
official authorities
committee panel commission
decide ruling verdict rulings
compensate awarded awards award damages
trial case
judge justices jurist
sentence term terms stint
release free frees
acquit cleared clears
capsize overturned overturns overturn flipped flips
overturn rolled rolls
delay stalled
strand stuck
rescue plucked plucks saved saves save
divorce split splits
supporter fan fans
seize grabbed grabs hijacked hijacks
ban barred bars
repair fix fixes fixed
planet world
poll survey surveyed surveys pollsters
survey poll polls polled
refund rebate rebates
chance odds
baggage bag bags
contaminate laced fouled
fake forged
federal feds
subway tube
merge tie-up combo
benefit perk perks
injure treated bruises bruised fractures concussion
employ staff workforce payroll
home homeless
risk likely likelier likelihood odds chance chances
fee tuition
resign leaver leavers
game tilt
witness onlooker onlookers
discover spotted spots spot
photograph picture pictures
`;

/** Each word of the lines after their first to the first words of its lines. */
function turned(lines: string): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [says, ...forms] = line.split(' ');
    for (const form of forms) map.set(form, [...(map.get(form) ?? []), says!]);
  }
  return map;
}

const phrases: ReadonlyMap<string, string | null> = new Map([
  ...[...turned(PHRASES)].map(([phrase, [says]]): [string, string] => [phrase, says!]),
  ...EMPTY.split(' ').map((phrase): [string, null] => [phrase, null]),
]);
const others = turned(ALSO);
const NONE: readonly string[] = [];

const seconds: ReadonlySet<string> = new Set(
  [...phrases.keys(), ...others.keys()].filter((form) => form.includes('_')).map((pair) => pair.replace(/^.*_/, '')),
);

/** Whether a word is the second of any pair: few are, and most texts need no pair looked up. */
export function endsPhrase(word: string): boolean {
  return seconds.has(word);
}

/** The word that says what two words (lower case, joined by an underscore) say together, null where they say nothing; undefined for any others. */
export function phraseWord(pair: string): string | null | undefined {
  return phrases.get(pair);
}

/** Words for what else a word or a pair (lower case, joined by an underscore) may say. */
export function otherWords(word: string): readonly string[] {
  return others.get(word) ?? NONE;
}
