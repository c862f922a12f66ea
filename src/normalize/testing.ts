import type { Document, Mention, Period, Sentence, Value } from '../model/index.ts';
import { Decimal } from '../model/index.ts';

/** A mention with its value, as the stage passes them on. */
export interface Marked {
  readonly mention: Mention;
  readonly value: Value;
}

const TOKEN = /[\p{L}\p{N}$£€][\p{L}\p{N}.,$-]*[\p{L}\p{N}]|[\p{L}\p{N}$£€]|\S/gu;
const KINDS: Readonly<Record<string, string>> = {
  km: 'measure',
  miles: 'measure',
  won: 'money',
  dollars: 'money',
  half: 'ratio',
};

/**
 * Mentions of hand-marked sentences, one a line: quantities in «guillemets» (their last word is the unit and gives the kind, a count
 * where it is no unit), periods in ‹single ones› (`‹2016›` has that day at both ends, `‹?›` is not known).
 */
export function marked(text: string): Marked[] {
  const plain = text.replace(/[«»‹›]/g, '');
  const document = { text: plain } as Document;
  const found: Marked[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const own = line.replace(/[«»‹›]/g, '');
    const end = start + own.length;
    const tokens = [...own.matchAll(TOKEN)].map((match) => ({
      text: match[0],
      norm: match[0].toLowerCase(),
      start: start + match.index,
      end: start + match.index + match[0].length,
      glued: false,
      tags: 0,
    }));
    const block = { role: 'paragraph' as const, start: 0, end: plain.length, paragraph: 1 };
    const sentence: Sentence = { document, block, index, start, end, text: own, tokens, candidate: true };
    let marks = 0;
    for (const { 0: whole, 1: quantity, 2: period, index: at } of line.matchAll(/«([^«»]*)»|‹([^‹›]*)›/g)) {
      const from = start + at - marks;
      const words = quantity ?? period!;
      const span = {
        from: tokens.findIndex((token) => token.start >= from),
        to: tokens.findLastIndex((token) => token.end <= from + words.length) + 1,
      };
      const unit = words.split(' ').at(-1)!;
      const kind = quantity === undefined ? 'date' : (KINDS[unit] ?? 'count');
      found.push({
        mention: { kind, pattern: '', sentence, span, parts: null, modifier: 'exact', hedges: [] },
        value: quantity === undefined ? dated(words) : counted(unit),
      });
      marks += whole.length - words.length;
    }
    start = end + 1;
  }
  return found;
}

export function dated(words: string): Period {
  const day = words === '?' ? null : words;
  return { type: 'period', first: day, last: day, grain: 'year', edtf: day ?? '' };
}

function counted(unit: string): Value {
  return { type: 'quantity', low: Decimal.one, high: Decimal.one, step: Decimal.one, unit };
}
