import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/**
 * Names of holidays by the id that the calendar has for them; alternatives stand between bars. An apostrophe and an s are
 * a word of their own here, as in the text's tokens.
 */
const names: Readonly<Record<string, string>> = {
  'new-year': "new year 's day|new year day|new years day|new year 's|new years|new year",
  epiphany: 'epiphany|three kings day',
  'orthodox-christmas': 'orthodox christmas day|orthodox christmas',
  'burns-night': 'burns night',
  'australia-day': 'australia day',
  'holocaust-memorial-day': 'holocaust memorial day|holocaust remembrance day|international holocaust remembrance day',
  'waitangi-day': 'waitangi day',
  'mlk-day':
    "martin luther king jr. day|martin luther king jr day|martin luther king day|martin luther king 's day|mlk day",
  'groundhog-day': 'groundhog day|groundhogs day',
  'valentines-day': "valentine 's day|valentines day|valentine day|st valentine 's day",
  'presidents-day': "presidents day|presidents' day|president 's day|washington 's birthday",
  'womens-day': "international women 's day",
  'pi-day': 'pi day',
  'st-patricks-day': "st patrick 's day|saint patrick 's day|st patricks day|st paddy 's day|saint paddy 's day",
  'april-fools': "april fools day|april fools' day|april fool 's day|april fools",
  'earth-day': 'earth day',
  'st-davids-day': "st david 's day",
  nowruz: 'nowruz|norouz|persian new year',
  songkran: 'songkran',
  'st-georges-day': "st george 's day",
  'kings-day': "king 's day",
  'anzac-day': 'anzac day',
  'arbor-day': 'arbor day',
  'may-day': 'may day',
  'cinco-de-mayo': 'cinco de mayo',
  'early-may-bank-holiday': 'early may bank holiday',
  'spring-bank-holiday': 'spring bank holiday',
  'summer-bank-holiday': 'summer bank holiday|august bank holiday',
  'mothers-day': "mother 's day|mothers day|mothers' day",
  'armed-forces-day': 'armed forces day',
  'victoria-day': 'victoria day',
  'memorial-day': 'memorial day|decoration day',
  've-day': 've day|v - e day',
  'victory-day': 'victory day',
  'd-day': 'd - day',
  'flag-day': 'flag day',
  'fathers-day': "father 's day|fathers day|fathers' day",
  juneteenth: 'juneteenth|freedom day|jubilee day',
  'canada-day': 'canada day',
  'independence-day': 'independence day',
  'bastille-day': 'bastille day',
  'labor-day': 'labor day',
  'labour-day': "labour day|international workers day|international workers' day",
  'columbus-day': "columbus day|indigenous peoples' day|indigenous peoples day",
  'bosss-day': "boss 's day|boss day",
  halloween: "halloween|all hallows eve|all hallows' eve",
  'all-saints': "all saints' day|all saints day",
  'all-souls': "all souls' day|all souls day",
  'guy-fawkes': 'guy fawkes night|bonfire night|guy fawkes day',
  'singles-day': "singles day|singles' day|single 's day",
  'st-andrews-day': "st andrew 's day",
  'world-aids-day': 'world aids day',
  'election-day': 'election day',
  'veterans-day': "veterans day|veterans' day|veteran 's day|armistice day|remembrance day",
  'remembrance-sunday': 'remembrance sunday',
  thanksgiving: 'thanksgiving day|thanksgiving|turkey day',
  'black-friday': 'black friday',
  'small-business-saturday': 'small business saturday',
  'cyber-monday': 'cyber monday',
  'giving-tuesday': 'giving tuesday',
  'pearl-harbor-day': 'pearl harbor day',
  'christmas-eve': 'christmas eve|xmas eve',
  christmas: 'christmas day|xmas day|christmas|xmas',
  'boxing-day': "boxing day|st stephen 's day|saint stephen 's day",
  kwanzaa: 'kwanzaa',
  'new-years-eve': "new year 's eve|new years eve|new year eve",
  'tax-day': 'tax day',
  'administrative-professionals-day': "administrative professionals' day|secretaries day|secretary 's day|admins day",
  'national-grandparents-day': "grandparents day|grandparents' day|grandparent 's day",
  'shrove-tuesday': 'shrove tuesday|mardi gras|pancake day|pancake tuesday|fat tuesday',
  'ash-wednesday': 'ash wednesday',
  'mothering-sunday': 'mothering sunday',
  'palm-sunday': 'palm sunday',
  'maundy-thursday': 'maundy thursday|holy thursday|covenant thursday',
  'good-friday': 'good friday',
  'holy-saturday': 'holy saturday',
  easter: 'easter sunday|easter day|easter',
  'easter-monday': 'easter monday',
  'ascension-day': 'ascension day|ascension thursday',
  pentecost: 'pentecost|whitsunday|whit sunday|white sunday',
  'whit-monday': 'whit monday|pentecost monday|whitmonday',
  'trinity-sunday': 'trinity sunday',
  'corpus-christi': 'feast of corpus christi',
  'lunar-new-year': "lunar new year|chinese new year|chinese new year 's day",
  'dragon-boat-festival': 'dragon boat festival',
  'mid-autumn-festival': 'mid - autumn festival|mid autumn festival|moon festival',
  'rosh-hashanah': 'rosh hashanah|rosh hashana|jewish new year',
  'yom-kippur': 'yom kippur|day of atonement',
  hanukkah: 'hanukkah|chanukah|hanukah',
  sukkot: 'sukkot|sukkoth|feast of tabernacles',
  'simchat-torah': 'simchat torah',
  'lag-baomer': "lag baomer|lag b'omer",
  shavuot: 'shavuot|shavuoth',
  'tisha-bav': "tisha b'av",
  passover: 'passover|pesach',
  'islamic-new-year': 'islamic new year',
  ashura: 'ashura',
  mawlid: "mawlid|prophet 's birthday|prophet muhammad 's birthday",
  ramadan: 'ramadan|ramadhan',
  'eid-al-fitr': 'eid al - fitr|eid al fitr|eid ul - fitr|eid ul fitr',
  'eid-al-adha': 'eid al - adha|eid al adha|eid ul - adha|eid ul adha',
  'orthodox-easter': 'orthodox easter|orthodox easter sunday',
  'orthodox-good-friday': 'orthodox good friday|orthodox great friday|great friday',
};

