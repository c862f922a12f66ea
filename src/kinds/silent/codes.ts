import type { View } from '../../grammar/index.ts';
import {
  currencyOfCode,
  currencyOfMark,
  datingPrefixes,
  ordinalSuffixes,
  Tag,
  unitOfAbbreviation,
} from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

/** Letters and digits in one: COVID-19, A320, F-16, G7, MP3, 5G. */
export const codes: SilentFamily = {
  id: 'codes',
  summary: 'letters and digits in one name: COVID-19, A320, F-16, G7, MP3, 5G',
  at: Tag.Digits,
  read(view, i) {
    const from = codeStart(view, i);
    if (from >= 0) return { from, to: tail(view, i + 1) };
    return network(view, i);
  },
  examples: [
    'COVID-19',
    'A320',
    'F-16',
    'G7',
    'B-52',
    'MP3',
    'DC-9',
    'U2',
    'A400M',
    'S-400',
    'H1N1',
    'K2-18b',
    '5G',
    '4K video',
    '3D',
    'Covid-19',
  ],
};

/** Index of the first token of the name that the digits at `i` end, or −1. */
function codeStart(view: View, i: number): number {
  if (!view.glued(i)) return -1;
  const hyphen = view.text(i - 1) === '-' && view.glued(i - 1);
  const at = hyphen ? i - 2 : i - 1;
  if (!view.has(at, Tag.Word) || view.text(at).endsWith('.')) return -1;
  const [text, norm] = [view.text(at), view.norm(at)];
  if (hyphen)
    return view.has(at, Tag.Capital) &&
      !datingPrefixes.has(norm) &&
      !view.has(at, Tag.NumberWord | Tag.Month | Tag.Weekday | Tag.CurrencyWord)
      ? at
      : -1;
  if (view.has(at, Tag.CurrencyWord) && (currencyOfCode(text, true) || currencyOfMark(text))) return -1;
  if (datingPrefixes.has(norm) || view.has(at, Tag.Month)) return -1;
  return view.has(at, Tag.Capital) || /^[a-z]+[A-Z]/.test(text) ? at : -1;
}

/** Letters that go on with the name: "A400M", "737-800". */
function tail(view: View, to: number): number {
  let at = to;
  while (
    view.glued(at) &&
    (view.has(at, Tag.Word | Tag.Digits) || (view.text(at) === '-' && view.glued(at + 1))) &&
    at - to < 6
  )
    at++;
  return at;
}

/** "5G", "4K", "3D": one figure and a capital that is no scale and no unit here. */
function network(view: View, i: number): { from: number; to: number } | null {
  const letter = view.text(i + 1);
  if (!view.glued(i + 1) || (view.glued(i + 2) && view.has(i + 2, Tag.Digits))) return null;
  if (/^[2-6]$/.test(view.text(i)) && letter === 'G' && !view.has(i - 1, Tag.CurrencySign))
    return { from: i, to: i + 2 };
  if (
    /^[248]$/.test(view.text(i)) &&
    letter === 'K' &&
    /^(?:tv|tvs|video|videos|screen|resolution|display|camera|ultra|streaming|ready|hdr)$/.test(view.norm(i + 2))
  )
    return { from: i, to: i + 2 };
  if (/^[234]$/.test(view.text(i)) && letter === 'D') return { from: i, to: i + 2 };
  if (view.norm(i + 1) === 's' && /^7\d7$/.test(view.text(i))) return { from: i, to: i + 2 };
  return letter.length === 1 &&
    /[A-Z]/.test(letter) &&
    !/[CFGKMBTVWAJLDPXS]/.test(letter) &&
    !unitOfAbbreviation(letter) &&
    !ordinalSuffixes.has(letter)
    ? { from: i, to: i + 2 }
    : null;
}
