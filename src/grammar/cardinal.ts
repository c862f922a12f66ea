import { dozens, numberWords, scaleLetters, scales, scaleWords, Tag } from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import { decimalsAt } from './decimals.ts';
import { dashed, hyphenedFraction, joinedFraction, namedAfter, withScale, writtenFraction } from './fraction.ts';
import { digitsAt } from './literal.ts';
import type { Numeral } from './number.ts';
import { powerAfter, quotientAfter } from './power.ts';
import { isRaceLength } from './race.ts';

/** The longest number in words has about twenty tokens; a longer run is not prose. */
const LONGEST = 40;

/** A number as far as it has been read. */
interface State {
  readonly to: number;
  /** Of finished groups ("three million" of "three million two hundred"). */
  readonly total: Decimal;
  /** The group below the last scale; null right after a scale. */
  readonly group: Decimal | null;
  readonly step: Decimal;
  readonly scale: number;
}

/** Reads cardinals of any length in words, figures or both ("4 thousand 3 hundred and 21"). */
export class CardinalReader {
  #state: State;
  /** Power of ten of the last scale; the next one must be smaller. */
  #last = Number.POSITIVE_INFINITY;
  #words = false;
  /** What the last token allows after it. */
  #open: 'nothing' | 'unit' | 'below hundred' | 'below scale' | 'all' = 'all';
  /** Whether the group has its hundreds. */
  #hundreds = false;
  #ten: Decimal | null = null;
  /** Where to fall back to when the group, or the part of it after its hundreds, turns out to begin another number. */
  #beforeGroup: State | null = null;
  #beforePart: State | null = null;

  constructor(
    readonly tokens: readonly Token[],
    readonly from: number,
    readonly joins: boolean,
  ) {
    this.#state = { to: from, total: Decimal.zero, group: null, step: Decimal.one, scale: 0 };
  }

  read(): Numeral | null {
    const limit = this.from + LONGEST;
    while (this.#state.to < limit && this.#advance());
    const { to, total, group, step, scale } = this.#state;
    if (to === this.from) return null;
    const whole = group ? total.add(group) : total;
    const fraction = this.#words ? namedAfter(this.tokens, this.from, to, whole, this.#ten) : null;
    if (fraction) return withScale(this.tokens, this.from, fraction);
    const form = this.#words ? 'words' : 'digits';
    return { from: this.from, to, value: whole, high: whole, step, form, scale };
  }

  /** Takes the next part of the number; false where there is none. */
  #advance(): boolean {
    const { tokens } = this;
    const { to, group } = this.#state;
    const token = tokens[to];
    if (!token) return false;
    const norm = token.norm;
    if (token.text === '-' && group) {
      if (this.#hyphenedScale(to)) return true;
      const fraction = hyphenedFraction(tokens, to);
      if (fraction) return this.#mixed(fraction.to, fraction.value);
    }
    // a letter is a scale, unless it is the length of a run ("5k race")
    const letter = token.glued && scaleLetters.has(token.text) && !this.#words && !isRaceLength(tokens, to);
    if (token.tags & Tag.Scale || letter) {
      if (group || to === this.from || this.#open === 'below scale') return this.#scaled(token);
    }
    if (group && to > this.from) {
      if (norm === 'point' && this.#decimals()) return true;
      const power = powerAfter(tokens, to, group) ?? quotientAfter(tokens, to, group);
      if (power) return this.#finish(power.to, power.value);
      const written = !this.#words || token.tags & Tag.Fraction ? this.#writtenFraction() : null;
      if (written) return this.#mixed(written.to, written.value);
    }
    if (norm === 'and') return this.joins && to > this.from && this.#joined();
    const at = this.#open === 'unit' && dashed(tokens, to) ? to + 1 : to;
    return this.#part(at, false);
  }

  /** "$5-million", "2,000-crore". */
  #hyphenedScale(to: number): boolean {
    const next = this.tokens[to + 1];
    if (!next || !(next.tags & Tag.Scale) || !next.glued || !this.tokens[to]!.glued || !scaleWords.has(next.norm))
      return false;
    const before = this.#state;
    this.#state = { ...before, to: to + 1 };
    if (this.#scaled(next)) return true;
    this.#state = before;
    return false;
  }

  /** "2 1/2", "2½", "2-1/2". */
  #writtenFraction() {
    const { to } = this.#state;
    const part = writtenFraction(this.tokens, dashed(this.tokens, to) ? to + 1 : to);
    return part?.value.lt(Decimal.one) ? part : null;
  }

  /** "and": before a fraction, or before a smaller part. */
  #joined(): boolean {
    const { to, group, total } = this.#state;
    const part = joinedFraction(this.tokens, to + 1);
    if (!part) return this.#part(to + 1, true);
    // "one hundred and thirty-five [fifths]"
    if (part.value.gte(Decimal.one)) return this.#part(to + 1, true);
    if (group) return this.#mixed(part.to, part.value);
    const next = this.tokens[part.to];
    const power = next && next.tags & Tag.Scale ? scales.get(next.norm) : undefined;
    if (power !== undefined && power < this.#last) return this.#finish(part.to + 1, part.value.shift(power));
    if (total.sign === 0) return false;
    return this.#finish(part.to, part.value.shift(this.#last));
  }

  /** Adds a fraction to the group; only a scale may follow. */
  #mixed(to: number, fraction: Decimal): boolean {
    const { group, total, scale } = this.#state;
    this.#state = { to, total, group: group!.add(fraction), step: Decimal.zero, scale };
    this.#open = 'nothing';
    return true;
  }

  /** Adds the last part of the number. */
  #finish(to: number, value: Decimal): boolean {
    const { total, group } = this.#state;
    const sum = group ? total : total.add(value);
    this.#state = { to, total: sum, group: group ? value : null, step: Decimal.zero, scale: 0 };
    this.#open = 'nothing';
    return false;
  }

