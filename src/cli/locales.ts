import type { Locale } from '../model/index.ts';
import { usage } from './options.ts';
import { didYouMean } from './suggest.ts';

/** Settings that a newsroom's place implies; `dateOrder` is how 03/09 is read. */
export const locales: readonly Locale[] = [
  { id: 'en-US', dollar: 'USD', pound: 'GBP', dateOrder: 'mdy' },
  { id: 'en-GB', dollar: 'USD', pound: 'GBP', dateOrder: 'dmy' },
  { id: 'en-AU', dollar: 'AUD', pound: 'GBP', dateOrder: 'dmy' },
  { id: 'en-CA', dollar: 'CAD', pound: 'GBP', dateOrder: 'mdy' },
  { id: 'en-HK', dollar: 'HKD', pound: 'GBP', dateOrder: 'dmy' },
  { id: 'en-IE', dollar: 'USD', pound: 'GBP', dateOrder: 'dmy' },
  { id: 'en-IN', dollar: 'USD', pound: 'GBP', dateOrder: 'dmy' },
  { id: 'en-NZ', dollar: 'NZD', pound: 'GBP', dateOrder: 'dmy' },
  { id: 'en-SG', dollar: 'SGD', pound: 'GBP', dateOrder: 'dmy' },
  { id: 'en-ZA', dollar: 'USD', pound: 'GBP', dateOrder: 'dmy' },
];

/** The locale of an id; `given` is how messages call where it was given. */
export function localeOf(id: string, given: string): Locale {
  const locale = locales.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (locale) return locale;
  const known = locales.map((one) => one.id);
  throw usage(`${given} \`${id}\` is unknown, expected ${known.join(', ')}${didYouMean(id, known)}`);
}
