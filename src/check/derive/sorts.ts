import type { Claim } from '../../model/index.ts';
import { dimensionOf, isMoney } from '../units.ts';
import type { Operand } from './tie.ts';

/** What sort of thing is measured, by the words of a draft and by the units or the words of an article. */
interface Sort {
  readonly said: RegExp;
  /** The unit's dimension, or words of an article that tell such a figure. */
  isOf(dimension: string, unit: string): boolean;
  readonly told: RegExp;
}

const NEVER = /(?!)/;
const SORTS: readonly Sort[] = [
  {
    said: /\b(?:heavier|lighter|weigh\w*|weight|fatter|thinner|slimmer|skinnier)\b/,
    isOf: (dimension) => dimension === 'mass',
    told: /\b(?:weigh\w*|weight|scales?)\b/i,
  },
  {
    said: /\b(?:speed\w*|faster|slower|mph|kph)\b/,
    isOf: (dimension) => dimension === 'speed',
    told: /\b(?:speed\w*|mph|kph)\b/i,
  },
  {
    said: /\b(?:share|slice|proportion|percentage|rate|inflation|odds)\b/,
    isOf: (dimension) => dimension === 'share',
    told: NEVER,
  },
  {
    said: /\b(?:costs?|prices?|priced|dearer|cheaper|costlier|pricier|fares?|fees?|rents?|bills?|wages?|pay|paid|salar\w+|tolls?|worth|sells?|sold)\b/,
    isOf: (_, unit) => isMoney(unit.split('/')[0]!),
    told: NEVER,
  },
  {
    said: /\b(?:populations?|crowds?|headcounts?|attendances?|turnouts?|ranks|staff\w*|workforces?|memberships?)\b/,
    isOf: (_, unit) =>
      /^\{(?:person|resident|inhabitant|people|employee|worker|member|fan|spectator|staff|job|post)\}$/.test(unit),
    told: /\b(?:people|residents|inhabitants|population|live[sd]?|employ\w+|members|staff)\b/i,
  },
];

/** The sort of thing that a claim's sentence says is measured ("heavier", "speed limit", "share"); null where it says none. */
export function sortOf(claim: Claim): Sort | null {
  const text = claim.mention.sentence.text.toLowerCase();
  const found = SORTS.filter(({ said }) => said.test(text));
  return found.length === 1 ? found[0]! : null;
}

/** Whether one of two levels is of a sort, by its unit or its words. */
export function isOfSort({ isOf, told }: Sort, { a, b }: { readonly a: Operand; readonly b: Operand }): boolean {
  return [a, b].some(
    ({ value: { unit }, head, tail }) => isOf(dimensionOf(unit), unit) || told.test(`${head} ${tail}`),
  );
}
