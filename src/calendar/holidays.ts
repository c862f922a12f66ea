import type { IsoDate } from '../model/index.ts';
import { addDays, isoDate, nthWeekday, type Weekday, weekday } from './days.ts';
import { lunarHoliday, lunarIds } from './lunar.ts';

/** How a holiday's day follows from the year. */
type Rule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: Weekday; readonly nth: number; readonly plus?: number }
  | { readonly easter: number }
  | { readonly before: { readonly month: number; readonly day: number; readonly weekday: Weekday } }
  | { readonly orthodox: number };

const [MON, TUE, THU, SUN] = [0, 1, 3, 6] as const;

/**
 * Days of named holidays, as the calendars of the United States and Britain have them; moveable feasts count from Easter.
 * Where the two differ (Mother's Day), the American one is meant.
 */
const rules: Readonly<Record<string, Rule>> = {
  'new-year': { month: 1, day: 1 },
  'orthodox-christmas': { month: 1, day: 7 },
  'burns-night': { month: 1, day: 25 },
  'australia-day': { month: 1, day: 26 },
  'holocaust-memorial-day': { month: 1, day: 27 },
  'waitangi-day': { month: 2, day: 6 },
  epiphany: { month: 1, day: 6 },
  'mlk-day': { month: 1, weekday: MON, nth: 3 },
  'groundhog-day': { month: 2, day: 2 },
  'valentines-day': { month: 2, day: 14 },
  'presidents-day': { month: 2, weekday: MON, nth: 3 },
  'leap-day': { month: 2, day: 29 },
  'womens-day': { month: 3, day: 8 },
  'pi-day': { month: 3, day: 14 },
  'st-davids-day': { month: 3, day: 1 },
  'st-patricks-day': { month: 3, day: 17 },
  nowruz: { month: 3, day: 20 },
  'april-fools': { month: 4, day: 1 },
  'earth-day': { month: 4, day: 22 },
  songkran: { month: 4, day: 13 },
  'st-georges-day': { month: 4, day: 23 },
  'anzac-day': { month: 4, day: 25 },
  'kings-day': { month: 4, day: 27 },
  'arbor-day': { month: 4, weekday: 4, nth: -1 },
  'may-day': { month: 5, day: 1 },
  'cinco-de-mayo': { month: 5, day: 5 },
  'early-may-bank-holiday': { month: 5, weekday: MON, nth: 1 },
  'spring-bank-holiday': { month: 5, weekday: MON, nth: -1 },
  'summer-bank-holiday': { month: 8, weekday: MON, nth: -1 },
  'mothers-day': { month: 5, weekday: SUN, nth: 2 },
  'armed-forces-day': { month: 5, weekday: 5, nth: 3 },
  'victoria-day': { before: { month: 5, day: 24, weekday: MON } },
  'memorial-day': { month: 5, weekday: MON, nth: -1 },
  've-day': { month: 5, day: 8 },
  'victory-day': { month: 5, day: 9 },
  'd-day': { month: 6, day: 6 },
  'flag-day': { month: 6, day: 14 },
  'fathers-day': { month: 6, weekday: SUN, nth: 3 },
  juneteenth: { month: 6, day: 19 },
  'st-jean': { month: 6, day: 24 },
  'canada-day': { month: 7, day: 1 },
  'independence-day': { month: 7, day: 4 },
  'bastille-day': { month: 7, day: 14 },
  assumption: { month: 8, day: 15 },
  'labor-day': { month: 9, weekday: MON, nth: 1 },
  'patriot-day': { month: 9, day: 11 },
  'columbus-day': { month: 10, weekday: MON, nth: 2 },
  'canadian-thanksgiving': { month: 10, weekday: MON, nth: 2 },
  'bosss-day': { month: 10, day: 16 },
  halloween: { month: 10, day: 31 },
  'all-saints': { month: 11, day: 1 },
  'all-souls': { month: 11, day: 2 },
  'guy-fawkes': { month: 11, day: 5 },
  'singles-day': { month: 11, day: 11 },
  'st-andrews-day': { month: 11, day: 30 },
  'world-aids-day': { month: 12, day: 1 },
  'election-day': { month: 11, weekday: MON, nth: 1, plus: 1 },
  'veterans-day': { month: 11, day: 11 },
  'remembrance-sunday': { month: 11, weekday: SUN, nth: 2 },
  thanksgiving: { month: 11, weekday: THU, nth: 4 },
  'black-friday': { month: 11, weekday: THU, nth: 4, plus: 1 },
  'small-business-saturday': { month: 11, weekday: THU, nth: 4, plus: 2 },
  'cyber-monday': { month: 11, weekday: THU, nth: 4, plus: 4 },
  'giving-tuesday': { month: 11, weekday: THU, nth: 4, plus: 5 },
  'pearl-harbor-day': { month: 12, day: 7 },
  'christmas-eve': { month: 12, day: 24 },
  christmas: { month: 12, day: 25 },
  'boxing-day': { month: 12, day: 26 },
  kwanzaa: { month: 12, day: 26 },
  'new-years-eve': { month: 12, day: 31 },
  'labour-day': { month: 5, day: 1 },
  'tax-day': { month: 4, day: 15 },
  'administrative-professionals-day': { month: 4, weekday: 2, nth: -1 },
  'national-grandparents-day': { month: 9, weekday: MON, nth: 1, plus: 6 },
  'super-tuesday': { month: 3, weekday: TUE, nth: 1 },
  'shrove-tuesday': { easter: -47 },
  'ash-wednesday': { easter: -46 },
  'mothering-sunday': { easter: -21 },
  'palm-sunday': { easter: -7 },
  'maundy-thursday': { easter: -3 },
  'good-friday': { easter: -2 },
  'holy-saturday': { easter: -1 },
  easter: { easter: 0 },
  'easter-monday': { easter: 1 },
  'ascension-day': { easter: 39 },
  pentecost: { easter: 49 },
  'whit-monday': { easter: 50 },
  'trinity-sunday': { easter: 56 },
  'corpus-christi': { easter: 60 },
  'orthodox-easter': { orthodox: 0 },
  'orthodox-good-friday': { orthodox: -2 },
};

