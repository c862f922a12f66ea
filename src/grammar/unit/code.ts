import { Tag, unitOfAbbreviation, unitOfName, unitPrefixes } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import { isMillions } from '../million.ts';
import type { Numeral } from '../number.ts';
import { isWeight } from '../pounds.ts';
import { isRaceLength } from '../race.ts';
import type { View } from '../view.ts';

/** A unit named at some tokens. */
export interface NamedUnit {
  readonly to: number;
  readonly code: string;
}

/** The unit that starts at token `i`; `number` helps with abbreviations that mean other things too. */
export function unitAt(view: View, i: number, number: Numeral, hyphened = false): NamedUnit | null {
  const token = view.tokens[i];
  if (!token) return null;
  const text = token.text;
  if (text === '°' || text === 'º') return degrees(view, i + 1, i + 1, number);
  if (text === "'" || text === '"') return feetMark(view, i, number);
  if (text === 'st' && isStone(view, i)) return { to: i + 1, code: '[stone_av]' };
  if (!(token.tags & Tag.Unit)) return null;
  const norm = token.norm;
  if (norm === 'k') return isRaceLength(view.tokens, i) ? { to: i + 1, code: 'km' } : null;
  if (norm === 'parts' || norm === 'part') return partsPer(view, i);
  if (norm === 'degree' || norm === 'degrees' || norm === 'deg')
    return degrees(view, view.text(i + 1) === '-' ? i + 2 : i + 1, i + 1, number);
  const warm = warmth(norm);
  if (warm && norm.length > 1) return { to: i + 1, code: warm };
  if ((text === 'C' || text === 'F') && isWarmth(view, i, number)) return { to: i + 1, code: warm! };
  const power = norm === 'square' || norm === 'sq' ? '2' : norm === 'cubic' || norm === 'cu' ? '3' : '';
  if (power)
    return raised(
      view,
      view.text(i + 1) === '-' || (view.text(i + 1) === '.' && view.glued(i + 1)) ? i + 2 : i + 1,
      number,
      power,
    );
  const base = baseAt(view, i, number, hyphened);
  if (!base) return null;
  const exponent = exponentAt(view, base.to);
  if (exponent && view.glued(base.to)) return { to: base.to + 1, code: base.code + exponent };
  return perTime(view, base);
}

/** "Parts per million", "parts per billion". */
function partsPer(view: View, i: number): NamedUnit | null {
  const unit = view.norm(i + 1) === 'per' ? unitOfName(`parts per ${view.norm(i + 2)}`) : null;
  return unit && { to: i + 3, code: unit.code };
}

function exponentAt(view: View, i: number): string {
  const text = view.text(i);
  return text === '2' || text === '²' ? '2' : text === '3' || text === '³' ? '3' : '';
}

function raised(view: View, i: number, number: Numeral, power: string): NamedUnit | null {
  const base = baseAt(view, i, number, true);
  return base && /^(?:[kcdm]?m|\[(?:in|ft|yd|mi)_i\])$/.test(base.code)
    ? { to: base.to, code: base.code + power }
    : null;
}

/** A unit without powers and rates: its longest name, or its abbreviation. */
function baseAt(view: View, i: number, number: Numeral, hyphened: boolean): NamedUnit | null {
  const norm = view.norm(i);
  if (unitPrefixes.has(norm)) {
    const hyphen = view.text(i + 1) === '-' && view.glued(i + 1);
    const next = hyphen ? i + 2 : i + 1;
    const three = unitOfName(`${norm} ${view.norm(next)} ${view.norm(next + 1)}`);
    if (three) return { to: next + 2, code: three.code };
    const two = unitOfName(`${norm} ${view.norm(next)}`);
    if (two) return { to: next + 1, code: two.code };
  }
  if ((norm === 'pound' || norm === 'pounds') && isWeight(view, number, { from: i, to: i + 1 }))
    return { to: i + 1, code: '[lb_av]' };
  if (norm === 'stone' && isStone(view, i)) return { to: i + 1, code: '[stone_av]' };
  const hyphen = view.text(i + 1) === '-' && view.glued(i + 1);
  const compound = hyphen ? unitOfName(`${norm}-${view.norm(i + 2)}`) : null;
  if (compound) return { to: i + 3, code: compound.code };
  const named = unitOfName(norm);
  if (named) return { to: i + 1, code: named.code };
  if (norm === 'fl') {
    const ounce = unitOfAbbreviation(`fl ${view.norm(i + 1)}`);
    return ounce && { to: i + 2, code: ounce.code };
  }
  const short = unitOfAbbreviation(view.text(i)) ?? unitOfAbbreviation(view.text(i).replace(/\.$/, ''));
  return short && fits(view, i, number, hyphened) ? { to: i + 1, code: short.code } : null;
}

