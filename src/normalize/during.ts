import type { Mention, Period, Value } from '../model/index.ts';

interface Resolved {
  readonly mention: Mention;
  readonly value: Value;
}

/** Words that begin a new clause: a period on their far side is about something else. */
const CLAUSE = new Set([',', ';', ':', '—', '–', 'but', 'while', 'whereas', 'although', 'though']);

/** The period that a quantity is about: the nearest one in its clause, those after it before those ahead of it. */
export function duringOf(index: number, resolved: readonly Resolved[]): Period | null {
  const self = resolved[index]!;
  if (self.value.type !== 'quantity') return null;
  for (const step of [1, -1]) {
    for (let i = index + step; resolved[i]?.mention.sentence === self.mention.sentence; i += step) {
      const other = resolved[i]!;
      if (other.value.type !== 'period') continue;
      if (sameClause(self.mention, other.mention) && other.value.edtf !== '') return other.value;
      break;
    }
  }
  return null;
}

function sameClause(a: Mention, b: Mention): boolean {
  const [from, to] = a.span.to <= b.span.from ? [a.span.to, b.span.from] : [b.span.to, a.span.from];
  for (let i = from; i < to; i++) if (CLAUSE.has(a.sentence.tokens[i]!.norm)) return false;
  return true;
}
