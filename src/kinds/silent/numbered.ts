import type { View } from '../../grammar/index.ts';
import { chunkAt, countsPlural } from '../../grammar/index.ts';
import { lowerNumbered, numberedWords, oftenNumbered, Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

/** Numbered things: Channel 4, Section 230, Chapter 11, Flight 370, Category 5. */
export const numbered: SilentFamily = {
  id: 'numbered',
  summary: 'numbered things: Channel 4, Section 230, Chapter 11, Flight 370',
  at: Tag.Digits | Tag.NumberWord,
  read(view, i) {
    const before = view.norm(i - 1);
    if (before === 'isbn' || before === 'issn') return { from: i - 1, to: chunkAt(view, i).to };
    if (view.text(i) === '10' && isOffice(view, i)) return { from: i - 1, to: i + 1 };
    if (!numberedWords.has(before) || view.text(i).includes(',')) return null;
    const digits = view.has(i, Tag.Digits);
    if (view.has(i + 1, Tag.Scale | Tag.Percent) || (view.has(i, Tag.YearLike) && before !== 'resolution')) return null;
    if (!view.has(i - 1, Tag.Capital)) {
      const known = lowerNumbered.has(before) || (oftenNumbered.has(before) && !countsPlural(view, i + 1));
      return digits && known && !view.has(i + 1, Tag.TimeUnit) ? { from: i - 1, to: i + 1 } : null;
    }
    // "Day 3" is a name, "Top 40 people" may be none; a sentence may begin with "Count 3 of them".
    if (!digits && !view.has(i, Tag.Capital)) return null;
    const letters = view.glued(i + 1) && view.has(i + 1, Tag.Word) ? 1 : 0;
    const joined = view.text(i + 1) === '-' && view.glued(i + 1) && view.text(i + 2).length === 1 ? 2 : letters;
    return { from: i - 1, to: i + 1 + joined };
  },
  examples: [
    'Channel 4',
    'No. 10 said so',
    'ISBN 978-3-16-148410-0',
    'Section 230',
    'Chapter 11',
    'Flight 370',
    'Category 5',
    'Route 66',
    'Article 50',
    'section 230',
    'page 3',
    'Terminal 5',
    'Resolution 1701',
    'Form 10-K',
    'Phase Three',
    'episode 5',
    'stage 4 cancer',
  ],
};

/** "No. 10" is the British prime minister's office where it speaks, or where its street is named. */
function isOffice(view: View, i: number): boolean {
  const at = view.text(i - 1) === '.' && view.glued(i - 1) ? i - 2 : i - 1;
  if (view.norm(at) !== 'no' && view.norm(at) !== 'number') return false;
  if (SPEAKS.test(view.norm(i + 1))) return true;
  for (let j = at - 6; j < at; j++) if (view.norm(j) === 'downing') return true;
  return false;
}

const SPEAKS =
  /^(?:said|says|had|declined|refused|insisted|denied|source|sources|spokesman|spokeswoman|officials?|aides?)$/;
