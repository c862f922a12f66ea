import { Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const VERSIONED = new Set(
  'version versions v ver release x os sdk http tls api usb bluetooth hdmi web android industry society'.split(' '),
);

/** Versions of software: 10.4.11, v2.0, version 3.1. */
export const versions: SilentFamily = {
  id: 'versions',
  summary: 'versions: 10.4.11, v2.0, version 3.1, OS X 10.4',
  at: Tag.Digits,
  read(view, i) {
    const before = view.norm(i - 1);
    if (VERSIONED.has(before) && !view.text(i).includes(',')) {
      const name = before === 'v' || before === 'version' || view.has(i - 1, Tag.Capital);
      if (name && (view.text(i).includes('.') || before === 'version' || view.text(i + 1) === '.'))
        return { from: i - 1, to: dotted(view, i) };
    }
    if (before === '.' && view.glued(i)) return null;
    const to = dotted(view, i);
    // 22.12.2022 is a date.
    return to === i + 5 && !view.has(i + 4, Tag.YearLike) && !view.has(i, Tag.YearLike) ? { from: i, to } : null;
  },
  examples: ['10.4.11', 'v2.0', 'version 3.1', 'version 10.4.3', 'Web 2.0', 'Bluetooth 5.0'],
};

/** Index after the figures joined by full stops that start at `i`: "10.4.11" has five tokens. */
function dotted(
  view: { text(i: number): string; glued(i: number): boolean; has(i: number, tags: number): boolean },
  i: number,
): number {
  let to = i + 1;
  while (view.text(to) === '.' && view.glued(to) && view.glued(to + 1) && view.has(to + 1, Tag.Digits) && to - i < 12)
    to += 2;
  return to;
}