/** Abbreviations that are other words too. */
function fits(view: View, i: number, number: Numeral, hyphened: boolean): boolean {
  const text = view.text(i);
  switch (text) {
    case 'm':
      return number.form !== 'words' && !isMillions(view, i, number);
    case 'in':
    case 'IN':
      return view.glued(i) && !hyphened && number.form !== 'words';
    case 't':
    case 'g':
    case 'l':
    case 'L':
    case 'V':
    case 'W':
    case 'B':
    case 'J':
    case 'K':
      return number.form !== 'words' && (view.glued(i) || text === 'g' || text === 'V' || text === 'W' || text === 'L');
    case 'bar':
      return number.form === 'digits' && number.value.places > 0;
    case 'pt':
    case 'gal':
    case 'mt':
    case 'bit':
      return number.form === 'digits' && !hyphened;
    default:
      return true;
  }
}

const WEIGHT_WORDS = new Set([
  'weigh',
  'weighs',
  'weighed',
  'weighing',
  'lost',
  'lose',
  'heavier',
  'overweight',
  'gained',
]);

/** "12 stone", "8st 4lb": a weight after a word of weighing, or before pounds. */
function isStone(view: View, i: number): boolean {
  if (view.has(i + 1, Tag.Digits) && /^(?:lb|lbs|pounds)$/.test(view.norm(i + 2))) return true;
  if (view.norm(i) === 'st') return false;
  for (let j = i - 6; j < i; j++) if (WEIGHT_WORDS.has(view.norm(j))) return true;
  return false;
}

const PER_HOUR: Readonly<Record<string, string>> = { hour: 'h', h: 'h', hr: 'h', second: 's', s: 's', sec: 's' };
const PER = new Set(['per', 'a', 'an', '/']);

/** Speeds and flows: "miles an hour", "km/h", "metres per second", "gigabits per second". */
function perTime(view: View, base: NamedUnit): NamedUnit {
  let at = base.to;
  if (view.text(at) === '-' && view.norm(at + 1) === 'per' && view.text(at + 2) === '-') at += 3;
  else if (view.text(at) === '-' && PER.has(view.norm(at + 1)) && view.text(at + 2) === '-') at += 3;
  else if (PER.has(view.norm(at))) at++;
  else return base;
  const time = PER_HOUR[view.norm(at)];
  const speed = time && /^(?:[kcm]?m|\[(?:mi|ft|nmi)_i\]|[kMGT]?bit|[kMGT]?By)$/.test(base.code);
  return speed ? { to: at + 1, code: `${base.code}/${time}` } : base;
}

function warmth(norm: string): string | null {
  switch (norm) {
    case 'c':
    case 'celsius':
    case 'celcius':
    case 'centigrade':
      return 'Cel';
    case 'f':
    case 'fahrenheit':
    case 'farenheit':
    case 'fahrenheits':
      return '[degF]';
    case 'k':
    case 'kelvin':
      return 'K';
    default:
      return null;
  }
}

/** "[operates at] 320 C", "[tops] 30 C for nine days": a spaced letter ends its clause or comes before when and where, after a word that leads to a level. */
function isReading(view: View, i: number, number: Numeral): boolean {
  if (number.from > 0 && !LEVEL.test(view.norm(number.from - 1))) return false;
  return i + 1 === view.tokens.length || /^[.,;:)]$/.test(view.text(i + 1)) || SITUATED.test(view.norm(i + 1));
}

const LEVEL =
  /^(?:at|to|of|below|above|reach(?:ed|es|ing)?|hit(?:s|ting)?|about|nearly|over|under|around|top(?:s|ped|ping)?|exceed(?:s|ed)?|past|was|is|near(?:s|ed)?)$/;
const SITUATED = /^(?:for|in|on|at|as|by|after|during|and|or|from|until|since|across|when|while|with)$/;

/** "40C", "104F": a capital against a figure that weather or an oven can have. */
function isWarmth(view: View, i: number, number: Numeral): boolean {
  if (number.form !== 'digits' || number.scale > 0 || !(view.glued(i) || isReading(view, i, number))) return false;
  return !(view.glued(i + 1) && view.has(i + 1, Tag.Word | Tag.Digits)) && number.value.abs().lte(Decimal.of(600));
}

/** What follows "degrees" or "°": a scale of temperature, or none ("an angle of 30 degrees"). */
function degrees(view: View, i: number, otherwise: number, number: Numeral): NamedUnit | null {
  const norm = view.norm(i);
  const code = warmth(norm);
  if (code && !(code === 'K' && norm === 'k')) return { to: i + 1, code };
  // A bare "degree" is also what universities give.
  if (view.norm(otherwise - 1) === 'degree' && number.form === 'words') return null;
  return { to: otherwise, code: 'deg' };
}

const SIZED = new Set([
  'long',
  'wide',
  'tall',
  'high',
  'deep',
  'thick',
  'across',
  'screen',
  'display',
  'monitor',
  'tv',
  'diameter',
]);

/** "5'10\"", "10 \" long". */
function feetMark(view: View, i: number, number: Numeral): NamedUnit | null {
  if (number.form !== 'digits') return null;
  if (view.text(i) === "'") {
    const inches = view.glued(i) && view.has(i + 1, Tag.Digits) && /^["']$/.test(view.text(i + 2));
    return inches && number.value.lt(Decimal.of(10)) ? { to: i + 1, code: '[ft_i]' } : null;
  }
  return SIZED.has(view.norm(i + 1)) ? { to: i + 1, code: '[in_i]' } : null;
}
