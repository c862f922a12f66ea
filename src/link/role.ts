import { GAP } from '../terms/index.ts';

/**
 * What a figure is beside others of the same thing: the level itself, the one before it ("from 2.5"), the step between them ("rose
 * 12%", "by 300"), the whole that another is part of ("118 of 240"), a part of what was told ("five of them"), or the year since when.
 */
export type Role = 'level' | 'before' | 'change' | 'whole' | 'part' | 'since';

const ABOUT =
  '(?:(?:an?|the|its|a record|about|around|some|nearly|almost|just|only|over|roughly|estimated|more than|less than|at least|up to|as (?:many|much) as|just under|(?:under|well) (?:under|over))\\s+){0,12}';
const MOVED =
  '(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|up|down|grew|grown|grows?|climb(?:s|ed)?|jump(?:s|ed)?|surged?|surges|soar(?:s|ed)?|gain(?:s|ed)?|increased?|increases|decreased?|decreases|drop(?:s|ped)?|declined?|declines|slip(?:s|ped)?|slump(?:s|ed)?|plunged?|plunges|tumbled?|tumbles|sank|sinks?|shrank|shrunk|shrinks?|lost|cut|cuts|raised?|raises|lowered|lowers|added|adds|eased?|eases|edged|shed|sheds|dipped|advanced)';
const BEFORE = new RegExp(`\\b(?:from|compared (?:with|to)|against|versus|instead of|than|after)\\s+${ABOUT}$`, 'i');
const STEP = new RegExp(`\\b(?:by|${MOVED}(?:\\s+(?:another|a further|by))?)\\s+${ABOUT}$`, 'i');
const MORE =
  /^\s*(?:(?:percent|per cent|points?|times|people|jobs|seats|cases)\s+)?(?:more|fewer|less|higher|lower|larger|smaller|bigger|longer|shorter|faster|slower|above|below|ahead|behind|cheaper|dearer|increase|decrease|rise|fall|drop|jump|gain|decline|cut)\b/i;
const WHOLE = new RegExp(
  `(?:\\d|\\p{Lu}?\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|all|most))\\s+(?:\\p{L}+\\s+)?of\\s+(?:(?:their|all)\\s+)?${ABOUT}$`,
  'iu',
);
const SINCE = /\bsince\s+$/i;
const PART = /\b(?:including|among (?:them|those)|of (?:them|whom|these|those|which))\s+(?:\p{L}+\s)?$/iu;
const PART_AFTER = /^\s*of (?:them|whom|these|those|it)\b/i;

/** The role of a figure by the words right before and after it. */
export function roleBetween(before: string, after: string): Role {
  if (PART.test(before) || PART_AFTER.test(after)) return 'part';
  if (SINCE.test(before)) return 'since';
  if (WHOLE.test(before)) return 'whole';
  if (BEFORE.test(before)) return 'before';
  if (MORE.test(after) || STEP.test(before)) return 'change';
  return 'level';
}

/** The role of a fact's figure, where its subject shows its place; null where it does not. */
export function roleIn(subject: string): Role | null {
  const at = subject.indexOf(GAP);
  return at < 0 ? null : roleBetween(subject.slice(0, at), subject.slice(at + GAP.length));
}

const AHEAD =
  /\b(?:forecasts?|expect(?:s|ed|ing)?|predict(?:s|ed)?|projected|targets?|goals?|aims?|aimed|hopes?|hoped|plans?|planned|could|would|guidance|outlook|proposed|proposes)\b/i;

/** Whether words speak of what is not yet: a forecast, a goal, a plan. */
export function speaksAhead(text: string): boolean {
  return AHEAD.test(text);
}

/** The same for a fact, where its subject shows the place of its figure. */
export function aheadIn(subject: string): boolean | null {
  const at = subject.indexOf(GAP);
  return at < 0 ? null : speaksAhead(subject.slice(Math.max(0, at - 48), at + 48));
}

/** Numbers written in digits, group marks left out. */
export function digitsOf(text: string): string[] {
  return (text.match(/\d[\d.,]*/g) ?? []).map((digits) => digits.replace(/,/g, '').replace(/\.$/, ''));
}
