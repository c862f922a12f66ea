/** A letter, mark or figure beyond ASCII, or anything that is not known to be none. */
const BEYOND = /[^\0-\x7f\xa0‘’“”–—…£€]/;
/** What classes of Unicode come to where `BEYOND` finds nothing. */
const RANGES: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '0-9', Nd: '0-9', M: '' };

/**
 * A regular expression with classes of letters (`\p{L}` and the like), made when it is first asked for, as it serves for a text. Each such class
 * takes V8 up to a millisecond to compile, for bytecode and again for machine code: together a sixth of a short run. Where the text
 * has no letters but those of ASCII, the same expression with `A-Za-z` and the like in their place finds the same.
 */
export function lettered(make: () => RegExp): (text: string) => RegExp {
  let [whole, ascii]: [RegExp | null, RegExp | null] = [null, null];
  return (text) => {
    if (BEYOND.test(text)) return (whole ??= make());
    if (!ascii) {
      const { source, flags } = make();
      ascii = new RegExp(inAscii(source), flags.replace('u', ''));
    }
    return ascii;
  };
}

function inAscii(source: string): string {
  let inside = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (part, name: string | undefined) => {
    if (name !== undefined) {
      const range = RANGES[name];
      if (range === undefined) throw new RangeError(`no ASCII for ${part}`);
      return inside ? range : `[${range}]`;
    }
    if (part.length === 1) inside = part === '[';
    return part;
  });
}

/** Words this long have a capital in every style of headline; prepositions and articles are shorter, as a rule. */
const CAPITALISED = 4;

/** Whether words are those of a headline in Title Case, where upper case makes none of them a name. */
export function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= CAPITALISED && word[0]!.toLowerCase() !== word[0]!.toUpperCase());
  const capitals = long.filter((word) => word[0] !== word[0]!.toLowerCase());
  return long.length >= 3 && capitals.length >= long.length * 0.8;
}