/** The day of a holiday in a year, or null for an unknown id or a year that does not have it. */
export function holiday(id: string, year: number): IsoDate | null {
  const rule = rules[id];
  if (!rule) return lunarHoliday(id, year);
  if (year < 1 || year > 9998) return null;
  if ('easter' in rule) return addDays(easter(year), rule.easter);
  if ('orthodox' in rule) return addDays(orthodoxEaster(year), rule.orthodox);
  if ('before' in rule) {
    const end = isoDate(year, rule.before.month, rule.before.day)!;
    return addDays(end, -((weekday(end) - rule.before.weekday + 7) % 7));
  }
  if ('nth' in rule) {
    const date = nthWeekday(year, rule.month, rule.weekday, rule.nth);
    return date && addDays(date, rule.plus ?? 0);
  }
  return isoDate(year, rule.month, rule.day);
}

/** Ids of all holidays with a rule. */
export const holidayIds: readonly string[] = [...Object.keys(rules), ...lunarIds];

/** Easter Sunday of the Western churches (the anonymous Gregorian computus, as printed in Nature in 1876). */
export function easter(year: number): IsoDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return isoDate(year, month, (h + l - 7 * m + 33 * month + 19) % 32)!;
}

/** Easter Sunday of the Eastern churches: Meeus's Julian computus, moved to the Gregorian calendar. */
export function orthodoxEaster(year: number): IsoDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const count = d + e + 114;
  const julian = isoDate(year, Math.floor(count / 31), (count % 31) + 1)!;
  return addDays(julian, Math.floor(year / 100) - Math.floor(year / 400) - 2);
}
