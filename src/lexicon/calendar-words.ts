import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Days counted from the publication date. */
export const deictics: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['todays', 0],
  ['tonight', 0],
  ['tonights', 0],
  ['yesterday', -1],
  ['yesterdays', -1],
  ['tomorrow', 1],
  ['tomorrows', 1],
]);

/** Which of a row of weeks, months or weekdays is meant, seen from the publication date. */
export type Side = 'this' | 'last' | 'past' | 'next' | 'coming';

/** Words for a side. `past` and `coming` may start in the middle of a unit; `last` and `next` are whole ones. */
export const sides: ReadonlyMap<string, Side> = new Map([
  ['this', 'this'],
  ['current', 'this'],
  ['last', 'last'],
  ['previous', 'last'],
  ['prior', 'last'],
  ['preceding', 'last'],
  ['past', 'past'],
  ['next', 'next'],
  ['following', 'next'],
  ['coming', 'coming'],
  ['upcoming', 'coming'],
]);

/** Seasons in the order of the year. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

export const seasons: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['springtime', 'spring'],
  ['summer', 'summer'],
  ['summertime', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
  ['wintertime', 'winter'],
]);

/** Which part of a period is meant. */
export type PeriodPart = 'start' | 'mid' | 'end';

/** Words for a part that stand right before the period ("early March", "mid-June"). */
export const partWords: ReadonlyMap<string, PeriodPart> = new Map([
  ['early', 'start'],
  ['mid', 'mid'],
  ['late', 'end'],
]);

/** Words for a part that are followed by "of" ("the end of March"). */
export const partNouns: ReadonlyMap<string, PeriodPart> = new Map([
  ['beginning', 'start'],
  ['start', 'start'],
  ['outset', 'start'],
  ['middle', 'mid'],
  ['midst', 'mid'],
  ['end', 'end'],
  ['close', 'end'],
]);

/** Traders' abbreviations, always in capitals. */
export const partAbbreviations: ReadonlyMap<string, { readonly part: PeriodPart; readonly of: 'month' | 'year' }> =
  new Map([
    ['bom', { part: 'start', of: 'month' }],
    ['eom', { part: 'end', of: 'month' }],
    ['boy', { part: 'start', of: 'year' }],
    ['eoy', { part: 'end', of: 'year' }],
  ]);

/** Words that begin a date of their own: "fiscal 2020", "Q3", "H1", "FY21". */
export const dateAnchors: readonly string[] = [
  'fiscal',
  'financial',
  'calendar',
  'q',
  'h',
  'fy',
  'cy',
  'mid',
  'rest',
  'remainder',
  'ides',
  'final',
  'opening',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
  'till',
  'annual',
  'yearly',
  'latter',
  'pre',
  'post',
  'closest',
  'nearest',
  ...partAbbreviations.keys(),
];

/** They make "this morning" and "last night" worth reading. */
const PARTS_OF_DAY = ['morning', 'afternoon', 'evening', 'night'];

export const deicticTable: WordTable = {
  id: 'deictics',
  tag: Tag.Deictic,
  words: [...deictics.keys()],
  triggers: true,
};
export const sideTable: WordTable = { id: 'sides', tag: Tag.Relative, words: [...sides.keys()], triggers: false };
export const seasonTable: WordTable = { id: 'seasons', tag: Tag.Season, words: [...seasons.keys()], triggers: true };
export const partTable: WordTable = {
  id: 'parts',
  tag: Tag.Part,
  words: [...partWords.keys(), ...partNouns.keys(), 'earlier', 'later'],
  triggers: false,
};
/** Times of day that need no figure. */
export const clockTable: WordTable = {
  id: 'times of day',
  tag: Tag.Anchor,
  words: ['noon', 'midday', 'midnight'],
  triggers: true,
};
export const dateAnchorTable: WordTable = { id: 'date anchors', tag: Tag.Anchor, words: dateAnchors, triggers: false };
export const tradersTable: WordTable = {
  id: 'traders’ abbreviations',
  tag: Tag.Anchor,
  words: [
    ...partAbbreviations.keys(),
    ...PARTS_OF_DAY,
    'annual',
    'ytd',
    'mtd',
    'till',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
  ],
  triggers: true,
};
