/** Words that end a noun phrase: function words, and verbs and adverbs that often follow a number. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those my your his her its our their whose which who whom what when where why how ' +
    'and or but nor so yet if than as because although though while whereas unless until since ' +
    'of in on at by for with from to into onto over under above below between among across through during before after about against along around behind beside beyond despite down inside near off out outside past per toward towards up upon via within without like including amid throughout versus vs ' +
    'i you he she it we they me him them us himself themselves itself each other another any all both either neither every some such no not none ' +
    'is are was were be been being am has have had having do does did done will would shall should can could may might must ' +
    'said says say told tells added adds called asked announced reported found made make makes came come comes went go goes got get gets took take takes gave give gives became become becomes began begin begins remain remains remained left ' +
    'died dies die fell fall falls rose rise rises grew grow won win wins lost lose loses beat beats scored finished played stood sat stayed lived work works worked ' +
    'very too also only just even still now then here there already almost nearly again ever never soon later earlier ago apart away back together ahead alone each respectively instead however meanwhile ' +
    'last next previous past following coming more less fewer most least much many few well better worse higher lower higher away ' +
    'flee flees fleeing fled quit quits attend attends attended join joins joined gather gathers gathered seek seeks sought evacuate evacuates want wants enter enters entered apply applies applied survive survives survived suffer suffers suffered earn earns earned owe owes owed buy buys bought sell sells sold pay pays paid spend spends spent receive receives received ' +
    'kill kills killing injure injures injuring drown drowns escaped mourn mourns celebrate celebrates await awaits skip skips lack lacks wait waits waited turns return returned ask asks tell say see sees saw know knows think thinks believe believes vow vows urge urges warn warns warned admit admits deny denies begs oust ousts mull mulls slam slams blame blames settles elects defies refuses accuses sues rejects approves decides agrees learns prepares arrives plunges derails rattles plunges shakes sinks fills swells reels triggers aboard broke breaks drove drives crashed ' +
    'today yesterday tomorrow tonight points-to et al etc plus minus times percent pct pc cent'
  ).split(' '),
);

/** Adjectives that say nothing about what is counted; they are left out of a count's unit. */
export const plainAdjectives: ReadonlySet<string> = new Set(
  (
    'new old other further additional extra different separate same several major minor large small big huge great good bad top high low long short young ' +
    'former current recent latest early late first second third final main key local foreign national international global federal regional public private ' +
    'total full whole part straight consecutive successive entire key senior junior chief leading potential possible available important significant serious single double ' +
    'more fewer less many such certain various similar individual known unknown active fresh strong weak heavy light hot cold rich poor free open firm own real male female black white red blue green ' +
    'big brand all outstanding average daily weekly monthly annual yearly massive tiny record innocent unarmed armed suspected confirmed alleged estimated'
  ).split(' '),
);

/** Plurals that a rule would not find, and words that are their own plural, to the singular. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  (
    'people:person persons:person folks:person men:man women:woman children:child kids:child feet:foot teeth:tooth geese:goose mice:mouse oxen:ox lives:life wives:wife knives:knife wolves:wolf leaves:leaf shelves:shelf halves:half ' +
    'pts:point criteria:criterion phenomena:phenomenon media:medium data:datum bacteria:bacterium memoranda:memorandum referenda:referendum crises:crisis analyses:analysis bases:base diagnoses:diagnosis ' +
    'aircraft:aircraft spacecraft:spacecraft helicopters:helicopter police:police officer troops:soldier cattle:cattle sheep:sheep deer:deer fish:fish shrimp:shrimp salmon:salmon species:species series:series headquarters:headquarters ' +
    'personnel:personnel staff:staff crew:crew livestock:livestock offspring:offspring ' +
    'countrymen:countryman policemen:policeman firemen:fireman gunmen:gunman businessmen:businessman servicemen:serviceman fishermen:fisherman spokesmen:spokesman congressmen:congressman lawmen:lawman clergymen:clergyman crewmen:crewman policewomen:policewoman businesswomen:businesswoman grandchildren:grandchild schoolchildren:schoolchild ' +
    'movies:movie cookies:cookie zombies:zombie ties:tie pies:pie lies:lie selfies:selfie rookies:rookie calories:calorie shoes:shoe axes:axe buses:bus gases:gas viruses:virus bonuses:bonus campuses:campus statuses:status caches:cache axis:axis taxes:tax houses:house horses:horse nurses:nurse courses:course cases:case bases:base phases:phase purchases:purchase increases:increase licenses:license licences:licence offences:offence offenses:offense sentences:sentence services:service prices:price places:place races:race pieces:piece nieces:niece offices:office devices:device vehicles:vehicle causes:cause clauses:clause senses:sense responses:response expenses:expense diseases:disease databases:database warehouses:warehouse exercises:exercise enterprises:enterprise releases:release leases:lease prizes:prize sizes:size sneezes:sneeze'
  )
    .split(/ (?=[a-z]+:)/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** Words in -s that are singular, or no nouns at all. */
export const notPlurals: ReadonlySet<string> = new Set(
  'was has is his its this us as yes thus plus gas bus across always perhaps business news politics series species process access address success loss mass class boss cross press stress dress glass grass pass less unless campus virus status bonus focus basis crisis analysis axis chaos texas james paris los las des les sometimes towards besides afterwards overseas downstairs upstairs says goes does makes takes gives gets comes'.split(
    ' ',
  ),
);