/** Ids of holidays by their names; the words of a name are parted by single spaces. */
export const holidayNames: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([id, spellings]) => spellings.split('|').map((name) => [name, id] as const)),
);

/** Words in the longest name of a holiday. */
export const longestHolidayName = Math.max(...[...holidayNames.keys()].map((name) => name.split(' ').length));

/** Days on which markets fell, by their names. */
export const crashes: ReadonlyMap<string, string> = new Map([
  ['black monday', '1987-10-19'],
  ['black tuesday', '1929-10-29'],
  ['black wednesday', '1992-09-16'],
]);

const firstWords = [...new Set([...holidayNames.keys()].map((name) => name.split(' ')[0]!))];

/** Names of one word make a sentence worth reading; the others hold "day", a month or a weekday, which do. */
const alone = [...holidayNames.keys()].filter((name) => !name.includes(' '));
/** First words that hold none of those. */
const rare = ['eid', 'rosh', 'yom', 'dragon', 'mardi', 'cinco', 'simchat', 'tisha'];

export const holidayTable: WordTable = { id: 'holidays', tag: Tag.Holiday, words: [...alone, ...rare], triggers: true };
export const holidayStartTable: WordTable = {
  id: 'starts of holidays',
  tag: Tag.Holiday,
  words: firstWords.filter((word) => !alone.includes(word) && !rare.includes(word)),
  triggers: false,
};
