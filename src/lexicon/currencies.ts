import { currencyRows, lowerCodes, moreCodes, plainSigns, riskyCodes } from './currency-rows.ts';
import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/**
 * A currency: an ISO 4217 code, or `dollar` or `pound` where only the draft's locale can say whose. `power` is that of the unit named:
 * −2 for cents and the like, 6 for "MUSD".
 */
export interface Currency {
  readonly code: string;
  readonly power: number;
}

/** Nouns on their own: "won", "dollars", "pence". */
const nouns = new Map<string, Currency>();
/** Noun to owner to currency: "pounds" → "egyptian" → EGP. Owners of two words are joined by a space. */
const owned = new Map<string, Map<string, Currency>>();
/** Abbreviations in letters, as written: RM, Rs, Tk; and one-character signs. */
const marks = new Map<string, Currency>();
/** Letters that stand before a "$", "£" or "¥" of their own: US, A, HK; lower case. */
const signPrefixes = new Map<string, Map<string, Currency>>();
const codes = new Map<string, Currency>();
/** `EUR cents` and the like: minor units by the code of the whole. */
const minorNouns = new Set<string>();
/** Owners' first words to the longest number of words that begin so. */
const ownerWords = new Set<string>();

/** Names of minor units that mean one currency's on their own. */
const MINORS = new Set(
  'rappen paisa paise kopeck kopecks kopek kopeks eurocent eurocents euro_cent euro_cents satang pfennig pfennigs'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
);

for (const line of currencyRows.trim().split('\n')) readRow(line.split('|').map((cell) => cell.trim()));
for (const code of moreCodes) codes.set(code, { code, power: 0 });
codes.set('BTC', { code: 'XBT', power: 0 });
codes.set('RMB', { code: 'CNY', power: 0 });
codes.set('CNH', { code: 'CNY', power: 0 });
codes.set('NTD', { code: 'TWD', power: 0 });
codes.set('STG', { code: 'GBP', power: 0 });
for (const [sign, code] of plainSigns) marks.set(sign, { code, power: 0 });
marks.set('¢', { code: 'dollar', power: -2 });
for (const dollar of ['dollar', 'dollars']) nouns.set(dollar, { code: 'dollar', power: 0 });
for (const pound of ['pound', 'pounds']) nouns.set(pound, { code: 'pound', power: 0 });
for (const cent of ['cent', 'cents', 'penny', 'pennies', 'c']) nouns.set(cent, { code: 'dollar', power: -2 });
for (const pence of ['pence', 'p']) nouns.set(pence, { code: 'pound', power: -2 });
// Whose mark or crown it is without its owner, kinds decide by the figure.
for (const mark of ['mark', 'marks']) nouns.set(mark, { code: 'DEM', power: 0 });
for (const kroner of ['kroner', 'krone']) nouns.set(kroner, { code: 'NOK', power: 0 });

function readRow([head = '', names = '', owners = '', minors = '', signs = '']: string[]): void {
  const code = head.slice(0, 3);
  const whole: Currency = { code, power: 0 };
  const part: Currency = { code, power: -2 };
  if (head === code) codes.set(code, whole);
  const whose = owners
    .split(' ')
    .filter(Boolean)
    .map((owner) => owner.replaceAll('_', ' '));
  for (const owner of whose) ownerWords.add(owner.split(' ')[0]!);
  for (const [words, currency] of [
    [names, whole],
    [minors, part],
  ] as const) {
    for (const { noun, alone } of spellings(words)) {
      if (noun === 'jiao') continue;
      if (alone || (currency === part && MINORS.has(noun))) nouns.set(noun, currency);
      if (currency === part) minorNouns.add(`${code} ${noun}`);
      let row = owned.get(noun);
      if (!row) owned.set(noun, (row = new Map()));
      for (const owner of whose) if (!row.has(owner)) row.set(owner, currency);
    }
  }
  for (const sign of signs.split(' ').filter(Boolean)) {
    const last = sign.at(-1)!;
    const prefix = sign.slice(0, -1);
    if (/[$£¥¢₵₱]/.test(last) && /^[A-Za-z]+$/.test(prefix)) {
      let row = signPrefixes.get(last);
      if (!row) signPrefixes.set(last, (row = new Map()));
      row.set(prefix.toLowerCase(), whole);
    } else marks.set(sign, whole);
  }
}

/** "lev/leva/levs*": the spellings of one noun, and whether it means this currency on its own; a bare one takes an -s. */
function spellings(cell: string): { noun: string; alone: boolean }[] {
  return cell
    .split(' ')
    .filter(Boolean)
    .flatMap((entry) => {
      const alone = entry.endsWith('*');
      const forms = entry.replace('*', '').replaceAll('_', ' ').split('/');
      if (forms.length === 1) forms.push(`${forms[0]}s`);
      return forms.map((noun) => ({ noun, alone }));
    });
}

