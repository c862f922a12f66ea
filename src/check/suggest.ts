import type { Claim, Edit, Fact, Period, Quantity } from '../model/index.ts';
import { Decimal, grouped } from '../model/index.ts';
import { grainOf, type Stated } from './asserted.ts';
import { compareQuantities } from './compare.ts';
import { isMoney } from './units.ts';
import { MONTHS } from './words.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
type ScaleWords = readonly [number, readonly string[]];
const SCALE_WORDS: readonly ScaleWords[] = [
  [3, ['thousand', 'k']],
  [6, ['million', 'mn', 'm']],
  [9, ['billion', 'bn', 'b']],
  [12, ['trillion', 'trn', 'tn', 't']],
];
const SMALL = 'zero one two three four five six seven eight nine ten'.split(' ');

/**
 * The claim's words with the fact's figure in them, in the style of the copy: modifier, sign, scale word or abbreviation, grouping and
 * precision stay. Null where there is more than one way to say it, or the result would not agree with the fact.
 */
export function restated(claim: Claim, value: Quantity, fact: Stated): string | null {
  if (claim.value.type !== 'quantity' || claim.value.low.lt(claim.value.high) || value.low.lt(value.high)) return null;
  if (claim.kind === 'clock') return null;
  // "About 800 billion won" is not the figure 800 billion won.
  if (fact.modifier !== 'exact' && fact.modifier !== claim.modifier) return null;
  const { text } = claim;
  if (claim.kind === 'ratio') return inPart(text, fact.text);
  const numbers = [...text.matchAll(NUMBER)];
  if (numbers.length === 0) return inWords(claim, claim.value, value);
  if (numbers.length > 1) return null;
  const [match] = numbers;
  const printed = match![0];
  const number = Decimal.of(printed.replaceAll(',', ''));
  if (number.sign === 0) return null;
  const before = text.slice(0, match!.index);
  const after = text.slice(match!.index + printed.length);
  const word = /^[\s\u00a0-]?([a-z]+)/i.exec(after);
  const scale = word ? SCALE_WORDS.find(([, names]) => names.includes(word[1]!.toLowerCase())) : undefined;
  const factor = claim.value.low.div(number);
  const fresh = (by: Decimal, rest: string, scaled: boolean): string | null => {
    for (const places of placesToTry(printed, value, by, isMoney(value.unit) && !scaled)) {
      const figure = value.low.div(by);
      if (fitsScale(figure, places, scaled) && agrees(claim, value, places, by, fact))
        return before + suffixed(written(figure, places, printed), rest);
    }
    return null;
  };
  const same = fresh(factor, after, scale !== undefined);
  if (!scale) return same === text ? null : same;
  const isThousand = /^thousand$/i.test(word![1]!);
  const one = factor.shift(-scale[0]);
  // Nobody writes "$1.5 thousand" but who has written so, nor "$1.5k" who wrote "$1.2m".
  if (same !== null && !(isThousand && /\d\.\d/.test(same) && !printed.includes('.')))
    return same === text ? null : same;
  const better = SCALE_WORDS.findLast(([power]) => value.low.div(one).magnitude >= power);
  if (!better || better[0] === 3)
    return isThousand || scale[0] > 3 ? fresh(one, after.slice(word![0].length), false) : null;
  if (better[0] === scale[0]) return null;
  const style = scale[1].indexOf(word![1]!.toLowerCase());
  return fresh(one.shift(better[0]), after.replace(word![1]!, better[1][Math.min(style, better[1].length - 1)]!), true);
}

const ONE_IN = /\b(?:one|1)(?: in |-in-)/i;

/** "One in 300 million" for "one in 3 million": of "one in so many", the many; other parts of a whole are said in too many ways. */
function inPart(text: string, known: string): string | null {
  const [mine, theirs] = [ONE_IN.exec(text), ONE_IN.exec(known)];
  if (!mine || !theirs) return null;
  const fresh = text.slice(0, mine.index + mine[0].length) + known.slice(theirs.index + theirs[0].length);
  return fresh === text ? null : fresh;
}

/** Whether copy would print the number before this scale word: "2.5 million", not "0.9 million" or "1,300 million". */
function fitsScale(number: Decimal, places: number, scaled: boolean): boolean {
  if (!scaled) return number.magnitude >= -1;
  return number.magnitude >= 0 && number.round(places).magnitude < 3;
}

/** Rounding to the copy's places may cost this much of the figure; more would put a coarser figure in print than the source has. */
const LOSS = Decimal.of('0.01');

/** Decimal places that the copy prints. */
function ownPlaces(printed: string): number {
  return printed.split('.')[1]?.length ?? 0;
}

/** The copy's own number of decimal places, unless they are too few for the figure; then as few as give it without loss, and cents by two. */
function placesToTry(printed: string, value: Quantity, factor: Decimal, inCents: boolean): number[] {
  const number = value.low.div(factor);
  const own = ownPlaces(printed);
  const exact =
    number
      .toString()
      .replace(/(?<!0)0+$/, '')
      .split('.')[1]?.length ?? 0;
  const loss = number.round(own).sub(number).abs();
  const fewest = inCents && exact === 1 ? 2 : Math.min(exact, 3);
  return loss.lte(number.abs().mul(LOSS)) ? [...new Set([Math.min(own, fewest), own])] : [fewest];
}

