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

/** Things that news counts by the million: an "m" behind their number is no metre. */
export const tallied: ReadonlySet<string> = new Set(
  'subscribers users people population customers viewers visitors passengers downloads members accounts households homes jobs deaths cases infections doses listeners readers followers refugees migrants tourists voters sales deliveries shipments vehicles cars units copies barrels shares workers employees students pupils patients unemployed unemployment audience attendance subscriptions views streams orders tests jabs votes signatures'.split(
    ' ',
  ),
);

/** What is counted when these words follow a number: people, by what befell them. */
export const fates: ReadonlySet<string> = new Set(
  'dead killed injured wounded missing hurt arrested detained hospitalized hospitalised displaced homeless drowned kidnapped abducted trapped unaccounted dying sickened infected stranded'.split(
    ' ',
  ),
);
