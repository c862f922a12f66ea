export { isMeasuredBy } from './bare-year.ts';
export { readAnnual, readDuration } from './duration.ts';
export { readElided } from './duration-words.ts';
export { formsOf } from './forms.ts';
export { isDay } from './grain.ts';
export { readCount, timeUnitAt } from './length.ts';
export {
  boundOf,
  type DateParts,
  dateAt,
  insideDate,
  insideYears,
  periodOf,
  statedWeekday,
  tenseOf,
} from './mention.ts';
export { DATE_START } from './read.ts';
export { tenseAt } from './tense.ts';
export type { DateMatch, Duration, Tense, When } from './when.ts';