/** A figure with what stands behind it; an ordinal takes its own letters: "4th" for 3 is "3rd". */
function suffixed(figure: string, rest: string): string {
  if (!/^(?:st|nd|rd|th)\b/i.test(rest)) return figure + rest;
  const own = /1\d$/.test(figure) ? 'th' : (['th', 'st', 'nd', 'rd'][Number(figure.at(-1))] ?? 'th');
  return figure + own + rest.slice(2);
}

function written(number: Decimal, places: number, printed: string): string {
  const [whole, fraction] = number.round(places).toString().split('.');
  const plain = printed.split('.', 1)[0]!.length > 4 && !printed.includes(',');
  const digits = plain ? whole! : grouped(whole!);
  return fraction ? `${digits}.${fraction}` : digits;
}

/** Whether the new wording, modifier and all, agrees with the fact and means its figure. */
function agrees(claim: Claim, value: Quantity, places: number, factor: Decimal, fact: Stated): boolean {
  const low = value.low.div(factor).round(places).mul(factor);
  const step = Decimal.one.shift(-places).mul(factor);
  const stated: Stated = { text: claim.text, modifier: claim.modifier, value: { ...value, low, high: low, step } };
  return (
    compareQuantities(stated, { ...fact, value }).outcome === 'agree' &&
    low
      .sub(value.low)
      .abs()
      .lte(mostOf(grainOf(stated), step))
  );
}

function mostOf(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

/** "five" → "six"; figures from eleven up are not spelled out by any style book. */
function inWords({ text }: Claim, claim: Quantity, value: Quantity): string | null {
  if (!value.low.isInteger || value.low.gt(Decimal.of(10)) || value.low.sign <= 0) return null;
  const [old, fresh] = [SMALL[Number(claim.low.floor())], SMALL[Number(value.low.floor())]];
  if (!old || !fresh) return null;
  const found = new RegExp(`\\b${old}\\b`, 'i').exec(text);
  if (!found) return null;
  const cased = /^[A-Z]/.test(found[0]) ? fresh[0]!.toUpperCase() + fresh.slice(1) : fresh;
  return text.slice(0, found.index) + cased + text.slice(found.index + found[0].length);
}

const FULL = 'January February March April May June July August September October November December'.split(' ');
const MONTH_WORD = new RegExp(`\\b(${[...FULL, ...MONTHS.map((m) => m.replace('.', '')), 'Sep'].join('|')})\\b`, 'i');

/** A date with the fact's day, month or year in it, in the style of the copy; null where more than one of them differs, or none is written. */
export function redated(claim: Claim, value: Period): string | null {
  if (claim.value.type !== 'period') return null;
  const [a, b] = [claim.value.edtf.split('-'), value.edtf.split('-')];
  if (a.length > b.length || /[^\d-]/.test(claim.value.edtf + value.edtf)) return null;
  const differing = a.map((part, i) => part !== b[i]);
  if (differing.filter(Boolean).length !== 1) return null;
  if (/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/i.test(claim.text)) return null;
  if (differing[0]) return replacedOnce(claim.text, a[0]!, b[0]!);
  if (differing[2]) return replacedOnce(claim.text, String(Number(a[2])), String(Number(b[2])));
  const month = MONTH_WORD.exec(claim.text);
  if (!month) return null;
  const at = Number(b[1]) - 1;
  const abbreviated = !FULL.some((name) => name.toLowerCase() === month[1]!.toLowerCase()) || month[1]!.length < 5;
  const fresh = abbreviated ? MONTHS[at]!.replace('.', '') : FULL[at]!;
  const stop = claim.text[month.index + month[1]!.length] === '.';
  const dotted =
    stop || (abbreviated && MONTHS[at]!.endsWith('.') && month[1]!.length < 5)
      ? `${fresh}${MONTHS[at]!.endsWith('.') && abbreviated ? '.' : ''}`
      : fresh;
  return claim.text.slice(0, month.index) + dotted + claim.text.slice(month.index + month[1]!.length + (stop ? 1 : 0));
}

function replacedOnce(text: string, old: string, fresh: string): string | null {
  const parts = text.split(new RegExp(`(?<!\\d)0?${old}(?!\\d)`));
  // "2023-05-09" keeps its noughts
  const padded = /(?<!\d)0\d|\d{4}-\d\d-\d\d/.test(text) ? fresh.padStart(2, '0') : fresh;
  return parts.length === 2 ? parts.join(padded) : null;
}

/**
 * An edit of the claim's words. To a fact's figure there is one only where it is the one right answer: the link is sure, and no source
 * disagrees. Without a fact, `sure` tells whether it is safe; it never is inside quotation marks: words are not put into a mouth.
 */
export function edit(claim: Claim, text: string | null, fact: Fact | null, sure: boolean): Edit | null {
  if (text === null || text === claim.text || !keepsMarkup(claim.text, text)) return null;
  if (fact && (!sure || fact.disputed)) return null;
  return { start: claim.start, end: claim.end, text, safe: sure && claim.quoted === null };
}

const MARKUP = /<[^<>]*>|&#?\w+;/g;

/** Whether tags and entities inside of a claim are the same, in the same order, in what is to replace it. */
function keepsMarkup(old: string, fresh: string): boolean {
  if (!/[<>&]/.test(old)) return true;
  const markup = (text: string) => text.match(MARKUP)?.join('') ?? '';
  return markup(old) === markup(fresh) && !/[<>&]/.test(old.replace(MARKUP, ''));
}