/** Plurals that stand before the noun that is counted: "40 arms dealers", "three human rights groups". */
export const pluralModifiers: ReadonlySet<string> = new Set(
  'sports arms sales savings weapons drugs women men rights systems futures honours honors goods customs operations communications securities telecoms earnings emissions materials athletics economics physics jobs games airlines electronics munitions explosives human-rights veterans sciences affairs services works appeals claims singles doubles parks trades teachers students police troops species aircraft staff'.split(
    ' ',
  ),
);

/** What news counts by the million, and words of totals: an "m" near them is no metre. */
export const tallied: ReadonlySet<string> = new Set(
  (
    'subscribers users people population customers viewers visitors visits passengers downloads members membership accounts households homes jobs job deaths cases infections doses jabs listeners readers followers refugees migrants tourists voters turnout sales deliveries shipments vehicles cars units copies barrels shares workers employees students pupils patients unemployed unemployment jobless audience attendance subscriptions views streams orders tests votes signatures ' +
    'smokers drinkers claimants pensioners taxpayers families adults children women americans britons players gamers fans pilgrims guests bookings clicks hits tickets babies births crop harvest output circulation ratings exports imports ' +
    'profit profits loss losses revenue revenues turnover budget deficit surplus debt debts fund funds funding donations cost costs bill fine number numbers total totals dollars pounds euros'
  ).split(' '),
);

/** Singulars that a number of millions stands before like an adjective: "a 3m rise", "a 40m audience". */
export const scaledWords: ReadonlySet<string> = new Set(
  'rise increase fall decline cut gain loss shortfall surplus deficit target total audience population crowd electorate workforce readership circulation membership fund budget deal bill fine debt grant payout prize jackpot subscriber'.split(
    ' ',
  ),
);

/** Words that an "m" right before them makes metres, and that say nothing from afar: "100m final", "20m above". */
export const afterMetres: ReadonlySet<string> = new Set(
  'below above beneath across dash final finals semi-final semi-finals heat heats event events individual gold silver bronze champion champions title record medallist medalist'.split(
    ' ',
  ),
);

/** Words of length and of things that have one: an "m" near them is a metre. */
export const extentWords: ReadonlySet<string> = new Set(
  (
    'long wide tall high deep thick away apart deeper taller higher wider longer length width height depth distance altitude elevation diameter radius circumference short inland offshore underwater underground downstream upstream ' +
    'sprint sprints sprinter sprinters race races runner runners hurdles hurdler wave waves relay medley freestyle breaststroke backstroke butterfly steeplechase swim swam swimmer swimmers swimming athletics javelin discus hammer vault putt diver divers diving dive climber climbers hiker hikers ' +
    'wall walls fence fences tower towers mast masts pole poles crane statue cliff cliffs ravine gorge crevasse balcony ladder scaffold scaffolding roof trench dug dig digs surface tunnel hole crater sinkhole pit shaft pool bridge dam reservoir lake river rivers sea seas tide tides tidal tsunami surge swell flood floods floodwater floodwaters snow snowfall snowdrift snowdrifts drift drifts ice avalanche flames plume road roads path pavement kerb shore coast beach reef seabed summit peak mountain mountains hill hilltop trail ' +
    'exclusion zone rope cable pipe pipeline hose yacht ship boat vessel hull telescope mirror dish antenna banner blade blades turbine turbines tree trees trunk shark crocodile python whale squid asteroid meteorite robot walked walks walking ran rolled dragged swept hurled leapt cleared metre metres meter meters km kilometres kilometers miles feet ft cm mm'
  ).split(' '),
);

/** Plurals by their form that are verbs where they follow a plural: "290 staff faces inquiry". */
export const headlineVerbs: ReadonlySet<string> = new Set(
  'faces leaves hits fires backs demands plans calls claims strikes marches protests votes moves heads stages rallies signs names holds blasts battles fights fears gets looks needs opens closes ends starts stops turns tries uses waits watches wins loses'.split(
    ' ',
  ),
);

/** Verbs of headlines that a bare number of people or things follows, whatever their capital: "Storm Kills 12". */
export const takingVerbs: ReadonlySet<string> = new Set(
  (
    'sends sending carrying carries kills killing killed leaves leaving hurts hurting injures injuring injured wounds wounding wounded strands stranding displaces traps trapping claims claiming hits hitting tops topping reaches reaching nears passes exceeds saves frees arrests rescues sickens jails sacks fires axes charges convicts holds seeks names finds gets loses draws scores nets fines bans evacuates employs hires adds sells buys shuts closes opens ' +
    'kill leave hurt injure wound hit top reach save free arrest rescue cut sack axe hire sell buy shut close open chase need want face lose win lead employ strand seek sent left sickened killed hurt held jailed rescued busts nabs nab detains frees fined banned hired fired'
  ).split(' '),
);

/** What is counted when these words follow a number: people, by what befell them. */
export const fates: ReadonlySet<string> = new Set(
  'dead killed injured wounded missing hurt arrested detained hospitalized hospitalised displaced homeless drowned kidnapped abducted trapped unaccounted dying sickened infected stranded'.split(
    ' ',
  ),
);

/** The same, where no noun follows: "93 rescued from ferry", not "three charged particles". */
export const endingFates: ReadonlySet<string> = new Set(
  'rescued held jailed charged shot stabbed evacuated freed convicted indicted deported guilty cleared acquitted poisoned burned burnt bitten crushed buried quarantined aboard'.split(
    ' ',
  ),
);

/** Words that a fate follows: "30 feared dead", "12 left homeless". */
export const fatePrefixes: ReadonlySet<string> = new Set(
  'feared presumed believed confirmed reported left found thought shot'.split(' '),
);
