import type { Block, IsoDate } from '../model/index.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const monthFirst = `${weekday}${monthWord} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`;
const dayFirst = `${weekday}(\\d{1,2})(?:st|nd|rd|th)? ${monthWord},? (\\d{4})`;
const iso = '(\\d{4})-(\\d{2})-(\\d{2})';
/** A calendar date with its full year. Groups: month day year, day month year, year month day. */
const fullDate = `(?:${monthFirst}|${dayFirst}|${iso})`;

const clock = '(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [a-z]{2,5})?)?';
const before = '(?:(?:last )?(?:published|posted|updated|issued|date):?(?: on)? )?';
const dateLine = new RegExp(`^${before}${fullDate}${clock}\\.?$`, 'i');
/** "SEOUL, South Korea, Dec. 22, 2022 (Agency)": what stands before the dash of an agency's dateline. */
const endOfDateline = new RegExp(`(?:^|[ ,(])${fullDate}\\)?(?: ?\\([^()]{1,40}\\))?,? ?$`, 'i');
/** Longest dateline that is looked for: place, country, date and agency. */
const datelineWidth = 110;
/** Blocks in which a dateline is looked for: headline, standfirst, byline and the first paragraphs. */
const datelineBlocks = 6;

/** Whether `year-month-day` is a day of the calendar. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The calendar date of an ISO 8601 date or datetime, as it is written there, whatever its zone; null for anything else. */
export function dateOfTimestamp(stamp: string): IsoDate | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(stamp) ?? /^\s*(\d{4})(\d{2})(\d{2})(?:$|T)/.exec(stamp);
  return match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function dateOfMatch(match: RegExpExecArray | null): IsoDate | null {
  if (!match) return null;
  const [, month1, day1, year1, day2, month2, year2, year3, month3, day3] = match;
  const word = month1 ?? month2;
  const month = word ? months.indexOf(word.slice(0, 3).toLowerCase()) + 1 : Number(month3);
  return isoDate(Number(year1 ?? year2 ?? year3), month, Number(day1 ?? day2 ?? day3));
}

/** The date of a line that is a date and nothing else ("Dec. 22, 2022", "Updated: 22 December 2022, 10:30 GMT"). */
export function dateOfLine(line: string): IsoDate | null {
  return line.length <= 60 && /\d{4}/.test(line) ? dateOfMatch(dateLine.exec(line.trim())) : null;
}

/**
 * The publication date that a text itself gives: a line of its own among the first blocks, or the dateline of one of them
 * ("SEOUL, Dec. 22, 2022 (Agency) — "). Only a date with its full year counts.
 */
export function findDateline(text: string, blocks: readonly Block[]): IsoDate | null {
  for (const block of blocks.slice(0, datelineBlocks)) {
    const start = text.slice(block.start, Math.min(block.end, block.start + datelineWidth));
    const alone = block.role === 'dateline' ? dateOfLine(start) : null;
    const dash = /—|–| -{1,2} |--/.exec(start);
    const date =
      alone ??
      (dash && /^\p{Lu}|^\d/u.test(start) ? dateOfMatch(endOfDateline.exec(start.slice(0, dash.index))) : null);
    if (date) return date;
  }
  return null;
}
