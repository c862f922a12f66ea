import type { Kind, SilentFamily } from './kind.ts';
import { money } from './money.ts';

export type { Context, CorpusRow, Kind, Match, Pattern, Resolved, SilentFamily } from './kind.ts';

/** Every kind of claim; a new one is one file and one line. */
export const kinds: readonly Kind[] = [money];

/** Every family of numbers that are not claims. */
export const silent: readonly SilentFamily[] = [];
