/**
 * Typographic variants, folded one-to-one so that the other stages meet one space, one apostrophe and one kind of digit.
 * Figures keep their meaning: − (U+2212) and the en and em dashes stay, because a dash between figures says something else.
 */
const folds = new Map<string, string>();

/** Every character of `variants` reads as `plain`; an empty `plain` removes it from the text. */
function fold(plain: string, variants: string): void {
  for (const variant of variants) folds.set(variant, plain);
}

fold(' ', '\t\n\v\f\r\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000');
for (let code = 0x2000; code <= 0x200a; code++) fold(' ', String.fromCharCode(code));
fold("'", '\u2018\u2019\u201a\u201b\u2032');
fold('"', '\u201c\u201d\u201e\u201f\u2033');
fold('-', '\u2010\u2011');
fold('\u2013', '\u2012');
fold('\u2014', '\u2015');
for (let code = 0xff01; code <= 0xff5e; code++) fold(String.fromCharCode(code - 0xfee0), String.fromCharCode(code));
fold('¢', '\uffe0');
fold('£', '\uffe1');
fold('¥', '\uffe5');
fold('₩', '\uffe6');
// Soft hyphen, zero-width characters, marks of direction, byte-order mark.
fold('', '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff');
for (let code = 0x2060; code <= 0x206f; code++) fold('', String.fromCharCode(code));

const removed = [...folds].filter(([, plain]) => plain === '').map(([variant]) => variant);
const characterClass = (characters: Iterable<string>) =>
  [...characters].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** Characters that `foldOne` changes or removes; line ends among them. */
export const foldable = new RegExp(`[${characterClass(folds.keys())}]`, 'g');
/** The same, but not line ends, which plain text gives a meaning of their own. */
const foldableInLine = new RegExp(
  `[${characterClass([...folds.keys()].filter((one) => !'\n\v\f\r\u0085\u2028\u2029'.includes(one)))}]`,
  'g',
);
/** The same, and runs of white space, which HTML and Markdown print as one space. */
export const collapsible = new RegExp(`[ \\t\\n\\f\\r]{2,}|[${characterClass(folds.keys())}]`, 'g');
const removable = new RegExp(`[${characterClass(removed)}]`);

const foldOne = (character: string): string => folds.get(character) ?? character;

/** `text` folded, line ends too. */
export function foldAll(text: string): string {
  return text.length === 1 ? foldOne(text) : text.replace(foldable, foldOne);
}

/** Whether folding keeps the length of `text`. */
export function foldKeepsLength(text: string): boolean {
  return !removable.test(text);
}

/** `text` folded, line ends left alone. The length stays the same if `foldKeepsLength(text)`. */
export function foldLines(text: string): string {
  return text.replace(foldableInLine, foldOne);
}
