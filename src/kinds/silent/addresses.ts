import { isPlural } from '../../grammar/index.ts';
import { functionWords, Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const WAYS = new Set(
  'street avenue road boulevard lane drive square place terrace crescent court parkway plaza way row close gardens st ave rd blvd ln dr pkwy broadway hwy highway mews quay wharf'.split(
    ' ',
  ),
);
const ORDINAL = /^(?:st|nd|rd|th)$/;
/** Ways that are verbs as well. */
const VERBS = new Set(['close', 'drive', 'place', 'row', 'court', 'square', 'park']);
const BOXES = new Set(['box', 'suite', 'apt', 'apartment', 'unit', 'zip', 'postcode']);
const STATES =
  /^(?:A[LKZR]|C[AOT]|D\.?C|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\.?$/;

/** Street addresses, post boxes, post codes: 10 Downing Street, P.O. Box 123, Washington, DC 20500. */
export const addresses: SilentFamily = {
  id: 'addresses',
  summary: 'addresses: 10 Downing Street, P.O. Box 123, DC 20500, 5th Avenue',
  at: Tag.Digits,
  read(view, i) {
    if (!view.has(i - 1, Tag.Capital) && !view.has(i + 1, Tag.Capital | Tag.Digits) && !view.glued(i + 1)) return null;
    const text = view.text(i);
    if (!/^\d{1,5}$/.test(text)) return null;
    if (BOXES.has(view.norm(i - 1)) && view.has(i - 1, Tag.Capital)) return { from: i - 1, to: i + 1 };
    if (text.length === 5 && STATES.test(view.text(i - 1)) && !view.has(i + 1, Tag.Percent | Tag.Scale))
      return { from: i, to: i + 1 };
    const ordinal = view.glued(i + 1) && /^(?:st|nd|rd|th)$/.test(view.norm(i + 1)) ? 1 : 0;
    for (let to = i + 1 + ordinal; to <= i + 4; to++) {
      // "47 Plunges Off Road"
      if (to < i + 4 && functionWords.has(view.norm(to)) && !ORDINAL.test(view.norm(to))) return null;
      // "Just 3 Funerals Could Close This Diner"
      if (view.titled && to > i + 1 && VERBS.has(view.norm(to)) && isPlural(view.norm(i + 1))) return null;
      if (!view.has(to, Tag.Capital | Tag.Digits) && !ORDINAL.test(view.norm(to))) return null;
      if (to > i + ordinal && WAYS.has(view.norm(to)) && view.has(to, Tag.Capital) && (to > i + 1 || ordinal > 0))
        return { from: i, to: to + 1 };
    }
    return null;
  },
  examples: [
    '10 Downing Street',
    '1600 Pennsylvania Avenue',
    'Box 123',
    'DC 20500',
    '5th Avenue',
    '221 Baker Street',
    '350 5th Avenue',
  ],
};
