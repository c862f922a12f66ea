/**
 * Names that stand for one another: countries with the adjective and the people's name, and bodies with their initials. The first
 * word of a line is the key. Two words are joined by an underscore. Capitals are left out: "Seoul" may be the city.
 */
const NAMES = `
usa united_states us american americans america
uk united_kingdom britain british briton britons
un united_nations
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
europe european europeans eu european_union
africa african africans
asia asian asians
saudi saudis
yemen yemeni yemenis
jordan jordanian jordanians
kazakhstan kazakh kazakhs
georgia georgian georgians
armenia armenian armenians
azerbaijan azerbaijani azerbaijanis
vatican holy_see
qatar qatari qataris
kuwait kuwaiti kuwaitis
bahrain bahraini bahrainis
oman omani omanis
emirates emirati emiratis uae
kyrgyzstan kyrgyz
uzbekistan uzbek uzbeks
tajikistan tajik tajiks
turkmenistan turkmen
mongolia mongolian mongolians
cambodia cambodian cambodians
laos lao laotian
sri_lanka sri_lankan sri_lankans
bhutan bhutanese
maldives maldivian
fiji fijian fijians
samoa samoan samoans
papua papuan
jamaica jamaican jamaicans
bahamas bahamian
dominica dominican dominicans
honduras honduran hondurans
guatemala guatemalan guatemalans
salvador salvadoran salvadorans
nicaragua nicaraguan nicaraguans
panama panamanian panamanians
ecuador ecuadorian ecuadorians ecuadorean
bolivia bolivian bolivians
paraguay paraguayan
uruguay uruguayan uruguayans
guyana guyanese
ghana ghanaian ghanaians
senegal senegalese
mali malian malians
niger nigerien
chad chadian chadians
cameroon cameroonian cameroonians
gabon gabonese
angola angolan angolans
zambia zambian zambians
zimbabwe zimbabwean zimbabweans
mozambique mozambican mozambicans
malawi malawian malawians
tanzania tanzanian tanzanians
uganda ugandan ugandans
rwanda rwandan rwandans
burundi burundian
eritrea eritrean eritreans
namibia namibian namibians
botswana motswana
madagascar malagasy
liberia liberian liberians
mauritania mauritanian
gambia gambian gambians
cyprus cypriot cypriots
malta maltese
luxembourg luxembourger
albania albanian albanians
kosovo kosovan kosovar kosovars
montenegro montenegrin
macedonia macedonian macedonians
bosnia bosnian bosnians
moldova moldovan moldovans
belarus belarusian belarusians
chechnya chechen chechens
crimea crimean
tibet tibetan tibetans
kurdistan kurd kurds kurdish
gaza gazan gazans
catalonia catalan catalans
bavaria bavarian
sicily sicilian
greenland greenlander greenlandic
arabia arabian arab arabs
latin latino latinos hispanic
alps alpine
andes andean
himalayas himalaya himalayan
caucasus caucasian
balkans balkan
scandinavia scandinavian nordic
siberia siberian
sahara saharan
sahel sahelian
amazon amazonian
antarctica antarctic
caribbean west_indies
mediterranean med
mideast middle_east
london londoner londoners
paris parisian parisians
rome roman romans
berlin berliner berliners
moscow muscovite muscovites
vienna viennese
venice venetian
glasgow glaswegian
liverpool liverpudlian
nyc new_york new_yorker new_yorkers
texas texan texans
california californian californians
florida floridian floridians
alaska alaskan alaskans
hawaii hawaiian
oregon oregonian
virginia virginian
arizona arizonan
minnesota minnesotan
michigan michigander
ohio ohioan ohioans
iowa iowan iowans
kansas kansan kansans
quebec quebecer quebecois
ontario ontarian
sydney sydneysider
gop republican republicans
dems democrat democrats
tory tories conservative conservatives
fed federal_reserve
nhs health_service
premier_league premiership
muslim muslims islam islamic
christian christians christianity
jew jews jewish
buddhist buddhists buddhism
hindu hindus hinduism
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

const seconds: ReadonlySet<string> = new Set(
  [...keys.keys()].filter((name) => name.includes('_')).map((name) => name.replace(/^.*_/, '')),
);

/** Whether a word is the second of any name of two. */
export function endsName(word: string): boolean {
  return seconds.has(word);
}
