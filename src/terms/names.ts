/**
 * Names that stand for one another: countries with the adjective and the people's name, and bodies with their initials. The first
 * word of a line is the key. Two words are joined by an underscore. Capitals are left out: "Seoul" may be the city.
 */
const NAMES = `
usa united_states us american americans america
uk united_kingdom britain british briton britons
un united_nations
eu european_union
france french frenchman
germany german germans
italy italian italians
spain spanish spaniard spaniards
portugal portuguese
netherlands dutch holland
belgium belgian belgians
switzerland swiss
austria austrian austrians
poland polish poles
sweden swedish swedes
norway norwegian norwegians
denmark danish danes
finland finnish finns
ireland irish
iceland icelandic
greece greek greeks
turkey turkish turks türkiye
russia russian russians
ukraine ukrainian ukrainians
china chinese
japan japanese
korea korean koreans
india indian indians
pakistan pakistani pakistanis
bangladesh bangladeshi bangladeshis
iran iranian iranians
iraq iraqi iraqis
syria syrian syrians
israel israeli israelis
palestine palestinian palestinians
lebanon lebanese
egypt egyptian egyptians
libya libyan libyans
tunisia tunisian tunisians
algeria algerian algerians
morocco moroccan moroccans
nigeria nigerian nigerians
kenya kenyan kenyans
ethiopia ethiopian ethiopians
somalia somali somalis
sudan sudanese
congo congolese
canada canadian canadians
mexico mexican mexicans
brazil brazilian brazilians
argentina argentine argentines argentinian
chile chilean chileans
peru peruvian peruvians
colombia colombian colombians
venezuela venezuelan venezuelans
cuba cuban cubans
haiti haitian haitians
australia australian australians
zealand zealander zealanders
indonesia indonesian indonesians
malaysia malaysian malaysians
singapore singaporean
thailand thai thais
vietnam vietnamese
philippines philippine filipino filipinos
myanmar burma burmese
nepal nepali nepalese
afghanistan afghan afghans
taiwan taiwanese
hungary hungarian hungarians
romania romanian romanians
bulgaria bulgarian bulgarians
serbia serbian serbs serb
croatia croatian croats
slovenia slovenian slovenes
slovakia slovak slovaks
czech czechs czechia
estonia estonian estonians
latvia latvian latvians
lithuania lithuanian lithuanians
scotland scottish scots
wales welsh
england english
europe european europeans
africa african africans
asia asian asians
saudi saudis
yemen yemeni yemenis
jordan jordanian jordanians
kazakhstan kazakh kazakhs
georgia georgian georgians
armenia armenian armenians
azerbaijan azerbaijani azerbaijanis
`;

const keys: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split('\n')
    .flatMap((line) => {
      const [key, ...names] = line.split(' ');
      return [key!, ...names].map((name): [string, string] => [name, key!]);
    }),
);

/** The key of a name (lower case; two words joined by an underscore), or undefined. */
export function nameKey(name: string): string | undefined {
  return keys.get(name);
}
