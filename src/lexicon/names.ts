/** Words before a number that make it a name, in lower case: products and models. Matched only when written with a capital. */
export const productWords: ReadonlySet<string> = new Set(
  (
    'boeing airbus embraer bombardier cessna gulfstream concorde antonov tupolev ilyushin sukhoi mig saab dreamliner max ' +
    'iphone ipad ipod ios ipados macos ilife iwork macbook watchos android galaxy pixel windows xbox playstation ps nintendo gameboy kindle photoshop ' +
    'firefox chrome safari office java python php mysql linux ubuntu chatgpt gpt gemini claude llama grok intel pentium ryzen geforce rtx core snapdragon ' +
    'model mazda peugeot citroen renault porsche ferrari bmw audi lexus infiniti volvo tesla polestar cadillac chevrolet ford fiat chrysler trident trent merlin ' +
    'apollo gemini soyuz voyager pioneer mariner viking artemis falcon starship ariane vega proton shenzhou chandrayaan chang luna sputnik salyut discovery ' +
    'formula league type mark mk leopard abrams challenger leclerc patriot himars javelin tomahawk iskander novichok scud hellfire python ' +
    'covid sars hiv windows vista channel'
  ).split(' '),
);

/** Words before a number that name a numbered thing, in lower case; those in `lowerNumbered` do so without a capital as well. */
export const numberedWords: ReadonlySet<string> = new Set(
  (
    'channel route section chapter article flight title room page type category phase level grade step stage day week part volume act scene form ' +
    'resolution proposition prop amendment interstate highway line gate platform terminal pier area studio catch district precinct ward zone sector block ' +
    'schedule annex appendix figure table exhibit item question clause paragraph rule regulation directive order law bill measure convention protocol ' +
    'unit reactor battalion brigade division regiment squadron fleet army corps company platoon station tower building pier bay dock hangar apartment apt suite floor lot ' +
    'radio bbc itv nhk tf rtl cnn espn fox sky tv news wabc kabc freeway motorway junction exit runway tier class round game set match heat lap hole week super bowl top page case count season episode series issue edition bundle group pool grand area number box locker cell camp tract expedition pop psalm verse hymn symphony sonata opus op concerto exercise test phase version v studio'
  ).split(' '),
);

export const lowerNumbered: ReadonlySet<string> = new Set(
  'section chapter article page channel flight route type phase item clause paragraph version category schedule annex appendix terminal v'.split(
    ' ',
  ),
);

/** Numbered things whose four figures are never a year. */
export const neverYears: ReadonlySet<string> = new Set(
  'resolution flight bill channel route highway interstate room bus train case'.split(' '),
);

/** Words that a year makes the name of a plan or an event. */
export const yearNames: ReadonlySet<string> = new Set('euro expo agenda vision horizon'.split(' '));

/** Things that are numbered without a capital, too, where the number counts no noun behind it: "episode 5", "stage 4 cancer". */
export const oftenNumbered: ReadonlySet<string> = new Set(
  'verse episode season stage tier grade level row lane line gate platform class room psalm exit'.split(' '),
);

/** Names that end in a number, in lower case: indices, bands, films, leagues, places. Words in them are matched one by one. */
export const numberNames: readonly string[] = (
  "p5+1|fortune 500|global 500|global 2000|forbes 400|forbes 100|s&p 500|s & p 500|s&p 100|s&p 400|s&p 600|standard and poor's 500|standard & poor's 500|ftse 100|ftse 250|ftse 350|ftse-100|ftse-250|nikkei 225|" +
  'russell 2000|russel 2000|russell 1000|russell 3000|cac 40|cac-40|dax 30|dax 40|nasdaq 100|nasdaq-100|stoxx 50|stoxx 600|asx 200|topix 100|dow 30|sensex 30|nifty 50|nifty 500|csi 300|kospi 200|ibex 35|aex 25|smi 20|hsi 50|euronext 100|kbw 24|tsx 60|bse 500|' +
  '50 cent|21 savage|maroon 5|blink-182|blink 182|sum 41|u2|level 42|matchbox 20|matchbox twenty|ub40|b-52s|boyz ii men|five for fighting|nine inch nails|three dog night|four seasons|jackson 5|jackson five|one direction|one republic|twenty one pilots|thirty seconds to mars|five seconds of summer|4 non blondes|10cc|' +
  'three mile island|five hundred|twenty20|twenty 20|t20|six nations|four nations|five nations|rugby sevens|final four|sweet 16|sweet sixteen|elite eight|first four|big ten|big 12|big 10|big east|pac-12|pac-10|pac 12|atlantic 10|top 14|pro 14|super 14|super 12|super rugby|' +
  'five eyes|group of seven|group of eight|group of 20|group of 77|group of twenty|group of 7|group of 8|seven sisters|big three|big four|big five|big six|gang of four|gang of eight|fab four|magnificent seven|five star movement|three gorges|three kingdoms|seven samurai|pulp fiction 2|fantastic four|' +
  "ocean's eleven|ocean's 11|ocean's twelve|district 9|apollo 13|toy story 3|toy story 2|toy story 4|21 jump street|12 years a slave|twelve years a slave|12 angry men|12 monkeys|twelve angry men|101 dalmatians|1917|seven dwarfs|seven deadly sins|seven wonders|ten commandments|four horsemen|three musketeers|three wise men|three amigos|twelve apostles|" +
  'hawaii five-0|hawaii five-o|beverly hills 90210|sixty minutes|60 minutes|48 hours|20/20|7-eleven|7 eleven|forever 21|motel 6|super 8|studio 54|area 51|route 66|catch-22|formula one|formula two|formula three|formula e|one nation|one america|one world trade|seven network|channel nine|channel seven|channel four|channel five|channel ten|nine network|network ten|' +
  'room 101|page six|page three|air force one|air force two|marine one|number 10|no. 10 downing|number ten|ten downing|five hundred|fifty shades|thousand oaks|twin falls|three rivers|four corners|four seasons|two harbors|seven oaks|sevenoaks|twentynine palms|ninety six|eighty four|one tree hill|' +
  "six day war|six-day war|thirty years' war|hundred years' war|seven years' war|100 years war|seven hills|five pillars|one thousand and one nights|arabian nights|one belt|one-china|one china|two-state|two state|three strikes|three-strikes|zero hour|ground zero|patient zero|zero tolerance|net zero|net-zero|sub-zero|point zero|day zero|size zero|subzero"
).split('|');

