/** Made when first needed: it takes longer to make than a short report to write. */
let graphemes: Intl.Segmenter | null = null;
/** Letters of Europe, punctuation, currency signs, arrows, operators, boxes and ticks: each is one column and joins no other. */
export const single =
  /^[\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u25fc\u2713\u2717]*$/;
/** What terminals draw two columns wide: East Asian wide and full-width characters, and emoji. */
const wide =
  /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI}|.\ufe0f|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}]|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u;
const halfWidthKatakana = /^[\uff61-\uffdc]/;
const zeroWidth = /^[\p{M}\p{Cf}]+$/u;

/** What a reader sees as one character, with the columns it takes on a terminal (0, 1 or 2). */
export interface Cell {
  readonly text: string;
  readonly columns: number;
}

/** Splits text into what a terminal draws; tabs and controls are not looked after here. */
export function cells(text: string): Cell[] {
  if (single.test(text)) return Array.from(text, (character) => ({ text: character, columns: 1 }));
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, columns: columnsOf(segment) }));
}

/** Columns that a terminal needs for a line of text without tabs, controls and escapes. */
export function displayWidth(text: string): number {
  if (single.test(text)) return text.length;
  return cells(text).reduce((sum, cell) => sum + cell.columns, 0);
}

/** Blanks up to the given width; longer text stays as it is. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;
}

/** The text, or its first part with `…`, within the given columns. */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let [kept, used] = ['', 0];
  for (const cell of cells(text)) {
    if (used + cell.columns > columns - 1) break;
    kept += cell.text;
    used += cell.columns;
  }
  return `${kept}…`;
}

function columnsOf(grapheme: string): number {
  if (zeroWidth.test(grapheme)) return 0;
  return wide.test(grapheme) && !halfWidthKatakana.test(grapheme) ? 2 : 1;
}
