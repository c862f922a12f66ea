/** The fifty states of the United States, as copy writes them out. */
const STATES = `
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|
Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|
New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|
Virginia|Washington|West Virginia|Wisconsin|Wyoming`;

/** The states of the world and the countries of the United Kingdom, by the names that copy in English uses. */
const COUNTRIES = `
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|
Benin|Bhutan|Bolivia|Bosnia|Botswana|Brazil|Britain|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Chad|Chile|
China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|
Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|
Great Britain|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|
Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|
Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|
Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|Oman|
Pakistan|Palau|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|San Marino|Saudi Arabia|
Scotland|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|
Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|
Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Wales|Yemen|
Zambia|Zimbabwe`;

const PROVINCES = `
Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan`;

/** Names that are as often a town's, a person's or another country's: alone they tell no class. */
const UNSURE: ReadonlySet<string> = new Set(['Georgia', 'Washington', 'New York', 'Jordan', 'Chad', 'Mali', 'Quebec']);

const CLASSES: readonly (readonly [string, readonly string[]])[] = [
  ['states', namesOf(STATES)],
  ['countries', namesOf(COUNTRIES)],
  ['provinces', namesOf(PROVINCES)],
];

/** Every name of the tables, the longest first. */
export const PLACES: readonly string[] = [...new Set(CLASSES.flatMap(([, names]) => names))].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

/** What some names are all of: "states", "countries", "provinces"; null where they differ, or none is sure. */
export function classOfPlaces(names: readonly string[]): string | null {
  if (names.every((name) => UNSURE.has(name))) return null;
  return CLASSES.find(([, known]) => names.every((name) => known.includes(name)))?.[0] ?? null;
}

function namesOf(table: string): string[] {
  return table
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean);
}
