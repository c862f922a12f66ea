import type { DurationUnit, PeriodPart, Season, Side } from '../../lexicon/index.ts';
import type { Decimal } from '../../model/index.ts';
import type { Form } from './forms.ts';

/** What the verb near a date says about its side: `bare` has no sentence around it, `unknown` no verb that tells. */
export type Tense = 'past' | 'future' | 'unknown' | 'bare';

/** A year as written, or counted from the year of publication. */
export type YearRef = number | { readonly shift: number };

/** Units of the calendar that can be counted, or stand in a row of "this, last, next". */
export type CycleUnit =
  | 'day'
  | 'business day'
  | 'weekend'
  | 'week'
  | 'workweek'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** A length of calendar time: so many days, months, years. */
export interface Length {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly businessDays: number;
  /** The coarsest unit named. */
  readonly unit: CycleUnit | 'hour';
}

/** A date or a period as the words give it, before it is set against a publication date. */
export type When =
  /** A day, a month, or a year, as far as it is written. */
  | {
      readonly type: 'calendar';
      readonly year: YearRef | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
    }
  /** Two numbers that the draft's locale puts in order: 09/03. */
  | {
      readonly type: 'slashed';
      readonly a: number;
      readonly b: number;
      readonly year: number | null;
      readonly weekday: number | null;
    }
  | { readonly type: 'weekday'; readonly weekday: number; readonly side: Side | null; readonly times: number }
  /** "Next June", "last December", "March after next". */
  | { readonly type: 'month'; readonly month: number; readonly side: Side; readonly times: number }
  /** So many days from the publication date. */
  | { readonly type: 'deictic'; readonly days: number }
  /** "This week", "next quarter", "the year"; with `from` the one before or after another date ("the year before"). */
  | {
      readonly type: 'cycle';
      readonly unit: CycleUnit;
      readonly shift: number;
      readonly from: When | null;
    }
  /** "The past five years" (rolling, up to the day), "last two years" (whole ones). */
  | {
      readonly type: 'stretch';
      readonly unit: CycleUnit;
      readonly count: number;
      readonly ahead: boolean;
      readonly length: Length;
      readonly rolling: boolean;
    }
  /** "Three weeks ago", "two days after Christmas". */
  | {
      readonly type: 'offset';
      readonly length: Length;
      readonly ahead: boolean;
      readonly from: When | null;
      /** "More than two weeks before today": everything on the far side; "less than": everything on the near one. */
      readonly bound: 'exact' | 'more' | 'less';
      /** Years are told by the month ("two years ago"), unless the words ask for the day. */
      readonly coarse: boolean;
    }
  | { readonly type: 'range'; readonly from: When; readonly to: When }
  | {
      readonly type: 'open';
      readonly when: When;
      readonly side: 'since' | 'starting' | 'after' | 'before' | 'until' | 'by';
    }
  | { readonly type: 'part'; readonly part: PeriodPart; readonly of: When }
  /** "The second Monday of", "the last two weeks of", "the third-last day of": counted from the end where `n` is negative. */
  | {
      readonly type: 'nth';
      readonly n: number;
      readonly count: number;
      readonly unit: CycleUnit | number;
      readonly of: When;
    }
  /** "The first half of May", "the second half of the 19th century"; halves of years are quarters' kin. */
  | { readonly type: 'half'; readonly n: 1 | 2; readonly of: When }
  | {
      readonly type: 'quarter';
      readonly unit: 'quarter' | 'half';
      readonly n: number;
      readonly year: YearRef | null;
      readonly fiscal: boolean;
    }
  | { readonly type: 'season'; readonly season: Season; readonly year: YearRef | null; readonly side: Side | null }
  | {
      readonly type: 'holiday';
      readonly id: string;
      readonly year: YearRef | null;
      readonly side: Side | null;
      readonly weekend: boolean;
    }
  | { readonly type: 'decade'; readonly first: number; readonly count: number }
  | { readonly type: 'week-of'; readonly when: When }
  | { readonly type: 'iso-week'; readonly year: YearRef | null; readonly week: number }
  | { readonly type: 'fiscal-year'; readonly year: YearRef }
  | { readonly type: 'closest'; readonly weekday: number; readonly to: When }
  /** "The Monday after Easter", "the second Sunday before Christmas": counted from a day. */
  | {
      readonly type: 'beside';
      readonly weekday: number;
      readonly n: number;
      readonly ahead: boolean;
      readonly of: When;
    }
  /** "The first week of 2015 on Friday", "two months from today on Tuesday": the weekday at or after it. */
  | { readonly type: 'on-weekday'; readonly weekday: number; readonly when: When }
  /** From a day on, for a while: "18 December for 10 days"; `whole` counts the first day in. */
  | { readonly type: 'lasting'; readonly from: When; readonly length: Length; readonly whole: boolean }
  /** "The three months to June", "the year ended Dec. 31": a length that ends with a date. */
  | { readonly type: 'ending'; readonly length: Length; readonly to: When; readonly over: boolean }
  /** "September 11", "9/11": a day that became a name. */
  | { readonly type: 'fixed'; readonly date: string }
  /** "This Friday, June 15": on the nearest side, whatever the verb. */
  | { readonly type: 'near'; readonly when: When }
  /** "The rest of the year": from the publication date to the end. */
  | { readonly type: 'rest'; readonly of: When };

/** A date or period found in a sentence, with the index after its last token. */
export interface Found {
  readonly when: When;
  readonly to: number;
  /** Name of the form, for the kinds' lists of patterns. */
  readonly form: Form;
}

/** A date with the tokens it takes; `form` is the name of the way it is written. */
export interface DateMatch {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  readonly when: When;
}

/** A length of time as told: a point or a range, in one unit. */
export interface Duration {
  readonly from: number;
  readonly to: number;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly step: Decimal;
  readonly unit: DurationUnit;
}