/** "MUSD", "kEUR", "TEUR" (German for thousands of euros): a code with its power of ten before it. */
const CODE_PREFIXES: ReadonlyMap<string, number> = new Map([
  ['M', 6],
  ['m', 6],
  ['k', 3],
  ['K', 3],
  ['T', 3],
  ['bn', 9],
  ['B', 9],
]);

/** The currency that a code means: `USD`, `usd`, `MUSD`; null where it is none. `sure` where it stands right after its figure or glued before it. */
export function currencyOfCode(text: string, sure: boolean): Currency | null {
  const known = codes.get(text);
  if (known) return sure || !riskyCodes.has(text) ? known : null;
  if (text.length === 3) return lowerCodes.includes(text) ? codes.get(text.toUpperCase())! : null;
  if (text.length !== 4 && text.length !== 5) return null;
  const power = CODE_PREFIXES.get(text.slice(0, -3));
  const code =
    power !== undefined && lowerCodes.includes(text.slice(-3).toLowerCase()) ? codes.get(text.slice(-3)) : undefined;
  return code && power !== undefined ? { code: code.code, power } : null;
}

/** The currency that a noun means on its own ("won", "cents"). */
export function currencyOfNoun(noun: string): Currency | null {
  return nouns.get(noun) ?? null;
}

/** The currency that a noun means after its owner's name ("egyptian", "pounds"); run together too ("egyptianpound"). */
export function currencyOfOwner(owner: string, noun: string): Currency | null {
  return owned.get(noun)?.get(owner) ?? null;
}

// A jiao is a tenth of a yuan.
nouns.set('jiao', { code: 'CNY', power: -1 });
minorNouns.add('CNY jiao');

/** Power of ten of the minor unit that a noun names. */
export function minorPower(noun: string): number {
  return noun === 'jiao' ? -1 : -2;
}

/** Whether a noun names hundredths of a currency: "[20 ringgit 43] sens"; "c" and "cents" do of any. */
export function isMinorOf(code: string, noun: string): boolean {
  return (
    noun === 'c' ||
    noun === '¢' ||
    noun === 'cent' ||
    noun === 'cents' ||
    minorNouns.has(`${code} ${noun}`) ||
    (code === 'dollar' && minorNouns.has(`USD ${noun}`)) ||
    (code === 'pound' && minorNouns.has(`GBP ${noun}`))
  );
}

/** Whether a word begins the name of a currency's owner. */
export function isOwner(word: string): boolean {
  return ownerWords.has(word);
}

/** Signs and abbreviations as written: `€`, `RM`, `Rs`, `Tk`. */
export function currencyOfMark(text: string): Currency | null {
  return marks.get(text) ?? null;
}

/** "US" before "$"; `prefix` in lower case. */
export function currencyOfPrefix(prefix: string, sign: string): Currency | null {
  return signPrefixes.get(sign)?.get(prefix) ?? null;
}

const joined = [...owned].flatMap(([noun, row]) =>
  noun.includes(' ')
    ? []
    : [...row].map(([owner, currency]) => [`${owner.replaceAll(' ', '')}${noun}`, currency] as const),
);
for (const [word, currency] of joined) if (!nouns.has(word)) nouns.set(word, currency);

const oneWord = [...nouns.keys(), ...owned.keys()].filter((noun) => !noun.includes(' '));

/** Words that name a currency or a minor unit, with or without its owner. */
export const currencyTable: WordTable = {
  id: 'currencies',
  tag: Tag.CurrencyWord,
  words: [
    ...oneWord,
    ...codes.keys(),
    ...lowerCodes.flatMap((code) => ['m', 'k', 't', 'bn'].map((power) => power + code)),
  ]
    .map((word) => word.toLowerCase())
    .concat(...[...marks.keys()].filter((mark) => /^[\p{L}\p{M}]+$/u.test(mark)).map((mark) => mark.toLowerCase())),
  triggers: false,
};

/** Singular names that make a sum with an article ("a dollar"), in sentences without a figure. */
export const oneCoinTable: WordTable = {
  id: 'one-coin',
  tag: Tag.CurrencyWord,
  words: ['dollar', 'euro', 'pound', 'rupee', 'cent', 'penny'],
  triggers: true,
};

/** One-character signs. */
export const currencySignTable: WordTable = {
  id: 'currency-signs',
  tag: Tag.CurrencySign,
  words: [...marks.keys()].filter((mark) => /^\P{L}$/u.test(mark) || /^[元円원]$/u.test(mark)),
  triggers: false,
};
