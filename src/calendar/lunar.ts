import type { IsoDate } from '../model/index.ts';
import { addDays, daysBetween, isoDate } from './days.ts';

/** A feast by its day in another calendar, as the Unicode calendar tables that every JavaScript engine carries have it. */
interface Feast {
  readonly calendar: 'chinese' | 'hebrew' | 'islamic-umalqura';
  readonly month: string;
  readonly day: string;
}

const feasts: Readonly<Record<string, Feast>> = {
  'lunar-new-year': { calendar: 'chinese', month: '1', day: '1' },
  'dragon-boat-festival': { calendar: 'chinese', month: '5', day: '5' },
  'mid-autumn-festival': { calendar: 'chinese', month: '8', day: '15' },
  'rosh-hashanah': { calendar: 'hebrew', month: 'Tishri', day: '1' },
  'yom-kippur': { calendar: 'hebrew', month: 'Tishri', day: '10' },
  sukkot: { calendar: 'hebrew', month: 'Tishri', day: '15' },
  'simchat-torah': { calendar: 'hebrew', month: 'Tishri', day: '23' },
  'lag-baomer': { calendar: 'hebrew', month: 'Iyar', day: '18' },
  shavuot: { calendar: 'hebrew', month: 'Sivan', day: '6' },
  'tisha-bav': { calendar: 'hebrew', month: 'Av', day: '9' },
  hanukkah: { calendar: 'hebrew', month: 'Kislev', day: '25' },
  passover: { calendar: 'hebrew', month: 'Nisan', day: '15' },
  'islamic-new-year': { calendar: 'islamic-umalqura', month: '1', day: '1' },
  ashura: { calendar: 'islamic-umalqura', month: '1', day: '10' },
  mawlid: { calendar: 'islamic-umalqura', month: '3', day: '12' },
  ramadan: { calendar: 'islamic-umalqura', month: '9', day: '1' },
  'eid-al-fitr': { calendar: 'islamic-umalqura', month: '10', day: '1' },
  'eid-al-adha': { calendar: 'islamic-umalqura', month: '12', day: '10' },
};

export const lunarIds: readonly string[] = Object.keys(feasts);

const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, IsoDate | null>();

/** The first day in `year` on which a feast of the moon falls, or null for an unknown id or a year outside 1900–2099. */
export function lunarHoliday(id: string, year: number): IsoDate | null {
  const feast = feasts[id];
  if (!feast || year < 1900 || year > 2099) return null;
  const key = `${id} ${year}`;
  let date = known.get(key);
  if (date === undefined) known.set(key, (date = search(feast, year)));
  return date;
}

function search({ calendar, month, day }: Feast, year: number): IsoDate | null {
  const format = formatOf(calendar);
  const start = isoDate(year, 1, 1)!;
  const first = daysBetween('1970-01-01', start);
  for (let n = 0; n < 366; n++) {
    const parts = format.formatToParts((first + n) * 86_400_000);
    const part = (type: string) => parts.find((one) => one.type === type)?.value;
    if (part('day') === day && part('month') === month) return addDays(start, n);
  }
  return null;
}

function formatOf(calendar: Feast['calendar']): Intl.DateTimeFormat {
  let format = formats.get(calendar);
  if (!format) {
    const month = calendar === 'hebrew' ? 'long' : 'numeric';
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: 'UTC', day: 'numeric', month });
    formats.set(calendar, format);
  }
  return format;
}