/** Whole phrases with a number word in them that count nothing. */
export const idioms: readonly string[] = (
  'one of the|one of a|one of my|one of your|one of his|one of her|one of its|one of our|one of their|' +
  'one of these|one of those|one of them|one of us|one of many|no one|no-one|one another|one day|one night|' +
  'one morning|one time|one thing|one way|one side|one place|one reason|one or another|one and only|one and all|' +
  'on the one hand|on one hand|one hand|one by one|two by two|one-on-one|one on one|one-to-one|one to one|' +
  'one-off|one-time|one-way|two-way|one-sided|two-faced|two-tone|two-sided|one-stop|one-liner|one-size|' +
  'one exception|day one|year one|square one|one could|one can|one might|' +
  'one may|one must|one should|one would|one who|first lady|first ladies|first thing|first aid|first name|' +
  'first of all|first and foremost|first class|first-class|first hand|first-hand|at first|first minister|' +
  'first secretary|first family|first responders|first responder|first person|second thought|second thoughts|' +
  'second hand|second-hand|second to none|second nature|second wind|second chance|second guess|second-guess|' +
  'split second|second lady|second reading|second home|second homes|third party|third parties|third-party|' +
  'third world|third reich|third degree|third rail|third way|third reading|fourth estate|fifth column|' +
  'fifth amendment|sixth sense|seventh heaven|eleventh hour|eleventh-hour|24/7|9-to-5|9 to 5|nine-to-five|' +
  'nine to five|50/50|50-50|fifty-fifty|fifty fifty|twenty-twenty|catch-22|catch 22|cloud nine|ten to one|' +
  'a million to one|million-dollar question|sixty-four thousand dollar question|million to one|dime a dozen|' +
  'six of one|two-step|two step|three-piece|four-letter|four by four|two by four|4x4|' +
  '2x4|zero-sum|zero sum|zero in|zeroed in|zeroing in|zero-tolerance|two wrongs|two left feet|two-timing|' +
  "forty winks|sixes and sevens|seven seas|five o'clock shadow|ten-gallon hat|a thousand words|" +
  'thousand-yard stare|one fell swoop|one and the same|all in one|all-in-one|in one go|at ' +
  'at one stage|one after another|one after the other|one way or another|one way or the other|' +
  'one thing or another|loved one|loved ones|little one|little ones|young ones|the two of them'
).split('|');

/** Prefixes that join a date or a number by a hyphen, and make no name of it: "mid-2011", "pre-1990". */
export const datingPrefixes: ReadonlySet<string> = new Set(
  'mid pre post late early ex non sub under over since circa fy q h all inter semi anti pro trans cy ay per re co un to and or in on by at of'.split(
    ' ',
  ),
);

/** What aircraft of the 7×7 family are named with, when the maker is not. */
export const aircraftWords: ReadonlySet<string> = new Set(
  'boeing airbus airline airlines aircraft airliner airliners airplane airplanes plane planes jet jets jetliner jetliners dreamliner dreamliners widebody narrowbody airways cargo freighter aviation max superjumbo'.split(
    ' ',
  ),
);