  /** "[two hundred] point zero three", "[1] point 1". */
  #decimals(): boolean {
    const { to, total, group, scale } = this.#state;
    const { digits, to: end } = decimalsAt(this.tokens, to + 1);
    if (digits === '' || digits.length > LONGEST || !group!.isInteger) return false;
    const fraction = Decimal.of(`0.${digits}`);
    this.#state = { to: end, total, group: group!.add(fraction), step: Decimal.one.shift(-digits.length), scale };
    this.#open = 'nothing';
    return true;
  }

  /** A scale word: it multiplies the group, and closes it. */
  #scaled(token: Token): boolean {
    const { to, total, group, step, scale } = this.#state;
    const { norm } = token;
    const power = scales.get(norm) ?? (token.glued ? scaleLetters.get(token.text) : undefined);
    if (to === this.from) this.#words = true;
    if (power === undefined) return dozens.has(norm) && this.#dozen();
    const amount = group ?? (to === this.from ? Decimal.one : null);
    if (!amount) {
      // "hundred thousand trillion"
      if (total.sign === 0 || this.#beforeGroup) return false;
      this.#state = {
        to: to + 1,
        total: total.shift(power),
        group: null,
        step: step.shift(power),
        scale: scale + power,
      };
      this.#last = power;
      return true;
    }
    if (power === 2) {
      if (this.#hundreds) return this.#fallBack(this.#beforePart);
      if (this.#beforeGroup && this.#last <= 2) return this.#fallBack(this.#beforeGroup);
      this.#hundreds = true;
      this.#open = 'below hundred';
      this.#ten = null;
      this.#state = { to: to + 1, total, group: amount.shift(2), step: step.shift(2), scale: scale + 2 };
      return true;
    }
    if (power >= this.#last) return this.#fallBack(this.#beforeGroup);
    const alone = total.sign === 0;
    this.#state = {
      to: to + 1,
      total: total.add(amount.shift(power)),
      group: null,
      step: step.shift(power),
      scale: alone && !this.#beforePart ? scale + power : 0,
    };
    this.#last = power;
    this.#hundreds = false;
    this.#ten = null;
    this.#open = 'below scale';
    return true;
  }

  /** "four hundred dozens" is 4,800; "five hundred and three dozens" is 536. */
  #dozen(): boolean {
    const { to, group } = this.#state;
    const before = this.#beforePart;
    const twelve = Decimal.of(12);
    const own = before?.group
      ? group!.sub(before.group).mul(twelve).add(before.group)
      : (group ?? Decimal.one).mul(twelve);
    this.#ends(to + 1, own);
    return false;
  }

  #fallBack(state: State | null): false {
    if (state) this.#state = state;
    return false;
  }

  /** A cardinal word or a figure at token `at`; `joined` where an "and" stands before it. */
  #part(at: number, joined: boolean): boolean {
    const token = this.tokens[at];
    if (!token) return false;
    if (token.tags & Tag.Digits) return this.#figure(at, joined);
    const value = numberWords.get(token.norm);
    if (value === undefined) return false;
    const { to, total, group } = this.#state;
    const amount = Decimal.of(value);
    const first = group === null;
    if (first) {
      if (to > this.from && (value === 0 || this.#open === 'nothing' || this.#begins(at))) return false;
      if (to > this.from) this.#beforeGroup = this.#state;
      this.#hundreds = false;
      this.#beforePart = null;
    } else if (this.#open === 'below hundred') {
      if (value === 0) return false;
      this.#beforePart = this.#state;
    } else if (this.#open !== 'unit' || value === 0 || value > 9) {
      return this.#spoken(at, value);
    }
    this.#words = true;
    this.#open = value >= 20 ? 'unit' : 'nothing';
    this.#ten = value >= 20 ? amount : null;
    this.#state = { to: at + 1, total, group: first ? amount : group.add(amount), step: Decimal.one, scale: 0 };
    return true;
  }

  /** "$9 million [two] months earlier", "$52 million and [four] insurers": the word at `at` is another number than the millions before it. */
  #begins(at: number): boolean {
    if (this.#last < 6) return false;
    const next = this.tokens[at + 1];
    if (next && next.tags & Tag.TimeUnit) return true;
    return (this.tokens[this.from]!.tags & Tag.Digits) !== 0 && !(next && next.tags & (Tag.Scale | Tag.NumberWord));
  }

  /** "one twenty two" for 122, as people say it. */
  #spoken(at: number, value: number): boolean {
    const { to, group, total } = this.#state;
    const unit = numberWords.get(this.tokens[at + 1]?.norm ?? '') ?? 0;
    if (
      at !== to ||
      to !== this.from + 1 ||
      !this.#words ||
      value < 20 ||
      group!.gt(Decimal.of(9)) ||
      group!.sign === 0
    )
      return false;
    if (unit < 1 || unit > 9 || total.sign !== 0) return false;
    this.#ends(at + 2, group!.shift(2).add(Decimal.of(value + unit)));
    return true;
  }

  /** Sets the group as far as token `to`, after which nothing of the number may follow. */
  #ends(to: number, group: Decimal, step = Decimal.one): void {
    this.#state = { to, total: this.#state.total, group, step, scale: 0 };
    this.#open = 'nothing';
  }

  #figure(at: number, joined: boolean): boolean {
    const { to, group } = this.#state;
    const literal = digitsAt(this.tokens, at);
    if (!literal) return false;
    const { value, step } = literal;
    if (to === this.from) {
      this.#ends(literal.to, value, step);
      return true;
    }
    if (!value.isInteger || value.sign === 0 || value.places > 0) return false;
    const next = this.tokens[literal.to];
    if (group === null) {
      const scaled = next !== undefined && (next.tags & Tag.Scale) !== 0;
      if (!(scaled || (joined && this.#last <= 3)) || value.gte(Decimal.one.shift(this.#last))) return false;
      this.#beforeGroup = this.#state;
      this.#hundreds = false;
      this.#beforePart = null;
    } else {
      if (this.#open !== 'below hundred' || !joined || value.gte(Decimal.of(100))) return false;
      this.#beforePart = this.#state;
    }
    this.#ends(literal.to, group ? group.add(value) : value, step);
    return true;
  }
}
