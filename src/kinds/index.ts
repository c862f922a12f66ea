import { age } from './age.ts';
import { clock } from './clock.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import type { Kind } from './kind.ts';
import { label } from './label.ts';
import { lifeStage } from './life-stage.ts';
import { measure } from './measure.ts';
import { money } from './money.ts';
import { multiple } from './multiple.ts';
import { percent } from './percent.ts';
import { period } from './period.ts';
import { point } from './point.ts';
import { rank } from './rank.ts';
import { rate } from './rate.ts';
import { ratio } from './ratio.ts';
import { score } from './score.ts';

export { tenseOfMention, weekdayOf } from './date.ts';
export type { Context, CorpusRow, Kind, Match, Pattern, Resolved, SilentFamily } from './kind.ts';
export { silent } from './silent/index.ts';

/** Every kind of claim; a new one is one file and one line. */
export const kinds: readonly Kind[] = [
  count,
  measure,
  money,
  multiple,
  percent,
  point,
  rank,
  rate,
  ratio,
  score,
  age,
  clock,
  date,
  duration,
  label,
  lifeStage,
  period,
];
